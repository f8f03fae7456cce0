import { findDates, readDate, readMonth, toIsoDate, type WrittenMonth } from './date-text.ts';
import { hooked, type Item, isWithin, lineage, type Snapshot, visible } from './snapshot.ts';
import { readTimeLabel } from './time-text.ts';
import { MONTH_WORD, NEXT, NOT_OPEN, plain } from './words.ts';

/** A day that a calendar shows. */
export interface DayCell {
  item: Item;
  /** An option of a `<select>`; `null` for everything that is clicked. */
  option: string | null;
  /** YYYY-MM-DD on the page's own wall. */
  date: string;
  isOpen: boolean;
  isChosen: boolean;
}

export interface Calendar {
  cells: DayCell[];
  /** Months that are shown, by their headings. */
  months: WrittenMonth[];
  /** Goes on to the next month or week; `null` where there is no such button or it is switched off. */
  next: Item | null;
}

const DATE_ATTRIBUTES = [
  'data-date',
  'data-day',
  'datetime',
  'data-id',
  'data-iso',
  'data-value',
  'data-full-date',
  'value',
  'title',
  'id',
];
const BARE_DATE = /^(?:[a-z_-]*)?(20\d\d)-(\d{1,2})-(\d{1,2})(?:T00:00(?::00(?:\.000)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The days, months and way onwards that a page shows. `today` is YYYY-MM-DD on the page's wall. */
export function readCalendar(snapshot: Snapshot, today: string): Calendar {
  const headings = monthHeadings(snapshot);
  const cells = [
    ...datedCells(snapshot, today),
    ...numberedCells(snapshot, headings, today),
    ...optionCells(snapshot, today),
  ];
  const unique = new Map<string, DayCell>();
  for (const cell of cells) {
    const known = unique.get(cell.date);
    // The same day may be shown greyed out in the grid of the month before.
    if (!known || (!known.isOpen && cell.isOpen)) unique.set(cell.date, cell);
  }
  const shown = headings.map(heading => heading.month);
  return {
    cells: withOneChosen([...unique.values()]).sort((a, b) => (a.date < b.date ? -1 : 1)),
    months: shown,
    next: findNext(snapshot, headings),
  };
}

/** Where several days look chosen, one of them may be today's: none is taken for chosen. */
const withOneChosen = (cells: DayCell[]): DayCell[] =>
  cells.filter(cell => cell.isChosen).length <= 1
    ? cells
    : cells.map(cell => ({ ...cell, isChosen: false, isOpen: cell.isOpen && !cell.item.isDisabled }));

const SPAN_WORD =
  /week|woche|semaine|semana|settimana|tydzien|day|tag|jour|dia|giorno|dag|dzien|month|monat|mois|\bmes|mese|maand|miesiac|times|dates|availab/;

interface Heading {
  item: Item;
  month: WrittenMonth;
}

function monthHeadings(snapshot: Snapshot): Heading[] {
  const hookedTitles = hooked(snapshot, 'month');
  const candidates =
    hookedTitles.length > 0
      ? hookedTitles
      : visible(snapshot).filter(item => item.text.length < 50 && item.role !== 'option');
  const found = candidates.flatMap((item): Heading[] => {
    const written =
      readMonth(item.attributes.datetime?.replace(/^(20\d\d)-(\d\d)$/, '$1-$2-01') ?? '') ??
      readMonth(monthPicked(item) ?? item.text) ??
      monthOfAttribute(item);
    return written && !isOneOf(snapshot, item, ['listbox', 'contentinfo']) ? [{ item, month: written }] : [];
  });
  const innermost = found.filter(
    one => !found.some(other => other !== one && isWithin(snapshot, other.item, one.item)),
  );
  const withYear = innermost.filter(one => one.month.year !== null);
  const kept =
    withYear.length > 0 ? withYear : innermost.map(one => ({ ...one, month: withYearBeside(snapshot, one) }));
  // Buttons such as "View February" name a month that is not the one shown.
  const titles = kept.filter(one => !['button', 'link'].includes(one.item.role));
  return titles.length > 0 ? titles : kept.filter(one => !NEXT.test(plain(one.item.name)));
}

/** A drop-down of months over a calendar shows the one that is chosen. */
function monthPicked({ field }: Item): string | null {
  const options = field?.options ?? [];
  const isOfMonths = options.length > 0 && options.every(option => readMonth(option.label) !== null);
  return isOfMonths ? (options.find(option => option.value === field?.value)?.label ?? null) : null;
}

const monthOfAttribute = (item: Item): WrittenMonth | null => {
  const [, year, month] = /^(20\d\d)-(\d\d)$/.exec(item.attributes.datetime ?? '') ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : null;
};

/** "December" and "2026" may stand in two elements side by side. */
function withYearBeside(snapshot: Snapshot, { item, month }: Heading): WrittenMonth {
  const beside = visible(snapshot).find(
    other =>
      /^20\d\d$/.test(yearShown(other)) &&
      Math.abs(middle(other) - middle(item)) < 30 &&
      Math.abs(other.box.x - item.box.x) < 300,
  );
  return { ...month, year: beside ? Number(yearShown(beside)) : null };
}

const yearShown = ({ text, field }: Item): string => field?.value ?? text;

const middle = ({ box }: Item): number => box.y + box.height / 2;
const isOneOf = (snapshot: Snapshot, item: Item, roles: string[]): boolean =>
  lineage(snapshot, item).some(each => roles.includes(each.role));

const isOpen = (item: Item, label: string): boolean =>
  !NOT_OPEN.test(plain(label)) && (!item.isDisabled || item.chosen === true);

/** Cells that name their whole day, in an attribute or in words. */
function datedCells(snapshot: Snapshot, today: string): DayCell[] {
  const found = visible(snapshot).flatMap((item): DayCell[] => {
    if (item.text.length > 80 || item.field !== null) return [];
    const isCell = item.isClickable || ['cell', 'gridcell'].includes(item.role) || item.hooks.includes('day');
    const date = isCell ? (dateOfAttributes(item) ?? dateOfName(item, today)) : dateOfPieces(snapshot, item, today);
    return date ? [{ item, option: null, date, isOpen: isOpen(item, item.name), isChosen: item.chosen === true }] : [];
  });
  return innermostClickable(snapshot, found);
}

/** Days in a drop-down. */
function optionCells(snapshot: Snapshot, today: string): DayCell[] {
  return visible(snapshot)
    .filter(isDayList)
    .flatMap(item =>
      (item.field?.options ?? []).flatMap((option): DayCell[] => {
        const date = readDate(option.label) ?? readDate(option.value);
        return date
          ? [
              {
                item,
                option: option.value,
                date: toIsoDate(date, today),
                isOpen: !item.isDisabled && isOpen(item, option.label),
                isChosen: item.field?.value === option.value,
              },
            ]
          : [];
      }),
    );
}

/** A drop-down whose choices are days. */
export const isDayList = (item: Item): boolean =>
  (item.field?.options.filter(
    option => readDate(option.label) !== null && readTimeLabel(option.label, withoutDates) === null,
  ).length ?? 0) >= 1;

/** Whether a page shows days to choose from: a grid of them, or a list. */
export const hasDays = ({ cells }: Calendar): boolean => cells.length >= 5 || cells.some(cell => cell.option !== null);

function dateOfAttributes(item: Item): string | null {
  // A day's cell shows its number; what else carries a date is a heading, a slot, or an input of its own.
  if (!/(?:^|\D)[0-3]?\d(?:\D|$)/.test(item.text) || readTimeLabel(item.text, text => text)) return null;
  for (const name of DATE_ATTRIBUTES) {
    const [, year, month, day] = BARE_DATE.exec(item.attributes[name] ?? '') ?? [];
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

function dateOfName(item: Item, today: string): string | null {
  if (readTimeLabel(item.name, withoutDates)) return null;
  const date = readDate(item.name);
  return date && item.name.length < 90 ? toIsoDate(date, today) : null;
}

/** "Wed", "25" and "November" below one another: the pieces show that they can be clicked, what holds them does not. */
function dateOfPieces(snapshot: Snapshot, item: Item, today: string): string | null {
  if (item.own !== '' || item.text.length > 30) return null;
  const date = dateOfName(item, today);
  return date && snapshot.items.some(each => each.parent === item.ref && each.isVisible && each.isClickable)
    ? date
    : null;
}

/** A text with the days it names taken out, folded as the tables of words are. */
export function withoutDates(text: string): string {
  const line = plain(text);
  return findDates(line).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), line);
}

function innermostClickable(snapshot: Snapshot, cells: DayCell[]): DayCell[] {
  return cells.filter(
    cell =>
      !cells.some(other => other !== cell && other.date === cell.date && isWithin(snapshot, other.item, cell.item)),
  );
}

/** Cells that show only the number of the day: the month comes from the heading, and from the order of the numbers. */
function numberedCells(snapshot: Snapshot, headings: Heading[], today: string): DayCell[] {
  const numbered = visible(snapshot).filter(
    item =>
      dayNumber(item) !== null &&
      item.field === null &&
      (item.isClickable ||
        ['cell', 'gridcell'].includes(item.role) ||
        item.hooks.includes('day') ||
        item.box.width < 120),
  );
  const innermost = numbered.filter(
    item => !numbered.some(other => other !== item && other.isClickable && isWithin(snapshot, other, item)),
  );
  const outermost = innermost.filter(
    item => item.isClickable || !innermost.some(other => other !== item && isWithin(snapshot, item, other)),
  );
  const cells: DayCell[] = [];
  for (const [run, place] of monthRuns(outermost)) {
    const month = monthOfRun(run, place, headings, today);
    if (!month) continue;
    for (const item of run) {
      const date = toIsoDate({ ...month, day: dayNumber(item) ?? 0 }, today);
      if (Number.isNaN(Date.parse(date))) continue;
      cells.push({ item, option: null, date, isOpen: isOpen(item, item.name), isChosen: item.chosen === true });
    }
  }
  return cells;
}

/** "8", "8th", "16, Tuesday, 3 available times". */
function dayNumber(item: Item): number | null {
  const [, day] =
    /^([0-3]?\d)(?:st|nd|rd|th|\.)?$/.exec(item.text) ?? /^([0-3]?\d), [a-z]+(?:,|$)/i.exec(item.name) ?? [];
  const value = Number(day);
  return value >= 1 && value <= 31 ? value : null;
}

type Run = [items: Item[], place: -1 | 0 | 1];

/**
 * Numbers that begin anew begin another month; a short run right before or after the full one is of a neighbour. Other
 * short runs are no days: steps, pages, counts.
 */
function monthRuns(items: Item[]): Run[] {
  const runs: Item[][] = [];
  let last = 99;
  for (const item of items) {
    const day = dayNumber(item) ?? 0;
    if (day <= last) runs.push([]);
    runs.at(-1)?.push(item);
    last = day;
  }
  const [only, ...others] = runs;
  if (only && others.length === 0) return only.length >= 5 ? [[only, 0]] : [];
  const isFull = (run: Item[] | undefined): boolean => (run?.length ?? 0) >= 15;
  return runs.flatMap((run, index): Run[] => {
    const first = dayNumber(run[0] as Item) ?? 0;
    if (isFull(run)) return [[run, 0]];
    if (first > 20 && isFull(runs[index + 1])) return [[run, -1]];
    return first === 1 && isFull(runs[index - 1]) ? [[run, 1]] : [];
  });
}

function monthOfRun(run: Item[], place: -1 | 0 | 1, headings: Heading[], today: string): WrittenMonth | null {
  const first = run[0];
  if (!first) return null;
  const above = headings
    .filter(({ item }) => item.box.y <= first.box.y + 5)
    .sort((a, b) => distance(a.item, first) - distance(b.item, first))[0];
  const heading = above ?? headings[0];
  if (!heading) return null;
  const { month, year } = heading.month;
  const known = year ?? Number(toIsoDate({ year: null, month, day: 28 }, today).slice(0, 4));
  const shifted = new Date(Date.UTC(known, month - 1 + place, 1));
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1 };
}

const distance = (a: Item, b: Item): number => Math.hypot(a.box.x - b.box.x, a.box.y - b.box.y);

/** The button that goes one month, or one week, further. */
function findNext(snapshot: Snapshot, headings: Heading[]): Item | null {
  const byHook = hooked(snapshot, 'next').filter(item => !item.isDisabled);
  if (byHook.length > 0) return byHook.at(-1) ?? null;
  const buttons = visible(snapshot).filter(
    item => item.isClickable && !item.isDisabled && item.field === null && item.text.length < 40,
  );
  const named = buttons.filter(
    item =>
      NEXT.test(plain(`${item.name} ${item.attributes.title ?? ''}`)) &&
      !readTimeLabel(withoutDates(item.name).replace(NEXT, ''), text => text),
  );
  const ofMonth = named.filter(item => MONTH_WORD.test(plain(item.name)));
  if (ofMonth.length > 0) return ofMonth[0] ?? null;
  const heading = headings[0];
  if (!heading)
    return named.find(item => SPAN_WORD.test(plain(item.name))) ?? (named.length === 1 ? (named[0] ?? null) : null);
  const beside = (item: Item): boolean => Math.abs(middle(item) - middle(heading.item)) < 40;
  const namesNextMonth = buttons.find(item => {
    const named = readMonth(item.name);
    return (
      named !== null &&
      named.month === (heading.month.month % 12) + 1 &&
      !isWithin(snapshot, heading.item, item) &&
      !headings.some(each => each.item === item)
    );
  });
  const toTheRight = buttons
    .filter(
      item =>
        beside(item) &&
        item.box.x > heading.item.box.x + heading.item.box.width / 2 &&
        (/^\D{0,2}$/.test(item.text) || NEXT.test(plain(item.name))),
    )
    .sort((a, b) => b.box.x - a.box.x);
  return named.find(beside) ?? namesNextMonth ?? toTheRight[0] ?? (headings.length > 0 ? (named[0] ?? null) : null);
}
