import type { Intent } from '@overlap/domain/intent';
import { type PlacedLink, schedulerLinksOf } from './links.ts';
import { coreSentences, find, has, isSurelyTimed, isTimed, type Message } from './message.ts';
import { namedTimes } from './named-times.ts';
import { type FoundPhone, findSignaturePhone } from './phone.ts';
import { type Reading, read } from './reading.ts';

/** A scheduler link of the lead, and whether they ask us to book there. */
interface OwnLink {
  url: string;
  invited: boolean;
  start: number;
  end: number;
}

/** The newest scheduler link of the lead, in the text or, where the text points there, in the signature. */
export function ownLinkOf(message: Message): OwnLink | null {
  const { words, own, links, signatureLinks } = message.material;
  const found = schedulerLinksOf(own, links).at(-1);
  if (found !== undefined) return { ...placeOf(found), invited: isInvitation(message, found) };
  const pointed = find(message, 'signature-link');
  if (pointed === undefined || has(message, 'no-invite')) return null;
  const [only, ...others] = schedulerLinksOf(words.signature, signatureLinks);
  return only === undefined || others.length > 0
    ? null
    : { url: placeOf(only).url, invited: true, start: pointed.start, end: pointed.end };
}

/** As written; a line end inside angle brackets is no part of an address. */
const placeOf = ({ written, start, end }: PlacedLink): Omit<OwnLink, 'invited'> => ({
  url: written.replace(/\s+/g, ''),
  start,
  end,
});

/** A scheduler that stands alone, or in a text that invites or only greets, is there to be used. */
function isInvitation(message: Message, link: PlacedLink): boolean {
  if (has(message, 'no-invite')) return false;
  const { heard } = message;
  const sentence = heard.sentences.findIndex(each => each.start <= link.start && link.end <= each.end);
  const fallback = heard.signals.some(each => each.signal === 'fallback' && each.sentence === sentence);
  return (
    !(fallback && isTimed(message)) &&
    (has(message, 'invite') || coreSentences(message).every(number => number === sentence))
  );
}

/** The number they give: the one behind the words that ask for a call, else the first that is not ruled out. */
export function phoneOf(message: Message): string | null {
  const { material, heard } = message;
  const offered = material.phones.filter(phone => !isRuledOut(message, phone));
  const ask = heard.signals.find(each => each.signal === 'call');
  const asks = heard.signals
    .filter(each => each.signal === 'call')
    .map(each => material.own.slice(each.start, each.end));
  const named = numberNamed(message, offered, asks.filter(words => RINGING.test(words)).join(' '));
  const behind = ask === undefined ? undefined : offered.find(phone => phone.end > ask.start);
  return (named ?? behind ?? offered[0])?.number ?? null;
}

/** "Don't call 212…", "not my cell 212…", "my assistant picks up on 212…". */
const RULED_OUT =
  /\b(?:(?:don't|do not|dont|never|not|no longer|instead of|rather than|old|former|previous|stop)\s(?:\S{1,14}\s){0,4}|(?:assistant|secretary|receptionist|pa|switchboard|reception)\b[^.!?\n]{0,40}|(?:fax|f)\b ?:? ?)$/i;
const isRuledOut = ({ material: { own } }: Message, phone: FoundPhone): boolean =>
  RULED_OUT.test(own.slice(Math.max(0, phone.start - 70), phone.start).replace(/[.!?\n].{0,200}$/s, part => part)) &&
  !/\b(?:but|call|ring|use|try|instead,?)\s(?:\S{1,14}\s){0,3}$/i.test(
    own.slice(Math.max(0, phone.start - 28), phone.start).replace(/\b(?:don't|do not|dont|never|not) \S{1,14}\s/i, ''),
  );

const RINGING = /\b(?:call|ring|phone|dial|buzz|try|reach)\b/i;
const LABELS = ['mobile', 'cell', 'office', 'direct', 'landline', 'desk', 'home', 'work'] as const;

/** "My mobile is … and the office is …. Call the mobile." */
function numberNamed(
  { material: { own } }: Message,
  phones: readonly FoundPhone[],
  ask: string,
): FoundPhone | undefined {
  const label = LABELS.find(each => ask.toLowerCase().includes(each));
  if (label === undefined || phones.length < 2) return undefined;
  return phones.find((phone, at) =>
    own
      .slice(phones[at - 1]?.end ?? Math.max(0, phone.start - 40), phone.start)
      .toLowerCase()
      .includes(label),
  );
}

export function readLink(message: Message, link: OwnLink | null): Reading | null {
  if (link === null || !link.invited || isSurelyTimed(message)) return null;
  const { material } = message;
  const turned = has(message, 'turns-back', 'joke') || (isTimed(message) && !onlyOnLink(message, link));
  const says = 'They ask us to book on their own scheduler.';
  return {
    ...read(material, 'scheduler_link', !turned, 'link.invited', says, link),
    proposed: isTimed(message) && turned ? material.times.intent.proposed : [],
  };
}

/** "Grab any slot on …": what looks like a choice of times is a choice on the link. */
function onlyOnLink({ material: { readings, sentences } }: Message, link: OwnLink): boolean {
  return readings.every(({ statements }, number) =>
    (sentences[number]?.start ?? 0) <= link.start && link.end <= (sentences[number]?.end ?? 0)
      ? statements.every(({ group }) => group.days.length === 0 && group.times.length === 0)
      : statements.length === 0,
  );
}

/** A wish to be called, or a number and nothing else. */
export function readCall(message: Message): Reading | null {
  const { material } = message;
  const ask = find(message, 'call');
  const isBare =
    ask === undefined &&
    !isTimed(message) &&
    coreSentences(message).length === 1 &&
    (has(message, 'number-given') || isOnlyNumber(message));
  if (!isBare && (ask === undefined || isRefusedCall(message, ask.sentence))) return null;
  if (isSurelyTimed(message) && (ask === undefined || isFallback(message, ask.sentence))) return null;
  const phone = phoneOf(message) ?? findSignaturePhone(material.words.signature, material.context);
  const says = phone === null ? 'They ask to be called.' : `They ask to be called on ${phone}.`;
  const intent: Partial<Intent> = { phone, proposed: namedTimes(material), zone: material.times.intent.zone };
  const certain = !has(message, 'turns-back', 'joke') && !hasSpelledDigits(material.line);
  return { ...read(material, 'call_request', certain, 'call.asked', says, ask ?? null), ...intent };
}

const isOnlyNumber = ({ material: { line, phones } }: Message): boolean => {
  const [first] = phones;
  const last = phones.at(-1);
  if (first === undefined || last === undefined) return false;
  return (line.slice(0, first.start) + line.slice(last.end)).replace(/[^\p{L}]/gu, '').length <= 24;
};

const isRefusedCall = ({ heard }: Message, sentence: number): boolean =>
  heard.signals.some(each => each.signal === 'no-call' && each.sentence === sentence);
const isFallback = ({ heard }: Message, sentence: number): boolean =>
  heard.signals.some(each => each.signal === 'fallback' && each.sentence === sentence);

const DIGIT_WORD = '(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const SPELLED = new RegExp(`\\b${DIGIT_WORD}(?:[ ,-]{1,2}${DIGIT_WORD}){5,14}\\b`, 'i');
/** A number written in words: it is not read, so a person has to. */
const hasSpelledDigits = (line: string): boolean => SPELLED.test(line);
