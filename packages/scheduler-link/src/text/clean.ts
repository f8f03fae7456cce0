import { INVISIBLE, LINE_END } from '../address/parse.ts';

/** A text made plain, and where each of its characters stands in the text as written. */
export interface CleanText {
  text: string;
  /** The offset in the written text of an offset in the plain one. */
  toWritten: (offset: number) => number;
}

/** A stretch in angle brackets that holds a line end. */
const BRACKETS = /<([^<>]{4,4000})>/g;
const ADDRESS = /^(?:https?:\/\/|\/\/|[\w.-]{4,250}\/)/i;

interface Edit {
  start: number;
  end: number;
  by: string;
}

/**
 * Takes out what mail programs put into addresses: invisible characters, line ends inside `<…>`, and quoted-printable
 * that was not decoded. Emphasis before an address becomes a space, so that the address begins at a word.
 */
export function cleanText(written: string): CleanText {
  const edits = [...invisible(written), ...brokenLines(written), ...quotedPrintable(written)].toSorted(
    (a, b) => a.start - b.start,
  );
  if (edits.length === 0) return { text: unemphasised(written), toWritten: offset => offset };
  return applied(written, edits);
}

function applied(written: string, edits: readonly Edit[]): CleanText {
  const pieces: string[] = [];
  /** Offsets in the plain text from which on a shift holds. */
  const from: number[] = [0];
  const shift: number[] = [0];
  let read = 0;
  let length = 0;
  for (const { start, end, by } of edits) {
    if (start < read) continue;
    pieces.push(written.slice(read, start), by);
    length += start - read + by.length;
    read = end;
    from.push(length);
    shift.push(end - length);
  }
  pieces.push(written.slice(read));
  return { text: unemphasised(pieces.join('')), toWritten: offset => offset + (shift[lastAtMost(from, offset)] ?? 0) };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const invisible = (text: string): Edit[] =>
  [...text.matchAll(INVISIBLE)].map(({ index, 0: run }) => ({ start: index, end: index + run.length, by: '' }));

/** RFC 3986, appendix C: an address in angle brackets may be broken over lines. */
function brokenLines(text: string): Edit[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(BRACKETS)].flatMap(({ index, 1: inner = '' }) => {
    if (!/[\r\n]/.test(inner)) return [];
    const breaks = [...inner.matchAll(LINE_END)];
    const joined = inner.trim().replace(LINE_END, '');
    if (!ADDRESS.test(joined) || /\s/.test(joined)) return [];
    return breaks.map(each => ({
      start: index + 1 + each.index,
      end: index + 1 + each.index + each[0].length,
      by: '',
    }));
  });
}

/** Encoders break lines at 76 characters or a little before (RFC 2045, section 6.7). */
const SHORTEST_BROKEN_LINE = 60;
const LONGEST_LINE = 76;

/**
 * Only where every `=` of the text is one of the encoding's, and one of them an encoded `=` or a broken line: `?page=20`
 * alone is none.
 */
function quotedPrintable(text: string): Edit[] {
  if (!text.includes('=') || /=(?![0-9A-F]{2}|\r?\n|$)/.test(text)) return [];
  const hasEquals = text.includes('=3D');
  const breaks = [...text.matchAll(/=\r?\n/g)].filter(({ index }) => {
    const line = index - text.lastIndexOf('\n', index - 1);
    return hasEquals || (line >= SHORTEST_BROKEN_LINE && line <= LONGEST_LINE);
  });
  if (!hasEquals && breaks.length === 0) return [];
  const codes = [...text.matchAll(/=(3D|26|2F|3A|3F|25|2B|2D|2E|5F|20|40|23)/g)].map(({ index, 1: code = '' }) => ({
    start: index,
    end: index + 3,
    by: String.fromCharCode(Number.parseInt(code, 16)),
  }));
  return [...codes, ...breaks.map(({ index, 0: run }) => ({ start: index, end: index + run.length, by: '' }))];
}

/** Of Markdown: `_cal.com/ann_`, `**https://…**`. */
const unemphasised = (text: string): string =>
  text.replace(/(?<![^\s([{"'>])[_*~]{1,3}(?=[a-z0-9])/gi, marks => ' '.repeat(marks.length));
