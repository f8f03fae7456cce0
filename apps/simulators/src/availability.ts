import { DateTime } from 'luxon';

/** When a calendar can be booked: the same hours on some days of every week, in the calendar's own zone. */
export interface WeeklyRule {
  timeZone: string;
  /** Day 0 is Sunday. */
  days: readonly number[];
  /** Wall clock `HH:MM`. */
  start: string;
  end: string;
  /** Minutes between two starts, and the length of one meeting. */
  stepMinutes: number;
  meetingMinutes: number;
}

/** Epoch milliseconds; the end is not part of it. */
export interface Interval {
  start: number;
  end: number;
}

const MINUTE = 60_000;

export const intervalsOverlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

export const intervalFrom = (start: number, minutes: number): Interval => ({ start, end: start + minutes * MINUTE });

/** Starts (epoch milliseconds) within a range that the weekly rule allows and nothing busy overlaps. */
export function openStarts(rule: WeeklyRule, range: Interval, busy: readonly Interval[]): number[] {
  const starts: number[] = [];
  for (const start of ruleStarts(rule, range)) {
    const meeting = intervalFrom(start, rule.meetingMinutes);
    if (!busy.some(taken => intervalsOverlap(taken, meeting))) starts.push(start);
  }
  return starts;
}

/** Whether the weekly rule has a meeting starting at this instant, busy or not. */
export function isWithinRule(rule: WeeklyRule, start: number): boolean {
  return ruleStarts(rule, { start, end: start + 1 }).includes(start);
}

function ruleStarts(rule: WeeklyRule, range: Interval): number[] {
  const starts: number[] = [];
  let day = DateTime.fromMillis(range.start, { zone: rule.timeZone }).startOf('day');
  while (day.toMillis() < range.end) {
    if (rule.days.some(allowed => allowed % 7 === day.weekday % 7)) starts.push(...dayStarts(rule, day));
    day = day.plus({ days: 1 }).startOf('day');
  }
  return starts.filter(start => start >= range.start && start < range.end);
}

function dayStarts(rule: WeeklyRule, day: DateTime): number[] {
  const closing = wallClock(day, rule.end).toMillis();
  const starts: number[] = [];
  for (let at = wallClock(day, rule.start).toMillis(); ; at += rule.stepMinutes * MINUTE) {
    if (at + rule.meetingMinutes * MINUTE > closing) return starts;
    starts.push(at);
  }
}

function wallClock(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}
