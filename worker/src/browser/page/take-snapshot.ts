import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core';
import type { Collected, Item, Snapshot } from './snapshot.ts';

/** What runs in a page, as text: it is compiled against a page's globals, which the worker does not have. */
const inPage = async (name: string): Promise<string> =>
  String(((await import(new URL(`../in-page/${name}.ts`, import.meta.url).href)) as Record<string, unknown>)[name]);
const [COLLECT, SETTLE] = await Promise.all([inPage('collect'), inPage('settle')]);

/** As long as a frame within the page is waited for. */
const FRAME_MS = 1_500;

/** How long a page is waited for to come to rest, milliseconds. */
export interface Rest {
  quietMs: number;
  withinMs: number;
}

/** A snapshot whose items can still be acted on. */
export interface LiveSnapshot extends Snapshot {
  /** Nothing in the page changed for as long as was asked before it was read. */
  isStill: boolean;
  /** The element behind an item. Throws when the page has thrown it away. */
  element(item: Item): Promise<ElementHandle<Element>>;
  dispose(): Promise<void>;
}

type Reading = Collected & { isStill: boolean };

interface Part {
  handle: JSHandle<Reading>;
  from: number;
}

/** As text: a page's answer of a thousand nested objects takes Playwright longer to carry than to read. */
const asText = ({ elements: _elements, ...rest }: Reading): string => JSON.stringify(rest);

interface FrameReading {
  frame: Frame;
  handle: JSHandle<Reading>;
  read: Omit<Reading, 'elements'>;
  offset: { x: number; y: number };
}

/**
 * Reads a page with all its frames, each once it has come to rest. Frames of other sites are read as well, since
 * schedulers are embedded; those that cannot be read are named. Throws what Playwright throws when the page itself is
 * gone.
 */
export async function takeSnapshot(page: Page, hooks: Record<string, string>, rest: Rest): Promise<LiveSnapshot> {
  const expression = `(async () => {
    const isStill = await (${SETTLE})(${rest.quietMs}, ${rest.withinMs});
    return { isStill, ...(${COLLECT})(${JSON.stringify(hooks)}) };
  })()`;
  const frames = page.frames();
  const readings = await Promise.all(frames.map(frame => readFrame(frame, expression, frame === page.mainFrame())));
  const snapshot: Snapshot = { frames: [], items: [], text: '', closedFrames: [], viewport: { width: 0, height: 0 } };
  const parts: Part[] = [];
  for (const [place, reading] of readings.entries()) {
    if (!reading) {
      snapshot.closedFrames.push(frames[place]?.url() ?? '');
      continue;
    }
    const { items, frame: view, text, viewport } = reading.read;
    const from = snapshot.items.length;
    const number = snapshot.frames.push(view) - 1;
    if (reading.frame === page.mainFrame()) snapshot.viewport = viewport;
    snapshot.text = `${snapshot.text}\n${text}`.slice(0, 20_000);
    for (const [ref, item] of items.entries()) {
      const box = { ...item.box, x: item.box.x + reading.offset.x, y: item.box.y + reading.offset.y };
      const parent = item.parent === null ? null : item.parent + from;
      snapshot.items.push({ ...item, box, ref: from + ref, parent, frame: number });
    }
    parts.push({ handle: reading.handle, from });
  }
  return {
    ...snapshot,
    isStill: readings.every(reading => reading?.read.isStill !== false),
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

/** One frame; `null` for one that cannot be read, or that nobody sees. The page itself throws instead. */
async function readFrame(frame: Frame, expression: string, isMain: boolean): Promise<FrameReading | null> {
  const work = (async () => {
    const handle = (await frame.evaluateHandle(expression)) as JSHandle<Reading>;
    const read = JSON.parse(await handle.evaluate(asText)) as Omit<Reading, 'elements'>;
    return { handle, read };
  })();
  // A frame that never finishes loading has nothing to be asked in, and would keep us for ever.
  const got = isMain ? await work : await Promise.race([work, delay(FRAME_MS, null)]).catch(() => null);
  const offset = isMain ? { x: 0, y: 0 } : await offsetOf(frame);
  return got && offset ? { frame, ...got, offset } : null;
}

/** Where a frame stands in the page; `null` for one that nobody sees. */
async function offsetOf(frame: Frame): Promise<{ x: number; y: number } | null> {
  const element = await frame.frameElement().catch(() => null);
  const box = await element?.boundingBox().catch(() => null);
  return box && box.width > 40 && box.height > 40 ? { x: box.x, y: box.y } : null;
}
