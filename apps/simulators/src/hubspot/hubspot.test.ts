import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signHubspot } from '../delivery-signing.ts';
import {
  CLIENT_SECRET,
  type Receiver,
  seedFor,
  startReceiver,
  startWorld,
  type TestWorld,
  tuesdayAt,
} from '../test-world.ts';

const LINKS = '/scheduler/2026-03/meetings/meeting-links';
const ZONE = 'America/New_York';
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

const at = (hour: number, weeks = 1) => Date.parse(tuesdayAt(hour, weeks));
const monthOf = (start: number) => {
  const [then, now] = [DateTime.fromMillis(start, { zone: ZONE }), DateTime.now().setZone(ZONE)];
  return (then.year - now.year) * 12 + then.month - now.month;
};
const order = (startTime: number, more: object = {}) => ({
  slug: 'team/demo',
  firstName: 'Lee',
  lastName: 'Park',
  email: 'lee@prospect.test',
  startTime,
  duration: 1_800_000,
  timezone: ZONE,
  formFields: [{ name: 'company', value: 'Prospect Inc' }],
  legalConsentResponses: [],
  likelyAvailableUserIds: ['42'],
  ...more,
});
const rota = { slug: 'rota', formFields: [], legalConsentResponses: [{ communicationTypeId: '7', consented: true }] };
const book = (start: number, more?: object) =>
  world.as.hubspot('POST', `${LINKS}/book?timezone=${ZONE}`, order(start, more));
const page = async (slug: string, start: number) =>
  (await world.as.hubspot('GET', `${LINKS}/book/${slug}?timezone=${ZONE}&monthOffset=${monthOf(start)}`)).body;
const effects = async (kind: string) =>
  (await world.control('GET', `/ledger?provider=hubspot&kind=${kind}`)).body.entries;

test('a token that is wrong or lacks a scope is refused, with a correlation id', async () => {
  const wrong = await world.as.hubspot('GET', LINKS, undefined, { authorization: 'Bearer no' });
  expect([wrong.status, wrong.body]).toMatchObject([401, { status: 'error', category: 'INVALID_AUTHENTICATION' }]);
  const seed = seedFor(hooks.url).hubspot;
  await world.control('POST', '/seed', { hubspot: { ...seed, scopes: ['scheduler.meetings.meeting-link.read'] } });
  const refused = await book(at(10));
  expect([refused.status, refused.body]).toMatchObject([
    403,
    { category: 'MISSING_SCOPES', correlationId: expect.any(String) },
  ]);
  expect((await world.as.hubspot('GET', LINKS)).status).toBe(200);
});

test('lists links in pages', async () => {
  const first = (await world.as.hubspot('GET', `${LINKS}?limit=1`)).body;
  expect(first).toMatchObject({ total: 2, results: [{ id: '99', slug: 'team/demo' }] });
  const second = (await world.as.hubspot('GET', `${LINKS}?limit=1&after=${first.paging.next.after}`)).body;
  expect([second.results[0].slug, second.paging]).toEqual(['rota', undefined]);
});

describe('a page', () => {
  test.each(['v3', '2026-03', '2026-09'])('has months, members and form in the version %s', async version => {
    const path = `/scheduler/${version}/meetings/meeting-links/book/team%2Fdemo?timezone=${ZONE}&monthOffset=${monthOf(at(10))}`;
    const { status, body } = await world.as.hubspot('GET', path);
    expect([status, body]).toMatchObject([
      200,
      {
        linkId: '99',
        customParams: { durations: [1_800_000, 3_600_000], formFields: [{ name: 'company', isRequired: true }] },
        allUsersBusyTimes: [{ isOffline: false, busyTimes: [], meetingsUser: { userId: '42' } }],
      },
    ]);
    const { availabilities } = body.linkAvailability.linkAvailabilityByDuration['1800000'];
    expect(availabilities).toContainEqual({ startMillisUtc: at(10), endMillisUtc: at(10) + 1_800_000 });
  });

  test('a slug with a bare slash is no page', async () => {
    expect((await world.as.hubspot('GET', `${LINKS}/book/team/demo`)).status).toBe(404);
    expect((await world.as.hubspot('GET', `${LINKS}/book/nobody`)).body.message).toMatch(/does not exist/);
  });

  test('a taken time is busy and no longer free, in every length that would meet it', async () => {
    await book(at(10));
    const { linkAvailability, allUsersBusyTimes } = await page('team%2Fdemo', at(10));
    const { linkAvailabilityByDuration: months } = linkAvailability;
    const starts = (length: number): number[] =>
      months[length].availabilities.map((one: { startMillisUtc: number }) => one.startMillisUtc);
    expect(starts(1_800_000)).not.toContain(at(10));
    expect(starts(3_600_000)).not.toContain(at(10) - 1_800_000);
    expect(allUsersBusyTimes[0].busyTimes).toEqual([{ start: at(10), end: at(10) + 1_800_000 }]);
  });

  test('a rota is free as long as one of it is', async () => {
    expect((await book(at(10), rota)).status).toBe(200);
    expect((await book(at(10), { ...rota, email: 'ben@prospect.test' })).status).toBe(200);
    const third = await book(at(10), { ...rota, email: 'cy@prospect.test' });
    expect(third.body.subCategory).toBe('MeetingsBookingSchedulingError.MEETING_START_TIME_NOT_VALID');
  });
});

describe('booking', () => {
  test('makes contact and meeting, and tells of both in one signed delivery', async () => {
    const { status, body } = await book(at(10));
    expect([status, body]).toMatchObject([
      200,
      { calendarEventId: expect.stringMatching(/^evt_/), isOffline: false, start: tuesdayAt(10), duration: 1_800_000 },
    ]);
    expect(await effects('booking')).toHaveLength(1);
    expect(await effects('contact')).toHaveLength(1);
    const [delivery] = await hooks.until(1);
    const timestamp = new Date(Number(delivery?.headers['x-hubspot-request-timestamp']));
    const signed = signHubspot(`${hooks.url}/hubspot?ws=1`, delivery?.body ?? '', CLIENT_SECRET, timestamp);
    expect(delivery?.headers).toMatchObject(signed);
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject([
      { subscriptionType: 'object.creation', objectTypeId: '0-1', objectId: Number(body.contactId), portalId: 300 },
      { subscriptionType: 'object.creation', objectTypeId: '0-47', attemptNumber: 0 },
    ]);
  });

  test.each([
    ['an ISO start', { startTime: tuesdayAt(11) }, 200, undefined],
    ['an empty last name', { lastName: '' }, 400, undefined],
    ['a made-up address', { email: 'ann@example.com' }, 400, 'INVALID_EMAIL'],
    ['guests', { guestEmails: ['a@b.test'] }, 400, 'INVALID_EMAIL_GUESTS'],
    [
      'minutes instead of milliseconds',
      { duration: 30 },
      400,
      'MeetingsBookingSchedulingError.MEETING_DURATION_NOT_VALID',
    ],
    [
      'a time off the grid',
      { startTime: at(10) + 420_000 },
      400,
      'MeetingsBookingSchedulingError.MEETING_START_TIME_NOT_VALID',
    ],
    [
      'a time outside the hours',
      { startTime: at(7) },
      400,
      'MeetingsBookingSchedulingError.MEETING_START_TIME_NOT_VALID',
    ],
    ['a required field without a value', { formFields: [] }, 400, 'MISSING_FORM_FIELD'],
    [
      'a field that is not asked for',
      {
        formFields: [
          { name: 'company', value: 'A' },
          { name: 'x', value: 'B' },
        ],
      },
      400,
      'INVALID_FORM_FIELD',
    ],
    [
      'consent that was not given',
      { ...rota, legalConsentResponses: [{ communicationTypeId: '7', consented: false }] },
      400,
      'MISSING_LEGAL_CONSENT',
    ],
    ['a key that is not documented', { title: 'Intro' }, 400, undefined],
    ['a slug of nobody', { slug: 'nobody' }, 404, undefined],
  ])('%s', async (_name, more, status, subCategory) => {
    const answer = await book(at(10), more);
    expect([answer.status, answer.body.subCategory]).toEqual([status, subCategory]);
    expect(await effects('booking')).toHaveLength(status === 200 ? 1 : 0);
  });

  test.each([
    ['of the page shows only in the answer', { link: 'team/demo', offline: true }, false],
    ['of its host shows on the page too', { userId: '42', offline: true }, true],
  ])('a disconnected calendar %s', async (_name, change, isShown) => {
    await world.control('POST', '/hubspot/offline', change);
    expect((await page('team%2Fdemo', at(10))).isOffline).toBe(isShown);
    const { status, body } = await book(at(10));
    expect([status, body]).toMatchObject([
      200,
      { calendarEventId: '', isOffline: true, contactId: expect.any(String) },
    ]);
    expect([await effects('booking'), await effects('contact')]).toMatchObject([[], [{ by: 'product' }]]);
    await world.control('POST', '/hubspot/offline', { ...change, offline: false });
    expect((await book(at(10))).body.isOffline).toBe(false);
  });

  test('the 101st call within ten seconds gets 429 with the interval', async () => {
    const answers = [];
    for (let call = 0; call < 101; call += 1) answers.push(await world.as.hubspot('GET', LINKS));
    expect(answers[99]?.headers.get('x-hubspot-ratelimit-remaining')).toBe('0');
    expect([answers[100]?.status, answers[100]?.body.policyName]).toEqual([429, 'TEN_SECONDLY_ROLLING']);
    expect(answers[100]?.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
  });

  test('an answer that is lost leaves the booking', async () => {
    await world.control('POST', '/faults', {
      provider: 'hubspot',
      match: { kind: 'booking' },
      fault: { timeoutAfterSuccess: true },
    });
    await expect(book(at(10))).rejects.toThrow();
    expect(await effects('booking')).toHaveLength(1);
  });
});

test('a lead books on the public page, and the host cancels', async () => {
  const lead = { link: 'rota', start: tuesdayAt(15), name: 'Lee', email: 'lee@prospect.test' };
  const { body } = await world.control('POST', '/hubspot/bookings', lead);
  expect(body).toMatchObject({ meeting: { source: 'MEETINGS_PUBLIC' }, deliveries: [{ status: 200 }] });
  expect(await effects('booking')).toMatchObject([{ by: 'lead' }]);
  await world.control('POST', '/hubspot/cancellations', { id: body.id });
  const [change] = JSON.parse((await hooks.until(2))[1]?.body ?? '');
  expect(change).toMatchObject({
    subscriptionType: 'object.propertyChange',
    objectId: Number(body.id),
    propertyName: 'hs_meeting_outcome',
    propertyValue: 'CANCELED',
  });
  expect((await book(at(15), rota)).status).toBe(200);
  const { hubspot } = (await world.control('GET', '/state')).body;
  expect([hubspot.meetings.length, hubspot.portals[0].token]).toEqual([2, undefined]);
});
