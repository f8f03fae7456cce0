import type { DaySaid, Pick, TimeSaid } from '../grammar/atoms.ts';
import type { Group } from '../grammar/groups.ts';
import { type CalendarContext, dayOn, readDaySaid, weekdayOf } from './calendar.ts';
import { onWall } from './clocks.ts';
import type { OfferedSlot } from './offer.ts';

/** On which clock and calendar an offered slot is compared with the words. */
export interface Wall {
  zone: string;
  calendar: CalendarContext;
}

/** Whether one of the days that were said is the slot's, and whether only by an unconventional reading. */
export function dayFits(days: readonly DaySaid[], slot: OfferedSlot, wall: Wall): 'yes' | 'unusual' | 'no' {
  if (days.length === 0) return 'yes';
  const day = dayOn(onWall(slot.at, wall.zone));
  let best: 'unusual' | 'no' = 'no';
  for (const said of days) {
    const { readings, onlyIfOffered } = readDaySaid(said, wall.calendar);
    const at = readings.findIndex(reading => reading.includes(day));
    if (
      at < 0 &&
      said.type === 'weekday' &&
      said.by === 'plain' &&
      said.date === undefined &&
      weekdayOf(day) === said.weekday &&
      day > wall.calendar.today &&
      day - wall.calendar.today <= 21
    )
      return 'yes';
    const isOwnWeekday = said.type === 'weekday' && (said.by === 'plain' || said.by === 'this');
    if (at === 0 || (at > 0 && (isOwnWeekday || onlyIfOffered))) return 'yes';
    if (at > 0) best = 'unusual';
  }
  return best;
}

const HALF_DAY = 720;

/** Whether one of the times that were said is the slot's start, by its wall clock. */
export function timeFits(times: readonly TimeSaid[], slot: OfferedSlot, wall: Wall): boolean {
  if (times.length === 0) return true;
  const start = onWall(slot.at, wall.zone);
  const minutes = start.hour * 60 + start.minute;
  return times.some(time =>
    time.readings.some(({ from, to }) => {
      if (to === null) return from === minutes || (time.halfOpen && (from + HALF_DAY) % 1440 === minutes);
      return (
        minutes >= from &&
        minutes < to &&
        !(time.except && minutes >= time.except.from && minutes < (time.except.to ?? 0))
      );
    }),
  );
}

/** Applies "the later one", "option 2" to the slots that the other words leave; `null` when it names none of them. */
export function pickFrom(
  pick: Pick,
  left: readonly OfferedSlot[],
  offered: readonly OfferedSlot[],
): OfferedSlot | null {
  const sorted = left.toSorted((a, b) => a.at - b.at);
  switch (pick.type) {
    case 'index':
      return left.length < offered.length
        ? left.length > 1
          ? null
          : left[0]?.index === pick.index
            ? left[0]
            : null
        : (offered.find(slot => slot.index === pick.index) ?? null);
    case 'last': {
      const last = offered.at(-1) ?? null;
      const latest = offered.toSorted((a, b) => a.at - b.at).at(-1) ?? null;
      if (left.length < offered.length) return left.length > 1 ? (sorted.at(-1) ?? null) : (left[0] ?? null);
      return last === latest || last === null ? last : null;
    }
    case 'earliest':
      return left.length > 1 ? (sorted[0] ?? null) : null;
    case 'latest':
      return left.length > 1 ? (sorted.at(-1) ?? null) : null;
    case 'former':
      return offered.length === 2 ? (offered[0] ?? null) : null;
    case 'latter':
      return offered.length === 2 ? (offered[1] ?? null) : null;
    case 'middle':
      return offered.length === 3 ? (offered[1] ?? null) : null;
    default:
      return null;
  }
}

/** The slots that a bare figure can mean: an option, an hour or a day of the month. */
export function numberMeans(number: number, offered: readonly OfferedSlot[], wall: Wall): OfferedSlot[] {
  return offered.filter(slot => {
    const start = onWall(slot.at, wall.zone);
    const clock = number > 99 ? { hour: Math.floor(number / 100), minute: number % 100 } : { hour: number, minute: 0 };
    const isHour =
      start.minute === clock.minute &&
      (start.hour === clock.hour || (clock.hour <= 12 && start.hour % 12 === clock.hour % 12));
    return isHour || (number <= 31 && (slot.index === number - 1 || start.day === number));
  });
}

/** The offered slots that a group's days and times fit, on one wall. */
export function slotsThatFit(
  group: Group,
  offered: readonly OfferedSlot[],
  wall: Wall,
): { slots: OfferedSlot[]; unusual: boolean } {
  const fits = offered.map(slot => ({
    slot,
    day: dayFits(group.days, slot, wall),
    time: timeFits(group.times, slot, wall),
  }));
  const usual = fits.filter(each => each.day === 'yes' && each.time).map(each => each.slot);
  if (usual.length > 0) return { slots: usual, unusual: false };
  const unusual = fits.filter(each => each.day === 'unusual' && each.time).map(each => each.slot);
  return { slots: unusual, unusual: unusual.length > 0 };
}
