import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, ipcMain, Menu, net, powerMonitor, protocol, safeStorage, session, shell } from 'electron';
import type { MainEventName, MainEvents } from '../shared/channels.ts';
import { setupDeepLinks } from './deep-link.ts';
import { setupIpc } from './ipc.ts';
import { setupMenu } from './menu.ts';
import { setupNavigation } from './navigation.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { privateFile } from './private-file.ts';
import { PRIVILEGED_SCHEMES, setupProtocol } from './protocol.ts';
import { createProxy } from './proxy.ts';
import { createSessionStore } from './session-store.ts';
import { createSettings } from './settings.ts';
import { createSignIn } from './sign-in.ts';
import { openWindow } from './window.ts';

// 1. Before the app is ready: the sandbox for every process, and our scheme.
app.enableSandbox();
protocol.registerSchemesAsPrivileged(PRIVILEGED_SCHEMES);

const isMac = process.platform === 'darwin';
const { isPackaged } = app;
const inProfile = (name: string) => privateFile(path.join(app.getPath('userData'), name));
const inApp = (...names: string[]) => path.join(app.getAppPath(), 'dist', ...names);
const fetch = (url: string, init: RequestInit) => net.fetch(url, init);
const report = (error: unknown) => console.error(error);

// 2. The parts, none of which knows Electron.
let window: BrowserWindow | null = null;
const tell = <N extends MainEventName>(name: N, payload: MainEvents[N]) => window?.webContents.send(name, payload);

const settingsFile = inProfile('settings.json');
const settings = createSettings({
  isPackaged,
  env: process.env,
  file: { ...settingsFile, read: async () => (await settingsFile.read())?.toString('utf8') ?? null },
});
const store = createSessionStore(safeStorage, inProfile('session'));
const signIn = createSignIn({
  fetch,
  server: settings.server,
  store,
  now: Date.now,
  onChange: state => tell('session:changed', state),
});
const proxy = createProxy({
  fetch,
  server: settings.server,
  token: signIn.token,
  onRejected: token => void signIn.expire(token).catch(report),
});

function showWindow(): void {
  if (window) {
    if (window.isMinimized()) window.restore();
    window.focus();
    return;
  }
  window = openWindow({
    BrowserWindow,
    preload: inApp('preload', 'index.cjs'),
    isPackaged,
    isMac,
    bounds: settings.bounds(),
    onBounds: bounds => void settings.keepBounds(bounds).catch(report),
    onGone: proxy.abortAll,
  });
  window.on('closed', () => {
    window = null;
  });
}

// 3. What holds for every page, whoever opens it.
setupNavigation(app, { shell, server: settings.server });
const isFirst = setupDeepLinks(app, {
  args: process.argv,
  onLink: link =>
    void app
      .whenReady()
      .then(() => signIn.followLink(link))
      .catch(report),
  onSecondStart: showWindow,
});

// 4. When the app is ready.
async function start(): Promise<void> {
  await app.whenReady();
  await settings.load();
  await store.load();
  setupPermissions(session.defaultSession);
  setupProtocol(protocol, {
    rendererRoot: inApp('renderer'),
    fetchFile: file => net.fetch(pathToFileURL(file).toString()),
    proxy,
  });
  setupIpc(ipcMain, {
    'session:get': signIn.state,
    'session:sign-in': signIn.withPassword,
    'session:send-link': signIn.sendLink,
    'session:sign-out': signIn.signOut,
    'server:choose': async address => {
      if (!(await settings.chooseServer(address))) return { ok: false, reason: 'bad-address' };
      await signIn.serverChanged();
      return { ok: true };
    },
    'badge:set': count => {
      app.setBadgeCount(count);
    },
  });
  setupPower(powerMonitor, () => tell('power:resumed', null));
  setupMenu(Menu, {
    isMac,
    isPackaged,
    go: place => tell('app:go', place),
    showShortcuts: () => tell('app:shortcuts', null),
    signOut: () => void signIn.signOut().catch(report),
  });
  showWindow();
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
}

if (isFirst) start().catch(report);
else app.quit();
