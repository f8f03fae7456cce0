import type { App, Event, Shell, WebContents } from 'electron';
import { isKnownOutside } from '../shared/outside-hosts.ts';
import { isOurPage } from './security.ts';

const PHONE = /^tel:\+?\d{4,15}$/;
const MAIL = /^mailto:[^\s?&]+@[^\s?&]+$/;

/** Whether the operating system may be asked to open an address: known makers by https, a number, an address. */
export function isAllowedOutside(address: string, server: string | null): boolean {
  if (PHONE.test(address) || MAIL.test(address)) return true;
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password) return false;
  const isOurServer = server !== null && url.origin === new URL(server).origin;
  return isOurServer || isKnownOutside(url.hostname);
}

export interface NavigationParts {
  shell: Pick<Shell, 'openExternal'>;
  server(): string | null;
}

type Guarded = Pick<WebContents, 'setWindowOpenHandler' | 'on'>;

/** No window opens, no page leaves the bundle, no webview attaches; a known outside link goes to the browser. */
export function guardContents(contents: Guarded, { shell, server }: NavigationParts): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedOutside(url, server())) setImmediate(() => void shell.openExternal(url));
    return { action: 'deny' };
  });
  const stay = (event: Event<{ url: string }>) => {
    if (!isOurPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', event => event.preventDefault());
}

export function setupNavigation(app: Pick<App, 'on'>, parts: NavigationParts): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, parts));
}
