import { setImmediate } from 'node:timers/promises';
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardContents, isAllowedOutside } from './navigation.ts';

const SERVER = 'https://api.example.com';

function guarded() {
  const listeners = new Map<string, (event: { url: string; preventDefault(): void }) => void>();
  const openExternal = vi.fn(async () => {});
  let open: (details: HandlerDetails) => WindowOpenHandlerResponse = () => ({ action: 'allow' });
  const contents = {
    setWindowOpenHandler: (handler: typeof open) => {
      open = handler;
    },
    on: (name: string, listener: (event: { url: string; preventDefault(): void }) => void) => {
      listeners.set(name, listener);
      return contents;
    },
  };
  guardContents(contents as unknown as Parameters<typeof guardContents>[0], {
    shell: { openExternal },
    server: () => SERVER,
  });
  const isStopped = (name: string, url: string) => {
    const preventDefault = vi.fn();
    listeners.get(name)?.({ url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  return { isStopped, openExternal, openWindow: (url: string) => open({ url } as HandlerDetails) };
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s keeps the page in the bundle', name => {
  const { isStopped } = guarded();
  expect(isStopped(name, 'app://bundle/console/tasks')).toBe(false);
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'app://evil/',
    'javascript:alert(1)',
    'data:text/html,x',
  ]) {
    expect(isStopped(name, url)).toBe(true);
  }
});

test('no webview attaches', () => {
  expect(guarded().isStopped('will-attach-webview', '')).toBe(true);
});

test('every new window is denied; a known place opens outside', async () => {
  const { openWindow, openExternal } = guarded();
  expect(openWindow('https://meet.google.com/abc')).toEqual({ action: 'deny' });
  expect(openWindow('https://evil.example/')).toEqual({ action: 'deny' });
  expect(openWindow('app://bundle/console/')).toEqual({ action: 'deny' });
  await setImmediate();
  expect(openExternal.mock.calls).toEqual([['https://meet.google.com/abc']]);
});

test.each([
  ['https://calendly.com/jane/30min', true],
  ['https://us02web.zoom.us/j/1', true],
  ['https://www.linkedin.com/in/jane', true],
  ['https://api.example.com/console/', true],
  ['tel:+13125550188', true],
  ['mailto:sam@example.com', true],
  ['http://calendly.com/jane', false],
  ['https://calendly.com.evil.example/', false],
  ['https://evilcalendly.com/', false],
  ['https://user:pass@calendly.com/', false],
  ['https://evil.example/?u=https://calendly.com', false],
  ['file:///etc/passwd', false],
  ['smb://calendly.com/share', false],
  ['javascript:alert(1)', false],
  ['tel:+1;phone-context=x', false],
  ['mailto:sam@example.com?attach=/etc/passwd', false],
  ['', false],
])('%s may open outside: %s', (address, allowed) => {
  expect(isAllowedOutside(address, SERVER)).toBe(allowed);
});
