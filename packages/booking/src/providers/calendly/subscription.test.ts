import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../port/booking-provider.ts';
import { newRun, told } from '../../port/fixtures/requests.ts';
import { EVENT_TYPE, type Hook, ORGANIZATION, OWNER } from './fixtures/answers.ts';
import { type CalendlyWorld, openCalendlyWorld } from './fixtures/server.ts';
import type { CalendlyConfig } from './provider.ts';

const WANTED = { url: 'https://hooks.example.com/calendly/ws_1', secret: 'a-key-of-ours' };
const EVENTS = ['invitee.created', 'invitee.canceled', 'invitee_no_show.created'];
let world: CalendlyWorld;

beforeEach(async () => {
  world = await openCalendlyWorld();
});
afterEach(() => world.close());

const hook = (change: Partial<Hook> = {}): Hook => ({
  uri: 'https://api.calendly.com/webhook_subscriptions/W0',
  callback_url: WANTED.url,
  events: EVENTS,
  scope: 'user',
  signing_key: 'an old key',
  state: 'active',
  ...change,
});
const ensure = async (config: Partial<CalendlyConfig> = {}, run: Run = newRun()) =>
  told(await world.makeProvider(config).ensureSubscription?.(run, WANTED));
const orders = () => world.server.asked.filter(one => one.method === 'POST').map(({ body }) => body);

describe('what is sent', () => {
  const order = { url: WANTED.url, events: EVENTS, organization: ORGANIZATION, signing_key: WANTED.secret };

  test("a person's own event type is subscribed in their own scope, with our key", async () => {
    await ensure();
    expect(orders()).toEqual([{ ...order, scope: 'user', user: OWNER }]);
  });

  test.each([
    ["a colleague's event type", { type: 'User', owner: 'https://api.calendly.com/users/COLLEAGUE' }, {}],
    ["a team's event type", { type: 'Team', owner: 'https://api.calendly.com/teams/T' }, {}],
    ['an organisation that is configured', { type: 'User', owner: OWNER }, { ownerUri: ORGANIZATION }],
  ])("%s is subscribed in the organisation's", async (_name, profile, config) => {
    world.state.eventType.profile = profile;
    await ensure(config);
    expect(orders()).toEqual([{ ...order, scope: 'organization' }]);
  });

  test('before an event type is chosen, the scope is their own', async () => {
    await ensure({ eventTypeUri: '' });
    expect(orders()).toEqual([{ ...order, scope: 'user', user: OWNER }]);
  });
});

describe('what is there already', () => {
  test.each([
    ['an active one', {}, 'kept', 'an old key'],
    ['one with more events', { events: [...EVENTS, 'invitee_no_show.deleted'] }, 'kept', 'an old key'],
    ['a disabled one', { state: 'disabled' } as const, 'remade', WANTED.secret],
    ['one that leaves cancellations out', { events: ['invitee.created'] }, 'remade', WANTED.secret],
  ])('%s', async (_name, change, state, key) => {
    world.state.hooks.push(hook(change));
    expect(await ensure()).toEqual({ state });
    expect(world.state.hooks.map(one => [one.state, one.signing_key])).toEqual([['active', key]]);
  });

  test.each([
    ['active', 'kept'],
    ['disabled', 'remade'],
  ] as const)('%s in the scope of the organisation: %s', async (state, expected) => {
    world.state.hooks.push(hook({ scope: 'organization', state }));
    expect(await ensure()).toEqual({ state: expected });
    expect(world.state.hooks.map(one => one.state)).toEqual(['active']);
  });

  test('one of another account keeps the address', async () => {
    world.state.hooks.push(hook({ scope: 'group' }));
    expect(await ensure()).toBe('rejected: Calendly refused with 409: Hook with this url already exists');
  });

  test('one that is gone between look and deletion is no failure', async () => {
    world.state.hooks.push(hook({ state: 'disabled' }));
    const faster: typeof fetch = (url, init) => {
      if (init?.method === 'DELETE') world.state.hooks = [];
      return fetch(url, init);
    };
    expect(await ensure({}, newRun({ fetch: faster }))).toEqual({ state: 'remade' });
  });

  test('an organisation that the token may not look into holds none of its own', async () => {
    world.state.hooks.push(hook({ scope: 'group' }));
    const refusing: typeof fetch = (url, init) =>
      String(url).includes('scope=organization')
        ? Promise.resolve(new Response('{}', { status: 403 }))
        : fetch(url, init);
    expect(await ensure({}, newRun({ fetch: refusing }))).toMatch(/^rejected: Calendly refused with 409/);
  });
});

test('a link for one booking is asked for by the event type', async () => {
  const link = told(await world.makeProvider().createSingleUseLink?.(newRun()));
  expect(link).toEqual({ url: 'https://calendly.com/d/c1-2kq-9xy/intro' });
  expect(orders()).toEqual([{ max_event_count: 1, owner: EVENT_TYPE, owner_type: 'EventType' }]);
});
