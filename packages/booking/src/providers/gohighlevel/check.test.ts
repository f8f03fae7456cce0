import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRun, told } from '../../port/fixtures/requests.ts';
import { type GhlWorld, openGoHighLevelWorld } from './fixtures/server.ts';

let world: GhlWorld;

beforeEach(async () => {
  world = await openGoHighLevelWorld();
});
afterEach(() => world.close());

const calendar = (change: object) =>
  world.state.instead.set('GET /calendars/cal_1', { status: 200, body: { calendar: { id: 'cal_1', ...change } } });

test.each([
  [
    { name: 'Intro', slotDuration: 45, slotDurationUnit: 'mins' },
    { account: 'loc_1', calendar: 'Intro', minutes: 45 },
  ],
  [
    { slotDuration: 1, slotDurationUnit: 'hours' },
    { account: 'loc_1', calendar: 'cal_1', minutes: 60 },
  ],
  [{ isActive: false }, 'rejected: The GoHighLevel calendar is switched off'],
  [{ locationId: 'loc_2' }, 'rejected: The GoHighLevel calendar belongs to another location than the one connected'],
])('a calendar with %j', async (change, expected) => {
  calendar(change);
  expect(told(await world.makeProvider().check(newRun()))).toEqual(expected);
});

test('a token without the scope for contacts', async () => {
  world.state.instead.set('GET /contacts/search/duplicate', { status: 403, body: { message: 'No scope' } });
  expect(told(await world.makeProvider().check(newRun()))).toBe(
    'credentials: GoHighLevel does not permit this: No scope',
  );
});
