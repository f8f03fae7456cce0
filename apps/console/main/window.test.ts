import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { openWindow } from './window.ts';

function setup() {
  const made: BrowserWindowConstructorOptions[] = [];
  const listeners = new Map<string, (details?: object) => void>();
  const on = (name: string, listener: (details?: object) => void) => listeners.set(name, listener);
  const loadURL = vi.fn(async () => {});
  const show = vi.fn();
  class FakeWindow {
    webContents = { on };
    on = on;
    once = on;
    loadURL = loadURL;
    show = show;
    getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 });
    constructor(options: BrowserWindowConstructorOptions) {
      made.push(options);
    }
  }
  const parts = { onGone: vi.fn(), onBounds: vi.fn() };
  openWindow({
    BrowserWindow: FakeWindow as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow,
    preload: '/app/preload.cjs',
    isPackaged: true,
    isMac: false,
    bounds: { x: 5, y: 5, width: 1200, height: 800 },
    ...parts,
  });
  return { made, listeners, loadURL, show, ...parts };
}

test('the window shows our own page, sandboxed, where it was left', () => {
  const { made, loadURL } = setup();
  expect(made[0]).toMatchObject({
    x: 5,
    width: 1200,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  expect(loadURL).toHaveBeenCalledWith('app://bundle/console/');
});

test('it appears once there is something to show', () => {
  const { listeners, show } = setup();
  expect(show).not.toHaveBeenCalled();
  listeners.get('ready-to-show')?.();
  expect(show).toHaveBeenCalledOnce();
});

test('streams end with the page: on a real navigation, a crash, a close', () => {
  const { listeners, onGone } = setup();
  listeners.get('did-start-navigation')?.({ isMainFrame: true, isSameDocument: true });
  expect(onGone).not.toHaveBeenCalled();
  listeners.get('did-start-navigation')?.({ isMainFrame: true, isSameDocument: false });
  listeners.get('render-process-gone')?.();
  listeners.get('closed')?.();
  expect(onGone).toHaveBeenCalledTimes(3);
});

test('closing remembers the place', () => {
  const { listeners, onBounds } = setup();
  listeners.get('close')?.();
  expect(onBounds).toHaveBeenCalledWith({ x: 1, y: 2, width: 1000, height: 700 });
});
