import type { AtomFound, DaySaid } from './atoms.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, matchPhrase, type Token } from './tokens.ts';

const day = (value: DaySaid, next: number): AtomFound => ({ value: { kind: 'day', day: value }, next });

const figure = (token: Token | undefined): number | null => (token?.kind === 'number' ? Number(token.word) : null);
const digits = (token: Token | undefined): number => (token === undefined ? 0 : token.end - token.start);
const isGlued = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && token.glued && marks.includes(token.word);

/** A year of four digits, or of two behind a numeric date. */
function readYear(tokens: readonly Token[], index: number): Found<number> | null {
  const token = tokens[index]?.word === ',' ? tokens[index + 1] : tokens[index];
  const value = figure(token);
  if (value === null || digits(token) !== 4 || value < 1990 || value > 2099) return null;
  return { value, next: tokens[index]?.word === ',' ? index + 2 : index + 1 };
}

/** 2026-03-05, 3/5, 3/5/26, 17.09., 17-09-2026. */
function readNumericDate(tokens: readonly Token[], at: number): AtomFound | null {
  const [a, mark, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const [first, second] = [figure(a), figure(b)];
  if (first === null || second === null || !isGlued(mark, '/.-') || !b?.glued || tokens[at - 1]?.word === '$')
    return null;
  const [markAfter, third] = [tokens[at + 3], figure(tokens[at + 4])];
  const hasThird =
    isGlued(markAfter, '/.-') && markAfter?.word === mark?.word && third !== null && tokens[at + 4]?.glued === true;
  if (digits(a) === 4)
    return hasThird && mark?.word === '-' && first > 1990 && second <= 12
      ? day({ type: 'date', year: first, month: second, day: third ?? 0 }, at + 5)
      : null;
  if (digits(a) > 2 || digits(b) > 2 || first === 0 || second === 0) return null;
  if (hasThird && (digits(tokens[at + 4]) === 4 || digits(tokens[at + 4]) === 2)) {
    const year = digits(tokens[at + 4]) === 2 ? 2000 + (third ?? 0) : (third ?? 0);
    return day({ type: 'numeric', first, second, year, dotted: mark?.word === '.' }, at + 5);
  }
  if (hasThird || mark?.word === '-') return null;
  if (mark?.word === '/') {
    const isIdiom = (first === 24 && second === 7) || tokens[at + 3]?.word === 'of' || tokens[at + 3]?.word === 'hour';
    return !isIdiom && first <= 31 && second <= 31 && (first <= 12 || second <= 12)
      ? day({ type: 'numeric', first, second, dotted: false }, at + 3)
      : null;
  }
  return readDottedDate(tokens, at, first, second);
}

/** "17.09." is a date by its second point; "18.9" and "9.30" are told apart by their figures. */
function readDottedDate(tokens: readonly Token[], at: number, first: number, second: number): AtomFound | null {
  if (first > 31 || second > 12) return null;
  const closed = isGlued(tokens[at + 3], '.') && tokens[at + 4] !== undefined;
  const ends = isGlued(tokens[at + 3], '.') && tokens[at + 4] === undefined;
  const hasOtherClock = tokens.some(
    (token, index) => index !== at && index !== at + 2 && (token.kind === 'number' || token.word === 'noon'),
  );
  const looksLikeClock =
    first <= 23 && digits(tokens[at + 2]) === 2 && !closed && !(ends && hasOtherClock && tokens[at - 1]?.word !== 'at');
  return looksLikeClock ? null : day({ type: 'numeric', first, second, dotted: true }, closed ? at + 4 : at + 3);
}

/** "12th", "the 12th", "12." before a month. */
function readDayNumber(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): (Found<number> & { ordinal: boolean }) | null {
  const start = tokens[at]?.word === 'the' ? at + 1 : at;
  const value = figure(tokens[start]);
  if (value === null || value < 1 || value > 31 || digits(tokens[start]) > 2) return null;
  const ending = tokens[start + 1];
  const ordinal = ending?.glued === true && lexicon.words.ordinalEndings.has(ending.word);
  return { value, next: ordinal ? start + 2 : start + 1, ordinal };
}

/** "Mar 9", "9 March", "the 9th of March", with or without a year. */
function readMonthDate(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const month = matchPhrase(tokens, at, lexicon.months);
  if (month !== null) {
    const start = tokens[month.next]?.word === '.' ? month.next + 1 : month.next;
    const number = readDayNumber(tokens, start, lexicon);
    if (number === null || isGlued(tokens[number.next], ':')) return null;
    // "Mar 5/6" can be two days or a date and more.
    if (isGlued(tokens[number.next], '/') && tokens[number.next + 1]?.kind === 'number')
      return { value: { kind: 'unknown' }, next: number.next + 2 };
    const year = readYear(tokens, number.next);
    return day(
      { type: 'date', month: month.value, day: number.value, ...(year && { year: year.value }) },
      year?.next ?? number.next,
    );
  }
  const number = readDayNumber(tokens, at, lexicon) ?? readSpokenDay(tokens, at);
  if (number === null) return null;
  let index = number.next;
  if (isGlued(tokens[index], '.')) index += 1;
  if (tokens[index]?.word === 'of' || tokens[index]?.word === 'de') index += 1;
  const named = matchPhrase(tokens, index, lexicon.months);
  if (named === null) return null;
  // "option 2 may work": the verb, unless it is written as the month is.
  if (
    tokens[index]?.word === 'may' &&
    !tokens[index]?.capital &&
    /^(?:be|work|not|have|suit|do|i)$/.test(tokens[named.next]?.word ?? '')
  )
    return null;
  const after = tokens[named.next]?.word === '.' && tokens[named.next]?.glued ? named.next + 1 : named.next;
  const year = readYear(tokens, after) ?? readYear(tokens, named.next);
  return day(
    { type: 'date', month: named.value, day: number.value, ...(year && { year: year.value }) },
    year?.next ?? named.next,
  );
}

const SPOKEN_DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const SPOKEN_TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };

/** "the fifth", "the twenty-first", before "of November". */
function readSpokenDay(tokens: readonly Token[], at: number): Found<number> | null {
  const start = tokens[at]?.word === 'the' ? at + 1 : at;
  const word = tokens[start]?.word ?? '';
  const simple = SPOKEN_DAYS.indexOf(word) + 1;
  if (simple > 0) return { value: simple, next: start + 1 };
  if (word === 'thirtieth') return { value: 30, next: start + 1 };
  const tens = SPOKEN_TENS[word];
  const oneAt = tokens[start + 1]?.word === '-' ? start + 2 : start + 1;
  const ones = SPOKEN_DAYS.indexOf(tokens[oneAt]?.word ?? '') + 1;
  return tens !== undefined && ones > 0 && ones < 10 && tens + ones < 32
    ? { value: tens + ones, next: oneAt + 1 }
    : null;
}

/** "the 12th", "12th": a day of a month that is not said. */
function readDayOfMonth(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const spoken = tokens[at]?.word === 'the' ? readSpokenDay(tokens, at) : null;
  const number =
    readDayNumber(tokens, at, lexicon) ?? (spoken !== null && spoken.value > 5 ? { ...spoken, ordinal: true } : null);
  if (number === null || !number.ordinal) return null;
  if (
    /^(?:one|option|slot|time|choice|floor|street|st|ave|avenue|grade|century|anniversary|time|email|message|quarter|attempt|reminder)$/.test(
      tokens[number.next]?.word ?? '',
    )
  )
    return null;
  return day({ type: 'date', day: number.value }, number.next);
}

/** "this", "next", "the following", "every" before a weekday, and the weeks it may be told by behind it. */
function readWeekday(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  let index = at;
  let by: By = 'plain';
  const words = (length: number): string =>
    tokens
      .slice(index, index + length)
      .map(token => token.word)
      .join(' ');
  if (words(1) === 'the' || words(1) === 'on') index += 1;
  if (/^the$/.test(words(1))) index += 1;
  const weeksAhead = matchWeeksAhead(tokens, index);
  if (weeksAhead !== null) {
    by = weeksAhead.value;
    index = weeksAhead.next;
  } else if (words(1) === 'following') {
    by = 'following';
    index += 1;
  } else {
    const [next, same, every] = [lexicon.next, lexicon.this, lexicon.every].map(table =>
      matchPhrase(tokens, index, table),
    );
    const found = next ?? same ?? every ?? null;
    if (found !== null) {
      const phrase = tokens
        .slice(index, found.next)
        .map(token => token.word)
        .join(' ');
      by = next ? 'next' : same ? (/coming/.test(phrase) ? 'plain' : 'this') : 'recurring';
      index = found.next;
    }
  }
  const weekday = matchPhrase(tokens, index, lexicon.weekdays);
  if (weekday === null) return readPlural(tokens, index, lexicon);
  let next = weekday.next;
  if (tokens[next]?.word === '.' && tokens[next]?.glued && digitsOrWordFollows(tokens, next)) next += 1;
  const behind = matchWeeksBehind(tokens, next);
  if (behind !== null && by === 'plain') {
    by = behind.value;
    next = behind.next;
  }
  return day({ type: 'weekday', weekday: weekday.value, by }, next);
}

const digitsOrWordFollows = (tokens: readonly Token[], dot: number): boolean =>
  tokens[dot + 1] !== undefined && !tokens[dot + 1]?.capital;

/** "Mondays" is every Monday. */
function readPlural(tokens: readonly Token[], index: number, lexicon: Lexicon): AtomFound | null {
  const word = tokens[index]?.word ?? '';
  const weekday = word.endsWith('s') ? lexicon.words.weekdays[word.slice(0, -1).replace(/'$/, '')] : undefined;
  return weekday === undefined || word.length < 5
    ? null
    : day({ type: 'weekday', weekday, by: 'recurring' }, index + 1);
}

type By = Extract<DaySaid, { type: 'weekday' }>['by'];

/** Before a weekday: "next week", "in two weeks, on the", "a week from", "this week". */
function matchWeeksAhead(tokens: readonly Token[], at: number): Found<By> | null {
  const text = tokens.slice(at, at + 8).map(token => token.word);
  for (const { words, by } of WEEKS_AHEAD) {
    if (!words.every((word, index) => text[index] === word)) continue;
    let next = at + words.length;
    if (tokens[next]?.word === ',') next += 1;
    if (tokens[next]?.word === 'on') next += 1;
    if (tokens[next]?.word === 'the') next += 1;
    return { value: by, next };
  }
  return null;
}

/** Behind a weekday: "next week", "week", "after next", "in two weeks". */
function matchWeeksBehind(tokens: readonly Token[], at: number): Found<By> | null {
  let index = at;
  if (tokens[index]?.word === ',') index += 1;
  const isIn = tokens[index]?.word === 'in' && /^(?:two|three|four|a|\d)$/.test(tokens[index + 1]?.word ?? '');
  if (!isIn && /^(?:of|the|on|in)$/.test(tokens[index]?.word ?? '') && tokens[index + 1]?.word !== 'morning')
    index += 1;
  const text = tokens.slice(index, index + 5).map(token => token.word);
  const found = [
    ...WEEKS_BEHIND,
    ...WEEKS_AHEAD.filter(each => typeof each.by === 'object' && 'weeks' in each.by),
  ].find(({ words }) => words.every((word, place) => text[place] === word));
  return found === undefined ? null : { value: found.by, next: index + found.words.length };
}

const phrases = (table: readonly (readonly [string, By])[]): { words: string[]; by: By }[] =>
  table
    .flatMap(([all, by]) => all.split('|').map(phrase => ({ words: phrase.trim().split(' '), by })))
    .toSorted((a, b) => b.words.length - a.words.length);

const WEEKS_AHEAD = phrases([
  ['this week', { weeks: 0 }],
  ['next week|nxt week|the following week', { weeks: 1 }],
  ['the week after next|week after next|in two weeks|in 2 weeks|two weeks from now|in a fortnight', { weeks: 2 }],
  ['in three weeks|in 3 weeks', { weeks: 3 }],
  ['in four weeks|in 4 weeks', { weeks: 4 }],
  ['a week from|a week on|one week from|1 week from', { plusWeeks: 1 }],
  ['two weeks from|2 weeks from|a fortnight from|two weeks on', { plusWeeks: 2 }],
]);
const WEEKS_BEHIND = phrases([
  ['week', { plusWeeks: 1 }],
  ['fortnight', { plusWeeks: 2 }],
  ['after next', 'next'],
]);

/** Words that make the day behind them a past one. */
const PAST = new Set(['last', 'past', 'previous']);

/** Two weekdays with everything between: "Monday to Thursday", "Mon-Wed". */
function readDaySpan(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const from = matchPhrase(tokens, at, lexicon.weekdays);
  if (from === null) return null;
  const link = tokens[from.next]?.word ?? '';
  if (!/^(?:-|to|thru|through|till|until|bis|a|à)$/.test(link)) return null;
  const to = matchPhrase(tokens, from.next + 1, lexicon.weekdays);
  return to === null ? null : day({ type: 'span', from: from.value, to: to.value }, to.next);
}

/** Reads a day at a token: a date, a weekday, today or tomorrow. */
export function readDay(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const word = tokens[at]?.word ?? '';
  if (PAST.has(word)) {
    const past =
      matchPhrase(tokens, at + 1, lexicon.weekdays) ?? matchWord(tokens, at + 1, /^(?:week|month|year|night|quarter)$/);
    return past === null ? null : { value: { kind: 'past' }, next: past.next };
  }
  if (word === 'yesterday' || word === 'gestern' || word === 'hier' || word === 'ayer')
    return { value: { kind: 'past' }, next: at + 1 };
  const counted = readDaysFromNow(tokens, at, lexicon);
  if (counted !== null) return counted;
  const ahead = matchWeeksAhead(tokens, at);
  const from = ahead === null ? null : matchPhrase(tokens, ahead.next, lexicon.relativeDays);
  if (ahead !== null && from !== null && typeof ahead.value === 'object' && 'plusWeeks' in ahead.value)
    return day({ type: 'offset', days: 7 * ahead.value.plusWeeks + from.value }, from.next);
  const relative = matchPhrase(tokens, at, lexicon.relativeDays);
  const possessive = /^(.{4,})'?s$/.exec(word)?.[1]?.replace(/'$/, '');
  const ofDay = possessive === undefined ? undefined : lexicon.words.relativeDays[possessive];
  return (
    readNumericDate(tokens, at) ??
    readDaySpan(tokens, at, lexicon) ??
    readMonthDate(tokens, at, lexicon) ??
    (relative === null ? null : readRelative(tokens, relative, lexicon)) ??
    (ofDay === undefined ? null : day({ type: 'offset', days: ofDay }, at + 1)) ??
    readWeekday(tokens, at, lexicon) ??
    readDayOfMonth(tokens, at, lexicon)
  );
}

/** "5 days from now", "in 5 days", "a week today", "a week tomorrow". */
function readDaysFromNow(tokens: readonly Token[], at: number, lexicon: Lexicon): AtomFound | null {
  const words = (from: number, length: number): string =>
    tokens
      .slice(from, from + length)
      .map(token => token.word)
      .join(' ');
  const week =
    words(at, 2) === 'a week' || words(at, 2) === 'one week' ? matchPhrase(tokens, at + 2, lexicon.relativeDays) : null;
  if (week !== null) return day({ type: 'offset', days: 7 + week.value }, week.next);
  const opens = words(at, 1) === 'in' ? at + 1 : at;
  const figureAt = figure(tokens[opens]);
  const count = figureAt !== null ? { value: figureAt, next: opens + 1 } : matchPhrase(tokens, opens, lexicon.numbers);
  if (count === null || count.value > 60 || !/^days?$/.test(words(count.next, 1))) return null;
  if (opens > at) return day({ type: 'offset', days: count.value }, count.next + 1);
  return words(count.next + 1, 2) === 'from now' || words(count.next + 1, 2) === 'from today'
    ? day({ type: 'offset', days: count.value }, count.next + 3)
    : null;
}

const matchWord = (tokens: readonly Token[], at: number, pattern: RegExp): Found<true> | null =>
  pattern.test(tokens[at]?.word ?? '') ? { value: true, next: at + 1 } : null;

/** "tomorrow", and "a week from tomorrow" is left to nobody: it is a day with a week behind it. */
function readRelative(tokens: readonly Token[], relative: Found<number>, _lexicon: Lexicon): AtomFound {
  const week = tokens[relative.next]?.word === 'week' ? 7 : 0;
  return day({ type: 'offset', days: relative.value + week }, week > 0 ? relative.next + 1 : relative.next);
}
