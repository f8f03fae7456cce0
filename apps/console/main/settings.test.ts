import { expect, test } from 'vitest';
import { createSettings, parseServer, type SettingsParts } from './settings.ts';

test.each([
  ['https://app.example.com', 'https://app.example.com'],
  ['app.example.com', 'https://app.example.com'],
  [' https://app.example.com/console/?x=1 ', 'https://app.example.com'],
  ['http://localhost:4310', 'http://localhost:4310'],
  ['http://127.0.0.1:4310', 'http://127.0.0.1:4310'],
  ['http://[::1]:4310', 'http://[::1]:4310'],
  ['http://app.example.com', null],
  ['http://localhost.evil.example', null],
  ['https://user:pass@app.example.com', null],
  ['ftp://app.example.com', null],
  ['javascript:alert(1)', null],
  ['', null],
])('%j is the server %j', (address, origin) => {
  expect(parseServer(address)).toBe(origin);
});

function setup(overrides: Partial<SettingsParts> = {}, content: string | null = null) {
  const file = { content };
  const settings = createSettings({
    isPackaged: false,
    env: {},
    file: {
      read: async () => file.content,
      write: async text => {
        file.content = text;
      },
    },
    ...overrides,
  });
  return { settings, file };
}
const env = { OVERLAP_SERVER_URL: 'http://127.0.0.1:4310' };

test('the environment chooses the server of an unpackaged build', () => {
  expect(setup({ env }).settings.server()).toBe('http://127.0.0.1:4310');
});

test('a packaged build ignores the environment', () => {
  expect(setup({ env, isPackaged: true }).settings.server()).toBeNull();
});

test('a chosen server is remembered', async () => {
  const { settings, file } = setup();
  expect(await settings.chooseServer('app.example.com')).toBe(true);
  const next = setup({}, file.content).settings;
  await next.load();
  expect(next.server()).toBe('https://app.example.com');
});

test('an unsafe server is not taken', async () => {
  const { settings, file } = setup();
  expect(await settings.chooseServer('http://app.example.com')).toBe(false);
  expect([settings.server(), file.content]).toEqual([null, null]);
});

test.each(['{', 'null', '[]', '{"server":7}', '{"server":"http://evil.example"}'])(
  'the damaged file %s is an empty one',
  async content => {
    const { settings } = setup({}, content);
    await settings.load();
    expect([settings.server(), settings.bounds()]).toEqual([null, null]);
  },
);
