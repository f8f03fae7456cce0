import { describe, expect, test } from 'vitest';
import { requestFrom } from '../../port/fixtures/requests.ts';
import {
  isNear,
  toConfirmation,
  toContact,
  toDescription,
  toE164,
  toLocalTime,
  toMembers,
  toSlots,
} from './translate.ts';
import type { Appointment } from './wire.ts';

const SLOT = { start: '2026-12-02T15:00:00.000Z', end: '2026-12-02T15:30:00.000Z' };

const appointment = (change: Partial<Appointment> = {}): Appointment => ({
  id: 'apt_1',
  calendarId: 'cal_1',
  contactId: 'con_1',
  assignedUserId: null,
  appointmentStatus: 'confirmed',
  startTime: '2026-12-02T10:00:00-05:00',
  endTime: '2026-12-02T10:30:00-05:00',
  address: null,
  description: null,
  notes: null,
  ...change,
});

test.each([
  ['strings', { '2026-12-02': { slots: ['2026-12-02T10:00:00-05:00'] } }, [SLOT]],
  ['objects', { '2026-12-02': { slots: [{ startTime: '2026-12-02T10:00:00-05:00' }] } }, [SLOT]],
  ['a trace id', { '2026-12-02': { slots: ['2026-12-02T15:00:00Z'] }, traceId: 'abc' }, [SLOT]],
  ['no openings', { traceId: 'abc' }, []],
  ['a day in another shape', { '2026-12-02': null }, []],
  ['times without offset', { '2026-12-02': { slots: ['2026-12-02T10:00:00'] } }, []],
])('a free-slots answer with %s', (_name, answer, slots) => {
  expect(toSlots(answer, 30)).toEqual(slots);
});

test.each([
  ['2026-12-02T15:00:00.000Z', 'America/New_York', '2026-12-02T10:00:00-05:00'],
  ['2026-11-01T05:30:00.000Z', 'America/New_York', '2026-11-01T01:30:00-04:00'],
  ['2026-11-01T06:30:00.000Z', 'America/New_York', '2026-11-01T01:30:00-05:00'],
  ['2026-12-02T15:00:00.000Z', 'Asia/Kathmandu', '2026-12-02T20:45:00+05:45'],
  ['2026-12-02T15:00:00.000Z', 'UTC', '2026-12-02T15:00:00Z'],
  ['2026-12-02T15:00:00.000Z', 'Mars/Olympus', '2026-12-02T15:00:00Z'],
])('%s in %s is %s', (instant, zone, text) => {
  expect(toLocalTime(instant, zone)).toBe(text);
});

test.each([
  ['+14155551234', '+14155551234'],
  ['+1 (415) 555-1234', '+14155551234'],
  ['+49.30.1234567', '+49301234567'],
  ['415 555 1234', null],
  ['0049 30 1234567', null],
  ['+0123456789', null],
  ['call me', null],
  ['', null],
  [null, null],
])('phone %j is %j', (phone, e164) => {
  expect(toE164(phone)).toBe(e164);
});

describe('the contact', () => {
  test.each([
    [{ phone: '415 555' }, { email: 'lee@prospect.io' }],
    [{ email: null }, { phone: '+14155551234' }],
  ])('of a guest with %j', (guest, reachedBy) => {
    const rest = { locationId: 'l', name: 'Lee Park', timezone: 'America/New_York', companyName: 'Prospect Inc' };
    expect(toContact(requestFrom(guest).guest, 'l')).toEqual({ ...rest, ...reachedBy });
  });

  test('is none without a way to reach the guest', () => {
    expect(toContact(requestFrom({ email: null, phone: '555' }).guest, 'l')).toBeNull();
  });
});

test('the description ends with our key, and needs no note', () => {
  expect(toDescription(requestFrom({}, { note: null }), 'k')).toBe('[ref:k]');
  expect(toDescription(requestFrom(), 'k')).toBe('Wants a demo\n[ref:k]');
});

test.each([
  ['2026-12-02T10:00:00-05:00', true],
  ['2026-12-02 10:00:00', true],
  ['2026-12-03 03:00:00', true],
  ['2026-12-05 10:00:00', false],
  ['soon', false],
  [null, false],
])('a time %j near the slot: %j', (startTime, near) => {
  expect(isNear(appointment({ startTime }), SLOT)).toBe(near);
});

test.each([
  ['https://zoom.us/j/1', 'https://zoom.us/j/1'],
  ['12 Main Street', null],
  ['http://zoom.us/j/1', null],
  [null, null],
])('an address %j joins at %j', (address, joinUrl) => {
  expect(toConfirmation(appointment({ address }), { slot: SLOT, contactId: null }).joinUrl).toBe(joinUrl);
});

test('a confirmation without times has those that were asked for', () => {
  const bare = appointment({ startTime: null, endTime: null, contactId: null });
  expect(toConfirmation(bare, { slot: SLOT, contactId: 'con_2' })).toEqual({
    provider: 'ghl',
    ...SLOT,
    ids: { appointmentId: 'apt_1', contactId: 'con_2' },
    joinUrl: null,
    manageUrl: null,
  });
});

test('the primary member is asked first, then by priority', () => {
  const member = (userId: string, priority: number, isPrimary = false) => ({ userId, priority, isPrimary });
  const calendar = { id: 'c', teamMembers: [member('a', 0), member('b', 1), member('c', 0.5, true)] };
  expect(toMembers(calendar)).toEqual(['c', 'b', 'a']);
});
