import type { PageEnding } from '@overlap/domain/page-booking';
import type { ElementHandle, Page } from 'playwright-core';
import type { Recorder } from '../evidence/recorder.ts';
import { findSubmit } from '../page/buttons.ts';
import { readForm } from '../page/form.ts';
import { findObstacle } from '../page/obstacles.ts';
import { type Item, visible } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import { type Evidence, judge, type Verdict, zoneNow } from '../submit/judge.ts';
import { overhear } from '../submit/overhear.ts';
import { type Attempt, CLICK_MS, check, isCoveredBy, Stop } from './attempt.ts';
import type { ChosenTime } from './choose-time.ts';
import type { FilledForm } from './fill-form.ts';

/** A submit is not begun with less time than this left: its outcome could not be watched. */
const SUBMIT_MS = 8_000;
const LEAVES_WITHIN_MS = 8_000;

/** Clicks once, lets one request out, and says what became of it. Throws `Stop` only while nothing has left. */
export async function submitForm(attempt: Attempt, filled: FilledForm, chosen: ChosenTime): Promise<Verdict> {
  const { page, hold, effects, recorder } = attempt;
  const { slot } = chosen;
  if (attempt.deadline - Date.now() < SUBMIT_MS)
    throw new Stop('timeout', 'Too little time was left to watch the outcome.');
  const button = await readyButton(attempt, filled);
  check(attempt);
  if (!(await effects.isStillFree(slot)))
    throw new Stop('calendar-taken', 'Our own calendar is no longer free at this time.');
  const addressBefore = page.url();
  if (!(await effects.arm({ slot, page: addressBefore })))
    throw new Stop('calendar-taken', 'The attempt was taken over or called off.');
  recorder.note('armed', 'The intent to submit is written down.', page);

  const overheard = await overhear(page);
  attempt.onSubmit();
  const left = hold.submit(LEAVES_WITHIN_MS);
  // A click that fails may have been made all the same: only what left the browser counts.
  const clicked = button.click({ timeout: CLICK_MS, noWaitAfter: true }).catch(() => undefined);
  await Promise.race([left, page.waitForEvent('close', { timeout: LEAVES_WITHIN_MS }).catch(() => left)]);
  if (!hold.state.released) return notSent(attempt, clicked);
  recorder.note(
    'submitted',
    `${hold.state.released.method()} ${URL.parse(hold.state.released.url())?.pathname ?? ''}`,
    page,
  );

  const { released } = hold.state;
  const read = await hold.state.answer;
  const answer = read && { ...read, json: read.json ?? overheard.json(released.method(), released.url()) };
  const verdict = await watch(attempt, {
    before: filled.snapshot,
    addressBefore,
    answer,
    slot,
    zone: zoneNow({ before: chosen.snapshot, after: filled.snapshot, slot, zone: chosen.zone.zone ?? 'UTC' }),
  });
  await clicked;
  await overheard.stop();
  if (hold.state.repeats > 0)
    recorder.note('stopped-repeats', `The page tried to send it ${hold.state.repeats} more times; none left.`, page);
  return verdict;
}

/** The button that sends the form, once it can be clicked, with the picture of the form taken meanwhile. */
async function readyButton({ page, recorder }: Attempt, filled: FilledForm): Promise<ElementHandle<Element>> {
  const submit = findSubmit(filled.snapshot, fieldsOf(filled.snapshot)) ?? filled.submit;
  try {
    const button = await filled.snapshot.element(submit);
    await Promise.all([button.click({ trial: true, timeout: CLICK_MS }), shootFilled(recorder, page)]);
    return button;
  } catch (error) {
    throw isCoveredBy(error)
      ? new Stop('consent', `Something lies over “${submit.name}” and does not go away.`)
      : new NotClickable(submit.name);
  }
}

const fieldsOf = (snapshot: LiveSnapshot): Item[] => readForm(snapshot).flatMap(field => field.items);

/** The page drew its form anew, or something lies over its button. Nothing was clicked. */
export class NotClickable extends Stop {
  constructor(name: string) {
    super('not-sent', `“${name}” cannot be clicked.`);
  }
}

export const shootFilled = (recorder: Recorder, page: Page): Promise<void> =>
  recorder.shoot('before-submit', 'Filled in and read back.', page);

/** The button was clicked and no booking left. What the page says about it decides who goes on. */
async function notSent(attempt: Attempt, clicked: Promise<unknown>): Promise<Verdict> {
  const { hold, viewer } = attempt;
  // From here on nothing leaves any more; what left in the last moment is unknown, not unsent.
  await hold.close();
  await clicked;
  const { released, tripped, passed } = hold.state;
  if (released) return { kind: 'outcome-unknown', signs: [], says: 'The booking left later than it was waited for.' };
  if (tripped) throw new Stop(tripped.kind, tripped.says);
  const snapshot = await viewer.look({ withinMs: 2_000 });
  const obstacle = findObstacle(snapshot);
  if (obstacle) throw new Stop(obstacle.kind, obstacle.says);
  const invalid = visible(snapshot).find(
    item => item.field?.isInvalid || (item.role === 'alert' && item.text.length > 3),
  );
  if (invalid) throw new Stop('not-sent', `The page says: “${invalid.text || invalid.name}”`);
  // Whatever was let pass booked nothing by its looks; with the form still there, nothing left at all.
  if (passed.length > 0 && readForm(snapshot).length === 0) {
    return {
      kind: 'outcome-unknown',
      signs: [],
      says: `The form is gone, and only this was sent: ${passed.slice(0, 5).join(', ')}`,
    };
  }
  throw new Stop('not-sent', 'The button was clicked, and no booking left the browser.');
}

const FINAL: readonly PageEnding[] = [
  'confirmed',
  'pending-approval',
  'refused-silently',
  'slot-taken',
  'rejected',
  'payment',
  'email-code',
  'phone-code',
  'captcha',
  'sign-in',
];

/** Looks until the page says how it ended, or the time for that is up. */
async function watch(
  attempt: Attempt,
  known: Omit<Evidence, 'after' | 'addressAfter' | 'email' | 'veto'>,
): Promise<Verdict> {
  const { viewer, page, request, driver } = attempt;
  const end = Math.min(Date.now() + 12_000, Math.max(attempt.deadline, Date.now() + 4_000));
  const read = (after: LiveSnapshot): Verdict =>
    judge({
      ...known,
      after,
      addressAfter: page.url(),
      email: request.guest.email,
      veto: driver.veto(known.answer?.json, page.url()),
    });
  let verdict: Verdict = { kind: 'outcome-unknown', signs: [], says: 'The page could not be read after the submit.' };
  // The browser may break down here: what has left is then unknown, and stays so.
  await viewer
    .look({
      until: after => {
        verdict = read(after);
        return FINAL.includes(verdict.kind);
      },
      withinMs: Math.max(1_000, end - Date.now()),
    })
    .then(after => {
      verdict = read(after);
    })
    .catch(() => undefined);
  return verdict;
}
