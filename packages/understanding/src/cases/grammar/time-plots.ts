import { pick, pickTwo } from './choice.ts';
import { type Plot, proposedTimes, type Scenario, type Stage, say, unclearTimes, withTail } from './plot.ts';
import { canBeBare, sayFullTime, sayWrongDate, weekdayNames } from './say-time.ts';
import { freeDays, makePoint, makeRange, makeWhen, makeZonedPoint, type When } from './window.ts';
import { type Day, toInstant } from './world.ts';

function someDay({ world, random }: Stage): Day | null {
  const days = freeDays(world);
  return days.length === 0 ? null : pick(days, random);
}

/** Without a zone for the lead a proposal is read on the seller's clock, and never booked. */
function labelOf(times: readonly When[], stage: Stage, ranked = false): Scenario['label'] {
  const spans = times.map(({ span }) => span);
  const certain = stage.world.scene.leadTimeZone !== null && times.every(({ kind }) => kind !== 'day');
  return certain ? proposedTimes(spans, stage, ranked) : unclearTimes(spans);
}

const propose: Plot = stage => {
  const day = someDay(stage);
  if (!day) return null;
  const when = makeWhen(day, stage.world, stage.random);
  const words = say(stage.phrases.propose, { a: when.words }, stage);
  return { words, label: labelOf([when], stage), tags: ['propose', when.kind], open: true };
};

const rejectAndPropose: Plot = stage => {
  const scenario = propose(stage);
  if (!scenario || stage.world.slots.length < 2) return null;
  const words = `${say(stage.phrases.rejectAll, {}, stage)} ${scenario.words}`;
  return { ...scenario, words, tags: [...scenario.tags, 'reject_all'] };
};

function twoTimes(list: 'proposeTwo' | 'proposeRanked'): Plot {
  return stage => {
    const days = pickTwo(freeDays(stage.world), stage.random);
    if (!days) return null;
    const times = days.map(day => makeWhen(day, stage.world, stage.random));
    if (times.some(({ kind }) => kind === 'day' || kind === 'open')) return null;
    const [a = '', b = ''] = times.map(({ words }) => words);
    const words = say(stage.phrases[list], { a, b }, stage);
    return { words, label: labelOf(times, stage, list === 'proposeRanked'), tags: [list], open: true };
  };
}

const zoned: Plot = stage => {
  const day = someDay(stage);
  if (!day) return null;
  const when = makeZonedPoint(day, stage.world, stage.random);
  if (stage.world.slots.some(slot => slot.startMs === when.span[0])) return null;
  const words = say(stage.phrases.propose, { a: when.words }, stage);
  return { words, label: proposedTimes([when.span], stage), tags: ['propose', 'timezone'], open: true };
};

/** The offered day at another hour. */
const change: Plot = stage => {
  const { world, random } = stage;
  const slots = world.slots.filter(slot => slot.day.ahead <= 6 && slot.day.ahead > 0);
  if (slots.length === 0) return null;
  const slot = pick(slots, random);
  if (world.slots.filter(({ day }) => day === slot.day).length > 1) return null;
  const minute = slot.minute + pick([-120, -60, 60, 90, 120], random);
  if (!canBeBare(minute)) return null;
  const start = toInstant(slot.day, minute);
  const end = start + world.scene.durationMinutes * 60_000;
  const gaps = {
    day: weekdayNames[slot.day.weekday] ?? '',
    a: sayFullTime(slot.minute, random),
    b: sayFullTime(minute, random),
  };
  const when: When = { words: '', day: slot.day, span: [start, end], kind: 'point' };
  return {
    words: say(stage.phrases.change, gaps, stage),
    label: labelOf([when], stage),
    tags: ['change_time'],
    open: true,
  };
};

const conditional: Plot = stage => {
  const day = someDay(stage);
  if (!day) return null;
  const when = makePoint(day, stage.world, stage.random);
  const words = withTail(say(stage.phrases.propose, { a: when.words }, stage), say(stage.phrases.condition, {}, stage));
  return { words, label: unclearTimes([when.span]), tags: ['propose', 'conditional'], open: true };
};

const recurring: Plot = stage => {
  const { world, random } = stage;
  const days = freeDays(world).filter(day => day.ahead <= 6);
  if (days.length === 0) return null;
  const day = pick(days, random);
  const minute = pick([540, 600, 660, 840, 900, 960], random);
  const start = toInstant(day, minute);
  const gaps = { day: weekdayNames[day.weekday] ?? '', a: sayFullTime(minute, random) };
  return {
    words: say(stage.phrases.recurring, gaps, stage),
    label: unclearTimes([[start, start + world.scene.durationMinutes * 60_000]]),
    tags: ['recurring'],
    open: true,
  };
};

const otherPerson: Plot = stage => {
  const day = someDay(stage);
  if (!day) return null;
  const when = makePoint(day, stage.world, stage.random);
  return {
    words: say(stage.phrases.otherPerson, { a: when.words }, stage),
    label: unclearTimes([]),
    tags: ['other_person'],
  };
};

const twoProposed: Plot = stage => {
  const days = pickTwo(freeDays(stage.world), stage.random);
  if (!days) return null;
  const [a = '', b = ''] = days.map(day => makePoint(day, stage.world, stage.random).words);
  return { words: say(stage.phrases.twoProposed, { a, b }, stage), label: unclearTimes([]), tags: ['multi_booking'] };
};

/** The lead wants the whole stretch, which is longer than the meeting. */
const duration: Plot = stage => {
  const day = someDay(stage);
  if (!day) return null;
  const when = makeRange(day, stage.random);
  if (when.span[1] - when.span[0] <= stage.world.scene.durationMinutes * 60_000) return null;
  return {
    words: say(stage.phrases.duration, { a: when.words }, stage),
    label: unclearTimes([when.span]),
    tags: ['duration'],
  };
};

const wrongDate: Plot = stage => {
  const { world, random } = stage;
  const days = freeDays(world).filter(day => day.ahead <= 6);
  if (days.length === 0) return null;
  const day = pick(days, random);
  const otherDay = world.days.find(({ ahead }) => ahead === day.ahead + 1);
  if (!otherDay || world.slots.some(slot => slot.day === otherDay)) return null;
  const minute = pick([570, 645, 870, 945], random);
  if (world.slots.some(slot => slot.minute === minute)) return null;
  const a = `${sayWrongDate(day, otherDay)} at ${sayFullTime(minute, random)}`;
  return {
    words: say(stage.phrases.propose, { a }, stage),
    label: unclearTimes([]),
    tags: ['propose', 'date_weekday_conflict'],
  };
};

/** Plots about times of the lead's own, each with its share. */
export const timePlots: readonly (readonly [share: number, plot: Plot])[] = [
  [26, propose],
  [4, rejectAndPropose],
  [7, twoTimes('proposeTwo')],
  [4, twoTimes('proposeRanked')],
  [5, zoned],
  [5, change],
  [4, conditional],
  [3, recurring],
  [3, otherPerson],
  [2, twoProposed],
  [3, duration],
  [3, wrongDate],
];
