import type { WallClock } from './clock/wall-clock.ts';
import type { Hours } from './rules/hours.ts';
import type { CapReached } from './sweep/caps.ts';

/**
 * Why one host cannot take a start. Dates are those of the host's own wall, instants epoch milliseconds. In the order
 * in which they are looked for.
 */
export type HostRefusal = { host: string } & (
  | { rule: 'off-grid'; gridMinutes: number; nearest: number[] }
  /** `last`: the last date that is offered. */
  | { rule: 'beyond-window'; last: string }
  | { rule: 'closed-on-date'; date: string }
  | { rule: 'holiday'; date: string; name: string }
  /** `hours` are those of the date; none on a day off. */
  | { rule: 'outside-hours'; date: string; hours: readonly Hours[]; timeZone: string }
  /** From and to: all that is busy without a pause around what stands in the way. */
  | { rule: 'busy'; from: number; to: number }
  | { rule: 'buffer'; side: 'before' | 'after'; minutes: number; from: number; to: number }
  | CapReached
);

/** Why a start is not offered. */
export type WhyNot =
  | { rule: 'clock-gap'; named: WallClock; after: number }
  | { rule: 'clock-repeat'; named: WallClock; starts: readonly [first: number, second: number] }
  | { rule: 'in-the-past' }
  | { rule: 'minimum-notice'; minutes: number; earliest: number }
  | HostRefusal
  /** In a round robin, each host's reason; without any host, no reasons. */
  | { rule: 'nobody-free'; hosts: HostRefusal[] };
