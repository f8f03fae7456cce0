import type { SignalWords } from './signal-words.ts';

const TALK =
  'talk|chat|connect|meet|speak|learn|learn more|hear|hear more|discuss|discuss further|jump on|hop on|see|see it|see more|see this|explore|know|know more|understand|find out|schedule|book|set up|have a call|have a chat|have a conversation|have a meeting|have a look|have a quick call|have a quick chat|have a demo|get on|catch up|catch|arrange|take a look|look at|go ahead|proceed|give it a try|try it|take part|do a call|do a demo|do this|do it|do that|set something up|set up a call|get together|pick your brain|get a demo|listen|start|move forward|have that|have this|take you up on|take a call|take the call|continue|hear you out|be shown|attend|join|conversate|exchange|make time|find a time|find time|sit down|dive in|dig in|engage';
const TIMES =
  'times|time|slots|slot|dates|date|options|availability|availabilities|openings|opening|days|day|timings|time slots|windows|alternatives|link|links|calendar|calendly|schedule|booking link|calendar link|scheduling link|booking page|meeting link|scheduler|free slots|suggestions|diary';
const GIVE =
  'send|share|provide|shoot|drop|flick|give|forward|propose|suggest|offer|pass|fire|pop|whack|bang|throw|get|text|email|let me have|let me see|show|advise|advise on|revert with|come back with|reply with|list';

/** A wish to talk without a time, and the search for one. */
export const ENGLISH_INTEREST: readonly SignalWords[] = [
  {
    signal: 'interest',
    rule: 'interest.said',
    says: 'They are interested.',
    phrases: `
      -(not|no|never|hardly|longer|really|very|particularly|be|at) (interested|intrigued|curious|keen|excited)
      ^ (interested|keen|very interested|really interested|definitely interested|super interested|intrigued|curious)
      (very|really|quite|definitely|certainly|super|always|am|are|extremely|still|would be|might be|could be|yes) [very|really|quite|definitely] (interested|keen|curious|intrigued|excited)
      (happy|glad|open|keen|love|like|liked|willing|great|good|delighted|pleased|eager|game|up|down|ready|excited|interested|would be nice|nice|looking|wanting|want|wish|cool|fine|ok|prepared|lovely|useful|helpful|worth) [to|for|in|would be] [a|to|have] [quick|brief|short|quickly|briefly] (${TALK}|call|meeting|conversation|intro|demo|walkthrough|walk through|presentation|catch up|learning|hearing|seeing|talking|chatting|meeting|discussing|exploring|a call|a chat|a meeting|a conversation|having) 
      (would|i|we) (love|like|welcome|appreciate|enjoy|be up for|fancy) (a|an|that|this|the|to|it|some|more) [quick|brief|short|proper] (walkthrough|walk through|demo|call|chat|meeting|conversation|intro|tour|presentation|look|overview|that|this|${TALK}|discussion|introduction|session|catch up)
      (tell|show|teach) (me|us) more
      (learn|hear|know|see|find out|understand) [a bit|a little] more
      (let us|we should|we could|shall we|we can|can we) [definitely|please|maybe|try to|just|all] (talk|chat|connect|meet|speak|do it|do this|do a call|do a chat|set|find|schedule|book|arrange|go|jump|hop|get|make|catch up|discuss|have a call|have a chat|explore|start|proceed|move forward|set up|plan)
      (sounds|sound|looks|seems|sounding) [very|really|pretty|quite|like|like a|super|so|rather|kind of] (interesting|great|good|like something|exciting|intriguing|promising|useful|relevant|cool|fun|awesome|amazing|excellent|fantastic|lovely|like a plan|worthwhile|valuable|helpful|perfect|nice|compelling|brilliant|wonderful|worth|ideal|like it)
      (book|pencil|sign|count|put) (me|us) (in|up|down) 
      (i am|we are|am|are) (in|game|all ears|up for|down for|on board|down|in for) (for|with|it|that|this|to|$|,)
      (makes|make) [total|perfect|a lot of|good] sense
      (this|that|it) (is|would be|could be|might be|sounds) [very|really|quite|super|exactly|just] (timely|interesting|great|good timing|relevant|helpful|useful|what we need|what i need|what we are looking|something we|something i|of interest|what we have been|up our alley|right up our|exciting|great timing|perfect timing|valuable)
      (good|great|perfect|excellent|impeccable|nice) timing
      (good|great|excellent|nice) idea
      (set|setting) (something|a call|it|this|a meeting|a time|that|one) up
      (yes) (please|interested|we|i|let|sure|definitely|absolutely|happy|would|lets|keen|go|send|that|of course|with pleasure|gladly|why not|im)
      ^ (sure|yes|yes please|absolutely|definitely|of course|certainly|gladly|with pleasure|by all means|why not|go ahead|please do|for sure|sure thing|happy to|yes sure|yes of course|sure why not|i am in|im in|lets go|let us go|lets do it|let us do it|yes definitely|yes absolutely)
      (have|got) (my|our) (attention|interest)
      (tempted|intrigued|all ears|bring it on|fire away|shoot)
      (call|chat|meeting|conversation|demo|quick call|talk) [would|could|might|does|sounds|makes|is|works|with you] [be|definitely] (good|great|makes sense|make sense|sense|helpful|useful|fine|nice|worthwhile|works|beneficial)
      (worth|deserves) (a|exploring|discussing|talking|looking|having|pursuing) 
      (looking forward) to (speaking|talking|meeting|chatting|connecting|hearing|learning|it|our|discussing|the)
      (please) (proceed|go ahead|arrange|schedule|organize|organise|set up|set|fix|plan|book|do the needful)
      (fix|arrange|schedule|organize|organise) [up] (a|an|the|one) [short|quick|brief] (call|meeting|demo|discussion)
      (would|could) (love|use|do with) (that|this|some help|one|your help)
    `,
    unless: `
      (simply|just|absolutely|truly) love to (spend|waste|give|hand)
      (not|never|no) [really|very|at all|quite|that|particularly|currently|be] (interested|keen|curious|happy to|open to|looking to|excited|willing to)
      (would not|do not|does not|did not|not) (like|love|want|wish|sound|look|seem|make sense|makes sense|be interested|care)
      (no) (interest|wish|desire)
      (who|what) (is|are|do|does) _ (interested|happy)
      (happy|glad|pleased) (with) (our|what|the|current)
      (would like|want|like|love|wish|happy) to (cancel|stop|opt|unsubscribe|decline|pass|reschedule|be removed)
      ^ (ok|sure|yes|i) [see|got it|understood|noted] $
      (no|not) (thanks|thank you|interested|for us)
    `,
  },
  {
    signal: 'asks-times',
    rule: 'interest.asks-times',
    says: 'They ask for times or a link.',
    phrases: `
      (${GIVE}) [me|us|over|through|across|along|out|on|please|back|with|your|you] [me|us|over|through|across|your|please] [a|an|the|your|some|a few|few|any|other|more|another|alternative|alternate|different|new|further|over|me|couple of|a couple of|several|two|three|later|suitable|additional|of your|some other|a few other|some more] [other|more|alternative|alternate|new|different|further|available|booking|calendar|scheduling|possible|proposed|of|meeting|later|earlier|suitable|free|additional|good|calendly] (${TIMES})
      (what|which) [other|else|else is|are your|are the|is your|is the|other kinds of|would be your|will be your|about your] [next|best|available|free|other] (times|time|days|day|slots|slot|dates|date|availability|openings|options|works|suits|open|available|free|week|else|calendar|schedule|steps|step)
      what (else|other|do you have|have you got|would you have|do you have open|do you have available|is open|is available|works for you|works|suits|suits you|is your availability|is next|about next|about the|is the next|are the next|are next|does your|days|times|would work|might work|fits) _
      (when|what time|what day) (suits|works|can|could|are|is|would|do|does|shall|should|might|will|were|will you) [you|we|your|it|i|a|would|be|that|next|best|good|convenient] _
      (do you have|have you got|got|is there|are there|have you|any chance of|you got|you have) [any|some|anything|something|other|more|a|another|time] [other|more|else|later|earlier|next|time] (times|time|slots|slot|dates|availability|openings|options|available|open|next week|later|earlier|free|else|after|in the|opening|the following|space|on|week|following|calendly|link|a link)
      (any) (other|more|alternative|further|different|later|earlier) [available|possible] (times|time|slots|slot|dates|availability|openings|options|days|date|day)
      (any availability|any openings|any free|anything later|anything earlier|anything next|anything else|anything open|anything free|anything in|anything after)
      (other|alternative|alternate|different|new|another|more|further) [available|possible|suitable] (timings|times|dates|slots|options|days|time|date|slot|day) (please|$|available|would|be|?|that|for|in|next)
      (next step|next steps|how do we proceed|how to proceed|how should we proceed|how do we go|what is next|what next|whats next|where do i sign|how do i book|how can i book|where can i book|where do i book|how do we book|how do we schedule|how can we schedule|how do i schedule|how can i schedule|how do we set|how do we get|how do i get started|how do we start)
      (can|could|shall|should|may|might|would) (we|you|i) [please|possibly|maybe|perhaps|all|be able to|able to] (talk|meet|speak|chat|schedule|find|set|arrange|connect|look|catch|do|book|have a|jump|hop|try|discuss|organise|organize|plan|fit|make|push|aim|shoot|move|postpone|say|offer|suggest|propose|see me) _ 
      (are|would|will|is|were) (you|your team|you guys|someone|anyone) [be|still|also|perhaps] (free|available|around|open|able|in the office|there) _
      (how) (about|does|is|would|do|are) [the|next|your|a|sometime|later|some time|early] _ _ (look|week|month|sound|looking|suit|work|calendar|fixed|year)
      (look|check|see) [at|out] your (calendar|calendly|availability|schedule|diary)
      (your) (calendar|calendly|availability|diary|booking link|scheduling link|booking page) (please|?)
      (have you|do you have|is there) [a|any] (calendly|booking link|scheduler|calendar link|link)
      (when) (?|suits|then|works)
      (later|earlier) (in the week|that week|in the month|times|slots|dates)
      (find|pick|choose|work out|figure out|agree on|see if we can find) [me|us] [a|another|some] (time|slot|day|date|spot|mutual time|suitable time|good time)
    `,
    unless: `
      (what|which) (is|are) the (time|times) [it|zone|frame|limit]
      (how|what) (long|much|many)
      what (is this|do you do|do you sell|does it cost|do you offer|works|does your product|do you want) (about|exactly)
      what (time|times) (zone|zones|frame|commitment)
      (are|is) (you|it|this|that) (open source|available in|available for|available on|able to integrate|able to handle|a|an|available also)
      (can|could|would) (you|we) [please] (tell|explain|clarify|send me pricing|send me info|send me details|send pricing|send info|send details|send me the deck|do x|do that without)
      (can|could|may|does) (it|this|that) 
    `,
  },
  {
    signal: 'rejects-times',
    rule: 'interest.other-times',
    says: 'The offered times do not suit them.',
    phrases: `
      (none|neither|nothing|not any|not one) [of] (those|these|them|the|that|your|which|this|there|either|work|works|suit|suits|fit|fits|is|are|here|on) 
      (can not|could not|will not|unable to|not able to|do not|cant) [be able to|really|actually|quite|unfortunately] (do|make|manage|take|attend|meet|join|accommodate|work with) [on] (any|either|those|these|that|them|it|then|both|this time|that time|the times|the dates|the slots|that day|those days|those times|these times|these dates|these days|the proposed|your times|the suggested|the offered|that week|this week)
      (those|these|they|that|it|both|times|dates|slots|options|days|them|suggestions|timings|all three|all of them|all of these|all of those|the three|either|two|offered|proposed) [two|three|times|dates|slots|options|days|all|really|unfortunately|just|proposed] (do not|does not|will not|did not|are not|is not|would not|can not|wont) [really|quite|unfortunately|all|be|currently|going to] (work|suit|fit|feasible|possible|good|convenient|suitable|available|match|ideal|doable|great|workable|align|happen)
      (those|these|they|both|times|dates|slots|options|days|all three|all of them|all of these|all of those|either|two|all) [two|three|of them|of these|of those|times|dates|slots|options|days|are|is] [are|is|all|already|fully|both|unfortunately|just] [all|already|fully|completely] (taken|booked|gone|packed|full|blocked|busy|out|no good|no use|impossible|not possible|double booked|clash|conflict|conflicts|difficult|tricky|bad|hopeless|a no go)
      (am|are|will be|be) (unfortunately|sadly|alas|regrettably) (in|at|on|away|out|not|busy|travelling|booked|tied)
      (in|out|away|travelling|abroad|at) _ (on|for|during) (all|both|each) [of|three] (those|these|the|days|dates|times)
      (fully|completely|all|totally|solidly) (booked|packed|blocked|slammed) [up] [those|these|that|then|on|all|both|at]
      (no good|not good|no use|not possible|impossible|not feasible|not convenient|not suitable|not doable|not workable|unsuitable|inconvenient) [for|at|to] (me|us|any|those|these|$|,|i|we|sorry)
      (sorry|unfortunately|afraid|regret) _ (can not make|can not do|busy|not available|not free|booked|unavailable|taken|tied up|do not work|does not work) 
      (not|no longer) (free|available|around) [at|on|for|any|then|those|these|either|that|during|in|$|,] [any|either|those|these|that|of|the] 
      (do|make|have) any of (those|these|them)
      (some) other (time|day|date)
      (schedule|calendar|diary) (is|does) [not|completely|fully|totally|pretty] (full|packed|permit|allow|booked|clash|conflict)
    `,
  },
];
