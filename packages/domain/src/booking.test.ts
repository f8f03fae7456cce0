import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  BLOCKING_STATUSES,
  BOOKING_ACTIONS,
  BOOKING_STATUSES,
  type BookingAction,
  type BookingStatus,
  bookingCan,
  mayHaveLanded,
  statusesThatCan,
} from './booking.ts';

/** The table as people know it: one row a status, its actions in alphabetical order. */
const TABLE: Record<BookingStatus, BookingAction[]> = {
  held: ['confirm', 'end', 'handOver', 'release'],
  confirming: ['confirm', 'end', 'handOver', 'lookUp', 'release'],
  confirmed: ['cancel', 'end', 'markNoShow', 'replace', 'reschedule'],
  unknown: ['confirm', 'end', 'handOver', 'lookUp', 'release'],
  'needs-person': ['confirm', 'end', 'release'],
  cancelling: ['end', 'keep', 'replace'],
  failed: [],
  released: [],
  cancelled: [],
  rescheduled: [],
  'no-show': [],
};

const actionsOf = (status: BookingStatus) => BOOKING_ACTIONS.filter(action => bookingCan(action, { status }));

describe('what may be done with a booking', () => {
  it.each(BOOKING_STATUSES)('%s', status => {
    expect(actionsOf(status).toSorted()).toEqual(TABLE[status]);
  });

  test('a change may start from the statuses that allow it', () => {
    for (const action of BOOKING_ACTIONS)
      expect(statusesThatCan(action)).toEqual(BOOKING_STATUSES.filter(status => TABLE[status].includes(action)));
    expect(statusesThatCan('cancel')).toEqual(['confirmed']);
  });

  test('whatever may have reached the provider can be looked up', () => {
    for (const status of BOOKING_STATUSES) expect(bookingCan('lookUp', { status })).toBe(mayHaveLanded({ status }));
  });
});

describe('the time a booking takes', () => {
  test('a booking keeps its time exactly as long as something can still be done about it', () => {
    expect([...BLOCKING_STATUSES]).toEqual(BOOKING_STATUSES.filter(status => actionsOf(status).length > 0));
  });

  test('the constraint and the function that holds a slot name the same statuses', () => {
    const migration = path.resolve(
      import.meta.dirname,
      '../../../prisma/migrations/20261121160000_certain_bookings/migration.sql',
    );
    const [, listed = ''] =
      /ADD CONSTRAINT "booking_takes_time_once"[^;]*"status" IN \(([^)]*)\)/.exec(readFileSync(migration, 'utf8')) ??
      [];
    expect(listed.split(', ')).toEqual(BLOCKING_STATUSES.map(status => `'${status}'`));
    const [, looked = ''] = /b\.status IN \(([^)]*)\)/.exec(readFileSync(migration, 'utf8')) ?? [];
    expect(looked).toBe(listed);
  });
});
