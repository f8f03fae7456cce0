/**
 * What a word or phrase does to the times near it.
 *
 * - `agree` takes them, `neutral` does nothing, `not` turns down what it stands with, `busy` says that a time is taken.
 * - `doubt` and `condition` leave it open; `could` is a polite maybe: enough for a proposal, not for an acceptance.
 * - `correct` takes back what came before, `change` moves it, `rank` and `prefer` order several times.
 * - `except` leaves out what follows, `past` and `background` tell of something else, `person` of somebody else.
 * - `several` wants more than one meeting, `recurring` one again and again, `ask` asks, `joke` is not meant.
 * - `that` points back at a time named before.
 */
export const STANCES = [
  'agree',
  'neutral',
  'not',
  'busy',
  'doubt',
  'condition',
  'could',
  'correct',
  'change',
  'rank',
  'prefer',
  'except',
  'past',
  'background',
  'person',
  'several',
  'recurring',
  'ask',
  'joke',
] as const;
export type Stance = (typeof STANCES)[number];

/** The stance words of one language. */
export interface StanceWords {
  /** Idioms with words in them that look like times or choices: taken out before times are read. */
  idioms: Readonly<Partial<Record<Stance, string>>>;
  /** Words and phrases by what they do. */
  phrases: Readonly<Record<Stance, string>>;
}
