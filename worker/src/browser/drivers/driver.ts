import type { PageEnding } from '@overlap/domain/page-booking';
import type { PageRequestSeen } from '../submit/requests.ts';

/** Hooks by which a driver knows parts of its provider's pages: names of parts → CSS selectors. */
export const HOOKS = ['evidence', 'month', 'next', 'day', 'time', 'proceed', 'form', 'submit', 'eventType'] as const;
export type Hook = (typeof HOOKS)[number];

/**
 * What is known of one provider's pages, as data: where a page does not match, the general reading takes over, and
 * what neither reads with certainty goes to a person.
 */
export interface Driver {
  family: string;
  hooks: Partial<Record<Hook, string>>;
  /** Addresses of the page's own requests that tell the family even on a domain of the host's own. */
  wire: RegExp | null;
  /** Hosts of the provider that a page on any domain sends its guest's details to. */
  hosts: RegExp | null;
  /** Which request books; `null` leaves it to what it carries. */
  isBooking: ((request: PageRequestSeen) => boolean) | null;
  /** What the provider's answer denies though everything else looks like success. */
  veto(answer: unknown, address: string): { kind: PageEnding; says: string } | null;
}

export const noVeto = (): null => null;
export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
