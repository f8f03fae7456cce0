import { useEffect } from 'react';
import { useSession } from './use-session.ts';

/** Names the page in the window's title, with what waits. Never a lead's name: titles end up in histories. */
export function useTitle(page: string): void {
  const { openTasks } = useSession().waiting;
  useEffect(() => {
    document.title = `${openTasks > 0 ? `(${openTasks}) ` : ''}${page} · Overlap`;
  }, [page, openTasks]);
}
