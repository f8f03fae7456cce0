import { lazy, Suspense, useEffect } from 'react';
import { closeAttemptDialog, useAttemptRequest } from '../attempts/attempt-dialog-state.ts';

const AttemptDialogs = lazy(async () => ({
  default: (await import('../attempts/AttemptDialogs.tsx')).AttemptDialogs,
}));

/** Where the dialogs about an attempt appear, whichever page asks for them. */
export function AttemptDialogHost() {
  const isAsked = useAttemptRequest() !== null;
  useEffect(() => closeAttemptDialog, []);
  return <Suspense>{isAsked && <AttemptDialogs />}</Suspense>;
}
