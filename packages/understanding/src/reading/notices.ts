import { asksSomething, coreSentences, find, has, hasTimesBeside, isTimed, type Message } from './message.ts';
import { type Reading, read } from './reading.ts';

/** Mark-up and role labels by which a text pretends to be part of a machine's conversation. */
const MACHINE_MARKUP =
  /<!--|-->|\[\/?inst\]|<\||\|>|^\s{0,4}(?:\[|<|#{1,4} ?)?(?:system|assistant|developer|admin|ai|bot)(?:\]|>)?\s{0,2}:|\b(?:auto_book|accept_slot|propose_time|bookableStart|acceptedSlot)\b|"(?:intent|decision|certain)"/im;

const AUTOMATIC_SUBJECT =
  /^(?:(?:re|aw|fw|wg|tr|rv)\s?: ?)?(?:automatic reply|automatische antwort|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesen|autoreply|réponse automatique|reponse automatique|respuesta automática|respuesta automatica|risposta automatica|automatisch antwoord|resposta automática|absence|message d['’]absence|fuera de (?:la )?oficina|urlaub|ooo\b|on leave|annual leave|vacation|away from)/i;
const NOTICE_SUBJECT =
  /^(?:(?:re|aw)\s?: ?)?(?:undeliver|delivery status|mail delivery|failure notice|returned mail|accepted\s?:|tentative\s?:|read\s?:|zugesagt\s?:|accepté\s?:|aceptado\s?:|unzustellbar)/i;
const DECLINED_SUBJECT =
  /^(?:(?:re|aw)\s?: ?)?(?:declined|cancell?ed(?: event)?|abgelehnt|abgesagt|refusé|annulé|rechazado|cancelado)\s?:/i;

/** Thanks that stand alone were taken for the closing of a letter. */
const THANKS_ALONE = /^(?:many )?(?:thanks|thank you|cheers|thx|ty)\b/i;

/** A lead who says that a time suits writes no notice. */
const TAKES_TIME = /\b(?:works?|suits?|can do|would be (?:good|fine|great)|is (?:fine|good|free|perfect)|happy to)\b/i;

const silent = { phone: null, schedulerLink: null } as const;

/** Texts by or for machines, and absence notices: they are told by more than their words. */
export function readNotices(message: Message, subject: string): Reading | null {
  const { material } = message;
  if (material.line.trim() === '')
    return THANKS_ALONE.test(material.words.signature)
      ? { ...read(material, 'other', true, 'other.thanks', 'They only say thanks.'), remarks: ['needs-no-answer'] }
      : read(material, 'other', false, 'other.empty', 'The reply has no words of its own.');
  return readMachineText(message) ?? readSubject(message, subject) ?? readNotice(message) ?? readAbsence(message);
}

function readMachineText(message: Message): Reading | null {
  const { material } = message;
  const found = find(message, 'to-machine');
  if (found === undefined && !MACHINE_MARKUP.test(material.own)) return null;
  const own = new Set(message.heard.signals.filter(each => each.signal === 'to-machine').map(each => each.sentence));
  const kind = material.times.kind === 'accept_slot' && hasTimesBeside(message, own) ? 'accept_slot' : 'other';
  const says = 'Part of the text is addressed to a machine.';
  return { ...read(material, kind, false, 'other.machine', says, found ?? null), ...silent };
}

function readSubject({ material }: Message, subject: string): Reading | null {
  if (AUTOMATIC_SUBJECT.test(subject))
    return {
      ...read(material, 'out_of_office', true, 'absence.subject', 'The subject is that of an automatic reply.'),
      ...silent,
    };
  if (DECLINED_SUBJECT.test(subject))
    return read(material, 'cancel', false, 'cancel.notice', 'They declined the invitation.');
  return NOTICE_SUBJECT.test(subject) ? machineNotice(material, null) : null;
}

const machineNotice = (material: Message['material'], at: { start: number; end: number } | null): Reading => ({
  ...read(material, 'other', true, 'other.notice', 'This is a machine’s notice.', at),
  ...silent,
  remarks: ['needs-no-answer'],
});

function readNotice(message: Message): Reading | null {
  const found = find(message, 'machine-notice');
  if (found === undefined || has(message, 'opt-out', 'automatic', 'absent', 'cancel')) return null;
  return machineNotice(message.material, found);
}

/**
 * Words for being away make a notice only with words for what follows from it. A lead who tells the same and goes on to
 * look for a time writes no notice.
 */
function readAbsence(message: Message): Reading | null {
  const { material, heard } = message;
  const automatic = find(message, 'automatic');
  const absent = find(message, 'absent');
  const found = automatic ?? absent;
  if (found === undefined || has(message, 'opt-out') || (automatic === undefined && !has(message, 'returns')))
    return null;
  const own = new Set(
    heard.signals
      .filter(each => each.signal === 'absent' || each.signal === 'returns' || each.signal === 'automatic')
      .map(each => each.sentence),
  );
  const goesOn =
    asksSomething(message) !== undefined ||
    has(message, 'asks-times', 'rejects-times', 'agree', 'reschedule', 'cancel') ||
    (isTimed(message) && (hasTimesBeside(message, own) || TAKES_TIME.test(material.line))) ||
    has(message, 'interest');
  if (goesOn && automatic === undefined) return null;
  const sure = !goesOn && coreSentences(message).length <= 12;
  return { ...read(material, 'out_of_office', sure, found.rule, found.says, found), ...silent };
}
