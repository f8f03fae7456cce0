import type { PageEnding } from '@overlap/domain/page-booking';
import type { Slot } from '@overlap/domain/slot';
import type { ElementHandle, Page } from 'playwright-core';
import type { Driver } from '../drivers/driver.ts';
import type { Recorder } from '../evidence/recorder.ts';
import { findObstacle } from '../page/obstacles.ts';
import { type Item, type Snapshot, visible } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import type { Viewer } from '../page/viewer.ts';
import type { PageRequest } from '../request.ts';
import type { Hold } from '../submit/hold.ts';

/** Ends an attempt before its submit: caught once, where the attempt is run. */
export class Stop extends Error {
  readonly kind: PageEnding;
  readonly question: string | null;
  constructor(kind: PageEnding, says: string, question: string | null = null) {
    super(says);
    this.kind = kind;
    this.question = question;
  }
}

/** What whoever runs an attempt decides and keeps. Each is called at most once, in this order. */
export interface Effects {
  /** Whether our own calendar is still free at the time. */
  isStillFree(slot: Slot): Promise<boolean>;
  /** Writes the intent to submit. `false`: another attempt has it, or it was called off. */
  arm(intent: { slot: Slot; page: string }): Promise<boolean>;
  /** Commits that the request leaves now. `false` keeps it in. */
  release(request: { method: string; host: string; path: string }): Promise<boolean>;
}

/** One attempt under way. */
export interface Attempt {
  request: PageRequest;
  effects: Effects;
  recorder: Recorder;
  viewer: Viewer;
  hold: Hold;
  driver: Driver;
  page: Page;
  /** Epoch milliseconds: nothing is begun after it. */
  deadline: number;
  /** The time that was chosen, as soon as it is. */
  slot: Slot | null;
  zone: string | null;
  zoneSigns: string[];
  /** Starts that suit both sides, epoch milliseconds. */
  fitting: Set<number>;
  /** The page asked for the guest's details before it showed a calendar, and has them. */
  hasGivenDetails: boolean;
  /** Right before the one click. */
  onSubmit(): void;
  /** Why a guard ended the attempt from outside, if one did. */
  tripped: { kind: PageEnding; says: string } | null;
}

export const CLICK_MS = 8_000;

/** Goes on only while nothing has tripped and there is time. */
export function check(attempt: Attempt): void {
  const tripped = attempt.tripped ?? attempt.hold.state.tripped;
  if (tripped) throw new Stop(tripped.kind, tripped.says);
  if (Date.now() > attempt.deadline) throw new Stop('timeout', 'The time for this attempt is up.');
}

/** Clicks as a person does, on an element that can be seen and reached; once more where the page drew it anew meanwhile. */
export async function click(attempt: Attempt, snapshot: LiveSnapshot, item: Item): Promise<void> {
  try {
    await press(attempt, snapshot, item);
  } catch (error) {
    check(attempt);
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const isGone = /not attached|no longer has/.test(why);
    const again = isGone ? await findAgain(attempt, item) : null;
    const isCovered = !isGone && isCoveredBy(error);
    const stop = new Stop(
      isCovered ? 'consent' : 'page-changed',
      `“${item.name.slice(0, 80)}” could not be clicked: ${why}`,
    );
    if (isOutOfReach(error) && ['button', 'link'].includes(item.role)) {
      return pressKey(snapshot, item).catch(() => Promise.reject(stop));
    }
    if (!again) throw stop;
    // An element that was gone took no click, so this is the first one.
    await press(attempt, again.snapshot, again.item).catch(() => {
      throw stop;
    });
  }
}

/** What is fixed to the edge of a frame that is longer than the window cannot be scrolled to; the keyboard reaches it. */
const isOutOfReach = (error: unknown): boolean => /element is outside of the viewport/.test(String(error));
const pressKey = async (snapshot: LiveSnapshot, item: Item): Promise<void> =>
  (await snapshot.element(item)).press('Enter', { timeout: CLICK_MS });

/** Chooses from a native list as a person does, who comes to it and leaves it again: some pages look only then. */
export async function select(snapshot: LiveSnapshot, item: Item, option: string): Promise<void> {
  const element = await snapshot.element(item);
  await element.focus();
  await element.selectOption(option, { timeout: CLICK_MS });
  await leave(element);
}

/** Pages look at a field when it is left, and some switch their button on only then. A page that went on has left it. */
export const leave = (element: ElementHandle<Element>): Promise<void> =>
  element.evaluate(left => (left as unknown as { blur(): void }).blur()).catch(() => undefined);

async function press(attempt: Attempt, snapshot: LiveSnapshot, item: Item): Promise<void> {
  check(attempt);
  const target = await clickable(await snapshot.element(item), item);
  await target.click({ timeout: Math.min(CLICK_MS, Math.max(500, attempt.deadline - Date.now())) });
}

/** Whether a click failed because something else lay over its element. */
export const isCoveredBy = (error: unknown): boolean => /intercepts pointer events/.test(String(error));

/** The one element of the page as it is now that looks like one of before; `null` for none and for several. */
async function findAgain({ viewer }: Attempt, item: Item): Promise<{ snapshot: LiveSnapshot; item: Item } | null> {
  const snapshot = await viewer.look();
  const alike = visible(snapshot).filter(
    each => each.tag === item.tag && each.role === item.role && each.name === item.name && !each.isDisabled,
  );
  const [only, ...others] = alike;
  return only && others.length === 0 ? { snapshot, item: only } : null;
}

interface Control {
  labels?: ArrayLike<Control> | null;
  checkVisibility(options: { opacityProperty: boolean }): boolean;
  getBoundingClientRect(): { width: number };
}

/** A check box that is styled away is clicked by its label. */
async function clickable(element: ElementHandle<Element>, item: Item): Promise<ElementHandle<Element>> {
  if (!item.field || !['radio', 'checkbox'].includes(item.field.type)) return element;
  const shown = await element.evaluateHandle(node => {
    const control = node as unknown as Control;
    const isSeen = control.checkVisibility({ opacityProperty: true }) && control.getBoundingClientRect().width > 1;
    return isSeen ? control : (control.labels?.[0] ?? control);
  });
  return (shown.asElement() as ElementHandle<Element> | null) ?? element;
}

/** Throws for whatever on the page only a person may deal with. */
export function refuseObstacles(snapshot: Snapshot): void {
  const obstacle = findObstacle(snapshot);
  if (obstacle) throw new Stop(obstacle.kind, obstacle.says);
}
