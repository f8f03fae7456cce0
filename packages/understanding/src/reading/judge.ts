import type { Intent } from '@overlap/domain/intent';
import type { Material } from './material.ts';
import { findWording, readCallRequest, readSchedulerLink } from './own-intents.ts';
import { type Reading, read } from './reading.ts';
import {
  ACK_ONLY,
  FALLBACK_WORDS,
  INTEREST_WORDS,
  LINK_REFUSED_WORDS,
  MACHINE_WORDS,
  NOTICE_WORDS,
  REFERRAL_WORDS,
  REJECT_WORDS,
  TURNING_WORDS,
} from './wording.ts';

/** Judges a text by the rules in the order in which intents win over each other. */
export function judge(material: Material, subject: string): Reading {
  return (
    readNotices(material, subject) ??
    readRefusal(material) ??
    readLink(material) ??
    readCall(material) ??
    readTimed(material) ??
    readAgreement(material) ??
    readPlain(material)
  );
}

const namesOffered = (material: Material): boolean => material.times.kind === 'accept_slot';

function readNotices(material: Material, subject: string): Reading | null {
  const { line } = material;
  if (line.trim() === '') return read(material, 'other', false, 'other.empty', 'The reply has no words of its own.');
  if (MACHINE_WORDS.test(line)) {
    const kind = namesOffered(material) ? 'accept_slot' : 'other';
    return {
      ...read(material, kind, false, 'other.machine', 'Part of the text is addressed to a machine.'),
      phone: null,
      schedulerLink: null,
    };
  }
  if (AUTOMATIC_SUBJECT.test(subject)) {
    return {
      ...read(material, 'out_of_office', true, 'absence.subject', 'The subject is that of an automatic reply.'),
      phone: null,
      schedulerLink: null,
    };
  }
  return NOTICE_WORDS.test(line) || NOTICE_WORDS.test(subject)
    ? {
        ...read(material, 'other', true, 'other.notice', 'This is a machine’s notice.'),
        phone: null,
        remarks: ['needs-no-answer'],
      }
    : null;
}

const AUTOMATIC_SUBJECT =
  /^(?:re: ?)?(?:automatic reply|automatische antwort|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesen|autoreply|réponse automatique|respuesta automática|absence|ooo\b|on leave|annual leave|vacation)/i;

/** Opt-outs and changes of an agreed meeting win over any time; other refusals give way to one that is certain. */
const WINS_OVER_TIMES: readonly string[] = ['unsubscribe', 'cancel', 'reschedule'];

function readRefusal(material: Material): Reading | null {
  const { times, line } = material;
  const found = findWording(line, times.certain && INTEREST_WORDS.test(line));
  if (found === null) return null;
  if (
    times.certain &&
    (times.kind === 'accept_slot' || times.kind === 'propose_time') &&
    !WINS_OVER_TIMES.includes(found.kind)
  )
    return null;
  const quiet: Partial<Intent> =
    found.kind === 'out_of_office' || found.kind === 'unsubscribe' ? { phone: null, schedulerLink: null } : {};
  const open =
    /not_interested|not_now|wrong_person/.test(found.kind) && (namesOffered(material) || times.kind === 'propose_time');
  const moved: Partial<Intent> =
    found.kind === 'reschedule'
      ? { proposed: namedTimes(material), zone: times.intent.zone, interpretations: times.intent.interpretations }
      : {};
  const remarks: Intent['remarks'] = [
    ...(found.kind === 'unsubscribe' && LEGAL_WORDS.test(line) ? (['legal-request'] as const) : []),
    ...(found.kind === 'wrong_person' && REFERRAL_WORDS.test(line) ? (['referral'] as const) : []),
  ];
  return {
    ...read(material, found.kind, found.certain && !open, found.rule, found.says, found),
    ...quiet,
    ...moved,
    remarks,
  };
}

const LEGAL_WORDS =
  /\b(?:gdpr|ccpa|dsgvo|erase|erasure|delete (?:all )?(?:my|our) (?:personal )?(?:data|information|details|records?)|data protection|right to be forgotten|legal action|lawyer|solicitor|attorney|personal data|data subject|complaint|ico\b|where you got my)/i;

function readLink(material: Material): Reading | null {
  const { words, links, context, line, times } = material;
  const link = readSchedulerLink(words, links, context.ownLinks);
  if (link === null || !link.invited) return null;
  if (times.certain && (times.kind === 'accept_slot' || times.kind === 'propose_time')) return null;
  const timed = times.kind === 'accept_slot' || times.kind === 'propose_time';
  const plain = !TURNING_WORDS.test(line) && !timed;
  return {
    ...read(material, 'scheduler_link', plain, 'link.invited', 'They ask us to book on their own scheduler.', link),
    proposed: times.intent.proposed,
  };
}

function readCall(material: Material): Reading | null {
  const { words, line, phones, context, times } = material;
  const call = readCallRequest(words, line, phones, context);
  if (call === null) return null;
  const timed = times.certain && (times.kind === 'accept_slot' || times.kind === 'propose_time');
  if (timed && (!call.asked || FALLBACK_WORDS.test(line))) return null;
  const says = call.phone === null ? 'They ask to be called.' : `They ask to be called on ${call.phone}.`;
  return {
    ...read(material, 'call_request', !TURNING_WORDS.test(line), 'call.asked', says, call),
    phone: call.phone,
    proposed: namedTimes(material),
    zone: times.intent.zone,
  };
}

/** The times that go with a wish to be called or to move a meeting. */
const namedTimes = (material: Material): Intent['proposed'] => {
  const { intent, named } = material.times;
  if (intent.proposed.length > 0) return intent.proposed;
  return named.length > 0 ? named : slotsOf(material);
};

/** An offered time that was agreed to. */
const slotsOf = ({ times, context }: Material): Intent['proposed'] => {
  const { acceptedSlot, acceptedAnyOf } = times.intent;
  return (acceptedSlot ? [acceptedSlot] : acceptedAnyOf).map(start => ({
    start,
    end: new Date(Date.parse(start) + context.meetingMinutes * 60_000).toISOString(),
  }));
};

function readTimed({ times, side, own, words: text }: Material): Reading | null {
  void own;
  void text;
  if (times.kind === 'accept_slot' || times.kind === 'propose_time') {
    const isJoke = side.joke && times.kind === 'propose_time' && times.intent.proposed.length === 0;
    return { kind: isJoke ? 'other' : times.kind, certain: times.certain, ...times.intent, findings: times.findings };
  }
  return null;
}

/** "Yes, that works": enough when one slot is on offer and nothing else was asked. */
function readAgreement(material: Material): Reading | null {
  const { ground, side, times, line, readings } = material;
  const { offer } = ground;
  if (times.kind !== 'none' || offer.slots.length === 0 || line.length > 400) return null;
  const [slot] = offer.slots;
  const agrees = material.sentences.some(sentence =>
    AGREEING.test(material.own.slice(sentence.start, sentence.end).replace(GREETING, '').trim()),
  );
  if (!agrees || WANTS_MORE.test(line)) return null;
  if (
    slot !== undefined &&
    offer.slots.length === 1 &&
    !offer.partlyGone &&
    !offer.asksSeveral &&
    side.doubts.length === 0 &&
    !side.joke &&
    readings.every(reading => !reading.side.refuses) &&
    !line.includes('?') &&
    isKnown(material)
  ) {
    return {
      ...read(material, 'accept_slot', true, 'accept.agreed', 'They agree to the one offered time.'),
      acceptedSlot: slot.start,
      interpretations: [{ says: 'They agree to what was offered.', accepted: [slot.start], proposed: [] }],
    };
  }
  return read(material, 'accept_slot', false, 'accept.unnamed', 'They agree, and it is not clear to which time.');
}

const isKnown = (material: Material): boolean => material.readings.every(reading => reading.unknown.length === 0);

const GREETING =
  /^(?:(?:hi|hey|hello|dear|thanks|thank you|many thanks|cheers)(?: \p{Lu}\p{L}+)?[\s,.!-]+|\p{Lu}\p{L}+,\s+)+/u;

/** Phrases that agree by themselves. */
const AGREEING =
  /^(?:yes|yep|yup|yeah|yea|sure|absolutely|definitely|agreed|deal|confirmed|confirming|confirm|k|kk|ok|okay|works|wfm|fine|perfect|great|good|lovely|awesome|cool|excellent|👍|👌|✅|i accept|i confirm|book it|i'll be there|count me in|let's do (?:it|that|this)|lets do (?:it|that)|let's go|see you then|(?:that|it|this) (?:time |slot |one )?(?:works|would work|will work|suits|does)|sounds (?:good|great|perfect|fine|like a plan)|looks good|(?:that|it) (?:sounds|looks) (?:good|great|perfect|fine)|it's a date|i can (?:do|make) (?:that|it|this)|(?:that's|thats|that is|that would be|that'd be|it's|it is) (?:good|great|perfect|fine|ok|okay|lovely|ideal)|happy with that|go ahead|please (?:book|go ahead|do)|done|roger|all good)(?![\p{L}\p{N}])/iu;
const WANTS_MORE =
  /\b(?:link|info|information|details|interest(?:ed|ing)|learn|hear|more|calendar|calendly|availability|times|options)\b/i;

/** Questions about finding a time are interest; others want an answer first. */
const SCHEDULING_QUESTION =
  /\b(?:when|what (?:times?|days?|slots?|else|other)|which (?:times?|days?|slots?)|availab\w{0,8}|next steps?|free|link|calendar|calendly|set (?:it |this |something )?up|how do we|how (?:can|should|do) (?:we|i) (?:book|schedule|proceed|meet)|can we|could we|shall we|would you be|are you|open to|a call|chat|talk|meet|week|month|time)\b/i;
const asksContent = ({ own, sentences }: Material): boolean =>
  sentences.some(sentence => sentence.isQuestion && !SCHEDULING_QUESTION.test(own.slice(sentence.start, sentence.end)));
const NOT_ABOUT_US =
  /\b(?:refund|my (?:order|invoice|account|subscription|delivery)|order (?:no\.?|number|#)? ?\d|invoice (?:no\.?|number|#)? ?\d|where(?:'s| is) my)\b/i;

const LINK_TROUBLE =
  /\b(?:your|the|that) (?:calendly|link|calendar|booking page|page|scheduler|cal)\b.{0,120}\b(?:not|nothing|no|\w{2,8}n't|fails?|failed|broken|error|404|expired|dead|empty|blank)\b/i;

/** What remains without a time: rejection of the offer, interest, a question, thanks. */
function readPlain(material: Material): Reading {
  const { line, times, side, ground } = material;
  const turned = TURNING_WORDS.test(line);
  if (ACK_ONLY.test(line))
    return { ...read(material, 'other', true, 'other.thanks', 'They only say thanks.'), remarks: ['needs-no-answer'] };
  const remarks: Intent['remarks'] = LINK_REFUSED_WORDS.test(line) ? ['link-refused'] : [];
  if (times.kind === 'reject')
    return {
      ...read(material, 'interested', true, 'interest.other-times', 'The offered times do not suit them.'),
      findings: times.findings,
      remarks,
    };
  if (REJECT_WORDS.test(line) && ground.offer.slots.length > 0)
    return {
      ...read(material, 'interested', true, 'interest.other-times', 'The offered times do not suit them.'),
      remarks,
    };
  if (NOT_ABOUT_US.test(line)) return read(material, 'other', false, 'other.matter', 'It is about another matter.');
  if (asksContent(material)) return read(material, 'question', false, 'question.asked', 'They ask something.');
  if (INTEREST_WORDS.test(line)) {
    const doubted = side.doubts.length > 0 && turned;
    return {
      ...read(
        material,
        'interested',
        !doubted && !/\bnot interested\b/i.test(line),
        'interest.said',
        'They are interested.',
      ),
      remarks,
    };
  }
  if (times.kind === 'coarse')
    return {
      ...read(material, 'interested', times.certain, 'interest.coarse', 'They name a stretch of days and no time.'),
      findings: times.findings,
      remarks,
    };
  if (/\bnever (?:agreed|asked|signed up|confirmed|requested|said)\b/i.test(line))
    return read(material, 'other', false, 'other.protest', 'They object to what was said of them.');
  if (LINK_TROUBLE.test(line))
    return read(material, 'question', false, 'question.link', 'Our link does not work for them.');
  if (line.includes('?') || /^(?:who|what|how|why|where|is|are|do|does|can)\b/i.test(line))
    return read(material, 'question', false, 'question.asked', 'They ask something.');
  return { ...read(material, 'other', false, 'other.unread', 'This was not understood.'), remarks };
}
