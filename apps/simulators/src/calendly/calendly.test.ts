import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signCalendly } from '../delivery-signing.ts';
import {
  type Receiver,
  SIGNING_KEY,
  seedFor,
  startReceiver,
  startWorld,
  type TestWorld,
  tuesdayAt,
} from '../test-world.ts';

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
  await world.control('POST', '/reset');
  await world.control('POST', '/seed', seedFor(hooks.url));
  hooks.received.length = 0;
});

const uri = (tail: string) => `${world.url}/calendly/${tail}`;

const order = (start: string, more: object = {}) => ({
  event_type: uri('event_types/AAAA'),
  start_time: start,
  invitee: { name: 'Lee Park', email: 'lee@prospect.test', timezone: 'America/New_York' },
  location: { kind: 'zoom_conference' },
  questions_and_answers: [{ question: 'Company?', answer: 'Prospect Inc', position: 0 }],
  ...more,
});

const book = (start: string, more?: object) => world.as.calendly('POST', '/invitees', order(start, more));

async function subscribe(): Promise<string> {
  const { body } = await world.as.calendly('POST', '/webhook_subscriptions', {
    url: `${hooks.url}/calendly`,
    events: ['invitee.created', 'invitee.canceled'],
    organization: uri('organizations/OOOO'),
    user: uri('users/UUUU'),
    scope: 'user',
    signing_key: SIGNING_KEY,
  });
  return body.resource.uri;
}

test('a token names its user; a wrong one is refused', async () => {
  const { body } = await world.as.calendly('GET', '/users/me');
  expect(body.resource).toMatchObject({ uri: uri('users/UUUU'), current_organization: uri('organizations/OOOO') });
  const wrong = await world.as.calendly('GET', '/users/me', undefined, { authorization: 'Bearer no' });
  expect([wrong.status, wrong.body.title]).toEqual([401, 'Unauthenticated']);
});

test('event types carry locations and questions', async () => {
  const { body } = await world.as.calendly('GET', `/event_types?user=${uri('users/UUUU')}`);
  expect(body.collection).toMatchObject([
    {
      uri: uri('event_types/AAAA'),
      duration: 30,
      custom_questions: [{ name: 'Company?', position: 0, required: true }],
    },
    { uri: uri('event_types/BBBB'), locations: null },
  ]);
  expect(body.pagination).toMatchObject({ count: 2, next_page: null });
});

describe('available times', () => {
  const times = (start: string, end: string) =>
    world.as.calendly(
      'GET',
      `/event_type_available_times?event_type=${uri('event_types/AAAA')}&start_time=${start}&end_time=${end}`,
    );

  test('lose the time that is booked, also by another event type of the host', async () => {
    await book(tuesdayAt(10));
    const { body } = await times(tuesdayAt(9), tuesdayAt(17));
    const starts = body.collection.map((one: { start_time: string }) => one.start_time);
    expect(starts).toHaveLength(15);
    expect(starts).not.toContain(tuesdayAt(10));
    const long = await book(tuesdayAt(10), {
      event_type: uri('event_types/BBBB'),
      location: undefined,
      questions_and_answers: [],
    });
    expect(long.body.details[0].code).toBe('already_filled');
  });

  test('a start that is past or a range of more than 31 days is refused', async () => {
    expect((await times('2020-01-01T00:00:00Z', '2020-01-02T00:00:00Z')).status).toBe(400);
    expect((await times(tuesdayAt(9), tuesdayAt(9, 7))).status).toBe(400);
  });
});

describe('booking', () => {
  test('makes an event that can be read, and tells by a signed webhook', async () => {
    await subscribe();
    const { status, body } = await book(tuesdayAt(10));
    expect(status).toBe(201);
    expect(body.resource).toMatchObject({ status: 'active', email: 'lee@prospect.test', scheduling_method: 'api' });
    const path = new URL(body.resource.event).pathname.replace('/calendly', '');
    const { body: event } = await world.as.calendly('GET', path);
    expect(event.resource).toMatchObject({
      start_time: tuesdayAt(10).replace('Z', '.000000Z'),
      location: { type: 'zoom_conference', join_url: expect.any(String) },
    });
    const [delivery] = await hooks.until(1);
    const header = String(delivery?.headers['calendly-webhook-signature']);
    const seconds = Number(/^t=(\d+),/.exec(header)?.[1]);
    expect(signCalendly(delivery?.body ?? '', SIGNING_KEY, new Date(seconds * 1000))).toBe(header);
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      event: 'invitee.created',
      created_by: uri('users/UUUU'),
      payload: { uri: body.resource.uri, scheduled_event: { uri: body.resource.event } },
    });
  });

  test('a time that is taken carries already_filled', async () => {
    await book(tuesdayAt(10));
    const { status, body } = await book(tuesdayAt(10));
    expect([status, body.details[0]]).toMatchObject([400, { parameter: 'start_time', code: 'already_filled' }]);
    expect((await world.control('GET', '/ledger?kind=booking')).body.entries).toHaveLength(1);
  });

  test.each([
    ['tracking without all six keys', { tracking: { utm_source: 'overlap' } }],
    ['a location that is not configured', { location: { kind: 'physical', location: 'Here' } }],
    ['no location where one is configured', { location: undefined }],
    ['a required question without an answer', { questions_and_answers: [] }],
    ['a question that is not asked', { questions_and_answers: [{ question: 'company?', answer: 'x', position: 0 }] }],
    ['an answer without position', { questions_and_answers: [{ question: 'Company?', answer: 'x' }] }],
    ['an address under a reserved domain', { invitee: { name: 'L', email: 'l@x.invalid', timezone: 'UTC' } }],
    ['an invitee without a name', { invitee: { email: 'l@x.test', timezone: 'UTC' } }],
    ['a zone that does not exist', { invitee: { name: 'L', email: 'l@x.test', timezone: 'Mars/Base' } }],
    ['eleven guests', { event_guests: Array.from({ length: 11 }, (_, at) => `g${at}@x.test`) }],
    ['a time that is past', { start_time: '2020-01-07T15:00:00Z' }],
    ['a time outside the hours', { start_time: tuesdayAt(7) }],
  ])('%s is refused', async (_name, more) => {
    const { status, body } = await book(tuesdayAt(10), more);
    expect([status, body.title]).toEqual([400, 'Invalid Argument']);
    expect((await world.control('GET', '/ledger?kind=booking')).body.entries).toEqual([]);
  });

  test('an unknown event type is 404', async () => {
    expect((await book(tuesdayAt(10), { event_type: uri('event_types/NONE') })).status).toBe(404);
  });

  test('the eleventh booking within a minute gets 429 with the reset', async () => {
    const answers = [];
    for (let at = 0; at < 11; at += 1) answers.push(await book(tuesdayAt(9 + (at % 8), 1 + Math.floor(at / 8))));
    expect(answers.slice(0, 10).every(({ status }) => status === 201)).toBe(true);
    expect(answers[10]?.status).toBe(429);
    expect(Number(answers[10]?.headers.get('x-ratelimit-reset'))).toBeGreaterThan(50);
  });
});

test('an event is found by invitee and exact time, canceled once, and then free again', async () => {
  await subscribe();
  const { body } = await book(tuesdayAt(10));
  const at = tuesdayAt(10);
  const query = `user=${uri('users/UUUU')}&invitee_email=lee@prospect.test&status=active&min_start_time=${at}&max_start_time=${at}`;
  const found = await world.as.calendly('GET', `/scheduled_events?${query}`);
  expect(found.body.collection).toMatchObject([{ uri: body.resource.event }]);
  const path = `${new URL(body.resource.event).pathname.replace('/calendly', '')}/cancellation`;
  const canceled = await world.as.calendly('POST', path, { reason: 'Moved' });
  expect([canceled.status, canceled.body.resource]).toMatchObject([201, { canceler_type: 'host', reason: 'Moved' }]);
  expect((await world.as.calendly('POST', path, {})).status).toBe(403);
  expect((await book(at)).status).toBe(201);
  const events = (await hooks.until(3)).map(({ body: text }) => JSON.parse(text).event);
  expect(events.toSorted()).toEqual(['invitee.canceled', 'invitee.created', 'invitee.created']);
});

test('the same webhook address is refused the second time', async () => {
  const path = new URL(await subscribe()).pathname.replace('/calendly', '');
  const list = await world.as.calendly(
    'GET',
    `/webhook_subscriptions?organization=${uri('organizations/OOOO')}&scope=user`,
  );
  expect(list.body.collection).toHaveLength(1);
  const again = await world.as.calendly('POST', '/webhook_subscriptions', {
    url: `${hooks.url}/calendly`,
    events: ['invitee.created'],
    organization: uri('organizations/OOOO'),
    scope: 'organization',
  });
  expect([again.status, again.body.title]).toEqual([409, 'Already Exists']);
  const bare = { 'content-type': 'application/json' };
  expect((await world.as.calendly('DELETE', path, undefined, bare)).status).toBe(204);
});

test('a lead books on the public page with our id in utm_content, and cancels', async () => {
  await subscribe();
  const lead = {
    eventType: 'intro',
    start: tuesdayAt(15),
    name: 'Lee',
    email: 'lee@prospect.test',
    utm_content: 'bk_1',
  };
  const { body } = await world.control('POST', '/calendly/bookings', lead);
  expect(body.invitee.tracking.utm_content).toBe('bk_1');
  expect(body.deliveries).toMatchObject([{ event: 'invitee.created', status: 200 }]);
  await world.control('POST', '/calendly/cancellations', { id: body.event.uri });
  const payload = JSON.parse((await hooks.until(2))[1]?.body ?? '').payload;
  expect(payload).toMatchObject({ status: 'canceled', cancellation: { canceler_type: 'invitee' } });
});

test('a single-use link and busy times', async () => {
  const link = { max_event_count: 1, owner: uri('event_types/AAAA'), owner_type: 'EventType' };
  const { status, body } = await world.as.calendly('POST', '/scheduling_links', link);
  expect([status, body.resource.booking_url]).toEqual([201, expect.stringMatching(/\/d\/.+\/intro$/)]);
  await book(tuesdayAt(10));
  const query = `user=${uri('users/UUUU')}&start_time=${tuesdayAt(0)}&end_time=${tuesdayAt(23)}`;
  expect((await world.as.calendly('GET', `/user_busy_times?${query}`)).body.collection).toHaveLength(1);
});
