import type { Case, Expected } from './case.ts';
import { type Dress, dressUp, type Part, pickDress } from './dressing.ts';
import { chooseStart, isFree } from './first-fit.ts';
import { processOf } from './labels.ts';
import { offerText } from './offer.ts';
import { clockReading, offeredAt, receivedAt, type Scene } from './scene.ts';
import { readWindow, toUtc } from './wall-clock.ts';

/** What one case has besides the words and its scene. */
export interface Extra {
  /** More taken time, `MM-dd HH:mm-HH:mm` in the lead's zone. */
  busy?: readonly string[];
  /** The number in the lead's words, E.164. */
  phone?: string;
  /** The lead's own scheduler, as written. */
  link?: string;
  /** Times given beside something that is no proposal. */
  windows?: readonly string[];
  onFile?: string;
  subject?: string;
  /** The words are the whole body: no greeting, signature or quote is put around them. */
  bare?: boolean;
  /** What to put around the words instead of what their number picks. */
  dress?: Partial<Dress>;
}

export interface Draft {
  scene: Scene;
  words: string;
  extra: Extra;
  label: Pick<Expected, 'intent' | 'decision'> & Partial<Expected>;
  tags: string;
}

type Setting = Omit<Case, 'id' | 'body' | 'expected'>;

/** Everything about a case but its words and label. */
export function toSetting(scene: Scene, extra: Extra): Setting {
  const reading = clockReading(scene);
  const taken = [...scene.busy.map(text => text.slice(5)), ...(extra.busy ?? [])];
  return {
    channel: scene.channel,
    receivedAt: receivedAt(scene).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    leadTimeZone: scene.leadTimeZone,
    workspaceTimeZone: scene.workspaceTimeZone,
    offeredSlots: Object.keys(scene.offered).map(name => toUtc(offeredAt(scene, name))),
    durationMinutes: scene.durationMinutes,
    busy: taken.map(text => readWindow(text, reading)),
    workingHours: {
      days: [1, 2, 3, 4, 5],
      start: scene.hours[0],
      end: scene.hours[1],
      timeZone: scene.workspaceTimeZone,
    },
    subject: scene.channel === 'email' ? (extra.subject ?? scene.subject) : null,
    context: offerText(scene),
    leadPhoneOnFile: extra.onFile ?? null,
  };
}

/** FNV-1a: short, stable, and good enough to name and dress a few thousand texts. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (sum ^ (sum >>> 15)) >>> 0;
}

/** A number or link in the signature would be an answer to these, so none is put there by chance. */
const signatureMatters = new Set(['call_request', 'scheduler_link', 'out_of_office', 'other']);

function bodyOf(draft: Draft, part: Part, number: number): string {
  const { scene, words, extra, label } = draft;
  if (extra.bare || scene.channel !== 'email') return words;
  const picked = pickDress(part, number, words);
  const plain = signatureMatters.has(label.intent) && picked.signature !== 'none' ? 'name' : picked.signature;
  return dressUp(part, scene, words, { ...picked, signature: plain, ...extra.dress });
}

/** The finished case of a draft. Its id follows from what it says, not from its place in a file. */
export function toCase(draft: Draft, part: Part): Case {
  const number = hash([draft.scene.name, draft.words, ...(draft.extra.busy ?? []), draft.extra.onFile].join('|'));
  return {
    id: `${part}-${draft.scene.name}-${number.toString(16).padStart(8, '0')}`,
    ...toSetting(draft.scene, draft.extra),
    body: bodyOf(draft, part, number),
    expected: {
      process: processOf[draft.label.intent] ?? null,
      acceptedSlot: null,
      proposed: [],
      bookableStart: null,
      phone: draft.extra.phone ?? null,
      schedulerLink: draft.extra.link ?? null,
      tags: draft.tags.split(' ').filter(tag => tag !== ''),
      ...draft.label,
    },
  };
}

/** An acceptance: booked when the slot is free, handed over with the slot named when `taken` is expected. */
export function acceptance(scene: Scene, slot: string, extra: Extra, taken: boolean): Draft['label'] {
  const start = offeredAt(scene, slot);
  const free = isFree(start.toMillis(), toSetting(scene, extra));
  if (free === taken) throw new Error(`${scene.name} ${slot} is ${free ? 'free' : 'taken'}, the case says otherwise`);
  const at = toUtc(start);
  return {
    intent: 'accept_slot',
    decision: taken ? 'escalate' : 'auto_book',
    acceptedSlot: at,
    bookableStart: taken ? null : at,
  };
}

export interface ProposalManner {
  /** What the author of the case expects; checked against the calendar. */
  expects: 'fit' | 'no-fit' | 'unclear';
  ranked?: boolean;
}

/** A proposal: the first start that fits is computed here, and its being there or not has to be what the case says. */
export function proposal(
  scene: Scene,
  windows: readonly string[],
  extra: Extra,
  manner: ProposalManner,
): Draft['label'] {
  const reading = clockReading(scene);
  const proposed = windows.map(window => readWindow(window, reading));
  const setting = toSetting(scene, extra);
  if (proposed.some(({ start }) => setting.offeredSlots.includes(start)) && manner.expects !== 'unclear') {
    throw new Error(`${scene.name}: ${windows.join(', ')} begins with an offered slot`);
  }
  const start = manner.expects === 'unclear' ? null : chooseStart(proposed, setting, manner.ranked);
  if (manner.expects !== 'unclear' && (start !== null) !== (manner.expects === 'fit')) {
    throw new Error(
      `${scene.name}: ${windows.join(', ')} ${start === null ? 'fits nowhere' : 'fits'}, the case says otherwise`,
    );
  }
  return {
    intent: 'propose_time',
    decision: start === null ? 'escalate' : 'auto_book',
    proposed,
    bookableStart: start === null ? null : new Date(start).toISOString().replace('.000Z', 'Z'),
  };
}

/** Intervals that go beside another intent. */
export function besideTimes(scene: Scene, extra: Extra): Pick<Expected, 'proposed'> {
  return { proposed: (extra.windows ?? []).map(window => readWindow(window, clockReading(scene))) };
}
