import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { EVENT_TYPE } from './fixtures/answers.ts';
import { type CalendlyWorld, openCalendlyWorld } from './fixtures/server.ts';

const API = 'https://api.calendly.com';
const at = (time: string) => START.replace('15:30', time);
const RANGE = { from: at('10:00'), to: at('20:00') };
let world: CalendlyWorld;

beforeEach(async () => {
  world = await openCalendlyWorld();
  await world.givenFreeSlot(START);
  await world.makeProvider().book(newRun(), requestFrom({ email: 'Lee@Prospect.io' }));
});
afterEach(() => world.close());

const list = async (range = RANGE) => told(await world.makeProvider().listMeetings?.(newRun(), range));
const asked = (path: RegExp) => world.server.asked.filter(one => one.method === 'GET' && path.test(one.path));
const change = (fields: Partial<(typeof world.state.booked)[number]>) => {
  for (const one of world.state.booked) Object.assign(one, fields);
};

test('a meeting has our key, the guest and the ways to it', async () => {
  expect(await list()).toEqual([
    {
      ids: {
        inviteeUri: `${API}/scheduled_events/EVT1/invitees/INV`,
        scheduledEventUri: `${API}/scheduled_events/EVT1`,
      },
      ...requestFrom().slot,
      state: 'standing',
      key: 'booking-1',
      guestEmail: 'lee@prospect.io',
      guestTimeZone: 'America/New_York',
      movedFrom: null,
      joinUrl: 'https://zoom.example/j/1',
      manageUrl: 'https://calendly.com/reschedulings/EVT1',
    },
  ]);
});

test('only events of our event type are asked for their guests', async () => {
  const [ours] = world.state.booked;
  if (ours) world.state.booked.push({ ...ours, id: 'EVT2', eventType: `${API}/event_types/BBBB` });
  expect(await list()).toHaveLength(1);
  expect(asked(/invitees$/).map(({ path }) => path)).toEqual(['/scheduled_events/EVT1/invitees']);
});

test('our event type is known under whatever host its URI has', async () => {
  change({ eventType: EVENT_TYPE.replace('api.calendly.com', 'elsewhere.example') });
  expect(await list()).toHaveLength(1);
});

test('every page is read, 100 rows each at most', async () => {
  const [ours] = world.state.booked;
  for (const id of ['EVT2', 'EVT3', 'EVT4', 'EVT5', 'EVT6', 'EVT7']) if (ours) world.state.booked.push({ ...ours, id });
  world.state.pageSize = 3;
  expect(await list()).toHaveLength(7);
  const pages = asked(/scheduled_events$/).map(({ query }) => [query.get('count'), query.get('page_token')]);
  expect(pages).toEqual([
    ['100', null],
    ['100', '3'],
    ['100', '6'],
  ]);
});

test('a page that cannot be read is a failure, not a shorter list', async () => {
  world.state.instead.set('GET /scheduled_events/EVT1/invitees', { status: 503, body: {} });
  expect(await list()).toMatch(/^unreachable/);
});

test.each([
  [{ status: 'canceled' } as const, { state: 'cancelled' }],
  [{ isNoShow: true } as const, { state: 'no-show' }],
  [{ oldInvitee: 'https://api.calendly.com/x/INV0' }, { movedFrom: { inviteeUri: 'https://api.calendly.com/x/INV0' } }],
  [{ utmSource: 'newsletter', utmContent: 'spring' }, { key: null }],
])('an invitee with %j: %j', async (fields, shown) => {
  change(fields);
  expect(await list()).toMatchObject([shown]);
});

test('the events of an organisation are searched where it is the owner', async () => {
  const provider = world.makeProvider({ ownerUri: `${API}/organizations/OOOO` });
  await provider.listMeetings?.(newRun(), RANGE);
  expect(asked(/scheduled_events$/)[0]?.query.get('organization')).toBe(`${API}/organizations/OOOO`);
});
