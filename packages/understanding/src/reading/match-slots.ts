import { type FitContext, fitOf, type OfferedSlot } from './fit.ts';
import type { TimeToken } from './time-token.ts';
import { onWall, zoneMeant } from './zones.ts';

const hasClock = (token: TimeToken | undefined): boolean =>
  token?.claim.kind === 'clock' || token?.claim.kind === 'hour-or-day';

/** The zone word written right behind a clock time: "3pm ET", "10 my time". */
function zoneBehind(
  tokens: readonly TimeToken[],
  at: number,
  slot: OfferedSlot,
  context: FitContext,
): string | null | 'unclear' {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !hasClock(token) || next.start - token.end > 3) return null;
  if (next.claim.kind === 'own-zone')
    return next.claim.whose === 'lead' ? (context.clocks.lead ?? 'unclear') : context.clocks.ours;
  if (next.claim.kind !== 'zone') return null;
  const meant = zoneMeant(next.claim.zones, slot.start, context.clocks);
  return meant !== null && onWall(slot.start, meant).toISODate() === onWall(slot.start, context.zone).toISODate()
    ? meant
    : 'unclear';
}

const isAttachedZone = (tokens: readonly TimeToken[], at: number): boolean => {
  const [token, previous] = [tokens[at], tokens[at - 1]];
  if (token === undefined || previous === undefined || !/zone/.test(token.claim.kind)) return false;
  return hasClock(previous) && token.start - previous.end <= 3;
};

/** `yes` when every token fits the slot, `perhaps` when one fits by a second reading only. */
function slotFit(tokens: readonly TimeToken[], slot: OfferedSlot, context: FitContext): 'yes' | 'perhaps' | 'no' {
  let result: 'yes' | 'perhaps' = 'yes';
  for (const [at, token] of tokens.entries()) {
    if (isAttachedZone(tokens, at)) continue;
    const zone = zoneBehind(tokens, at, slot, context);
    const fit = zone === 'unclear' ? 'no' : fitOf(token, slot, context, zone);
    if (fit === 'no') return 'no';
    if (fit === 'perhaps') result = 'perhaps';
  }
  return result;
}

/** "The later one", "the last": applied to the slots that all other words leave over. */
function applyRank(which: string, left: readonly OfferedSlot[], offered: readonly OfferedSlot[]): OfferedSlot | null {
  const pool = left.length > 1 ? left : offered;
  const times = pool.map(slot => Date.parse(slot.start));
  const ascending = times.every((time, at) => at === 0 || time > (times[at - 1] ?? 0));
  const pair = which === 'earlier' || which === 'later';
  if (!ascending || pool.length < 2 || (pair && pool.length !== 2)) return null;
  const chosen = which === 'first' || which === 'earlier' ? pool[0] : pool.at(-1);
  return chosen !== undefined && left.includes(chosen) ? chosen : null;
}

/** The one offered slot that explains every time-like word; `null` when none or more than one does. */
export function matchSlot(tokens: readonly TimeToken[], context: FitContext): OfferedSlot | null {
  const fits = context.offered.map(slot => ({ slot, fit: slotFit(tokens, slot, context) }));
  const live = fits.filter(({ fit }) => fit !== 'no');
  const ranks = tokens.flatMap(token => (token.claim.kind === 'rank' ? [token.claim.which] : []));
  if (ranks.length > 1) return null;
  if (ranks[0] !== undefined)
    return live.some(({ fit }) => fit === 'perhaps')
      ? null
      : applyRank(
          ranks[0],
          live.map(({ slot }) => slot),
          context.offered,
        );
  return live.length === 1 && live[0]?.fit === 'yes' ? live[0].slot : null;
}

/**
 * As {@link matchSlot}, on every clock the words could have been read from. Where our own clock gives another answer
 * than the lead's, the words are ambiguous unless the offer was shown on the lead's clock.
 */
export function matchOnAllClocks(
  tokens: readonly TimeToken[],
  context: FitContext,
  shownOnLeadClock: boolean,
): OfferedSlot | null {
  const slot = matchSlot(tokens, context);
  if (shownOnLeadClock || context.clocks.lead === null || context.clocks.ours === context.zone) return slot;
  const other = matchSlot(tokens, { ...context, zone: context.clocks.ours });
  const zoned = tokens.some(token => token.claim.kind === 'zone' || token.claim.kind === 'own-zone');
  return zoned || other === null || other === slot ? slot : null;
}
