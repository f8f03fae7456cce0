import type { WorkspaceTx } from '@overlap/database/client';
import { type CalendarLink, listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { findIntegrationConfig, type IntegrationProvider } from '@overlap/database/stores/integrations';
import { BOOKING_PROVIDERS, type BookingProviderName } from '@overlap/domain/booking';

/** Which connection a booking provider books through. */
export const INTEGRATION_OF: Record<BookingProviderName, IntegrationProvider> = {
  ghl: 'gohighlevel',
  calendly: 'calendly',
  'cal-com': 'cal-com',
  hubspot: 'hubspot',
  own: 'own',
};

/** The name under which a provider's configuration keeps its calendar. */
const CALENDAR_OF: Record<BookingProviderName, string> = {
  ghl: 'calendarId',
  calendly: 'eventTypeUri',
  'cal-com': 'eventTypeId',
  hubspot: 'slug',
  own: 'calendarId',
};

/** The calendar that meetings are booked on. */
export interface Host {
  provider: BookingProviderName;
  /** As the booking port names it, e.g. `ghl:cal_1`. */
  hostKey: string;
  /** How many meetings it takes at once: 1, or the members of a team where the configuration counts them. */
  seats: number;
  /** What its adapter is made with. */
  config: Record<string, string>;
}

/** The calendar whose time a booking takes, as the booking port names it; `null` while none is chosen. */
export function hostKeyOf(provider: BookingProviderName, config: Record<string, string>): string | null {
  const calendar = config[CALENDAR_OF[provider]];
  return calendar ? `${provider}:${calendar}` : null;
}

/**
 * The calendar of a provider, from its connection and the workspace's links: what an admin set by hand wins over what
 * the provider says is behind a link. `null` while the provider is not connected or no calendar is chosen.
 */
export function hostOf(
  provider: BookingProviderName,
  connection: Record<string, string> | undefined,
  links: readonly CalendarLink[],
): Host | null {
  if (!connection && provider !== 'own') return null;
  const link = links.find(each => each.provider === provider && Object.keys(each.config).length > 0);
  const config = { ...link?.config, ...connection };
  const hostKey = hostKeyOf(provider, config);
  return hostKey ? { provider, hostKey, seats: toSeats(config.seats), config } : null;
}

const MOST_SEATS = 50;
const toSeats = (text: string | undefined): number => Math.min(MOST_SEATS, Math.max(1, Math.floor(Number(text)) || 1));

/** {@link hostOf}, read from the database. */
export async function findHostOf(tx: WorkspaceTx, provider: BookingProviderName): Promise<Host | null> {
  const connection = (await findIntegrationConfig(tx, INTEGRATION_OF[provider])) ?? undefined;
  return hostOf(provider, connection, await listCalendarLinks(tx));
}

/** Where a lead's meetings are booked: a campaign may book elsewhere than its workspace does. */
export const providerFor = (
  campaign: { bookingProvider?: string | null } | null,
  settings: { meetingBookingProvider: BookingProviderName },
): BookingProviderName =>
  BOOKING_PROVIDERS.find(each => each === campaign?.bookingProvider) ?? settings.meetingBookingProvider;
