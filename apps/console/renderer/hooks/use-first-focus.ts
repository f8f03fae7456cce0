import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus once, when what it is put on appears. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const target = useRef<T>(null);
  useEffect(() => target.current?.focus(), []);
  return target;
}
