import { foldLookalikes } from './lookalikes.ts';

/** Longest raw text that is looked at; what lies beyond makes the reading uncertain. */
export const RAW_LIMIT = 60_000;

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' '],
  [/[\u200b-\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''],
  [/(\d)\ufe0f?\u20e3/g, '$1'],
  [/\ufe0f/g, ''],
  [/[\u2018\u2019\u201a\u2032\u0060\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/ {2,}/g, ' '],
];

/** One spelling for quotes, dashes, spaces, line ends and emoji digits, so that every later rule sees plain text. */
export function normaliseText(raw: string): string {
  const composed = raw.slice(0, RAW_LIMIT).toWellFormed().normalize('NFKC');
  const plain = REPLACEMENTS.reduce((text, [pattern, by]) => text.replace(pattern, by), composed);
  return foldLookalikes(plain);
}
