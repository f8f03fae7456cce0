import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRun, told } from '../../port/fixtures/requests.ts';
import { isBookingLink } from './booking-link.ts';
import { type GhlWorld, openGoHighLevelWorld } from './fixtures/server.ts';

test.each([
  ['https://api.leadconnectorhq.com/widget/booking/vggoBfO4Zr1RTp4M4h8m', true],
  ['https://link.msgsndr.com/widget/bookings/acme/intro', true],
  ['https://meet.agency.example/widget/bookings/intro?first_name=Lee', true],
  ['https://link.msgsndr.com/widget/group/abc123', true],
  ['https://link.msgsndr.com/widget/appointment/intro/1', true],
  ['https://link.msgsndr.com/widget/form/abc123', false],
  ['https://link.msgsndr.com/widget/cancel-booking?event_id=1', false],
  ['https://link.msgsndr.com/widget/booking', false],
  ['http://link.msgsndr.com/widget/booking/vggoBfO4Zr1RTp4M4h8m', true],
  ['https://user@link.msgsndr.com/widget/booking/abc', false],
  ['https://link.msgsndr.com:8443/widget/booking/abc', false],
  ['javascript:alert(1)//widget/booking/abc', false],
  ['not a link', false],
])('%s is a booking link: %j', (url, expected) => {
  expect(isBookingLink(url)).toBe(expected);
});

describe('the calendar behind a link', () => {
  const ID = 'vggoBfO4Zr1RTp4M4h8m';
  let world: GhlWorld;
  beforeEach(async () => {
    world = await openGoHighLevelWorld();
  });
  afterEach(() => world.close());

  const resolve = async (url: string) => told(await world.makeBareProvider().resolveLink(newRun(), url));
  const calendars = (...list: object[]) =>
    world.state.instead.set('GET /calendars/', { status: 200, body: { calendars: list } });

  test.each([
    ['by its id', { id: ID }, `/widget/booking/${ID}`],
    ['by its id in the newer form', { id: ID }, `/widget/bookings/${ID}`],
    ['by its slug', { id: ID, slug: 'intro' }, '/widget/bookings/intro'],
    ['by its slug in capitals', { id: ID, slug: 'intro' }, '/widget/bookings/Intro/'],
    ["by its widget's slug", { id: ID, slug: 'a', widgetSlug: 'acme/intro' }, '/widget/bookings/acme/intro'],
  ])('%s, on any domain', async (_name, calendar, path) => {
    calendars(
      { id: 'cal_other', slug: 'demo' },
      { ...calendar, name: 'Intro', slotDuration: 1, slotDurationUnit: 'hours' },
    );
    const found = { config: { calendarId: ID }, name: 'Intro', minutes: 60 };
    for (const host of ['https://link.msgsndr.com', 'https://meet.agency.example']) {
      expect(await resolve(host + path)).toEqual(found);
    }
  });

  test.each([
    ['a slug that two calendars have', '/widget/bookings/intro'],
    ["somebody else's slug that ends like ours", '/widget/bookings/other/demo'],
    ['an id in other letters', `/widget/booking/${ID.toLowerCase()}`],
    ['a group', '/widget/group/abc123'],
  ])('%s names none', async (_name, path) => {
    calendars({ id: ID, slug: 'intro' }, { id: 'b', widgetSlug: 'intro' }, { id: 'c', slug: 'demo' });
    expect(await resolve(`https://link.msgsndr.com${path}`)).toBeNull();
  });

  test('a link that is none asks nobody', async () => {
    expect(await resolve('https://link.msgsndr.com/widget/form/abc')).toBeNull();
    expect(world.server.asked).toEqual([]);
  });

  test('a calendar without a length has the one that is usual here', async () => {
    calendars({ id: ID });
    expect(await resolve(`https://link.msgsndr.com/widget/booking/${ID}`)).toMatchObject({ name: ID, minutes: 30 });
  });
});
