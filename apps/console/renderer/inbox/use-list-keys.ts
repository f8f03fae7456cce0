import { useNavigate, useParams } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useIsWide } from '../hooks/use-is-wide.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';

/**
 * Moves through the list. The row with the focus is the cursor; where a thread stands beside the list, it follows.
 * Enter is the link's own.
 */
export function useListKeys(list: RefObject<HTMLUListElement | null>): void {
  const navigate = useNavigate();
  const isWide = useIsWide();
  const { leadId } = useParams({ strict: false });

  const move = (step: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row') ?? [])];
    const focused = rows.indexOf(document.activeElement as HTMLAnchorElement);
    const current = focused >= 0 ? focused : rows.findIndex(row => row.dataset.lead === leadId);
    const next = rows[current < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, current + step))];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    const wanted = next.dataset.lead;
    if (leadId && isWide && wanted) {
      void navigate({ to: '/inbox/$leadId', params: { leadId: wanted }, search: true, replace: true });
    }
  };

  useShortcuts({ 'move-down': () => move(1), 'move-up': () => move(-1) });
}
