import type { Finding, Intent, IntentKind, Interpretation, ZoneReading } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import { type Group, settleNumbers } from '../grammar/groups.ts';
import { resolve } from '../resolve/intervals.ts';
import type { OfferedSlot } from '../resolve/offer.ts';
import { calendarOf, type Ground, type Selection, select } from '../resolve/selection.ts';
import type { Statement } from '../stance/statements.ts';
import type { Stretch } from '../text/stretch.ts';
import { disagreement } from './second-reader.ts';

/** What the times of a reply come to. */
export interface TimeReading {
  /** `reject`: offered times are turned down and no other is named; `coarse`: a week or a month; `none`: no times. */
  kind: Extract<IntentKind, 'accept_slot' | 'propose_time'> | 'reject' | 'coarse' | 'none';
  certain: boolean;
  intent: Pick<Intent, 'acceptedSlot' | 'acceptedAnyOf' | 'proposed' | 'proposedRanked' | 'interpretations' | 'zone'>;
  findings: Finding[];
  /** Every interval that was named and not turned down, whatever else stands beside it. */
  named: Slot[];
}

type Untimed = Omit<TimeReading, 'named'>;

interface Judged {
  statement: Statement;
  selection: Selection;
}

const NO_TIMES: TimeReading['intent'] = {
  acceptedSlot: null,
  acceptedAnyOf: [],
  proposed: [],
  proposedRanked: false,
  interpretations: [],
  zone: null,
};

/** Gathered while a message is read: words beside the times that leave it open, and how several times are ordered. */
export interface MessageSide {
  doubts: readonly { why: string; at: Stretch; rejects: boolean }[];
  /** Lengths of time that were said, in minutes. */
  lengths: readonly number[];
  /** Something is agreed to without a time. */
  agrees: boolean;
  several: boolean;
  recurring: boolean;
  joke: boolean;
  ranked: boolean;
}

/** Statements in the order of the text, after later words have taken back or moved earlier ones. */
export function applyCorrections(statements: readonly Statement[]): Statement[] {
  let live: Statement[] = [];
  for (const statement of statements) {
    const earlier = live.filter(each => each.role === 'take' || each.role === 'open' || each.role === 'unread');
    const isTimed = statement.role === 'take' || statement.role === 'unread' || statement.corrects;
    const partial = (isTimeOnly(statement.group) || isShiftOnly(statement.group)) && lastWithDay(earlier) !== null;
    const isFull = statement.group.days.length > 0 && hasClock(statement.group) && statement.role === 'take';
    const replaces = statement.corrects || (statement.follows && partial) || (statement.changes && (partial || isFull));
    if (!isTimed || !replaces || earlier.length === 0) {
      live.push(statement);
      continue;
    }
    const base = lastWithDay(earlier);
    const group =
      partial && base !== null
        ? settleNumbers({
            ...statement.group,
            days: base.group.days,
            ...(isShiftOnly(statement.group) && { times: base.group.times }),
            zone: statement.group.zone ?? base.group.zone,
          })
        : statement.group;
    const losesTime =
      statement.corrects &&
      !hasClock(statement.group) &&
      statement.group.picks.length === 0 &&
      earlier.some(each => hasClock(each.group));
    live = live.filter(each => !earlier.includes(each));
    const isClear = statement.role === 'take' || statement.role === 'refuse';
    live.push({
      ...statement,
      group,
      ...(!isClear && { role: 'unread' as const }),
      ...(losesTime && { role: 'unread' as const, why: 'it is open whether the time stays' }),
    });
  }
  return live;
}

const hasClock = (group: Group): boolean => group.times.length > 0 || group.numbers.length > 0;
const isShiftOnly = (group: Group): boolean => group.shift !== null && group.days.length === 0 && !hasClock(group);
const isTimeOnly = (group: Group): boolean => group.days.length === 0 && group.picks.length === 0 && hasClock(group);
const lastWithDay = (statements: readonly Statement[]): Statement | null =>
  statements.findLast(each => each.group.days.length > 0 || each.group.picks.length > 0) ?? null;

/** "We are in on Thursday 18 June; shall we say a quarter past two?": the day of one clause, the time of the next. */
export function joinSplitTimes(statements: readonly Statement[]): Statement[] {
  const done: Statement[] = [];
  for (const statement of statements) {
    const before = done.at(-1);
    const joins =
      before !== undefined &&
      before.sentence === statement.sentence &&
      before.role === 'take' &&
      before.group.days.length === 1 &&
      !hasClock(before.group) &&
      before.group.picks.length === 0 &&
      isTimeOnly(statement.group) &&
      statement.group.joined === 'none' &&
      !statement.follows &&
      !statement.corrects &&
      !statement.changes;
    const replacesRefused =
      before !== undefined &&
      before.sentence === statement.sentence &&
      before.role === 'refuse' &&
      before.group.days.length === 1 &&
      hasClock(before.group) &&
      isTimeOnly(statement.group) &&
      statement.role === 'take';
    if (replacesRefused)
      done.push({ ...statement, group: settleNumbers({ ...statement.group, days: before.group.days }) });
    else if (joins)
      done[done.length - 1] = {
        ...statement,
        group: settleNumbers({ ...statement.group, days: before.group.days, start: before.group.start }),
        start: before.start,
      };
    else done.push(statement);
  }
  return done;
}

/** "Thurs same time": the times of the group before, or of the one offered time that was named. */
export function fillSameTimes(statements: readonly Statement[], ground: Ground): Statement[] {
  const done: Statement[] = [];
  for (const statement of statements) {
    const before = done.at(-1);
    if (!statement.group.sameTime) {
      const equals = statement.group.joined === 'equals' && statement.group.days.length === 0 && before !== undefined;
      done.push(equals ? { ...statement, group: { ...statement.group, days: before.group.days } } : statement);
      continue;
    }
    const source = done.findLast(each => each.group.times.length > 0);
    const named =
      done.map(each => select(each.group, ground)).find(each => each.type === 'offered')?.slots ?? ground.offer.slots;
    const group =
      source !== undefined
        ? { ...statement.group, times: source.group.times, zone: statement.group.zone ?? source.group.zone }
        : withTimeOf(statement.group, named, ground);
    done.push({ ...statement, group });
  }
  return done;
}

function withTimeOf(group: Group, slots: readonly OfferedSlot[], ground: Ground): Group {
  const zone = ground.clocks.plain;
  const minutes = new Set(slots.map(slot => minutesOf(slot.at, zone)));
  const [only] = minutes;
  return only === undefined || minutes.size > 1
    ? { ...group, unread: true }
    : { ...group, times: [{ readings: [{ from: only, to: null }], type: 'clock', halfOpen: false }] };
}

const minutesOf = (at: number, zone: string): number => {
  const [hour = 0, minute = 0] = new Date(at)
    .toLocaleTimeString('en-GB', { timeZone: zone, hour12: false })
    .split(':')
    .map(Number);
  return hour * 60 + minute;
};

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
    each => (each.statement.role === 'open' || each.statement.role === 'unread') && each.selection.type !== 'coarse',
  );
  const rejects = refused.length > 0 || judged.some(each => each.selection.type === 'none');
  const message = { ground, side, own, refused: refusedSlots(refused, ground), open, takes };
  if (leftOut.length > 0 && takes.every(each => each.selection.type === 'any' || each.selection.type === 'unread'))
    return takeRest(message, refusedSlots(leftOut, ground), leftOut);
  if (takes.length === 0) return withoutTakes(message, judged, rejects);
  return combine(message, refused);
}

interface Message {
  ground: Ground;
  side: MessageSide;
  own: string;
  refused: OfferedSlot[];
  open: Judged[];
  takes: Judged[];
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

const finding = (own: string, rule: string, says: string, at: Stretch | null): Finding => ({
  rule,
  says,
  span: at === null || at.end <= at.start ? null : { start: at.start, end: at.end, text: own.slice(at.start, at.end) },
});

const chronological = (slots: readonly OfferedSlot[]): OfferedSlot[] =>
  [...new Set(slots)].toSorted((a, b) => a.at - b.at);

/** "Anything but Friday": the rest of the offer is agreed to. */
function takeRest(message: Message, leftOut: OfferedSlot[], statements: Judged[]): Untimed {
  const { ground, own } = message;
  const rest = ground.offer.slots.filter(slot => !leftOut.includes(slot));
  const place = statements[0]?.statement ?? null;
  const clear = leftOut.length > 0 && rest.length > 0 && !ground.offer.partlyGone;
  const says = clear ? 'They agree to all but what they leave out.' : 'It is not clear what they leave out.';
  return accepted(message, clear ? rest : [], clear, [finding(own, 'accept.all-but', says, place)], clear ? '' : says);
}

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

const sentence = (why: string): string =>
  why === '' ? 'It is not clear,' : `${why[0]?.toUpperCase()}${why.slice(1)},`;

function unique(intervals: readonly Slot[]): Slot[] {
  return intervals.filter(
    (each, index) => intervals.findIndex(other => other.start === each.start && other.end === each.end) === index,
  );
}

function interpretationsOf(judged: readonly Judged[], ground: Ground): Interpretation[] {
  const zone = ground.clocks.plain;
  const interpretations = judged.flatMap(({ selection, statement }): Interpretation[] => {
    const words = statement.group.atoms.length === 0 ? 'It' : 'These words';
    const offered = selection.slots.map(slot => ({
      says: `${words} mean the offered ${formatInstant(slot.start, zone)}.`,
      accepted: [slot.start],
      proposed: [],
    }));
    const own = selection.readings.map(proposed => ({
      says: `${words} mean ${proposed
        .slice(0, 3)
        .map(each => formatInstant(each.start, zone))
        .join('; ')}.`,
      accepted: [],
      proposed,
    }));
    return [...offered, ...own];
  });
  const seen = new Set<string>();
  return interpretations
    .filter(each => {
      const key = JSON.stringify([each.accepted, each.proposed]);
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, 12);
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

const BOOKING_WORDS = /\b(?:book|schedule|put|lock|block|reserve|set up|hold|invites|both calls)\b/i;

/** Another length than that of the meeting; half an hour's window or a shift is none. */
const otherLength = ({ side, ground }: Message): boolean =>
  side.lengths.some(minutes => minutes >= 10 && minutes <= 180 && minutes !== ground.minutes);

/** "Otherwise Friday" by itself is the second half of something that was not said. */
const isOpenAlternative = (statement: Statement | undefined, own: string): boolean =>
  statement !== undefined &&
  /^\W*(?:otherwise|or else|alternatively|failing that|if not|else)\W*$/i.test(own.slice(0, statement.start));

/** "Let's do Monday and Wednesday" can order two meetings; "Monday and Wednesday both work" leaves the choice. */
const COMMITS =
  /\b(?:let's|lets|let us|book|schedule|take|lock|put|set up|reserve|block|hold|do both|see you|count me in|one for|one each|each)\b/i;
function commitsToAll(judged: readonly Judged[], own: string): boolean {
  const start = Math.min(...judged.map(each => each.statement.start));
  const end = Math.max(...judged.map(each => each.statement.end));
  const opening = own.lastIndexOf('\n', start) + 1;
  const closing = own.indexOf('\n', end);
  const between = own.slice(start, end);
  return (
    COMMITS.test(own.slice(opening, closing < 0 ? own.length : closing)) &&
    /\b(?:and|plus)\b|&/.test(between) &&
    !/\bor\b/i.test(between)
  );
}

function combineOffered(
  message: Message,
  offered: readonly Judged[],
  several: readonly Judged[],
  unreadTakes: readonly Judged[],
): Untimed {
  const { side, own, refused } = message;
  const ordered = preferredFirst(offered);
  const named = [...new Set(ordered.flatMap(each => each.selection.slots))];
  const common = named.filter(slot => several.every(each => each.selection.slots.includes(slot)));
  const isChoice = ordered.every(each =>
    each.statement.group.picks.some(pick => pick.type === 'any' || pick.type === 'others'),
  );
  const slots = isChoice && common.length > 0 ? common : named;
  const narrowed = several.every(
    each =>
      slots.every(slot => each.selection.slots.includes(slot)) ||
      (slots.length > 1 &&
        each.selection.slots.some(slot => slots.includes(slot)) &&
        each.statement.group.times.length === 0),
  );
  const first = ordered[0] as Judged;
  const joinedByAnd = offered.some(
    each =>
      each.statement.group.joined === 'and' ||
      each.statement.group.atoms.some(
        atom => atom.kind === 'pick' && atom.pick.type === 'any' && atom.pick.word === 'both',
      ),
  );
  const why = firstReason([
    [several.length > 0 && !narrowed, several[0]?.selection.why ?? ''],
    [unreadTakes.length > 0, unreadTakes[0]?.selection.why ?? ''],
    [
      side.several ||
        (slots.length > 1 && joinedByAnd && BOOKING_WORDS.test(own)) ||
        (slots.length > 1 && commitsToAll(offered, own)),
      'more than one meeting may be meant',
    ],
    [offered.some(each => each.statement.could), '“could” is no plain yes'],
    [otherLength(message), 'they want another length of the meeting'],
    [
      slots.length > 1 &&
        offered.every(each => each.statement.isQuestion) &&
        !side.agrees &&
        offered.every(each => each.selection.type !== 'any' || each.statement.group.picks.length === 0),
      'they ask between offered times',
    ],
    [isOpenAlternative(ordered[0]?.statement, own), 'it is open what comes before it'],
    [slots.some(slot => refused.includes(slot)), 'the same time is turned down elsewhere'],
    [slots.length > 1 && !isFreeChoice(offered), 'two times are agreed to and it is open which is meant'],
  ]);
  const says =
    slots.length === 1
      ? `“${words(first, own)}” is the offered ${formatInstant(slots[0]?.start ?? '', message.ground.clocks.plain)}.`
      : 'They leave the choice between offered times to us.';
  const rule = `accept.${ruleOf(first.statement.group)}`;
  const inOrder = side.ranked ? slots : chronological(slots);
  return accepted(
    message,
    inOrder,
    why === '',
    offered.map((each, index) => finding(own, rule, index === 0 ? says : 'This says the same.', each.statement)),
    why,
  );
}

const firstReason = (reasons: readonly (readonly [boolean, string])[]): string =>
  reasons.find(([holds]) => holds)?.[1] ?? '';
const words = ({ statement }: Judged, own: string): string =>
  own.slice(statement.start, statement.end).replace(/\s+/g, ' ');

const ruleOf = (group: Group): string => {
  if (group.picks.length > 0) return group.picks[0]?.type === 'any' ? 'choice-is-ours' : 'position';
  if (group.numbers.length > 0) return 'number';
  if (group.days.length > 0 && group.times.length > 0) return 'day-and-time';
  return group.days.length > 0 ? 'day' : 'time';
};

/** Several slots are ours to choose from when one group names them, or the groups stand in one sentence or are joined. */
function isFreeChoice(offered: readonly Judged[]): boolean {
  if (offered.length === 1) return true;
  const [first, ...rest] = offered;
  return rest.every(
    each =>
      each.statement.sentence === first?.statement.sentence ||
      each.statement.group.joined !== 'none' ||
      each.selection.type === 'any',
  );
}

const preferredFirst = (judged: readonly Judged[]): Judged[] => [
  ...judged.filter(each => each.statement.prefers),
  ...judged.filter(each => !each.statement.prefers),
];

/** An acceptance with these slots, unless something leaves it open; then no slot is named. */
function accepted(
  message: Message,
  slots: readonly OfferedSlot[],
  sure: boolean,
  findings: Finding[],
  why: string,
): Untimed {
  const { own, ground } = message;
  const doubts = doubtsOf(message, slots);
  const certain = sure && doubts.length === 0 && slots.length > 0;
  const reasons = [
    ...(why === ''
      ? []
      : [finding(own, 'accept.open', `${sentence(why)} so a person reads it.`, message.takes[0]?.statement ?? null)]),
    ...doubts,
  ];
  return {
    kind: 'accept_slot',
    certain,
    intent: {
      ...NO_TIMES,
      acceptedSlot: certain && slots.length === 1 ? (slots[0]?.start ?? null) : null,
      acceptedAnyOf: certain && slots.length > 1 ? slots.map(slot => slot.start) : [],
      interpretations: certain
        ? [{ says: 'They agree to what was offered.', accepted: slots.map(slot => slot.start), proposed: [] }]
        : slots.length > 0
          ? slots.map(slot => ({
              says: `They agree to the offered ${formatInstant(slot.start, ground.clocks.plain)}.`,
              accepted: [slot.start],
              proposed: [],
            }))
          : interpretationsOf(message.takes, ground),
      zone: null,
    },
    findings: [...findings, ...reasons],
  };
}

/** Everything beside the times that keeps a reading from being certain. */
function doubtsOf({ side, open, own, takes, ground }: Message, slots: readonly OfferedSlot[]): Finding[] {
  const first = takes[0]?.statement.start ?? 0;
  const owns = takes.every(each => each.selection.type === 'own');
  const corrected = Math.max(-1, ...takes.filter(each => each.statement.corrects).map(each => each.statement.start));
  const doubts = side.doubts
    .filter(doubt => doubt.at.start >= corrected)
    .filter(doubt => !(owns && doubt.rejects && doubt.at.start < first))
    .slice(0, 4)
    .map(({ why, at }) => finding(own, 'words.open', `${why}, so a person reads it.`, at));
  const unread = open
    .slice(0, 4)
    .map(({ statement, selection }) =>
      finding(
        own,
        `times.${statement.role}`,
        `${sentence(statement.why || selection.why)} so a person reads it.`,
        statement,
      ),
    );
  const flags = side.joke ? [finding(own, 'words.joke', 'It may not be meant, so a person reads it.', null)] : [];
  void ground;
  void slots;
  return [...doubts, ...unread, ...flags];
}

function unsureAcceptance(message: Message, judged: readonly Judged[]): Untimed {
  const { own, ground } = message;
  const why =
    judged.find(each => each.selection.why !== '')?.selection.why ?? 'offered times and others stand side by side';
  return {
    kind: 'accept_slot',
    certain: false,
    intent: { ...NO_TIMES, interpretations: interpretationsOf(judged, ground) },
    findings: [
      finding(own, 'accept.unclear', `${sentence(why)} so a person reads it.`, judged[0]?.statement ?? null),
      ...doubtsOf(message, []),
    ],
  };
}

/** Times of their own: their intervals in the order of the text, or of preference. */
function combineOwn(
  message: Message,
  owns: readonly Judged[],
  unread: readonly Judged[],
  refusals: readonly Judged[],
): Untimed {
  const { own, side, ground } = message;
  const ordered = side.ranked ? preferredFirst(owns) : owns;
  const equal = checkEquals(ordered);
  const kept = (equal === null ? ordered : ordered.filter(each => each.statement.group.joined !== 'equals')).filter(
    each => !restatesDay(each, ordered),
  );
  const proposed = unique(kept.flatMap(each => each.selection.readings[0] ?? []));
  const weak = kept.find(each => !each.selection.sure);
  const blocked = refusals.some(({ selection }) =>
    (selection.readings[0] ?? []).some(no => proposed.some(yes => overlap(no, yes))),
  );
  const duration = kept.find(
    each => each.statement.group.duration !== null && each.statement.group.duration !== ground.minutes,
  );
  const why = firstReason([
    [weak !== undefined, weak?.selection.why ?? ''],
    [unread.length > 0, unread[0]?.selection.why ?? ''],
    [equal === false, 'two times that should be the same are not'],
    [blocked, 'the same time is turned down elsewhere'],
    [duration !== undefined || otherLength(message), 'they want another length of the meeting'],
    [side.several || (proposed.length > 1 && commitsToAll(kept, own)), 'more than one meeting may be meant'],
    [side.recurring, 'they want it again and again'],
    [proposed.length > 40, 'they name too many times'],
  ]);
  const doubts = doubtsOf(message, []);
  const first = kept[0] as Judged;
  const says = kept.length === 1 ? `“${words(first, own)}” is a time of their own.` : 'They name times of their own.';
  const findings = kept
    .slice(0, 12)
    .map((each, index) =>
      finding(own, 'propose.times', index === 0 ? says : `“${words(each, own)}” is another.`, each.statement),
    );
  return {
    kind: 'propose_time',
    certain: why === '' && doubts.length === 0,
    intent: {
      ...NO_TIMES,
      proposed: side.several ? [] : proposed,
      proposedRanked: side.ranked && kept.length > 1,
      interpretations:
        why === '' && doubts.length === 0 ? [{ says, accepted: [], proposed }] : interpretationsOf(kept, ground),
      zone: zoneReading(first, ground),
    },
    findings: [
      ...findings,
      ...(why === '' ? [] : [finding(own, 'propose.open', `${sentence(why)} so a person reads it.`, first.statement)]),
      ...doubts,
    ],
  };
}

/** "Monday after next at 11, so October 5": the date says the day again. */
function restatesDay({ statement, selection }: Judged, all: readonly Judged[]): boolean {
  if (hasClock(statement.group) || statement.group.days.length !== 1) return false;
  const day = selection.readings[0]?.[0];
  return (
    day !== undefined &&
    all.some(
      each =>
        hasClock(each.statement.group) &&
        (each.selection.readings[0] ?? []).length > 0 &&
        (each.selection.readings[0] ?? []).every(interval => overlap(interval, day)),
    )
  );
}

/** "3pm ET = noon my time": `null` when nothing is said to be equal, else whether it is. */
function checkEquals(judged: readonly Judged[]): boolean | null {
  const at = judged.findIndex(each => each.statement.group.joined === 'equals');
  if (at < 1) return null;
  const start = (each: Judged | undefined): string | undefined => each?.selection.readings[0]?.[0]?.start;
  return start(judged[at]) === start(judged[at - 1]);
}

const overlap = (a: Slot, b: Slot): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);

/** Which evidence gave the zone, and what the next best would have made of the same words. */
function zoneReading({ statement, selection }: Judged, ground: Ground): ZoneReading | null {
  const choice = selection.zone;
  if (choice === null) return null;
  const { clocks } = ground;
  const others = [
    ...(clocks.lead !== null ? [{ timeZone: clocks.lead, evidence: 'lead-record' as const }] : []),
    { timeZone: clocks.ours, evidence: 'workspace' as const },
  ].filter(other => other.timeZone !== choice.zone);
  const [second] = others;
  const evidence =
    statement.group.zone === null && ground.stated !== null && choice.evidence === 'words' ? 'thread' : choice.evidence;
  if (second === undefined) return { timeZone: choice.zone, evidence, secondBest: null };
  const { readings } = resolve(statement.group, {
    calendar: calendarOf(ground, second.timeZone, null),
    zone: second.timeZone,
    minutes: ground.minutes,
  });
  return { timeZone: choice.zone, evidence, secondBest: { ...second, proposed: readings[0] ?? [] } };
}
