import { PLACES, USUAL_LETTERS, ZONE_LETTERS, ZONE_NAMES } from '../language/zone-names.ts';
import type { AtomFound, ZoneSaid } from './atoms.ts';
import { matchPhrase, phraseTable, type Token } from './tokens.ts';

const NAMES = phraseTable(ZONE_NAMES);
const CITIES = phraseTable(PLACES);
const LEAD = phraseTable(
  [
    'my time',
    'my local time',
    'my time zone',
    'my timezone',
    'our time',
    'local time',
    'local',
    'my end time',
    'in my timezone',
    'in my time zone',
    'here',
    'over here',
  ].map(phrase => [phrase, true] as const),
);
const OURS = phraseTable(
  ['your time', 'your local time', 'your time zone', 'your timezone', 'in your timezone', 'in your time zone'].map(
    phrase => [phrase, true] as const,
  ),
);

/** Letters that are ordinary words too: they count in capitals, or right behind a time. */
const WORDLIKE = new Set([
  'est',
  'west',
  'wet',
  'eat',
  'mt',
  'ct',
  'et',
  'pt',
  'ast',
  'wat',
  'la',
  'ny',
  'kl',
  'sf',
  'dc',
  'hk',
  'sg',
  'nz',
  'central',
  'mountain',
  'eastern',
  'pacific',
  'local',
]);

const zone = (
  said: Omit<ZoneSaid, 'stated' | 'usual'> & { stated?: boolean; usual?: boolean },
  next: number,
): AtomFound => ({
  value: { kind: 'zone', zone: { stated: false, usual: false, ...said } },
  next,
});

/** UTC+2, GMT-5, UTC+05:30 as a fixed offset. */
function readOffset(tokens: readonly Token[], at: number): AtomFound | null {
  if (!/^(?:utc|gmt)$/.test(tokens[at]?.word ?? '')) return null;
  const sign = tokens[at + 1];
  const hours = tokens[at + 2];
  if (sign === undefined || !/^[+-]$/.test(sign.word) || hours?.kind !== 'number' || !hours.glued) return null;
  const colon = tokens[at + 3]?.word === ':' && tokens[at + 4]?.kind === 'number';
  const minutes = colon ? `:${tokens[at + 4]?.word}` : '';
  const value = Number(hours.word);
  if (value > 14) return null;
  return zone({ owners: [`UTC${sign.word}${value}${minutes}`], by: 'letters' }, at + (colon ? 5 : 3));
}

/** "I'm in Seattle", "we're based in Lisbon": where the lead is. */
function readStated(tokens: readonly Token[], at: number): AtomFound | null {
  const opening = STATED.find(words => words.every((word, index) => tokens[at + index]?.word === word));
  if (opening === undefined) return null;
  let index = at + opening.length;
  if (tokens[index]?.word === 'the') index += 1;
  const place = matchPhrase(tokens, index, CITIES) ?? matchPhrase(tokens, index, NAMES) ?? matchLetters(tokens, index);
  if (place === null) return null;
  return zone({ owners: place.value, by: 'name', stated: true }, place.next);
}

const STATED = [
  'i work out of',
  'i work in',
  'working from',
  'working out of',
  'i work from',
  'i operate from',
  'calling from',
  'based out of',
  "i'm over in",
  'we sit in',
  'my office is in',
  'our office is in',
  'i sit in',
  "i'm out of",
  "i'm in",
  'im in',
  'i am in',
  "we're in",
  'we are in',
  "i'm based in",
  'i am based in',
  "we're based in",
  'we are based in',
  'based in',
  "i'm on",
  'i am on',
  "we're on",
  'we are on',
  "i'm out in",
  'im based in',
  'i live in',
  "i'll be in",
  'i will be in',
  "we'll be in",
  'here in',
  'over here in',
  'located in',
  "i'm currently in",
  'i am currently in',
  "i'm at",
]
  .map(phrase => phrase.split(' '))
  .toSorted((a, b) => b.length - a.length);

function matchLetters(tokens: readonly Token[], at: number): { value: readonly string[]; next: number } | null {
  const owners = ZONE_LETTERS.get(tokens[at]?.word ?? '');
  return owners === undefined ? null : { value: owners, next: at + 1 };
}

/** Whether a token right behind figures or a half of the day can be read as a zone though it is an ordinary word. */
const followsTime = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (before.kind === 'number' || /^(?:am|pm|noon|o'clock|uhr|time|h|all|\(|a|p|,)$/.test(before.word))
  );
};

const EITHER = phraseTable(
  [
    'your time or mine',
    'my time or yours',
    'your time or my time',
    'my time or your time',
    'mine or yours',
    'yours or mine',
    'either time zone',
    'any time zone',
    'whichever time zone',
    'your timezone or mine',
  ].map(phrase => [phrase, true] as const),
);

/** Reads a zone at a token. */
export function readZone(tokens: readonly Token[], at: number): AtomFound | null {
  const either = matchPhrase(tokens, at, EITHER);
  if (either !== null) return zone({ owners: [], by: 'either' }, either.next);
  const mine = matchPhrase(tokens, at, LEAD);
  if (
    mine !== null &&
    ((tokens[at]?.word !== 'local' && !/here$/.test(tokens[mine.next - 1]?.word ?? '')) ||
      (mine.next > at + 1 && tokens[at]?.word !== 'over') ||
      followsTime(tokens, at))
  )
    return zone({ owners: [], by: 'lead' }, mine.next);
  const ours = matchPhrase(tokens, at, OURS);
  if (ours !== null) return zone({ owners: [], by: 'ours' }, ours.next);
  const offset = readOffset(tokens, at) ?? readStated(tokens, at);
  if (offset !== null) return offset;
  const name = matchPhrase(tokens, at, NAMES);
  const isBare = (next: number): boolean => next === at + 1 && WORDLIKE.has(tokens[at]?.word ?? '');
  if (name !== null && (!isBare(name.next) || tokens[at]?.capital || followsTime(tokens, at)))
    return zone({ owners: name.value, by: 'name' }, name.next);
  const city = matchPhrase(tokens, at, CITIES);
  if (city !== null && tokens[city.next]?.word === 'time')
    return zone({ owners: city.value, by: 'name' }, city.next + 1);
  const letters = matchLetters(tokens, at);
  if (letters === null) return null;
  const upper = tokens[at]?.capital === true;
  if (isBare(letters.next) && !upper && !followsTime(tokens, at)) return null;
  const next = tokens[letters.next]?.word === 'time' ? letters.next + 1 : letters.next;
  return zone({ owners: letters.value, by: 'letters', usual: USUAL_LETTERS.has(tokens[at]?.word ?? '') }, next);
}
