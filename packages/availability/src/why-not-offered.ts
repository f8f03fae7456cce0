import { MINUTE_MS } from './clock/days.ts';
import { resolveWallClock, type WallClock } from './clock/wall-clock.ts';
import { refusalOf } from './host-refusal.ts';
import type { Availability } from './query.ts';
import type { HostRefusal, WhyNot } from './refusal.ts';
import type { Host } from './rules/host.ts';

/**
 * Why a start is not offered: the first rule that refuses it, or `null` where it is open, which is exactly where
 * `findOpenSlots` has it. The order:
 *
 * 1. `clock-gap`, `clock-repeat`: the start was named by a wall clock that never shows it, or shows it twice;
 * 2. `in-the-past`, `minimum-notice`;
 * 3. for a host `off-grid`, `beyond-window`, then `closed-on-date`, `holiday` or `outside-hours`, `busy`, `buffer`,
 *    `daily-cap`, `weekly-cap`.
 *
 * A collective is refused by its first host who cannot; a round robin when nobody is free, with everybody's reason.
 *
 * @param start Epoch milliseconds, or a time as somebody named it.
 * @throws RangeError for a date, a time or a zone that does not exist.
 */
export function whyNotOffered(availability: Availability, start: number | WallClock): WhyNot | null {
  if (typeof start === 'number') return whyNotAt(availability, start);
  const reading = resolveWallClock(start);
  if ('gap' in reading) return { rule: 'clock-gap', named: start, after: reading.gap.after };
  if ('repeat' in reading) return { rule: 'clock-repeat', named: start, starts: reading.repeat };
  return whyNotAt(availability, reading.instant);
}

function whyNotAt(availability: Availability, start: number): WhyNot | null {
  const { now, rules, mode, hosts } = availability;
  const earliest = now + rules.minimumNoticeMinutes * MINUTE_MS;
  if (start < now) return { rule: 'in-the-past' };
  if (start < earliest) return { rule: 'minimum-notice', minutes: rules.minimumNoticeMinutes, earliest };
  const [first] = hosts;
  if (first === undefined) return { rule: 'nobody-free', hosts: [] };
  const ask = (host: Host) => refusalOf(host, availability, start, mode !== 'collective' || host === first);
  if (mode === 'single') return ask(first);
  if (mode === 'collective') return firstOf(hosts, ask);
  const refusals = hosts.map(ask).filter(refusal => refusal !== null);
  return refusals.length < hosts.length ? null : { rule: 'nobody-free', hosts: refusals };
}

function firstOf(hosts: readonly Host[], ask: (host: Host) => HostRefusal | null): HostRefusal | null {
  for (const host of hosts) {
    const refusal = ask(host);
    if (refusal !== null) return refusal;
  }
  return null;
}
