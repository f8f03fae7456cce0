import { useMemo, useRef, useState } from 'react';
import type { InboxPageOf, InboxRow } from '../api/types.ts';
import { steadyOrder } from './steady-order.ts';

const idOf = (row: InboxRow) => row.leadId;

/**
 * The rows to show. While the pointer or the focus is in the list nothing changes its place, so nobody opens the wrong
 * lead; news is counted and taken in at a press, or as soon as the list is left alone.
 */
export function useSteadyRows(pages: readonly InboxPageOf[] | undefined, question: string) {
  const [isAtWork, setAtWork] = useState(false);
  const shown = useRef<{ question: string; ids: string[] }>({ question, ids: [] });
  const [taken, setTaken] = useState(0);

  const result = useMemo(() => {
    const seen = new Set<string>();
    const fresh = (pages ?? [])
      .flatMap(page => page.items)
      .filter(row => !seen.has(row.leadId) && seen.add(row.leadId));
    const isSteady = isAtWork && shown.current.question === question && shown.current.ids.length > 0;
    return isSteady ? steadyOrder(shown.current.ids, fresh, idOf) : { rows: fresh, waiting: 0 };
    // `taken` asks for a fresh look after the order was let go.
  }, [pages, question, isAtWork, taken]);

  shown.current = { question, ids: result.rows.map(idOf) };

  return {
    ...result,
    takeAll: () => {
      shown.current = { question, ids: [] };
      setTaken(count => count + 1);
    },
    watch: {
      onPointerEnter: () => setAtWork(true),
      onPointerLeave: () => setAtWork(false),
      onFocus: () => setAtWork(true),
      onBlur: () => setAtWork(false),
    },
  };
}
