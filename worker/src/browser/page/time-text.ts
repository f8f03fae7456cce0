import { plain } from './words.ts';

/** A time of day as a page writes it: minutes after midnight, and whether the twelve hours are told apart. */
export interface WrittenTime {
  minutes: number;
  /** False for "1:30" without am or pm, which may be of a twelve-hour clock. */
  isSure: boolean;
}

const CLOCK = '([01]?\\d|2[0-4])\\s?(?:[:.h]|h )\\s?([0-5]\\d)(?:\\s?(?:uhr|h))?(?:\\s*([ap])\\.?\\s?m\\.?)?';
const HOUR = '(1[0-2]|0?[1-9])\\s*([ap])\\.?\\s?m\\.?(?![a-z])';
const UHR = '([01]?\\d|2[0-3])\\s?(?:uhr|h)(?![a-z0-9])';
const ONE = new RegExp(`(?<![\\d:.])(?:${CLOCK}(?![\\d:])|${HOUR}|${UHR})`, 'g');

function toTime(match: RegExpMatchArray): WrittenTime | null {
  const [, hour, minute, half, hourOnly, halfOnly, uhr] = match;
  if (uhr !== undefined) return { minutes: Number(uhr) * 60, isSure: true };
  const meridiem = half ?? halfOnly;
  const written = Number(hour ?? hourOnly);
  if (meridiem && (written > 12 || written === 0)) return null;
  const hours = meridiem ? (written % 12) + (meridiem === 'p' ? 12 : 0) : written;
  if (hours > 23) return null;
  return {
    minutes: hours * 60 + Number(minute ?? 0),
    isSure: Boolean(meridiem) || hours > 12 || /^0\d/.test(hour ?? ''),
  };
}

export interface FoundTime extends WrittenTime {
  start: number;
  end: number;
}

/** Every time of day in a text, in its order; offsets are into `plain(text)`. */
export const findTimes = (text: string): FoundTime[] =>
  [...plain(text).matchAll(ONE)].flatMap(match => {
    const time = toTime(match);
    const start = match.index;
    return time ? [{ ...time, start, end: start + match[0].length }] : [];
  });

/** What may stand beside the time in a label that is nothing but a time: a range, seats, the day. */
const BESIDE =
  /^(?:[-–—]|to|bis|a|as|do)?\s*$|^\(?\d+ ?(?:\/ ?\d+ ?)?(?:seats?|spots?|slots?|places?|left|available|plaetze|platze|places disponibles)[^\d]{0,20}\)?$|^(?:on|am|le|el|il|em|op)? ?$/;

/**
 * The start that a label names when the label is a time and nothing else: "4:00 pm", "16:00 – 16:30", "4:00 pm on
 * January 8th", "9:00 (3 left)". `null` for everything that only contains a time, such as a clock in a button.
 */
export function readTimeLabel(text: string, withoutDates: (text: string) => string): WrittenTime | null {
  const line = withoutDates(plain(text)).trim();
  if (line.length > 60) return null;
  const [first, second, ...others] = findTimes(line);
  if (!first || others.length > 0 || first.start > 0) return null;
  const between = second ? line.slice(first.end, second.start) : '';
  const rest = line.slice((second ?? first).end).replace(/^[\s,·|-]+/, '');
  if (!BESIDE.test(between.trim()) || !BESIDE.test(rest.trim())) return null;
  return spread(first, second ?? null);
}

/** "1:00 – 1:30 pm": the half of the day is said once, for both. */
function spread(first: FoundTime, second: FoundTime | null): WrittenTime {
  const { minutes, isSure } = first;
  if (isSure || !second?.isSure) return { minutes, isSure };
  const later = minutes + 720;
  return second.minutes > 720 && later < second.minutes && second.minutes - later < 240
    ? { minutes: later, isSure: true }
    : { minutes, isSure: minutes < second.minutes };
}
