import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { START_URL, webPreferences } from './security.ts';
import type { Bounds } from './settings.ts';

export interface WindowParts {
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  preload: string;
  isPackaged: boolean;
  isMac: boolean;
  bounds: Bounds | null;
  onBounds(bounds: Bounds): void;
  /** The page went away: it navigated for real, crashed, or its window closed. */
  onGone(): void;
}

/** Opens the one window, hidden until it has something to show. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const { BrowserWindow, preload, isPackaged, isMac, bounds } = parts;
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(bounds ?? {}),
    minWidth: 380,
    minHeight: 480,
    show: false,
    title: 'Overlap',
    autoHideMenuBar: !isMac,
    webPreferences: webPreferences(preload, isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => parts.onBounds(window.getNormalBounds()));
  window.on('closed', () => parts.onGone());
  window.webContents.on('did-start-navigation', details => {
    if (details.isMainFrame && !details.isSameDocument) parts.onGone();
  });
  window.webContents.on('render-process-gone', () => parts.onGone());
  void window.loadURL(START_URL);
  return window;
}
