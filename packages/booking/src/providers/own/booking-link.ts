const PATH = /^\/book\/([a-z0-9][a-z0-9-]*)\/?$/;

/** Our public pages have this path on whichever address the installation is reached by. */
export const isBookingLink = (url: string): boolean => slugOf(url) !== null;

/** The calendar that a public page is of. */
export function slugOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, pathname, username } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '') return null;
  return PATH.exec(pathname)?.[1] ?? null;
}
