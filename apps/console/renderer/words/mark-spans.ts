/** A stretch of text that something was read from. */
export interface Marked {
  start: number;
  end: number;
}

export interface Piece {
  text: string;
  /** Which marks cover these words, by their place in the list; empty for plain text. */
  marks: number[];
  /** Those of them that end with this piece. */
  ends: number[];
}

/**
 * Cuts a text at the edges of its marks. Every piece carries all marks that cover it, so overlapping findings show as
 * one marked run; the pieces joined are the text again. Marks outside the text or without length are left out.
 */
export function markSpans(text: string, marks: readonly (Marked | null)[]): Piece[] {
  const valid = marks.flatMap((mark, index) =>
    mark && mark.start >= 0 && mark.start < mark.end && mark.end <= text.length ? [{ ...mark, index }] : [],
  );
  const edges = new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    const covering = valid.filter(mark => mark.start <= from && mark.end >= to);
    return {
      text: text.slice(from, to),
      marks: covering.map(mark => mark.index),
      ends: covering.filter(mark => mark.end === to).map(mark => mark.index),
    };
  });
}
