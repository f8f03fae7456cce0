import type { Booking } from '@overlap/database/stores/bookings';
import { keepCancelledBooking, keepOutsideBooking } from '@overlap/database/stores/bookings';
import { findIntegrationConfig } from '@overlap/database/stores/integrations';
import { findLeadByHandle, findLeadByProviderContact } from '@overlap/database/stores/leads';
import { getSettings } from '@overlap/database/stores/workspaces';
import { type BookingProviderName, type Confirmation, statusesThatCan } from '@overlap/domain/booking';
import { afterBooking } from './after-booking.ts';
import { afterCancellation } from './after-cancellation.ts';
import { hostKeyOf, INTEGRATION_OF } from './host.ts';
import type { Work } from './work.ts';

/** A booking that its provider tells of, as the intake reads it. */
export interface ProviderBooking {
  provider: BookingProviderName;
  change: 'created' | 'cancelled';
  ids: Record<string, string>;
  guestEmail: string | null;
  guestTimeZone: string | null;
  start: string | null;
  end: string | null;
  joinUrl: string | null;
  manageUrl: string | null;
}

/**
 * Brings our state in line with what the provider says, whether we booked or the lead did by themselves, in whatever
 * order and however often it is said. Returns why nothing came of it, or `null`.
 */
export async function recordProviderBooking(
  work: Work,
  event: ProviderBooking,
  known: Booking | null,
): Promise<string | null> {
  const confirmation = toConfirmation(event);
  if (event.change === 'cancelled') {
    if (!known) return keepCancelled(work, event, confirmation);
    await afterCancellation(work, known, `provider:${event.provider}`);
    return null;
  }
  if (!confirmation) return 'The event names no time.';
  if (known) {
    await afterBooking(work, { booking: known, confirmation, from: statusesThatCan('confirm') });
    return null;
  }
  return adopt(work, event, confirmation);
}

function toConfirmation({ provider, ids, start, end, joinUrl, manageUrl }: ProviderBooking): Confirmation | null {
  return start && end ? { provider, ids, start, end, joinUrl, manageUrl } : null;
}

/** The lead booked on the provider's page by themselves: process 1 coming to its end. */
async function adopt(work: Work, event: ProviderBooking, confirmation: Confirmation): Promise<string | null> {
  const outside = await toOutsideBooking(work, event, confirmation);
  if (!outside) return 'The guest is no lead of ours.';
  const booking = await keepOutsideBooking(work.tx, outside);
  if (!booking) return 'A booking of ours takes this time already.';
  await afterBooking(work, { booking, confirmation, from: ['confirming'], byLead: true });
  return null;
}

/** The news that it was made may still be on its way: when it comes, the booking is known to be over. */
async function keepCancelled(
  work: Work,
  event: ProviderBooking,
  confirmation: Confirmation | null,
): Promise<string | null> {
  const outside = confirmation && (await toOutsideBooking(work, event, confirmation));
  if (!outside) return 'The cancelled booking is not known here.';
  await keepCancelledBooking(work.tx, { ...outside, providerIds: event.ids });
  return null;
}

async function toOutsideBooking({ tx }: Work, event: ProviderBooking, slot: Confirmation) {
  const lead = await findGuest(tx, event);
  if (!lead) return null;
  const settings = await getSettings(tx);
  const config = (await findIntegrationConfig(tx, INTEGRATION_OF[event.provider])) ?? {};
  return {
    leadId: lead.id,
    provider: event.provider,
    hostKey: hostKeyOf(event.provider, config) ?? event.provider,
    slot: { start: slot.start, end: slot.end },
    guestTimeZone: event.guestTimeZone ?? lead.timeZone ?? settings.timeZone,
  };
}

async function findGuest(tx: Work['tx'], { guestEmail, ids }: ProviderBooking) {
  const handle = { phone: null, profileUrl: null, externalId: null };
  const byEmail = guestEmail ? await findLeadByHandle(tx, { ...handle, email: guestEmail }) : null;
  return byEmail ?? (ids.contactId ? findLeadByProviderContact(tx, ids.contactId) : null);
}
