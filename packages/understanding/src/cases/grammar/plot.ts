import type { Expected } from '../case.ts';
import type { Part } from '../dressing.ts';
import { processOf } from '../labels.ts';
import { pick, type Random } from './choice.ts';
import { firstStartOf, type Span } from './fit.ts';
import { heldOutPhrases } from './held-out-phrases.ts';
import type { Phrases } from './phrases.ts';
import { tuningPhrases } from './tuning-phrases.ts';
import { validationPhrases } from './validation-phrases.ts';
import type { Slot, World } from './world.ts';

/** What a plot is played on. */
export interface Stage {
  part: Part;
  phrases: Phrases;
  world: World;
  random: Random;
}

/** The words of a reply and what they mean, made together. */
export interface Scenario {
  words: string;
  label: Pick<Expected, 'intent' | 'decision'> & Partial<Expected>;
  tags: string[];
  /** Spans taken on the calendar in addition. */
  busy?: Span[];
  /** Whether harmless sentences may stand around the words. */
  open?: boolean;
}

/** A plot gives up where the world does not allow it. */
export type Plot = (stage: Stage) => Scenario | null;

export const phrasesOf: Record<Part, Phrases> = {
  tuning: tuningPhrases,
  validation: validationPhrases,
  'held-out': heldOutPhrases,
};

export function setStage(part: Part, world: World, random: Random): Stage {
  return { part, phrases: phrasesOf[part], world, random };
}

/** Puts the words into the gaps of a template and a capital at its head. */
export function say(templates: readonly string[], gaps: Record<string, string>, { phrases, random }: Stage): string {
  const filled = pick(templates, random).replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'person' ? pick(phrases.people, random) : (gaps[name] ?? ''),
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

export function toIso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

export function bookedSlot(slot: Slot): Scenario['label'] {
  const start = toIso(slot.startMs);
  return { intent: 'accept_slot', decision: 'auto_book', acceptedSlot: start, bookableStart: start };
}

export const unclearSlot: Scenario['label'] = { intent: 'accept_slot', decision: 'escalate' };

function toIntervals(spans: readonly Span[]): Expected['proposed'] {
  return spans.map(([start, end]) => ({ start: toIso(start), end: toIso(end) }));
}

/** Read, but a person has to look. */
export function unclearTimes(spans: readonly Span[]): Scenario['label'] {
  return { intent: 'propose_time', decision: 'escalate', proposed: toIntervals(spans) };
}

/** Booked at the first start that fits, if the lead's clock is known and anything fits. */
export function proposedTimes(spans: readonly Span[], { world }: Stage, ranked = false): Scenario['label'] {
  const start = firstStartOf(spans, world, ranked);
  if (start === null) return unclearTimes(spans);
  return {
    intent: 'propose_time',
    decision: 'auto_book',
    proposed: toIntervals(spans),
    bookableStart: toIso(start),
  };
}

export function besideSpans(spans: readonly Span[]): Pick<Expected, 'proposed'> {
  return { proposed: toIntervals(spans) };
}

/** A plain sentence that needs nothing from the world. */
export function plain(list: keyof Phrases, label: Scenario['label'], tag: string): Plot {
  return stage => ({ words: say(stage.phrases[list], {}, stage), label, tags: [tag] });
}

/** A tail cut in before the closing mark of a sentence. */
export function withTail(sentence: string, tail: string): string {
  const mark = /[.?!]$/.exec(sentence)?.[0] ?? '';
  return sentence.slice(0, sentence.length - mark.length) + tail + mark;
}

export function finishLabel(label: Scenario['label'], tags: string[]): Expected {
  return {
    process: processOf[label.intent] ?? null,
    acceptedSlot: null,
    proposed: [],
    bookableStart: null,
    phone: null,
    schedulerLink: null,
    tags: ['generated', ...tags],
    ...label,
  };
}
