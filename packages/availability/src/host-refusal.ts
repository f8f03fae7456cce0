import { DAY_MS, dateOf, MINUTE_MS, weekdayOf } from './clock/days.ts';
import { localDay, localDayIn, type ZoneClock, zoneClock } from './clock/zone-clock.ts';
import { mergeBusy } from './intervals/interval.ts';
import type { Availability } from './query.ts';
import type { HostRefusal } from './refusal.ts';
import type { Host } from './rules/host.ts';
import type { MeetingRules } from './rules/meeting-rules.ts';
import { planOf } from './rules/schedule.ts';
import { capReached } from './sweep/caps.ts';
import { dayPieces, gridStarts } from './sweep/day-pieces.ts';
import { spanOf } from './sweep/host-starts.ts';
import { openings } from './sweep/openings.ts';

/** A host, a start in epoch milliseconds and what is needed to judge it. */
interface Case {
  host: Host;
  rules: MeetingRules;
  start: number;
  /** The host's zone, for a week on either side of the start. */
  clock: ZoneClock;
  /** The day of the start on the host's wall. */
  day: number;
}

/**
 * The first rule by which a host refuses a start; `null` where none does.
 *
 * @param hasGrid Whether the grid is the host's; in a collective it is the first host's.
 */
export function refusalOf(host: Host, availability: Availability, start: number, hasGrid: boolean): HostRefusal | null {
  const { now, rules } = availability;
  const clock = zoneClock(host.schedule.timeZone, start - 8 * DAY_MS, start + 8 * DAY_MS);
  const asked: Case = { host, rules, start, clock, day: localDay(clock, start) };
  return (hasGrid ? offGrid(asked) : null) ?? beyondWindow(asked, now) ?? closed(asked) ?? busy(asked) ?? capped(asked);
}

function offGrid({ host, rules, start, clock }: Case): HostRefusal | null {
  const around = [{ first: start - DAY_MS, last: start + DAY_MS }];
  const grid = gridStarts(dayPieces(around, clock), rules.gridMinutes * MINUTE_MS);
  if (grid.includes(start)) return null;
  const nearest = [grid.findLast(each => each < start), grid.find(each => each > start)];
  return {
    rule: 'off-grid',
    host: host.id,
    gridMinutes: rules.gridMinutes,
    nearest: nearest.filter(each => each !== undefined),
  };
}

function beyondWindow({ host, rules, day }: Case, now: number): HostRefusal | null {
  const last = localDayIn(host.schedule.timeZone, now) + rules.windowDays;
  return day <= last ? null : { rule: 'beyond-window', host: host.id, last: dateOf(last) };
}

function closed({ host: { id: host, schedule }, rules, start, clock, day }: Case): HostRefusal | null {
  const end = start + spanOf(rules).duration;
  const [open] = openings(schedule, clock, { start, end });
  if (open?.start === start && open.end === end) return null;
  const date = dateOf(day);
  const plan = planOf(schedule, date, weekdayOf(day));
  if (plan.kind === 'closed-on-date') return { rule: 'closed-on-date', host, date };
  if (plan.kind === 'holiday') return { rule: 'holiday', host, date, name: plan.name };
  return { rule: 'outside-hours', host, date, hours: plan.hours, timeZone: schedule.timeZone };
}

function busy({ host, rules, start }: Case): HostRefusal | null {
  const { before, duration, after } = spanOf(rules);
  const blocks = mergeBusy(host.busy).map(block => ({ from: block.start, to: block.end }));
  const takenBetween = (from: number, to: number) => blocks.find(block => block.from < to && from < block.to);
  const inTheWay = takenBetween(start, start + duration);
  if (inTheWay) return { rule: 'busy', host: host.id, ...inTheWay };
  const ahead = takenBetween(start - before, start);
  if (ahead) return { rule: 'buffer', host: host.id, side: 'before', minutes: rules.bufferBeforeMinutes, ...ahead };
  const behind = takenBetween(start + duration, start + duration + after);
  return behind ? { rule: 'buffer', host: host.id, side: 'after', minutes: rules.bufferAfterMinutes, ...behind } : null;
}

function capped({ host, rules, clock, day }: Case): HostRefusal | null {
  const reached = capReached(rules, host.meetings, clock)(day);
  return reached && { host: host.id, ...reached };
}
