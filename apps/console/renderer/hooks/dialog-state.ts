import { useSyncExternalStore } from 'react';

/** What a dialog is asked for, settable from any page; the shell shows it. */
interface DialogState<T> {
  ask(request: T): void;
  close(): void;
  /** The dialog that is open; `null` for none. */
  useRequest(): T | null;
}

export function createDialogState<T>(): DialogState<T> {
  let shown: T | null = null;
  const listeners = new Set<() => void>();
  const change = (request: T | null) => {
    shown = request;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ask: change,
    close: () => change(null),
    useRequest: () => useSyncExternalStore(subscribe, () => shown),
  };
}
