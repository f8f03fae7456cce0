import type { SendFailure } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';

export interface ReplyOrder {
  text: string;
  subject: string | null;
  /** As the inbound message of the thread gave it. */
  thread: Record<string, string>;
  /** Ours; carried along where the tool has room for it. */
  orderKey: string;
}

/** How an answer goes out through an outreach tool. */
export interface Sender {
  send(order: ReplyOrder, signal: AbortSignal): Promise<Result<{ externalId: string | null }, SendFailure>>;
  /** Whether an earlier try got through after all. `since` is when that try began. */
  findSent(
    order: ReplyOrder,
    since: Date,
    signal: AbortSignal,
  ): Promise<Result<{ externalId: string | null } | null, SendFailure>>;
}

/** Two texts that differ only in white space and mark-up count as the same message. */
export const isSameText = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
