import { boot, variant } from './page.js';
import { takeTyped } from './typed.js';

const MINUTE = 60_000;
const formats = new Map();

function format(language, options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, options));
  return formats.get(key);
}

/** The zone that times are shown in at first; `whenZoneChanges` tells of a later one. */
export function firstZone() {
  if (variant.hostTimeZone === 'locked') return boot.hostZone;
  if (variant.hostTimeZone === 'another') return variant.shownTimeZone ?? 'Asia/Tokyo';
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Some pages find out the zone late and draw their times anew; what was typed stays. */
export function whenZoneChanges(tell) {
  if (variant.hostTimeZone !== 'changes') return;
  let putBack = () => {};
  document.addEventListener('input', () => {
    putBack = takeTyped();
  });
  setTimeout(async () => {
    await tell(variant.shownTimeZone ?? 'Asia/Tokyo');
    putBack();
  }, 1500);
}

/** Wall clock of an instant in a zone. */
export function wallClock(ms, zone) {
  const options = {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  };
  const parts = Object.fromEntries(
    format('en-US', options)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.year, month: parts.month, day: parts.day, hour: parts.hour, minute: parts.minute };
}

const two = number => String(number).padStart(2, '0');

/** `YYYY-MM-DD` of an instant in a zone. */
export function dayOf(ms, zone) {
  const { year, month, day } = wallClock(ms, zone);
  return `${year}-${two(month)}-${two(day)}`;
}

/** Minutes that a zone is ahead of UTC at an instant. */
export function offsetMinutes(ms, zone) {
  const { year, month, day, hour, minute } = wallClock(ms, zone);
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(ms / MINUTE) * MINUTE) / MINUTE);
}

export function offsetText(ms, zone) {
  const minutes = offsetMinutes(ms, zone);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** ISO with the zone's offset, to the second. */
export function isoIn(ms, zone) {
  const { year, month, day, hour, minute } = wallClock(ms, zone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00${offsetText(ms, zone)}`;
}

/** `2:30pm` or `14:30`; `space` stands before am and pm, `pad` makes two digits of the hour. */
export function timeText(ms, zone, { clock = boot.clock, space = '', pad = false, upper = false } = {}) {
  const { hour, minute } = wallClock(ms, zone);
  if (clock === '24h') return `${two(hour)}:${two(minute)}`;
  const half = hour < 12 ? 'am' : 'pm';
  const shown = hour % 12 || 12;
  return `${pad ? two(shown) : shown}:${two(minute)}${space}${upper ? half.toUpperCase() : half}`;
}

/** The date of a day key (`YYYY-MM-DD`) or month key in words. */
export function dayText(key, options, language = boot.language) {
  const [year, month, day = 1] = key.split('-').map(Number);
  return format(language, { timeZone: 'UTC', ...options }).format(Date.UTC(year, month - 1, day));
}

export const monthText = (key, language = boot.language) => dayText(key, { month: 'long', year: 'numeric' }, language);

/** Zone's name as schedulers print it, e.g. `Eastern Standard Time`. */
export function zoneText(zone, ms = Date.now(), style = 'long', language = boot.language) {
  const parts = format(language, { timeZone: zone, timeZoneName: style }).formatToParts(ms);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

export const monthKey = dayKey => dayKey.slice(0, 7);

export function addMonths(month, count) {
  const [year, number] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year, number - 1 + count, 1));
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}`;
}

export function addDays(day, count) {
  const [year, month, number] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, number + count)).toISOString().slice(0, 10);
}

export function daysOfMonth(month) {
  const [year, number] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${two(index + 1)}`);
}

/** 0 is Sunday. */
export const weekdayOf = day => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A generous range of instants that holds all of a month in any zone. */
export function rangeOf(month) {
  const start = Date.parse(`${month}-01T00:00:00Z`) - 14 * 60 * MINUTE;
  return { start, end: Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`) + 14 * 60 * MINUTE };
}

export function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}

/** The instant of a wall clock (`YYYY-MM-DDTHH:MM`, more is ignored) in a zone. */
export function instantOf(local, zone) {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  const guess = asUtc - offsetMinutes(asUtc, zone) * MINUTE;
  return asUtc - offsetMinutes(guess, zone) * MINUTE;
}
