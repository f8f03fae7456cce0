import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRun, told } from '../../port/fixtures/requests.ts';
import { type CalComWorld, openCalComWorld } from './fixtures/server.ts';

let world: CalComWorld;
beforeEach(async () => {
  world = await openCalComWorld();
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);

describe('a link', () => {
  const PAGE = '# Demo with Acme\n\n15, 30 min · Cal Video\n\nEvent type id: **4711**\n';
  const resolve = async (url: string, page: string | null = PAGE) => {
    const seen: string[] = [];
    const reading: typeof fetch = async (to, init) => {
      if (!String(to).endsWith('.md')) return fetch(to, init);
      seen.push(new URL(String(to)).pathname, new Headers(init?.headers).get('authorization') ?? 'no token');
      return new Response(page ?? 'Not found', { status: page === null ? 404 : 200 });
    };
    const resolved = told(await world.makeBareProvider().resolveLink(newRun({ fetch: reading }), url));
    return { resolved, seen };
  };

  test("of a person is looked up by name; the link's own length counts", async () => {
    Object.assign(world.state.eventType, { lengthInMinutes: 15, lengthInMinutesOptions: [15, 30] });
    const { resolved, seen } = await resolve('https://cal.com/ada/intro?duration=30&month=2026-12');
    expect(resolved).toEqual({
      config: { eventTypeId: '123', eventTypeSlug: 'intro', username: 'ada' },
      name: 'Intro',
      minutes: 30,
    });
    expect(seen).toEqual([]);
  });

  test('of a team is read from its page, without the token', async () => {
    expect(await resolve('https://cal.com/team/acme/demo')).toEqual({
      resolved: {
        config: { eventTypeId: '4711', eventTypeSlug: 'demo', teamSlug: 'acme' },
        name: 'Demo with Acme',
        minutes: 15,
      },
      seen: ['/team/acme/demo.md', 'no token'],
    });
  });

  test('on an organisation’s host is asked for as a person, then read as a team', async () => {
    const { resolved } = await resolve('https://acme.cal.com/sales/demo');
    expect(resolved).toMatchObject({ config: { eventTypeId: '4711', teamSlug: 'sales', organizationSlug: 'acme' } });
    expect(asked('GET', '/v2/event-types')[0]?.query.get('orgSlug')).toBe('acme');
  });

  test('of nobody is null', async () => {
    expect((await resolve('https://cal.com/team/acme/gone', null)).resolved).toBeNull();
  });

  test.each([
    ['https://cal.com/ada+ben/30', /^rejected: .*several people/],
    ['https://cal.com/d/a1b2c3/intro', /^rejected: .*private/],
    ['https://cal.com/team/acme/odd', /^rejected: .*does not name its event type/],
  ])('%s is refused with a sentence', async (url, sentence) => {
    expect((await resolve(url, 'Some other page')).resolved).toMatch(sentence);
  });
});
