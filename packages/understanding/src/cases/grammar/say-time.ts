import { chance, pick, type Random } from './choice.ts';
import type { Day, Slot, World } from './world.ts';

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const shortWeekdays = ['Sun', 'Mon', 'Tues', 'Wed', 'Thurs', 'Fri', 'Sat'] as const;
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const ordinals = ['first', 'second', 'third', 'fourth'] as const;

function withEnding(day: number): string {
  if (day % 10 === 1 && day !== 11) return `${day}st`;
  if (day % 10 === 2 && day !== 12) return `${day}nd`;
  if (day % 10 === 3 && day !== 13) return `${day}rd`;
  return `${day}th`;
}

/** A clock time that says its half of the day itself. */
export function sayFullTime(minute: number, random: Random): string {
  const hour = Math.floor(minute / 60);
  const rest = minute % 60 === 0 ? '' : `:${String(minute % 60).padStart(2, '0')}`;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? 'am' : 'pm';
  return pick(
    [`${twelve}${rest}${half}`, `${twelve}${rest} ${half}`, `${twelve}${rest || ':00'} ${half.toUpperCase()}`],
    random,
  );
}

/** Whether the bare hour is read as this time of day: 8 to 11 in the morning, 12 at noon, 1 to 6 afterwards. */
export function canBeBare(minute: number): boolean {
  return minute >= 8 * 60 && minute < 19 * 60;
}

export function sayBareTime(minute: number): string {
  const hour = Math.floor(minute / 60) % 12 || 12;
  return minute % 60 === 0 ? `${hour}` : `${hour}:${String(minute % 60).padStart(2, '0')}`;
}

/** A clock time beside a day. */
export function sayTime(minute: number, random: Random): string {
  if (chance(0.15, random))
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  if (chance(0.35, random) && canBeBare(minute)) return sayBareTime(minute);
  return sayFullTime(minute, random);
}

/** The number of the day alone only where no option of an offer has that number. */
function sayDate(day: Day, random: Random): string {
  const month = monthNames[day.month - 1];
  const ways = [`${month} ${day.day}`, `${month} ${withEnding(day.day)}`, `${day.day} ${month}`];
  return pick(day.day > 4 ? [...ways, `the ${withEnding(day.day)}`] : ways, random);
}

/** A day that can be meant in one way only: its name while it is the next of that name, else its date. */
export function sayDay(day: Day, random: Random): string {
  if (day.ahead === 1 && chance(0.4, random)) return 'tomorrow';
  if (day.ahead >= 1 && day.ahead <= 6 && chance(0.7, random)) {
    return chance(0.15, random) ? (shortWeekdays[day.weekday] ?? '') : (weekdayNames[day.weekday] ?? '');
  }
  return sayDate(day, random);
}

/** A date with its weekday or a month, so that no bare ordinal can be taken for an option. */
export function sayFullDate(day: Day, random: Random): string {
  return pick(
    [
      `${weekdayNames[day.weekday]}, ${monthNames[day.month - 1]} ${day.day}`,
      `${weekdayNames[day.weekday]} the ${withEnding(day.day)}`,
      `${weekdayNames[day.weekday]} ${day.day} ${monthNames[day.month - 1]}`,
    ],
    random,
  );
}

/** A weekday with a date that is another day's. */
export function sayWrongDate(day: Day, otherDay: Day): string {
  return `${weekdayNames[day.weekday]} ${monthNames[otherDay.month - 1]} ${otherDay.day}`;
}

/** Words that point at exactly one of the offered slots. */
export function saySlot(slot: Slot, world: World, random: Random): string {
  const sameDay = world.slots.filter(other => other.day === slot.day);
  const position = world.slots.indexOf(slot);
  const count = world.slots.length;
  const ways = [
    () => `${sayFullDate(slot.day, random)} at ${sayTime(slot.minute, random)}`,
    () => `${sayDay(slot.day, random)} at ${sayTime(slot.minute, random)}`,
  ];
  if (slot.day.ahead <= 6) {
    ways.push(() => `${weekdayNames[slot.day.weekday]} at ${sayTime(slot.minute, random)}`);
    if (slot.day.ahead === 1) ways.push(() => `tomorrow at ${sayTime(slot.minute, random)}`);
  }
  if (sameDay.length === 1) {
    ways.push(() => sayDay(slot.day, random));
    ways.push(() => sayFullDate(slot.day, random));
    if (slot.day.ahead <= 6 && slot.minute >= 540 && slot.minute < 1020) {
      ways.push(() => `${weekdayNames[slot.day.weekday]} ${slot.minute < 720 ? 'morning' : 'afternoon'}`);
    }
  }
  if (count >= 2) {
    ways.push(() => `the ${ordinals[position]} ${pick(['one', 'option', 'slot', 'time'], random)}`);
    if (position === count - 1) ways.push(() => `the last ${pick(['one', 'option', 'slot'], random)}`);
  }
  if (world.slots.filter(other => other.minute === slot.minute).length === 1) {
    ways.push(() => `the ${sayFullTime(slot.minute, random)} ${pick(['one', 'slot'], random)}`);
  }
  return pick(ways, random)();
}

/** The same, but only by its day or day and time, for sentences in which a bare position sounds wrong. */
export function saySlotByDay(slot: Slot, world: World, random: Random): string {
  const alone = world.slots.filter(other => other.day === slot.day).length === 1;
  return alone && chance(0.5, random)
    ? sayFullDate(slot.day, random)
    : `${sayFullDate(slot.day, random)} at ${sayTime(slot.minute, random)}`;
}
