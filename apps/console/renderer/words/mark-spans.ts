/** A stretch of text, and what was read from it. */
export interface Marked {
  start: number;
  end: number;
  says: string;
}

export interface Piece {
  text: string;
  /** What was read from these words; empty for plain text. Overlapping findings share a piece. */
  says: string[];
}

/**
 * Cuts a text at the edges of its marks. Every piece carries all marks that cover it, so overlapping findings show as
 * one marked run; the pieces joined are the text again. Marks outside the text or without length are left out.
 */
export function markSpans(text: string, marks: readonly Marked[]): Piece[] {
  const valid = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const says = valid.filter(mark => mark.start <= from && mark.end >= to).map(mark => mark.says);
    return { text: text.slice(from, to), says: [...new Set(says)] };
  });
}
