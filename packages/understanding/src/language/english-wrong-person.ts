import type { SignalWords } from './signal-words.ts';

const CASE =
  'this|these|these things|these matters|that|those|those things|it|that stuff|this stuff|such things|such matters|these decisions|this area|this topic|this kind of|this sort of|this subject|all of this|all this|vendors|purchasing|procurement|this type of|these topics|that side|that area|this side';
const HANDLES =
  'handles|deals with|manages|looks after|takes care of|runs|is responsible for|is in charge of|are responsible for|are in charge of|oversees|owns|covers|leads|heads|heads up|is the contact for|is your contact for|is the right person for|is the right contact for|is better placed for|decides on|decides|took over|has taken over|would handle|would be responsible for|is now responsible for|is now in charge of|supervises|now handles|makes';
const HANDLE =
  'handle|handling|deal with|dealing with|manage|managing|look after|looking after|cover|covering|decide on|deciding on|oversee|own|run|involved in|involved with|in charge of|responsible for|part of|the contact for|take care of';
const TEAM =
  'department|area|remit|field|responsibility|job|role|domain|line|patch|turf|wheelhouse|scope|purview|function|team|topic|area of responsibility|part of the business|jurisdiction|side|bag|division|bailiwick|lane|territory|desk|portfolio|business area|decision|call';
const ROLES =
  'colleague|colleagues|manager|boss|assistant|controller|cfo|cto|ceo|coo|cmo|cio|vp|head of|director|lead|ops lead|owner|team|department|partner|successor|replacement|purchasing|procurement|it team|hr|marketing team|sales team|finance team|office manager|it manager|supervisor|counterpart|headquarters|head office|people team|buyer|purchasing manager|facilities|it department|purchasing department|co founder|cofounder|secretary|administrator|superintendent|foreman|principal|treasurer';

/** Not the right person, and who is. */
export const ENGLISH_WRONG_PERSON: readonly SignalWords[] = [
  {
    signal: 'wrong-person',
    rule: 'wrong-person.said',
    says: 'They are not the right person.',
    phrases: `
      wrong (person|number|guy|gal|contact|address|email|email address|department|team|dude|man|woman|fella|bloke|company|recipient|inbox|human|party|door|lady|mailbox|chap|individual|phone number|office|cell)
      (wrong one|wrong tree|mistaken identity|mixed me up|confused me with|mistaken me for|mistook me for)
      (not|not really|neither) [the|a|your|at all|exactly|actually|quite|be] [the] (right|correct|best|appropriate|proper|relevant|competent|suitable|ideal) [the] (person|contact|one|guy|team|department|point of contact|poc|individual|address|place|addressee|man|woman|lady|party|contact person|recipient|role)
      (no longer|not anymore) [currently|actively] (work|works|working|employed|in charge|involved|handling|handle|managing|manage|part of|in this role|in that role|in this team|in this position|in this company|in this department|in that department|in procurement|in purchasing|with the|with this|with that|with them|with|at|the owner|the right|the buyer|the manager|the contact|there|on that team|on this team)
      (am|i|are) not [currently|actively|even] (employed|part of) (there|here|at|with|by|that|this|the)
      (i) [do|am|currently] (do not work|not working|no longer working|no longer work|not employed|have not worked) (there|here|at|for|in|with)
      (i|we) do not [even|actually|really] work (there|here|at|for that|for this|for them|in|with them) 
      ^ do not [even|actually] work (there|here|at|in|for that|for them)
      never worked (there|at|for|in)
      (have|had|i|has) [already|recently|since|long|since then|just] (left) (that|the|this|my) [old|former|previous] (company|firm|business|role|job|team|position|organization|department|employer|school|practice|agency|group)
      ^ [already] left (that|the|this) (company|firm|business|role|job|team|position)
      i [have] [already|recently|since|long] left !(a|you|the|my|it|an|on|for|in|early|some|one) _ (in|last|this|at|back|on|a|two|three|some|years|months|weeks|ago|for)
      i [have] [already|recently|since|long] left (in|last|there|ages|years|months|back in|a while ago|some time ago)
      (have|i) [already|recently|since|long] (moved on|changed jobs|changed roles|changed companies|changed departments|switched jobs|switched companies|retired|resigned|quit my job|moved to another|moved to a different|moved to a new|moved teams|transferred to)
      (am|i am) [now|already|long|happily|recently] (retired|with another company|at another company|with a different company|in another department|in another team|in a different team|in a different role|in a new role|at a different company|on another team|on a different team)
      (work|working) [now] (in|for|at|on) (another|a different) (department|team|company|division|area|field|role|firm|organization)
      not my [own] (${TEAM})
      (outside|outside of|beyond|out of|not within|not in|not under|not part of) [of] my (${TEAM}|control|authority|hands|area of)
      above my pay grade
      not [the] [one|person|guy|people] [who|that] (handles|decides|deals|manages|buys|makes|responsible|in charge)
      not (responsible|in charge|the decision maker|a decision maker|the buyer|the owner of|the one you|who you|whom you|the person you|involved in|involved with|authorized|authorised|the decision) _
      i (do not|no longer|am not|am no longer|can not|never) [really|personally|actually|directly|currently] (${HANDLE}) [${CASE}|any|our|the|purchases|decisions|such]
      not (handling|managing|dealing with|looking after|in charge of|responsible for) (${CASE}|our|the|any)
      (someone|somebody|anyone|somebody else|someone else|another person|a colleague|another colleague|another team|another department|a different team|a different department|my successor|my replacement) [else] (${HANDLES}|does|is)
      (${HANDLES}) (${CASE}|our vendors|our purchasing) [now|for us|here|these days|at our|in our]
      ^ (not me|not i|not us) !(anymore but i|who)
      (you|you will|you would|you might|you may) [probably|actually|really] (want|need|are looking for|are after|are better off with) [to talk to|to speak to|to speak with|to contact|to reach|to ask|to email] [my|our|the|mr|mrs|ms|dr] (<name>|<mail>|${ROLES}|mr|mrs|ms|dr)
      not (me|us) $
      (you|you will|you would|you might|you may) [probably|actually|really|better|rather|certainly] (should talk to|should speak to|should speak with|should contact|should ask|should reach out to|should write to|should email|need to talk to|need to speak to|need to speak with|need to contact|want to talk to|want to speak to|want to speak with|are better off talking to|better talk to|better ask|better contact|better speak to|have the wrong|have got the wrong|got the wrong|reached the wrong|must contact|must talk to|must ask|ought to talk to|ought to contact|would be better off) !(to|me|a|an|any|it|this|that|us|help|more|something|from)
      (has|have) [been] (replaced me|taken over from me|taken over my role|taken over my position|succeeded me)
      (replaced by|my successor is|my replacement is|my successor|taken over by)
      (i am|this is|am|it is) not (dana|who you|the person you|the one you|that person|who you are|whom you)
      (you have|you got|got|have) the wrong
      (passed away|deceased|no longer with us)
      (not under|does not fall under|falls under|does not fall within) (my|someone|another)
      (this|that|it) is (for|one for|something for|a matter for|a topic for|a question for|a case for|handled by|managed by|done by|decided by|run by|looked after by|dealt with by) (our|my|the|someone|another|head|corporate|procurement|purchasing|hr|it|finance)
      (it|this|that|which) (sits|lies|is) (with|under) (our|another|the|someone|corporate|head|procurement|my)
    `,
    unless: `
      (assistant|secretary|ea|pa) _ (handles|manages|looks after|takes care of|runs) (my|our|the|all my) _ (calendar|diary|schedule|scheduling|bookings|appointments)
      (if|in case|unless|should) (i|this|you|we) (am|is|are|have) _ (wrong|not the right|right person)
      (you have|are) the (right) (person|one|contact)
      no longer (interested|need|required|available|necessary|looking|works|work for me|suits|free|possible|an option|on offer|with you)
      (time|day|date|slot|monday|tuesday|wednesday|thursday|friday|that|it|these|those|morning|afternoon|week) (no longer|does not|do not) (work|works)
      wrong (person|number|email|address) [for|in|on] (the invite|zoom|my invite)
      i work (at|in) [the] office
    `,
  },
  {
    signal: 'referral',
    rule: 'wrong-person.referral',
    says: 'They name somebody else.',
    phrases: `
      (speak|talk|chat|get in touch|connect|coordinate|liaise|check|follow up|discuss this|discuss it|take it up|be in touch) (to|with) !(you|me|us|my|our|the|them|him|her|vendors|your|this|that|each|<link>)
      (speak|talk|chat|get in touch|connect|coordinate|liaise|check|follow up|discuss this|discuss it|take it up|raise this|take this up) (to|with) [my|our|the|mr|mrs|ms|dr|his|her] [new|own|local|colleague] (${ROLES})
      (contact|ask|email|message|write to|reach out to|ping|approach|call|address|cc|copy|copying|include|try|see|reach|hit up|bug|find|want|need|text) (my|our|the|mr|mrs|ms|dr|his|her) [new|own|local|it|purchasing|hr|marketing|finance|sales] (${ROLES}|colleague)
      (contact|ask|email|message|write to|reach out to|ping|approach|try|want|need) (mr|mrs|ms|dr|miss|<name>)
      (ask for|speak to|talk to|talk with|speak with|coordinate with|check with|liaise with|get in touch with|connect with|contact|reach out to|email|write to|direct it to|forward it to|cc|ccing|looping in|loop in|copying in|copying|adding|introducing|introduce you to|passed this to|passed it to|passed it on to|passing this to|forwarded this to|forwarded it to|forwarded to|forwarding to|forwarding this to|forward this to|pass this to|pass it to|shared this with|refer you to|direct you to|point you to|put you in touch with|hand you over to|hand this to|handed this to|send it to|send this to|replaced by|successor is|taken over by|over to) [my|our|the|mr|mrs|ms|dr] [colleague|new|boss|manager] (<name>|<mail>|${ROLES}|mr|mrs|ms|dr)
      (you|you will|you would) [probably|really|actually] (want|need|are looking for|should ask|are after|should talk to|should speak to|should contact|need to contact|need to talk to|want to talk to) [my|our|the] (<name>|<mail>|${ROLES})
      (<name>|${ROLES}|he|she|mr|mrs|ms|they) [<name>] [here|now|,] [in our|at our|from] [team|office|company] (${HANDLES}) 
      (colleague|boss|manager|successor|replacement|controller|cfo|cto|ceo|coo|partner) [mr|mrs|ms|dr|is|,] (<name>|<mail>)
      (wrong|right) (person) [is|for this is|would be|to talk to is] (<name>|<mail>|mr|mrs|ms)
      <mail>
      (our|my|the) [purchasing|procurement|it|hr|marketing|sales|finance|facilities] (${ROLES}) [team] (is|would be|will be) [the|your] (right|best|better|correct)
      (handles|manages|looks after|responsible for|in charge of|takes care of) _ (<mail>|<phone>)
      (my|our) [new] (successor|replacement)
      (his|her|their) (email|number|address|contact|name) (is|,)
      (responsible) [person|contact] (is|here is|for this is) (<name>|mr|mrs|ms|our|my)
      (handled by|managed by|done by|decided by|run by|looked after by|dealt with by|question for|matter for|one for|sits with|lies with) [my|our|the] (<name>|<mail>|${ROLES}|corporate|head office|hr|procurement|purchasing)
      (head office|corporate|headquarters|hq) (handles|decides|makes|manages)
    `,
    unless: `
      (no longer|not|never|without) (my|our|the) (assistant|boss|manager|colleague) _
    `,
  },
];
