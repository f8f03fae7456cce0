import type { TimeClaim } from './time-token.ts';
import { MONTHS, NUMBERS, ORDINALS, PARTS, WEEKDAYS, ZONE_PLACES, ZONES } from './time-words.ts';

/** Groups of a match by name; a group that took no part is missing. */
export type Groups = Record<string, string>;

export const UNKNOWN: TimeClaim = { kind: 'unknown' };

const halved = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);

export function clockClaim(hour: number, minute: number, half: string | undefined, literal = false): TimeClaim {
  const impossible = hour > 23 || minute > 59 || (half !== undefined && (hour > 12 || hour === 0));
  if (impossible) return UNKNOWN;
  return { kind: 'clock', hour: halved(hour, half), minute, bare: half === undefined && !literal && hour < 13 };
}

export const numberOf = (text: string | undefined): number => {
  const word = (text ?? '').toLowerCase();
  return NUMBERS[word] ?? ORDINALS[word] ?? Number(word);
};

export const dateClaim = (groups: Groups): TimeClaim => ({
  kind: 'date',
  day: Number(groups.day),
  month: groups.month === undefined ? null : (MONTHS[groups.month.toLowerCase()] ?? null),
  year: groups.year === undefined ? null : Number(groups.year),
});

export function weekdayClaim(groups: Groups): TimeClaim {
  const modifier = groups.modifier?.toLowerCase().replace(/^the /, '') ?? null;
  const day = WEEKDAYS[(groups.weekday ?? '').toLowerCase()];
  const known =
    modifier === null ||
    modifier === 'this' ||
    modifier === 'next' ||
    modifier === 'coming' ||
    modifier === 'this coming';
  if (day === undefined || !known || groups.plural !== undefined) return UNKNOWN;
  return { kind: 'weekday', weekday: day, modifier: modifier === 'this' || modifier === 'next' ? modifier : null };
}

export function spokenClockClaim(groups: Groups): TimeClaim {
  const hour = numberOf(groups.word ?? groups.hour);
  const minutes: Record<string, number> = {
    'half past': 30,
    'quarter past': 15,
    'quarter after': 15,
    'quarter to': -15,
    'quarter of': -15,
  };
  const shift = minutes[(groups.shift ?? '').toLowerCase().replace(/^an? /, '')];
  if (shift === undefined || hour > 12 || hour === 0) return UNKNOWN;
  const whole = shift < 0 ? (hour === 1 ? 12 : hour - 1) : hour;
  return clockClaim(whole, (60 + shift) % 60, groups.half);
}

export function numericDateClaim(groups: Groups): TimeClaim {
  const year = groups.year === undefined ? null : Number(groups.year.length === 2 ? `20${groups.year}` : groups.year);
  return {
    kind: 'numeric-date',
    first: Number(groups.first),
    second: Number(groups.second),
    year,
    dayFirst: groups.sep === '.',
  };
}

export const optionIndex = (text: string | undefined): number => {
  const word = (text ?? '').toLowerCase();
  return /^[a-e]$/.test(word) ? word.charCodeAt(0) - 97 : numberOf(word) - 1;
};

export function rankClaim(groups: Groups): TimeClaim {
  const which = (groups.rank ?? '').toLowerCase();
  if (which === 'middle') return { kind: 'position', index: Number.NaN };
  if (which === 'last' || which === 'final' || which === 'latest') return { kind: 'rank', which: 'last' };
  if (which === 'earliest') return { kind: 'rank', which: 'first' };
  return { kind: 'rank', which: which.startsWith('la') ? 'later' : 'earlier' };
}

export function zoneClaim(name: string | undefined): TimeClaim {
  const word = (name ?? '').toLowerCase();
  const place = ZONE_PLACES[word];
  return { kind: 'zone', zones: ZONES[word] ?? (place === undefined ? [] : [place]) };
}

export function partClaim(name: string | undefined): TimeClaim {
  const hours = PARTS[(name ?? '').toLowerCase()];
  return hours === undefined ? UNKNOWN : { kind: 'part', from: hours[0], to: hours[1] };
}

export function durationClaim(groups: Groups): TimeClaim {
  const words: Record<string, number> = {
    a: 1,
    an: 1,
    'half an': 0.5,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    'forty-five': 45,
  };
  const count = words[(groups.n ?? '').toLowerCase()] ?? numberOf(groups.n);
  const minutes = /^h/i.test(groups.unit ?? '') ? count * 60 : count;
  return Number.isFinite(minutes) ? { kind: 'duration', minutes } : UNKNOWN;
}
