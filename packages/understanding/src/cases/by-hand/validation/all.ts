import type { Draft } from '../../draft.ts';
import { agreeing, settling } from './agreeing.ts';
import { aroundTheWords } from './around-the-words.ts';
import { hesitating } from './hesitating.ts';
import { leaving, wondering } from './leaving.ts';
import { ringing } from './ringing.ts';
import { suggesting, unbookable } from './suggesting.ts';

/** The hand-written cases that nothing is tuned against. */
export const heldOutDrafts: readonly Draft[] = [
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
