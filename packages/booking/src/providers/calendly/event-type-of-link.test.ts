import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRun, told } from '../../port/fixtures/requests.ts';
import { EVENT_TYPE, ORGANIZATION } from './fixtures/answers.ts';
import { type CalendlyWorld, openCalendlyWorld } from './fixtures/server.ts';

const OURS = { config: { eventTypeUri: EVENT_TYPE }, name: 'Intro call', minutes: 30 };
let world: CalendlyWorld;

beforeEach(async () => {
  world = await openCalendlyWorld();
});
afterEach(() => world.close());

const resolve = async (url: string) => told(await world.makeBareProvider().resolveLink(newRun(), url));
const lists = () => world.server.asked.filter(({ path }) => path === '/event_types');

test.each([
  'https://calendly.com/acme/intro',
  'http://www.calendly.com/ACME/Intro/?month=2026-12',
  'https://calendly.com/acme/intro/2026-12-02T15:00:00-05:00?month=2026-12&date=2026-12-02',
  'https://calendly.com/acme/intro/2026-12-02T15%3A00%3A00Z',
])('%s is ours', async url => {
  expect(await resolve(url)).toEqual(OURS);
});

test.each([
  'https://calendly.com/acme/introduction',
  'https://calendly.com/acme/intro/more',
  'https://calendly.com.evil.tld/acme/intro',
  'https://evil.tld/calendly.com/acme/intro',
])('%s is not', async url => {
  expect(await resolve(url)).toBeNull();
});

test.each([
  'https://calendly.com/d/cwm3-2kq-9xy/intro',
  'https://calendly.com/d/cwm3-2kq-9xy',
  'https://calendly.com/s/acme/intro',
  'https://calendly.com/acme',
  'https://calendly.com/',
])('%s is in no list, and asks nobody', async url => {
  expect(await resolve(url)).toBeNull();
  expect(world.server.asked).toEqual([]);
});

test('the list of the organisation is read to its end', async () => {
  world.state.pageSize = 1;
  expect(await resolve('https://calendly.com/acme/intro')).toEqual(OURS);
  expect(lists().map(({ query }) => [query.get('organization'), query.get('page_token')])).toEqual([
    [ORGANIZATION, null],
    [ORGANIZATION, '1'],
    [ORGANIZATION, '2'],
  ]);
});

test('a token that may not see the organisation sees its own', async () => {
  const refusing: typeof fetch = (url, init) =>
    String(url).includes('organization=') ? Promise.resolve(new Response('{}', { status: 403 })) : fetch(url, init);
  const found = await world
    .makeBareProvider()
    .resolveLink(newRun({ fetch: refusing }), 'https://calendly.com/acme/intro');
  expect(told(found)).toEqual(OURS);
});

test('of two with one address, the one that is switched on', async () => {
  const collection = [
    {
      uri: 'https://api.calendly.com/event_types/OLD',
      active: false,
      scheduling_url: 'https://calendly.com/acme/intro',
    },
    { uri: EVENT_TYPE, active: true, scheduling_url: 'https://calendly.com/acme/intro' },
  ];
  world.state.instead.set('GET /event_types', { status: 200, body: { collection, pagination: {} } });
  expect(await resolve('https://calendly.com/acme/intro')).toMatchObject({ config: { eventTypeUri: EVENT_TYPE } });
});
