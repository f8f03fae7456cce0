import type { SendFailure } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';
import type { NoticeText } from './notice-text.ts';

export interface NoticeOrder {
  /** Our id of this send; carried to the provider so that it can be found again. */
  sendId: string;
  destination: string;
  text: NoticeText;
}

/** One way to tell people. Both calls take at most ten seconds. */
export interface Channel {
  send(order: NoticeOrder, signal: AbortSignal): Promise<Result<{ ref: string }, SendFailure>>;
  /** Whether the connection works and reaches these destinations; says whose account it is. Sends nothing. */
  check(destinations: string[]): Promise<Result<string, SendFailure>>;
  /** Whether an earlier, cut-off try got through. `later` or `never` when that cannot be told. */
  find(order: NoticeOrder, since: Date, signal: AbortSignal): Promise<Result<{ ref: string } | null, SendFailure>>;
}
