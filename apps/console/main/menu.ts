import type { Menu, MenuItemConstructorOptions } from 'electron';
import type { Place } from '../shared/channels.ts';

export interface MenuParts {
  isMac: boolean;
  isPackaged: boolean;
  go(place: Place): void;
  showShortcuts(): void;
  signOut(): void;
}

/** The application menu, as plain values. */
export function makeMenu({ isMac, isPackaged, go, showShortcuts, signOut }: MenuParts): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const forDevelopers: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        { label: 'Sign out', click: signOut },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'Go',
      submenu: [
        { label: 'Inbox', accelerator: 'CmdOrCtrl+1', click: () => go('/inbox') },
        { label: 'Tasks', accelerator: 'CmdOrCtrl+2', click: () => go('/tasks') },
        { label: 'Bookings', accelerator: 'CmdOrCtrl+3', click: () => go('/bookings') },
      ],
    },
    { label: 'View', submenu: isPackaged ? view : [...forDevelopers, ...view] },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Keyboard shortcuts', click: showShortcuts }] },
  ];
}

export function setupMenu(menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>, parts: MenuParts): void {
  menu.setApplicationMenu(menu.buildFromTemplate(makeMenu(parts)));
}
