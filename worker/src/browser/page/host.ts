import type { Snapshot } from './snapshot.ts';
import { plain } from './words.ts';

/** Whose page it ought to be. */
export interface ExpectedHost {
  name: string | null;
  company: string | null;
}

/** Words of companies' names that any page may use. */
const COMMON =
  /^(?:inc|llc|ltd|limited|gmbh|corp|corporation|company|group|holding|international|global|solutions|services|systems|consulting|partners|agency|media|digital|software|technologies|technology|tech|labs|studio|team|sales|marketing|meeting|call|schedule|calendar|booking)$/;
const wordsOf = (text: string | null): string[] =>
  plain(text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2);

/**
 * Whether a page names its host: one of the words of their name, or every telling word of their company, whose shared
 * page names no single person. A host of whom nothing is known is not asked for. Pure.
 */
export function namesHost(snapshot: Snapshot, { name, company }: ExpectedHost): boolean {
  const [ofName, ofCompany] = [wordsOf(name), wordsOf(company).filter(word => !COMMON.test(word))];
  if (ofName.length === 0) return true;
  const shown = plain(`${snapshot.text} ${snapshot.frames.map(({ title }) => title).join(' ')}`);
  const words = new Set(wordsOf(shown));
  return (
    ofName.some(word => shown.includes(word)) || (ofCompany.length > 0 && ofCompany.every(word => words.has(word)))
  );
}
