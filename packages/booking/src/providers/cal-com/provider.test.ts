import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { later } from '../../port/conformance-world.ts';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { newBooking } from './fixtures/answers.ts';
import { type CalComWorld, openCalComWorld } from './fixtures/server.ts';

let world: CalComWorld;

beforeEach(async () => {
  world = await openCalComWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);
const book = (change = {}) => world.makeProvider().book(newRun(), requestFrom({}, change));
const refuse = (status: number, message: string) =>
  world.state.instead.set('POST /v2/bookings', { status, body: { status: 'error', error: { message } } });

describe('what is sent', () => {
  test('every call names the token and the version of its resource', async () => {
    await book();
    expect(world.server.asked.length).toBeGreaterThan(2);
    const versions = { slots: '2024-09-04', bookings: '2024-08-13', 'event-types': '2024-06-14' };
    for (const { path, headers } of world.server.asked) {
      expect(headers.authorization).toBe('Bearer cal_live_secret-token');
      expect(headers['cal-api-version']).toBe(versions[path.split('/')[2] as keyof typeof versions]);
    }
  });

  test('an order in UTC that carries our key', async () => {
    await book();
    expect(asked('POST', '/v2/bookings').map(({ body }) => body)).toEqual([
      {
        start: START.replace('.000Z', 'Z'),
        eventTypeId: 123,
        attendee: {
          name: 'Lee Park',
          email: 'lee@prospect.io',
          timeZone: 'America/New_York',
          phoneNumber: '+14155551234',
        },
        bookingFieldsResponses: { notes: 'Wants a demo' },
        metadata: { bookingKey: 'booking-1' },
      },
    ]);
  });

  test('the length, to an event type of several', async () => {
    Object.assign(world.state.eventType, { lengthInMinutes: 15, lengthInMinutesOptions: [15, 30] });
    expect(told(await book())).toMatchObject({ start: START });
    expect(asked('POST', '/v2/bookings')[0]?.body.lengthInMinutes).toBe(30);
    expect(asked('GET', '/v2/slots').at(-1)?.query.get('duration')).toBe('30');
  });

  test('no form that nobody can read: the id alone is enough to book', async () => {
    const provider = world.makeProvider({ username: '', eventTypeSlug: '' });
    expect(told(await provider.book(newRun(), requestFrom()))).toMatchObject({ start: START });
    expect(asked('POST', '/v2/bookings')[0]?.body.bookingFieldsResponses).toBeUndefined();
    expect(asked('GET', '/v2/event-types')).toEqual([]);
  });

  test('no uid is logged, though the path has it', async () => {
    const lines: string[] = [];
    const provider = world.makeProvider();
    const run = newRun({ log: line => lines.push(line) });
    await provider.book(run, requestFrom());
    await provider.cancel?.(run, { bookingUid: 'bk_uid_1' }, 'Away');
    expect(lines.some(line => line.includes('/v2/bookings/:uid/cancel 200'))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/bk_uid_1|lee(@|%40)/);
  });

  test('no message echoes a uid', async () => {
    world.state.instead.set('GET /v2/bookings/bk_9', {
      status: 400,
      body: { error: { message: 'Booking with uid=bk_9 is odd' } },
    });
    const cancelled = await world.makeProvider().cancel?.(newRun(), { bookingUid: 'bk_9' }, '');
    expect(cancelled && told(cancelled)).toBe('rejected: Cal.com refused with 400: Booking with uid=[secret] is odd');
  });
});

test('the confirmation has the uid by which it is moved and cancelled', async () => {
  expect(told(await book())).toEqual({
    provider: 'cal-com',
    ...requestFrom().slot,
    ids: { bookingUid: 'bk_uid_1' },
    joinUrl: 'https://meet.example/xxx',
    manageUrl: null,
  });
});

describe('an event type whose host has to confirm', () => {
  const WAITS = /^rejected: .*host has to confirm it in Cal\.com/;
  beforeEach(() => Object.assign(world.state.eventType, { confirmationPolicy: { type: 'always' } }));

  test('is never reported as booked', async () => {
    expect(told(await book())).toMatch(WAITS);
    expect(world.state.booked.map(({ status }) => status)).toEqual(['pending']);
  });

  test('is asked once, though its time stays open', async () => {
    await book();
    expect(told(await book())).toMatch(WAITS);
    expect(told(await world.makeProvider().find(newRun(), requestFrom()))).toMatch(WAITS);
    expect(world.state.booked).toHaveLength(1);
  });

  test('is found as booked once the host has confirmed', async () => {
    await book();
    for (const one of world.state.booked) one.status = 'accepted';
    expect(told(await book())).toMatchObject({ start: START, ids: { bookingUid: 'bk_uid_1' } });
  });

  test('is no meeting in the list', async () => {
    await book();
    const range = { from: START, to: later(START, 60) };
    const listed = await world.makeProvider().listMeetings?.(newRun(), range);
    expect(listed && told(listed)).toEqual([]);
  });
});

test.each([{ seats: { seatsPerTimeSlot: 4 } }, { confirmationPolicy: { type: 'always' } }])(
  'a time that stays open (%j) is not booked twice for one guest',
  async change => {
    Object.assign(world.state.eventType, change);
    await book();
    await book();
    expect(world.state.booked).toHaveLength(1);
  },
);

describe('a refusal', () => {
  test.each([
    'User either already has booking at this time or is not available',
    'One of the hosts either already has booking at this time or is not available',
    'no_available_users_found_error',
    'booking_conflict',
  ])('%s: taken, whatever stale slots say', async message => {
    refuse(400, message);
    expect(told(await book())).toMatch(/^slot-taken/);
  });

  test('that the time is taken, by our own earlier attempt', async () => {
    const provider = world.makeProvider();
    const lost: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (init?.method === 'POST') refuse(400, 'booking_conflict');
      return answer;
    };
    const first = told(await provider.book(newRun({ fetch: lost }), requestFrom()));
    await world.givenFreeSlot(START);
    expect(told(await provider.book(newRun(), requestFrom()))).toEqual(first);
  });

  test.each([
    [400, 'The event type can\'t be booked at the "start" time provided. It is too soon.'],
    [400, 'Attendee with this email can’t book because the maximum number of active bookings has been reached.'],
    [404, 'Event type with slug intro belonging to user ada not found.'],
  ])('%i with the slot still there keeps the words of the provider', async (status, message) => {
    refuse(status, message);
    expect(told(await book())).toBe(`rejected: Cal.com refused with ${status}: ${message}`);
  });

  test('whose meaning is open, with the slot gone, is slot-taken', async () => {
    refuse(400, 'Something went wrong');
    const stealing: typeof fetch = async (url, init) => {
      if (init?.method === 'POST') await world.bookElsewhere(START);
      return fetch(url, init);
    };
    const booked = await world.makeProvider().book(newRun({ fetch: stealing }), requestFrom());
    expect(told(booked)).toMatch(/^slot-taken/);
  });

  test('of the form is final: the slots are not read again', async () => {
    refuse(400, 'responses - {company}error_required_field');
    expect(told(await book())).toMatch(/^rejected: .*error_required_field/);
    expect(asked('GET', '/v2/slots')).toHaveLength(1);
  });

  test.each([
    [{ 'x-ratelimit-reset-default': '42' }, 42],
    [{ 'x-ratelimit-reset-slots': '17' }, 17],
    [{ 'x-ratelimit-reset-default': String(Math.ceil(Date.now() / 1000) + 3000) }, 3000],
    [{ 'retry-after': '7' }, 7],
  ])('for now, with %j, names the wait', async (headers, wait) => {
    world.state.instead.set('GET /v2/slots', { status: 429, body: {}, headers });
    const failed = await world
      .makeProvider()
      .findSlots(newRun(), { from: START, to: later(START, 60), guestTimeZone: 'UTC' });
    const seconds = failed.ok ? 0 : (failed.error.retryAfterSeconds ?? 0);
    expect(Math.abs(seconds - wait)).toBeLessThanOrEqual(30);
  });
});

describe('find', () => {
  test('prefers the booking that carries our key', async () => {
    const attendee = { name: 'Lee', email: 'lee@prospect.io', timeZone: 'UTC' };
    newBooking(world.state, { start: Date.parse(START), attendee });
    newBooking(world.state, { start: Date.parse(START), attendee, metadata: { bookingKey: 'booking-1' } });
    const found = told(await world.makeProvider().find(newRun(), requestFrom()));
    expect(found).toMatchObject({ ids: { bookingUid: 'bk_uid_2' } });
  });

  test('adopts what the guest booked by themselves at that time', async () => {
    await world.makeProvider().book(newRun({ idempotencyKey: 'another' }), requestFrom());
    expect(told(await world.makeProvider().find(newRun(), requestFrom()))).toMatchObject({ start: START });
  });

  test('nobody without an e-mail can have booked', async () => {
    expect(told(await world.makeProvider().find(newRun(), requestFrom({ email: null })))).toBeNull();
    expect(world.server.asked).toEqual([]);
  });
});

test('an event type that is gone is neither booked nor healthy', async () => {
  world.state.isDeleted = true;
  expect(told(await book())).toMatch(/^rejected: .*deleted, renamed or hidden/);
  expect(told(await world.makeProvider().check(newRun()))).toMatch(/^rejected/);
});

test('a hidden event type is its owner’s to book', async () => {
  world.state.eventType.hidden = true;
  expect(told(await book())).toMatchObject({ start: START });
});

test('the check names the host and the event type', async () => {
  expect(told(await world.makeProvider().check(newRun()))).toEqual({ account: 'Ada', calendar: 'Intro', minutes: 30 });
});
