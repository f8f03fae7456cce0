import { hasClock } from './corrections.ts';
import {
  commitsToAll,
  doubtsOf,
  finding,
  firstReason,
  interpretationsOf,
  type Judged,
  type Message,
  NO_TIMES,
  otherLength,
  overlap,
  preferredFirst,
  sentence,
  type Untimed,
  unique,
  words,
  zoneReading,
} from './judged.ts';

/** Times of their own: their intervals in the order of the text, or of preference. */
export function combineOwn(
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
