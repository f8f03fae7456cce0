import { createContext, useContext } from 'react';
import type { Me } from '../api/types.ts';

export const SessionContext = createContext<Me | null>(null);

/** Who is signed in. Every page under the shell has one. */
export function useSession(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('A page that needs a session was shown outside the shell.');
  return me;
}
