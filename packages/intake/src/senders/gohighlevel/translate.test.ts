import { describe, expect, it, test } from 'vitest';
import type { BookingEvent, InboundReply } from '../../delivery.ts';
import { translateGoHighLevel } from './translate.ts';

const RECEIVED = new Date('2026-12-01T10:00:05Z');
const translate = (payload: object) =>
  translateGoHighLevel({ locationId: 'loc_1', webhookId: 'wh_1', ...payload }, RECEIVED);

const message = {
  type: 'InboundMessage',
  contactId: 'con_1',
  conversationId: 'cnv_1',
  messageId: 'msg_1',
  messageType: 'SMS',
  direction: 'inbound',
  body: 'The first one works',
  dateAdded: '2026-12-01T10:00:00.000Z',
};

describe('a text message', () => {
  const reply: InboundReply = {
    kind: 'reply',
    externalId: 'msg_1',
    channel: 'sms',
    lead: { email: null, phone: null, profileUrl: null, externalId: 'con_1', name: null },
    campaignExternalId: null,
    subject: null,
    text: 'The first one works',
    sentAt: '2026-12-01T10:00:00.000Z',
    thread: { contactId: 'con_1', conversationId: 'cnv_1' },
  };

  test('is a reply of the contact', () => {
    expect(translate(message)).toEqual(reply);
  });

  test('counts from when it reached us where it has no time', () => {
    expect(translate({ ...message, dateAdded: undefined })).toEqual({ ...reply, sentAt: RECEIVED.toISOString() });
  });

  test('may be only a picture, without any words', () => {
    expect(translate({ ...message, body: undefined })).toEqual({ ...reply, text: '' });
  });

  test('may stand outside a conversation', () => {
    expect(translate({ ...message, conversationId: null })).toMatchObject({
      thread: { contactId: 'con_1', conversationId: '' },
    });
  });

  test('of our own is never taken for a lead’s', () => {
    expect(translate({ ...message, direction: 'outbound' })).toEqual({
      kind: 'ignored',
      why: 'This is a message of our own.',
    });
    expect(translate({ ...message, type: 'OutboundMessage' })).toMatchObject({ kind: 'ignored' });
  });
});

it.each(['Email', 'CALL', 'GMB', 'FB', 'IG', 'Live Chat'])('a message of type %s is read elsewhere', messageType => {
  expect(translate({ ...message, messageType })).toEqual({
    kind: 'ignored',
    why: `Messages of type ${messageType} are read elsewhere.`,
  });
});

test('a call has no words and is still no error', () => {
  const { body: _, ...call } = { ...message, messageType: 'CALL', callDuration: 120, callStatus: 'completed' };
  expect(translate(call)).toMatchObject({ kind: 'ignored' });
});

const appointment = {
  id: 'apt_1',
  calendarId: 'cal_1',
  contactId: 'con_1',
  appointmentStatus: 'confirmed',
  notes: 'Booked by Overlap [ref:bk_01J]',
  startTime: '2026-01-05T10:00:00-05:00',
  endTime: '2026-01-05T10:30:00-05:00',
};
const booked: BookingEvent = {
  kind: 'booking',
  provider: 'ghl',
  change: 'created',
  ids: { appointmentId: 'apt_1', contactId: 'con_1' },
  ref: 'bk_01J',
  guestEmail: null,
  guestTimeZone: null,
  start: '2026-01-05T15:00:00.000Z',
  end: '2026-01-05T15:30:00.000Z',
  joinUrl: null,
  manageUrl: null,
  saidAt: null,
  movedFrom: null,
  movedTo: null,
};

describe('an appointment', () => {
  it.each<[string, string, BookingEvent['change']]>([
    ['AppointmentCreate', 'confirmed', 'created'],
    ['AppointmentCreate', 'new', 'created'],
    ['AppointmentUpdate', 'confirmed', 'created'],
    // Cancelling is an update with another status.
    ['AppointmentUpdate', 'cancelled', 'cancelled'],
    ['AppointmentUpdate', 'invalid', 'cancelled'],
    ['AppointmentUpdate', 'noshow', 'no-show'],
    ['AppointmentUpdate', 'showed', 'created'],
    ['AppointmentDelete', 'noshow', 'cancelled'],
    ['AppointmentDelete', 'confirmed', 'cancelled'],
  ])('%s with status %s is %s', (type, appointmentStatus, change) => {
    expect(translate({ type, appointment: { ...appointment, appointmentStatus } })).toEqual({ ...booked, change });
  });

  test('has the moment at which GoHighLevel said so', () => {
    const dated = { type: 'AppointmentCreate', timestamp: '2026-12-01T10:00:00Z', appointment };
    expect(translate(dated)).toMatchObject({ saidAt: '2026-12-01T10:00:00.000Z' });
  });

  it.each<[string, object, Partial<BookingEvent>]>([
    ['our reference', { notes: 'Called them first' }, { ref: null }],
    ['notes', { notes: null }, { ref: null }],
    ['a contact', { contactId: null }, { ids: { appointmentId: 'apt_1' } }],
    ['times', { startTime: null, endTime: undefined }, { start: null, end: null }],
    ['a status', { appointmentStatus: undefined }, {}],
  ])('may lack %s', (_what, change, expected) => {
    expect(translate({ type: 'AppointmentCreate', appointment: { ...appointment, ...change } })).toEqual({
      ...booked,
      ...expected,
    });
  });
});

it.each(['ContactCreate', 'ContactTagUpdate', 'INSTALL', 'UNINSTALL'])('%s needs nothing of us', type => {
  expect(translate({ type })).toEqual({ kind: 'ignored', why: `Events of type ${type} need nothing of us.` });
});
