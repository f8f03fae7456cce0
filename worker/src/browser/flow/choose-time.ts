import type { Slot } from '@overlap/domain/slot';
import { DateTime } from 'luxon';
import { lengthChosen, lengthsShown } from '../page/buttons.ts';
import { type Calendar, type DayCell, readCalendar } from '../page/calendar.ts';
import { readForm } from '../page/form.ts';
import type { Snapshot } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import { instantsOf, readTimes, type TimeItem } from '../page/times.ts';
import { NO_OPENINGS, plain } from '../page/words.ts';
import { isCertain, readZone, type ZoneReading } from '../page/zone.ts';
import { type Attempt, check, click, refuseObstacles, Stop, select } from './attempt.ts';
import { dateOn, todayOn } from './today.ts';

/** Pages of a calendar that are read: four months, or as many weeks. */
const MOST_MONTHS = 4;
const MOST_WEEKS = 17;
const MOST_DAYS = 12;
/** A page that names no length is taken to mean this. */
const USUAL_MINUTES = 30;

/** A time of the page that suits us, and where it stands. */
export interface ChosenTime {
  slot: Slot;
  time: TimeItem;
  snapshot: LiveSnapshot;
  zone: ZoneReading;
}

interface Search {
  attempt: Attempt;
  minutes: number;
  sawTimes: boolean;
  unsure: ZoneReading | null;
  best: ChosenTime | null;
}

/**
 * Looks through the page's calendar for a time that suits us: one that the lead named, else the earliest that fits.
 * Reads every day once, months ahead as far as our windows reach. Throws `Stop` where there is none or none is sure.
 */
export async function chooseTime(attempt: Attempt, first: LiveSnapshot): Promise<ChosenTime> {
  const minutes = lengthOf(attempt, first);
  const search: Search = { attempt, minutes, sawTimes: false, unsure: null, best: null };
  let snapshot = first;
  const most = isWeekly(first, attempt.request.timeZone) ? MOST_WEEKS : MOST_MONTHS;
  for (let page = 0; page < most; page += 1) {
    const found = await searchMonth(search, snapshot);
    if (found) return found;
    const next = await goOn(search, await attempt.viewer.look());
    if (!next) break;
    snapshot = next;
  }
  if (search.unsure)
    throw new Stop(
      'zone-unsure',
      `The page shows ${search.unsure.label ?? 'no zone'}; signs: ${search.unsure.signs.join(', ') || 'none'}.`,
    );
  throw search.sawTimes
    ? new Stop('no-overlap', 'No open time on the page lies within our own.')
    : new Stop('no-open-time', 'The page showed no open time.');
}

/** Length of the meeting: the agreed one, which the page may not contradict, else the page's own. */
function lengthOf({ request }: Attempt, snapshot: Snapshot): number {
  const shown = lengthsShown(snapshot);
  // What a page says of its meeting may be what it offers first.
  const only = lengthChosen(snapshot) ?? (shown.size === 1 ? [...shown][0] : undefined);
  if (request.minutes !== null && only !== undefined && only !== request.minutes) {
    throw new Stop('wrong-length', `Their meeting lasts ${only} minutes, ${request.minutes} were agreed.`);
  }
  return request.minutes ?? only ?? USUAL_MINUTES;
}

/** Whether the calendar shows a week or less at once. */
function isWeekly(snapshot: Snapshot, zone: string): boolean {
  const { cells } = readCalendar(snapshot, todayOn(zone));
  return cells.length > 0 && new Set(cells.map(cell => cell.date)).size <= 8;
}

async function searchMonth(search: Search, first: LiveSnapshot): Promise<ChosenTime | null> {
  const { attempt } = search;
  const zone = attempt.request.timeZone;
  const calendar = readCalendar(first, todayOn(zone));
  const listed = consider(search, first, null);
  if (listed && calendar.cells.length === 0) return listed;
  const days = daysToTry(search, calendar, zone);
  let snapshot = first;
  for (const day of days.slice(0, MOST_DAYS)) {
    check(attempt);
    const opened = await openDay(attempt, snapshot, day);
    if (!opened) continue;
    snapshot = opened;
    const found = consider(search, snapshot, day);
    if (found) return found;
  }
  return listed && days.length === 0 ? listed : null;
}

/** Open days that our windows touch, the days of times that the lead named first. */
function daysToTry({ attempt }: Search, calendar: Calendar, zone: string): string[] {
  const { windows, wanted } = attempt.request;
  const named = new Set(wanted.map(start => dateOn(zone, Date.parse(start))));
  const wire = attempt.viewer.starts();
  const onWire = new Set(
    wire
      .filter(start => windows.some(window => Date.parse(window.start) <= start && start < Date.parse(window.end)))
      .map(start => dateOn(zone, start)),
  );
  const touched = calendar.cells.filter(cell => cell.isOpen && windows.some(window => touches(cell, window, zone)));
  // What the page's answers name goes first; they may not have told everything.
  const rank = (cell: DayCell): number =>
    named.has(cell.date) ? 0 : onWire.size === 0 || onWire.has(cell.date) ? 1 : 2;
  return [...touched].sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : 1)).map(cell => cell.date);
}

/** The page's zone may not be ours: a day more on both sides is looked at. */
function touches(cell: DayCell, window: Slot, zone: string): boolean {
  const start = DateTime.fromISO(cell.date, { zone });
  return (
    start.minus({ hours: 14 }).toMillis() < Date.parse(window.end) &&
    Date.parse(window.start) < start.plus({ hours: 38 }).toMillis()
  );
}

/** Clicks a day, unless it is chosen, and waits for its times; `null` where it has none. */
async function openDay(attempt: Attempt, snapshot: LiveSnapshot, date: string): Promise<LiveSnapshot | null> {
  const today = todayOn(attempt.request.timeZone);
  const find = (seen: Snapshot): DayCell | undefined =>
    readCalendar(seen, today).cells.find(cell => cell.date === date);
  const cell = find(snapshot);
  if (!cell?.isOpen) return null;
  const timesNow = readTimes(snapshot, today);
  if (cell.isChosen && timesNow.length > 0) return snapshot;
  if (timesNow.some(time => time.date === date) && timesNow.some(time => time.date !== null && time.date !== date))
    return snapshot;
  if (cell.item.isDisabled) return snapshot;
  if (cell.option === null) await click(attempt, snapshot, cell.item);
  else await select(snapshot, cell.item, cell.option);
  const after = await attempt.viewer.look({
    until: seen => readTimes(seen, today).length > 0 || NO_OPENINGS.test(plain(seen.text)),
    withinMs: 6_000,
  });
  check(attempt);
  return after;
}

/** The best time on the page as it stands. `date` is the day that was clicked. */
function consider(search: Search, snapshot: LiveSnapshot, date: string | null): ChosenTime | null {
  const { attempt, minutes } = search;
  const { request, viewer } = attempt;
  const today = todayOn(request.timeZone);
  const all = readTimes(snapshot, today);
  const chosenDay = date ?? readCalendar(snapshot, today).cells.find(cell => cell.isChosen)?.date ?? null;
  // A preselected day shows its own times: they are not those of the day that was clicked.
  const times = all.filter(time => date === null || time.date === null || time.date === date);
  if (times.length === 0) return null;
  search.sawTimes ||= times.some(time => time.isOpen);
  const now = Date.now();
  const wire = viewer.starts();
  const zone = readZone({ snapshot, browserZone: request.timeZone, times, wire, date: chosenDay, now });
  if (!isCertain(zone) || zone.zone === null) {
    search.unsure ??= zone;
    return null;
  }
  const { zone: name } = zone;
  const fitting = times.flatMap(time => {
    const start = time.isOpen
      ? startOf(time, { zone: name, date: chosenDay, wire, trustsWire: zone.signs.includes('wire') })
      : null;
    if (start === null || start <= now) return [];
    const end = start + minutes * 60_000;
    const fits = request.windows.some(window => Date.parse(window.start) <= start && end <= Date.parse(window.end));
    return fits ? [{ time, start, end }] : [];
  });
  for (const { start } of fitting) attempt.fitting.add(start);
  const named = request.wanted.map(start => Date.parse(start));
  const best = fitting.find(each => named.includes(each.start)) ?? fitting.sort((a, b) => a.start - b.start)[0];
  if (!best) return null;
  const slot = { start: new Date(best.start).toISOString(), end: new Date(best.end).toISOString() };
  return { slot, time: best.time, snapshot, zone };
}

interface Reading {
  zone: string;
  date: string | null;
  wire: number[];
  trustsWire: boolean;
}

/** The one instant that a time of the page can be; `null` where more than one is left, or what it says disagrees. */
function startOf(time: TimeItem, { zone, date, wire, trustsWire }: Reading): number | null {
  const day = time.date ?? (time.instant === null ? date : dateOn(zone, time.instant));
  const halves = time.label.isSure ? [time.label.minutes] : [time.label.minutes, (time.label.minutes + 720) % 1440];
  const read = day ? halves.flatMap(minutes => instantsOf(day, minutes, zone)) : [];
  if (time.instant !== null) return read.length === 0 || read.includes(time.instant) ? time.instant : null;
  const known = trustsWire ? read.filter(at => wire.includes(at)) : read;
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** To the next month or week, as long as our windows reach that far; `null` where the page ends. */
async function goOn({ attempt }: Search, snapshot: LiveSnapshot): Promise<LiveSnapshot | null> {
  const { request, viewer } = attempt;
  const today = todayOn(request.timeZone);
  const { next, cells, months } = readCalendar(snapshot, today);
  // Without a calendar the way on is that of a form.
  if (cells.length === 0 && readForm(snapshot).some(field => field.meaning === 'email')) return null;
  const lastWanted = Math.max(...request.windows.map(window => Date.parse(window.end)));
  const lastShown = cells.at(-1)?.date;
  if (!next || (lastShown && Date.parse(lastShown) > lastWanted + 2 * 86_400_000)) return null;
  refuseObstacles(snapshot);
  const before = JSON.stringify([
    months,
    cells.map(cell => cell.date),
    readTimes(snapshot, today).map(time => [time.date, time.label.minutes]),
  ]);
  await click(attempt, snapshot, next);
  attempt.recorder.note('next-month', next.name || 'next', attempt.page);
  const after = await viewer.look({
    until: seen => {
      const calendar = readCalendar(seen, today);
      return (
        JSON.stringify([
          calendar.months,
          calendar.cells.map(cell => cell.date),
          readTimes(seen, today).map(time => [time.date, time.label.minutes]),
        ]) !== before
      );
    },
    withinMs: 6_000,
  });
  return after;
}
