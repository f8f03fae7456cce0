import type { DateTime } from 'luxon';
import type { TimeClaim, TimeToken } from './time-token.ts';
import { type Clocks, onWall, zoneMeant } from './zones.ts';

/** One offered slot with its place in the offer. */
export interface OfferedSlot {
  start: string;
  index: number;
}

/** What claims are measured against. */
export interface FitContext {
  offered: readonly OfferedSlot[];
  clocks: Clocks;
  /** Zone for times without a zone word. */
  zone: string;
  receivedAt: string;
  meetingMinutes: number;
  monthFirst: boolean | null;
  /** Whether the offer was written as a numbered list, so that "2" can be an option. */
  numbered: boolean;
}

/** `yes` explains the words, `perhaps` is a second live reading that makes them ambiguous. */
export type Fit = 'yes' | 'perhaps' | 'no';

const yes = (holds: boolean): Fit => (holds ? 'yes' : 'no');

/** Convention: bare 8–11 are the morning, 12 noon, 1–6 the afternoon; bare 7 could be either. */
function hourFits(wall: DateTime, hour: number, minute: number, bare: boolean): boolean {
  if (wall.minute !== minute) return false;
  if (!bare) return wall.hour === hour;
  if (hour >= 1 && hour <= 6) return wall.hour === hour + 12;
  return hour >= 8 && hour <= 12 && wall.hour === hour;
}

function weekdayFits(claim: TimeClaim & { kind: 'weekday' }, wall: DateTime, today: DateTime): boolean {
  if (wall.weekday !== claim.weekday) return false;
  if (claim.modifier === null) return true;
  const weeks = Math.round(wall.startOf('week').diff(today.startOf('week'), 'weeks').weeks);
  if (claim.modifier === 'this') return weeks === 0 && wall.weekday !== today.weekday;
  return weeks === 1 && claim.weekday < today.weekday;
}

function numericFits(claim: TimeClaim & { kind: 'numeric-date' }, wall: DateTime, monthFirst: boolean | null): boolean {
  if (claim.year !== null && claim.year !== wall.year) return false;
  const asDayFirst = claim.first === wall.day && claim.second === wall.month;
  const asMonthFirst = claim.second === wall.day && claim.first === wall.month;
  if (claim.dayFirst) return asDayFirst;
  return monthFirst === null ? asDayFirst || asMonthFirst : monthFirst ? asMonthFirst : asDayFirst;
}

function dateFits(claim: TimeClaim & { kind: 'date' }, wall: DateTime): boolean {
  const { day, month, year } = claim;
  return wall.day === day && (month === null || wall.month === month) && (year === null || wall.year === year);
}

/** Readings of a bare figure: an hour, a day of the month, a place in the list. */
function numberFits(
  claim: TimeClaim & { kind: 'number' },
  slot: OfferedSlot,
  wall: DateTime,
  context: FitContext,
): Fit {
  if (claim.digits > 2) return 'no';
  if (hourFits(wall, claim.value, 0, claim.value < 13)) return 'yes';
  if (slot.index === claim.value - 1) return context.numbered ? 'yes' : 'perhaps';
  return wall.day === claim.value ? 'perhaps' : 'no';
}

/** The day is a second reading only where the hour does not already pick a slot of that same day. */
function hourOrDayFits(value: number, wall: DateTime, context: FitContext): Fit {
  if (hourFits(wall, value, 0, value < 13)) return 'yes';
  const sameDay = context.offered
    .map(slot => onWall(slot.start, context.zone))
    .filter(other => other.hasSame(wall, 'day'));
  return wall.day === value && !sameDay.some(other => hourFits(other, value, 0, value < 13)) ? 'perhaps' : 'no';
}

function positionFits(index: number, slot: OfferedSlot, count: number): Fit {
  if (Number.isNaN(index)) return yes(count % 2 === 1 && count > 2 && slot.index === (count - 1) / 2);
  return yes(slot.index === index);
}

/** Whether a claim holds for a slot. `zone` is the zone word that belongs to the claim, when there is one. */
export function fitOf(token: TimeToken, slot: OfferedSlot, context: FitContext, zone: string | null): Fit {
  const { claim } = token;
  const wall = onWall(slot.start, zone ?? context.zone);
  const today = onWall(context.receivedAt, context.zone).startOf('day');
  switch (claim.kind) {
    case 'weekday':
      return yes(weekdayFits(claim, wall, today));
    case 'date':
      return yes(dateFits(claim, wall));
    case 'numeric-date':
      return yes(numericFits(claim, wall, context.monthFirst));
    case 'relative-day':
      return yes(wall.startOf('day').toISODate() === today.plus({ days: claim.days }).toISODate());
    case 'clock':
      return yes(hourFits(wall, claim.hour, claim.minute, claim.bare));
    case 'hour-or-day':
      return hourOrDayFits(claim.value, wall, context);
    case 'part':
      return yes(wall.hour >= claim.from && wall.hour < claim.to);
    case 'position':
      return positionFits(claim.index, slot, context.offered.length);
    case 'ordinal':
      return yes(slot.index === claim.index || wall.day === claim.index + 1);
    case 'number':
      return numberFits(claim, slot, wall, context);
    case 'duration':
      return yes(claim.minutes === context.meetingMinutes);
    case 'zone':
      return zoneFits(claim.zones, slot, context);
    case 'own-zone':
      return yes(
        claim.whose === 'lead' ? context.clocks.lead !== null : sameWall(slot, context.clocks.ours, context.zone),
      );
    case 'rank':
      return 'yes';
    case 'unknown':
      return 'no';
  }
}

const sameWall = (slot: OfferedSlot, a: string, b: string): boolean =>
  onWall(slot.start, a).offset === onWall(slot.start, b).offset;

/** A zone word by itself must name the clock that everything else is read on. */
function zoneFits(owners: readonly string[], slot: OfferedSlot, context: FitContext): Fit {
  const meant = zoneMeant(owners, slot.start, context.clocks);
  return yes(meant !== null && sameWall(slot, meant, context.zone));
}
