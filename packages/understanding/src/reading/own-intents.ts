import type { OwnWords } from '../text/own-words.ts';
import type { FoundPhone } from './phone.ts';
import type { FoundLink } from './scheduler-link.ts';

/** Overridden by the judge, which knows the words around a number and a link. */
export const pickPhone = (_line: string, phones: readonly FoundPhone[]): string | null => phones[0]?.number ?? null;
export const readSchedulerLink = (
  _words: OwnWords,
  _links: readonly FoundLink[],
  _ownLinks: readonly string[],
): { url: string; invited: boolean } | null => null;
