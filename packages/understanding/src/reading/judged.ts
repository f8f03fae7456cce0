import type { Finding, Intent, IntentKind, Interpretation, ZoneReading } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import { resolve } from '../resolve/intervals.ts';
import type { OfferedSlot } from '../resolve/offer.ts';
import { calendarOf, type Ground, type Selection } from '../resolve/selection.ts';
import type { Statement } from '../stance/statement.ts';
import type { Stretch } from '../text/stretch.ts';

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

export type Untimed = Omit<TimeReading, 'named'>;

export interface Judged {
  statement: Statement;
  selection: Selection;
}

export const NO_TIMES: TimeReading['intent'] = {
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

export interface Message {
  ground: Ground;
  side: MessageSide;
  own: string;
  refused: OfferedSlot[];
  open: Judged[];
  takes: Judged[];
}

export const finding = (own: string, rule: string, says: string, at: Stretch | null): Finding => ({
  rule,
  says,
  span: at === null || at.end <= at.start ? null : { start: at.start, end: at.end, text: own.slice(at.start, at.end) },
});

export const sentence = (why: string): string =>
  why === '' ? 'It is not clear,' : `${why[0]?.toUpperCase()}${why.slice(1)},`;

export function unique(intervals: readonly Slot[]): Slot[] {
  return intervals.filter(
    (each, index) => intervals.findIndex(other => other.start === each.start && other.end === each.end) === index,
  );
}

export const overlap = (a: Slot, b: Slot): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);

export const words = ({ statement }: Judged, own: string): string =>
  own.slice(statement.start, statement.end).replace(/\s+/g, ' ');

export const firstReason = (reasons: readonly (readonly [boolean, string])[]): string =>
  reasons.find(([holds]) => holds)?.[1] ?? '';

export const preferredFirst = (judged: readonly Judged[]): Judged[] => [
  ...judged.filter(each => each.statement.prefers),
  ...judged.filter(each => !each.statement.prefers),
];

export function interpretationsOf(judged: readonly Judged[], ground: Ground): Interpretation[] {
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

/** Everything beside the times that keeps a reading from being certain. */
export function doubtsOf({ side, open, own, takes, ground }: Message, slots: readonly OfferedSlot[]): Finding[] {
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

/** Which evidence gave the zone, and what the next best would have made of the same words. */
export function zoneReading({ statement, selection }: Judged, ground: Ground): ZoneReading | null {
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

/** Another length than that of the meeting; half an hour's window or a shift is none. */
export const otherLength = ({ side, ground }: Message): boolean =>
  side.lengths.some(minutes => minutes >= 10 && minutes <= 180 && minutes !== ground.minutes);

/** "Let's do Monday and Wednesday" can order two meetings; "Monday and Wednesday both work" leaves the choice. */
const COMMITS =
  /\b(?:let's|lets|let us|book|schedule|take|lock|put|set up|reserve|block|hold|do both|see you|count me in|one for|one each|each)\b/i;

export function commitsToAll(judged: readonly Judged[], own: string): boolean {
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
