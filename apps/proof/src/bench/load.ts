import { type Child, startChild } from './child.ts';
import type { Reply, Target } from './deliveries.ts';

export type Load =
  | { kind: 'saturate'; seconds: number }
  | { kind: 'pace'; perSecond: number; count: number; replies?: Reply[] };

export interface LoadOrder {
  target: Target;
  connections: number;
  load: Load;
}

export interface LoadAnswer {
  accepted: number;
  refused: number;
  seconds: number;
  /** Milliseconds of every accepted delivery; under a fixed rate from when it was due. */
  latencies: number[];
  /** When each delivery was due, in epoch milliseconds; only under a fixed rate. */
  sentAt: number[];
}

export interface LoadGenerator {
  child: Child;
  run(target: Target, connections: number, load: Load): Promise<LoadAnswer>;
}

/** Throws when a delivery was refused: numbers of refusals measure nothing. */
export function startLoadGenerator(): LoadGenerator {
  const child = startChild('load-main.ts');
  return {
    child,
    async run(target, connections, load) {
      const answer = await child.ask<LoadOrder, LoadAnswer>({ target, connections, load });
      if (answer.refused > 0) throw new Error(`${answer.refused} of ${target.source}'s deliveries were refused.`);
      return answer;
    },
  };
}
