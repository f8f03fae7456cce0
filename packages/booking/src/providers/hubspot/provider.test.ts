import { slotFrom } from '@overlap/domain/slot';
import { DateTime } from 'luxon';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { type HubSpotWorld, LINKS, openHubSpotWorld, PAGE, refuse } from './fixtures/server.ts';

const AT = Date.parse(START);
const HALF_AN_HOUR = 1_800_000;
let world: HubSpotWorld;

beforeEach(async () => {
  world = await openHubSpotWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);
const bookings = () => asked('POST', `${LINKS}/book`);
const book = async (...[guest, change]: Parameters<typeof requestFrom>) =>
  told(await world.makeProvider().book(newRun(), requestFrom(guest, change)));

describe('what is sent', () => {
  test('an order in milliseconds, with the zone in address and body', async () => {
    await book();
    expect(bookings().map(({ body }) => body)).toEqual([
      {
        slug: 'team/demo',
        firstName: 'Lee',
        lastName: 'Park',
        email: 'lee@prospect.io',
        startTime: AT,
        duration: HALF_AN_HOUR,
        timezone: 'America/New_York',
        formFields: [],
        legalConsentResponses: [],
        likelyAvailableUserIds: ['42'],
      },
    ]);
    expect(bookings()[0]?.query.get('timezone')).toBe('America/New_York');
  });

  test('the page is asked for the month of the slot', async () => {
    await book();
    const now = DateTime.now().setZone('America/New_York');
    const then = DateTime.fromISO(START).setZone('America/New_York');
    expect(asked('GET', PAGE).map(({ query }) => Object.fromEntries(query))).toEqual([
      { timezone: 'America/New_York', monthOffset: String((then.year - now.year) * 12 + then.month - now.month) },
    ]);
  });

  test.each(['v3', '2026-09'] as const)('in the version %s', async version => {
    await world.makeProvider({ version }).check(newRun());
    expect(world.server.asked[0]?.path).toBe(PAGE.replace('2026-03', version));
  });
});

describe('listing slots', () => {
  const slots = async (from: string, to: string) =>
    told(await world.makeProvider().findSlots(newRun(), { from, to, guestTimeZone: 'UTC' }));
  const months = () =>
    asked('GET', `${LINKS}/book/availability-page/team%2Fdemo`).map(({ query }) => query.get('monthOffset'));
  const monthStart = (ahead: number) =>
    DateTime.utc().plus({ months: ahead }).startOf('month').toJSDate().toISOString();

  test('begins with the month of the range and ends with it', async () => {
    world.state.open.add(Date.parse(monthStart(40)));
    await slots(monthStart(2), monthStart(4));
    expect(months()).toEqual(['2', '3']);
  });

  test('ends where HubSpot has no more', async () => {
    world.state.open = new Set([Date.parse(monthStart(1))]);
    expect(await slots(monthStart(0), monthStart(9))).toEqual([slotFrom(monthStart(1), 30)]);
    expect(months()).toEqual(['0', '1']);
  });

  test('busy times are no slots', async () => {
    world.state.open.clear();
    world.state.members[0]?.busy.push({ start: AT, end: AT + HALF_AN_HOUR });
    expect(await slots(START, START.replace('15:30', '16:30'))).toEqual([]);
  });
});

describe('the confirmation', () => {
  test('has the number that the CRM names the meeting by', async () => {
    expect(await book()).toEqual({
      provider: 'hubspot',
      ...requestFrom().slot,
      ids: { meetingId: '500', contactId: '300' },
      joinUrl: 'https://zoom.example/j/1',
      manageUrl: null,
    });
  });

  test('stands with the id of the calendar while the CRM does not have it', async () => {
    world.state.isCrmLate = true;
    expect(await book()).toMatchObject({ start: START, ids: { calendarEventId: 'evt_1', contactId: '300' } });
  });

  test('stands where the CRM cannot be read', async () => {
    const path = 'POST /crm/v4/associations/contacts/meetings/batch/read';
    world.state.instead.set(path, { status: 503, body: {} });
    expect(await book()).toMatchObject({ start: START, ids: { calendarEventId: 'evt_1' } });
  });

  test('a disconnected calendar answers 200, and nothing was booked', async () => {
    world.state.isOffline = true;
    expect(await book()).toBe(
      "rejected: The host's calendar is disconnected from HubSpot: nothing was put on it and nobody was invited, only a contact was created",
    );
    expect(world.state.contacts).toHaveLength(1);
  });
});

describe('before anything is sent', () => {
  test.each([
    [
      'a calendar that is known to be disconnected',
      () => Object.assign(world.state.members[0] ?? {}, { isOffline: true }),
      /^rejected: The calendar of Ada L is disconnected/,
    ],
    [
      'a length that is not offered',
      () => Object.assign(world.state.customParams, { durations: [900_000, 3_600_000] }),
      /^rejected: The HubSpot page offers meetings of 15, 60 minutes, not of 30$/,
    ],
    [
      'a field without an answer',
      () =>
        Object.assign(world.state.customParams, {
          formFields: [{ name: 'size', label: 'Team size?', isRequired: true }],
        }),
      /^rejected: .* requires an answer to "Team size\?"/,
    ],
    [
      'consent',
      () =>
        Object.assign(world.state.customParams, {
          legalConsentEnabled: true,
          legalConsentOptions: {
            communicationConsentCheckboxes: [{ communicationTypeId: '7', label: 'News', required: true }],
          },
        }),
      /^rejected: .*consent \("News"\), which only they can give/,
    ],
  ])('%s is told', async (_name, arrange, words) => {
    arrange();
    expect(await book()).toMatch(words);
    expect(bookings()).toEqual([]);
  });

  test('a guest without a name is told', async () => {
    expect(await book({ name: ' ' })).toBe("rejected: HubSpot needs the guest's name");
  });

  test('the form is answered by the guest and the request', async () => {
    const formFields = [
      { name: 'company', isRequired: true },
      { name: 'size', label: 'Team size?' },
    ];
    Object.assign(world.state.customParams, { formFields });
    await book({}, { answers: [{ question: 'Team size?', answer: '12' }] });
    expect(bookings()[0]?.body.formFields).toEqual([
      { name: 'company', value: 'Prospect Inc' },
      { name: 'size', value: '12' },
    ]);
  });
});

describe('a refusal', () => {
  const CODE = 'MeetingsBookingSchedulingError.MEETING_TIME_NOT_AVAILABLE';

  test.each([400, 404, 409])('%i with the slot still there keeps the words of the provider', async status => {
    world.state.instead.set(`POST ${LINKS}/book`, refuse(status, 'No', CODE));
    expect(await book()).toBe(`rejected: HubSpot refused with ${status}: No; MEETING_TIME_NOT_AVAILABLE`);
    expect(bookings()).toHaveLength(1);
  });

  test.each([400, 409])('%i with the slot gone is slot-taken', async status => {
    world.state.instead.set(`POST ${LINKS}/book`, refuse(status, 'No', CODE));
    const stealing: typeof fetch = async (url, init) => {
      if (String(url).includes('/book?') && init?.method === 'POST') await world.bookElsewhere(START);
      return fetch(url, init);
    };
    const answer = await world.makeProvider().book(newRun({ fetch: stealing }), requestFrom());
    expect(told(answer)).toMatch(/^slot-taken/);
  });

  test('leaves its correlation id in the log', async () => {
    world.state.instead.set(`POST ${LINKS}/book`, refuse(403, 'No'));
    const lines: string[] = [];
    await world.makeProvider().book(newRun({ log: line => lines.push(line) }), requestFrom());
    expect(lines).toContain(`HubSpot POST ${LINKS}/book correlation 0d5f-1`);
  });

  test.each([
    [{ 'x-hubspot-ratelimit-interval-milliseconds': '10000', 'x-hubspot-ratelimit-daily-remaining': '77' }, 10],
    [{ 'x-hubspot-ratelimit-interval-milliseconds': '10000', 'x-hubspot-ratelimit-daily-remaining': '0' }, 3600],
  ])('429 with %j waits %i s', async (headers, seconds) => {
    world.state.instead.set(`POST ${LINKS}/book`, { ...refuse(429, 'Slow down'), headers });
    const answer = await world.makeProvider().book(newRun(), requestFrom());
    expect(answer).toMatchObject({ error: { kind: 'rate-limited', retryAfterSeconds: seconds } });
  });
});

describe('check', () => {
  const check = async (slug = 'team/demo') => told(await world.makeProvider({ slug }).check(newRun()));

  test('names hosts, page and length', async () => {
    expect(await check()).toEqual({ account: 'Ada L', calendar: 'Demo', minutes: 30 });
  });

  test('one member of a team who is disconnected is told', async () => {
    world.state.members.push({ userId: 43, name: 'Grace', isOffline: true, busy: [] });
    expect(await check()).toMatch(/^rejected: The calendar of Grace is disconnected from HubSpot/);
  });

  test('a page that is not there', async () => {
    expect(await check('nobody')).toBe('rejected: HubSpot refused with 404: slug does not exist');
    expect(await check('')).toBe('rejected: No HubSpot scheduling page has been chosen');
  });

  test('a token that may not read contacts', async () => {
    const words = "This app hasn't been granted all required scopes";
    world.state.instead.set('POST /crm/v3/objects/contacts/batch/read', refuse(403, words, 'MISSING_SCOPES'));
    expect(await check()).toBe(`credentials: HubSpot does not permit this: ${words}; MISSING_SCOPES`);
  });
});
