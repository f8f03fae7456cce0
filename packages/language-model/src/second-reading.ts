import type { Finding, Intent, IntentKind, Interpretation } from '@overlap/domain/intent';
import { isSameInstant } from '@overlap/domain/slot';
import type { Opinion } from './opinion.ts';

/** Intents that a booking can follow from. */
const LEADS_TO_BOOKING: readonly IntentKind[] = ['accept_slot', 'propose_time', 'scheduler_link'];

/** A model that is less sure than this counts as doubting. */
const LEAST_CONFIDENCE = 0.5;

/** Whether a second reader is worth asking: what is plain and books nothing stands as it is. */
export const isWorthAsking = (intent: Intent): boolean =>
  intent.ownText.trim() !== '' && (!intent.certain || LEADS_TO_BOOKING.includes(intent.kind));

/**
 * The intent with a second reader's opinion. It goes one way only: agreement changes nothing, disagreement makes a
 * certain intent one that a person decides, and to an unclear one the opinion is no more than a suggestion. No slot is
 * ever accepted that was not before; telephone, link and remarks are the rules' alone.
 */
export function withSecondOpinion(intent: Intent, opinion: Opinion, offeredSlots: readonly string[]): Intent {
  const span = findSpan(intent.ownText, opinion.quotes);
  if (!span) return intent;
  const model = toInterpretation(opinion, offeredSlots);
  if (!intent.certain) {
    const finding: Finding = { rule: 'model.suggests', says: `${model.says} It decides nothing.`, span };
    return { ...intent, interpretations: [...intent.interpretations, model], findings: [...intent.findings, finding] };
  }
  const differences = findDifferences(intent, opinion, model.accepted);
  if (differences.length === 0) {
    const finding: Finding = { rule: 'model.agrees', says: 'The language model reads it the same way.', span };
    return { ...intent, findings: [...intent.findings, finding] };
  }
  const says = `The language model reads this otherwise: ${differences.join('; ')}. A person decides.`;
  return unsettle(intent, { rule: 'model.disagrees', says, span }, [...readingsOf(intent, offeredSlots), model]);
}

/** Where a workspace insists on a second reader and none answered, a person decides what would have been certain. */
export function withoutSecondOpinion(intent: Intent): Intent {
  if (!intent.certain) return intent;
  const says = 'The language model gave no opinion, and this workspace does without a person only if it agrees.';
  return unsettle(intent, { rule: 'model.missing', says, span: null }, intent.interpretations);
}

const unsettle = (intent: Intent, finding: Finding, interpretations: Interpretation[]): Intent => ({
  ...intent,
  certain: false,
  acceptedSlot: null,
  acceptedAnyOf: [],
  interpretations,
  findings: [...intent.findings, finding],
});

/** Where the words stand that show it; `null` when a quote is not in the text, and the opinion is worth nothing. */
function findSpan(text: string, quotes: readonly string[]): Finding['span'] {
  const [first] = quotes;
  if (!first || quotes.some(quote => !text.includes(quote))) return null;
  const start = text.indexOf(first);
  return { start, end: start + first.length, text: first };
}

const acceptedBy = ({ acceptedSlot, acceptedAnyOf }: Intent): string[] =>
  acceptedSlot === null ? acceptedAnyOf : [acceptedSlot];

function findDifferences(intent: Intent, opinion: Opinion, accepted: readonly string[]): string[] {
  const differences: string[] = [];
  if (opinion.kind !== intent.kind) differences.push(`it takes it for ${KIND_WORDS[opinion.kind]}`);
  if (!isSameSet(acceptedBy(intent), accepted)) differences.push(`to it, ${agreementWords(opinion.agreesToOffered)}`);
  if (opinion.proposesOwnTimes !== (intent.kind === 'propose_time') && intent.kind !== 'scheduler_link')
    differences.push(opinion.proposesOwnTimes ? 'it finds a time of their own' : 'it finds no time of their own');
  if (opinion.conditionsOrDoubt) differences.push('it sees a condition or a doubt');
  if (opinion.confidence < LEAST_CONFIDENCE) differences.push('it is not sure');
  return differences;
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.every(one => b.some(other => isSameInstant(one, other))) &&
  b.every(one => a.some(other => isSameInstant(one, other)));

function toInterpretation(opinion: Opinion, offeredSlots: readonly string[]): Interpretation {
  const accepted = opinion.agreesToOffered.flatMap(number => offeredSlots[number - 1] ?? []);
  const doubt =
    opinion.conditionsOrDoubt || opinion.confidence < LEAST_CONFIDENCE ? ', with a condition or a doubt' : '';
  const what = accepted.length > 0 ? agreementWords(opinion.agreesToOffered) : `it is ${KIND_WORDS[opinion.kind]}`;
  return { says: `As the language model reads it, ${what}${doubt}.`, accepted: [...new Set(accepted)], proposed: [] };
}

/** What the rules read, as an interpretation, so that a person sees both. */
function readingsOf(intent: Intent, offeredSlots: readonly string[]): Interpretation[] {
  if (intent.interpretations.length > 0) return intent.interpretations;
  const accepted = acceptedBy(intent);
  const numbers = accepted.map(start => offeredSlots.findIndex(slot => isSameInstant(slot, start)) + 1);
  const what = accepted.length > 0 ? agreementWords(numbers) : `it is ${KIND_WORDS[intent.kind]}`;
  return [{ says: `As the rules read it, ${what}.`, accepted, proposed: intent.proposed }];
}

function agreementWords(numbers: readonly number[]): string {
  const [only] = numbers;
  if (only === undefined) return 'they agree to no offered time';
  return numbers.length === 1
    ? `they agree to offered time ${only}`
    : `they agree to any of the offered times ${numbers.join(', ')}`;
}

const KIND_WORDS: Record<IntentKind, string> = {
  unsubscribe: 'an opt-out',
  out_of_office: 'an absence notice',
  cancel: 'a cancellation',
  reschedule: 'a wish to move the meeting',
  wrong_person: 'a note from the wrong person',
  not_interested: 'a refusal',
  not_now: 'a refusal for now',
  scheduler_link: 'an invitation to book on their own scheduler',
  call_request: 'a wish to be called',
  accept_slot: 'an agreement to an offered time',
  propose_time: 'a proposal of their own times',
  question: 'a question',
  interested: 'interest without a time',
  other: 'something else',
};
