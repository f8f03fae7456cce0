import { z } from 'zod';

export const CHANNELS = ['email', 'sms', 'linkedin'] as const;
export type Channel = (typeof CHANNELS)[number];
export const channelSchema = z.enum(CHANNELS);

/** One message from a lead, as a sender delivered it and before anything was understood. */
export interface Reply {
  channel: Channel;
  /** Plain text as it arrived: quoted thread, signature and notices are still in it. */
  text: string;
  /** `null` off e-mail. */
  subject: string | null;
  /** Instant, ISO 8601 UTC. */
  receivedAt: string;
}
