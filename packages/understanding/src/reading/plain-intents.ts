import type { Intent } from '@overlap/domain/intent';
import { asksSomething, coreSentences, find, has, hasTimesBeside, isTimed, type Message } from './message.ts';
import { type Reading, read } from './reading.ts';

/** What remains without a time: the offer turned down, interest, a question, thanks. */
export function readPlain(message: Message): Reading {
  return (
    readThanks(message) ??
    readOtherMatter(message) ??
    readTurnedDown(message) ??
    readQuestion(message) ??
    readInterest(message) ??
    readRest(message)
  );
}

/** Times that were not understood are no proposal in a text about another matter, or in one that turns the offer down. */
export function readAside(message: Message): Reading | null {
  const { times } = message.material;
  if (!isTimed(message) || times.certain) return null;
  const matter = readOtherMatter(message);
  if (matter !== null) return matter;
  const rejects = new Set(
    message.heard.signals.filter(each => each.signal === 'rejects-times').map(each => each.sentence),
  );
  return rejects.size > 0 && !hasTimesBeside(message, rejects) && !has(message, 'turns-back', 'joke')
    ? readTurnedDown(message)
    : null;
}

const remarksOf = (message: Message): Intent['remarks'] => (has(message, 'link-refused') ? ['link-refused'] : []);

const THANKING = /\b(?:thanks?|cheers|appreciate)/i;

function readThanks(message: Message): Reading | null {
  const { material } = message;
  const thanks =
    has(message, 'thanks') || THANKING.test(material.line) || THANKING.test(material.words.signature.slice(0, 20));
  if (coreSentences(message).length > 0 || !thanks || material.line.includes('?')) return null;
  return {
    ...read(
      material,
      'other',
      true,
      'other.thanks',
      'They only say thanks.',
      find(message, 'thanks', 'courtesy') ?? null,
    ),
    remarks: ['needs-no-answer'],
  };
}

function readOtherMatter(message: Message): Reading | null {
  const found = find(message, 'other-matter', 'protest');
  return found === undefined ? null : read(message.material, 'other', false, found.rule, found.says, found);
}

/** Offered times turned down without another: they want other times. */
function readTurnedDown(message: Message): Reading | null {
  const { material } = message;
  const { times, ground } = material;
  const found = find(message, 'rejects-times');
  const isRejected = times.kind === 'reject' || (found !== undefined && ground.offer.slots.length > 0);
  if (!isRejected) return null;
  const reading = read(
    material,
    'interested',
    !has(message, 'no-call'),
    'interest.other-times',
    'The offered times do not suit them.',
    found ?? null,
  );
  return { ...reading, ...(times.kind === 'reject' && { findings: times.findings }), remarks: remarksOf(message) };
}

function readQuestion(message: Message): Reading | null {
  const { material } = message;
  const trouble = find(message, 'link-trouble');
  if (trouble !== undefined) return read(material, 'question', false, trouble.rule, trouble.says, trouble);
  const asked = asksSomething(message);
  if (asked === undefined) return null;
  if (material.times.kind === 'coarse') return null;
  return read(material, 'question', false, 'question.asked', 'They ask something.', asked);
}

function readInterest(message: Message): Reading | null {
  const { material } = message;
  const found = find(message, 'interest', 'asks-times');
  const { times, side } = material;
  if (found === undefined && times.kind !== 'coarse') return null;
  const doubted =
    has(message, 'joke') || (side.doubts.length > 0 && has(message, 'turns-back', 'later-maybe', 'decline-maybe'));
  const certain = !doubted && (found !== undefined || times.certain);
  const coarse = read(material, 'interested', certain, 'interest.coarse', 'They name a stretch of days and no time.');
  const reading =
    found === undefined
      ? { ...coarse, findings: times.findings }
      : read(material, 'interested', certain, found.rule, found.says, found);
  return { ...reading, remarks: remarksOf(message) };
}

const ASKING = /^(?:who|what|whats|how|why|where|is|are|do|does|can|wdym)\b/i;

function readRest(message: Message): Reading {
  const { material } = message;
  const agree = find(message, 'agree');
  if (agree !== undefined && material.ground.offer.slots.length === 0)
    return {
      ...read(material, 'interested', true, 'interest.agreed', 'They agree to talk.', agree),
      remarks: remarksOf(message),
    };
  if (ASKING.test(material.line)) return read(material, 'question', false, 'question.asked', 'They ask something.');
  return { ...read(material, 'other', false, 'other.unread', 'This was not understood.'), remarks: remarksOf(message) };
}
