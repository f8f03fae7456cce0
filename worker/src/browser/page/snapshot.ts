/** Whether an element shows itself as chosen; `null` where it says nothing about it. */
export type Chosen = boolean | null;

/** One visible or hidden element of a page as the page shows it: plain data, so that whatever reads it is pure. */
export interface Item {
  /** Place in document order over all frames; names the element for as long as the snapshot is the newest. */
  ref: number;
  /** Nearest ancestor that is an item itself. */
  parent: number | null;
  /** Of the frame it stands in, an index into `Snapshot.frames`. */
  frame: number;
  tag: string;
  /** Explicit or implied ARIA role; empty for none. */
  role: string;
  /** Accessible name as well as it can be told: label, ARIA, or text; white space folded, 300 characters at most. */
  name: string;
  /** Text of the element and all below it, folded, 300 characters at most. */
  text: string;
  /** Text that stands directly in it. */
  own: string;
  /** `data-*`, `value`, `href`, `datetime`, `id`, `name`, `type`, … as written, 200 characters each at most. */
  attributes: Record<string, string>;
  /** Its classes but for those that only say how it looks. */
  classes: string;
  /** Names of the driver's hooks that it matches. */
  hooks: string[];
  box: { x: number; y: number; width: number; height: number };
  /** Seen by a person: has a box, is not hidden, transparent or outside of the page. */
  isVisible: boolean;
  isDisabled: boolean;
  isRequired: boolean;
  chosen: Chosen;
  /** A button, link, field, or anything that shows a pointer. */
  isClickable: boolean;
  /** Form fields only. */
  field: Field | null;
}

export interface Field {
  type: string;
  value: string;
  isChecked: boolean;
  isInvalid: boolean;
  /** Texts that name it, best first: label, ARIA, placeholder, the text before it. */
  labels: string[];
  options: { value: string; label: string }[];
  /** Radio buttons of one question share it. */
  group: string;
  /** The fieldset's or group's own name, e.g. the question that radio buttons answer. */
  question: string;
  autocomplete: string;
}

export interface FrameView {
  url: string;
  title: string;
  /** Of the document element. */
  language: string;
  /** As `Intl` tells it inside the frame. */
  timeZone: string;
}

/** What one frame tells of itself; `elements` stays in the page, in the order of `items`. */
export interface Collected {
  frame: FrameView;
  items: Omit<Item, 'ref' | 'frame'>[];
  text: string;
  viewport: { width: number; height: number };
  elements: unknown[];
}

/** A page at one moment, all frames and open shadow roots together. */
export interface Snapshot {
  frames: FrameView[];
  items: Item[];
  /** Visible text of the main frame and its child frames, 20,000 characters at most. */
  text: string;
  /** Addresses of frames that could not be read. */
  closedFrames: string[];
  /** The viewport's size in CSS pixels. */
  viewport: { width: number; height: number };
}

export const visible = (snapshot: Snapshot): Item[] => snapshot.items.filter(item => item.isVisible);

/** Items that match a driver's hook and can be seen. */
export const hooked = (snapshot: Snapshot, hook: string): Item[] =>
  snapshot.items.filter(item => item.isVisible && item.hooks.includes(hook));

/** An item and everything above it, nearest first. */
export function lineage(snapshot: Snapshot, item: Item): Item[] {
  const line: Item[] = [];
  for (let next: Item | undefined = item; next; next = next.parent === null ? undefined : snapshot.items[next.parent]) {
    line.push(next);
  }
  return line;
}

export const isWithin = (snapshot: Snapshot, item: Item, ancestor: Item): boolean =>
  lineage(snapshot, item).includes(ancestor);
