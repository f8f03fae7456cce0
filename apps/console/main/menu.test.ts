import { expect, test, vi } from 'vitest';
import { makeMenu } from './menu.ts';

const parts = { isMac: false, isPackaged: true, go: vi.fn(), showShortcuts: vi.fn(), signOut: vi.fn() };

test('a packaged build offers no developer tools', () => {
  expect(JSON.stringify(makeMenu(parts))).not.toContain('toggleDevTools');
  expect(JSON.stringify(makeMenu({ ...parts, isPackaged: false }))).toContain('toggleDevTools');
});

test('the Go menu leads to the pages', () => {
  const go = makeMenu(parts).find(each => each.label === 'Go')?.submenu;
  if (!Array.isArray(go)) throw new Error('The Go menu has no items.');
  for (const item of go) (item.click as () => void)();
  expect(parts.go.mock.calls.flat()).toEqual(['/inbox', '/tasks', '/bookings']);
});
