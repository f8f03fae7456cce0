import { randomUUID } from 'node:crypto';
import type { Channel } from '@overlap/notification/channel';

const TIMEOUT_MS = 10_000;

/** Sends sign-in mail. Without a connected mail service it says so instead of pretending. */
export function mailer(channel: Channel | null) {
  return async ({ to, subject, text }: { to: string; subject: string; text: string }): Promise<void> => {
    if (!channel) throw new Error('No mail service is connected: set RESEND_API_KEY, or sign in by password.');
    const order = { sendId: randomUUID(), destination: to, text: { title: subject, body: text } };
    const sent = await channel.send(order, AbortSignal.timeout(TIMEOUT_MS));
    if (!sent.ok) throw new Error(sent.error.message);
  };
}
