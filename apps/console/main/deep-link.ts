import type { App } from 'electron';

export const LINK_SCHEME = 'overlap';

/** The link among a program's arguments, if there is one. */
export const findLink = (args: readonly string[]): string | null =>
  args.find(each => each.startsWith(`${LINK_SCHEME}://`)) ?? null;

export interface DeepLinkParts {
  /** Arguments this run was started with. */
  args: readonly string[];
  onLink(link: string): void;
  /** Somebody started the app again: bring the window to the front. */
  onSecondStart(): void;
}

/** Takes `overlap://…` links however the system brings them. False when another instance runs already. */
export function setupDeepLinks(
  app: Pick<App, 'requestSingleInstanceLock' | 'setAsDefaultProtocolClient' | 'on'>,
  { args, onLink, onSecondStart }: DeepLinkParts,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.setAsDefaultProtocolClient(LINK_SCHEME);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    onLink(url);
  });
  app.on('second-instance', (_event, argv) => {
    onSecondStart();
    const link = findLink(argv);
    if (link) onLink(link);
  });
  const first = findLink(args);
  if (first) onLink(first);
  return true;
}
