import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { type HubSpotWorld, openHubSpotWorld, PAGE } from './fixtures/server.ts';

const AT = Date.parse(START);
let world: HubSpotWorld;

beforeEach(async () => {
  world = await openHubSpotWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const book = async () => told(await world.makeProvider().book(newRun(), requestFrom()));
const find = async () => told(await world.makeProvider().find(newRun(), requestFrom()));
/** The answer to the booking is lost, and the CRM has not heard of the meeting. */
async function bookWithoutTrace(): Promise<void> {
  world.state.isCrmLate = true;
  world.server.failNext('booking', 'drop-after-work');
  expect(await book()).toMatch(/^outcome-unknown/);
}

describe('a lost answer', () => {
  test('stays unknown while the CRM lags behind the calendar, and is found when it has caught up', async () => {
    await bookWithoutTrace();
    expect(await find()).toMatch(
      /^outcome-unknown: HubSpot shows no meeting of this guest, but somebody has that time/,
    );
    for (const meeting of world.state.meetings) meeting.isShown = true;
    expect(await find()).toMatchObject({ start: START, ids: { meetingId: '500', contactId: '300' } });
  });

  test('a page that cannot be read decides nothing', async () => {
    await bookWithoutTrace();
    world.state.instead.set(`GET ${PAGE}`, { status: 503, body: {} });
    expect(await find()).toMatch(/^unreachable/);
  });

  test('no contact by that e-mail: nothing was booked, whoever has the time', async () => {
    await world.bookElsewhere(START);
    expect(await find()).toBeNull();
  });

  test('a known contact and an untouched time: nothing was booked', async () => {
    world.state.contacts.push({ id: '7', email: 'lee@prospect.io', others: [] });
    expect(await find()).toBeNull();
  });

  test("a guest's further address leads to their meeting", async () => {
    world.state.contacts.push({ id: '7', email: 'lee@home.io', others: ['lee@prospect.io'] });
    await book();
    expect(await find()).toMatchObject({ ids: { contactId: '7' } });
  });

  test('an answer that was given in part is no answer', async () => {
    const errors = [{ status: 'error', category: 'INTERNAL_ERROR', message: 'Try again' }];
    const body = { status: 'COMPLETE', results: [], numErrors: 1, errors };
    world.state.instead.set('POST /crm/v3/objects/contacts/batch/read', { status: 207, body });
    expect(await find()).toMatch(/^unreachable: .*could not be read/);
  });
});

describe('a team', () => {
  beforeEach(() => world.state.members.push({ userId: 43, name: 'Grace', isOffline: false, busy: [] }));

  test('is not booked twice for one guest, though the time is still open', async () => {
    await book();
    expect(world.state.open.has(AT)).toBe(true);
    expect(await book()).toMatchObject({ start: START, ids: { meetingId: '500' } });
    expect(world.state.meetings).toHaveLength(1);
  });

  test('an open time says nothing while one of them is busy then', async () => {
    await bookWithoutTrace();
    expect(world.state.open.has(AT)).toBe(true);
    expect(await find()).toMatch(/^outcome-unknown/);
  });

  test('is booked with those who can be reached', async () => {
    Object.assign(world.state.members[0] ?? {}, { isOffline: true });
    await book();
    expect(world.server.asked.find(({ body }) => 'likelyAvailableUserIds' in body)?.body).toMatchObject({
      likelyAvailableUserIds: ['43'],
    });
  });
});

describe('the list of meetings', () => {
  const range = { from: START, to: START.replace('15:30', '23:30') };
  const list = async () =>
    told((await world.makeProvider().listMeetings?.(newRun(), range)) ?? { ok: true, value: [] });

  test('has every page, what became of each, and who came', async () => {
    await book();
    for (const [hour, outcome] of [
      ['16', 'NO_SHOW'],
      ['17', 'CANCELED'],
      ['18', 'COMPLETED'],
    ]) {
      await world.bookElsewhere(START.replace('15:30', `${hour}:30`));
      Object.assign(world.state.meetings.at(-1) ?? {}, { outcome });
    }
    expect(await list()).toMatchObject([
      { state: 'standing', guestEmail: 'lee@prospect.io', ids: { meetingId: '500', contactId: '300' }, key: null },
      { state: 'no-show', guestEmail: 'somebody@else.io', movedFrom: null },
      { state: 'cancelled' },
      { state: 'standing' },
    ]);
  });

  test('leaves out other pages and what the CRM was told by hand', async () => {
    for (const change of [{ linkId: '98' }, { linkId: null, source: 'CRM_UI' }]) {
      await world.bookElsewhere(START);
      Object.assign(world.state.meetings.at(-1) ?? {}, change);
    }
    expect(await list()).toEqual([]);
  });

  test('what the host cancelled is cancelled', async () => {
    await book();
    await world.cancelElsewhere(START);
    expect(await list()).toMatchObject([{ start: START, state: 'cancelled' }]);
  });
});

describe('a link', () => {
  const resolve = async (url: string) => told(await world.makeBareProvider().resolveLink(newRun(), url));
  const demo = { config: { slug: 'team/demo' }, name: 'Demo', minutes: 30 };

  test.each([
    ['https://meetings.hubspot.com/team/demo', demo],
    ['https://meetings.hubspot.com/Team/Demo/?firstName=Lee', demo],
    ['https://book.acme.com/meetings/team/demo', demo],
    ['https://meetings-eu1.hubspot.com/team/demo', null],
    ['https://meetings.hubspot.com/team', null],
    ['https://acme.com/team/demo', null],
  ])('%s', async (url, expected) => {
    expect(await resolve(url)).toEqual(expected);
  });

  test('of a domain of its own is no other domain’s', async () => {
    world.state.links = [
      { id: '99', slug: 'team/demo', link: 'https://book.acme.com/meetings/team/demo', name: 'Demo' },
    ];
    expect(await resolve('https://book.acme.com/meetings/team/demo')).toEqual(demo);
    expect(await resolve('https://evil.tld/meetings/team/demo')).toBeNull();
  });

  test('to a page of several lengths names the shortest', async () => {
    Object.assign(world.state.customParams, { durations: [3_600_000, 900_000] });
    expect(await resolve('https://meetings.hubspot.com/team/demo')).toEqual({
      ...demo,
      config: { slug: 'team/demo', minutes: '15' },
      minutes: 15,
    });
  });
});
