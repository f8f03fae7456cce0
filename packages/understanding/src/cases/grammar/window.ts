import { between, chance, pick, type Random } from './choice.ts';
import type { Span } from './fit.ts';
import { sayBareTime, sayDay, sayFullDate, sayFullTime, sayTime } from './say-time.ts';
import { type Day, offsetOn, toInstant, type World } from './world.ts';

/** Words for a time of the lead's own, with the interval they mean. */
export interface When {
  words: string;
  day: Day;
  span: Span;
  kind: 'point' | 'range' | 'part' | 'open' | 'day';
}

const parts: readonly (readonly [words: string, from: number, until: number])[] = [
  ['{day} morning', 9, 12],
  ['{day} afternoon', 12, 17],
  ['early afternoon on {day}', 12, 14],
  ['late afternoon on {day}', 15, 17],
  ['late morning on {day}', 10, 12],
  ['{day} after lunch', 13, 17],
  ['{day} before lunch', 9, 12],
  ['lunchtime on {day}', 12, 13],
  ['first thing on {day}', 9, 10],
  ['end of day {day}', 16, 17],
  ['{day} evening', 17, 20],
];

const openDays = ['any time {day}', 'any time on {day}', '{day}, any time'] as const;

function fill(template: string, day: Day, random: Random): string {
  const name = sayDay(day, random);
  return template.replace('{day}', name).replace('on tomorrow', 'tomorrow');
}

function spanOf(day: Day, from: number, until: number): Span {
  return [toInstant(day, from), toInstant(day, until)];
}

function range(day: Day, random: Random): Pick<When, 'words' | 'span'> {
  const from = between(9, 15, random) * 60;
  const until = from + between(2, 5, random) * 30;
  const bare = chance(0.4, random);
  const [a, b] = bare
    ? [sayBareTime(from), sayBareTime(until)]
    : [sayFullTime(from, random), sayFullTime(until, random)];
  const name = chance(0.6, random) ? sayDay(day, random) : sayFullDate(day, random);
  const words = pick(
    [`${name} between ${a} and ${b}`, `${name} from ${a} to ${b}`, `between ${a} and ${b} on ${name}`],
    random,
  );
  return { words: words.replace('on tomorrow', 'tomorrow'), span: spanOf(day, from, until) };
}

function halfOpen(day: Day, random: Random): Pick<When, 'words' | 'span'> {
  const name = sayDay(day, random);
  if (chance(0.5, random)) {
    const from = between(9, 15, random) * 60;
    return { words: `${name} after ${sayFullTime(from, random)}`, span: spanOf(day, from, 17 * 60) };
  }
  const until = between(11, 16, random) * 60;
  return { words: `${name} before ${sayFullTime(until, random)}`, span: spanOf(day, 9 * 60, until) };
}

function point(day: Day, world: World, random: Random): Pick<When, 'words' | 'span'> {
  const minute = between(16, 35, random) * 30;
  const name = chance(0.7, random) ? sayDay(day, random) : sayFullDate(day, random);
  const span = spanOf(day, minute, minute + world.scene.durationMinutes);
  return { words: `${name} at ${sayTime(minute, random)}`, span };
}

/** Days ahead on which nothing was offered, so that no word about them can be an acceptance. */
export function freeDays(world: World): Day[] {
  return world.days.filter(
    day => day.ahead >= 1 && day.ahead <= 13 && !world.slots.some(slot => slot.day === day || slot.day.day === day.day),
  );
}

export function makeWhen(day: Day, world: World, random: Random): When {
  const dice = random();
  if (dice < 0.45) return { ...point(day, world, random), day, kind: 'point' };
  if (dice < 0.65) return { ...range(day, random), day, kind: 'range' };
  if (dice < 0.8) {
    const [template, from, until] = pick(parts, random);
    return { words: fill(template, day, random), day, span: spanOf(day, from * 60, until * 60), kind: 'part' };
  }
  if (dice < 0.92) return { ...halfOpen(day, random), day, kind: 'range' };
  if (dice < 0.96) {
    return { words: fill(pick(openDays, random), day, random), day, span: spanOf(day, 540, 1020), kind: 'open' };
  }
  return { words: sayDay(day, random), day, span: spanOf(day, 540, 1020), kind: 'day' };
}

/** A range of two hours or more, for wishes about its whole length. */
export function makeRange(day: Day, random: Random): When {
  return { ...range(day, random), day, kind: 'range' };
}

export function makePoint(day: Day, world: World, random: Random): When {
  return { ...point(day, world, random), day, kind: 'point' };
}

const namedZones: readonly (readonly [words: string, zone: string])[] = [
  ['Eastern', 'America/New_York'],
  ['ET', 'America/New_York'],
  ['Central time', 'America/Chicago'],
  ['Pacific', 'America/Los_Angeles'],
  ['PT', 'America/Los_Angeles'],
  ['UTC', 'UTC'],
  ['London time', 'Europe/London'],
  ['Berlin time', 'Europe/Berlin'],
];

/** A point on a clock named beside it. */
export function makeZonedPoint(day: Day, world: World, random: Random): When {
  const [name, zone] = pick(namedZones, random);
  const minute = between(16, 35, random) * 30;
  const start = toInstant(day, minute, offsetOn(day.date, zone));
  return {
    words: `${sayFullDate(day, random)} at ${sayFullTime(minute, random)} ${name}`,
    day,
    span: [start, start + world.scene.durationMinutes * 60_000],
    kind: 'point',
  };
}

/** The words of a zone in which the slot's clock time is another instant than any that was offered. */
export function wrongZone(world: World, day: Day, minute: number, random: Random): string | null {
  if (world.scene.leadTimeZone === null) return null;
  const [name, zone] = pick(namedZones, random);
  const start = toInstant(day, minute, offsetOn(day.date, zone));
  const otherClock = offsetOn(day.date, zone) !== day.offsetMinutes;
  return otherClock && world.slots.every(slot => slot.startMs !== start) ? name : null;
}
