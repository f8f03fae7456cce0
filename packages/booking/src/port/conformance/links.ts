import { expect, test } from 'vitest';
import { ability, type Scene, value } from '../conformance-world.ts';

function withSlash(link: string): string {
  const url = new URL(link);
  url.pathname += '/';
  return url.href;
}

const SPELLINGS: [name: string, spell: (link: string) => string][] = [
  ['as it is', link => link],
  ['with a query', link => `${link}?utm_source=mail&month=2026-12&name=Ann%20Example`],
  ['with a fragment', link => `${link}#book`],
  ['with a slash at its end', withSlash],
  ['with its host in capitals', link => link.replace(new URL(link).host, host => host.toUpperCase())],
];

const NO_LINKS = [
  '',
  'soon',
  'calendar',
  'javascript:alert(1)',
  'mailto:ann@example.com',
  'tel:+14155550123',
  'ftp://example.com/intro',
  'https://',
  'https://example.com/',
  'http://[::1',
  'data:text/html,<p>x</p>',
];

/** Public booking links: read, resolved, made. */
export function linkCases(scene: () => Scene): void {
  test('its host key is stable and begins with its name', () => {
    const { world, provider } = scene();
    expect(provider.hostKey).toMatch(new RegExp(`^${provider.name}:.+`));
    expect(world.makeProvider().hostKey).toBe(provider.hostKey);
  });

  test.each(SPELLINGS)('recognises its link %s', (_name, spell) => {
    const { world, provider } = scene();
    expect(provider.recognise(spell(world.links.ours))).toBe(true);
  });

  test.each(NO_LINKS)('does not recognise %j', text => {
    expect(scene().provider.recognise(text)).toBe(false);
  });

  test.each(SPELLINGS)('knows the calendar behind its link %s', async (_name, spell) => {
    const { world, provider, newRun } = scene();
    const found = value(await provider.resolveLink(newRun(), spell(world.links.ours)));
    expect(found).toMatchObject({ minutes: world.minutes, name: expect.stringMatching(/\S/) });
    const keys = Object.values(found?.config ?? {}).map(calendar => `${provider.name}:${calendar}`);
    expect(keys).toContain(provider.hostKey);
  });

  test('knows it before a calendar is chosen', async () => {
    const { world, provider, newRun } = scene();
    const found = value(await world.makeBareProvider().resolveLink(newRun(), world.links.ours));
    expect(found).toEqual(value(await provider.resolveLink(newRun(), world.links.ours)));
  });

  test("knows nothing of somebody else's link", async () => {
    const { world, provider, newRun } = scene();
    expect(value(await provider.resolveLink(newRun(), world.links.foreign))).toBeNull();
  });

  test.each(NO_LINKS)('resolves %j to nothing', async text => {
    const { provider, newRun } = scene();
    expect(value(await provider.resolveLink(newRun(), text))).toBeNull();
  });

  test('makes a link for one booking, another one each time', async () => {
    const { provider, newRun } = scene();
    const createSingleUseLink = ability(provider, 'singleUseLink');
    if (!createSingleUseLink) return;
    const { url: first } = value(await createSingleUseLink(newRun()));
    const { url: second } = value(await createSingleUseLink(newRun()));
    expect([first, second].map(url => /^https?:$/.test(new URL(url).protocol))).toEqual([true, true]);
    expect(second).not.toBe(first);
  });
}
