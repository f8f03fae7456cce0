import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('who may call', () => {
  test('anybody for what is public, the owner for what is theirs', async () => {
    expect((await calls.anybody('GET', '/v2/bookings', V.bookings)).status).toBe(401);
    expect((await calls.anybody('GET', '/v2/webhooks', '')).status).toBe(401);
    expect((await calls.owner('GET', '/v2/bookings')).body).toMatchObject({ status: 'success', data: [] });
  });

  test('a wrong token is refused even where none is needed', async () => {
    const headers = { 'cal-api-version': V.eventTypes, authorization: 'Bearer no' };
    const { status, body } = await world.call('GET', '/calcom/v2/event-types?username=ada', undefined, headers);
    expect([status, body.status, body.error.code]).toEqual([401, 'error', 'UNAUTHORIZED']);
  });

  test.each(['/v2/slots?eventTypeId=123', '/v2/event-types?username=ada', '/v2/bookings/x'])(
    '%s without its version is not found',
    async path => {
      expect((await calls.anybody('GET', path, '2023-01-01')).status).toBe(404);
    },
  );

  test('the 121st call within a minute gets 429 with the reset', async () => {
    const path = '/v2/event-types?username=nobody';
    const answers = [];
    for (let at = 0; at < 121; at += 1) answers.push(await calls.anybody('GET', path, V.eventTypes));
    expect(answers[0]?.headers.get('x-ratelimit-limit-default')).toBe('120');
    expect(answers.slice(0, 120).every(({ status }) => status === 200)).toBe(true);
    expect([answers[120]?.status, answers[120]?.body.error.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(answers[120]?.headers.get('x-ratelimit-reset-default'))).toBeGreaterThan(30);
    expect((await calls.owner('GET', path, undefined, V.eventTypes)).status).toBe(200);
  });
});

describe('event types', () => {
  const list = async (query: string) =>
    (await calls.anybody('GET', `/v2/event-types?${query}`, V.eventTypes)).body.data.map(
      ({ id }: { id: number }) => id,
    );

  test('of a person, by slug, without a team’s', async () => {
    expect(await list('username=ada&eventSlug=intro')).toEqual([123]);
    expect(await list('username=ada')).toEqual([123, 124]);
    expect(await list('username=nobody&eventSlug=intro')).toEqual([]);
  });

  test('hidden ones are their owner’s', async () => {
    const { body } = await calls.owner('GET', '/v2/event-types?username=ada&eventSlug=secret', undefined, V.eventTypes);
    expect(body.data).toMatchObject([{ id: 125, hidden: true, lengthInMinutes: 30 }]);
    expect(await list('username=ada&eventSlug=secret')).toEqual([]);
  });

  test.each([
    ['/ada/intro.md', 'Event type id: 123'],
    ['/team/acme/form.md', 'Required fields: name, email, company'],
    ['/ada/demo.md', 'the host has to confirm'],
  ])('the page %s has a twin in Markdown', async (path, words) => {
    const { status, body, headers } = await world.call('GET', `/calcom${path}`);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/markdown')]);
    expect(body).toContain(words);
  });

  test.each(['/ada/intro', '/ada/gone.md', '/acme/form.md', '/team/acme/intro.md'])('%s is no page', async path => {
    expect((await world.call('GET', `/calcom${path}`)).status).toBe(404);
  });
});

describe('slots', () => {
  const slots = async (query: string) => (await calls.anybody('GET', `/v2/slots?${query}`, V.slots)).body.data;
  const day = () => tuesdayAt(12).slice(0, 10);
  const starts = (data: Record<string, { start: string }[]>) =>
    Object.values(data)
      .flat()
      .map(({ start }) => Date.parse(start));

  test('stand under the dates of the zone, with its offset', async () => {
    const data = await slots(`eventTypeId=123&start=${day()}&end=${day()}&timeZone=America/New_York`);
    expect(Object.keys(data)).toEqual([day()]);
    expect(data[day()]).toHaveLength(16);
    expect(data[day()][0].start).toMatch(/T09:00:00\.000-0[45]:00$/);
  });

  test('have their end in the format range', async () => {
    const data = await slots(`eventTypeSlug=intro&username=ada&start=${day()}&end=${day()}&format=range`);
    expect(Object.values(data).flat()[0]).toEqual({ start: expect.any(String), end: expect.any(String) });
  });

  test('lose the time that is booked, but not to the booking that is moved', async () => {
    const { body } = await calls.book(tuesdayAt(10));
    const query = `eventTypeId=123&start=${tuesdayAt(9)}&end=${tuesdayAt(17)}`;
    const at = Date.parse(tuesdayAt(10));
    expect(starts(await slots(query))).not.toContain(at);
    expect(starts(await slots(`${query}&bookingUidToReschedule=${body.data.uid}`))).toContain(at);
  });

  test.each([
    ['no end', 'eventTypeId=123&start=2030-01-01', 400],
    ['no event type', 'start=2030-01-01&end=2030-01-02', 400],
    ['an unknown one', 'eventTypeSlug=gone&username=ada&start=2030-01-01&end=2030-01-02', 404],
    ['a hidden one', 'eventTypeSlug=secret&username=ada&start=2030-01-01&end=2030-01-02', 404],
    ['a zone that does not exist', 'eventTypeId=123&start=2030-01-01&end=2030-01-02&timeZone=Mars/Base', 400],
    ['a parameter that does not exist', 'eventTypeId=123&start=2030-01-01&end=2030-01-02&from=x', 400],
  ])('%s is refused', async (_name, query, status) => {
    expect((await calls.anybody('GET', `/v2/slots?${query}`, V.slots)).status).toBe(status);
  });

  test('a reservation takes the time until it is given back', async () => {
    const wanted = { eventTypeId: 123, slotStart: tuesdayAt(10), reservationDuration: 60 };
    const { status, body } = await calls.anybody('POST', '/v2/slots/reservations', V.slots, wanted);
    expect([status, body.data.reservationDuration]).toEqual([201, 5]);
    expect(messageOf(await calls.book(tuesdayAt(10)))).toMatch(/already has booking at this time/);
    const path = `/v2/slots/reservations/${body.data.reservationUid}`;
    expect((await calls.anybody('DELETE', path, V.slots)).body).toEqual({ status: 'success' });
    expect((await calls.book(tuesdayAt(10))).status).toBe(201);
  });
});

describe('webhooks', () => {
  test('are listed without their secret, changed and deleted', async () => {
    const { body } = await calls.subscribe();
    expect((await calls.subscribe()).status).toBe(409);
    const path = `/v2/webhooks/${body.data.id}`;
    expect((await calls.owner('PATCH', path, { active: false })).body.data).toMatchObject({ active: false });
    const listed = (await calls.owner('GET', '/v2/webhooks')).body.data;
    expect(listed).toMatchObject([{ active: false, subscriberUrl: `${hooks.url}/calcom` }]);
    expect(JSON.stringify([listed, await calls.ledger('subscription')])).not.toContain(CALCOM_SECRET);
    await calls.book(tuesdayAt(10));
    expect((await world.control('GET', '/deliveries?provider=calcom')).body.deliveries).toEqual([]);
    expect((await calls.owner('DELETE', path)).status).toBe(200);
    expect((await calls.owner('GET', path)).status).toBe(404);
  });

  test('are tried once', async () => {
    await calls.subscribe();
    hooks.answers.push(500);
    await calls.book(tuesdayAt(10));
    await hooks.until(1);
    await expect
      .poll(async () => (await world.control('GET', '/deliveries?provider=calcom')).body.deliveries[0].state)
      .toBe('failed');
  });
});

describe('faults', () => {
  test('the answer to a booking can be lost after it was made', async () => {
    await world.control('POST', '/faults', {
      provider: 'calcom',
      match: { kind: 'booking' },
      fault: { timeoutAfterSuccess: true },
    });
    await expect(calls.book(tuesdayAt(10))).rejects.toThrow();
    expect(await calls.ledger('booking')).toHaveLength(1);
  });

  test('a status is worded as Cal.com words it', async () => {
    await world.control('POST', '/faults', { provider: 'calcom', fault: { status: 500 } });
    const { status, body } = await calls.book(tuesdayAt(10));
    expect([status, body]).toMatchObject([500, { status: 'error', error: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});
