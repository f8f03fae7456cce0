import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useIsWide } from '../hooks/use-is-wide.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';

/**
 * Moves through the meetings. The row with the focus is the cursor; where one is open beside the list, it follows.
 * Enter is the link's own.
 */
export function useBookingKeys(list: RefObject<HTMLElement | null>, openId: string | undefined): void {
  const navigate = useNavigate();
  const isWide = useIsWide();

  const move = (step: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.booking-open') ?? [])];
    const focused = rows.indexOf(document.activeElement as HTMLAnchorElement);
    const current = focused >= 0 ? focused : rows.findIndex(row => row.dataset.booking === openId);
    const next = rows[current < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, current + step))];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.closest('li')?.scrollIntoView({ block: 'nearest' });
    const wanted = next.dataset.booking;
    if (openId && isWide && wanted) {
      void navigate({ to: '/bookings', search: before => ({ ...before, booking: wanted }), replace: true });
    }
  };

  useShortcuts({ 'move-down': () => move(1), 'move-up': () => move(-1) });
}
