import type { WorkspaceTx } from '@overlap/database/client';
import type { Queue } from '@overlap/queue/queue';

/** One transaction and the queue: what is ordered within it happens exactly when it commits. */
export interface Work {
  tx: WorkspaceTx;
  queue: Queue;
}
