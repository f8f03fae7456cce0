import { heldOutDrafts } from './by-hand/held-out/all.ts';
import { otherLanguageDrafts } from './by-hand/other-languages.ts';
import { tuningDrafts } from './by-hand/tuning/all.ts';
import { validationDrafts } from './by-hand/validation/all.ts';
import type { Case } from './case.ts';
import { toCase } from './draft.ts';
import type { Part } from './dressing.ts';
import { generateCase } from './grammar/generate-case.ts';
import { mulberry32 } from './grammar/mulberry32.ts';

const GENERATED = 300;
const seeds: Record<Part, number> = { tuning: 20_261, validation: 20_272, 'held-out': 20_283 };

const drafts = {
  tuning: [...tuningDrafts, ...otherLanguageDrafts.tuning],
  // Every second one of the held-out cases has been looked at since they were written.
  validation: [
    ...validationDrafts,
    ...otherLanguageDrafts.validation,
    ...heldOutDrafts.filter((_, index) => index % 2 === 0),
  ],
  'held-out': heldOutDrafts.filter((_, index) => index % 2 === 1),
};

export function listWrittenCases(part: Part): Case[] {
  return drafts[part].map(draft => toCase(draft, part));
}

export function listGeneratedCases(part: Part): Case[] {
  const random = mulberry32(seeds[part]);
  return Array.from({ length: GENERATED }, () => generateCase(random, part));
}

/** Every case of a part, in a fixed order: the hand-written ones and a sample of the generated. */
export function listCases(part: Part): Case[] {
  return [...listWrittenCases(part), ...listGeneratedCases(part)];
}
