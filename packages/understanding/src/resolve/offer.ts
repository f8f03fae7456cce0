import type { ReadingContext } from '@overlap/domain/intent';
import type { DateOrder } from './calendar.ts';
import { type Clocks, onWall } from './clocks.ts';
import { countryOfZone } from './country.ts';

/** A slot that was offered, with its place in the offer, counted from 0. */
export interface OfferedSlot {
  start: string;
  at: number;
  index: number;
}

/** What is known of the offer that was answered. */
export interface Offer {
  slots: OfferedSlot[];
  /** The outbound text shows the times on the lead's own clock: no other clock can be meant. */
  shownOnLeadClock: boolean;
  /** The outbound text shows more times than are still on offer: positions and a bare "yes" cannot be trusted. */
  partlyGone: boolean;
  /** The outbound text asks several things: a bare "yes" could answer any of them. */
  asksSeveral: boolean;
}

const CLOCK = /(?<![+\d:-])\b\d{1,2}(?:(?::\d\d)? ?(?:am|pm)\b|:\d\d\b)/gi;
const LISTED = /^[> ]{0,4}(?:option )?\d[).:]\s/gim;

/** In which order people of a zone write a date in figures; Canada and zones we do not know are open. */
export function dateOrderOf(zone: string | null): DateOrder {
  if (zone === null) return null;
  const country = countryOfZone(zone);
  if (country === 'CA') return null;
  if (country === undefined) return zone.startsWith('America/') ? null : 'day-first';
  return country === 'US' ? 'month-first' : 'day-first';
}

const showsAll = (text: string, slots: readonly OfferedSlot[], zone: string): boolean =>
  slots.length > 0 &&
  slots.every(slot =>
    ['h:mm', 'HH:mm', 'h a', 'ha'].some(format => text.includes(onWall(slot.at, zone).toFormat(format).toLowerCase())),
  );

/** Whether a text shows a clock time that is none of the offered ones, on either side's clock. */
function showsOthers(text: string, slots: readonly OfferedSlot[], clocks: Clocks): boolean {
  const ours = new Set(
    [clocks.plain, clocks.ours].flatMap(zone =>
      slots.map(slot => onWall(slot.at, zone)).map(at => `${at.hour % 12}:${at.minute}`),
    ),
  );
  const shown = [...text.matchAll(CLOCK)].map(match => {
    const [hour = '0', minute = '0'] = match[0].match(/\d+/g) ?? [];
    return `${Number(hour) % 12}:${Number(minute)}`;
  });
  return new Set(shown.filter(clock => !ours.has(clock))).size > 0 && new Set(shown).size > slots.length;
}

/** Prepares the offered slots, and what the outbound text tells about them, for the reading of an answer. */
export function readOffer(context: ReadingContext, clocks: Clocks, quoted: string): Offer {
  const slots = context.offeredSlots
    .map((start, index) => ({ start, index, at: Date.parse(start) }))
    .filter(slot => !Number.isNaN(slot.at));
  const text = (context.outboundText ?? quoted).slice(0, 8_000).toLowerCase();
  const listed = text.match(LISTED)?.length ?? 0;
  return {
    slots,
    shownOnLeadClock: clocks.lead === null || showsAll(text, slots, clocks.lead),
    partlyGone:
      slots.length > 0 &&
      (listed > slots.length || (listed === 0 && context.outboundText !== null && showsOthers(text, slots, clocks))),
    asksSeveral: (text.match(/\?/g)?.length ?? 0) > 1,
  };
}
