import type { Host, TeamMode } from './rules/host.ts';
import type { MeetingRules } from './rules/meeting-rules.ts';

/** Everything that decides whether a start is open. */
export interface Availability {
  /** Epoch milliseconds: nothing here reads a clock. */
  now: number;
  rules: MeetingRules;
  mode: TeamMode;
  /** The team in its order; `single` asks the first alone. No hosts, no starts. */
  hosts: readonly Host[];
}

/** An availability and a range of starts in epoch milliseconds; `to` is not part of it. */
export interface SlotQuery extends Availability {
  from: number;
  to: number;
}
