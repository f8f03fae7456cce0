import type { Case } from '../case.ts';
import { type Part, type QuoteKind, quoteOf, type SignatureKind, signatureOf } from '../dressing.ts';
import { chance, pick, type Random } from './choice.ts';
import { otherPlots } from './other-plots.ts';
import { finishLabel, type Plot, type Scenario, type Stage, say, setStage, toIso } from './plot.ts';
import { slotPlots } from './slot-plots.ts';
import { timePlots } from './time-plots.ts';
import { makeWorld, type World } from './world.ts';

const WORLDS = 600;
const worlds = new Map<number, World>();

function worldOf(seed: number): World {
  const known = worlds.get(seed);
  if (known) return known;
  const world = makeWorld(seed);
  worlds.set(seed, world);
  return world;
}

const shares: readonly (readonly [share: number, plot: Plot])[] = [...slotPlots, ...timePlots, ...otherPlots];
const allShares = shares.reduce((sum, [share]) => sum + share, 0);

function pickPlot(random: Random): Plot {
  let rest = random() * allShares;
  for (const [share, plot] of shares) {
    rest -= share;
    if (rest < 0) return plot;
  }
  throw new Error('shares do not add up');
}

/** Plays plots until one suits the world; those that need no world always do. */
function play(stage: Stage): Scenario {
  for (;;) {
    const scenario = pickPlot(stage.random)(stage);
    if (scenario) return scenario;
  }
}

/** Harmless sentences before and after the words that count. */
function surround(scenario: Scenario, stage: Stage): string {
  const { phrases, random, world } = stage;
  if (!scenario.open || world.scene.channel === 'sms') return scenario.words;
  const before = chance(0.2, random) ? `${say(phrases.decoy, {}, stage)} ` : '';
  const guest = chance(0.15, random) ? ` ${say(phrases.guest, {}, stage)}` : '';
  const after = chance(0.12, random) ? ` ${say(phrases.decoy, {}, stage)}` : '';
  return before + scenario.words + guest + after;
}

/** Slips that change no meaning: small letters, a missing stop, a doubled space, a lost apostrophe. */
function roughen(words: string, random: Random): string {
  let rough = words;
  if (chance(0.6, random)) rough = rough.toLowerCase();
  if (chance(0.6, random)) rough = rough.replace(/[.!]$/, '');
  if (chance(0.3, random)) rough = rough.replace(/(can|don|won|doesn|i|let|we|they)'(t|m|s|ll|re|d)\b/gi, '$1$2');
  if (chance(0.1, random)) rough = rough.replace(' ', '  ');
  return rough;
}

const greetings: Record<Part, readonly string[]> = {
  tuning: ['', '', 'Hi {seller},\n\n', 'Hello {seller},\n\n', '{seller},\n\n', 'Hey {seller}, '],
  validation: ['', '', 'Dear {seller},\n\n', 'Good afternoon {seller},\n\n', 'Hi there,\n\n', '{seller} - '],
  'held-out': ['', '', '', 'Good day {seller},\n\n', 'Hello again {seller},\n\n', 'Greetings {seller}. '],
};
const closings: Record<Part, readonly string[]> = {
  tuning: ['', '', '', '\n\nLooking forward to it.', '\n\nTalk soon'],
  validation: ['', '', '', '\n\nAll the best', '\n\nHave a good one'],
  'held-out': ['', '', '', '', '\n\nWith thanks', '\n\nTake care'],
};
const signatureKinds: readonly SignatureKind[] = ['none', 'none', 'name', 'titled', 'phone', 'link', 'hours'];
const quoteKinds: readonly QuoteKind[] = ['none', 'none', 'none', 'inline', 'header', 'dashes'];
const worn = new Map<string, string>();

/** Signatures and threads are the same for a world, so they are written once. */
function wear(key: string, write: () => string): string {
  const known = worn.get(key);
  if (known !== undefined) return known;
  const text = write();
  worn.set(key, text);
  return text;
}

function mailAround(words: string, scenario: Scenario, stage: Stage): string {
  const { part, random } = stage;
  const { scene } = stage.world;
  const bland = scenario.label.intent === 'call_request' || scenario.label.intent === 'other';
  const signature = bland ? 'name' : pick(signatureKinds, random);
  const quote = pick(quoteKinds, random);
  const greeting = pick(greetings[part], random).replace('{seller}', scene.seller.first);
  const pieces = [
    greeting + words + (scenario.open ? pick(closings[part], random) : ''),
    wear(`${part} ${scene.name} ${signature}`, () => signatureOf(part, scene, signature)),
    wear(`${part} ${scene.name} > ${quote}`, () => quoteOf(part, scene, quote)),
  ];
  return pieces.filter(piece => piece !== '').join('\n\n');
}

function bodyOf(scenario: Scenario, stage: Stage): string {
  const { random, world } = stage;
  const words = surround(scenario, stage);
  const linked = words.includes('://') || words.includes('<!--');
  if (world.scene.channel === 'email') return mailAround(words, scenario, stage);
  return linked ? words : roughen(words, random);
}

const hex = (random: Random) =>
  Math.floor(random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');

/** One made-up reply. The same stream of numbers gives the same case; its label is made with the words, never read from them. */
export function generateCase(random: Random, part: Part): Case {
  const world = worldOf(Math.floor(random() * WORLDS));
  const stage = setStage(part, world, random);
  const scenario = play(stage);
  const body = bodyOf(scenario, stage);
  const taken = (scenario.busy ?? []).map(([start, end]) => ({ start: toIso(start), end: toIso(end) }));
  return {
    id: `${part}-generated-${hex(random)}${hex(random)}`,
    ...world.setting,
    busy: taken.length > 0 ? [...world.setting.busy, ...taken] : world.setting.busy,
    body,
    expected: finishLabel(scenario.label, scenario.tags),
  };
}
