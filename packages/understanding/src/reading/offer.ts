import type { ReadingContext } from '@overlap/domain/intent';
import { countryOfZone } from './country.ts';
import type { FitContext } from './fit.ts';
import { clocksOf, onWall } from './zones.ts';

/** What is known of the offer that was answered. */
export interface Offer {
  fit: FitContext;
  shownOnLeadClock: boolean;
  /** The outbound text shows more times than are still on offer: positions and a bare "yes" cannot be trusted. */
  partlyGone: boolean;
  /** The outbound text asks several things: a bare "yes" could answer any of them. */
  asksSeveral: boolean;
}

const CLOCK = /\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b/gi;
const LISTED = /^[> ]{0,4}(?:option )?\d[).:]\s/gim;

function monthFirst(zone: string): boolean | null {
  const country = countryOfZone(zone);
  if (country === 'CA' || country === undefined) return null;
  return country === 'US';
}

const showsAll = (text: string, starts: readonly string[], zone: string): boolean =>
  starts.length > 0 &&
  starts.every(start =>
    ['h:mm', 'HH:mm', 'h a', 'ha'].some(format => text.includes(onWall(start, zone).toFormat(format).toLowerCase())),
  );

/** Prepares the offered slots, and what the outbound text tells about them, for the reading of an answer. */
export function readOffer(context: ReadingContext, receivedAt: string, quoted: string): Offer {
  const clocks = clocksOf(context);
  const offered = context.offeredSlots
    .filter(start => !Number.isNaN(Date.parse(start)))
    .map((start, index) => ({ start, index }));
  const text = (context.outboundText ?? quoted).slice(0, 8_000).toLowerCase();
  const listed = text.match(LISTED)?.length ?? 0;
  const shown = listed > 0 || context.outboundText === null ? listed : new Set(text.match(CLOCK)).size;
  const starts = offered.map(slot => slot.start);
  return {
    fit: {
      offered,
      clocks,
      zone: clocks.plain,
      receivedAt,
      meetingMinutes: context.meetingMinutes,
      monthFirst: monthFirst(clocks.plain),
      numbered: listed >= offered.length && listed > 0,
    },
    shownOnLeadClock: clocks.lead !== null && showsAll(text, starts, clocks.lead),
    partlyGone: shown > offered.length || offered.length < context.offeredSlots.length,
    asksSeveral: (text.match(/\?/g)?.length ?? 0) > 1,
  };
}
