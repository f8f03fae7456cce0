import { toInstant } from './times.ts';

/** Starts of open times that a page's own answers name. Epoch milliseconds, sorted, each once. */
export type WireStarts = number[];

const DAY_MS = 86_400_000;
/** No page shows more of the future, and no slot lies in the past. */
const REACH_MS = 400 * DAY_MS;

const NO_START =
  /busy|block|creat|updat|modif|expir|end|until|before|last|birth|now|server|current|cancel|booked|taken|valid|min|max|window|range|from|to$|generated|published/i;
const START = /start|begin|time|slot|date|instant|at$|utc|millis/i;
const OFF_STATUS = /unavailable|not_?available|booked|taken|busy|blocked|full|closed|away/i;

/**
 * Every instant in an answer that may be the start of an open time: ISO texts with an offset, epochs in seconds or
 * milliseconds, but none under a name that means an end, a limit or a busy time. What says that it is not available is
 * left out with everything in it. `now` in epoch milliseconds.
 */
export function readWireStarts(body: unknown, now: number): WireStarts {
  const found = new Set<number>();
  const add = (text: string): void => {
    const at = toInstant(text);
    if (at !== null && at > now - DAY_MS && at < now + REACH_MS && at % 60_000 === 0) found.add(at);
  };
  const visit = (value: unknown, name: string, depth: number): void => {
    if (depth > 14 || found.size > 20_000) return;
    if (typeof value === 'string' || typeof value === 'number') {
      if (name === '' || !NO_START.test(name) || START.test(name)) add(String(value));
      return;
    }
    if (Array.isArray(value)) {
      for (const each of value) visit(each, name, depth + 1);
      return;
    }
    if (typeof value !== 'object' || value === null || isOff(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (/end|until|busy|block|expir|creat|updat/i.test(key) && !/start/i.test(key)) continue;
      // A map of days to their times: the key says nothing of its own.
      visit(each, /^\d/.test(key) ? name : key, depth + 1);
    }
  };
  visit(body, '', 0);
  return [...found].sort((a, b) => a - b);
}

function isOff(value: object): boolean {
  const { status, available, isAvailable, bookable, away } = value as Record<string, unknown>;
  const hasStart = Object.keys(value).some(key => /start|time/i.test(key));
  if (!hasStart) return false;
  return (
    available === false ||
    isAvailable === false ||
    bookable === false ||
    away === true ||
    (typeof status === 'string' && OFF_STATUS.test(status))
  );
}

/** An answer counts as a calendar when it names at least three starts. */
export const isCalendar = (starts: WireStarts): boolean => starts.length >= 3;
