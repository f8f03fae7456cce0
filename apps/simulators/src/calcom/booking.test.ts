import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signCalcom } from '../delivery-signing.ts';
import {
  CALCOM_SECRET,
  type Receiver,
  seedFor,
  startReceiver,
  startWorld,
  type TestWorld,
  tuesdayAt,
} from '../test-world.ts';
import { callsOf, messageOf, V } from './test-calls.ts';

let world: TestWorld;
let hooks: Receiver;
let calls: ReturnType<typeof callsOf>;

beforeAll(async () => {
  hooks = await startReceiver();
  world = await startWorld(hooks.url);
  calls = callsOf(world, hooks);
});
afterAll(async () => {
  await world.close();
  await hooks.close();
});
beforeEach(async () => {
  await world.control('POST', '/reset');
  await world.control('POST', '/seed', seedFor(hooks.url));
  hooks.received.length = 0;
});

describe('booking', () => {
  test('makes a booking that can be read by its uid, and tells by a signed webhook', async () => {
    await calls.subscribe();
    const { status, body } = await calls.book(tuesdayAt(10));
    expect(status).toBe(201);
    expect(body.data).toMatchObject({
      status: 'accepted',
      start: tuesdayAt(10).replace('Z', '.000Z'),
      duration: 30,
      metadata: { bookingKey: 'bk_1' },
      attendees: [{ email: 'lee@prospect.test', absent: false }],
      hosts: [{ username: 'ada' }],
    });
    expect((await calls.anybody('GET', `/v2/bookings/${body.data.uid}`, V.bookings)).body).toEqual(body);
    const [delivery] = await hooks.until(1);
    expect(delivery?.headers['x-cal-webhook-version']).toBe('2021-10-20');
    expect(delivery?.headers['x-cal-signature-256']).toBe(signCalcom(delivery?.body ?? '', CALCOM_SECRET));
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      triggerEvent: 'BOOKING_CREATED',
      payload: { uid: body.data.uid, startTime: tuesdayAt(10), status: 'ACCEPTED', metadata: { bookingKey: 'bk_1' } },
    });
    expect(await calls.ledger('booking')).toMatchObject([{ by: 'product' }]);
  });

  test('signs as in the reference', () => {
    const body =
      '{"triggerEvent":"BOOKING_CREATED","createdAt":"2026-01-01T00:00:00.000Z","payload":{"uid":"bk_uid_1","startTime":"2026-01-05T15:00:00Z","endTime":"2026-01-05T15:30:00Z","status":"ACCEPTED"}}';
    expect(signCalcom(body, CALCOM_SECRET)).toBe('c42e2e45ce6b78a08711d9206867e6eb80b4e03f8e98c773275730e7d992a694');
  });

  test('a webhook without a secret says so', async () => {
    await calls.subscribe({ secret: undefined });
    await calls.book(tuesdayAt(10));
    expect((await hooks.until(1))[0]?.headers['x-cal-signature-256']).toBe('no-secret-provided');
  });

  test.each([
    ['a start that is not UTC', { start: tuesdayAt(10).replace('Z', '-05:00') }, /start is invalid/],
    ['no zone', { attendee: { name: 'L', email: 'l@x.test' } }, /attendee\.timeZone/],
    ['a zone that does not exist', { attendee: { name: 'L', email: 'l@x.test', timeZone: 'Mars/Base' } }, /IANA/],
    ['no e-mail', { attendee: { name: 'L', phoneNumber: '+14155550100', timeZone: 'UTC' } }, /\{email\}error_required/],
    ['a body of the older API', { responses: {} }, /property responses should not exist/],
    ['a required field left out', { eventTypeId: 126 }, /responses - \{company\}error_required_field/],
    ['a length of its own', { lengthInMinutes: 45 }, /Can't specify 'lengthInMinutes'/],
    ['metadata too long', { metadata: { bookingKey: 'x'.repeat(501) } }, /metadata/],
    ['a time that is past', { start: '2020-01-07T15:00:00Z' }, /in the past/],
    ['a time outside the hours', { start: tuesdayAt(7) }, /User either already has booking/],
  ])('%s is refused', async (_name, more, words) => {
    const refused = await calls.book(tuesdayAt(10), more);
    expect(refused.status).toBe(400);
    expect(messageOf(refused)).toMatch(words);
    expect(await calls.ledger('booking')).toEqual([]);
  });

  test('a time that is taken is refused, of a team in other words', async () => {
    await calls.book(tuesdayAt(10));
    expect(messageOf(await calls.book(tuesdayAt(10)))).toBe(
      'User either already has booking at this time or is not available',
    );
    const form = { eventTypeId: 126, bookingFieldsResponses: { company: 'Acme' } };
    expect(messageOf(await calls.book(tuesdayAt(10), form))).toMatch(/^One of the hosts either/);
  });

  test.each([
    [{ eventTypeId: 999 }, 'Event type with id 999 not found.'],
    [
      { eventTypeId: undefined, eventTypeSlug: 'gone', username: 'ada' },
      'Event type with slug gone belonging to user ada not found.',
    ],
  ])('%j is 404', async (more, message) => {
    const refused = await calls.book(tuesdayAt(10), more);
    expect([refused.status, messageOf(refused)]).toEqual([404, message]);
  });
});

describe('a request', () => {
  const request = () => calls.book(tuesdayAt(10), { eventTypeId: 124 });

  test('waits for the host, keeps the time open, and becomes a booking', async () => {
    await calls.subscribe();
    const { body } = await request();
    expect([body.data.status, (await request()).status]).toEqual(['pending', 201]);
    const path = `/v2/bookings/${body.data.uid}/confirm`;
    expect((await calls.anybody('POST', path, V.bookings)).status).toBe(401);
    expect((await calls.owner('POST', path)).body.data.status).toBe('accepted');
    expect((await calls.owner('POST', path)).status).toBe(400);
    const events = (await calls.told(3)).map(({ triggerEvent }) => triggerEvent).sort();
    expect(events).toEqual(['BOOKING_CREATED', 'BOOKING_REQUESTED', 'BOOKING_REQUESTED']);
  });

  test('may be declined', async () => {
    await calls.subscribe();
    const { body } = await request();
    const declined = await calls.owner('POST', `/v2/bookings/${body.data.uid}/decline`, { reason: 'Busy' });
    expect(declined.body.data.status).toBe('rejected');
    expect((await calls.told(2)).at(-1)).toMatchObject({
      triggerEvent: 'BOOKING_REJECTED',
      payload: { status: 'REJECTED' },
    });
  });
});

describe('a booking that changes', () => {
  const booked = async () => (await calls.book(tuesdayAt(10))).body.data.uid as string;
  const change = (uid: string, what: string, body: object) =>
    calls.anybody('POST', `/v2/bookings/${uid}/${what}`, V.bookings, body);

  test('moves under a new uid, and each names the other', async () => {
    await calls.subscribe();
    const uid = await booked();
    const { status, body } = await change(uid, 'reschedule', { start: tuesdayAt(11), reschedulingReason: 'Later' });
    expect([status, body.data]).toMatchObject([201, { rescheduledFromUid: uid, status: 'accepted' }]);
    const old = (await calls.anybody('GET', `/v2/bookings/${uid}`, V.bookings)).body.data;
    expect(old).toMatchObject({ status: 'cancelled', rescheduledToUid: body.data.uid });
    expect((await calls.told(2)).at(-1)).toMatchObject({
      triggerEvent: 'BOOKING_RESCHEDULED',
      payload: { uid: body.data.uid, rescheduleUid: uid, startTime: tuesdayAt(11) },
    });
    expect((await change(uid, 'reschedule', { start: tuesdayAt(12) })).status).toBe(400);
    expect((await calls.book(tuesdayAt(10))).status).toBe(201);
    expect(await calls.ledger('reschedule')).toHaveLength(1);
  });

  test('is cancelled once, and its time is free again', async () => {
    await calls.subscribe();
    const uid = await booked();
    const { status, body } = await change(uid, 'cancel', { cancellationReason: 'Away' });
    expect([status, body.data]).toMatchObject([200, { status: 'cancelled', cancellationReason: 'Away' }]);
    expect((await change(uid, 'cancel', {})).status).toBe(400);
    expect((await calls.told(2)).at(-1)).toMatchObject({
      triggerEvent: 'BOOKING_CANCELLED',
      payload: { status: 'CANCELLED' },
    });
    expect((await calls.book(tuesdayAt(10))).status).toBe(201);
  });

  test('is listed by guest, time and status, page by page', async () => {
    const uid = await booked();
    await calls.book(tuesdayAt(11));
    await change(uid, 'cancel', {});
    const list = async (query: string) => (await calls.owner('GET', `/v2/bookings?${query}`)).body;
    const guest = `attendeeEmail=lee@prospect.test&afterStart=${tuesdayAt(10)}&beforeEnd=${tuesdayAt(12)}`;
    expect((await list(guest)).data).toHaveLength(2);
    expect((await list(`${guest}&status=cancelled`)).data).toMatchObject([{ uid }]);
    expect(await list(`${guest}&take=1&skip=1`)).toMatchObject({
      data: [{ status: 'accepted' }],
      pagination: { totalItems: 2, returnedItems: 1, hasNextPage: false, hasPreviousPage: true, currentPage: 2 },
    });
    expect((await list('attendeeEmail=ben@prospect.test')).data).toEqual([]);
    expect((await calls.owner('GET', '/v2/bookings?take=251')).status).toBe(400);
  });
});

describe('a lead by themselves', () => {
  const lead = { eventType: 'intro', start: tuesdayAt(15), name: 'Lee', email: 'lee@prospect.test' };

  test('books, moves, cancels, and does not come', async () => {
    await calls.subscribe();
    const { body } = await world.control('POST', '/calcom/bookings', { ...lead, metadata: { bookingKey: 'bk_9' } });
    expect(body).toMatchObject({
      booking: { metadata: { bookingKey: 'bk_9' } },
      deliveries: [{ event: 'BOOKING_CREATED', status: 200 }],
    });
    const moved = await world.control('POST', '/calcom/reschedules', { id: body.id, start: tuesdayAt(16) });
    expect(moved.body.booking).toMatchObject({ rescheduledFromUid: body.id });
    const absent = await world.control('POST', '/calcom/no-shows', { id: moved.body.id });
    expect(absent.body.booking.attendees).toMatchObject([{ absent: true }]);
    await world.control('POST', '/calcom/cancellations', { id: moved.body.id });
    const events = await calls.told(4);
    expect(events.map(({ triggerEvent }) => triggerEvent)).toEqual([
      'BOOKING_CREATED',
      'BOOKING_RESCHEDULED',
      'BOOKING_NO_SHOW_UPDATED',
      'BOOKING_CANCELLED',
    ]);
    expect(events[2].payload).toMatchObject({ bookingUid: moved.body.id, attendees: [{ noShow: true }] });
    expect(events[3].payload).toMatchObject({ cancelledBy: 'lee@prospect.test' });
    const { entries } = (await world.control('GET', '/ledger?provider=calcom&by=lead')).body;
    expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['booking', 'reschedule', 'cancellation']);
  });

  test('is refused as on the page', async () => {
    await world.control('POST', '/calcom/bookings', lead);
    expect((await world.control('POST', '/calcom/bookings', lead)).status).toBe(400);
    expect((await world.control('POST', '/calcom/cancellations', { id: 'nobody' })).status).toBe(404);
  });
});
