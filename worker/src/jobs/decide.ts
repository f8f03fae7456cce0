import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { findCurrentBooking, listBusy } from '@overlap/database/stores/bookings';
import { saveDecision } from '@overlap/database/stores/decisions';
import { findIntegrationConfig } from '@overlap/database/stores/integrations';
import { getLead, lockLead } from '@overlap/database/stores/leads';
import { getIntent, getMessage } from '@overlap/database/stores/messages';
import { listOpenOffers } from '@overlap/database/stores/offers';
import { announce } from '@overlap/database/stores/records';
import { getSettings, type Settings } from '@overlap/database/stores/workspaces';
import { decide, firstStatus } from '@overlap/decision/decide';
import type { Facts } from '@overlap/decision/facts';
import type { BookingProviderName } from '@overlap/domain/booking';
import type { Slot } from '@overlap/domain/slot';
import { toProvider } from '@overlap/outcome/act-on-task';
import { carryOut } from '@overlap/outcome/carry-out';
import { hostKeyOf, INTEGRATION_OF } from '@overlap/outcome/host';
import type { JobPayload } from '@overlap/queue/jobs';
import type { Shift } from '../shift.ts';

/** decision: intent, policy and facts become a decision, which is stored and carried out in one transaction. */
export async function decideOnReply(
  { database, queue }: Shift,
  { workspaceId, messageId }: JobPayload<'decide'>,
): Promise<void> {
  await withWorkspace(database, workspaceId, async tx => {
    const message = await getMessage(tx, messageId);
    await lockLead(tx, message.leadId);
    const lead = await getLead(tx, message.leadId);
    const settings = await getSettings(tx);
    const intent = await getIntent(tx, messageId);
    const host = await findHost(tx, settings, lead.campaign?.bookingProvider);
    const bookingLink = lead.campaign?.bookingLink ?? settings.bookingLink;
    const facts = await gatherFacts(tx, {
      settings,
      lead,
      hostKey: host?.hostKey ?? null,
      bookingLink,
      // A reply that waited is decided by the hour it is decided in: a start may have passed meanwhile.
      now: new Date(Math.max(message.receivedAt.getTime(), Date.now())),
    });
    const decision = decide(intent, facts);
    const status = firstStatus(decision, settings.autonomy);
    const decisionId = await saveDecision(tx, {
      ...decision,
      leadId: lead.id,
      messageId,
      status,
      facts: { ...facts, autonomy: settings.autonomy } as object,
    });
    if (!decisionId) return;
    await carryOut({ tx, queue }, { decisionId, decision, status, intent, lead, message, settings, host, bookingLink });
    await announce(tx, 'decision', decisionId, lead.id);
  });
}

async function findHost(tx: WorkspaceTx, settings: Settings, campaignProvider: string | null | undefined) {
  const provider: BookingProviderName = toProvider(campaignProvider) ?? settings.meetingBookingProvider;
  const config = await findIntegrationConfig(tx, INTEGRATION_OF[provider]);
  const hostKey = config ? hostKeyOf(provider, config) : null;
  return hostKey ? { provider, hostKey } : null;
}

interface FactSources {
  settings: Settings;
  lead: Awaited<ReturnType<typeof getLead>>;
  hostKey: string | null;
  bookingLink: string | null;
  now: Date;
}

async function gatherFacts(
  tx: WorkspaceTx,
  { settings, lead, hostKey, bookingLink, now }: FactSources,
): Promise<Facts> {
  const offers = await listOpenOffers(tx, lead.id);
  const current = await findCurrentBooking(tx, lead.id);
  const range = spanOf(offers);
  return {
    now: now.toISOString(),
    offers,
    busy: range && hostKey ? await listBusy(tx, hostKey, range) : [],
    meetingMinutes: settings.meetingMinutes,
    bookingLink,
    providerConnected: hostKey !== null,
    lead: {
      name: lead.name,
      timeZone: lead.timeZone,
      phoneOnFile: lead.phone,
      bookedSlot: lead.bookedSlot?.toISOString() ?? null,
      bookingUnderWay: current !== null && current.status !== 'confirmed',
      optedOut: lead.status === 'unsubscribed',
    },
    workspaceTimeZone: settings.timeZone,
  };
}

/** From the first start to the last end. */
function spanOf(slots: Slot[]): Slot | null {
  const start = slots.map(slot => slot.start).sort()[0];
  const end = slots
    .map(slot => slot.end)
    .sort()
    .at(-1);
  return start && end ? { start, end } : null;
}
