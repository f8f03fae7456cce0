import type { FoundLink, LinkKind } from './found-link.ts';

/** The link to act on. `several`: a person chooses among them. */
export type Choice = { kind: 'none' } | { kind: 'one'; link: FoundLink } | { kind: 'several'; links: FoundLink[] };

/** What is better to act on, best first; the rest is never acted on. */
const PREFERRED: readonly LinkKind[] = ['booking', 'landing', 'routing', 'poll', 'unknown', 'opaque'];

/**
 * Which of the links that a lead gave is the one they offer: the best kind, then the one nearest the words of the offer,
 * when `offer` says where in the text those stand. Our own links and those of the signature never are.
 */
export function chooseLink(found: readonly FoundLink[], offer: { start: number; end: number } | null = null): Choice {
  const offered = found.filter(link => !link.isOurs && link.from !== 'signature');
  const best = PREFERRED.map(kind => offered.filter(link => link.kind === kind)).find(links => links.length > 0) ?? [];
  const pages = onePerPage(best);
  const [first] = pages;
  if (first === undefined) return { kind: 'none' };
  if (pages.length === 1) return { kind: 'one', link: first };
  const nearest = offer === null ? null : nearestTo(offer, best);
  return nearest === null ? { kind: 'several', links: pages } : { kind: 'one', link: nearest };
}

/** The last time that a page is named. */
const onePerPage = (links: readonly FoundLink[]): FoundLink[] => [
  ...new Map(links.map(link => [link.key ?? link.written, link])).values(),
];

/** `null` when two different pages are equally near. */
function nearestTo(offer: { start: number; end: number }, links: readonly FoundLink[]): FoundLink | null {
  const distance = ({ start, end }: FoundLink): number =>
    start === null || end === null ? Number.POSITIVE_INFINITY : Math.max(start - offer.end, offer.start - end, 0);
  const least = Math.min(...links.map(distance));
  const nearest = onePerPage(links.filter(link => distance(link) === least));
  return Number.isFinite(least) && nearest.length === 1 ? (nearest[0] ?? null) : null;
}
