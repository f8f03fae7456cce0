import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callsOf, V } from '../../calcom/test-calls.ts';
import { type Receiver, seedFor, startReceiver, startWorld, type TestWorld, tuesdayAt } from '../../test-world.ts';
import { type Answered, pageCalls } from '../test-calls.ts';

let world: TestWorld;
let hooks: Receiver;
let api: ReturnType<typeof callsOf>;
const { ask, make, recordOf, openingsOf } = pageCalls(() => world.url);

beforeAll(async () => {
  hooks = await startReceiver();
  world = await startWorld(hooks.url);
  api = callsOf(world, hooks);
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

const PERSON = { name: 'Ann Lee', email: 'ann@corp.test' };
const later = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString().replace('.000Z', '+00:00');

/** A page, and what its component asks for. */
async function pageOf(address: string) {
  const { origin, pathname } = new URL(address);
  const [, user, slug] = pathname.split('/');
  const event = await ask(`${origin}/v2/atoms/event-types/${slug}/public?isTeamEvent=false&username=${user}`);
  const eventTypeId: number = event.body.data.id;
  const post = (path: string, body: object, cookie = ''): Promise<Answered> =>
    ask(`${origin}/v2${path}`, body, { cookie });
  return {
    address,
    event: event.body.data,
    eventTypeId,
    slots: async (cookie = ''): Promise<string[]> => {
      const range = `startTime=${new Date().toISOString()}&endTime=${later(new Date().toISOString(), 60 * 24 * 60)}`;
      const query = `usernameList[]=${user}&eventTypeId=${eventTypeId}&${range.replaceAll('+', '%2B')}&timeZone=UTC`;
      const { body } = await ask(`${origin}/v2/slots/available?${query}`, undefined, { cookie });
      return Object.values<{ time: string }[]>(body.data.slots)
        .flat()
        .map(({ time }) => time);
    },
    hold: (start: string, cookie = '') =>
      post('/slots/reserve', { eventTypeId, slotUtcStartDate: start, slotUtcEndDate: later(start, 30) }, cookie),
    release: (cookie: string) => ask(`${origin}/v2/slots/selected-slot`, undefined, { cookie }, 'DELETE'),
    book: (start: string, { minutes = 30, responses = {} }: { minutes?: number; responses?: object } = {}) =>
      post('/bookings', {
        responses: { ...PERSON, location: { value: 'integrations:daily', optionValue: '' }, guests: [], ...responses },
        ...{ user, eventTypeId, eventTypeSlug: slug, timeZone: 'Europe/Berlin', language: 'en', metadata: {} },
        start: start.replace('Z', '+00:00'),
        end: later(start, minutes),
      }),
  };
}
const newPage = async (order: object = {}) => pageOf(await make({ family: 'cal-com', user: 'pat', ...order }));

describe('one calendar', () => {
  test('the page, the API and the record are open at the same times', async () => {
    const page = await newPage({ noticeMinutes: 3 * 24 * 60, hours: { 2: ['09:00-11:00'], 4: ['13:00-14:00'] } });
    const shown = await page.slots();
    const range = `start=${new Date().toISOString()}&end=${new Date(Date.now() + 60 * 86_400_000).toISOString()}`;
    const told = await api.anybody('GET', `/v2/slots?eventTypeId=${page.eventTypeId}&${range}`, V.slots);
    const ofApi = Object.values<{ start: string }[]>(told.body.data).flat();
    expect(shown.length).toBeGreaterThan(20);
    expect(ofApi.map(({ start }) => new Date(start).toISOString())).toEqual(shown);
    expect(await openingsOf(page.address)).toEqual(shown);
  });

  test('what is booked on the page can be read, found taken and cancelled by the API', async () => {
    const page = await newPage();
    const [start = ''] = await page.slots();
    const { status, body } = await page.book(start);
    expect([status, body.data]).toMatchObject([201, { status: 'ACCEPTED', startTime: start, paymentRequired: false }]);
    const { uid } = body.data;
    const read = await api.anybody('GET', `/v2/bookings/${uid}`, V.bookings);
    expect(read.body.data).toMatchObject({ status: 'accepted', start, attendees: [{ email: PERSON.email }] });
    const again = await api.book(start.replace('.000Z', 'Z'), { eventTypeId: page.eventTypeId });
    expect(again.status).toBe(400);
    expect((await recordOf(page.address)).bookings).toMatchObject([{ id: uid, start, ...PERSON }]);
    await api.anybody('POST', `/v2/bookings/${uid}/cancel`, V.bookings, {});
    expect(await recordOf(page.address)).toMatchObject({ posts: 1, bookings: [] });
    expect(await page.slots()).toContain(start);
  });

  test('what is booked by the API is gone from the page and stands in its record', async () => {
    const page = await newPage();
    const [start = ''] = await page.slots();
    const made = await api.book(start.replace('.000Z', 'Z'), {
      eventTypeSlug: '30min',
      username: 'pat',
      eventTypeId: undefined,
    });
    expect(made.status).toBe(201);
    expect(await page.slots()).not.toContain(start);
    expect((await page.book(start)).status).toBe(409);
    expect((await recordOf(page.address)).bookings).toMatchObject([{ start, email: 'lee@prospect.test' }]);
  });

  test('an account’s own event type has a page, and a booking there tells its webhooks', async () => {
    await api.subscribe();
    const page = await pageOf(`http://cal.com.localhost:1/ada/intro`);
    expect(page.event).toMatchObject({ id: 123, length: 30 });
    expect((await page.book(tuesdayAt(10))).status).toBe(201);
    expect(await api.told(1)).toMatchObject([
      { triggerEvent: 'BOOKING_CREATED', payload: { startTime: tuesdayAt(10), attendees: [{ email: PERSON.email }] } },
    ]);
    expect(await api.ledger('booking')).toEqual([]);
    const { entries } = (await world.control('GET', '/ledger?provider=pages&kind=booking')).body;
    expect(entries).toMatchObject([{ by: 'page', request: { family: 'cal-com', user: 'ada', slug: 'intro' } }]);
  });

  test('a page that is made again forgets what was booked, by whomever', async () => {
    const page = await newPage();
    const [start = '', next = ''] = await page.slots();
    await page.book(start);
    await api.book(next.replace('.000Z', 'Z'), { eventTypeId: page.eventTypeId });
    expect((await recordOf((await newPage()).address)).bookings).toEqual([]);
  });

  test('a length of several is taken by page and API alike', async () => {
    const page = await newPage({ durations: [15, 45] });
    const [start = '', , , , , , later = ''] = await page.slots();
    expect((await page.book(start, { minutes: 45 })).status).toBe(201);
    const order = { eventTypeId: page.eventTypeId, lengthInMinutes: 45 };
    expect((await api.book(later.replace('.000Z', 'Z'), order)).body.data.duration).toBe(45);
    expect((await api.book(later.replace('.000Z', 'Z'), { ...order, lengthInMinutes: 20 })).status).toBe(400);
    expect((await recordOf(page.address)).bookings).toHaveLength(2);
  });
});

describe('a chosen time', () => {
  test('is kept from others, not from who chose it, and comes back', async () => {
    const page = await newPage();
    const [start = ''] = await page.slots();
    const held = await page.hold(start);
    const cookie = String(held.headers['set-cookie']).split(';')[0] ?? '';
    expect([held.status, cookie]).toEqual([201, `uid=${held.body.data}`]);
    expect(await page.slots()).not.toContain(start);
    expect(await page.slots(cookie)).toContain(start);
    await page.release(cookie);
    expect(await page.slots()).toContain(start);
  });

  test('stops no booking of somebody else', async () => {
    const page = await newPage();
    const [start = ''] = await page.slots();
    await page.hold(start);
    expect((await page.book(start)).status).toBe(201);
  });
});

describe('answers', () => {
  test.each<[string, object, number, object, number]>([
    ['takenAtSubmit', { takenAtSubmit: true }, 409, { error: { message: 'no_available_users_found_error' } }, 0],
    ['existingBooking', { existingBooking: true }, 400, { status: 'error' }, 0],
    ['errorInBody', { errorInBody: true }, 200, { status: 'error' }, 0],
    ['lies', { lies: true }, 201, { status: 'success', data: {} }, 0],
    [
      'shortCircuited',
      { shortCircuited: true },
      201,
      { data: { id: 0, status: 'ACCEPTED', isShortCircuitedBooking: true } },
      0,
    ],
    ['pendingApproval', { pendingApproval: true }, 201, { data: { status: 'PENDING' } }, 1],
    ['payment', { payment: true }, 201, { data: { paymentRequired: true } }, 0],
    ['emailCode', { emailCode: true }, 400, { status: 'error' }, 0],
    ['termsRequired', { termsRequired: true }, 400, { status: 'error' }, 0],
    ['a question', { questions: [{ label: 'Team size', required: true }] }, 400, { status: 'error' }, 0],
  ])('%s', async (_name, variant, status, body, bookings) => {
    const page = await newPage({ variant });
    const [start = ''] = await openingsOf(page.address);
    expect(await page.book(start)).toMatchObject({ status, body });
    expect(await recordOf(page.address)).toMatchObject({ posts: 1, bookings: { length: bookings } });
  });

  test('answers are kept under their labels', async () => {
    const questions = [{ label: 'Team size', type: 'select', options: ['1–10', '11–50'], required: true }];
    const page = await newPage({ variant: { questions, termsRequired: true } });
    const [start = ''] = await page.slots();
    await page.book(start, { responses: { 'Team-size': '11–50', terms: true } });
    expect((await recordOf(page.address)).bookings).toMatchObject([{ answers: { 'Team size': '11–50' }, terms: true }]);
  });

  test('an address that the host wants confirmed says so', async () => {
    const page = await newPage({ variant: { emailCode: true } });
    const { origin } = new URL(page.address);
    const check = (referer: string) =>
      ask(`${origin}/v2/atoms/verification/email/check?email=a@b.test`, undefined, { referer });
    expect((await check(page.address)).body.data).toBe(true);
    expect((await check(`${origin}/dana/30min`)).body.data).toBe(false);
  });
});

test.each([
  ['/nobody', 404],
  ['/dana/nothing', 404],
  ['/booking/nothing', 404],
  ['/dana', 200],
])('%s answers %i', async (path, status) => {
  expect((await ask(`http://cal.com.localhost:1${path}`)).status).toBe(status);
});

test.each([
  [{ language: 'pl' }, 'does not speak Polish'],
  [{ questions: [{ label: 'Rate us', type: 'odd' }] }, 'no odd questions'],
  [{ prefilledOneClick: true }, 'a link with a time leads to its form'],
])('%j is refused with why', async (variant, why) => {
  const { status, body } = await ask(`${world.url}/_sim/pages`, { family: 'cal-com', variant });
  expect([status, body.error]).toEqual([422, expect.stringContaining(why)]);
});
