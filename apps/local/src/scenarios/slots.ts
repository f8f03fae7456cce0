import { DateTime } from 'luxon';
import type { Pick } from './scenario.ts';

/** The instants of picks, counted in business days after today in the workspace's zone. */
export function slotStarts(picks: Pick[], timeZone: string, now: Date): string[] {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  return picks.map(({ businessDay, at }) => {
    const [hour = 0, minute = 0] = at.split(':').map(Number);
    return addBusinessDays(today, businessDay).set({ hour, minute }).toUTC().toJSDate().toISOString();
  });
}

function addBusinessDays(from: DateTime, count: number): DateTime {
  let day = from;
  for (let left = count; left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day;
}
