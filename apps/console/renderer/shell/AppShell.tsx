import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { bridge } from '../api/auth.ts';
import { listenForSignOut, queryClient, trpc } from '../api/client.ts';
import { isSignedOut } from '../api/errors.ts';
import type { Me } from '../api/types.ts';
import { usePreloadedPages } from '../hooks/use-preloaded-pages.ts';
import { SessionContext } from '../hooks/use-session.ts';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AttemptDialogHost } from './AttemptDialogHost.tsx';
import { BookingDialogHost } from './BookingDialogHost.tsx';
import { NavRail } from './NavRail.tsx';
import { ShellShortcuts } from './ShellShortcuts.tsx';

/** Everything behind the sign-in: asks who is there, then draws the frame round the page. */
export function AppShell() {
  const me = useQuery(trpc.session.me.queryOptions());
  useLeaveWhenSignedOut(isSignedOut(me.error));

  if (me.data) return <SignedIn me={me.data} />;
  return (
    <main className="lone-page">
      {me.error && !isSignedOut(me.error) ? (
        <FailureState error={me.error} onRetry={() => void me.refetch()} isRetrying={me.isFetching} />
      ) : (
        <Skeleton rows={5} label="Opening the console" />
      )}
    </main>
  );
}

function SignedIn({ me }: { me: Me }) {
  usePreloadedPages();
  useEffect(() => {
    void bridge()?.setBadge(me.waiting.openTasks);
  }, [me.waiting.openTasks]);
  return (
    <SessionContext value={me}>
      <a className="skip-link" href="#page">
        Skip to the page
      </a>
      <div className="shell">
        <NavRail />
        <main id="page" className="page" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <ShellShortcuts />
      <BookingDialogHost />
      <AttemptDialogHost />
    </SessionContext>
  );
}

/** Forgets what was read and shows the sign-in page, once the server or main says that the session is over. */
function useLeaveWhenSignedOut(isOver: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    const leave = () => {
      const from = window.location.pathname.replace(/^\/console/, '');
      // Several answers may say so at once; only the first one knows which page to come back to.
      if (from === '/sign-in') return;
      void navigate({ to: '/sign-in', search: { to: from }, replace: true }).then(() => queryClient.clear());
    };
    if (isOver) leave();
    const unlisten = bridge()?.onSessionChanged(state => {
      if (!state.signedIn) leave();
    });
    const stop = listenForSignOut(leave);
    return () => {
      stop();
      unlisten?.();
    };
  }, [navigate, isOver]);
}
