import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { findCampaign, findLeadByHandle, findLeadByProviderContact, saveLead } from '@overlap/database/stores/leads';
import { keepInboundMessage } from '@overlap/database/stores/messages';
import { closeReceipt, getReceipt } from '@overlap/database/stores/receipts';
import { announce } from '@overlap/database/stores/records';
import type { Delivered, Heard, InboundReply } from '@overlap/intake/delivery';
import type { EmailBison } from '@overlap/intake/senders/emailbison/client';
import { isSource, type Source, translateDelivery } from '@overlap/intake/sources';
import { orderTask } from '@overlap/outcome/order-task';
import type { Work } from '@overlap/outcome/work';
import type { JobPayload } from '@overlap/queue/jobs';
import { type JobRun, PermanentJobError } from '@overlap/queue/workers';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { connectEmailBison } from '../connections/sender.ts';
import type { Shift } from '../shift.ts';
import { recordBooking } from './record-booking.ts';

/** intake: a kept delivery becomes a reply of a known lead, or a booking made known to us. */
export async function takeIn(
  shift: Shift,
  { workspaceId, receiptId }: JobPayload<'take-in'>,
  run: JobRun,
): Promise<void> {
  const { database } = shift;
  const named = await withWorkspace(database, workspaceId, async tx => {
    const receipt = await getReceipt(tx, receiptId);
    if (receipt.status !== 'received') return null;
    const { source } = receipt;
    if (!isSource(source)) throw new PermanentJobError(`No source is called ${source}.`);
    const delivered = translateDelivery(source, receipt.body, receipt.receivedAt);
    if ('replyId' in delivered)
      return { source, replyId: delivered.replyId, emailBison: await connectEmailBison(tx, shift.keyRing) };
    if (delivered.kind === 'booking') return withoutNul(delivered);
    await settle(shift, tx, { source, delivered, receiptId });
    return null;
  });
  if (!named) return;
  if ('kind' in named) {
    const also = ({ tx }: Work, note: string | null) =>
      closeReceipt(tx, receiptId, note ? 'rejected' : 'processed', note);
    await recordBooking(shift, workspaceId, named, { signal: run.signal, also });
    return;
  }
  const delivered = await fetchReply(named, run.signal);
  await withWorkspace(database, workspaceId, tx => settle(shift, tx, { source: named.source, delivered, receiptId }));
}

/** EmailBison's webhook only names a reply; what is acted on is read from EmailBison itself, outside any transaction. */
async function fetchReply(
  { emailBison, replyId }: { emailBison: EmailBison | null; replyId: string },
  signal: AbortSignal,
): Promise<Heard> {
  if (!emailBison) throw new PermanentJobError('EmailBison is not connected any more.');
  const reply = await emailBison.readReply(replyId, signal);
  if (reply.ok) return reply.value;
  if (reply.error.kind === 'never') throw new PermanentJobError(reply.error.message);
  throw new Error(reply.error.message);
}

async function settle(
  shift: Shift,
  tx: WorkspaceTx,
  { source, delivered, receiptId }: { source: Source; delivered: Heard; receiptId: string },
): Promise<void> {
  const note = await record(shift, tx, source, withoutNul(delivered), receiptId);
  await closeReceipt(tx, receiptId, note ? 'rejected' : 'processed', note);
}

/** PostgreSQL keeps no NUL in a text, and no reader misses one. */
const withoutNul = <T extends Delivered>(delivered: T): T =>
  JSON.parse(
    JSON.stringify(delivered, (_name, value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value)),
  );

/** Returns why nothing came of the delivery, or `null`. */
async function record(
  shift: Shift,
  tx: WorkspaceTx,
  source: Source,
  delivered: Heard,
  receiptId: string,
): Promise<string | null> {
  switch (delivered.kind) {
    case 'ignored':
      return delivered.why;
    case 'reply':
      return recordReply(shift, tx, source, delivered, receiptId);
  }
}

async function recordReply(
  { queue }: Shift,
  tx: WorkspaceTx,
  source: Source,
  reply: InboundReply,
  receiptId: string,
): Promise<string | null> {
  const lead = await findOrAddLead(tx, source, reply);
  if (!lead) {
    await orderTask(
      { tx, queue },
      {
        kind: 'unknown-lead',
        leadId: null,
        title: 'A reply from somebody unknown',
        detail: {
          receiptId,
          channel: reply.channel,
          why: 'Neither the lead nor the campaign is known. Read it in the outreach tool.',
        },
        dedupeKey: `unknown-lead:${source}:${reply.externalId}`,
        decisionId: null,
        bookingId: null,
      },
    );
    return 'Neither the lead nor the campaign is known.';
  }
  const messageId = await keepInboundMessage(tx, {
    leadId: lead.id,
    channel: reply.channel,
    sender: source,
    externalId: reply.externalId,
    thread: reply.thread,
    subject: reply.subject,
    text: reply.text,
    receivedAt: reply.sentAt,
  });
  // Known already: the same reply can be announced by two kinds of event.
  if (!messageId) return null;
  await queue.send(tx.prisma, 'read-reply', { workspaceId: tx.workspaceId, messageId });
  await announce(tx, 'message', messageId, lead.id);
  return null;
}

/** A stranger who answers a campaign that we know is a lead of it, with nothing offered to them yet. */
async function findOrAddLead(tx: WorkspaceTx, source: Source, reply: InboundReply) {
  const phone = reply.lead.phone ? (parsePhoneNumberFromString(reply.lead.phone)?.number ?? reply.lead.phone) : null;
  const known =
    source === 'gohighlevel' && reply.lead.externalId
      ? await findLeadByProviderContact(tx, reply.lead.externalId)
      : await findLeadByHandle(tx, { ...reply.lead, phone });
  if (known) return known;
  const campaign = reply.campaignExternalId ? await findCampaign(tx, source, reply.campaignExternalId) : null;
  if (!campaign) return null;
  const { email, profileUrl, externalId } = reply.lead;
  return saveLead(tx, {
    name: reply.lead.name?.trim() || email || phone || 'Unknown',
    email,
    phone,
    profileUrl,
    externalId,
    company: null,
    timeZone: null,
    campaignId: campaign.id,
  });
}
