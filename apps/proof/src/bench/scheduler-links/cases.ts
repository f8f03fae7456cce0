import { pick, type Random } from '@overlap/understanding/cases/grammar/choice';
import { mulberry32 } from '@overlap/understanding/cases/grammar/mulberry32';
import { BY_HAND } from './by-hand.ts';
import type { LinkCase } from './case.ts';
import { EXISTING, FORGERIES, OTHERS, OWN, ROOMS, VENDOR_PAGES } from './negatives.ts';
import { FAMILIES, pageOf } from './shapes.ts';
import { BARE_SURROUNDS, SURROUNDS } from './surround.ts';
import { WRAPS } from './wrap.ts';

const PER_FAMILY = 90;
const BARE_SHARE = 0.25;
/** Of those with a scheme: without any redirector. */
const PLAIN_SHARE = 0.5;
const PLAIN = Object.entries({ plain: (url: string): string => url });

/** The cases of a seed: every family in every wrapper and dress, what is none, and those written by hand. */
export function listLinkCases(seed: number): {
  generated: LinkCase[];
  negatives: LinkCase[];
  byHand: readonly LinkCase[];
} {
  const random = mulberry32(seed);
  const generated = FAMILIES.flatMap(family => Array.from({ length: PER_FAMILY }, () => positive(family, random)));
  return { generated, negatives: negatives(), byHand: BY_HAND };
}

function positive(family: string, random: Random): LinkCase {
  const { address, url, kind, known } = pageOf(family, random);
  if (known && random() < BARE_SHARE && kind === 'booking' && !address.includes('#')) {
    const surround = pick(BARE_SURROUNDS, random);
    return { about: `${family}, no scheme`, ...surround(address), truth: { url, kind } };
  }
  const [wrap, write] = pick(random() < PLAIN_SHARE ? PLAIN : Object.entries(WRAPS), random);
  const surround = pick(SURROUNDS, random);
  return { about: `${family}, ${wrap}`, ...surround(write(address)), truth: { url, kind } };
}

/** Each of them in each dress. */
function negatives(): LinkCase[] {
  const lists = { FORGERIES, OWN, VENDOR_PAGES, EXISTING, ROOMS, OTHERS };
  return Object.entries(lists).flatMap(([list, addresses]) =>
    addresses.flatMap(address =>
      SURROUNDS.map(surround => ({ about: `${list}: ${address}`, ...surround(address), truth: null })),
    ),
  );
}
