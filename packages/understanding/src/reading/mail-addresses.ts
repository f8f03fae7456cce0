const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/** Where mail addresses stand. */
export const findMailAddresses = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(MAIL)].map(match => ({ start: match.index, end: match.index + match[0].length }));
