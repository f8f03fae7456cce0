import { DateTime } from 'luxon';
import type { Case } from '../case.ts';
import { toSetting } from '../draft.ts';
import type { Scene } from '../scene.ts';
import * as scenes from '../scenes.ts';
import { between, chance, pick, type Random } from './choice.ts';
import { mulberry32 } from './mulberry32.ts';

const MINUTE_MS = 60_000;

/** A calendar day of the lead, with what plain arithmetic needs to turn its clock into instants. */
export interface Day {
  ahead: number;
  /** 0 is Sunday. */
  weekday: number;
  month: number;
  day: number;
  date: string;
  /** Midnight of the date, as if it were UTC. */
  midnightMs: number;
  offsetMinutes: number;
}

export interface Slot {
  day: Day;
  /** Minute of the lead's day. */
  minute: number;
  startMs: number;
}

/** One lead, one calendar, one offer. The generator renders its words against this and never parses them. */
export interface World {
  scene: Scene;
  setting: ReturnType<typeof toSetting>;
  days: readonly Day[];
  slots: readonly Slot[];
  /** Stretches in which a meeting may lie. */
  open: readonly (readonly [number, number])[];
  earliestMs: number;
}

const clocks: readonly (readonly [lead: string | null, workspace: string])[] = [
  ['America/New_York', 'America/New_York'],
  ['America/Los_Angeles', 'America/New_York'],
  ['America/Chicago', 'America/Chicago'],
  ['America/Denver', 'America/Los_Angeles'],
  ['America/Phoenix', 'America/Chicago'],
  ['America/Toronto', 'America/New_York'],
  ['America/Sao_Paulo', 'America/New_York'],
  ['Europe/London', 'Europe/London'],
  ['Europe/Berlin', 'Europe/London'],
  ['Europe/Madrid', 'Europe/Dublin'],
  ['Asia/Kolkata', 'Europe/London'],
  ['Australia/Sydney', 'Australia/Sydney'],
  [null, 'America/Chicago'],
  [null, 'Europe/London'],
];

const people = Object.values(scenes);
const offsets = new Map<string, number>();

/** Minutes ahead of UTC at noon of the date; the clocks only change at night and on days without work. */
export function offsetOn(date: string, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = DateTime.fromISO(`${date}T12:00`, { zone: timeZone }).offset;
  offsets.set(key, offset);
  return offset;
}

export function toInstant(day: Day, minute: number, offsetMinutes = day.offsetMinutes): number {
  return day.midnightMs + (minute - offsetMinutes) * MINUTE_MS;
}

function makeDays(today: DateTime): Day[] {
  return Array.from({ length: 15 }, (_, ahead) => {
    const at = today.plus({ days: ahead });
    const date = at.toISODate() ?? '';
    const midnightMs = Date.UTC(at.year, at.month - 1, at.day);
    const offsetMinutes = offsetOn(date, today.zoneName ?? 'UTC');
    return { ahead, weekday: at.weekday % 7, month: at.month, day: at.day, date, midnightMs, offsetMinutes };
  });
}

/** Free stretches: working hours of each day less what is taken. */
function makeOpen(setting: World['setting'], days: readonly Day[]): [number, number][] {
  const { start, end, timeZone } = setting.workingHours;
  const toMinutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  let open = days
    .filter(day => day.weekday !== 0 && day.weekday !== 6)
    .map((day): [number, number] => {
      const offset = offsetOn(day.date, timeZone);
      return [toInstant(day, toMinutes(start), offset), toInstant(day, toMinutes(end), offset)];
    });
  for (const taken of setting.busy) {
    const [from, until] = [Date.parse(taken.start), Date.parse(taken.end)];
    open = open.flatMap(([a, b]): [number, number][] => {
      if (until <= a || from >= b) return [[a, b]];
      return [[a, from] as [number, number], [until, b] as [number, number]].filter(([x, y]) => x < y);
    });
  }
  return open;
}

interface Offering {
  days: readonly Day[];
  hours: readonly [number, number];
  workspaceTimeZone: string;
  durationMinutes: number;
}

/** Slots in working hours that are also a decent time of day where the lead is. */
function makeSlots(offering: Offering, count: number, random: Random): Slot[] {
  const slots: Slot[] = [];
  for (let tries = 0; slots.length < count && tries < 60; tries++) {
    const sameDay = slots.length > 0 && chance(0.2, random);
    const day = sameDay ? slots[slots.length - 1]?.day : offering.days[between(1, 7, random)];
    if (!day || day.weekday === 0 || day.weekday === 6) continue;
    const local = between(offering.hours[0] * 2, offering.hours[1] * 2 - 2, random) * 30;
    const startMs = toInstant(day, local, offsetOn(day.date, offering.workspaceTimeZone));
    const minute = Math.round((startMs - day.midnightMs) / MINUTE_MS) + day.offsetMinutes;
    const apart = slots.every(slot => Math.abs(slot.startMs - startMs) >= 60 * MINUTE_MS);
    if (minute >= 8 * 60 && minute <= 20 * 60 && apart) slots.push({ day, minute, startMs });
  }
  return slots.sort((a, b) => a.startMs - b.startMs);
}

const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function makeBusy(days: readonly Day[], slots: readonly Slot[], random: Random): string[] {
  const busy: string[] = [];
  for (let tries = between(0, 4, random); tries > 0; tries--) {
    const day = days[between(1, 9, random)];
    const from = between(36, 64, random) * 15;
    const until = from + between(2, 8, random) * 15;
    if (!day) continue;
    const clear = slots.every(slot => slot.day !== day || slot.minute >= until || slot.minute + 60 <= from);
    if (clear) busy.push(`${day.date} ${clockText(from)}-${clockText(until)}`);
  }
  return busy;
}

/** The world of a number: the same number always gives the same world. */
export function makeWorld(seed: number): World {
  const random = mulberry32(seed * 2_654_435_761 + 17);
  const [leadTimeZone, workspaceTimeZone] = pick(clocks, random);
  const shown = leadTimeZone ?? workspaceTimeZone;
  const channel: Case['channel'] = pick(['email', 'email', 'email', 'email', 'sms', 'linkedin'] as const, random);
  const received = DateTime.fromISO('2026-01-05T00:00', { zone: shown })
    .plus({ days: between(0, 690, random) })
    .set({ hour: between(7, 18, random), minute: between(0, 11, random) * 5 });
  const days = makeDays(received);
  const durationMinutes = pick([15, 20, 30, 30, 30, 45, 60], random);
  const hours = pick(
    [
      [9, 17],
      [9, 17],
      [9, 18],
      [8, 17],
    ] as const,
    random,
  );
  const slots = makeSlots({ days, hours, workspaceTimeZone, durationMinutes }, between(0, 4, random), random);
  const person = pick(people, random);
  const scene: Scene = {
    ...person,
    name: `world${seed}`,
    channel,
    leadTimeZone,
    workspaceTimeZone,
    received: received.toFormat('yyyy-MM-dd HH:mm'),
    offered: Object.fromEntries(slots.map((slot, at) => [`slot${at}`, `${slot.day.date} ${clockText(slot.minute)}`])),
    durationMinutes,
    busy: makeBusy(days, slots, random),
    hours: [clockText(hours[0] * 60), clockText(hours[1] * 60)],
    subject: person.subject || 'Re: A short talk',
    invitation: person.invitation.replace(/^(Hi|Hey|Hello) \w+,? /, ''),
  };
  const setting = toSetting(scene, {});
  return {
    scene,
    setting,
    days,
    slots,
    open: makeOpen(setting, days),
    earliestMs: received.toMillis() + 60 * MINUTE_MS,
  };
}
