import type { Draft } from '../../draft.ts';
import { abroad } from './abroad.ts';
import { atLength } from './at-length.ts';
import { atWork } from './at-work.ts';
import { inOffices } from './in-offices.ts';
import { onPhones } from './on-phones.ts';
import { inOtherLanguages } from './other-languages.ts';
import { unoffered } from './unoffered.ts';

/** The hand-written cases that nothing is tuned against. */
export const heldOutDrafts: readonly Draft[] = [
  ...atWork,
  ...inOffices,
  ...abroad,
  ...onPhones,
  ...unoffered,
  ...atLength,
  ...inOtherLanguages,
];
