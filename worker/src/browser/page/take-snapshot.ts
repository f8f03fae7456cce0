import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core';
import type { Collected, Item, Snapshot } from './snapshot.ts';

/** The collector as text: it is compiled against a page's globals, which the worker does not have. */
const { collect } = (await import(new URL('../in-page/collect.ts', import.meta.url).href)) as { collect: unknown };
const SOURCE = String(collect);

/** As long as a frame within the page is waited for. */
const FRAME_MS = 1_500;

/** A snapshot whose items can still be acted on. */
export interface LiveSnapshot extends Snapshot {
  /** The element behind an item. Throws when the page has thrown it away. */
  element(item: Item): Promise<ElementHandle<Element>>;
  dispose(): Promise<void>;
}

interface Part {
  frame: Frame;
  handle: JSHandle<Collected>;
  from: number;
}

const withoutElements = (collected: Collected): Omit<Collected, 'elements'> => {
  const { elements: _elements, ...rest } = collected;
  return rest;
};

/**
 * Reads a page with all its frames. Frames of other sites are read as well, since schedulers are embedded; those that
 * cannot be read are named. Throws what Playwright throws when the page itself is gone.
 */
export async function takeSnapshot(page: Page, hooks: Record<string, string>): Promise<LiveSnapshot> {
  const snapshot: Snapshot = { frames: [], items: [], text: '', closedFrames: [], viewport: { width: 0, height: 0 } };
  const parts: Part[] = [];
  for (const frame of page.frames()) {
    const isMain = frame === page.mainFrame();
    const reading = frame.evaluateHandle(`(${SOURCE})(${JSON.stringify(hooks)})`);
    // A frame that never finishes loading has nothing to be asked in, and would keep us for ever.
    const handle = isMain ? await reading : await Promise.race([reading, delay(FRAME_MS, null)]).catch(() => null);
    if (!handle) {
      snapshot.closedFrames.push(frame.url());
      continue;
    }
    const typed = handle as JSHandle<Collected>;
    const { items, frame: view, text, viewport } = await typed.evaluate(withoutElements);
    const offset = isMain ? { x: 0, y: 0 } : await offsetOf(frame);
    if (!offset) {
      snapshot.closedFrames.push(frame.url());
      continue;
    }
    const from = snapshot.items.length;
    const number = snapshot.frames.push(view) - 1;
    if (isMain) snapshot.viewport = viewport;
    snapshot.text = `${snapshot.text}\n${text}`.slice(0, 20_000);
    for (const [place, item] of items.entries()) {
      const box = { ...item.box, x: item.box.x + offset.x, y: item.box.y + offset.y };
      const parent = item.parent === null ? null : item.parent + from;
      snapshot.items.push({ ...item, box, ref: from + place, parent, frame: number });
    }
    parts.push({ frame, handle: typed, from });
  }
  return {
    ...snapshot,
    async element(item) {
      const part = parts.findLast(each => each.from <= item.ref);
      const found = await part?.handle.evaluateHandle(
        (collected, place) => collected.elements[place],
        item.ref - part.from,
      );
      const element = found?.asElement();
      if (!element) throw new Error(`The page no longer has “${item.name}”`);
      return element as ElementHandle<Element>;
    },
    async dispose() {
      await Promise.all(parts.map(part => part.handle.dispose().catch(() => undefined)));
    },
  };
}

/** Where a frame stands in the page; `null` for one that nobody sees. */
async function offsetOf(frame: Frame): Promise<{ x: number; y: number } | null> {
  const element = await frame.frameElement().catch(() => null);
  const box = await element?.boundingBox().catch(() => null);
  return box && box.width > 40 && box.height > 40 ? { x: box.x, y: box.y } : null;
}
