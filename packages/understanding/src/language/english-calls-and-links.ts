import type { SignalWords } from './signal-words.ts';

const RING = 'call|ring|phone|dial|buzz|telephone|bell|callback|call back|ring back';
const MY_PHONE =
  'my phone|my cell|my mobile|my cellphone|my cell phone|my mobile phone|my mobile number|my cell number|my number|my direct|my direct line|my desk|my desk phone|my landline|my line|my office|my office line|my office number|my extension|my work phone|my work number|my direct number|my personal|my home|the office|the office line|the mobile|the cell|the landline|the number|the phone|the desk|the main line|the shop|the direct line|phone|mobile|cell|landline|office line|direct line|my handy';
const PICK =
  'book|grab|pick|choose|find|schedule|select|use|take|reserve|snag|click|get|slot|put|jump on|hop on|go to|check|see|fill|nab|claim|feel free|help yourself|go ahead|visit|follow|lock in|set up|arrange|plug|pop|add|secure|here you go|here is|here are|this is|try|refer|look|view|sign up|open|point|make';

/** Telephone calls and booking links. */
export const ENGLISH_CALLS_AND_LINKS: readonly SignalWords[] = [
  {
    signal: 'call',
    rule: 'call.asked',
    says: 'They ask to be called.',
    phrases: `
      (${RING}) [back] (me|us|my|our|${MY_PHONE}|<phone>) !(crazy|old fashioned|mad|a|an|names|paranoid|about the invite)
      (give|drop) (me|us) [a|an] [quick|short|brief|phone|little] (call|ring|bell|buzz|shout|tinkle|tingle|phone call|phonecall|ring a ding|holler|call back|dingle)
      ^ (just|please|do|simply|so|feel free to|better|best|best to|easier to|easiest to|you can|you could|you may|could you|can you|would you|will you|pls|yes|sure|go ahead and|or|easier|then|rather) (${RING}) !(it|this|that|off|works|is|sounds|was|would|with|for|booked|me crazy|again in|on the)
      ^ (call|ring|phone|text) [me|us] (on|at|under|via) [my|the|this] (mobile|cell|number|phone|desk|landline|direct|office|<phone>|whatsapp)
      ^ (call|ring|phone) [me|us] [now|back|asap|anytime|any time|whenever|today|tomorrow|please|instead|then|when|tonight|this|on|at|after|before|between|around|next] !(works|is|sounds|would) _ $
      (reach|get|try|catch|grab|contact|text|speak to|get hold of|get a hold of|find|hit) (me|us) [directly|best|easiest|anytime|any time|usually|always|quickest] (on|at|under|by|via|through|over|with) [the|my] (phone|<phone>|telephone|${MY_PHONE}|tel|whatsapp)
      (try|reach|catch|get|contact|text) (me|us) _ <phone>
      (reach) (me|us) [at|on] <phone>
      (best|easiest|quickest|simplest|better|easier|quicker|faster|happier) [is|way|to|if|if you|just|would be|for me|is to|way is|way to reach me is|to just|you] [to|by|is|just|on] [just|you|simply] (${RING}|reach me by phone|by phone|via phone|pick up the phone|a call|over the phone|telephone)
      (phone|telephone|phone call|by phone|over the phone|via phone|a ring|quick ring|on the phone|a phone call|voice) (is|would be|works|suits|call is|call would|are|might be|will be) [much|far|generally|usually|always|just|actually|a lot|probably] (best|better|easier|easiest|fine|preferable|preferred|good|quicker|faster|simpler|ideal|simplest|quickest)
      (prefer|rather|easier|easiest|better|best|like|want|do this|do it|speak|talk|chat|happier) [a|to|do|have|doing|by|over|on|if|we|this|it|talk|speak|chat|just|via|is] [talk|speak|chat|do this|do it|over|by|on|talking|speaking|spoke|a|have a] [it|this] [by|over|on|via|a|the] (phone|phone call|telephone|the phone|phonecall|ring) 
      (pick|picking|picked) up the phone
      (can|could|would|will) (you|someone|somebody|anyone|u) [please|just|possibly|maybe|kindly] (${RING}) (me|us|back|tomorrow|today|now|instead|at|on|after|before|later|in|this|please|my|asap|around|between|?|$)
      (want|like|need|prefer|expect|waiting for|await|appreciate|request|requesting|arrange|schedule) [a|to be|to get a|your|to receive a|you to] (callback|call back|called|called back|phone call|phonecall|ring|rung|phoned)
      (call|ring|phone) (tomorrow|today|anytime|any time|whenever|now|asap|after|before|between|around|mornings|afternoons|in the morning|in the afternoon|any day|any morning|any afternoon|this afternoon|this morning|tonight) !(works|is|sounds|would|suits|was)
      (my|our) [direct|cell|mobile|office|phone|personal|work|best|desk] (number|cell|mobile|phone|line|direct|landline|extension|desk line|direct line|phone number|mobile number|cell number|handy|tel|telephone) (is|,|at|below|still|would be) [best|easiest|better|quickest|still|still the best|on]
      (reach me|reached|call|ring|me) [is|at|on|,|number|always|best] <phone>
      <phone> [is|any|best|any time|works|call|please|,|my|anytime|mornings] (call|ring|works|best|is best|is my|any time|anytime|text|cell|mobile|direct)
      (is best|best) (reached|number|way to reach me|phone)
      ^ <phone> [please|,|cell|mobile|call|ring|thanks|any time|anytime|direct|-|is my|my] $
      have your (people|assistant) call
      (speak|talk) (by|on|over) (the) phone (instead|rather|please|first)
      (jump|hop) on the phone (instead|rather)
      kindly (${RING})
      please (${RING}) !(it|this|that|off|works)
    `,
    unless: `
      (call|called) (me|it) (crazy|old|mad|a|an|cynical|paranoid|old fashioned|sceptical|skeptical)
      (thanks|thank you|sorry) [for|i missed|about|to miss] (the|your) [phone] (call|calls|ring) $
      (do not|never|not|stop|no need to|please no|without|instead of|rather than|quit) [ever|please|want you to|need to|have to|want to] (call|calling|ring|ringing|phone|phoning|phone call|phone calls|be called|a call|dial) !(it|this)
      (to be called|called) off
      (will|shall|can|could|let me|i) [then|will|can|just] (call|ring|phone|give you a|buzz) (you|u)
      (you|your colleague|someone|he|she|your team) [already|just|have|has|had] (called|rang|phoned)
      (if|in case|should|when) [the|zoom|teams|video|something|anything|it|we|you|there] _ (call|ring|reach|phone) me
      (my assistant|assistant|secretary|receptionist) [will|can|could|would|to] (call|ring|phone)
    `,
  },
  {
    signal: 'no-call',
    rule: 'call.refused',
    says: 'They do not want to be called there.',
    phrases: `
      (do not|never|stop|no need to|please not|rather not|instead of|rather than|not|quit|without|please no|no) [ever|please|want you to|to|bother to|a|any|dare] (call|ring|phone|calling|phoning|ringing|dial|phone calls|phone call|cold call|calls) !(it a day|it off)
    `,
  },
  {
    signal: 'number-given',
    rule: 'call.number',
    says: 'They give a number.',
    phrases: `
      (number|cell|mobile|phone|line|direct|landline|tel|office|desk|reach me|extension|text) [is|at|on|,|number] <phone>
      <phone> [is] [my] (cell|mobile|direct|number|phone|desk|office|landline)
    `,
  },
  {
    signal: 'fallback',
    rule: 'fallback.said',
    says: 'It is meant for an emergency only.',
    phrases: `
      (in case|just in case|as a backup|as a fallback|as backup|as fallback|backup number|back up number|fallback number|emergency number|plan b|for emergencies|as a plan b|as plan b|worst case|failing that|otherwise|alternatively|if not|or else)
      (if|should|when) [the|for any reason|for some reason|you|we|i am|this|that|it|anything|something|zoom|teams|video|your|my|those|these|none|neither] _ (changes|comes up|happens|fails|fail|breaks|break|drops|drop|does not work|do not work|acts up|cut off|disconnected|need it|reach me|need me|late|not there|goes wrong|crashes|freezes|lag|trouble|issues|problems|not suit|does not suit|do not suit|does not|do not|is taken|are taken|is gone)
      (or) [just|simply|you can|feel free to|else] (grab|pick|book|choose|find|use|take|select|schedule) [any|another|a different|some other|something|one|your own|an alternative|a|other] [other|different] (time|slot|one|times|here|else|on|at|from|via)
      (use|call|ring|dial) [me|my|<phone>|cell|mobile] [on|at|<phone>|my] _ (if|in case|should)
    `,
  },
  {
    signal: 'invite',
    rule: 'link.invited',
    says: 'They ask us to book on their own scheduler.',
    phrases: `
      ^ <link> $
      (${PICK}) [any|a|an|some|something|whatever|whichever|your|time|the|one|me|us|yourself|to|on|at|in|from|via|through|here|please|whenever|there] _ <link>
      (${PICK}) [any|a|an|some|something|whatever|whichever|your|me|us|yourself] (time|slot|meeting|call|spot|day|date|window|appointment|opening|is open|is free|suits|works|you like|something|anything|is best) 
      <link> _ (${PICK}|has|shows|is my|is where|is the best|is easiest|works|lists|availability|calendar|real|any|whatever|anything)
      (my|our|the) [own|real|live|personal|actual|booking|scheduling|meeting|full] (calendar|calendly|schedule|availability|scheduler|diary|link|booking link|calendar link|booking page|cal|slots|times|free times|agenda|hubspot|savvycal|tidycal) _ <link>
      (calendar|calendly|schedule|availability|scheduler|diary|link|booking link|calendar link|booking page|cal|open slots|open times|agenda) [is|are|,|at|here|link|below|attached|to|you] [is|are|,|at|here|below|with|you] <link>
      (here) [is|are|you go|you are|,|it is|ya go] [my|our|the] _ <link>
      (easiest|best|simplest|quickest|easier|better|faster|works best|prefer) _ <link>
      (up to date|live|always current|accurate|kept current) _ <link>
      (via|through|using|on|at|under|over|by|with) [my|this|the|our] [calendar|calendly|link|scheduler|booking|scheduling|page|booking page] [link|,|at|here|page|at] <link>
      (find|see|get) (me|us) (at|on|via|under|through) <link>
      (whatever|whichever|anything|any time|anytime|any slot) [is|that is|looks|you] (open|free|available|suits|works|green|white|there|like)
      ^ <link>
      (here|yours) <link>
    `,
  },
  {
    signal: 'no-invite',
    rule: 'link.not-invited',
    says: 'The link is no invitation.',
    phrases: `
      (your|that|the) (calendly|link|calendar|page|booking page|booking link|scheduler|cal|scheduling link|scheduling page|meeting link|hubspot) [<link>|here|link|page] _ (not|no|fails|fail|failed|broken|error|404|expired|dead|empty|blank|nothing|down|wrong|shows)
      (tried|clicked|opened|visited|looked at|tested) [to|your|the|using|open|on|at|book|that|opening] _ (<link>|link|calendly|calendar|page)
      (not|never|no longer|do not|please do not|not longer) [please|ever|want to] (use|book|via|through|click|work|works|open|valid|active|in use|monitored|mine)
      (used to|old|former|previous|expired) (use|link|calendar|calendly|page|have)
      (is|was) (this|that|it) [you|your|yours|really|the] _ <link>
      (found|saw|got|read|seen|noticed) [your|this|that|you|on] _ <link>
      (you sent|you shared|you gave|your) [me|us|calendly|link|calendar|page|,] <link>
      (read|article|blog|news|website|site|see our|portfolio|profile|about us|learn about) _ <link>
      (stand in|colleague|deputy|backup|absence)
    `,
  },
  {
    signal: 'signature-link',
    rule: 'link.signature',
    says: 'They point to the link in their signature.',
    phrases: `
      (link|calendar|calendly|scheduler|booking page|booking link|calendar link|schedule|availability|cal|meeting link|it) [is|are|which is|you will find|you find|can be found|found|right|just|you can find] [in|below|from|under|at|down] [below|in|under|the|of|my|bottom|foot|this|end] [my|the|this|of|below|in|bottom|end] [my|the|this|of] (signature|sig|footer|email|below|name|message|bottom|sign off|email signature)
      (link|calendar|calendly|scheduler|booking page|booking link) (below|underneath|beneath)
      (in|from|via|through|see|use|using|under|with) (my|the) [link|calendar|calendly|email|booking] [link|calendar|calendly|page] [in|below|from] [my|the] (signature|sig|footer|email signature|sign off)
      (signature|sig|footer) (has|contains|link|below|includes|shows)
      (use|see|check|click|via|through) [my|the|that] [link|calendar|calendly|one|booking link|scheduler] (below|underneath|beneath|under my name)
      (my|the) (link|calendar|calendly|scheduler) (below|underneath)
    `,
  },
  {
    signal: 'link-refused',
    rule: 'link.refused',
    says: 'They want no booking link.',
    phrases: `
      (no|without|skip|enough|spare me|hate|despise|dislike|detest|loathe|refuse|save|not a fan of|allergic to|sick of|tired of) [more|a|any|the|your|those|these|to|use|click|clicking|with|using|of|another|me|on|book|through|random|via] [a|any|the|your|those|these|on|through|of|use] [random|booking|calendar|scheduling|calendly|calendar|self|online] (link|links|calendly|scheduler|schedulers|calendlys|booking links|scheduling links|booking pages|scheduling tools|booking tools|calendar links|booking page|forms|booking systems|schedule links|self service)
      (do not|will not|can not|rather not|not going to|prefer not to|not|never|would not|rather you did not|would rather you not) [please|really|want to|want|like to|like|even|ever|usually|to|allowed to|able to] (send|use|click|want|like|do|open|follow|book|need|touch|trust|give|share|go|forward|clicking|book through|book via) [me|us|on|through|via|over|with|to|one|any] [one|any|another|a|the|your|of|more] [of|those|these|random|your|booking|scheduling|calendar|those dreadful|the] [random|booking|calendar|scheduling|calendly|dreadful|awful|those] (link|links|calendly|scheduler|schedulers|booking links|scheduling links|calendar links|scheduling tools|booking tools|booking page|booking pages)
      (refuse|not going|not|hate|hating|rather not) to (click|use|book|fill|navigate|scroll) [through|on|in|around|out|with] _ (calendar|link|calendly|page|form|scheduler|links)
      (rather|prefer) [you|a|to|just|real] (person|human|you just|old fashioned|tell me|name a time|give me times) _ (link|calendly)
    `,
  },
  {
    signal: 'link-trouble',
    rule: 'question.link',
    says: 'Our link does not work for them.',
    phrases: `
      (your|the|that|this) (calendly|link|calendar|booking page|page|scheduler|cal|booking link|scheduling page|scheduling link) [<link>|here|link|page|you sent|you shared] _ (not|nothing|no|fails|fail|failed|broken|error|404|expired|dead|empty|blank|down|crashes|spins|loading|will not)
      (tried|clicked|opened|visited) _ (calendly|link|calendar|page|<link>) _ (not|nothing|no|fails|failed|broken|error|404|expired|dead|empty|blank|opens|but)
    `,
  },
];
