import {
  clockClaim,
  dateClaim,
  durationClaim,
  numberOf,
  numericDateClaim,
  optionIndex,
  partClaim,
  rankClaim,
  spokenClockClaim,
  UNKNOWN,
  weekdayClaim,
  zoneClaim,
} from './time-claims.ts';
import type { TimeClaim } from './time-token.ts';
import { MONTHS, NUMBERS, RELATIVE_DAYS, WEEKDAYS, ZONE_PLACES, ZONES } from './time-words.ts';

/** A pattern tried where a word begins, and what its match claims; `null` passes on to the next rule. */
export interface TimeRule {
  pattern: RegExp;
  claim: (groups: Record<string, string>, before: string) => TimeClaim | null;
}

const oneOf = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const sticky = (source: string): RegExp => new RegExp(source, 'iy');

const MONTH = `(?<month>${oneOf(MONTHS)})\\b\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>20\\d\\d)(?![\\d:]))?';
const HALF = '(?<half>[ap])\\.?m\\b\\.?';
const HOUR_WORD = `(?<word>${oneOf(NUMBERS)})`;
const NOUN = '(?:one|option|slot|time|date|suggestion|proposal|day|works|is|please|would|sounds|looks|suits)';
/** In order of trial: the longer and the more exact come first. Every repetition is bounded. */
export const TIME_RULES: readonly TimeRule[] = [
  {
    pattern: sticky('(?<year>20\\d\\d)-(?<m>\\d\\d)-(?<day>\\d\\d)(?![\\d-])'),
    claim: g => ({ kind: 'date', day: Number(g.day), month: Number(g.m), year: Number(g.year) }),
  },
  {
    pattern: sticky('(?<first>\\d{1,2})(?<sep>[/.-])(?<second>\\d{1,2})\\k<sep>(?<year>20\\d\\d|\\d\\d)(?![\\d:])'),
    claim: numericDateClaim,
  },
  {
    pattern: sticky(
      `(?<hour>\\d{1,2})[:.](?<minute>\\d\\d) ?(?:${HALF}|(?<h24>uhr|h(?:rs)?)\\b)?(?![\\d/.:]\\d)(?<dot>\\.(?= ?[a-z]))?`,
    ),
    claim: g =>
      g.dot && Number(g.minute) <= 12
        ? UNKNOWN
        : clockClaim(Number(g.hour), Number(g.minute), g.half, g.h24 !== undefined || (g.hour ?? '').startsWith('0')),
  },
  { pattern: sticky('(?<first>\\d{1,2})(?<sep>\\.)(?<second>\\d{1,2})\\.(?!\\d)'), claim: numericDateClaim },
  { pattern: sticky('(?<first>\\d{1,2})(?<sep>/)(?<second>\\d{1,2})(?![\\d/])'), claim: numericDateClaim },
  {
    pattern: sticky(`${MONTH} (?:the )?${DAY}\\b(?! ?(?:am|pm|a\\.m|p\\.m|o'clock))(?![:/])${YEAR}`),
    claim: dateClaim,
  },
  { pattern: sticky(`${DAY} (?:of )?${MONTH}(?:\\b)?${YEAR}`), claim: dateClaim },
  { pattern: sticky(`(?<hour>\\d{1,2}) ?${HALF}`), claim: g => clockClaim(Number(g.hour), 0, g.half) },
  { pattern: sticky('(?<hour>\\d{1,2})(?<half>[ap])\\b'), claim: g => clockClaim(Number(g.hour), 0, g.half) },
  {
    pattern: sticky('(?<hour>\\d{1,2}) ?(?:h(?<minute>\\d\\d)?|uhr|hrs)\\b'),
    claim: g => clockClaim(Number(g.hour), Number(g.minute ?? 0), undefined, true),
  },
  {
    pattern: sticky('(?<hour>\\d{3,4}) ?(?:hrs|hours)\\b'),
    claim: g => clockClaim(Math.floor(Number(g.hour) / 100), Number(g.hour) % 100, undefined, true),
  },
  {
    pattern: sticky(`(?<hour>\\d{3,4}) ?${HALF}`),
    claim: g => clockClaim(Math.floor(Number(g.hour) / 100), Number(g.hour) % 100, g.half),
  },
  {
    pattern: sticky(`(?<hour>\\d{1,2}|${HOUR_WORD}) ?o'? ?clock\\b`),
    claim: g => clockClaim(numberOf(g.hour), 0, undefined),
  },
  { pattern: sticky(`${HOUR_WORD} ?${HALF}`), claim: g => clockClaim(numberOf(g.word), 0, g.half) },
  {
    pattern: sticky(
      `(?<shift>half past|an? quarter (?:past|to|after|of)|quarter (?:past|to|after|of)) (?:${HOUR_WORD}|(?<hour>\\d{1,2}))(?: ?${HALF})?(?![\\d:])`,
    ),
    claim: spokenClockClaim,
  },
  {
    pattern: sticky('half (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})\\b'),
    claim: () => UNKNOWN,
  },
  { pattern: sticky('(?:12 )?(?:noon|midday)\\b'), claim: () => ({ kind: 'clock', hour: 12, minute: 0, bare: false }) },
  { pattern: sticky('midnight\\b'), claim: () => UNKNOWN },
  {
    pattern: sticky(
      `(?:(?<n>\\d{1,3}|an?|half an|one|two|three|five|ten|fifteen|twenty|thirty|forty-five)[ -]?)(?<unit>minutes?|mins?|hours?|hrs?)\\b`,
    ),
    claim: durationClaim,
  },
  {
    pattern: sticky(
      `(?:option|number|slot|choice|no\\.) ?#?(?<index>\\d|one|two|three|four|five|[a-e])\\b(?! ?(?:[:.]\\d|[ap]\\.?m\\b|o'?clock|/))`,
    ),
    claim: g => ({ kind: 'position', index: optionIndex(g.index) }),
  },
  {
    pattern: sticky('# ?(?<index>\\d)\\b(?![:.]\\d)'),
    claim: g => ({ kind: 'position', index: optionIndex(g.index) }),
  },
  {
    pattern: sticky(
      `(?<modifier>(?:the )?(?:this coming|this|next|coming|following|last|past|every|each|previous|other)) (?<weekday>${oneOf(WEEKDAYS)})\\b(?<plural>s\\b)?`,
    ),
    claim: weekdayClaim,
  },
  { pattern: sticky(`(?<weekday>${oneOf(WEEKDAYS)})(?<plural>s)?\\b(?! week\\b)`), claim: weekdayClaim },
  { pattern: sticky('(?:the )?day after(?: tomorrow)?\\b'), claim: () => UNKNOWN },
  {
    pattern: sticky(`(?<day>${oneOf(RELATIVE_DAYS)})\\b`),
    claim: g => ({ kind: 'relative-day', days: RELATIVE_DAYS[(g.day ?? '').toLowerCase()] ?? 99 }),
  },
  {
    pattern: sticky(
      '(?<rank>earlier|earliest|early|later|latest|late|last|final|middle|former|latter) (?:one|option|slot|time|date|suggestion|of (?:the|these|those) (?:two|three)(?: (?:times|slots|options))?)\\b',
    ),
    claim: rankClaim,
  },
  { pattern: sticky('(?<rank>former|latter|middle)\\b'), claim: rankClaim },
  {
    pattern: sticky('(?<rank>last|earliest|latest)\\b(?= ?(?:works|is|please|would|suits|sounds|looks|$|[.!,]))'),
    claim: (g, before) => (/\bthe $/i.test(before) ? rankClaim(g) : null),
  },
  {
    pattern: sticky(
      `(?<index>first|second|third|fourth|fifth) (?:one|option|slot|time|date|suggestion)\\b(?! (?:i|thing|we|to))`,
    ),
    claim: g => ({ kind: 'position', index: numberOf(g.index) - 1 }),
  },
  {
    pattern: sticky(`(?<index>[1-5](?:st|nd|rd|th)) (?:one|option|slot|suggestion)\\b`),
    claim: g => ({ kind: 'position', index: numberOf(g.index) - 1 }),
  },
  {
    pattern: sticky(`(?<index>first|second|third|fourth|fifth)\\b(?= ?(?:${NOUN}\\b|$|[.!,]))`),
    claim: g => ({ kind: 'ordinal', index: numberOf(g.index) - 1 }),
  },
  {
    pattern: sticky('(?<index>[1-5])(?:st|nd|rd|th)\\b'),
    claim: (g, before) =>
      ({
        kind: /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (?:the )?$/i.test(before) ? 'date' : 'ordinal',
        index: numberOf(g.index) - 1,
        day: numberOf(g.index),
        month: null,
        year: null,
      }) as TimeClaim,
  },
  { pattern: sticky('(?<day>\\d{1,2})(?:st|nd|rd|th)\\b'), claim: dateClaim },
  { pattern: sticky('(?<part>morning|afternoon|arvo|evening|lunchtime)\\b'), claim: g => partClaim(g.part) },
  {
    pattern: sticky('(?<part>am|pm)\\b'),
    claim: (g, before) => (/(?:day|mon|tues?|weds?|thu|thurs?|fri) $/i.test(before) ? partClaim(g.part) : null),
  },
  { pattern: sticky(`(?<place>${oneOf(ZONE_PLACES)}) time\\b`), claim: g => zoneClaim(g.place) },
  {
    pattern: sticky('(?<zone>eastern|central|mountain|pacific)(?: (?:standard |daylight )?time)?\\b'),
    claim: (g, before) => (/\d|noon|day|[ap]m|time|clock/i.test(before.slice(-24)) ? zoneClaim(g.zone) : UNKNOWN),
  },
  { pattern: sticky('(?:utc|gmt) ?[+-] ?\\d{1,2}(?::?\\d\\d)?\\b'), claim: () => UNKNOWN },
  {
    pattern: sticky(`(?<zone>${oneOf(ZONES)})\\b`),
    claim: (g, before) => (/(?:\d|[ap]\.?m\.?|noon|clock) ?\(?$/i.test(before) ? zoneClaim(g.zone) : null),
  },
  {
    pattern: new RegExp(`(?<zone>${oneOf(ZONES).toUpperCase()})\\b(?! \\p{Lu})`, 'yu'),
    claim: g => (g.zone === 'UK' || g.zone === 'MT' || g.zone === 'EASTERN' ? null : zoneClaim(g.zone)),
  },
  { pattern: sticky('(?:my|our|local) (?:local )?time\\b'), claim: () => ({ kind: 'own-zone', whose: 'lead' }) },
  { pattern: sticky('your (?:local )?time\\b'), claim: () => ({ kind: 'own-zone', whose: 'ours' }) },
  { pattern: sticky(`(?:${oneOf(MONTHS)})\\b(?<!may|mar|march)`), claim: () => UNKNOWN },
  {
    pattern: sticky('(?<digits>\\d{1,40})(?![\\d])'),
    claim: g => ({ kind: 'number', value: Number(g.digits), digits: (g.digits ?? '').length }),
  },
];
