import { withWorkspace } from '@overlap/database/client';
import { getLead, updateLead } from '@overlap/database/stores/leads';
import { findAnsweredMessage, getMessage, saveIntent } from '@overlap/database/stores/messages';
import { listOpenOffers } from '@overlap/database/stores/offers';
import { getSettings } from '@overlap/database/stores/workspaces';
import type { Channel } from '@overlap/domain/reply';
import type { JobPayload } from '@overlap/queue/jobs';
import { understand } from '@overlap/understanding/understand';
import type { Shift } from '../shift.ts';

/** understanding: a reply becomes an intent. A scheduler link is always captured, whatever comes of it. */
export async function readReply(
  { database, queue }: Shift,
  { workspaceId, messageId }: JobPayload<'read-reply'>,
): Promise<void> {
  await withWorkspace(database, workspaceId, async tx => {
    const message = await getMessage(tx, messageId);
    const lead = await getLead(tx, message.leadId);
    const settings = await getSettings(tx);
    const offers = await listOpenOffers(tx, lead.id);
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
    await saveIntent(tx, messageId, intent);
    if (intent.schedulerLink) {
      await updateLead(tx, lead.id, {
        externalSchedulingLink: intent.schedulerLink.url,
        externalSchedulingLinkSeenAt: message.receivedAt,
      });
    }
    await queue.send(tx.prisma, 'decide', { workspaceId, messageId });
  });
}
