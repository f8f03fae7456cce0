import { findBack, findProceed, findSubmit, formDialog } from '../page/buttons.ts';
import { hasDays, readCalendar } from '../page/calendar.ts';
import { findDates, toIsoDate } from '../page/date-text.ts';
import { fieldlessQuestion } from '../page/fieldless.ts';
import { planFilling } from '../page/filling.ts';
import { readForm } from '../page/form.ts';
import { findObstacle } from '../page/obstacles.ts';
import type { Item, Snapshot } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import { findTimes } from '../page/time-text.ts';
import { readTimes } from '../page/times.ts';
import { plain } from '../page/words.ts';
import { apply } from './apply.ts';
import { type Attempt, click, Stop } from './attempt.ts';
import { todayOn } from './today.ts';

const READY_MS = 15_000;

/** Whether a page shows days or times to choose from. `today` is YYYY-MM-DD on its wall. */
export const hasTimes = (snapshot: Snapshot, today: string): boolean =>
  hasDays(readCalendar(snapshot, today)) || readTimes(snapshot, today).length >= 2;

/** The calendar that follows, or what stands in its way: a time that the page chose by itself is in the way, too. */
const calendarOf = (
  { request, viewer }: Attempt,
  isInTheWay: (seen: Snapshot) => boolean = () => false,
): Promise<LiveSnapshot> => {
  const today = todayOn(request.timeZone);
  return viewer.look({
    until: seen => hasTimes(seen, today) || findObstacle(seen) !== null || isInTheWay(seen),
    withinMs: READY_MS,
  });
};

const fieldsOf = (snapshot: Snapshot): Item[] => readForm(snapshot).flatMap(field => field.items);

/** Whether the form of a time that the page chose by itself lies over its calendar. */
export const isCoveredByForm = (snapshot: Snapshot): boolean =>
  formDialog(snapshot, fieldsOf(snapshot)) !== null && hasChosenTime(snapshot);

/** Whether a form stands beside a day and a time to come: sending it would book that. */
export function hasChosenTime(snapshot: Snapshot): boolean {
  const today = todayOn('UTC', Date.now() - 86_400_000);
  const lines = snapshot.text.split('\n').map(plain).filter(Boolean);
  // The time may stand on a line of its own below its day.
  return lines
    .flatMap((line, place) => [line, `${line}, ${lines[place + 1] ?? ''}`])
    .some(
      line =>
        line.length < 120 &&
        findTimes(line).length > 0 &&
        findDates(line).some(date => (toIsoDate(date, today) ?? '') >= today),
    );
}

/** From the form of a time that the page chose by itself to its calendar, where ours can be chosen. */
export async function backToTimes(attempt: Attempt, first: LiveSnapshot): Promise<LiveSnapshot> {
  const { recorder, page } = attempt;
  const back = findBack(first, formDialog(first, fieldsOf(first)));
  if (!back) throw new Stop('would-book-at-once', 'The page has chosen a time by itself, and shows no way back.');
  await click(attempt, first, back);
  recorder.note('went-back', back.name, page);
  return calendarOf(attempt);
}

/** A form before the calendar: filled in where every answer is known; the calendar has to follow from it. */
export async function answerFirst(attempt: Attempt, first: LiveSnapshot): Promise<LiveSnapshot> {
  const { request, viewer, page, hold } = attempt;
  const form = readForm(first);
  const plan = planFilling(form, request);
  const question = plan.unanswered?.label ?? fieldlessQuestion(first);
  if (question !== null || !form.some(field => field.meaning === 'email')) {
    const says = question === null ? 'The page asks questions before it shows a calendar.' : `It asks: “${question}”`;
    throw new Stop('routing-form', says, question);
  }
  for (const filling of plan.fillings) await apply(attempt, first, filling);
  const filled = await viewer.look();
  const proceed =
    findProceed(filled, null) ??
    findSubmit(
      filled,
      form.flatMap(field => field.items),
    );
  // A button that speaks of booking may do so: without a time there is nothing to book yet that we would want.
  if (!proceed || /\bbook\b|\bschedule\b|\breserve\b|\brequest\b|\bconfirm\b/.test(plain(proceed.name))) {
    throw new Stop('routing-form', 'The page asks for details before it shows a calendar.');
  }
  attempt.hasGivenDetails = true;
  hold.detailsGiven();
  await click(attempt, filled, proceed);
  attempt.recorder.note('answered-first', proceed.name, page);
  const next = await calendarOf(attempt, hasChosenTime);
  return hasTimes(next, todayOn(request.timeZone)) || !hasChosenTime(next) ? next : backToTimes(attempt, next);
}
