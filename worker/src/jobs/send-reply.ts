import { withWorkspace } from '@overlap/database/client';
import { moveDecision } from '@overlap/database/stores/decisions';
import { getLead } from '@overlap/database/stores/leads';
import { getMessage, type Message, settleMessage, takeForSending } from '@overlap/database/stores/messages';
import { announce } from '@overlap/database/stores/records';
import type { SendFailure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { ReplyOrder, Sender } from '@overlap/intake/sender';
import { orderTask } from '@overlap/outcome/order-task';
import { type JobPayload, QUEUE_SETTINGS } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { connectSender } from '../connections/sender.ts';
import type { Shift } from '../shift.ts';
import { withSingleUseLink } from './single-use-link.ts';

type Sent = Result<{ externalId: string | null }, SendFailure>;

const NOT_CONNECTED: SendFailure = {
  kind: 'never',
  message: 'Overlap cannot answer through this outreach tool. Send the reply there by hand.',
};

/** reply: one message leaves, at most once. A try that was cut off is looked for before it is made again. */
export async function sendReply(
  shift: Shift,
  { workspaceId, messageId }: JobPayload<'send-reply'>,
  run: JobRun,
): Promise<void> {
  const { database, keyRing } = shift;
  const { was, message, sender } = await withWorkspace(database, workspaceId, async tx => {
    const taken = await takeForSending(tx, messageId);
    const found = await getMessage(tx, messageId);
    return { was: taken, message: found, sender: await connectSender(tx, keyRing, found.sender) };
  });
  if (was === null) return;
  // One that may have left already stays as it is: it is looked for by its words.
  const ready = was === 'waiting' && sender ? await withSingleUseLink(shift, message, run.signal) : message;
  const sent: Sent = sender ? await sendOnce(sender, ready, was, run.signal) : { ok: false, error: NOT_CONNECTED };
  if (sent.ok) return settleSent(shift, message, sent.value.externalId);
  const isLastTry = run.retryCount >= QUEUE_SETTINGS.retryLimit;
  if (sent.error.kind === 'never' || isLastTry) return giveUp(shift, message, sent.error);
  if (sent.error.kind === 'later') {
    await withWorkspace(database, workspaceId, tx => settleMessage(tx, messageId, { sendStatus: 'waiting' }));
  }
  throw new Error(sent.error.message);
}

async function sendOnce(
  sender: Sender,
  message: Message,
  was: 'waiting' | 'sending',
  signal: AbortSignal,
): Promise<Sent> {
  const order: ReplyOrder = {
    text: message.text,
    subject: message.subject,
    thread: message.thread as Record<string, string>,
    orderKey: message.id,
  };
  if (was === 'sending') {
    const found = await sender.findSent(order, message.createdAt, signal);
    if (!found.ok) return { ok: false, error: { ...found.error, kind: 'unknown' } };
    if (found.value) return ok(found.value);
  }
  return sender.send(order, signal);
}

async function settleSent({ database }: Shift, message: Message, externalId: string | null): Promise<void> {
  await withWorkspace(database, message.workspaceId, async tx => {
    await settleMessage(tx, message.id, { sendStatus: 'sent', externalId });
    const [kind, decisionId] = message.orderKey?.split(':') ?? [];
    if (kind === 'decision' && decisionId) await moveDecision(tx, decisionId, ['ordered'], 'done');
    await announce(tx, 'message', message.id, message.leadId);
  });
}

/** No further try: what is known is written down, and a person finishes it. */
async function giveUp({ database, queue }: Shift, message: Message, failure: SendFailure): Promise<void> {
  await withWorkspace(database, message.workspaceId, async tx => {
    await settleMessage(tx, message.id, { sendStatus: failure.kind === 'unknown' ? 'unknown' : 'failed' });
    const lead = await getLead(tx, message.leadId);
    const hint =
      failure.kind === 'unknown'
        ? 'It may have left: look into the thread before you send it again.'
        : 'It was not sent.';
    await orderTask(
      { tx, queue },
      {
        kind: 'reply-problem',
        leadId: lead.id,
        title: `A reply to ${lead.name} did not go out`,
        detail: { why: `${failure.message} ${hint}`, draft: message.text },
        dedupeKey: `reply:${message.id}`,
        decisionId: null,
        bookingId: null,
      },
    );
    await announce(tx, 'message', message.id, message.leadId);
  });
}
