import type { SignalWords } from './signal-words.ts';

const SUPPLIER =
  'vendor|vendors|supplier|suppliers|provider|providers|partner|partners|agency|solution|solutions|system|systems|tool|tools|platform|product|software|service|services|crm|contract|contracts|consultant|consultants|team|setup|set up|arrangement|process|someone|people|contractor|contractors|firm|company|app|package|program|programme|relationship|guy|one|specialist|specialists|in house|internal|competitor|incumbent|manufacturer|distributor|freelancer|licence|license';
const PRODUCT =
  'this|it|that|any of this|any of that|any of it|your service|your services|your product|your products|your help|your offer|your software|your solution|your platform|your tool|any|these|those|such|such a|another|anything|one|any more|more vendors|new vendors|another vendor|another tool|another system|help|any help|any assistance|the service|the product|what you|this service|this product|this kind|this type|this sort|these services|such services|such a service|such a tool|any such|any new|a new|new software|new tools|outside help|external help|additional';
const ALTERNATIVE =
  'another|a different|someone else|somebody else|a competitor|your competitor|your competition|a rival|the competition|an alternative|other provider|other vendor|others|another provider|another vendor|an internal|a local|a cheaper|a better';

/** They decline: plainly, perhaps, or by telling that they are supplied. */
export const ENGLISH_DECLINING: readonly SignalWords[] = [
  {
    signal: 'decline',
    rule: 'decline.said',
    says: 'They decline.',
    phrases: `
      (not|no longer|never|hardly|nor) [very|really|particularly|at all|currently|terribly|that|remotely|in the least|overly|super|too|actually|even|been|be|at this time|so|in any way|personally|of] [remotely|at all|slightest] (interested|interesting for|keen|tempted|convinced)
      (no|zero|lack of|lost|little|without|not the slightest|not any|not much) [real|further|particular|such|more] (interest|interests|appetite)
      no longer (in the market|looking|needed|required|necessary|relevant|buying|pursuing|considering) 
      ^ not (of|in our|in my) interest
      -(say|said|answer|pay) (no) (thanks|thank you) !(needed|necessary|required)
      ^ (no|not) [again|way|chance|dice|sale|deal|sir|mate|man|bueno|never|really] $
      (but|sorry) no $
      (so|still|and|is|remains|be|its|it is|answer is|to say|reply is|hard|firm|flat|polite|respectful|definite|big|resounding|solid|clear|final) [a|still|definitely|sadly|unfortunately|going to be] (no|nope) $
      (is|it is|be|as|was|still|have|get) a [hard|firm|polite|respectful|definite|big|resounding|solid|clear|flat|strong] (no|pass) (from|for|on|thanks|$|again|today|at|and|thank)
      a (no|pass) (from|for|on) (me|us|this|my|our)
      (hard|firm|strong|respectful|polite|gonna be a|easy|quick) pass
      (will|would|going to|have to|decided to|must|are|am|rather|think i|think we|better|shall|to|respectfully|politely|i|we|choose to) [respectfully|politely|just|probably|likely|have to|gonna|kindly|gratefully|humbly|definitely] (pass) [for now|on this|on that|on it|on the|on your|this time|thanks|thank|at this|today|here|again|though|sorry] $
      pass on (this|that|it|the|your|these|both)
      ^ pass $
      (will|would|going to|have to|decided to|must|like to|think i|think we|i|we|politely|respectfully|regretfully) [respectfully|politely|just|probably|kindly|gratefully|regretfully] (decline|declining) !(monday|tuesday|wednesday|thursday|friday|the invite|the meeting)
      (will|would|going to|have to|think i|think we|rather) [just|probably|politely] (skip|give) [it|this|that] [one|a miss|a pass|this one|out] $
      (sit|sitting) (this|that) [one] out
      (count|include|leave) (me|us) out
      ^ (i am|we are|i|we|am|are|im) out $
      (no|nah|not) [im|but|honestly|really|i|we|thanks|thank you|mate|man|dude] [i|we] (am|are) [all|totally|quite|very|pretty|really] (good|fine|ok|set|all set|happy|covered|sorted|cool|alright|great|sweet|taken care of)
      (am|are|i|we|all) [all|already|pretty|quite|very|well|fully|good and|actually|currently] (set|sorted|covered|taken care of|well served|well covered|well looked after|suited|well taken care of) (for|here|on|thanks|thank you|in|with|now|at|there|already|by|anyway|$|though|as it is)
      (am|are|i|we) [all|totally|quite] (good|fine|ok) (as is|as we are|as i am|as it is|with what|on that front|where we are|with our|with the|on this front|without|for now thanks|for now thank you|thanks anyway|for the moment)
      (are|am) (very|quite|perfectly|really|pretty|totally|more than|extremely|already|currently|actually) [very|quite] (happy|satisfied|content|pleased|comfortable) (with|where|as)
      (happy|satisfied|content|pleased) (with (our|what))
      (happy|satisfied|content|pleased|comfortable) with (our|what|the|current|existing|who|where) [we|i|current|existing|present|have|one|us|incumbent] _
      not [really|quite|exactly|currently|something|a|what|one|going to be|be|actually|at all|much] (for (us|me))
      (not) [really|quite|exactly|currently|something|actually|at all] (for us|for me|for our|our thing|my thing|our cup of tea|my cup of tea|on our roadmap|on our radar|on our list|in our plans|in our budget|what we need|what we are looking|what i am looking|something we|something i|a need|worth|of use|of interest|of any|relevant|applicable|useful|in the market|in need|a use case|our focus|a priority for us|a thing we) !(to say|to decide|to judge|to know|sure)
      (not) [really|quite|a|the|an|going to be|be|exactly] [good|right|great|ideal|perfect|natural] (fit|match)
      (bad|poor|wrong) (fit|match)
      (this|it|that|service|services|product|solution|offer|meeting|call|which) (is|are|will) not [be|currently|really] (required|needed|relevant|applicable|necessary|wanted|for us|for me)
      ^ not [currently|really|presently|at all] (required|needed|necessary|wanted|relevant|applicable|looking|buying|today|keen|tempted|happening|gonna happen|going to happen) $
      not (currently|actively|really|presently) [actively] (looking|shopping|searching|hiring|buying|seeking|sourcing) [for|to|at]
      (are|am|i|we) not (looking|shopping|searching|seeking|sourcing) (for|at) !(a time|another time|times|monday|tuesday|wednesday|thursday|friday|early|late|a slot)
      (are|am|i|we) not (looking|seeking|planning|intending) to (buy|change|switch|add|purchase|replace|hire|outsource|invest|sell|engage|expand|spend|start|onboard|take on|bring on)
      not (in the market|buying|in need|on the lookout|in want)
      do not (need|require|want|have a need|have any need|have use|have a use|have any use|have a use case|have interest|have any interest|have an interest|have a requirement|have any requirement|see a|see any|see the|see how|see us|see ourselves|see value|see why|foresee|wish|envisage) [for] (${PRODUCT}|need|fit|use|value|benefit|point|reason|point in|need for|this|us|ourselves|being|how|we|requirement)
      (have|has|see|there is|got|with|is|currently) no [real|current|such|further|immediate|particular|plans|business|internal|obvious|actual] (need|use|requirement|requirements|wish|desire|intention|use case|demand|plans|reason|point|fit|necessity|value)
      ^ [there is|we have|i have|currently] no (need|requirement|requirements|demand|use|use case|necessity) (thanks|sorry|at|here|right|currently|for this|for it|for that|for such|for your|now|from our|on our|presently|$)
      do not (take|accept|do|have|book|attend|entertain|respond to|buy from|deal with|meet with|work with|engage with|answer|welcome|use) [any|unsolicited|cold|sales] (meetings|calls|cold calls|sales calls|vendor|vendors|demos|cold|sales|salespeople|sales people|pitches|unsolicited|agencies|brokers|recruiters|outside|third party|solicitations|consultants|resellers|such)
      do not (outsource|buy|purchase|pay for|spend)
      (decided|chosen|opted|chose|elected|choosing|deciding|concluded) (against|not to|to not|to pass|to decline|to stay|to stick|to go with|to remain|to keep|to go another|to go in|to go a)
      (going|went|gone|go|going ahead|proceeding|moved|moving) (with|for|to|in) [ahead with] (${ALTERNATIVE}|another direction|a different direction)
      (going|went|gone|go) [in] (a different|another) (direction|way|route|path)
      (chose|chosen|picked|selected|signed with|signed up with|signed on with|hired|booked with|bought from|partnered with|contracted with|committed to|onboarded|awarded to|settled on|appointed|engaged|bought|ordered from|signed) [already|with|for] (${ALTERNATIVE})
      not [be|to be|want to|wish to|able to|planning to|looking to|intend to] (pursue|pursuing|proceed with|proceeding|proceed|moving forward|moving ahead|move forward|move ahead|go ahead|going ahead|going forward|go forward|going further|go further|taking this|take this|continuing|continue|progressing|progress|exploring this|explore this|taking it|take it|participating|participate|engaging|engage|buying|switching|changing|renewing|going to be moving|take part|considering|consider) (with|further|any|forward|on|this|it|that|at|in|your|a|the|$)
      close (my|our|this|the) (file|case|account out|ticket|out|opportunity|loop)
      (waste of|wasting) (my|your|our|everyone|both our) [precious|valuable] time
      (do not|stop|not) (waste|wasting) (my|your|our|everyone) [own] (time|breath)
      (save) (your|yourself|us) [the|both|some] (breath|time|energy|trouble|effort)
      (told|tell|said|saying|informed|explained) [you|your|him|her|them|already|to] _ (no|this is a no|not interested|this is no|we are not|i am not|thanks but) !(longer|one|problem|problems)
      -(pay|much) (thanks but no|cheers but no|sorry but no|appreciate it but no|appreciated but no|sorry no|thanks though)
      (no) (from) (me|us|my side|our side|our end|my end|here)
      (best of luck|good luck|best wishes) (elsewhere|with your|with the|in your|finding|with it|though)
      (take your) (business|pitch|offer|services) elsewhere
      (do not|no need to) call us we will call you
      (will|would) [respectfully|politely] (be declining|be passing|not be|be taking a pass)
      will not be [interested|needing|requiring|going|moving|pursuing|proceeding|taking|using|buying|joining|continuing|participating|engaging|able to use]
      (another|yet another|one more) [damn|bloody|unsolicited|pointless|generic|lovely|wonderful] (sales|spam|cold|ai|automated|generic|linkedin|marketing|template|copy paste|scam) (email|pitch|message|bot|call|spiel|text|template)
      (simply|just|absolutely|truly) love to (spend|waste|give|hand)
      (the) (thing|last thing) i need
      (spare|save) (me|us) [the|your] [sales] (pitch|spiel|details|time)
      (in) your dreams
      (when) (hell|pigs) (freezes|fly)
      over my dead body
      (rather) (eat|chew|watch|poke|have teeth|get) _ (than|paint|glass|nails)
      (not) in a million years
      thumbs down
      👎
      (uninterested|not going to happen|not gonna happen|never gonna happen|never going to happen|not happening|will not happen|no can do)
      not (today|at all) (thanks|thank you|satan)
      we (build|built|make|made|develop|developed|do|did|run|handle|manage|keep|wrote) (this|that|it|these|those|all|all this|all of this|everything|our own|ours) _ (in house|internally|ourselves|own|inhouse)
      (in house|inhouse|internally) (already|solution|team|tool|system|only)
      (business|company|shop|firm|practice|restaurant|store) [is|has|was|has been] [been] (sold|closed|closing|closed down|shut down|shutting down|bankrupt|winding down|out of business)
      (going out of|gone out of|out of|went out of) business
      (do not|not) (fit|meet|match|suit|align with|correspond to|apply to|concern) (our|my|us) [current|present|needs|business|requirements]
      (does not) (fit|meet|match|align with|correspond to|apply to|concern) (our|my|us) [current|present|business|company] (needs|requirements|business|company|strategy|plans|goals|profile|objectives|case|us|situation|model)
      (rather|prefer|choose|chose) not to (meet|talk|proceed|continue|engage)
      (would rather|prefer) (not) [to] (meet|proceed|engage|discuss|go ahead|participate|do this|have a call|have a meeting|talk)
    `,
    unless: `
      (not|never) (that|say|saying|mean|because|as if|like) _ (not|no longer) [very|really] (interested|keen|for us)
      (would not|will not|can not|could not|never|did not) (say|be saying) no
      (if|unless|whether|when) [i am|we are|you are|they are|it is|this is|that is|you] [not|no longer] (not interested|interested|uninterested|not for us|not a fit|not a good fit)
      (would|will|do|did|can) not (mind|be a|be any|be opposed|miss|hurt|want to miss)
      (no) (thanks|thank you) (needed|necessary|required)
      not (a|any) (bad|problem|issue)
      (monday|tuesday|wednesday|thursday|friday|morning|afternoon|first|second|third|slot|date|time|times|option|those|10|11|12|1|2|3|4|5) [of|two|three|them|these|times|slots|dates|options] (is|are|does|do|will) not [be|really|quite] (suit|fit|work|convenient|suitable|good|possible|feasible|required|needed|for me|for us)
      not interested in (pricing|price|the price|cost|a demo|slides|another|the demo|a pitch|a long|features|a link|links|calendly) (but|just|only|,)
      not only
      no (need|requirement|reason) (to (call|reply|respond|confirm|apologise|apologize|worry|send|rush|dial|bring|prepare))
      no need (to|for a|for the|for any|of) (call|reply|respond|confirm|apologise|apologize|worry|send|rush|dial|bring|prepare|link|reminder|deck|slides|presentation|agenda|invite|zoom|calendar|be sorry|thank|explain|wait|reschedule|check|ask)
      do not (need|want|require) [a|an|any|your|the|another|more|this] [booking|calendar|scheduling|calendly|formal|long|full|zoom|video|teams|big] (link|links|deck|slides|presentation|agenda|invite|reminder|zoom|calendly|hour|time|minutes|demo|prep|preparation|call back|video)
      (do not|not) (want|wish) to (miss|lose|wait|rush|be late|bother you|be a bother|delay|commit|sign|waste)
      (why|how come) (are|am|is|do|would) (you|we|i|they) not
    `,
  },
  {
    signal: 'decline-maybe',
    rule: 'decline.perhaps',
    says: 'They may be declining.',
    phrases: `
      ^ (no|nope|negative|never|no sorry|sorry no) $
      not (sure|certain|convinced|confident) [that|if|whether|this|it|we|i|is|are|am|would|would be|there is|how] _ (interested|fit|for us|need|relevant|useful|makes sense|interest|value|a match)
      (do not|not) [really] (think|believe|feel|see) [that|this|it|we|i|is|are|am|will|would] _ (interested|fit|for us|need|relevant|useful|makes sense|interest|value|a match|right|work for us|benefit|interesting)
      (probably|likely|perhaps|maybe|possibly|might be|guess|think) [we are|i am|it is|this is|that is|is|a] (not interested|no|not for us|a no|a pass|not for me|not a fit)
      (i am|we are|am|are) [all] (good|fine|ok|alright) (thanks|thank you|here|ty|cheers)
      (why) would (i|we) (want|need|care|bother)
    `,
  },
  {
    signal: 'supplied',
    rule: 'decline.supplied',
    says: 'They have what they need already.',
    phrases: `
      (already|currently|happily|always|just|recently|now|have|did|long since) [have|has|got|have got|using|use|with|work with|working with|partner with|signed|bought|purchased|contracted|in a|under a|into a|tied to|a|an|our|one|several|in|good|great|such] _ (${SUPPLIER}) !(meeting|call|calls|meetings|tomorrow|today|monday|tuesday|wednesday|thursday|friday|at|conflict|of meetings)
      already (use|using|work with|working with|partnered|partner with|covered|sorted|chosen|chose|implemented|engaged with|contracted|committed to|in place|served|taken care|subscribed to|signed up with|signed with|signed a|went with|gone with|bought|purchased|outsource|outsourced|do this|doing this|do that|have this|have that|have it|have one|got one|got that|have something like|have something similar|have these|have those|solved|handled|buy from|buy this|deal with|customers of|a customer of)
      have (a|an|our|our own|my|one|good|several|enough|existing|own|already) [own|great|good|long term|long standing|trusted|internal|preferred|dedicated|excellent|existing] (${SUPPLIER}) (for|that|already|in place|who|we|which|and|with|until|in house|we like|,|$|of our|to do)
      (under|in|have|locked in|locked into|tied in|tied into|bound by|bound to|signed) [a|an|to a|into a|by a|our|multi year|long term|existing] [multi year|long term|existing|current|fixed|<number>] [year] (contract|agreement|contracts) [with|until|till|through|for|already|that|elsewhere]
      (locked in|tied in|tied to|bound to|committed to|married to) (with|to|until|for|our|a|another|the)
      (use|using|work with|working with|go with|stick with|sticking with|staying with|stay with|partner with) (our|someone|a local|another|the same|in house|our own|our current|our existing|what we have) _
      (built|build|made|developed|created|wrote) our own
      (do|handle|manage|run|cover|keep|make) (this|that|it|all|everything|all this|all of this|all of that|these|such things) [all|ourselves] (in house|internally|ourselves|inhouse|by ourselves|on our own)
      have (it|this|that|everything|all that) [all] (covered|handled|sorted|under control|in hand|in place|taken care of)
      (just|recently|already) (renewed|signed|switched|moved to|migrated|bought|purchased|implemented|onboarded|extended)
    `,
    unless: `
      (already|just|have) _ (have|got|booked) [a|another|an|other] (meeting|call|appointment|plans|commitment|conflict|booking|something (on|at))
      (already) (used|using|use) (your|zoom|teams|the link|your link|calendly)
      (have|has) (a|an|our|my) [regular|weekly|standing] (team meeting|team call|team lunch|company meeting|company event|company offsite|team offsite|process review|service call)
    `,
  },
];
