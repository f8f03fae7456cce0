import type { IntegrationProvider } from '@overlap/database/stores/integrations';
import type { BookingProviderName } from '@overlap/domain/booking';

/** Which connection a booking provider books through. */
export const INTEGRATION_OF: Record<BookingProviderName, IntegrationProvider> = {
  ghl: 'gohighlevel',
  calendly: 'calendly',
};

/** The calendar whose time a booking takes, as the booking port names it; `null` while none is chosen. */
export function hostKeyOf(provider: BookingProviderName, config: Record<string, string>): string | null {
  const calendar = provider === 'ghl' ? config.calendarId : config.eventTypeUri;
  return calendar ? `${provider}:${calendar}` : null;
}
