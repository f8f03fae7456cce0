import type { OfferedSlot } from '../resolve/offer.ts';
import { type Ground, type Selection, select } from '../resolve/selection.ts';
import type { Statement } from '../stance/statement.ts';
import { applyCorrections, fillSameTimes, hasClock, joinSplitTimes } from './corrections.ts';
import {
  finding,
  interpretationsOf,
  type Judged,
  type Message,
  type MessageSide,
  NO_TIMES,
  sentence,
  type TimeReading,
  type Untimed,
  unique,
  zoneReading,
} from './judged.ts';
import { combineOffered, takeRest, unsureAcceptance } from './offered-times.ts';
import { combineOwn } from './own-times.ts';
import { disagreement } from './second-reader.ts';

/** Reads what all statements of a message come to together. */
export function readTimes(
  statements: readonly Statement[],
  side: MessageSide,
  ground: Ground,
  own: string,
): TimeReading {
  const judged = judgeStatements(statements, ground);
  const named = judged.filter(each => /take|open|unread/.test(each.statement.role)).flatMap(each => each.selection.own);
  const reading = putTogether(judged, side, ground, own);
  return { ...secondOpinion(reading, judged, ground, own), named: unique(named) };
}

/** A certain reading stays so when the second reader has nothing against the points that it names. */
function secondOpinion(reading: Untimed, judged: readonly Judged[], ground: Ground, own: string): Untimed {
  if (!reading.certain || (reading.kind !== 'accept_slot' && reading.kind !== 'propose_time')) return reading;
  const times = judged
    .filter(({ statement }) => statement.role === 'take' && isExplicit(statement))
    .map(({ statement, selection }) => ({ start: statement.start, end: statement.end, starts: startsOf(selection) }))
    .filter(({ starts }) => starts.length > 0);
  const against = disagreement(times, own, ground);
  if (against === null) return reading;
  const slots = reading.intent.acceptedSlot === null ? reading.intent.acceptedAnyOf : [reading.intent.acceptedSlot];
  return {
    ...reading,
    certain: false,
    intent: {
      ...reading.intent,
      acceptedSlot: null,
      acceptedAnyOf: [],
      interpretations: [{ says: 'This is how the rules read it.', accepted: slots, proposed: reading.intent.proposed }],
    },
    findings: [...reading.findings, against],
  };
}

/** One day and one point of the clock, with nothing taken over from other words. */
const isExplicit = ({ group, corrects, changes, follows }: Statement): boolean =>
  !corrects &&
  !changes &&
  !follows &&
  group.days.every(
    day => (day.type === 'weekday' && day.by === 'plain') || day.type === 'date' || day.type === 'offset',
  ) &&
  group.zone === null &&
  group.days.length === 1 &&
  group.times.length === 1 &&
  group.times.every(time => time.type === 'clock' && time.readings.every(reading => reading.to === null));

const startsOf = (selection: Selection): string[] => [
  ...selection.slots.map(slot => slot.start),
  ...selection.readings.flat().map(interval => interval.start),
];

function judgeStatements(statements: readonly Statement[], ground: Ground): Judged[] {
  const live = fillSameTimes(applyCorrections(joinSplitTimes(statements)), ground);
  return live.map(statement => ({ statement, selection: select(statement.group, ground) }));
}

function putTogether(judged: readonly Judged[], side: MessageSide, ground: Ground, own: string): Untimed {
  const takes = judged.filter(
    each => each.statement.role === 'take' && each.selection.type !== 'coarse' && each.selection.type !== 'none',
  );
  const refused = judged.filter(each => each.statement.role === 'refuse');
  const leftOut = judged.filter(each => each.statement.role === 'leave-out');
  const open = judged.filter(
    each =>
      ((each.statement.role === 'open' || each.statement.role === 'unread') && each.selection.type !== 'coarse') ||
      isFarAway(each, judged, own),
  );
  const rejects = refused.length > 0 || judged.some(each => each.selection.type === 'none');
  const message = { ground, side, own, refused: refusedSlots(refused, ground), open, takes };
  if (leftOut.length > 0 && takes.every(each => each.selection.type === 'any' || each.selection.type === 'unread'))
    return takeRest(message, refusedSlots(leftOut, ground), leftOut);
  if (takes.length === 0) return withoutTakes(message, judged, rejects);
  return combine(message, refused);
}

/** "Thursday at 3 next month": a stretch of days beside a time moves it away; this week does not. */
function isFarAway({ statement, selection }: Judged, judged: readonly Judged[], own: string): boolean {
  if (selection.type !== 'coarse' || statement.role === 'refuse' || statement.role === 'aside') return false;
  if (/\b(?:this|the rest of the|rest of the) (?:week|month)\b/i.test(own.slice(statement.start, statement.end)))
    return false;
  return judged.some(
    each =>
      each !== undefined &&
      each.statement.sentence === statement.sentence &&
      each.statement.role === 'take' &&
      each.selection.type !== 'coarse',
  );
}

const refusedSlots = (refused: readonly Judged[], { offer }: Ground): OfferedSlot[] =>
  offer.slots.filter(slot =>
    refused.some(
      ({ selection }) =>
        selection.slots.includes(slot) ||
        (selection.readings[0] ?? []).some(
          interval => Date.parse(interval.start) <= slot.at && slot.at < Date.parse(interval.end),
        ),
    ),
  );

function withoutTakes(message: Message, judged: readonly Judged[], rejects: boolean): Untimed {
  const { open, own, side, ground } = message;
  const first = open[0];
  if (first !== undefined) return uncertain(message, open, first);
  const refusal = judged.find(each => each.statement.role === 'refuse' || each.selection.type === 'none');
  if (rejects) {
    const says = 'The times do not suit them, and they name no other.';
    return {
      kind: 'reject',
      certain: side.doubts.length === 0 || refusal !== undefined,
      intent: NO_TIMES,
      findings: [finding(own, 'reject.offer', says, refusal?.statement ?? null)],
    };
  }
  const coarse = judged.find(each => each.selection.type === 'coarse' && each.statement.role !== 'aside');
  if (coarse !== undefined)
    return {
      kind: 'coarse',
      certain: side.doubts.length === 0,
      intent: NO_TIMES,
      findings: [finding(own, 'times.coarse', 'They name a stretch of days, no time.', coarse.statement)],
    };
  void ground;
  return { kind: 'none', certain: false, intent: NO_TIMES, findings: [] };
}

/** Times that are doubted, conditional or not understood: shown to a person, never booked. */
function uncertain(message: Message, open: readonly Judged[], first: Judged): Untimed {
  const { own, ground } = message;
  const offered = open.flatMap(each => each.selection.slots);
  const touches =
    offered.length > 0 ||
    open.some(each => each.selection.type === 'others') ||
    (message.side.agrees &&
      ground.offer.slots.length > 0 &&
      open.every(each => each.selection.type !== 'own' || !hasClock(each.statement.group)));
  const tentative = open.filter(each => each.statement.role === 'open' && each.selection.type === 'own');
  const findings = open
    .slice(0, 6)
    .map(each =>
      finding(
        own,
        `times.${each.statement.role}`,
        `${sentence(each.statement.why || each.selection.why)} so a person reads it.`,
        each.statement,
      ),
    );
  if (touches)
    return {
      kind: 'accept_slot',
      certain: false,
      intent: { ...NO_TIMES, interpretations: interpretationsOf(open, ground) },
      findings,
    };
  const isProposal = open.some(each => each.selection.type === 'own' || each.selection.type === 'unread');
  const proposed = tentative.flatMap(each => each.selection.readings[0] ?? []);
  return {
    kind: isProposal ? 'propose_time' : 'none',
    certain: false,
    intent: {
      ...NO_TIMES,
      proposed: unique(proposed),
      interpretations: interpretationsOf(open, ground),
      zone: zoneReading(first, ground),
    },
    findings,
  };
}

/** Puts together what several statements agree to. */
function combine(message: Message, refusals: readonly Judged[]): Untimed {
  const { takes, refused, ground } = message;
  const resolvedTakes = takes.map(each =>
    each.selection.type === 'others' ? { ...each, selection: takeOthers(each.selection, refused, ground) } : each,
  );
  const owns = resolvedTakes.filter(each => each.selection.type === 'own');
  const offered = resolvedTakes.filter(
    (each, at) =>
      (each.selection.type === 'offered' || each.selection.type === 'any') &&
      !isChoiceOfThese(each, resolvedTakes.slice(0, at)),
  );
  const several = resolvedTakes.filter(each => each.selection.type === 'several');
  const unreadTakes = resolvedTakes.filter(each => each.selection.type === 'unread');
  if (offered.length > 0 && owns.length === 0)
    return combineOffered({ ...message, takes: resolvedTakes }, offered, several, unreadTakes);
  if (several.length > 0 && owns.length === 0) return unsureAcceptance({ ...message, takes: resolvedTakes }, several);
  if (offered.length > 0) return unsureAcceptance({ ...message, takes: resolvedTakes }, [...offered, ...owns]);
  if (owns.length > 0) return combineOwn(message, owns, [...several, ...unreadTakes], refusals);
  return uncertain(message, [...resolvedTakes, ...message.open], resolvedTakes[0] as Judged);
}

/** "The second or the third, whichever is easier", "… pick one": the choice is among what was just named. */
function isChoiceOfThese({ statement, selection }: Judged, before: readonly Judged[]): boolean {
  const pick = statement.group.picks[0];
  if (selection.type !== 'any' || pick?.type !== 'any' || statement.group.days.length > 0) return false;
  const named = before.filter(
    each =>
      each.selection.type === 'own' ||
      each.selection.type === 'offered' ||
      (each.selection.type === 'any' && each.statement.group.days.length > 0),
  );
  return (
    named.some(each => each.selection.type === 'own' || each.selection.type === 'any') ||
    (named.length > 1 && named.every(each => each.statement.sentence === statement.sentence))
  );
}

function takeOthers(selection: Selection, refused: readonly OfferedSlot[], { offer }: Ground): Selection {
  const rest = offer.slots.filter(slot => !refused.includes(slot));
  return refused.length === 0 || rest.length === 0
    ? { ...selection, type: 'several', slots: offer.slots, sure: false, why: 'it is open which the others are' }
    : { ...selection, type: rest.length === 1 ? 'offered' : 'any', slots: rest };
}
