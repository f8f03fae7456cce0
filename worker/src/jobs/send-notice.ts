import { withWorkspace } from '@overlap/database/client';
import { getSend, settleSend, takeSend } from '@overlap/database/stores/notices';
import { announce } from '@overlap/database/stores/records';
import type { SendFailure } from '@overlap/domain/failure';
import type { NoticeChannel, NoticeEvent } from '@overlap/domain/notice';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Channel, NoticeOrder } from '@overlap/notification/channel';
import { noticeContentSchema, noticeText } from '@overlap/notification/notice-text';
import { orderTask } from '@overlap/outcome/order-task';
import { type JobPayload, QUEUE_SETTINGS } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { connectChannel } from '../connections/channel.ts';
import type { Shift } from '../shift.ts';

type Send = Awaited<ReturnType<typeof getSend>>;

/** notification: people are told, once per destination. */
export async function sendNotice(
  shift: Shift,
  { workspaceId, sendId }: JobPayload<'send-notice'>,
  run: JobRun,
): Promise<void> {
  const { database, keyRing } = shift;
  const { was, send, channel } = await withWorkspace(database, workspaceId, async tx => {
    const taken = await takeSend(tx, sendId);
    const found = await getSend(tx, sendId);
    return { was: taken, send: found, channel: await connectChannel(tx, keyRing, found.channel as NoticeChannel) };
  });
  if (was === null) return;
  const notConnected: SendFailure = {
    kind: 'never',
    message: `${send.channel} is not connected. An admin connects it in the settings.`,
  };
  const sent = channel ? await sendOnce(channel, toOrder(shift, send), send, was, run.signal) : err(notConnected);
  if (sent.ok) {
    await withWorkspace(database, workspaceId, async tx => {
      await settleSend(tx, sendId, { status: 'sent', providerRef: sent.value.ref });
      await announce(tx, 'notice', send.noticeId, send.notice.leadId);
    });
    return;
  }
  if (sent.error.kind === 'never' || run.retryCount >= QUEUE_SETTINGS.retryLimit)
    return giveUp(shift, send, was, sent.error);
  if (sent.error.kind === 'later')
    await withWorkspace(database, workspaceId, tx => settleSend(tx, sendId, { status: 'waiting' }));
  throw new Error(sent.error.message);
}

function toOrder({ consoleUrl }: Shift, send: Send): NoticeOrder {
  const content = noticeContentSchema.parse(send.notice.content);
  const link = consoleUrl && send.notice.leadId ? `${consoleUrl}/inbox/${send.notice.leadId}` : null;
  const text = noticeText(send.notice.event as NoticeEvent, { ...content, link });
  return { sendId: send.id, destination: send.destination, text };
}

async function sendOnce(
  channel: Channel,
  order: NoticeOrder,
  send: Send,
  was: 'waiting' | 'sending',
  signal: AbortSignal,
): Promise<Result<{ ref: string }, SendFailure>> {
  if (was === 'sending') {
    const found = await channel.find(order, send.startedAt ?? send.createdAt, signal);
    if (!found.ok)
      return found.error.kind === 'never'
        ? err({ ...found.error, message: `${found.error.message} It may have been posted.` })
        : err({ ...found.error, kind: 'unknown' });
    if (found.value) return ok(found.value);
  }
  return channel.send(order, signal);
}

async function giveUp(
  { database, queue }: Shift,
  send: Send,
  was: 'waiting' | 'sending',
  failure: SendFailure,
): Promise<void> {
  const status = failure.kind === 'unknown' || was === 'sending' ? 'unknown' : 'failed';
  await withWorkspace(database, send.workspaceId, async tx => {
    await settleSend(tx, send.id, { status, note: failure.message });
    await orderTask(
      { tx, queue },
      {
        kind: 'notice-problem',
        leadId: send.notice.leadId,
        title: `A notice by ${send.channel} did not go out`,
        detail: { why: failure.message, event: send.notice.event, destination: send.destination },
        // One broken connection is one problem, however many notices it holds up.
        dedupeKey: `notice:${send.channel}:${send.destination}`,
        decisionId: null,
        bookingId: null,
      },
    );
    await announce(tx, 'notice', send.noticeId, send.notice.leadId);
  });
}
