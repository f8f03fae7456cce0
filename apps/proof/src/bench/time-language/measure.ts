import { chrono, chronoEitherHalf } from './chrono.ts';
import { askEngine, type EngineAnswer } from './engine.ts';
import type { Peer } from './peer.ts';
import { recognizers, recognizersAny } from './recognizers.ts';
import { type EngineOutcome, type PeerOutcome, scoreEngine, scorePeer } from './score.ts';
import type { Measurement } from './table.ts';

export const PEERS: readonly Peer[] = [chrono, chronoEitherHalf, recognizers, recognizersAny];

export interface Scored extends Measurement {
  answer: EngineAnswer;
  outcome: EngineOutcome;
  /** In the order of {@link PEERS}. */
  peers: PeerOutcome[];
}

/** Milliseconds spent by the engine and by each peer. */
export interface Spent {
  engine: number;
  peers: number[];
}

export function measure(table: readonly Measurement[]): { scored: Scored[]; spent: Spent } {
  const spent: Spent = { engine: 0, peers: PEERS.map(() => 0) };
  const scored = table.map(one => {
    const begun = performance.now();
    const answer = askEngine(one.text, one.reference);
    spent.engine += performance.now() - begun;
    const peers = PEERS.map((peer, index) => {
      const started = performance.now();
      const found = peer.ask(one.text, one.reference);
      spent.peers[index] = (spent.peers[index] ?? 0) + performance.now() - started;
      return scorePeer(found, one.truth);
    });
    return { ...one, answer, outcome: scoreEngine(answer, one.truth), peers };
  });
  return { scored, spent };
}
