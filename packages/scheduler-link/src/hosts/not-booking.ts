import type { LinkKind } from '../found-link.ts';

/** A host with all below it, and what its pages are; the first pattern that the path fits wins. */
interface PlainSite {
  hosts: readonly string[];
  paths: readonly (readonly [RegExp, LinkKind])[];
}

const words = (text: string): string[] => text.split(/\s+/);
const ANY = /^/;

/** Sites that are no scheduler, whatever is said around their links. */
const PLAIN_SITES: readonly PlainSite[] = [
  // Video rooms.
  {
    hosts: ['zoom.us', 'zoomgov.com'],
    paths: [
      [/^\/(?:j|s|my|w|wc|meeting\/register|webinar\/register)(?:\/|$)/, 'join'],
      [ANY, 'other'],
    ],
  },
  {
    hosts: ['meet.google.com'],
    paths: [
      [/^\/(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/)/i, 'join'],
      [ANY, 'other'],
    ],
  },
  {
    hosts: ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'],
    paths: [
      [/^\/(?:l\/meetup-join|meet)(?:\/|$)/, 'join'],
      [ANY, 'other'],
    ],
  },
  {
    hosts: ['webex.com'],
    paths: [
      [/^\/(?:meet|join|[\w.-]{1,60}\/j\.php)/, 'join'],
      [ANY, 'other'],
    ],
  },
  {
    hosts: ['whereby.com', 'meet.jit.si', 'app.gather.town', 'gather.town', 'gotomeet.me', 'meet.goto.com'],
    paths: [
      [/^\/./, 'join'],
      [ANY, 'other'],
    ],
  },
  // Documents, social networks, and a scheduler's neighbours that are none.
  {
    hosts: words(`docs.google.com drive.google.com sites.google.com mail.google.com maps.google.com maps.app.goo.gl
      sharepoint.com 1drv.ms onedrive.live.com dropbox.com notion.so notion.site loom.com pitch.com docsend.com canva.com
      figma.com miro.com box.com wetransfer.com github.com gitlab.com`),
    paths: [[ANY, 'other']],
  },
  {
    hosts:
      words(`linkedin.com x.com twitter.com wa.me whatsapp.com t.me telegram.me facebook.com instagram.com tiktok.com
      youtube.com youtu.be vimeo.com reddit.com medium.com substack.com`),
    paths: [[ANY, 'other']],
  },
];

const BY_HOST: ReadonlyMap<string, PlainSite> = new Map(
  PLAIN_SITES.flatMap(site => site.hosts.map(host => [host, site] as const)),
);

/** What a page of a site that is no scheduler is; `null` where the site is not known. */
export function plainKind(suffixes: readonly string[], path: string): LinkKind | null {
  const site = suffixes.map(suffix => BY_HOST.get(suffix)).find(found => found !== undefined);
  return site?.paths.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Mail plumbing and files on any host. */
export const PLUMBING =
  /unsubscribe|opt-?out|\/preferences|email-preferences|\.(?:ics|vcs|vcf)$|calendar\.html$|\/caldav\b/i;

/** Files that a page is made of. */
export const ASSET = /\.(?:js|mjs|css|png|jpe?g|gif|svg|webp|ico|txt|xml|pdf|json|webmanifest|woff2?|zip)$/i;
