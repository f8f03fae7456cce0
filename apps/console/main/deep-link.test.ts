import { expect, test, vi } from 'vitest';
import { findLink, setupDeepLinks } from './deep-link.ts';

type App = Parameters<typeof setupDeepLinks>[0];

function setup({ isFirst = true, args = ['/usr/bin/overlap'] }: { isFirst?: boolean; args?: string[] } = {}) {
  const listeners = new Map<string, (...args: unknown[]) => void>();
  const app = {
    requestSingleInstanceLock: () => isFirst,
    setAsDefaultProtocolClient: vi.fn(() => true),
    on: (name: string, listener: (...args: unknown[]) => void) => listeners.set(name, listener),
  };
  const onLink = vi.fn();
  const onSecondStart = vi.fn();
  const result = setupDeepLinks(app as unknown as App, { args, onLink, onSecondStart });
  return { app, listeners, onLink, onSecondStart, result };
}

test('a second instance steps back', () => {
  const { app, result } = setup({ isFirst: false });
  expect(result).toBe(false);
  expect(app.setAsDefaultProtocolClient).not.toHaveBeenCalled();
});

test('a link comes in by open-url, by a second start, and by a cold start', () => {
  const { listeners, onLink, onSecondStart } = setup({ args: ['overlap', 'overlap://sign-in?token=cold'] });
  listeners.get('open-url')?.({ preventDefault: () => {} }, 'overlap://sign-in?token=mac');
  listeners.get('second-instance')?.({}, ['overlap', '--flag', 'overlap://sign-in?token=second']);
  expect(onLink.mock.calls.flat()).toEqual([
    'overlap://sign-in?token=cold',
    'overlap://sign-in?token=mac',
    'overlap://sign-in?token=second',
  ]);
  expect(onSecondStart).toHaveBeenCalledOnce();
});

test('other arguments are no links', () => {
  expect(findLink(['overlap', 'https://example.com', '--overlap://x'])).toBeNull();
});
