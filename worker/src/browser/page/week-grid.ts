import { findDates, readMonth } from './date-text.ts';
import { type Item, type Snapshot, visible } from './snapshot.ts';
import { LANGUAGES, plain } from './words.ts';

/** A column of a week's grid: the head that names its day. */
interface Column {
  head: Item;
  /** YYYY-MM-DD */
  date: string;
}

const DAY_MS = 86_400_000;
/** How far ahead a grid may be turned, in days. */
const REACH = 200;

/** Days of the week by their names, long and short: 0 is Sunday. A short name may be of two languages. */
const WEEKDAYS = ((): Map<string, Set<number>> => {
  const names = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 0; day < 7; day += 1) {
        const name = plain(format.format(Date.UTC(2026, 10, 15 + day))).replace(/\.$/, '');
        names.set(name, (names.get(name) ?? new Set()).add(day));
      }
    }
  }
  return names;
})();

const HEAD = /^(?:(\D{2,14}?)[.,]? ?([0-3]?\d)|([0-3]?\d)[.,]? ?(\D{2,14}?))\.?$/;

/** The days that "Wed 25" can be, nearest first. */
function daysOf(text: string, today: string): string[] {
  const [, before, dayAfter, dayBefore, after] = HEAD.exec(plain(text)) ?? [];
  const weekdays = WEEKDAYS.get((before ?? after ?? '').trim());
  if (!weekdays) return [];
  const day = Number(dayAfter ?? dayBefore);
  return Array.from({ length: REACH }, (_none, ahead) => new Date(Date.parse(today) + (ahead - 7) * DAY_MS))
    .filter(date => date.getUTCDate() === day && weekdays.has(date.getUTCDay()))
    .map(date => date.toISOString().slice(0, 10));
}

/** Months that the page names anywhere: over its grid, or in the week that it shows. */
const monthsNamed = (snapshot: Snapshot): Set<number> =>
  new Set(
    visible(snapshot)
      .filter(item => item.text.length < 60)
      .flatMap(({ text }) => [...findDates(text).map(date => date.month), readMonth(text)?.month ?? 0]),
  );

/**
 * The columns of a week's grid whose heads stand in one row and name days that follow one another, such as "Mon 23",
 * "Tue 24", "Wed 25"; none where these days may be of two of the months that the page names. `today` is YYYY-MM-DD on
 * the page's wall.
 */
function weekColumns(snapshot: Snapshot, today: string): Column[] {
  const candidates = visible(snapshot).flatMap(head => {
    const days = head.text.length < 20 ? daysOf(head.text, today) : [];
    return days.length > 0 ? [{ head, days }] : [];
  });
  if (candidates.length < 3) return [];
  const months = monthsNamed(snapshot);
  const heads = candidates.map(({ head, days }) => ({
    head,
    days: days.filter(day => months.has(Number(day.slice(5, 7)))),
  }));
  const [first] = heads;
  const row = heads.filter(each => Math.abs(each.head.box.y - (first?.head.box.y ?? 0)) < 6);
  const columns = row.sort((a, b) => a.head.box.x - b.head.box.x);
  if (columns.length < 3 || columns.some(({ days }) => days.length !== 1)) return [];
  const dated = columns.flatMap(({ head, days }) => days.map(date => ({ head, date })));
  const isInOrder = dated.every(
    ({ date }, place) => place === 0 || daysBetween(dated[place - 1]?.date ?? '', date) <= 3,
  );
  return isInOrder ? dated : [];
}

/** Weekends may be left out. */
const daysBetween = (a: string, b: string): number => {
  const days = (Date.parse(b) - Date.parse(a)) / DAY_MS;
  return days > 0 ? days : Number.POSITIVE_INFINITY;
};

/** The day of the column that an item stands in, in a week's grid; `null` where it stands in none. */
export function columnDate(snapshot: Snapshot, item: Item, today: string): string | null {
  const middle = item.box.x + item.box.width / 2;
  const over = weekColumns(snapshot, today).filter(
    ({ head }) =>
      head.frame === item.frame && head.ref < item.ref && head.box.x <= middle && middle <= head.box.x + head.box.width,
  );
  return over.length === 1 ? (over[0]?.date ?? null) : null;
}
