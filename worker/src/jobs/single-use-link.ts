import { withWorkspace } from '@overlap/database/client';
import { getLead } from '@overlap/database/stores/leads';
import { type Message, rewriteMessage } from '@overlap/database/stores/messages';
import { getSettings } from '@overlap/database/stores/workspaces';
import { trackedLink } from '@overlap/domain/tracking';
import { providerFor } from '@overlap/outcome/host';
import { connectBookingProvider, runFor } from '../connections/booking-provider.ts';
import type { Shift } from '../shift.ts';

const LINK_SECONDS = 10;

/**
 * Puts a link that can be booked once in place of the workspace's own, where its connection says so
 * (`singleUseLinks=true`) and its provider has such links. It is written down before the message leaves, so that a second
 * try sends the same one. Without an answer the lead gets the ordinary link: a link is worth more than its being single.
 */
export async function withSingleUseLink(shift: Shift, message: Message, signal: AbortSignal): Promise<Message> {
  const { workspaceId } = message;
  // Only answers that a decision ordered hold the workspace's link.
  if (!message.orderKey?.startsWith('decision:')) return message;
  const found = await withWorkspace(shift.database, workspaceId, async tx => {
    const lead = await getLead(tx, message.leadId);
    const settings = await getSettings(tx);
    const link = lead.campaign?.bookingLink ?? settings.bookingLink;
    const ordinary = link && trackedLink(link, lead.id);
    if (!ordinary || !message.text.includes(ordinary)) return null;
    const parts = { ...shift, minutes: settings.meetingMinutes };
    const connected = await connectBookingProvider(tx, parts, providerFor(lead.campaign, settings));
    return connected?.spender.config.singleUseLinks === 'true' ? { connected, ordinary } : null;
  });
  if (!found) return message;
  const { connected, ordinary } = found;
  const log = (line: string) => shift.log.debug({ messageId: message.id, line }, 'link');
  const call = { signal, seconds: LINK_SECONDS, idempotencyKey: message.id, priority: 'booking' as const };
  const made = await connected.provider.createSingleUseLink?.(runFor({ ...shift, log }, workspaceId, connected, call));
  if (!made?.ok) return message;
  const single = trackedLink(made.value.url, message.leadId);
  const text = message.text.replace(ordinary, () => single);
  await withWorkspace(shift.database, workspaceId, tx => rewriteMessage(tx, message.id, text));
  return { ...message, text };
}
