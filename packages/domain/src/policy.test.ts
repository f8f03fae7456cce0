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
  [{ end: '17:00:00' }, false],
])('working hours with %j: %s', (change, isValid) => {
  const hours = { days: [1, 2, 3], start: '09:00', end: '17:00', timeZone: 'Europe/Berlin' };
  expect(workingHoursSchema.safeParse({ ...hours, ...change }).success).toBe(isValid);
});
