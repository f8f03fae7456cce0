/** Longest address that is looked at. Wrappers around wrappers stay below it. */
export const LONGEST = 8_192;

const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:(?!\d)/i;

/** Character references that mail programs leave in addresses. */
const unescapeAmp = (text: string): string => text.replace(/&(?:amp|#38|#x26);/gi, '&');

/** A line end with the blanks around it. */
export const LINE_END = /[ \t]{0,8}\r?\n[ \t]{0,16}/g;

/** What is invisible and stands in addresses by the way of editors and mail programs. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** The address as a text with a scheme, without invisible characters. */
export function toAddress(written: string): string {
  const text = unescapeAmp(written.replace(INVISIBLE, '').replace(LINE_END, '').trim());
  if (text.startsWith('//')) return `https:${text}`;
  return SCHEME.test(text) ? text : `https://${text}`;
}
