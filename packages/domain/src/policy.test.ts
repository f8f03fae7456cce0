import { expect, it, test } from 'vitest';
import { AUTONOMY_LEVELS, autonomySchema, NEW_WORKSPACE_AUTONOMY, PROCESSES, workingHoursSchema } from './policy.ts';

test('a new workspace has every process at review', () => {
  expect(NEW_WORKSPACE_AUTONOMY).toEqual(Object.fromEntries(PROCESSES.map(process => [process, 'review'])));
});

test('autonomy names every process with a known level', () => {
  for (const level of AUTONOMY_LEVELS)
    expect(autonomySchema.safeParse({ ...NEW_WORKSPACE_AUTONOMY, 'call-me': level }).success).toBe(true);
  expect(autonomySchema.safeParse({ ...NEW_WORKSPACE_AUTONOMY, 'call-me': 'full' }).success).toBe(false);
  expect(autonomySchema.safeParse({ 'link-first': 'auto' }).success).toBe(false);
});

it.each([
  [{}, true],
  [{ days: [7] }, false],
  [{ days: [1.5] }, false],
  [{ start: '9:00' }, false],
  [{ start: '24:00' }, false],
  [{ start: '08:60' }, false],
  [{ end: '17:00:00' }, false],
  [{ end: '23:59' }, true],
  [{ end: '24:00' }, true],
  [{ end: '24:01' }, false],
  [{ end: '00:00' }, false],
  [{ end: '09:00' }, false],
  [{ start: '22:00', end: '06:00' }, false],
  [{ start: '00:00', end: '24:00' }, true],
  [{ timeZone: 'Eastern' }, false],
  [{ timeZone: '+01:00' }, false],
])('working hours with %j: %s', (change, isValid) => {
  const hours = { days: [1, 2, 3], start: '09:00', end: '17:00', timeZone: 'Europe/Berlin' };
  expect(workingHoursSchema.safeParse({ ...hours, ...change }).success).toBe(isValid);
});

it.each([
  [{ end: '00:00' }, 'Working hours end after they begin, on the same day; to work until midnight, end them at 24:00.'],
  [{ end: '5pm' }, 'A time of day is written as 17:00; the midnight that ends it as 24:00.'],
  [{ timeZone: 'Eastern' }, 'This is not the name of a time zone, such as Europe/Berlin.'],
])('working hours with %j are refused in a sentence', (change, says) => {
  const hours = { days: [1], start: '09:00', end: '17:00', timeZone: 'Europe/Berlin' };
  const messages = workingHoursSchema.safeParse({ ...hours, ...change }).error?.issues.map(issue => issue.message);
  expect(messages).toContain(says);
});
