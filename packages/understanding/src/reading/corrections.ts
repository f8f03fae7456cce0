import { type Group, settleNumbers } from '../grammar/groups.ts';
import type { OfferedSlot } from '../resolve/offer.ts';
import { type Ground, select } from '../resolve/selection.ts';
import type { Statement } from '../stance/statement.ts';

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

export const hasClock = (group: Group): boolean => group.times.length > 0 || group.numbers.length > 0;

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
