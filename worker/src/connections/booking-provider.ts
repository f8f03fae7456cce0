import type { BookingProvider } from '@overlap/booking/port/booking-provider';
import { createCalendly } from '@overlap/booking/providers/calendly/provider';
import { createGoHighLevel } from '@overlap/booking/providers/gohighlevel/provider';
import type { WorkspaceTx } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { findIntegration } from '@overlap/database/stores/integrations';
import type { BookingProviderName } from '@overlap/domain/booking';
import { assertNever } from '@overlap/domain/result';
import { INTEGRATION_OF } from '@overlap/outcome/host';

/** A workspace's booking provider, ready to call; `null` while it is not connected. */
export async function connectBookingProvider(
  tx: WorkspaceTx,
  keyRing: KeyRing,
  name: BookingProviderName,
  minutes: number,
): Promise<BookingProvider | null> {
  const integration = await findIntegration(tx, keyRing, INTEGRATION_OF[name]);
  if (!integration) return null;
  const { baseUrl, config, secrets } = integration;
  const token = secrets.token ?? '';
  switch (name) {
    case 'ghl': {
      const { locationId = '', calendarId = '', assignedUserId = null } = config;
      return createGoHighLevel({ baseUrl, token, locationId, calendarId, assignedUserId, minutes });
    }
    case 'calendly':
      return createCalendly({
        baseUrl,
        token,
        eventTypeUri: config.eventTypeUri ?? '',
        minutes,
        ...(config.ownerUri ? { ownerUri: config.ownerUri } : {}),
      });
    default:
      return assertNever(name);
  }
}
