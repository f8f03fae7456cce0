import { describe, expect, it, test } from 'vitest';
import type { BookingEvent } from '../../delivery.ts';
import { translateCalendly } from './translate.ts';

const INVITEE = 'https://api.calendly.com/scheduled_events/EVT/invitees/INV';
const EVENT = 'https://api.calendly.com/scheduled_events/EVT';
const meeting = {
  uri: EVENT,
  status: 'active',
  start_time: '2026-12-02T15:00:00.000000Z',
  end_time: '2026-12-02T15:30:00.000000Z',
  location: { type: 'zoom_conference', status: 'pushed', join_url: 'https://zoom.example/j/1' },
};
const deliveryWith = (event: string, change: object = {}) => ({
  event,
  created_at: '2026-12-01T10:00:00.000000Z',
  created_by: 'https://api.calendly.com/users/UUUU',
  payload: {
    uri: INVITEE,
    event: EVENT,
    email: 'Lee@Prospect.io',
    name: 'Lee Park',
    status: 'active',
    timezone: 'America/New_York',
    tracking: { utm_source: 'acme-outbound', utm_content: 'bk_01J' },
    rescheduled: false,
    old_invitee: null,
    new_invitee: null,
    reschedule_url: 'https://calendly.com/reschedulings/INV',
    scheduled_event: meeting,
    ...change,
  },
});
const booked: BookingEvent = {
  kind: 'booking',
  provider: 'calendly',
  change: 'created',
  ids: { inviteeUri: INVITEE, scheduledEventUri: EVENT },
  ref: 'bk_01J',
  guestEmail: 'lee@prospect.io',
  guestTimeZone: 'America/New_York',
  start: '2026-12-02T15:00:00.000Z',
  end: '2026-12-02T15:30:00.000Z',
  joinUrl: 'https://zoom.example/j/1',
  manageUrl: 'https://calendly.com/reschedulings/INV',
  saidAt: '2026-12-01T10:00:00.000Z',
  movedFrom: null,
  movedTo: null,
};

test('somebody booked', () => {
  expect(translateCalendly(deliveryWith('invitee.created'))).toEqual(booked);
});

test('somebody cancelled', () => {
  const cancellation = { canceled_by: 'Lee Park', reason: null, canceler_type: 'invitee' };
  expect(translateCalendly(deliveryWith('invitee.canceled', { status: 'canceled', cancellation }))).toEqual({
    ...booked,
    change: 'cancelled',
  });
});

test('a move is a booking under new ids and the end of the old one', () => {
  const moved = { uri: `${INVITEE}2`, old_invitee: INVITEE, scheduled_event: { ...meeting, uri: `${EVENT}2` } };
  expect(translateCalendly(deliveryWith('invitee.created', moved))).toMatchObject({
    change: 'created',
    ids: { inviteeUri: `${INVITEE}2`, scheduledEventUri: `${EVENT}2` },
    movedFrom: { inviteeUri: INVITEE },
    movedTo: null,
  });
  const left = { rescheduled: true, new_invitee: `${INVITEE}2` };
  expect(translateCalendly(deliveryWith('invitee.canceled', left))).toMatchObject({
    change: 'cancelled',
    ids: { inviteeUri: INVITEE, scheduledEventUri: EVENT },
    movedFrom: null,
    movedTo: { inviteeUri: `${INVITEE}2` },
  });
});

test('somebody did not come', () => {
  const absent = deliveryWith('invitee_no_show.created', { no_show: { uri: 'https://api.calendly.com/no_shows/N' } });
  expect(translateCalendly(absent)).toEqual({ ...booked, change: 'no-show' });
});

test('an event that names no invitee is of no use', () => {
  const elsewhere = { uri: 'https://api.calendly.com/invitee_no_shows/N' };
  expect(translateCalendly(deliveryWith('invitee_no_show.created', elsewhere))).toMatchObject({ kind: 'ignored' });
});

describe('what may be absent', () => {
  it.each<[string, object, Partial<BookingEvent>]>([
    ['tracking', { tracking: null }, { ref: null }],
    ['our reference in it', { tracking: { utm_content: null } }, { ref: null }],
    ['the e-mail', { email: null }, { guestEmail: null }],
    ['the zone', { timezone: undefined }, { guestTimeZone: null }],
    ['the location', { scheduled_event: { ...meeting, location: null } }, { joinUrl: null }],
    [
      'a join address, for a while',
      { scheduled_event: { ...meeting, location: { type: 'zoom_conference' } } },
      { joinUrl: null },
    ],
    ['a way to move it', { reschedule_url: null }, { manageUrl: null }],
    // Samples from before 2023 hold only the event's address.
    ['the meeting', { scheduled_event: undefined }, { start: null, end: null, joinUrl: null }],
    [
      'the meeting and its address',
      { scheduled_event: null, event: null },
      { start: null, end: null, joinUrl: null, ids: { inviteeUri: INVITEE } },
    ],
  ])('%s', (_what, change, expected) => {
    expect(translateCalendly(deliveryWith('invitee.created', change))).toEqual({ ...booked, ...expected });
  });
});

it.each(['invitee_no_show.deleted', 'routing_form_submission.created', 'meeting_recap.created'])(
  '%s needs nothing of us',
  event => {
    expect(translateCalendly(deliveryWith(event))).toEqual({
      kind: 'ignored',
      why: `Events of type ${event} need nothing of us.`,
    });
  },
);
