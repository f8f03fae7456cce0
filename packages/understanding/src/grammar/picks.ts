import type { AtomFound, Pick } from './atoms.ts';
import type { Lexicon } from './lexicon.ts';
import { matchPhrase, phraseTable, type Token } from './tokens.ts';

const pick = (value: Pick, next: number): AtomFound => ({ value: { kind: 'pick', pick: value }, next });

const ORDINALS: Readonly<Record<string, Pick>> = {
  first: { type: 'index', index: 0 },
  second: { type: 'index', index: 1 },
  third: { type: 'index', index: 2 },
  fourth: { type: 'index', index: 3 },
  fifth: { type: 'index', index: 4 },
  '1st': { type: 'index', index: 0 },
  last: { type: 'last' },
  final: { type: 'last' },
  middle: { type: 'middle' },
  former: { type: 'former' },
  latter: { type: 'latter' },
  earliest: { type: 'earliest' },
  earlier: { type: 'earliest' },
  early: { type: 'earliest' },
  soonest: { type: 'earliest' },
  latest: { type: 'latest' },
  later: { type: 'latest' },
  late: { type: 'latest' },
};

const ONE = /^(?:one|option|options|slot|time|choice|offer|suggestion|date|proposal|appointment|spot|timeslot|of)$/;
/** What an ordinal without "one" may stand before or at the end of a sentence. */
const CLEAR =
  /^(?:works|wrks|work|is|suits|please|pls|would|will|looks|sounds|fits|it|for|then|👍|,|\.|!|or|and|if|on|at|but|-|;|thanks|best)$/;

/** "option 3", "option B", "#2", "number two", "no. 2". */
function readLabelled(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const word = tokens[at]?.word ?? '';
  if (!/^(?:option|opt|slot|choice|number|no|nr|#|time|proposal)$/.test(word)) return null;
  let index = at + 1;
  if (word === 'no' || word === 'nr' || word === 'opt') {
    if (tokens[index]?.word !== '.' || !tokens[index]?.glued) return null;
    index += 1;
  }
  if (tokens[index]?.word === '#' || tokens[index]?.word === 'number') index += 1;
  const token = tokens[index];
  if (token === undefined) return null;
  if (
    token.kind === 'number' &&
    Number(token.word) >= 1 &&
    Number(token.word) <= 9 &&
    !/^[:.]$/.test(
      tokens[index + 1]?.glued && tokens[index + 2]?.kind === 'number' ? (tokens[index + 1]?.word ?? '') : '',
    )
  ) {
    if (word === 'time' || (word === 'number' && /^(?:of)$/.test(tokens[at + 1]?.word ?? ''))) return null;
    return pick({ type: 'index', index: Number(token.word) - 1 }, index + 1);
  }
  if (
    /^(?:option|slot|choice)$/.test(word) &&
    /^[a-e](?:'s)?$/.test(token.word) &&
    (token.capital || token.word !== 'a')
  )
    return pick({ type: 'index', index: token.word.charCodeAt(0) - 97 }, index + 1);
  const spoken = matchPhrase(tokens, index, lexicon.numbers);
  return spoken !== null && spoken.value >= 1 && spoken.value <= 5 && word !== 'time' && word !== 'slot'
    ? pick({ type: 'index', index: spoken.value - 1 }, spoken.next)
    : null;
}

/** "the second one", "last one", "the later slot", "the former", "1st works". */
function readOrdinal(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const led = /^(?:the|your|ur|that|my|very)$/.test(tokens[at]?.word ?? '');
  let index = led ? at + 1 : at;
  if (tokens[index]?.word === 'very') index += 1;
  let word = tokens[index]?.word ?? '';
  if (
    tokens[index]?.kind === 'number' &&
    /^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.word ?? '') &&
    tokens[index + 1]?.glued
  ) {
    if (!ONE.test(tokens[index + 2]?.word ?? '') || tokens[index + 2]?.word === 'of') return null;
    const value = Number(tokens[index]?.word);
    return value >= 1 && value <= 9 ? pick({ type: 'index', index: value - 1 }, index + 3) : null;
  }
  const known = Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined;
  if (known === undefined) return null;
  let next = index + 1;
  const behind = tokens[next]?.word ?? '';
  const listed = /^(?:offered|proposed|suggested|available|listed|mentioned)$/.test(behind) ? 1 : 0;
  const noun = tokens[next + listed]?.word ?? '';
  if (ONE.test(noun)) {
    if (noun === 'of' && !/^(?:the|those|these|your|them)$/.test(tokens[next + 1]?.word ?? '')) return null;
    if (noun === 'of') return readOfThem(tokens, next, known);
    next += listed + 1;
    if (tokens[next]?.word === 'slot' || tokens[next]?.word === 'option') next += 1;
    return pick(known, next);
  }
  // "The earlier Tuesday one"
  const weekday = led ? matchPhrase(tokens, next, lexicon.weekdays) : null;
  if (weekday !== null && ONE.test(tokens[weekday.next]?.word ?? '')) return pick(known, next);
  if (/^(?:early|late|earlier|later|final)$/.test(word)) return null;
  const before = tokens[at - 1];
  if (
    !led &&
    before !== undefined &&
    !/^(?:,|or|and|then|take|taking|pick|picking|choose|choosing|do|prefer|with|for|yes|yep|yeah|ok|okay|sure|:|-|!|\.|either|just|please|say|on|works|&|\/|go|hi|hey|thanks|perfect|great)$/.test(
      before.word,
    )
  )
    return null;
  if (
    !led &&
    before !== undefined &&
    (before.kind === 'number' ||
      /^(?:am|pm|noon|morning|afternoon)$/.test(before.word) ||
      matchPhrase(tokens, at - 1, lexicon.weekdays) !== null)
  )
    return null;
  if (word === 'second' && /^(?:thoughts?|thought|opinion|quarter|half|round|team|call|week)$/.test(behind))
    return null;
  const isEnd = tokens[next] === undefined || CLEAR.test(behind);
  word = tokens[at - 1]?.word ?? '';
  return isEnd &&
    !(word === 'a' || word === 'just' || word === 'at') &&
    (led || at === 0 || /^(?:last|first|second|third|former|latter|earliest|latest)$/.test(tokens[index]?.word ?? ''))
    ? pick(known, next)
    : null;
}

/** "A or C": single capital letters name options where a list of them is joined, or nothing else is said. */
function readLetter(tokens: readonly Token[], at: number): AtomFound | null {
  const token = tokens[at];
  if (token === undefined || !token.capital || !/^[a-e]$/.test(token.word) || token.end - token.start !== 1)
    return null;
  const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  const joined = /^(?:or|and|\/|&)$/;
  const isListed =
    joined.test(after) || joined.test(before) || (before === '' && /^(?:|[.,!]|please|works|is|suits)$/.test(after));
  return isListed && (token.word !== 'a' || joined.test(after))
    ? pick({ type: 'index', index: token.word.charCodeAt(0) - 97 }, at + 1)
    : null;
}

/** "the last of the three", "first of those". */
function readOfThem(tokens: readonly Token[], of: number, known: Pick): AtomFound | null {
  let next = of + 1;
  while (
    /^(?:the|those|these|your|them|two|three|four|2|3|4|options|slots|times|dates|ones)$/.test(tokens[next]?.word ?? '')
  )
    next += 1;
  return pick(known, next);
}

const any = (word: string, count: number | null = null): Pick => ({ type: 'any', count, word });
const expand = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap(head => tails.map(tail => `${head} ${tail}`.trim()));
const NOUNS = ['', 'times', 'slots', 'options', 'dates', 'days', 'ones', 'suggestions', 'proposals'];
const THEM = [
  'of them',
  'of those',
  'of these',
  'of the above',
  'of your',
  'of the',
  'of the proposed',
  'of the offered',
  'of the suggested',
  'of your proposed',
  'of your suggested',
];

const QUANTITIES = phraseTable<Pick>([
  ...expand(
    [
      'either',
      'either one',
      'either time',
      'either slot',
      'either option',
      'either day',
      'either way',
      'either of the two',
      ...expand(['either'], expand(THEM, NOUNS)),
    ],
    [''],
  ).map((phrase): [string, Pick] => [phrase, any('either')]),
  ...[
    ...expand(['any', 'any one', 'anyone', 'any single one'], expand(THEM, NOUNS)),
    'any one',
    'any slot',
    'any option',
    'any of the three',
    'any of the two',
    'any of the 3',
    'any of the times',
    'anything you offered',
    'any time you offered',
    'any you like',
    'any one you like',
    'any one works',
    'any of the three options',
    'any of the four',
    'any of the 4',
    'any of those three',
    'any of these three',
    'any of the five',
    'any of the three times',
    'any of your times',
    'any of your slots',
    'any of the slots you sent',
  ].map((phrase): [string, Pick] => [phrase, any('any')]),
  ...expand(
    [
      'all',
      'all three',
      'all of the',
      'all 3',
      'all four',
      'all two',
      ...expand(['all'], THEM),
      'all three of',
      'all of your',
      'all the',
      'all of these',
      'all three of those',
      'all three of these',
      'all three of them',
      'every one of them',
      'every one of those',
      'every one of these',
      'every single one',
      'each one',
      'each of the three',
      'each of those',
      'each of them',
      'each of these',
    ],
    NOUNS,
  ).map((phrase): [string, Pick] => [phrase, any('all', /three|3/.test(phrase) ? 3 : /four/.test(phrase) ? 4 : null)]),
  ...expand(
    ['both', 'both of them', 'both of those', 'both of these', 'both of the', 'both of your', 'both the'],
    NOUNS,
  ).map((phrase): [string, Pick] => [phrase, any('both', 2)]),
  ...expand(
    [
      'whichever',
      'whichever one',
      'whichever of those',
      'whichever of the two',
      'whichever of them',
      'whichever time',
      'whichever slot',
      'whatever',
      'whatever one',
    ],
    [
      '',
      'you prefer',
      'you like',
      'works',
      'works best',
      'works best for you',
      'works for you',
      'works better for you',
      'is easier',
      'is easiest',
      'is easier for you',
      'is easiest for you',
      'is best for you',
      'is better for you',
      'suits',
      'suits you',
      'suits you best',
      'suits you better',
      'you choose',
      'you pick',
      'you want',
      'is best',
      'suits best',
      'you find easier',
    ],
  ).map((phrase): [string, Pick] => [phrase, any('whichever')]),
  ...[
    "dealer's choice",
    'dealers choice',
    'your choice',
    'your pick',
    'your call',
    'you choose',
    'you pick',
    'you decide',
    'up to you',
    "i'm easy",
    'im easy',
    'no preference',
    'take your pick',
    'pick one',
    'pick whichever',
    'pick any',
    'choose one',
    'choose whichever',
    'pick whichever you prefer',
    "i'm flexible on which",
    'i have no preference',
    'no strong preference',
    "doesn't matter which",
    'does not matter which',
    "don't mind which",
    'do not mind which',
    "i don't mind which",
    "lady's choice",
  ].map((phrase): [string, Pick] => [phrase, any('choice')]),
  ...expand(
    [
      'the other',
      'the others',
      'the rest',
      'the other one',
      'the other two',
      'the remaining',
      'the remaining two',
      'the remaining one',
      'the other 2',
      'either of the other',
      'either of the others',
      'either of the other two',
      'any of the others',
      'any of the other',
      'both the others',
      'both of the others',
      'both others',
      'the others both',
      'the other ones',
      'any other',
      'either other',
      'the other three',
      'the alternative',
      'the other alternative',
      'the remaining options',
    ],
    [
      '',
      'slot',
      'option',
      'time',
      'slots',
      'options',
      'times',
      'ones',
      'dates',
      'days',
      'day',
      'one',
      'you offered',
      'you suggested',
      'you proposed',
    ],
  )
    .filter(phrase => !/^any other(?: (?:time|slot|times|slots|options|option|day|days|dates))?$/.test(phrase))
    .map((phrase): [string, Pick] => [phrase, { type: 'others' }]),
  ...[
    'neither',
    'neither of those',
    'neither of them',
    'neither of these',
    'neither one',
    'none',
    'none of those',
    'none of these',
    'none of them',
    'none of the above',
    'none of the times',
    'none of the options',
    'none of the slots',
    'none of your times',
    'none of the dates',
    'neither slot',
    'neither time',
    'neither option',
    'neither day',
    'neither date',
    'none of the three',
    'none of the proposed times',
    'none of the suggested times',
    'none of your options',
    'none of your slots',
    'neither of the two',
    'neither of the times',
    'neither of your times',
    'none of the 3',
    'none of the three times',
    'none of those times',
    'none of these times',
    'neither of those times',
    'neither of these times',
    'none of those slots',
    'none of those dates',
    'neither of the slots',
    'neither of the options',
  ].map((phrase): [string, Pick] => [phrase, { type: 'none' }]),
]);

/** Reads a choice among what was offered. */
export function readPick(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const quantity = matchPhrase(tokens, at, QUANTITIES);
  if (quantity !== null) {
    if (quantity.value.type === 'others' && tokens[quantity.next]?.word === 'of') return null;
    if (
      quantity.value.type === 'none' &&
      /^of$/.test(tokens[quantity.next]?.word ?? '') &&
      /^(?:us|our)$/.test(tokens[quantity.next + 1]?.word ?? '')
    )
      return null;
    if (
      quantity.value.type === 'none' &&
      quantity.next === at + 1 &&
      matchPhrase(tokens, quantity.next, lexicon.weekdays) !== null
    )
      return null;
    if (
      quantity.value.type === 'any' &&
      quantity.value.word === 'choice' &&
      /^(?:to|for|on|from|about|after|missed|during|before|of|with|at|in|this|the|that|re)$/.test(
        tokens[at - 1]?.word ?? '',
      )
    )
      return null;
    const isAll = quantity.value.type === 'any' && /^(?:all|both|whatever|each|any)$/.test(tokens[at]?.word ?? '');
    // "all good", "all day", "whatever" by themselves say nothing about the offer.
    if (!isAll || quantity.next > at + 1 || isQuantityUse(tokens, at)) return pick(quantity.value, quantity.next);
  }
  return readLabelled(tokens, at, lexicon) ?? readLetter(tokens, at) ?? readOrdinal(tokens, at, lexicon);
}

/** "All work", "both fine": a quantity by itself, before what it says of the offer. */
function isQuantityUse(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const after = tokens[at + 1]?.word ?? '';
  if (word === 'both')
    return (
      /^(?:|work|works|wrk|are|is|fine|ok|okay|good|great|suit|fit|would|sound|sounds|look|times|of|[.,!?;]|options|slots|days|dates|perfect|possible|free|available|open|also|good|doable|feasible|for|seem|r|r8|very|cool|convenient|acceptable)$/.test(
        after,
      ) && tokens[at - 1]?.word !== 'for'
    );
  if (word === 'any' || word === 'all')
    return /^(?:work|works|suit|suits|fit|are|is|ok|okay|fine|would|will|do)$/.test(after);
  return false;
}
