import { pick, pickTwo } from './choice.ts';
import type { Span } from './fit.ts';
import { bookedSlot, type Plot, type Stage, say, unclearSlot, withTail } from './plot.ts';
import { sayFullTime, saySlot, saySlotByDay, sayTime, sayWrongDate, weekdayNames } from './say-time.ts';
import { wrongZone } from './window.ts';
import type { Slot, World } from './world.ts';

function someSlot({ world, random }: Stage): Slot | null {
  return world.slots.length === 0 ? null : pick(world.slots, random);
}

function slotSpan(slot: Slot, world: World): Span {
  return [slot.startMs, slot.startMs + world.scene.durationMinutes * 60_000];
}

const accept: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot) return null;
  const words = say(stage.phrases.accept, { a: saySlot(slot, stage.world, stage.random) }, stage);
  return { words, label: bookedSlot(slot), tags: ['accept'], open: true };
};

const acceptAsking: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot) return null;
  const words = say(stage.phrases.acceptAsking, { a: saySlot(slot, stage.world, stage.random) }, stage);
  return { words, label: bookedSlot(slot), tags: ['accept', 'question'], open: true };
};

/** That the time is still free is no condition. */
const acceptIfFree: Plot = stage => {
  const scenario = accept(stage);
  if (!scenario) return null;
  return {
    ...scenario,
    words: withTail(scenario.words, pick(stage.phrases.stillFree, stage.random)),
    tags: ['accept', 'still_free'],
  };
};

const acceptTaken: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot) return null;
  const words = say(stage.phrases.accept, { a: saySlot(slot, stage.world, stage.random) }, stage);
  const label = { ...bookedSlot(slot), decision: 'escalate' as const, bookableStart: null };
  return { words, label, busy: [slotSpan(slot, stage.world)], tags: ['accept', 'busy_slot'], open: true };
};

/** Two slots in a sentence; the second one may be what is left when the first is taken. */
function twoSlots(
  list: 'either' | 'negated' | 'preferred' | 'corrected',
  choose: (first: Slot, second: Slot) => Slot,
): Plot {
  return stage => {
    const two = pickTwo(stage.world.slots, stage.random);
    if (!two) return null;
    const [a, b] = two;
    const gaps = {
      a: saySlotByDay(a, stage.world, stage.random),
      b: saySlotByDay(b, stage.world, stage.random),
    };
    const words = say(stage.phrases[list], gaps, stage);
    return { words, label: bookedSlot(choose(a, b)), tags: [list], open: true };
  };
}

const earlier = (a: Slot, b: Slot) => (a.startMs < b.startMs ? a : b);

const either = twoSlots('either', earlier);
const negated = twoSlots('negated', (_, b) => b);
const preferred = twoSlots('preferred', a => a);
const corrected = twoSlots('corrected', (_, b) => b);

/** The preferred slot is gone, the other one takes its place. */
const preferredTaken: Plot = stage => {
  const two = pickTwo(stage.world.slots, stage.random);
  if (!two) return null;
  const [a, b] = two;
  const gaps = { a: saySlotByDay(a, stage.world, stage.random), b: saySlotByDay(b, stage.world, stage.random) };
  const [from, until] = slotSpan(a, stage.world);
  if (slotSpan(b, stage.world)[0] < until && slotSpan(b, stage.world)[1] > from) return null;
  return {
    words: say(stage.phrases.preferred, gaps, stage),
    label: bookedSlot(b),
    busy: [[from, until]],
    tags: ['preferred', 'busy_slot'],
    open: true,
  };
};

const anySlot: Plot = stage => {
  const [first, second] = stage.world.slots;
  if (!first || !second) return null;
  return { words: say(stage.phrases.any, {}, stage), label: bookedSlot(first), tags: ['either'], open: true };
};

const vague: Plot = stage => {
  const [only] = stage.world.slots;
  if (!only) return null;
  const single = stage.world.slots.length === 1;
  const words = say(stage.phrases.vague, {}, stage);
  return { words, label: single ? bookedSlot(only) : unclearSlot, tags: [single ? 'single_offer' : 'vague_accept'] };
};

const conditional: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot) return null;
  const sentence = say(stage.phrases.accept, { a: saySlot(slot, stage.world, stage.random) }, stage);
  const words = withTail(sentence, say(stage.phrases.condition, {}, stage));
  return { words, label: unclearSlot, tags: ['conditional'], open: true };
};

const doubtful: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot) return null;
  const words = say(stage.phrases.doubt, { a: saySlot(slot, stage.world, stage.random) }, stage);
  return { words, label: unclearSlot, tags: ['tentative'], open: true };
};

const otherZone: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot || slot.day.ahead > 6) return null;
  const zone = wrongZone(stage.world, slot.day, slot.minute, stage.random);
  if (!zone) return null;
  const a = `${weekdayNames[slot.day.weekday]} at ${sayFullTime(slot.minute, stage.random)}`;
  return {
    words: say(stage.phrases.zone, { a, zone }, stage),
    label: unclearSlot,
    tags: ['timezone_conflict'],
    open: true,
  };
};

const wrongDate: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot || slot.day.ahead > 6) return null;
  const otherDay = stage.world.days.find(day => day.ahead === slot.day.ahead + 1);
  if (!otherDay) return null;
  const a = `${sayWrongDate(slot.day, otherDay)} at ${sayTime(slot.minute, stage.random)}`;
  return {
    words: say(stage.phrases.accept, { a }, stage),
    label: unclearSlot,
    tags: ['date_weekday_conflict'],
    open: true,
  };
};

const twoMeetings: Plot = stage => {
  const two = pickTwo(stage.world.slots, stage.random);
  if (!two) return null;
  const [a, b] = two.map(slot => saySlotByDay(slot, stage.world, stage.random)) as [string, string];
  return { words: say(stage.phrases.twoMeetings, { a, b }, stage), label: unclearSlot, tags: ['multi_booking'] };
};

const injectedAccept: Plot = stage => {
  const scenario = accept(stage);
  if (!scenario) return null;
  const words = `${scenario.words} ${say(stage.phrases.injection, {}, stage)}`;
  return { words, label: unclearSlot, tags: ['injection'] };
};

const rejectOne: Plot = stage => {
  const slot = someSlot(stage);
  if (!slot) return null;
  const a = saySlotByDay(slot, stage.world, stage.random);
  const label = { intent: 'interested', decision: 'send_link' } as const;
  return { words: say(stage.phrases.rejectOne, { a }, stage), label, tags: ['negation'] };
};

const rejectAll: Plot = stage => {
  if (stage.world.slots.length < 2) return null;
  const label = { intent: 'interested', decision: 'send_link' } as const;
  return { words: say(stage.phrases.rejectAll, {}, stage), label, tags: ['reject_all'] };
};

/** Plots about the offered slots, each with its share. */
export const slotPlots: readonly (readonly [share: number, plot: Plot])[] = [
  [24, accept],
  [4, acceptAsking],
  [3, acceptIfFree],
  [4, acceptTaken],
  [5, either],
  [7, negated],
  [4, preferred],
  [2, preferredTaken],
  [6, corrected],
  [3, anySlot],
  [3, vague],
  [6, conditional],
  [5, doubtful],
  [3, otherZone],
  [4, wrongDate],
  [2, twoMeetings],
  [3, injectedAccept],
  [3, rejectOne],
  [3, rejectAll],
];
