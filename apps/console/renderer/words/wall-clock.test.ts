import { expect, test } from 'vitest';
import { readWallClock, toWallClock } from './wall-clock.ts';

const NEW_YORK = 'America/New_York';

test.each([
  ['2026-12-03', '15:00', NEW_YORK, '2026-12-03T20:00:00.000Z'],
  ['2026-07-03', '15:00', NEW_YORK, '2026-07-03T19:00:00.000Z'],
  ['2026-12-03', '00:00', 'Asia/Kolkata', '2026-12-02T18:30:00.000Z'],
  ['2026-12-03', '23:45', 'Pacific/Kiritimati', '2026-12-03T09:45:00.000Z'],
  ['2026-03-08', '03:00', NEW_YORK, '2026-03-08T07:00:00.000Z'],
])('%s %s in %s is %s, and back', (date, time, timeZone, start) => {
  expect(readWallClock({ date, time, timeZone })).toEqual({ start });
  expect(toWallClock(start, timeZone)).toEqual({ date, time, timeZone });
});

test.each([
  ['2026-03-08', '02:30', /forward/],
  ['2026-11-01', '01:30', /back/],
  ['', '15:00', /Choose/],
  ['2026-12-03', '', /Choose/],
  ['2026-02-30', '15:00', /Choose|forward/],
])('%s at %s names no one instant', (date, time, problem) => {
  expect(readWallClock({ date, time, timeZone: NEW_YORK })).toEqual({ problem: expect.stringMatching(problem) });
});
