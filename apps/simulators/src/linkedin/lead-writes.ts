import { uuid } from '../identifiers.ts';
import { Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { type Account, type LinkedinMessage, linkedinState, type Thread } from './state.ts';

/** A lead writes in their thread; the tool tells the product by a Standard Webhooks delivery. */
export function leadWrites(
  world: World,
  order: {
    leadEmail?: string | undefined;
    profileUrl?: string | undefined;
    threadId?: string | undefined;
    text: string;
  },
): { message: LinkedinMessage; deliveries: string[] } {
  const { account, thread } = findThread(world, order);
  const id = uuid();
  const at = new Date().toISOString();
  const { name, profileUrl, email, campaign, threadId } = thread;
  const message: LinkedinMessage = {
    id,
    token: account.token,
    threadId,
    direction: 'inbound',
    text: order.text,
    idempotencyKey: null,
    at,
  };
  const from = { name, profileUrl, ...(email ? { email } : {}) };
  const data = { messageId: id, threadId, channel: 'linkedin', from, campaign, text: order.text, sentAt: at };
  return world.store.atomically(() => {
    linkedinState(world.store).messages.put(id, message);
    const delivery = world.deliveries.send({
      provider: 'linkedin',
      event: 'message.received',
      url: account.webhookUrl,
      body: JSON.stringify({ type: 'message.received', timestamp: at, data }),
      about: email ?? profileUrl,
      signing: { scheme: 'standard', secret: account.webhookSecret, id: `msg_${id.replaceAll('-', '')}` },
    });
    return { message, deliveries: [delivery] };
  });
}

function findThread(
  world: World,
  {
    leadEmail,
    profileUrl,
    threadId,
  }: { leadEmail?: string | undefined; profileUrl?: string | undefined; threadId?: string | undefined },
): { account: Account; thread: Thread } {
  const accounts = linkedinState(world.store).accounts.all();
  for (const account of accounts) {
    const thread = account.threads.find(
      one =>
        (leadEmail !== undefined && one.email?.toLowerCase() === leadEmail.toLowerCase()) ||
        one.profileUrl === profileUrl ||
        one.threadId === threadId,
    );
    if (thread) return { account, thread };
  }
  const known = accounts.flatMap(({ threads }) =>
    threads.map(one => ({ email: one.email ?? null, profileUrl: one.profileUrl })),
  );
  throw new Refusal({
    status: 422,
    body: { error: `There is no thread of ${leadEmail ?? profileUrl ?? threadId}`, known },
  });
}
