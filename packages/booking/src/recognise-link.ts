import type { BookingProviderName } from '@overlap/domain/booking';
import { readBookingLink } from './providers/cal-com/booking-link.ts';
import { isBookingLink as isCalendly } from './providers/calendly/booking-link.ts';
import { isBookingLink as isGoHighLevel } from './providers/gohighlevel/booking-link.ts';
import { isBookingLink as isHubSpot } from './providers/hubspot/booking-link.ts';
import { isBookingLink as isOwn } from './providers/own/booking-link.ts';

/** Those with hosts of their own before those that are told by a path, which any domain may have. */
const RECOGNISERS: readonly [BookingProviderName, (url: string) => boolean][] = [
  ['calendly', isCalendly],
  ['cal-com', url => readBookingLink(url, null) !== null],
  ['hubspot', isHubSpot],
  ['ghl', isGoHighLevel],
  ['own', isOwn],
];

/** Whose public booking link it is, by its text alone; `null` for one that nobody here knows. */
export const recogniseLink = (url: string): BookingProviderName | null =>
  RECOGNISERS.find(([, isTheirs]) => isTheirs(url))?.[0] ?? null;
