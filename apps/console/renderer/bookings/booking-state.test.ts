import { BOOKING_STATUSES } from '@overlap/domain/booking';
import { expect, test } from 'vitest';
import { countStates, filterByState, stateOf } from './booking-state.ts';

const now = new Date('2026-11-21T15:00:00Z');
const [before, after] = ['2026-11-20T15:00:00Z', '2026-11-22T15:00:00Z'];

test.each([
  ['needs-person', before, 'attention'],
  ['failed', after, 'attention'],
  ['failed', before, 'ended'],
  ['unknown', after, 'under-way'],
  ['cancelling', after, 'under-way'],
  ['confirmed', before, 'standing'],
  ['no-show', before, 'ended'],
] as const)('%s at %s counts as %s', (status, start, state) => expect(stateOf({ status, start }, now)).toBe(state));

test('every booking is counted once, and found under what it counts as', () => {
  const bookings = BOOKING_STATUSES.map(status => ({ status, start: after }));
  const { any, ...states } = countStates(bookings, now);
  expect(any).toBe(bookings.length);
  for (const [state, count] of Object.entries(states)) {
    expect(filterByState(bookings, state as keyof typeof states, now)).toHaveLength(count);
  }
  expect(filterByState(bookings, 'any', now)).toEqual(bookings);
});
