const HOUR = 3_600_000;

/** How long before a meeting its guest is reminded, in order. */
const LEAD_TIMES = [24 * HOUR, HOUR] as const;

/** When the next reminder is due after `now`; `null` when none is left. */
export function firstReminder(start: Date, now: Date): Date | null {
  const due = LEAD_TIMES.map(before => new Date(start.getTime() - before)).find(at => at > now);
  return due ?? null;
}
