import type { Reference } from './calendar.ts';
import type { DayPhrase } from './day-phrases.ts';
import type { TimePhrase } from './time-phrases.ts';
import { type Days, type Truth, truthOf } from './truth.ts';
import type { ZonePhrase } from './zone-phrases.ts';

export const KINDS = ['date', 'weekday', 'point', 'range', 'window', 'part', 'zone', 'several', 'unclear'] as const;
export type Kind = (typeof KINDS)[number];

/** One row of the table. Where its truth is unsure it counts as `unclear`, whatever its own kind. */
export interface Expression {
  kind: Kind;
  /** `null` where people would not say it or the rules leave it open. */
  read(r: Reference): { text: string; truth: Truth } | null;
}

/** The ways to put a time beside a day; the last two keep digits apart. */
const JOINS = ['{day} {time}', '{time} {on}', '{day}, {time}'] as const;

/** What people put around it in a short answer. */
const FRAMES = ['{}', '{}', '{} works for me', '{}', '{}?', '{} please', '{}', '{} works'] as const;

export interface Parts {
  day: DayPhrase;
  time: TimePhrase;
  zone?: ZonePhrase;
  /** Picks order and frame. */
  turn: number;
}

/** Day, time and perhaps zone, each with its own meaning; the words are joined, never read. */
export function compose(kind: Kind, { day, time, zone, turn }: Parts): Expression {
  const shape = zone?.text ?? (time.text.includes('{') ? '{time}' : (JOINS[turn % JOINS.length] ?? JOINS[0]));
  const frame = time.text.includes('{') || zone ? '{}' : (FRAMES[turn % FRAMES.length] ?? '{}');
  return {
    kind,
    read: r => {
      const said = day.say(r);
      if (said === null || !time.saidBy(r)) return null;
      if (couldBeTheDate(time.text, said)) return null;
      const pattern = orderFor(shape, said.text, time.text).replace('{time}', time.text);
      if (pattern.includes('{on}') && day.before === null) return null;
      const text = frame
        .replace('{}', pattern)
        .replaceAll('{on}', `${day.before}${said.text}`)
        .replaceAll('{day}', said.text);
      const truth = truthOf(r, [{ days: said, spans: time }], zone?.clockOn);
      return truth && { text, truth };
    },
  };
}

/** "Tuesday 10-12" where Tuesday is the 10th: two live readings, and no rule which. */
function couldBeTheDate(time: string, { days }: Days): boolean {
  const bareNumber = /^\d{1,2}(?=\s*[-–]|$)/.exec(time)?.[0];
  return bareNumber !== undefined && !/[ap]m/i.test(time) && days.some(({ day }) => day === Number(bareNumber));
}

/** "March 9 2-4" would be read by nobody. */
function orderFor(shape: string, day: string, time: string): string {
  return shape === JOINS[0] && /\d\S*$/.test(day) && /^\d/.test(time) ? JOINS[2] : shape;
}
