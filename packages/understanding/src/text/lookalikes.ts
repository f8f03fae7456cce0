/** Cyrillic and Greek letters by the Latin letter that they look like. */
const ROWS =
  'a:аα|c:сϲ|d:ԁ|e:е|h:һ|i:іι|j:ј|k:кκ|l:ӏ|m:м|o:оο|p:рρ|q:ԛ|s:ѕ|t:тτ|u:υ|v:ν|w:ԝ|x:хχ|y:уγ|A:АΑ|B:ВΒ|C:СϹ|E:ЕΕ|H:НΗ|I:ІΙ|J:Ј|K:КΚ|M:МΜ|N:Ν|O:ОΟ|P:РΡ|Q:Ԛ|S:Ѕ|T:ТΤ|W:Ԝ|X:ХΧ|Y:УΥ|Z:Ζ';
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  ROWS.split('|').flatMap(row => [...row.slice(2)].map(letter => [letter, row.slice(0, 1)] as const)),
);

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WORD = /[\p{L}\p{M}]{2,40}/gu;
const LATIN = /\p{Script=Latin}/u;

const isLookalike = (letter: string): boolean => LOOKALIKES.has(letter);

/** Whether a word mixes Latin letters with letters that only look Latin, or is made of such letters in a Latin text. */
function isDisguisedWord(word: string, isLatinText: boolean): boolean {
  if (!FOREIGN.test(word)) return false;
  const letters = [...word];
  if (letters.some(letter => LATIN.test(letter))) return letters.some(isLookalike);
  return isLatinText && letters.length > 2 && letters.every(isLookalike);
}

/** A text whose foreign letters are all of the kind that looks Latin, and that has Latin words or nothing else. */
function isLatin(text: string): boolean {
  const foreign = text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? [];
  return foreign.every(isLookalike);
}

/** Writes words that look Latin in Latin letters; every offset stays. */
export function foldLookalikes(text: string): string {
  if (!FOREIGN.test(text)) return text;
  const isLatinText = isLatin(text);
  return text.replace(WORD, word =>
    isDisguisedWord(word, isLatinText) ? [...word].map(letter => LOOKALIKES.get(letter) ?? letter).join('') : word,
  );
}

/** Marks that turn the direction of a text: what is seen is not what is written. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;
/** Characters without a width inside words; one may come of an editor. */
const INSIDE_WORDS = /(?<=\p{L})[\u200b-\u200d\u2060\ufeff\u00ad]+(?=\p{L})/gu;
const MOST_INSIDE = 2;

/** Whether a line hides what it says: letters of two scripts in a word, turned direction, invisible characters. */
export function isDisguised(line: string): boolean {
  if (OVERRIDES.test(line) || (line.match(INSIDE_WORDS)?.length ?? 0) > MOST_INSIDE) return true;
  return FOREIGN.test(line) && foldLookalikes(line) !== line;
}
