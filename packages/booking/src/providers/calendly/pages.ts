import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { Answer } from './client.ts';

/** As many rows as one page may have; the default is 20. */
const LONGEST_PAGE = '100';

interface Page<T> {
  collection: T[];
  pagination?: { next_page_token?: string | null | undefined } | null | undefined;
}

/** Every row of a list, page by page. */
export async function everyRow<T>(
  read: (query: Record<string, string>) => Answer<Page<T>>,
  query: Record<string, string>,
): Promise<Result<T[], Failure & { status?: number }>> {
  const rows: T[] = [];
  let next: string | null = null;
  do {
    const answer: Awaited<Answer<Page<T>>> = await read({
      ...query,
      count: LONGEST_PAGE,
      ...(next ? { page_token: next } : {}),
    });
    if (!answer.ok) return answer;
    rows.push(...answer.value.collection);
    next = answer.value.pagination?.next_page_token ?? null;
  } while (next);
  return ok(rows);
}
