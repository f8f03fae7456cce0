import { z } from 'zod';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOCK_OR_MIDNIGHT = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export const hoursSchema = z
  .object({
    /** Wall clock `HH:MM`. */
    start: z.string().regex(CLOCK, 'Write a time of day as 09:00.'),
    /** As the start, on the same day; `24:00` is the midnight that ends it. */
    end: z.string().regex(CLOCK_OR_MIDNIGHT, 'Write a time of day as 17:00; the midnight that ends the day is 24:00.'),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    message:
      'End these hours after they begin, on the same day; to stay open past midnight, end them at 24:00 and add hours from 00:00 to the next day.',
  });
export type Hours = z.infer<typeof hoursSchema>;

/** The hours of one day in any order; hours that touch become one, hours that overlap are refused. */
export const dayHoursSchema = z.array(hoursSchema).transform((hours, ctx) => {
  const sorted = hours.toSorted(byStart);
  for (const [index, next] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined || before.end <= next.start) continue;
    ctx.addIssue({
      code: 'custom',
      message: `The hours ${textOf(before)} and ${textOf(next)} overlap; make them one, or end the first by ${next.start}.`,
    });
  }
  return mergeHours(sorted);
});

/** Sorted, with hours that touch or overlap made one. */
export function mergeHours(hours: readonly Hours[]): Hours[] {
  const merged: Hours[] = [];
  for (const next of hours.toSorted(byStart)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < next.start) merged.push({ ...next });
    else if (last.end < next.end) last.end = next.end;
  }
  return merged;
}

/** "09:00 to 17:00". */
export const textOf = ({ start, end }: Hours): string => `${start} to ${end}`;

const byStart = (a: Hours, b: Hours): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);
