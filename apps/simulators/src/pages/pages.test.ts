import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSimulators, type Simulators } from '../simulators.ts';
import { pageCalls } from './test-calls.ts';

let simulators: Simulators;
let url: string;

beforeAll(async () => {
  simulators = await createSimulators({ store: ':memory:' });
  url = await simulators.listen(0);
});
afterAll(() => simulators.close());

const { ask, make, recordOf, openingsOf } = pageCalls(() => url);

/** The first open times of a page of Calendly's, and how its script books one. */
async function calendly(order: object) {
  const page = await make({ family: 'calendly', ...order });
  const [, user = '', slug = ''] = new URL(page).pathname.split('/');
  const { origin } = new URL(page);
  const type = await ask(`${origin}/api/booking/event_types/lookup?profile_slug=${user}&event_type_slug=${slug}`);
  const [start = ''] = await openingsOf(page);
  const book = (more: object = {}, at = start) =>
    ask(`${origin}/api/booking/invitees`, {
      event_type_uuid: type.body.uuid,
      event: { start_time: at },
      invitee: { full_name: 'Ann Lee', email: 'ann@corp.test', timezone: 'UTC', ...more },
    });
  return { page, origin, uuid: type.body.uuid, start, book };
}

describe('host names', () => {
  test.each([
    ['calendly.com', '/dana/30min'],
    ['meetings.hubspot.com', '/dana/30min'],
    ['tidycal.com', '/dana/30'],
    ['dana.as.me', '/intro-call'],
    ['book.example-2', '/dana/30min'],
    ['outlook.office365.com', '/book/dana'],
  ])('%s%s is there without being made', async (host, path) => {
    const { status, body } = await ask(`http://${host}.localhost:1${path}`);
    expect([status, body.includes('Intro call')]).toEqual([200, true]);
  });

  test('a provider’s API and the lead’s page stay where they were', async () => {
    expect((await ask(`${url}/calendly/users/me`)).status).toBe(401);
    expect((await ask(`${url}/`)).body).toContain('Write as a lead');
  });

  test('no address outside leads to a page but by its host name', async () => {
    expect((await ask(`${url}/@pages/calendly/dana/30min`)).status).toBe(404);
    expect((await ask('http://evil-calendly.com.localhost:1/dana/30min')).status).toBe(404);
  });
});

describe('openings', () => {
  test('hours are the host’s, instants are right across a change of clocks', async () => {
    const page = await make({
      family: 'tidycal',
      user: 'clocks',
      timeZone: 'Europe/Berlin',
      hours: { 7: ['09:00-10:00'] },
      windowDays: 365,
    });
    const starts = (await openingsOf(page)).map(start => DateTime.fromISO(start, { zone: 'Europe/Berlin' }));
    expect(new Set(starts.map(at => at.toFormat('ccc HH:mm')))).toEqual(new Set(['Sun 09:00', 'Sun 09:30']));
    expect(new Set(starts.map(at => at.offset))).toEqual(new Set([60, 120]));
  });

  test('busy times, notice and window take theirs away', async () => {
    const day = DateTime.utc().plus({ days: 3 }).startOf('day');
    const hours = { [day.weekday]: ['09:00-11:00'] };
    const busy = [{ start: day.set({ hour: 9, minute: 30 }).toISO(), end: day.set({ hour: 10 }).toISO() }];
    const page = await make({ family: 'tidycal', user: 'busy', timeZone: 'UTC', hours, busy, windowDays: 7 });
    expect((await openingsOf(page)).map(start => start.slice(11, 16))).toEqual(['09:00', '10:00', '10:30']);
    const late = await make({
      family: 'tidycal',
      user: 'busy',
      timeZone: 'UTC',
      hours,
      noticeMinutes: 5 * 24 * 60,
      windowDays: 4,
    });
    expect(await openingsOf(late)).toEqual([]);
  });

  test('a month can be empty until the next', async () => {
    const page = await make({ family: 'tidycal', user: 'later', timeZone: 'UTC', variant: { emptyMonth: true } });
    const [first = ''] = await openingsOf(page);
    expect(first.slice(0, 7)).toBe(DateTime.utc().plus({ months: 1 }).toFormat('yyyy-MM'));
  });

  test('robots are shown nothing where there is something', async () => {
    const { origin, uuid, page, start } = await calendly({ user: 'robots', variant: { emptyForRobots: true } });
    const day = start.slice(0, 10);
    const range = await ask(
      `${origin}/api/booking/event_types/${uuid}/calendar/range?timezone=UTC&range_start=${day}&range_end=${day}`,
    );
    expect(range.body.days[0].spots).toEqual([]);
    expect((await openingsOf(page)).length).toBeGreaterThan(0);
  });
});

describe('booking', () => {
  test('books once, tells the ledger, and takes the time from the next visitor', async () => {
    const { page, start, book } = await calendly({ user: 'once' });
    const { status, body } = await book();
    expect([status, body.event.start_time, body.invitee.uuid]).toEqual([200, start, expect.any(String)]);
    expect((await openingsOf(page))[0]).not.toBe(start);
    expect((await book()).body).toEqual({ message: 'already_filled' });
    expect(await recordOf(page)).toMatchObject({
      posts: 2,
      refused: 1,
      bookings: [{ start, email: 'ann@corp.test', status: 'confirmed' }],
    });
    const { entries } = (await ask(`${url}/_sim/ledger?provider=pages&kind=booking&by=page`)).body;
    expect(
      entries.filter((one: { response: { start: string }; request: { user: string } }) => one.request.user === 'once'),
    ).toHaveLength(1);
  });

  test('a page that is made again forgets what was booked', async () => {
    const { page, book } = await calendly({ user: 'again' });
    await book();
    await calendly({ user: 'again' });
    expect(await recordOf(page)).toMatchObject({ posts: 0, bookings: [] });
  });

  test.each<[string, object, number, string, number]>([
    ['takenAtSubmit', { takenAtSubmit: true }, 400, 'taken', 0],
    ['takenAtSubmit with a status', { takenAtSubmit: 409 }, 409, 'taken', 0],
    ['existingBooking', { existingBooking: true }, 422, 'existing', 0],
    ['lies', { lies: true }, 200, 'lied', 0],
    ['errorInBody', { errorInBody: true }, 200, 'error-in-body', 0],
    ['pendingApproval', { pendingApproval: true }, 200, 'pending', 1],
    ['recurring', { recurring: true }, 200, 'booked', 4],
    ['captcha', { captcha: 'visible' }, 400, 'invalid', 0],
    ['payment', { payment: true }, 422, 'invalid', 0],
    ['termsRequired', { termsRequired: true }, 422, 'invalid', 0],
    ['a required question', { questions: [{ label: 'Team size', required: true }] }, 422, 'invalid', 0],
  ])('%s', async (name, variant, status, verdict, bookings) => {
    const { page, book } = await calendly({ user: name.replaceAll(' ', '-'), variant });
    expect((await book()).status).toBe(status);
    const record = await recordOf(page);
    expect([record.bookings.length, record.requests.map((one: { verdict: string }) => one.verdict)]).toEqual([
      bookings,
      [verdict],
    ]);
  });

  test('a filled honeypot looks like a booking and is none', async () => {
    const { page, book } = await calendly({ user: 'trap', variant: { honeypot: true } });
    expect((await book({ website: 'http://me.test' })).status).toBe(200);
    expect(await recordOf(page)).toMatchObject({ bookings: [], requests: [{ verdict: 'lied' }] });
  });

  test('a dropped connection leaves the booking and no answer', async () => {
    const { page, book } = await calendly({ user: 'drops', variant: { dropsConnection: true } });
    await expect(book()).rejects.toThrow();
    expect((await recordOf(page)).bookings).toHaveLength(1);
    await calendly({ user: 'drops' });
  });

  test('another time than was chosen can be booked and confirmed', async () => {
    const { page, start, book } = await calendly({ user: 'wrong', variant: { confirmsWrongTime: true } });
    const wrong = new Date(Date.parse(start) + 3_600_000).toISOString();
    expect((await book()).body.event.start_time).toBe(wrong);
    expect((await recordOf(page)).bookings[0].start).toBe(wrong);
  });

  test('a group event has seats until they are taken', async () => {
    const { start, page, book } = await calendly({ user: 'group', variant: { groupEvent: true } });
    for (const person of ['a', 'b']) await book({ email: `${person}@corp.test` });
    expect((await openingsOf(page))[0]).toBe(start);
    await book({ email: 'c@corp.test' });
    expect((await openingsOf(page))[0]).not.toBe(start);
  });

  test('a GraphQL page refuses a taken time with 200', async () => {
    const page = await make({ family: 'plain', design: 'web-component', user: 'graph' });
    const [start = ''] = await openingsOf(page);
    const input = { startsAt: start, displayName: 'Ann Lee', email: 'ann@corp.test', minutes: 30 };
    const book = () =>
      ask(
        `${new URL(page).origin}/graphql`,
        { operationName: 'CreateBooking', variables: { input } },
        { 'x-page': 'graph/30min' },
      );
    expect((await book()).body.data.createBooking.startsAt).toBe(start);
    expect(await book()).toMatchObject({ status: 200, body: { errors: [{ message: 'slot_taken' }] } });
  });
});

describe('orders of pages', () => {
  test.each([
    [{ family: 'nobody' }, 'family'],
    [{ family: 'calendly', variant: { sorcery: true } }, 'variant'],
    [{ family: 'calendly', timeZone: 'Mars/Base' }, 'timeZone'],
    [{ family: 'calendly', hours: { 1: ['9-17'] } }, 'hours.1.0'],
  ])('%j is refused with what is wrong', async (order, path) => {
    const { status, body } = await ask(`${url}/_sim/pages`, order);
    expect([status, body.issues[0].path]).toEqual([422, path]);
  });

  test.each([
    [{ family: 'hubspot', variant: { twoEventTypes: true } }, 'HubSpot has no landing pages'],
    [{ family: 'gohighlevel', slug: 'short' }, 'at least 20 letters and digits'],
    [{ family: 'plain', design: 'server-rendered', variant: { popups: true } }, 'no popups'],
  ])('%j is refused with why', async (order, why) => {
    const { status, body } = await ask(`${url}/_sim/pages`, order);
    expect([status, body.error]).toEqual([422, expect.stringContaining(why)]);
  });

  test('bookings of an address without a page are a 404 that says where pages are listed', async () => {
    const { status, body } = await ask(`${url}/_sim/pages/bookings?url=http://calendly.com.localhost:1/nobody/x`);
    expect([status, body.error]).toEqual([404, expect.stringContaining('GET /_sim/pages')]);
  });

  test('two meeting types are listed on a landing page', async () => {
    const page = await make({ family: 'calendly', user: 'two', variant: { twoEventTypes: true } });
    expect(new URL(page).pathname).toBe('/two');
    const types = await ask(`${new URL(page).origin}/api/booking/profiles/two/event_types`);
    expect(types.body.map((one: { slug: string }) => one.slug)).toEqual(['30min', '30min-demo']);
  });
});

describe('pages as they are served', () => {
  test('a dead link answers 200', async () => {
    const { status, body } = await ask(await make({ family: 'calendly', user: 'dead', variant: { deadLink: true } }));
    expect([status, body.includes('This Calendly URL is not valid.')]).toEqual([200, true]);
  });

  test('a loop leads to itself', async () => {
    const page = await make({ family: 'calendly', user: 'loop', variant: { loop: true } });
    expect(await ask(page)).toMatchObject({ status: 302, headers: { location: '/loop/30min?round=1' } });
  });

  test.each([
    ['en-US,en;q=0.9', 'en'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['ja,fr;q=0.5', 'fr'],
    ['ja', 'en'],
  ])('a browser that asks for %s is answered in %s', async (language, lang) => {
    const { body } = await ask('http://tidycal.com.localhost:1/dana/30', undefined, { 'accept-language': language });
    expect(body).toContain(`<html lang="${lang}">`);
  });

  test('what a page says cannot end its script', async () => {
    const { body } = await ask(await make({ family: 'tidycal', user: 'tags', title: '</script><b>x' }));
    expect(body.match(/<\/script><b>x/g)).toBeNull();
  });
});
