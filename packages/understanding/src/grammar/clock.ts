import type { Clock, TimeSaid } from './atoms.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, matchPhrase, type Token } from './tokens.ts';

/** An hour and a minute as they were said. */
export interface Said {
  hour: number;
  minute: number;
  /** `null` when no half of the day was said; `24` when the figures are those of a 24-hour clock. */
  half: 'am' | 'pm' | '24' | null;
  /** Nothing but a bare number: it may be no time at all. */
  bare: boolean;
}

const HOUR = 60;
const NOON = 12 * HOUR;

const at = (tokens: readonly Token[], index: number): Token | undefined => tokens[index];
const figure = (token: Token | undefined): number | null => (token?.kind === 'number' ? Number(token.word) : null);
const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.word);

/** A number in figures or words, up to 59. */
function readNumber(tokens: readonly Token[], index: number, lexicon: Lexicon): Found<number> | null {
  const value = figure(at(tokens, index));
  if (value !== null) return { value, next: index + 1 };
  return matchPhrase(tokens, index, lexicon.numbers);
}

/** `pm`, `p`, "in the morning": the half of the day behind an hour. */
function readHalf(tokens: readonly Token[], index: number): Found<'am' | 'pm'> | null {
  const token = at(tokens, index);
  if (token === undefined) return null;
  if (token.word === 'am' || token.word === 'pm') return { value: token.word, next: index + 1 };
  const after = at(tokens, index + 1);
  if ((token.word === 'a' || token.word === 'p') && token.glued && !(after?.kind === 'word' && after.glued))
    return { value: token.word === 'a' ? 'am' : 'pm', next: index + 1 };
  const phrase = tokens.slice(index, index + 3).map(each => each.word);
  if (phrase[0] === 'in' && phrase[1] === 'the') {
    if (phrase[2] === 'morning') return { value: 'am', next: index + 3 };
    if (phrase[2] === 'afternoon' || phrase[2] === 'evening') return { value: 'pm', next: index + 3 };
  }
  if (phrase[0] === 'at' && phrase[1] === 'night') return { value: 'pm', next: index + 2 };
  return null;
}

const HALF_PAST = new Set(['past', 'after']);
const TO = new Set(['to', 'till', 'til', 'before']);

/** "half past two", "half two", "a quarter to five", "ten past three", "20 to 4". */
function readSpoken(tokens: readonly Token[], start: number, lexicon: Lexicon): Found<Said> | null {
  let index = at(tokens, start)?.word === 'a' ? start + 1 : start;
  const word = at(tokens, index)?.word;
  const counted = word === 'half' ? 30 : word === 'quarter' ? 15 : readNumber(tokens, index, lexicon);
  if (counted === null) return null;
  const minutes = typeof counted === 'number' ? counted : counted.value;
  index = typeof counted === 'number' ? index + 1 : counted.next;
  if (minutes < 1 || minutes > 30 || (typeof counted !== 'number' && minutes % 5 !== 0)) return null;
  let link = at(tokens, index)?.word ?? '';
  if (link === 'minutes' || link === 'mins') link = at(tokens, ++index)?.word ?? '';
  const british = word === 'half' && !HALF_PAST.has(link);
  const hourAt = british ? index : index + 1;
  if (!british && !HALF_PAST.has(link) && !TO.has(link)) return null;
  const hour = readNumber(tokens, hourAt, lexicon);
  if (hour === null || hour.value < 1 || hour.value > 12) return null;
  if (british && at(tokens, hour.next)?.word === 'hour') return null;
  const back = !british && TO.has(link);
  // "10 to 11" is a range; "at 10 to 11", "20 to 4" and "a quarter to 5" are points.
  const led = /^(?:at|around|about)$/.test(at(tokens, start - 1)?.word ?? '');
  if (back && word !== 'quarter' && minutes <= 12 && !led && !/^min/.test(at(tokens, index - 1)?.word ?? ''))
    return null;
  const said: Said = {
    hour: back ? (hour.value === 1 ? 12 : hour.value - 1) : hour.value,
    minute: back ? 60 - minutes : minutes,
    half: null,
    bare: false,
  };
  return finish(tokens, hour.next, said, lexicon);
}

/** What may stand behind an hour: o'clock, a half of the day, "ish". */
function finish(tokens: readonly Token[], index: number, said: Said, lexicon: Lexicon): Found<Said> {
  let next = index;
  let { half, bare } = said;
  for (;;) {
    const clock = matchPhrase(tokens, next, lexicon.oclock);
    if (clock !== null && !isHoursAsLength(tokens, next)) {
      if (said.hour > 12 && half === null) half = '24';
      bare = false;
      next = clock.next;
      continue;
    }
    const half12 = half === '24' ? null : readHalf(tokens, next);
    if (half12 !== null && (half === null || half === half12.value)) {
      half = half12.value;
      bare = false;
      next = half12.next;
      continue;
    }
    const about = matchPhrase(tokens, next, lexicon.aboutEndings);
    if (about === null) break;
    bare = false;
    next = about.next;
  }
  return { value: { ...said, half, bare }, next };
}

/** "2 hours" is a length; "14 hours" and "1400 hrs" are times. */
const isHoursAsLength = (tokens: readonly Token[], index: number): boolean =>
  /^(?:hours|hrs|h)$/.test(at(tokens, index)?.word ?? '') &&
  (figure(at(tokens, index - 1)) ?? 0) < 13 &&
  !/^[:.]$/.test(at(tokens, index - 2)?.word ?? '') &&
  !at(tokens, index)?.glued;

/** "10", "10:30", "9.30", "15h30", "1130", "10 am", "three", "eleven thirty". */
function readFigures(tokens: readonly Token[], start: number, lexicon: Lexicon): Found<Said> | null {
  const first = at(tokens, start);
  const value = figure(first);
  if (value === null || first === undefined) return readWords(tokens, start, lexicon);
  const length = first.end - first.start;
  if (length > 4 || isPartOfFigure(tokens, start)) return null;
  const separator = at(tokens, start + 1);
  const minuteToken = at(tokens, start + 2);
  const minute = figure(minuteToken);
  const twoDigits = minuteToken !== undefined && minuteToken.end - minuteToken.start === 2 && minuteToken.glued;
  if (
    length <= 2 &&
    separator?.glued &&
    (isMark(separator, ':.') || separator.word === 'h') &&
    minute !== null &&
    twoDigits
  ) {
    if (
      value > 23 ||
      minute > 59 ||
      (isMark(at(tokens, start + 3), ':.') &&
        at(tokens, start + 3)?.glued &&
        figure(at(tokens, start + 4)) !== null &&
        at(tokens, start + 4)?.glued)
    )
      return null;
    const is24 = value > 12 || value === 0 || (length === 2 && value < 10);
    return finish(tokens, start + 3, { hour: value, minute, half: is24 ? '24' : null, bare: false }, lexicon);
  }
  if (length >= 3) return readCompact(tokens, start, value, length, lexicon);
  if (value > 23) return null;
  return finish(
    tokens,
    start + 1,
    { hour: value, minute: 0, half: value > 12 || value === 0 ? '24' : null, bare: true },
    lexicon,
  );
}

/** "1130" and "930": figures without a colon. */
function readCompact(
  tokens: readonly Token[],
  start: number,
  value: number,
  length: number,
  lexicon: Lexicon,
): Found<Said> | null {
  const hour = Math.floor(value / 100);
  const minute = value % 100;
  if (hour > 23 || minute > 59 || (hour === 0 && length === 3)) return null;
  const is24 = hour > 12 || hour === 0 || (length === 4 && hour < 10);
  const found = finish(tokens, start + 1, { hour, minute, half: is24 ? '24' : null, bare: true }, lexicon);
  return minute % 5 === 0 || !found.value.bare ? found : null;
}

/** A figure that belongs to a price, a version, a percentage or a longer number. */
function isPartOfFigure(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1);
  const token = at(tokens, index);
  const after = at(tokens, index + 1);
  if (isMark(before, '$€£#')) return true;
  const isLong = (other: Token | undefined): boolean =>
    other?.kind === 'number' && other.end - other.start > 2 && !other.glued && !/^(?:19|20)\d\d$/.test(other.word);
  if (isLong(before) || isLong(after)) return true;
  if (isMark(before, '.,:/') && before?.glued && figure(at(tokens, index - 2)) !== null && token?.glued) return true;
  if (before?.kind === 'word' && token?.glued) return true;
  return (
    isMark(after, '%$€£°') ||
    (after?.kind === 'word' && after.glued && !/^(?:am|pm|a|p|h|ish|uhr|hrs|o'clock|oclock)$/.test(after.word))
  );
}

/** "The Friday one" counts nothing. */
const isPronoun = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index)?.word === 'one' &&
  /^(?:the|that|this|which|first|second|third|last|other|\w+day|mon|tues?|weds?|thur?s?|fri|early|late|earlier|later)$/.test(
    at(tokens, index - 1)?.word ?? '',
  );

function readWords(tokens: readonly Token[], start: number, lexicon: Lexicon): Found<Said> | null {
  const hour = isPronoun(tokens, start) ? null : matchPhrase(tokens, start, lexicon.numbers);
  if (hour === null || hour.value < 1 || hour.value > 12) return null;
  const minute = matchPhrase(tokens, hour.next, lexicon.numbers);
  const spoken =
    minute !== null && (minute.value >= 10 || minute.value === 0) && minute.value % 5 === 0 ? minute : null;
  const said: Said = { hour: hour.value, minute: spoken?.value ?? 0, half: null, bare: spoken === null };
  return finish(tokens, spoken?.next ?? hour.next, said, lexicon);
}

/** A point of the clock as it was said, however it was written. */
export function readPoint(tokens: readonly Token[], index: number, lexicon: Lexicon): Found<Said> | null {
  const named = matchPhrase(tokens, index, lexicon.points);
  if (named !== null) {
    const said: Said = { hour: Math.floor(named.value / HOUR), minute: named.value % HOUR, half: '24', bare: false };
    const about = matchPhrase(tokens, named.next, lexicon.aboutEndings);
    return { value: said, next: about?.next ?? named.next };
  }
  return readSpoken(tokens, index, lexicon) ?? readFigures(tokens, index, lexicon);
}

/** Minutes after midnight of an hour in a half of the day. */
export function minutesIn({ hour, minute }: Said, half: 'am' | 'pm' | '24'): number {
  if (half === '24') return hour * HOUR + minute;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * HOUR + minute;
}

/**
 * A point to its readings, the conventional one first: bare 8 to 11 are the morning, 12 noon, 1 to 6 the afternoon;
 * a bare 7 is early morning and never sure.
 */
export function readingsOf(said: Said): number[] {
  if (said.half === '24' || said.half !== null) return [minutesIn(said, said.half)];
  if (said.hour === 7) return [minutesIn(said, 'am'), minutesIn(said, 'pm')];
  return [minutesIn(said, said.hour >= 8 && said.hour !== 12 ? 'am' : 'pm')];
}

export const pointTime = (said: Said): TimeSaid => ({
  readings: readingsOf(said).map(from => ({ from, to: null })),
  type: 'clock',
  halfOpen: said.half === null,
});

/** From one point to another; the half of the day is shared unless that makes it run backwards. */
export function windowTime(from: Said, to: Said): TimeSaid | null {
  const readings = rangeReadings(from, to).filter(range => range.to > range.from);
  return readings.length === 0 ? null : { readings, type: 'clock', halfOpen: from.half === null && to.half === null };
}

function rangeReadings(from: Said, to: Said): { from: number; to: number }[] {
  const flip = (half: 'am' | 'pm'): 'am' | 'pm' => (half === 'am' ? 'pm' : 'am');
  const range = (a: 'am' | 'pm' | '24', b: 'am' | 'pm' | '24') => ({ from: minutesIn(from, a), to: minutesIn(to, b) });
  if (from.half !== null && to.half !== null) return [range(from.half, to.half)];
  if (from.half !== null) {
    if (from.half === '24') return [range('24', from.hour >= 12 && to.hour < from.hour && to.hour < 12 ? 'pm' : '24')];
    const same = range(from.half, from.half);
    return [same.to > same.from ? same : range(from.half, flip(from.half))];
  }
  if (to.half !== null) {
    if (to.half === '24')
      return [range(from.hour <= 6 && to.hour > 12 ? 'pm' : 'am', '24')].map(each =>
        from.hour === 12 ? range('pm', '24') : each,
      );
    const same = range(to.half, to.half);
    return [same.to > same.from ? same : range(flip(to.half), to.half)];
  }
  return readingsOf(from).map(start => {
    const half = start >= NOON ? 'pm' : 'am';
    const same = range(half, half);
    return same.to > same.from ? same : range(half, flip(half));
  });
}

const DAY_END = 17 * HOUR;
const EVENING_END = 20 * HOUR;
const DAY_START = 9 * HOUR;

/** After a point: to five, or to eight where the point is five or later. */
export function afterTime(said: Said): TimeSaid {
  const readings: Clock[] = readingsOf(said).map(from => ({ from, to: from >= DAY_END ? EVENING_END : DAY_END }));
  return { readings, type: 'clock', halfOpen: said.half === null };
}

/** Before a point: from nine. */
export function beforeTime(said: Said): TimeSaid | null {
  const readings = readingsOf(said)
    .map(to => ({ from: DAY_START, to }))
    .filter(({ from, to }) => to > from);
  return readings.length === 0 ? null : { readings, type: 'clock', halfOpen: said.half === null };
}
