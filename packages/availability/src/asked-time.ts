import { err, ok, type Result } from '@overlap/domain/result';
import { isTimeZone } from '@overlap/domain/time';
import { z } from 'zod';
import { resolveWallClock } from './clock/wall-clock.ts';
import { explain } from './explain.ts';

/** A start as somebody asks for it: an instant, or a wall clock with its zone. */
export const askedTimeSchema = z.union(
  [
    z.object({
      start: z.iso.datetime({ offset: true, error: 'Write the start with its offset, as 2026-12-02T15:00:00Z.' }),
    }),
    z.object({
      date: z.iso.date('Write a date that exists, as 2026-12-02.'),
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time of day as 15:00.'),
      timeZone: z.string().refine(isTimeZone, 'Choose a time zone by its IANA name, such as Europe/Berlin.'),
    }),
  ],
  { error: 'Give either start, an instant with its offset, or date, time and timeZone.' },
);
export type AskedTime = z.infer<typeof askedTimeSchema>;

/**
 * The instant that was asked for, ISO UTC on a whole minute. The error says why there is none or more than one, for
 * whoever asked: a wall clock that clock changes jump over, or show twice.
 */
export function readAskedTime(asked: AskedTime): Result<string, string> {
  if ('start' in asked) {
    const at = Date.parse(asked.start);
    return at % 60_000 === 0 ? ok(new Date(at).toISOString()) : err('Meetings begin at a whole minute.');
  }
  const named = { date: asked.date, time: asked.time, zone: asked.timeZone };
  const reading = resolveWallClock(named);
  if ('instant' in reading) return ok(new Date(reading.instant).toISOString());
  const why =
    'gap' in reading
      ? ({ rule: 'clock-gap', named, after: reading.gap.after } as const)
      : ({ rule: 'clock-repeat', named, starts: reading.repeat } as const);
  return err(explain(why, asked.timeZone));
}
