import { expect, test } from 'vitest';
import { setupPermissions } from './permissions.ts';

type Session = Parameters<typeof setupPermissions>[0];

function setup() {
  const given: Record<string, (...args: unknown[]) => unknown> = {};
  const keep = (name: string) => (handler: unknown) => {
    given[name] = handler as (...args: unknown[]) => unknown;
  };
  setupPermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  } as unknown as Session);
  const request = (permission: string, requestingUrl: string) => {
    let decided: unknown;
    given.request?.(null, permission, (answer: unknown) => (decided = answer), { requestingUrl });
    return decided;
  };
  return { given, request };
}

test('our page may copy', () => {
  const { given, request } = setup();
  expect(request('clipboard-sanitized-write', 'app://bundle/console/')).toBe(true);
  expect(given.check?.(null, 'clipboard-sanitized-write', 'app://bundle')).toBe(true);
});

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'openExternal',
  'fullscreen',
  'hid',
  'serial',
  'usb',
])('%s is refused, even to our page', permission => {
  const { given, request } = setup();
  expect(request(permission, 'app://bundle/console/')).toBe(false);
  expect(given.check?.(null, permission, 'app://bundle')).toBe(false);
});

test('a foreign page may do nothing', () => {
  const { given, request } = setup();
  expect(request('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  expect(given.check?.(null, 'clipboard-sanitized-write', 'https://evil.example')).toBe(false);
});

test('no device and no screen is handed out', () => {
  const { given } = setup();
  let stream: unknown = 'untouched';
  given.display?.({}, (answer: unknown) => (stream = answer));
  expect(given.device?.({})).toBe(false);
  expect(stream).toEqual({});
});
