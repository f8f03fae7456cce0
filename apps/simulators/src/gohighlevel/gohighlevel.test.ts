import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Receiver, startReceiver, startWorld, type TestWorld, tuesdayAt } from '../test-world.ts';

let world: TestWorld;
let hooks: Receiver;

beforeAll(async () => {
  hooks = await startReceiver();
  world = await startWorld(hooks.url);
});
afterAll(async () => {
  await world.close();
  await hooks.close();
});
beforeEach(async () => {
  await world.control('POST', '/reset', { keepSeed: true });
  hooks.received.length = 0;
});

const CALENDAR = 'calendarOneAAAAAAAAAA';

async function contact(email = 'lee@prospect.test'): Promise<string> {
  const { body } = await world.as.contacts('POST', '/contacts/upsert', {
    locationId: 'loc_1',
    email,
    firstName: 'Lee',
  });
  return body.contact.id;
}

const book = async (startTime: string, more: object = {}) =>
  world.as.calendars('POST', '/calendars/events/appointments', {
    calendarId: CALENDAR,
    locationId: 'loc_1',
    contactId: await contact(),
    startTime,
    ...more,
  });

describe('admission', () => {
  test('a call without Version looks like auth trouble', async () => {
    const { status, body } = await world.as.calendars('GET', '/calendars/?locationId=loc_1', undefined, {
      version: '',
    });
    expect([status, body.message]).toEqual([401, 'version header was not found.']);
    const wrong = await world.as.calendars('GET', '/calendars/?locationId=loc_1', undefined, { version: '2021-07-28' });
    expect(wrong.status).toBe(401);
  });

  test('a wrong token and a foreign location are refused', async () => {
    const { status, body } = await world.as.calendars('GET', '/calendars/x', undefined, { authorization: 'Bearer no' });
    expect([status, body]).toMatchObject([
      401,
      { statusCode: 401, message: 'Invalid token: access token is invalid', error: 'Unauthorized' },
    ]);
    expect((await world.as.calendars('GET', '/calendars/?locationId=loc_2')).status).toBe(403);
  });

  test('the hundred and first call within ten seconds gets 429', async () => {
    const statuses = new Set<number>();
    let last = 0;
    for (let at = 0; at < 101; at += 1) {
      last = (await world.as.calendars('GET', '/calendars/?locationId=loc_1')).status;
      if (at < 100) statuses.add(last);
    }
    expect([...statuses, last]).toEqual([200, 429]);
  });
});

describe('free slots', () => {
  const range = (from: string, days: number) => {
    const start = Date.parse(from);
    return `startDate=${start}&endDate=${start + days * 86_400_000}`;
  };

  test('are keyed by local date, with offsets, and skip weekends', async () => {
    const { body } = await world.as.calendars(
      'GET',
      `/calendars/${CALENDAR}/free-slots?${range(tuesdayAt(0), 7)}&timezone=America/New_York`,
    );
    const { traceId, ...dates } = body;
    expect(traceId).toEqual(expect.any(String));
    expect(Object.keys(dates)).toHaveLength(5);
    const [first] = Object.entries(dates) as [string, { slots: string[] }][];
    expect(first?.[1].slots).toHaveLength(16);
    expect(first?.[1].slots[0]).toMatch(new RegExp(`^${first?.[0]}T09:00:00-0[45]:00$`));
  });

  test('a range of more than 31 days is refused', async () => {
    const { status } = await world.as.calendars('GET', `/calendars/${CALENDAR}/free-slots?${range(tuesdayAt(0), 32)}`);
    expect(status).toBe(400);
  });
});

describe('appointments', () => {
  test('a booking takes the slot, is in the ledger, and is told by a signed webhook', async () => {
    const start = tuesdayAt(10);
    const { status, body } = await book(start, { title: 'Intro: Lee' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ calendarId: CALENDAR, appointmentStatus: 'confirmed', assignedUserId: 'user_1' });
    expect(Date.parse(body.startTime)).toBe(Date.parse(start));
    expect((await world.control('GET', '/ledger?kind=booking')).body.entries).toMatchObject([{ by: 'product' }]);

    const [delivery] = await hooks.until(1);
    const publicKey = createPublicKey(world.simulators.signing.gohighlevelPublicKey);
    const signature = Buffer.from(String(delivery?.headers['x-ghl-signature']), 'base64');
    expect(verify(null, Buffer.from(delivery?.body ?? ''), publicKey, signature)).toBe(true);
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      type: 'AppointmentCreate',
      locationId: 'loc_1',
      webhookId: expect.any(String),
      timestamp: expect.any(String),
      appointment: { id: body.id, appointmentStatus: 'confirmed' },
    });
  });

  test('a taken time is refused, unless validation is off', async () => {
    await book(tuesdayAt(10));
    const { status, body } = await book(tuesdayAt(10));
    expect([status, body.message]).toEqual([400, 'The slot you have selected is no longer available.']);
    expect((await book(tuesdayAt(10), { ignoreFreeSlotValidation: true })).status).toBe(200);
    expect((await world.control('GET', '/ledger?kind=booking')).body.entries).toHaveLength(2);
  });

  test('twenty bookings of one time at once: one wins', async () => {
    const contactId = await contact();
    const order = { calendarId: CALENDAR, locationId: 'loc_1', contactId, startTime: tuesdayAt(11) };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.as.calendars('POST', '/calendars/events/appointments', order)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await world.control('GET', '/ledger?kind=booking')).body.entries).toHaveLength(1);
  });

  test('a time outside the hours and an unknown property are refused', async () => {
    expect((await book(tuesdayAt(7))).status).toBe(400);
    const { status, body } = await book(tuesdayAt(10), { colour: 'red' });
    expect([status, body.message]).toEqual([422, ['property colour should not exist']]);
  });

  test('is moved, cancelled once, and then its time is free again', async () => {
    const { body } = await book(tuesdayAt(10));
    const path = `/calendars/events/appointments/${body.id}`;
    expect((await world.as.calendars('PUT', path, { startTime: tuesdayAt(12) })).status).toBe(200);
    await world.as.calendars('PUT', path, { appointmentStatus: 'cancelled' });
    await world.as.calendars('PUT', path, { appointmentStatus: 'cancelled' });
    const { entries } = (await world.control('GET', '/ledger?provider=gohighlevel')).body;
    const kinds = entries.map((entry: { kind: string }) => entry.kind).filter((kind: string) => kind !== 'contact');
    expect(kinds).toEqual(['booking', 'reschedule', 'cancellation']);
    expect((await book(tuesdayAt(12))).status).toBe(200);
    const types = (await hooks.until(4)).map(({ body: text }) => JSON.parse(text).type);
    expect(types.toSorted()).toEqual([
      'AppointmentCreate',
      'AppointmentCreate',
      'AppointmentUpdate',
      'AppointmentUpdate',
    ]);
  });

  test('is found by contact and by range', async () => {
    const { body } = await book(tuesdayAt(10));
    const found = await world.as.contacts('GET', `/contacts/${body.contactId}/appointments`);
    expect(found.body.events).toMatchObject([{ id: body.id }]);
    const at = Date.parse(tuesdayAt(10));
    const query = `locationId=loc_1&calendarId=${CALENDAR}&startTime=${at - 1000}&endTime=${at + 1000}`;
    expect((await world.as.calendars('GET', `/calendars/events?${query}`)).body.events).toMatchObject([
      { id: body.id },
    ]);
  });

  test('deleting wants a body', async () => {
    const { body } = await book(tuesdayAt(10));
    expect((await world.as.calendars('DELETE', `/calendars/events/${body.id}`)).status).toBe(400);
    const deleted = await world.as.calendars('DELETE', `/calendars/events/${body.id}`, {});
    expect([deleted.status, deleted.body.succeeded]).toEqual([201, true]);
  });
});

test('an upsert finds the contact it made, and overwrites tags', async () => {
  const order = { locationId: 'loc_1', email: 'lee@prospect.test', tags: ['a'] };
  const first = await world.as.contacts('POST', '/contacts/upsert', order);
  const second = await world.as.contacts('POST', '/contacts/upsert', {
    ...order,
    email: 'LEE@prospect.test',
    tags: ['b'],
  });
  expect([first.body.new, second.body.new]).toEqual([true, false]);
  expect(second.body.contact).toMatchObject({ id: first.body.contact.id, tags: ['b'] });
  const { body } = await world.as.contacts(
    'GET',
    '/contacts/search/duplicate?locationId=loc_1&email=lee@prospect.test',
  );
  expect(body.contact.id).toBe(first.body.contact.id);
});

describe('the lead', () => {
  test('books and cancels on the public widget', async () => {
    const order = { calendarId: 'intro', start: tuesdayAt(14), name: 'Lee Park', email: 'lee@prospect.test' };
    const booked = await world.control('POST', '/gohighlevel/bookings', order);
    expect(booked.body.deliveries).toMatchObject([{ event: 'AppointmentCreate', status: 200 }]);
    expect((await world.control('POST', '/gohighlevel/bookings', order)).status).toBe(400);
    const cancelled = await world.control('POST', '/gohighlevel/cancellations', { id: booked.body.id });
    expect(cancelled.body.deliveries).toMatchObject([{ event: 'AppointmentUpdate', status: 200 }]);
    const { entries } = (await world.control('GET', '/ledger?by=lead')).body;
    expect(entries.map((entry: { kind: string }) => entry.kind)).toEqual(['booking', 'cancellation']);
  });

  test('writes an SMS', async () => {
    await world.control('POST', '/gohighlevel/messages', { phone: '+14155550123', body: 'Tuesday?' });
    const [delivery] = await hooks.until(1);
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      type: 'InboundMessage',
      contactId: 'con_seed',
      messageType: 'SMS',
      direction: 'inbound',
      body: 'Tuesday?',
    });
  });
});
