import { useSyncExternalStore } from 'react';

let isShown = false;
const listeners = new Set<() => void>();

function change(shown: boolean): void {
  isShown = shown;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const showShortcuts = (): void => change(true);
export const hideShortcuts = (): void => change(false);
export const useShortcutsShown = (): boolean => useSyncExternalStore(subscribe, () => isShown);
