import type { Slot } from '@overlap/domain/slot';
import type { Clock, DaySaid, TimeSaid } from '../grammar/atoms.ts';
import { type CalendarContext, type Day, type DayReading, instantOf, readDaySaid } from './calendar.ts';

/** What days and times that were said come to. */
export interface Resolved {
  /** Each reading's intervals; the conventional one first. Empty when there is none. */
  readings: Slot[][];
  /** One reading is left and nothing speaks against booking it. */
  sure: boolean;
  problem: string | null;
  onlyIfOffered: boolean;
}

const WORKDAY: TimeSaid = { readings: [{ from: 540, to: 1020 }], type: 'any', halfOpen: false };
/** More readings than this are no reading. */
const MOST_READINGS = 12;
/** More intervals than this are no answer either. */
const MOST_INTERVALS = 40;

const failed = (problem: string): Resolved => ({ readings: [], sure: false, problem, onlyIfOffered: false });

/** Every list made by choosing one of each. */
function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (done, options) => done.flatMap(left => options.map(option => [...left, option])).slice(0, MOST_READINGS),
    [[]],
  );
}

/** A window without the stretch cut out of it. */
function carve({ from, to }: Clock, except: Clock | undefined): Clock[] {
  if (except === undefined || to === null || except.to === null) return [{ from, to }];
  return [
    { from, to: Math.min(to, except.from) },
    { from: Math.max(from, except.to), to },
  ].filter(each => each.to > each.from);
}

/**
 * Days and times to intervals: every day with every time. A day without a time is the whole working day and never
 * booked. Wall clock becomes an instant by the zone's rules of that date; a time that the clock change skips or
 * doubles has no reading.
 */
export function resolve(
  { days, times }: { days: readonly DaySaid[]; times: readonly TimeSaid[] },
  { calendar, zone, minutes }: { calendar: CalendarContext; zone: string; minutes: number },
): Resolved {
  const dayReadings = days.map(day => readDaySaid(day, calendar));
  const problem = dayReadings.find(read => read.readings.length === 0)?.problem;
  if (problem != null) return failed(problem);
  const said = times.length === 0 ? [WORKDAY] : times;
  const onlyIfOffered = dayReadings.some(read => read.onlyIfOffered);
  const dayChoices = choices(dayReadings.map((read: DayReading) => read.readings));
  const clockChoices = choices(said.map(time => time.readings.map(clock => carve(clock, time.except))));
  const readings: Slot[][] = [];
  for (const chosenDays of dayChoices) {
    for (const chosenClocks of clockChoices) {
      const intervals = intervalsOf(chosenDays.flat(), chosenClocks.flat(), zone, minutes);
      if (intervals === null) return failed('that time does not exist, or exists twice, as the clocks change');
      readings.push(intervals);
    }
  }
  const unsure =
    dayReadings.some(read => !read.sure) || said.some(time => time.readings.length > 1) || times.length === 0;
  return { readings, sure: !unsure && readings.length === 1, problem: null, onlyIfOffered };
}

function intervalsOf(days: readonly Day[], clocks: readonly Clock[], zone: string, minutes: number): Slot[] | null {
  const intervals: Slot[] = [];
  for (const day of days.slice(0, MOST_INTERVALS)) {
    for (const clock of clocks.slice(0, MOST_INTERVALS)) {
      const start = instantOf(day, clock.from, zone);
      if (start === null) return null;
      const end = clock.to === null ? start + minutes * 60_000 : instantOf(day, clock.to, zone);
      if (end === null) return null;
      intervals.push({ start: new Date(start).toISOString(), end: new Date(end).toISOString() });
    }
  }
  return intervals.slice(0, MOST_INTERVALS);
}
