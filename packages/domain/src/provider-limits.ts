import type { BookingProviderName } from './booking.ts';

/** So many calls in so many seconds, whenever they begin. */
export interface Limit {
  seconds: number;
  most: number;
}

/** What a provider lets one workspace do: `call` counts every call, `book` the ones that make a booking besides. */
export type Limits = Record<'call' | 'book', readonly Limit[]>;

const DAY = 86_400;

/** The providers' own limits, as their documentation has them (`reference/providers/`). */
const LIMITS: Record<BookingProviderName, Limits> = {
  // 100 in 10 s and 200,000 a day, per app and location.
  ghl: {
    call: [
      { seconds: 10, most: 100 },
      { seconds: DAY, most: 200_000 },
    ],
    book: [],
  },
  // Paid plans: 500 a minute; POST /invitees 10 a minute, 50 an hour and 100 a day, per token owner.
  calendly: {
    call: [{ seconds: 60, most: 500 }],
    book: [
      { seconds: 60, most: 10 },
      { seconds: 3600, most: 50 },
      { seconds: DAY, most: 100 },
    ],
  },
  // 120 a minute per API key; without one per address, which all workspaces of an installation share.
  'cal-com': { call: [{ seconds: 60, most: 120 }], book: [] },
  // Private apps of the small plans: 100 in 10 s, 250,000 a day.
  hubspot: {
    call: [
      { seconds: 10, most: 100 },
      { seconds: DAY, most: 250_000 },
    ],
    book: [],
  },
  own: { call: [], book: [] },
};

/** Calendly's other plans, as `plan` in its connection names them. Free's own figure is not published: 5 a day is assumed. */
const CALENDLY_PLANS: Record<string, Limits> = {
  free: { call: [{ seconds: 60, most: 50 }], book: [{ seconds: DAY, most: 5 }] },
  trial: { call: [{ seconds: 60, most: 500 }], book: [{ seconds: DAY, most: 5 }] },
  enterprise: { call: [{ seconds: 60, most: 500 }], book: [] },
};

/** The limits of a workspace's connection. */
export function limitsOf(provider: BookingProviderName, config: Record<string, string>): Limits {
  const plan = provider === 'calendly' ? CALENDLY_PLANS[config.plan ?? ''] : undefined;
  return plan ?? LIMITS[provider];
}

/** What background reading may use of a limit: the rest stays for bookings, which somebody waits for. */
export const BACKGROUND_SHARE = 0.5;

export const shareOf = (limits: readonly Limit[], share: number): Limit[] =>
  limits.map(({ seconds, most }) => ({ seconds, most: Math.max(1, Math.floor(most * share)) }));
