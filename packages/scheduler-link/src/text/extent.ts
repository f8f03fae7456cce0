/** Ends an address wherever it stands. */
const CUT = /[\s<>"'“”„‘’«»‹›|`\\。，、；：！？（）「」『』【】]|\]\(|&(?:lt|gt|quot|nbsp|#160);|[,;)\]]https?:\/\//gi;
/** Never the last character of an address. */
const TRAILING = new Set([...'.,;:!?…*~']);
const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** Longer than this is looked at no further; see `LONGEST`, which refuses it. */
const MOST = 9_000;

/**
 * Where an address that begins at `start` ends. Punctuation behind it is not part of it, nor a bracket that was opened
 * before it, nor an emphasis mark that stands before it, too: `before` is the character in front.
 */
export function endOfAddress(text: string, start: number, before: string): number {
  CUT.lastIndex = start;
  const cut = CUT.exec(text);
  const limit = Math.min(text.length, start + MOST);
  const end = cut === null ? limit : Math.min(limit, cut.index);
  return start + trimmedLength(text.slice(start, end), before);
}

function trimmedLength(address: string, before: string): number {
  const surplus = surplusOf(address);
  let length = address.length;
  for (;;) {
    const last = address[length - 1];
    if (last === undefined) return length;
    const opening = OPENING.get(last);
    const isSurplus = opening !== undefined && (surplus.get(last) ?? 0) > 0;
    if (isSurplus) surplus.set(last, (surplus.get(last) ?? 0) - 1);
    else if (!TRAILING.has(last) && !(last === '_' && before === '_')) return length;
    length -= 1;
  }
}

/** How many closing brackets have no opening one. */
function surplusOf(address: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of address) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return new Map(
    [...OPENING].map(([closing, opening]) => [closing, (counts.get(closing) ?? 0) - (counts.get(opening) ?? 0)]),
  );
}
