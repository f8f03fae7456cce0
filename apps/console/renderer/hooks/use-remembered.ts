import { useState } from 'react';

/** A yes or no of this person on this machine, kept for the next time. */
export function useRemembered(name: string, otherwise: boolean): [boolean, (value: boolean) => void] {
  const key = `overlap.${name}`;
  const [value, setValue] = useState(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? otherwise : kept === 'yes';
  });
  const keep = (next: boolean) => {
    localStorage.setItem(key, next ? 'yes' : 'no');
    setValue(next);
  };
  return [value, keep];
}
