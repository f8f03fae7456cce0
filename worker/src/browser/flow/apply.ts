import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { ElementHandle } from 'playwright-core';
import { type Filling, isSameNumber } from '../page/filling.ts';
import { visible } from '../page/snapshot.ts';
import type { LiveSnapshot } from '../page/take-snapshot.ts';
import { plain } from '../page/words.ts';
import { type Attempt, CLICK_MS, check, click, leave, Stop, select } from './attempt.ts';

/** Puts one answer into its field. Throws `Stop` where the field does not take it. */
export async function apply(attempt: Attempt, snapshot: LiveSnapshot, filling: Filling): Promise<void> {
  check(attempt);
  const element = (await snapshot.element(filling.item)) as ElementHandle<HTMLElement>;
  const options = { timeout: CLICK_MS };
  try {
    if (filling.do === 'type') {
      await element.fill(filling.value, options);
      if (filling.item.field?.type === 'tel') await typeAnew(element, filling.value);
      await leave(element);
    } else if (filling.do === 'choose' && filling.item.field?.options.length) {
      await select(snapshot, filling.item, filling.option);
    } else if (filling.do === 'choose') {
      await chooseFromList(attempt, snapshot, filling);
    } else if ((filling.do === 'tick') !== (filling.item.field?.isChecked === true)) {
      await click(attempt, snapshot, filling.item);
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop('page-changed', `“${filling.item.name.slice(0, 80)}” could not be filled in.`);
  }
}

/** Fields that write numbers in groups misread one that is put in at once over their own beginning. */
async function typeAnew(element: ElementHandle<HTMLElement>, value: string): Promise<void> {
  const isThere = async (): Promise<boolean> => isSameNumber(await element.inputValue(), value);
  if (await isThere()) return;
  await element.press('ControlOrMeta+a');
  await element.type(value);
  if (await isThere()) return;
  const national = parsePhoneNumberFromString(value)?.nationalNumber;
  if (!national) return;
  // What the field keeps by itself is its country's prefix.
  await element.press('ControlOrMeta+a');
  await element.press('Backspace');
  await element.press('End');
  await element.type(national);
}

/** A drop-down that is no `<select>`: opened, and the option of that very name taken. */
async function chooseFromList(
  attempt: Attempt,
  snapshot: LiveSnapshot,
  filling: Filling & { do: 'choose' },
): Promise<void> {
  // One that is typed into lists what fits.
  if (filling.item.tag === 'input') await (await snapshot.element(filling.item)).fill(filling.option);
  else await click(attempt, snapshot, filling.item);
  const opened = await attempt.viewer.look({
    until: seen => visible(seen).some(item => item.role === 'option'),
    withinMs: 3_000,
  });
  const options = visible(opened).filter(item => item.role === 'option' && plain(item.name) === plain(filling.option));
  const [only] = options;
  if (!only || options.length > 1)
    throw new Stop(
      'unknown-question',
      `“${filling.option}” is not among the answers to “${filling.item.name}”.`,
      filling.item.name,
    );
  await click(attempt, opened, only);
}
