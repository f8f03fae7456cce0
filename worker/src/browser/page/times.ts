import { DateTime } from 'luxon';
import { withoutDates } from './calendar.ts';
import { readDate, toIsoDate } from './date-text.ts';
import { hooked, type Item, isWithin, lineage, type Snapshot, visible } from './snapshot.ts';
import { readTimeLabel, type WrittenTime } from './time-text.ts';
import { columnDate } from './week-grid.ts';
import { plain } from './words.ts';

/** A time that can be chosen on a page. */
export interface TimeItem {
  item: Item;
  /** An option of a `<select>`; `null` for everything that is clicked. */
  option: string | null;
  label: WrittenTime;
  /** YYYY-MM-DD on the page's wall, where the page says which day it is for. */
  date: string | null;
  /** Epoch milliseconds, where an attribute says so. */
  instant: number | null;
  isOpen: boolean;
  isChosen: boolean;
}

const ZONE_TALK = /zone|fuseau|fuso|huso|strefa|gmt|utc/;
const TAKEN = /(?:^|[\s_-])(?:taken|full|booked|unavailable|disabled)(?:$|[\s_-])/i;

/** Every time that the page offers, in its order. `today` is YYYY-MM-DD on the page's wall. */
export function readTimes(snapshot: Snapshot, today: string): TimeItem[] {
  const fromHooks = hooked(snapshot, 'time');
  const candidates = fromHooks.length > 0 ? fromHooks : visible(snapshot);
  const labelled = candidates.flatMap((item): TimeItem[] => {
    if (item.field?.options.length) return optionsOf(snapshot, item, today);
    if (!isChoice(snapshot, item, fromHooks.length > 0)) return [];
    const label = readTimeLabel(item.text || item.name, withoutDates) ?? readTimeLabel(item.name, withoutDates);
    return label ? [toTimeItem(snapshot, item, label, today)] : [];
  });
  const innermost = labelled.filter(
    one =>
      !labelled.some(
        other =>
          other !== one &&
          other.item !== one.item &&
          isWithin(snapshot, other.item, one.item) &&
          other.item.isClickable,
      ),
  );
  const outermost = innermost.filter(
    one =>
      one.item.isClickable ||
      one.option !== null ||
      !innermost.some(other => other.item !== one.item && isWithin(snapshot, one.item, other.item)),
  );
  return withHalves(outermost);
}

/** A time stands in something to click, or in a list of its like; a clock in a header or in the zone's button is none. */
function isChoice(snapshot: Snapshot, item: Item, isHooked: boolean): boolean {
  if (isHooked) return true;
  if (item.field !== null && !['radio', 'checkbox'].includes(item.role)) return false;
  const isCell = ['listitem', 'cell', 'gridcell', 'option', 'label'].includes(item.role);
  if (
    !item.isClickable &&
    !isCell &&
    !lineage(snapshot, item)
      .slice(1, 3)
      .some(each => each.isClickable)
  )
    return false;
  return !lineage(snapshot, item).some(
    each =>
      ['banner', 'contentinfo', 'navigation'].includes(each.role) ||
      (each.isClickable && ZONE_TALK.test(plain(each.name))),
  );
}

function toTimeItem(snapshot: Snapshot, item: Item, label: WrittenTime, today: string): TimeItem {
  const line = lineage(snapshot, item).slice(0, 3);
  const instant = line.map(instantOf).find(each => each !== null) ?? null;
  return {
    item,
    option: null,
    label,
    // An instant knows its day better than whatever stands above it.
    date: dateOf(item, today) ?? (instant === null ? headingDate(snapshot, item, today) : null),
    instant,
    isOpen: (!item.isDisabled || item.chosen === true) && !line.some(each => TAKEN.test(each.classes)),
    isChosen: item.chosen === true,
  };
}

/** A drop-down whose choices are times. */
export const isTimeList = (item: Item): boolean =>
  (item.field?.options.filter(option => readTimeLabel(option.label, withoutDates) !== null).length ?? 0) >= 2;

function optionsOf(snapshot: Snapshot, item: Item, today: string): TimeItem[] {
  if (!isTimeList(item)) return [];
  const read = (item.field?.options ?? []).map(option => ({
    option,
    label: readTimeLabel(option.label, withoutDates),
  }));
  return read.flatMap(({ option, label }) =>
    label
      ? [
          {
            item,
            option: option.value,
            label,
            isOpen: !item.isDisabled,
            isChosen: item.field?.value === option.value,
            date: isoOf(option.label, today) ?? headingDate(snapshot, item, today),
            instant: toInstant(option.value),
          },
        ]
      : [],
  );
}

const isoOf = (text: string, today: string): string | null => {
  const date = readDate(text);
  return date && toIsoDate(date, today);
};
const dateOf = (item: Item, today: string): string | null => isoOf(item.name, today) ?? isoOf(item.text, today);

const INSTANT_ATTRIBUTES = [
  'data-time',
  'data-date-time',
  'datetime',
  'data-start',
  'data-start-time',
  'data-slot',
  'data-iso',
  'data-timestamp',
  'data-datetime',
  'data-value',
  'value',
  'data-id',
  'id',
];
const ISO_INSTANT = /(?:^|[^\d])(20\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))(?:$|[^\d])/;

/** Epoch milliseconds of an ISO text with an offset, or of a number of milliseconds or seconds; `null` for anything else. */
export function toInstant(text: string): number | null {
  if (/^\d{13}$/.test(text)) return Number(text);
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  const [, iso] = ISO_INSTANT.exec(text) ?? [];
  const at = iso ? Date.parse(iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function instantOf(item: Item): number | null {
  for (const name of INSTANT_ATTRIBUTES) {
    const at = item.attributes[name] ? toInstant(item.attributes[name]) : null;
    if (at !== null) return at;
  }
  const href = item.attributes.href;
  return href ? toInstant(decodeURIComponent(href.replace(/%(?![0-9a-f]{2})/gi, '%25'))) : null;
}

/** The day that a list of times is for: the nearest text before it, or above it in its column, that names one day. */
function headingDate(snapshot: Snapshot, item: Item, today: string): string | null {
  const column = columnDate(snapshot, item, today);
  if (column) return column;
  const dated = visible(snapshot).filter(
    each =>
      each.frame === item.frame &&
      !each.isClickable &&
      each.text.length < 90 &&
      each.field === null &&
      readDate(each.text) !== null &&
      !readTimeLabel(each.text, withoutDates) &&
      !isWithin(snapshot, item, each),
  );
  const columns = dated.filter(each => overlapsColumn(each, item) && each.box.y + each.box.height <= item.box.y + 4);
  const isGrid =
    new Set(columns.map(each => readDate(each.text)?.day)).size >= 1 &&
    dated.some(each => !overlapsColumn(each, item) && columns.some(other => Math.abs(other.box.y - each.box.y) < 6));
  const above = isGrid ? columns.sort((a, b) => b.box.y - a.box.y)[0] : undefined;
  const before = dated.filter(each => each.ref < item.ref).at(-1);
  const found = above ?? before;
  return found ? isoOf(found.text, today) : null;
}

const overlapsColumn = (a: Item, b: Item): boolean =>
  a.box.x < b.box.x + b.box.width - 2 && b.box.x < a.box.x + a.box.width - 2 && a.box.width < 4 * b.box.width + 80;

/** "9:00, …, 12:30, 1:00": where the numbers fall, the afternoon has begun. Only within one day, and only twelve hours. */
function withHalves(times: TimeItem[]): TimeItem[] {
  if (times.every(time => time.label.isSure)) return times;
  let last = -1;
  let date: string | null | undefined;
  let isAfternoon = false;
  let hasFallen = false;
  const read = times.map(time => {
    if (time.date !== date) [last, date, isAfternoon] = [-1, time.date, false];
    if (time.label.isSure) return time;
    if (time.label.minutes < last) [isAfternoon, hasFallen] = [true, true];
    last = time.label.minutes;
    return isAfternoon ? { ...time, label: { minutes: time.label.minutes + 720, isSure: false } } : time;
  });
  const isTwentyFour = times.some(time => time.label.isSure) && !hasFallen;
  return isTwentyFour ? times.map(time => ({ ...time, label: { ...time.label, isSure: true } })) : read;
}

/** The instant of a wall-clock time; `null` in a gap, both instants in a repeat. Epoch milliseconds. */
export function instantsOf(date: string, minutes: number, zone: string): number[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const wall = { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const at = DateTime.fromObject(wall, { zone });
  if (!at.isValid || at.hour !== wall.hour || at.minute !== wall.minute) return [];
  return at
    .getPossibleOffsets()
    .map(each => each.toMillis())
    .sort((a, b) => a - b);
}
