import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { type GhlWorld, openGoHighLevelWorld } from './fixtures/server.ts';

const at = (time: string) => START.replace('15:30', time);
const RANGE = { from: at('10:00'), to: at('20:00') };
let world: GhlWorld;

beforeEach(async () => {
  world = await openGoHighLevelWorld();
  await world.givenFreeSlot(START);
  await world.makeProvider().book(newRun(), requestFrom());
});
afterEach(() => world.close());

const list = async (range = RANGE) => told(await world.makeProvider().listMeetings?.(newRun(), range));
const asked = (path: string) => world.server.asked.filter(one => one.method === 'GET' && one.path === path);

test('a meeting has our key and the contact, whose address is not in the list', async () => {
  expect(await list()).toEqual([
    {
      ids: { appointmentId: 'apt_1', contactId: 'con_1' },
      ...requestFrom().slot,
      state: 'standing',
      key: 'booking-1',
      guestEmail: null,
      guestTimeZone: null,
      movedFrom: null,
      joinUrl: null,
      manageUrl: null,
    },
  ]);
});

test('one call asks for the whole range, in milliseconds as strings', async () => {
  await list({ from: '2027-01-01T00:00:00Z', to: '2028-01-01T00:00:00Z' });
  expect(asked('/calendars/events').map(({ query }) => Object.fromEntries(query))).toEqual([
    { locationId: 'loc_1', calendarId: 'cal_1', startTime: '1798761600000', endTime: '1830297600000' },
  ]);
});

test.each([
  ['confirmed', 'standing'],
  ['new', 'standing'],
  ['showed', 'standing'],
  ['noshow', 'no-show'],
  ['cancelled', 'cancelled'],
  ['invalid', 'cancelled'],
])('status %s is %s', async (appointmentStatus, state) => {
  for (const one of world.state.appointments) one.appointmentStatus = appointmentStatus;
  expect(await list()).toMatchObject([{ state }]);
});

test('a time without offset is read from the appointment itself', async () => {
  world.state.listsWallClock = true;
  expect(await list()).toMatchObject([{ start: START }]);
  expect(asked('/calendars/events/appointments/apt_1')).toHaveLength(1);
});

test('a meeting that began before the range and one of another calendar are left out', async () => {
  expect(await list({ from: at('15:45'), to: at('20:00') })).toEqual([]);
  const [first] = world.state.appointments;
  const events = [{ ...first, calendarId: 'cal_2' }];
  world.state.instead.set('GET /calendars/events', { status: 200, body: { events } });
  expect(await list()).toEqual([]);
});
