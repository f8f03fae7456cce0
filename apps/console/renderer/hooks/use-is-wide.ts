import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(min-width: 900px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether list and thread fit side by side; the style sheet breaks at the same width. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
