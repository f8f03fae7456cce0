import { describe, expect, it, test } from 'vitest';
import type { BookingEvent } from '../../delivery.ts';
import { translateCalCom } from './translate.ts';

const deliveryWith = (triggerEvent: string, change: object = {}) => ({
  triggerEvent,
  createdAt: '2026-12-01T10:00:00.538Z',
  payload: {
    type: 'intro',
    title: 'Intro between Ada and Lee Park',
    startTime: '2026-12-02T15:00:00Z',
    endTime: '2026-12-02T15:30:00Z',
    organizer: { id: 5, name: 'Ada', email: 'ada@acme.io', timeZone: 'Europe/Berlin' },
    attendees: [{ email: 'Lee@Prospect.io', name: 'Lee Park', timeZone: 'America/New_York' }],
    location: 'integrations:google:meet',
    eventTypeId: 123,
    uid: 'bk_uid_1',
    metadata: { videoCallUrl: 'https://meet.google.com/xxx', bookingKey: 'bk_01J' },
    status: 'ACCEPTED',
    ...change,
  },
});
const booked: BookingEvent = {
  kind: 'booking',
  provider: 'cal-com',
  change: 'created',
  ids: { bookingUid: 'bk_uid_1' },
  ref: 'bk_01J',
  guestEmail: 'lee@prospect.io',
  guestTimeZone: 'America/New_York',
  start: '2026-12-02T15:00:00.000Z',
  end: '2026-12-02T15:30:00.000Z',
  joinUrl: 'https://meet.google.com/xxx',
  manageUrl: null,
  saidAt: '2026-12-01T10:00:00.538Z',
  movedFrom: null,
  movedTo: null,
};

test('somebody booked', () => {
  expect(translateCalCom(deliveryWith('BOOKING_CREATED'))).toEqual(booked);
});

test('a move is a booking under a new uid that names the old one', () => {
  const moved = { uid: 'bk_uid_2', rescheduleId: 9001, rescheduleUid: 'bk_uid_1' };
  expect(translateCalCom(deliveryWith('BOOKING_RESCHEDULED', moved))).toEqual({
    ...booked,
    ids: { bookingUid: 'bk_uid_2' },
    movedFrom: { bookingUid: 'bk_uid_1' },
  });
});

it.each([
  ['BOOKING_CANCELLED', { status: 'CANCELLED', cancellationReason: 'Away', cancelledBy: 'lee@prospect.io' }],
  ['BOOKING_REJECTED', { status: 'REJECTED' }],
])('%s: it is no longer', (trigger, change) => {
  expect(translateCalCom(deliveryWith(trigger, change))).toEqual({ ...booked, change: 'cancelled' });
});

it.each([
  ['BOOKING_REQUESTED', {}],
  ['BOOKING_CREATED', { status: 'PENDING' }],
  ['BOOKING_RESCHEDULED', { status: 'PENDING', rescheduleUid: 'bk_uid_0' }],
])('%s with %j waits for the host', (trigger, change) => {
  expect(translateCalCom(deliveryWith(trigger, change))).toEqual({
    kind: 'ignored',
    why: 'The host has not confirmed this booking yet; Cal.com tells when they do.',
  });
});

describe('what may be absent', () => {
  it.each<[string, object, Partial<BookingEvent>]>([
    ['metadata', { metadata: null }, { ref: null, joinUrl: null }],
    ['our key in it', { metadata: {} }, { ref: null, joinUrl: null }],
    ['a status', { status: undefined }, {}],
    ['attendees', { attendees: [] }, { guestEmail: null, guestTimeZone: null }],
    ['the e-mail', { attendees: [{ timeZone: 'UTC' }] }, { guestEmail: null, guestTimeZone: 'UTC' }],
    ['times', { startTime: null, endTime: 'soon' }, { start: null, end: null }],
    [
      'all but a place on the web',
      { metadata: null, location: 'https://zoom.example/j/1' },
      { ref: null, joinUrl: 'https://zoom.example/j/1' },
    ],
  ])('%s', (_what, change, expected) => {
    expect(translateCalCom(deliveryWith('BOOKING_CREATED', change))).toEqual({ ...booked, ...expected });
  });
});

describe('absence', () => {
  const marked = (noShow: boolean) => ({
    triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
    createdAt: '2026-12-02T16:00:00.000Z',
    payload: { bookingUid: 'bk_uid_1', bookingId: 9001, attendees: [{ email: 'Lee@Prospect.io', noShow }] },
  });

  test('is told of the booking by its uid', () => {
    expect(translateCalCom(marked(true))).toMatchObject({
      change: 'no-show',
      ids: { bookingUid: 'bk_uid_1' },
      guestEmail: 'lee@prospect.io',
      saidAt: '2026-12-02T16:00:00.000Z',
    });
  });

  test('taken back is no news', () => {
    expect(translateCalCom(marked(false))).toMatchObject({ kind: 'ignored' });
  });
});

it.each(['PING', 'MEETING_ENDED', 'FORM_SUBMITTED', 'BOOKING_PAID', 'constructor'])(
  '%s needs nothing of us',
  trigger => {
    expect(translateCalCom({ triggerEvent: trigger, createdAt: 'x', payload: {} })).toEqual({
      kind: 'ignored',
      why: `Events of type ${trigger} need nothing of us.`,
    });
  },
);
