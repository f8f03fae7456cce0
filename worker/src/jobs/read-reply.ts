import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { getLead, lockLead, updateLead } from '@overlap/database/stores/leads';
import { findAnsweredMessage, getMessage, saveIntent } from '@overlap/database/stores/messages';
import { listOpenOffers } from '@overlap/database/stores/offers';
import { getSettings } from '@overlap/database/stores/workspaces';
import type { Intent } from '@overlap/domain/intent';
import type { Channel } from '@overlap/domain/reply';
import type { JobPayload } from '@overlap/queue/jobs';
import { understand } from '@overlap/understanding/understand';
import type { Shift } from '../shift.ts';
import { decideOnReply, type ReadReply } from './decide.ts';

/**
 * understanding, then decision: both are pure and need the same rows, so they share one job and one transaction. The
 * lead's row is held meanwhile: two replies of one lead are decided one after the other.
 */
export async function readReply(
  { database, queue }: Shift,
  { workspaceId, messageId }: JobPayload<'read-reply'>,
): Promise<void> {
  await withWorkspace(database, workspaceId, async tx => {
    const message = await getMessage(tx, messageId);
    await lockLead(tx, message.leadId);
    const lead = await getLead(tx, message.leadId);
    const settings = await getSettings(tx);
    const offers = await listOpenOffers(tx, lead.id);
    const intent = await understandReply(tx, { message, lead, settings, offers });
    await decideOnReply({ tx, queue }, { message, lead, settings, offers, intent });
  });
}

/** understanding: a reply becomes an intent. A scheduler link is always captured, whatever comes of it. */
async function understandReply(
  tx: WorkspaceTx,
  { message, lead, settings, offers }: Omit<ReadReply, 'intent'>,
): Promise<Intent> {
  const answered = await findAnsweredMessage(tx, lead.id, message.receivedAt);
  const intent = understand(
    {
      channel: message.channel as Channel,
      text: message.text,
      subject: message.subject,
      receivedAt: message.receivedAt.toISOString(),
    },
    {
      leadTimeZone: lead.timeZone,
      workspaceTimeZone: settings.timeZone,
      offeredSlots: offers.map(offer => offer.start),
      meetingMinutes: settings.meetingMinutes,
      outboundText: answered?.text ?? null,
      ownLinks: [settings.bookingLink, lead.campaign?.bookingLink].filter(link => typeof link === 'string'),
    },
  );
  await saveIntent(tx, message.id, intent);
  if (intent.schedulerLink) {
    await updateLead(tx, lead.id, {
      externalSchedulingLink: intent.schedulerLink.url,
      externalSchedulingLinkSeenAt: message.receivedAt,
    });
  }
  return intent;
}
