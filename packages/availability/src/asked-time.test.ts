import { describe, expect, it } from 'vitest';
import { askedTimeSchema, readAskedTime } from './asked-time.ts';

const inNewYork = (date: string, time: string) => readAskedTime({ date, time, timeZone: 'America/New_York' });

describe('a time as somebody asks for it', () => {
  it('is an instant, whatever its offset', () => {
    expect(readAskedTime({ start: '2026-12-02T10:00:00-05:00' })).toEqual({
      ok: true,
      value: '2026-12-02T15:00:00.000Z',
    });
  });

  it('is a wall clock with its zone', () => {
    expect(inNewYork('2026-07-01', '10:00')).toEqual({ ok: true, value: '2026-07-01T14:00:00.000Z' });
  });

  it.each([
    ['skipped by a clock change', '2026-03-08', '02:30', /does not exist.*clocks go forward/],
    ['shown twice by one', '2026-11-01', '01:30', /comes twice.*EDT or .*EST/],
  ])('and not one that is %s', (_title, date, time, says) => {
    expect(inNewYork(date, time)).toEqual({ ok: false, error: expect.stringMatching(says) });
  });

  it('lies on a whole minute', () => {
    expect(readAskedTime({ start: '2026-12-02T10:00:30Z' }).ok).toBe(false);
  });

  it.each([
    ['a wall clock without its zone', { date: '2026-12-02', time: '10:00' }],
    ['an instant without its offset', { start: '2026-12-02T10:00:00' }],
    ['a zone that nobody knows', { date: '2026-12-02', time: '10:00', timeZone: 'EST5' }],
    ['a date that no calendar has', { date: '2026-02-30', time: '10:00', timeZone: 'UTC' }],
    ['an hour that no clock has', { date: '2026-12-02', time: '24:30', timeZone: 'UTC' }],
  ])('is not %s', (_title, asked) => {
    expect(askedTimeSchema.safeParse(asked).success).toBe(false);
  });
});
