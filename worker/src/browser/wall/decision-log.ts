import type { Cut, Refusal } from './refusal.ts';
import type { Target } from './target.ts';

/** One thing that was asked of the wall. Hosts only: no path, no query, no header is ever kept. */
export interface Decision {
  /** ISO, UTC. */
  time: string;
  method: string;
  /** `null` where none could be read. */
  host: string | null;
  port: number | null;
  decision: 'passed' | 'refused' | 'cut';
  reason: Refusal | Cut | null;
  /** What was connected to. */
  address: string | null;
  bytes: { down: number; up: number };
}

/** Writes down what is asked, in order. A line that passed grows until its connection has ended. */
export function createDecisionLog(longest: number) {
  const lines: Decision[] = [];
  const counts = { passed: 0, refused: 0 };

  function write(line: Pick<Decision, 'method' | 'decision' | 'reason'>, target: Target | null): Decision {
    const decision: Decision = {
      time: new Date().toISOString(),
      host: target?.host ?? null,
      port: target?.port ?? null,
      address: null,
      bytes: { down: 0, up: 0 },
      ...line,
    };
    if (lines.length < longest) lines.push(decision);
    return decision;
  }

  return {
    pass(method: string, target: Target, address: string): Decision {
      counts.passed += 1;
      const line = write({ method, decision: 'passed', reason: null }, target);
      line.address = address;
      return line;
    },
    refuse(method: string, target: Target | null, reason: Refusal): void {
      counts.refused += 1;
      write({ method, decision: 'refused', reason }, target);
    },
    lines: (): Decision[] => lines.map(line => ({ ...line, bytes: { ...line.bytes } })),
    counts,
  };
}

export type DecisionLog = ReturnType<typeof createDecisionLog>;
