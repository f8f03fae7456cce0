import type { SlotQuery } from '@overlap/availability/query';
import type { Host } from '@overlap/availability/rules/host';
import { DateTime } from 'luxon';

/**
 * The obvious way with luxon, as one writes it first: go along the grid of each host, make a date of each start, look
 * whether it is in that day’s hours, and hold it against each busy block.
 */
export function luxonStarts(query: SlotQuery): number[] {
  const starts = new Set(query.hosts.flatMap(host => hostStarts(host, query)));
  return [...starts].sort((a, b) => a - b);
}

function hostStarts(host: Host, { now, from, to, rules }: SlotQuery): number[] {
  const zone = host.schedule.timeZone;
  const busy = host.busy.flat();
  const earliest = DateTime.fromMillis(now, { zone }).plus({ minutes: rules.minimumNoticeMinutes });
  const lastDay = DateTime.fromMillis(now, { zone }).plus({ days: rules.windowDays }).endOf('day');
  const starts: number[] = [];
  let start = DateTime.fromMillis(from, { zone }).startOf('hour');
  for (; start.toMillis() < to && start <= lastDay; start = start.plus({ minutes: rules.gridMinutes })) {
    if (start.toMillis() < from || start < earliest || !isInHours(host, start, rules.durationMinutes)) continue;
    const begins = start.minus({ minutes: rules.bufferBeforeMinutes }).toMillis();
    const ends = start.plus({ minutes: rules.durationMinutes + rules.bufferAfterMinutes }).toMillis();
    if (!busy.some(block => block.start < ends && begins < block.end)) starts.push(start.toMillis());
  }
  return starts;
}

function isInHours(host: Host, start: DateTime, minutes: number): boolean {
  const begin = start.hour * 60 + start.minute;
  const hours = host.schedule.weekly[start.weekday % 7] ?? [];
  return hours.some(each => begin >= minutesOf(each.start) && begin + minutes <= minutesOf(each.end));
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
