import { LEAD_LINK_KINDS, type LeadLink, type LeadLinkKind, type ReadingContext } from '@overlap/domain/intent';
import { findLinks } from '@overlap/scheduler-link/find-links';
import type { FoundLink } from '@overlap/scheduler-link/found-link';

/** A link, and where it stands in its text. */
export interface PlacedLink extends FoundLink {
  start: number;
  end: number;
}

/** Every link of a text, with what it leads to. Mail addresses are left out. */
export const linksIn = (text: string, { ownLinks, developmentHosts = false }: ReadingContext): PlacedLink[] =>
  findLinks({ text }, { ownLinks, developmentHosts }).flatMap(link =>
    link.start === null || link.end === null ? [] : [{ ...link, start: link.start, end: link.end }],
  );

/** "Your Calendly <link>": the link is ours whatever its address. */
const CALLED_OURS =
  /\byour (?:own )?(?:calendly|link|calendar|page|cal|booking (?:link|page)|scheduler|scheduling (?:link|page))\b[^.!?\n]{0,25}$|\byou (?:sent|shared)[^.!?\n]{0,25}$/i;

/** Whether a link of a text is the lead's, by its address and by the words before it. */
const isLeads = (text: string, { start, isOurs }: PlacedLink): boolean =>
  !isOurs && !CALLED_OURS.test(text.slice(Math.max(0, start - 40), start));

/** A page that can be booked on, or the short form of a known scheduler. */
const isScheduler = ({ kind, family }: FoundLink): boolean =>
  kind === 'booking' || kind === 'landing' || kind === 'routing' || (kind === 'opaque' && family !== null);

/** The lead's scheduler links of a text. */
export const schedulerLinksOf = (text: string, links: readonly PlacedLink[]): PlacedLink[] =>
  links.filter(link => isScheduler(link) && isLeads(text, link));

const kindFor = (link: FoundLink): LeadLinkKind | null =>
  LEAD_LINK_KINDS.find(kind => kind === link.kind) ?? (isScheduler(link) ? 'unknown' : null);

/** What a reply keeps of its links: the lead's own that may lead to a scheduler, each page once. */
export function leadLinks(text: string, links: readonly PlacedLink[], from: LeadLink['from']): LeadLink[] {
  const kept = links.flatMap((link): LeadLink[] => {
    const kind = kindFor(link);
    if (kind === null || link.url === null || !isLeads(text, link)) return [];
    return [{ url: link.url, family: link.family ?? 'unknown', kind, from }];
  });
  return [...new Map(kept.map(link => [link.url, link])).values()];
}
