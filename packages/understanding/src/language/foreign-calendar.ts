import { list } from '../grammar/tokens.ts';

/** Every word of a list with one value, also as it is typed without accents. */
export function each<T>(words: string, value: T): Record<string, T> {
  const spelled = list(words).flatMap(word => [word, word.normalize('NFD').replace(/\p{M}/gu, '')]);
  return Object.fromEntries(spelled.map(word => [word, value]));
}

/** Words in their order, as a table from word to number; the first has the number given. */
export const numbered = (words: string, first: number): Record<string, number> =>
  Object.assign({}, ...words.split(' ').map((word, at) => each(word.replaceAll('_', ' '), first + at)));

const HOUR = 60;
/** The minute of the day that is meant when no half of it is said: one to six is the afternoon. */
const minuteOf = (hour: number, minute: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour) * HOUR + minute;

/** Spoken times, "quarter past two" and its likes: a phrase for every hour in words and in figures. */
export function spokenTimes(
  hours: Readonly<Record<string, number>>,
  phrases: readonly { say: (hour: string) => string; minutes: number }[],
): Record<string, number> {
  const figures = Array.from({ length: 24 }, (_, hour) => [String(hour), hour] as const).slice(1);
  const named = Object.entries(hours).filter(([, hour]) => hour >= 1 && hour <= 12);
  return Object.fromEntries(
    [...named, ...figures].flatMap(([word, hour]) =>
      phrases.map(({ say, minutes }) => {
        const at = hour * HOUR + minutes;
        return [say(word), minuteOf(Math.floor(at / HOUR), at % HOUR)];
      }),
    ),
  );
}
