/** Rows a page: fixed, `per_page` is ignored by the service. */
const PAGE_SIZE = 15;

/** A page by number, with Laravel's `links` and `meta`. A page that is no number is the first. */
export function numberedPage(rows: readonly object[], page: string | undefined, path: string): object {
  const current = Math.max(1, Number.parseInt(page ?? '1', 10) || 1);
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const from = (current - 1) * PAGE_SIZE;
  const data = rows.slice(from, from + PAGE_SIZE);
  const link = (number: number) => (number >= 1 && number <= last ? `${path}?page=${number}` : null);
  return {
    data,
    links: { first: link(1), last: link(last), prev: link(current - 1), next: link(current + 1) },
    meta: {
      current_page: current,
      from: data.length > 0 ? from + 1 : null,
      last_page: last,
      path,
      per_page: PAGE_SIZE,
      to: data.length > 0 ? from + data.length : null,
      total: rows.length,
    },
  };
}

/** A page by cursor: rows are newest first, the cursor is the id that the page before ended with. */
export function cursorPage<T extends { id: number }>(
  rows: readonly T[],
  cursor: string | undefined,
  path: string,
): { rows: T[]; links: object; meta: object } {
  const before = cursor ? readCursor(cursor) : Number.POSITIVE_INFINITY;
  const newestFirst = rows.toSorted((a, b) => b.id - a.id).filter(row => row.id < before);
  const page = newestFirst.slice(0, PAGE_SIZE);
  const next = newestFirst.length > PAGE_SIZE ? writeCursor(page.at(-1)?.id ?? 0) : null;
  return {
    rows: page,
    links: { first: null, last: null, prev: null, next: next && `${path}?cursor=${next}` },
    meta: { path, per_page: PAGE_SIZE, next_cursor: next, prev_cursor: null },
  };
}

const writeCursor = (id: number): string =>
  Buffer.from(JSON.stringify({ id, _pointsToNextItems: true })).toString('base64url');

function readCursor(cursor: string): number {
  try {
    return Number((JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { id: number }).id);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
