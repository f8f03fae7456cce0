import type { SignalWords } from './signal-words.ts';

const MEETING =
  'meeting|meetings|call|appointment|chat|demo|session|catch up|conversation|sync|booking|slot we|invite|intro|walkthrough|presentation|consultation|discussion|zoom|teams call|zoom call|phone call|video call|event|date';
const DAY =
  'today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|this morning|this afternoon|next week|this week';
const OURS = `our|the|my|this|that|today|tomorrow|tonight|upcoming|scheduled|planned|agreed|${DAY}`;
const MUST =
  'need to|have to|want to|like to|must|going to|will have to|am going to|forced to|wish to|would like to|obliged to|afraid i|sorry to|had to|regret to|please|can we|can you|can i|could we|could you|may we|let us|better|would you|shall we|kindly|i will|we will|i am|we are|i|we';

/** An agreed meeting called off or moved. */
export const ENGLISH_MEETING_CHANGES: readonly SignalWords[] = [
  {
    signal: 'cancel',
    rule: 'cancel.meeting',
    says: 'They call an agreed meeting off.',
    phrases: `
      (cancel|cancelling|canceling|call off|scrap|scratch|abort|nix|axe|bin|bail on|bow out of|back out of|pull out of|withdraw from|drop out of|skip|kill|annul|revoke|delete|drop) [please] (${OURS}) [our|the|my|${DAY}] [upcoming|scheduled|planned|intro|introductory|zoom|video|phone] (${MEETING})
      (cancel|cancelling|canceling|call off) [please] (today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|mon|tue|tues|wed|thu|thurs|fri|it|this|that|ours|everything|on you|on the)
      call (it|our meeting|the meeting|this|things|everything|the whole thing) off
      (${MUST}) [just|unfortunately|sadly|regrettably|please|not] (cancel|cancelling|bail|call off)
      ^ (cancel|cancelling|cancelled) [please|sorry|this|that|it|everything|all] $
      (take|remove|pull|delete|get) (it|that|this|our meeting|our call|the meeting|the call|the appointment|the invite|me) (off|from|out of) [of] [the|my|your|our] (calendar|calendars|diary|schedule|books|agenda|invite|meeting|call)
      (can not|will not|unable to|not able to|no longer able to|not going to|will not be able to|can no longer|not gonna|can not be able to|will no longer) [be able to|now] (make|do|attend|join|keep|come to|be at|be on|get to|be in|participate in) (our|the|my|this|that|today|tomorrow|${DAY}) [our|${DAY}] [scheduled|upcoming|planned] (${MEETING})
      (can not|will not|unable to|no longer able to|can no longer|not going to) [be able to] (make|do|attend|keep) (it|the meeting|our call|today|tomorrow|our date) [on] [${DAY}] (after all|anymore|any more|any longer|anyway)
      (can not|will not) (be there|show up|turn up|show) (after all|anymore|today|tomorrow|for)
      no longer (need|want|require|able to make|available for|able to attend) (the|our|this|that) (${MEETING})
      (pull|cancel|kill|scrap) (it|that|this) [please|from|off] $
      (something|an emergency) [has|have] (came|come) up _ (cancel)
    `,
    unless: `
      cancel [my|our|the|your|all|this] [other|current|existing|old] (account|subscription|order|plan|contract|membership|trial|service|services|policy|card|renewal|orders|licence|license|autopay|payment|insurance|newsletter|reservation|hotel|flight|lesson)
      (do not|never|not|will not|without|no need to|rather than|instead of|hope not to|hate to) [ever|please|want to|need to|have to|going to|wish to] (cancel|call it off|call off)
      (can|could|may) (i|we|you|one) cancel (any time|anytime|at any time|whenever|later|if|the contract)
      (if|should|in case|unless) [i|we|you|they|he|she|it|my|our|the] _ (cancel|cancelled|cancels|cancelling)
      (is|was|got|been|has|gets|being) [just|also] (cancelled|cancelling)
      (cancellation|cancelation) (policy|fee|fees|period|terms|notice)
      (cancelled|cancelling|cancel) (my|another|an|the) (other|earlier|two|dentist|doctor|flight|trip|lunch|gym|class|conflict|clash)
      (noise cancelling|cancel out)
      will (cancel|move) _ (to make|so i can|so that|for you|for this)
    `,
  },
  {
    signal: 'cancel',
    rule: 'cancel.notice',
    says: 'They declined the invitation.',
    phrases: `
      ^ (declined|cancelled|cancelled event|canceled event) ,
      (event|invitation|invite|appointment|meeting request|meeting invitation) (has been|have been|was|is) [just] (declined|cancelled|rejected)
      (has|have) (declined|cancelled|rejected) (this|the|your|our|a|an) [calendar|meeting] (invitation|invite|event|meeting|appointment|request)
      (declined|cancelled) (your|this|the) (invitation|invite|meeting|event|appointment)
    `,
  },
  {
    signal: 'reschedule',
    rule: 'reschedule.word',
    says: 'They want to move an agreed meeting.',
    phrases: `
      (reschedule|rescheduling|rescheduled|rearrange|re arrange|re schedule|rebook|re book|postpone|postponing|postponement|adjourn)
      (move|push|shift|bump|push back|push out|put off|put back|delay|defer|swap|switch|change|bring forward|pull forward|slide|moving|pushing|shifting|bumping|delaying|kick) [back|out|forward|up|please] (${OURS}) [our|the|my|${DAY}|upcoming|scheduled|planned] [upcoming|scheduled|planned|intro] (${MEETING})
      (move|push|shift|bump|push back|put off|delay|defer|change) (our|the|my|this) (${MEETING})
      (already|do) have (a|our|one) [scheduled|${DAY}] (meeting|call|appointment|demo) _ _ _ (move|push|shift|change|bump)
      (move|push|shift|bump|delay|defer) (today|tomorrow|our|us) [back|out|to]
      (meet|speak|talk) (later|earlier) than (planned|scheduled|agreed|booked)
    `,
    unless: `
      (will|can|could|would|able to|happy to|going to|have|had) [gladly|happily|easily|to] (move|reschedule|rearrange|postpone|shift|rescheduled|moved) [my|a|an|some|another|the|things|other|something|it] [other|conflict|conflicting|dentist|client|team|internal|earlier|existing] (meeting|meetings|call|calls|things|conflict|stuff|appointment|commitments|one|myself) [to make|so|for|and|around]
      (my|another|other|previous|earlier|client|board|team|dentist) [other|own] (meeting|call|appointment|one) [has|was|got|is|been] [been|just] (rescheduled|postponed|moved|pushed)
      (no need to|do not|never|not|without) [want to|need to|have to|wish to] (reschedule|postpone|move)
      (if|in case|should|unless) [i|we|you|anything|something|it] _ (reschedule|rescheduling|postpone|move)
      (let me|i will) (move|shift|rearrange) (some|things|a few|my)
    `,
  },
  {
    signal: 'trouble-with-meeting',
    rule: 'reschedule.trouble',
    says: 'Something came between them and an agreed meeting.',
    phrases: `
      (something|things|stuff|an emergency|a conflict|a clash|an urgent matter|work) [urgent|unexpected|has|have|just|else] [has|have|just] (came up|come up|popped up|cropped up|arisen|arose) _ (for|with|on|at|during|call|meeting|today|tomorrow|${DAY})
      (something|an emergency|a conflict|a clash) [urgent|unexpected|has|just] [has|just] (came up|come up|popped up|cropped up|arisen|arose)
      (can not|will not|unable to|not able to|no longer) [be able to] (make|attend|keep|join) (our|the|my|today|tomorrow) [${DAY}] (${MEETING})
      (double booked|a conflict with our|clash with our|running late for our)
    `,
  },
  {
    signal: 'another-time',
    rule: 'reschedule.another',
    says: 'They look for another time.',
    phrases: `
      (find|do|pick|choose|arrange|look for|look at|set|fix|suggest|try|have|get|need|schedule|agree on|book) [up|us] (another|a different|a new|an alternative|some other|other) (time|day|date|week|slot|one|times|dates|days)
      (another|a different|a new) (time|day|date|week|slot) [instead|then|please|possible]
    `,
  },
];
