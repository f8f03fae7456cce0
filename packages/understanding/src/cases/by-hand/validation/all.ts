import type { Draft } from '../../draft.ts';
import { agreeing, settling } from './agreeing.ts';
import { aroundTheWords } from './around-the-words.ts';
import { hesitating } from './hesitating.ts';
import { leaving, wondering } from './leaving.ts';
import { ringing } from './ringing.ts';
import { suggesting, unbookable } from './suggesting.ts';

/** The hand-written cases that have been looked at once, and are no longer unseen. */
export const validationDrafts: readonly Draft[] = [
  ...agreeing,
  ...settling,
  ...hesitating,
  ...suggesting,
  ...unbookable,
  ...ringing,
  ...leaving,
  ...wondering,
  ...aroundTheWords,
];
