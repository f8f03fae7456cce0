import { findProceed, findSubmit } from '../page/buttons.ts';
import { fieldlessQuestion } from '../page/fieldless.ts';
import { type Filling, isSameNumber, planFilling } from '../page/filling.ts';
import { type FormField, readForm } from '../page/form.ts';
import { findObstacle } from '../page/obstacles.ts';
import { type Item, type Snapshot, visible } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import { plain } from '../page/words.ts';
import type { PageRequest } from '../request.ts';
import { showsSeries, timesNowShown } from '../submit/judge.ts';
import { apply } from './apply.ts';
import { type Attempt, check, click, refuseObstacles, Stop, select } from './attempt.ts';
import type { ChosenTime } from './choose-time.ts';

const MOST_STEPS = 4;
const MOST_ROUNDS = 6;
const FORM_MS = 8_000;

/** A form that is filled in and was read back, and the button that sends it. */
export interface FilledForm {
  snapshot: LiveSnapshot;
  submit: Item;
}

const hasEmail = (snapshot: Snapshot): boolean => readForm(snapshot).some(field => field.meaning === 'email');
const questionsOf = (snapshot: Snapshot): string => JSON.stringify(readForm(snapshot).map(field => field.label));
const fieldsOf = (snapshot: Snapshot): Item[] => readForm(snapshot).flatMap(field => field.items);
/** Whether the page is where a booking is sent from: its form, or its last button where it has the details already. */
export const isAtForm = ({ hasGivenDetails }: Attempt, snapshot: Snapshot): boolean =>
  hasEmail(snapshot) || (hasGivenDetails && findSubmit(snapshot, fieldsOf(snapshot)) !== null);

const hasStopped = ({ hold, tripped }: Attempt, snapshot: Snapshot): boolean =>
  (tripped ?? hold.state.tripped) !== null || findObstacle(snapshot) !== null;

/** Clicks the chosen time and goes on until the form is there. */
export async function takeTime(attempt: Attempt, chosen: ChosenTime): Promise<LiveSnapshot> {
  const { viewer, recorder, page, hold } = attempt;
  const { time, slot } = chosen;
  hold.choose(slot);
  const isInForm = hasEmail(chosen.snapshot);
  await choose(attempt, chosen);
  recorder.note('chose-time', time.item.name, page);
  const isOn = (seen: Snapshot): boolean =>
    isAtForm(attempt, seen) ||
    readForm(seen).length > 0 ||
    findProceed(seen, null) !== null ||
    hasStopped(attempt, seen);
  let snapshot = await viewer.look({ until: isInForm ? hasEmail : isOn, withinMs: FORM_MS });
  for (let steps = 0; steps < 2 && !isAtForm(attempt, snapshot); steps += 1) {
    check(attempt);
    refuseObstacles(snapshot);
    const again =
      visible(snapshot).find(item => plain(item.name) === plain(time.item.name) && item.isClickable) ?? null;
    const proceed = findProceed(snapshot, again, chosen.snapshot);
    if (!proceed) break;
    await click(attempt, snapshot, proceed);
    recorder.note('went-on', proceed.name, page);
    snapshot = await viewer.look({
      until: seen => isAtForm(attempt, seen) || hasStopped(attempt, seen),
      withinMs: FORM_MS,
    });
  }
  check(attempt);
  refuseObstacles(snapshot);
  if (readForm(snapshot).length === 0 && !isAtForm(attempt, snapshot))
    throw new Stop('page-changed', 'No form appeared after a time was chosen.');
  return snapshot;
}

async function choose(attempt: Attempt, { time, snapshot }: ChosenTime): Promise<void> {
  if (time.option === null) {
    // A time that is chosen already stays so; a second click could undo it.
    if (time.isChosen && ['radio', 'checkbox', 'option'].includes(time.item.role)) return;
    return click(attempt, snapshot, time.item);
  }
  await select(snapshot, time.item, time.option);
}

/** Fills every step of the form, reads it back, and finds the one button that sends it. */
export async function fillForm(attempt: Attempt, first: LiveSnapshot): Promise<FilledForm> {
  const { viewer, request, recorder, page, hold } = attempt;
  let snapshot = first;
  // A last step may only sum up what the steps before it asked for.
  let hasDetails = attempt.hasGivenDetails;
  hold.fill();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    refuseObstacles(snapshot);
    let open = planned(snapshot, request);
    for (let round = 0; round < MOST_ROUNDS && (round === 0 || open.length > 0); round += 1) {
      // A drawn list changes the page when it opens: each has a round of its own, after what is simply typed.
      const typed = open.filter(filling => !isDrawnList(filling));
      for (const filling of typed.length > 0 ? typed : open.slice(0, 1)) await apply(attempt, snapshot, filling);
      const seen = await viewer.look({ withinMs: FORM_MS });
      check(attempt);
      // A choice may have brought up further questions.
      open = planned(seen, request).filter(filling => !isDone(seen, filling));
      snapshot = seen;
    }
    readBack(snapshot, planned(snapshot, request));
    const form = readForm(snapshot);
    const fields = form.flatMap(field => field.items);
    hasDetails ||= form.some(field => field.meaning === 'email' && field.items.some(item => item.field?.value));
    const submit = hasDetails ? findSubmit(snapshot, fields) : null;
    if (submit) return { snapshot: await enabled(attempt, snapshot, submit, form), submit };
    const proceed = findProceed(snapshot, null);
    if (!proceed) throw new Stop('page-changed', 'It is not certain which button sends the form.');
    await click(attempt, snapshot, proceed);
    recorder.note('went-on', proceed.name, page);
    // A step may fade away slowly: until then its fields look as if they were the next one's.
    const step = questionsOf(snapshot);
    snapshot = await viewer.look({ until: seen => questionsOf(seen) !== step, withinMs: FORM_MS });
  }
  throw new Stop('page-changed', 'The form has more steps than a booking needs.');
}

/** What goes into the form; a question that nothing known answers, or that has no field to answer it in, stops it. */
function planned(snapshot: Snapshot, request: PageRequest): Filling[] {
  const { fillings, unanswered } = planFilling(readForm(snapshot), request);
  if (unanswered) throw new Stop(unanswered.kind, `The page asks: “${unanswered.label}”`, unanswered.label);
  const fieldless = fieldlessQuestion(snapshot);
  if (fieldless) throw new Stop('unknown-question', `The page asks, without a field: “${fieldless}”`, fieldless);
  return fillings;
}

/** Whether a field shows what was put in; a phone may be written anew, but its last digits stay. */
function isDone(snapshot: Snapshot, filling: Filling): boolean {
  const now =
    snapshot.items.find(
      item =>
        item.field &&
        item.tag === filling.item.tag &&
        item.attributes.id === filling.item.attributes.id &&
        item.attributes.name === filling.item.attributes.name &&
        item.attributes.value === filling.item.attributes.value &&
        item.name === filling.item.name,
    ) ?? filling.item;
  const { field } = now;
  if (!field) return true;
  if (filling.do === 'tick') return field.isChecked;
  if (filling.do === 'untick') return !field.isChecked;
  if (filling.do === 'choose') return field.value === filling.option || showsChoice(snapshot, filling);
  if (plain(field.value) === plain(filling.value)) return true;
  return field.type === 'tel' && isSameNumber(field.value, filling.value);
}

const isDrawnList = (filling: Filling): boolean => filling.do === 'choose' && filling.item.field?.options.length === 0;

/** A drop-down that is drawn shows what was chosen as a text of its own. */
const showsChoice = (snapshot: Snapshot, { item, option }: Filling & { do: 'choose' }): boolean =>
  (item.field?.options.length ?? 0) === 0 &&
  visible(snapshot).some(each => each.role !== 'option' && each.own !== '' && plain(each.text) === plain(option));

function readBack(snapshot: Snapshot, fillings: Filling[]): void {
  const wrong = fillings.find(filling => !isDone(snapshot, filling));
  if (wrong) throw new Stop('page-changed', `“${wrong.item.name.slice(0, 80)}” does not show what was filled in.`);
}

/** Some pages switch the button on a moment after the last field was left. */
async function enabled(
  attempt: Attempt,
  snapshot: LiveSnapshot,
  submit: Item,
  form: FormField[],
): Promise<LiveSnapshot> {
  if (!submit.isDisabled) return snapshot;
  const after = await attempt.viewer.look({
    until: seen =>
      findSubmit(
        seen,
        readForm(seen).flatMap(field => field.items),
      )?.isDisabled === false,
    withinMs: 3_000,
  });
  const button = findSubmit(
    after,
    readForm(after).flatMap(field => field.items),
  );
  if (button && !button.isDisabled) return after;
  const open = form.find(field => field.items.every(item => !item.field?.value && !item.field?.isChecked));
  throw new Stop(
    'unknown-question',
    open
      ? `The button stays off; “${open.label}” is still empty.`
      : 'The button stays off although everything is filled in.',
    open?.label ?? null,
  );
}

/** The page's own words, just before the submit: our date and our time, in its zone. */
export function checkTimeShown(snapshot: Snapshot, chosen: ChosenTime): void {
  const { slot, time, zone, snapshot: before } = chosen;
  if (zone.zone === null) throw new Stop('zone-unsure', 'The zone was lost.');
  if (showsSeries({ before, after: snapshot, slot, zone: zone.zone }))
    throw new Stop('recurring', 'Beside its form the page lists our time on several days.');
  const shown = timesNowShown({ before, after: snapshot, slot, zone: zone.zone });
  if (shown === 'ours') return;
  const stillChosen = visible(snapshot).some(
    item =>
      (item.chosen === true || item.field?.value === time.option) &&
      item.tag === time.item.tag &&
      plain(item.name) === plain(time.item.name),
  );
  if (shown === 'none' && stillChosen) return;
  throw new Stop('page-changed', 'The page does not show the chosen time beside its form.');
}
