import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useMemo, useState } from 'react';
import { bridge } from '../api/auth.ts';
import { announceSignOut, trpc } from '../api/client.ts';
import { isSignedOut } from '../api/errors.ts';
import { createGatherer, type LiveEvent, toRefresh, type View } from '../api/live.ts';

export type LiveState = 'live' | 'connecting' | 'reconnecting';

const GATHER_MS = 120;

/** Listens to the workspace's news and reads again what it made stale. Used once, by the shell. */
export function useLive(): LiveState {
  const queries = useQueryClient();
  const [wasLive, setWasLive] = useState(false);

  const onNews = useMemo(() => {
    const filters: Record<Exclude<View, 'thread'>, object> = {
      inbox: trpc.inbox.list.pathFilter(),
      bookings: trpc.booking.pathFilter(),
      tasks: trpc.task.pathFilter(),
      attempts: trpc.linkAttempt.pathFilter(),
      me: trpc.session.me.queryFilter(),
    };
    const readAgain = (events: LiveEvent[]) => {
      const { views, leads } = toRefresh(events);
      for (const view of views) if (view !== 'thread') void queries.invalidateQueries(filters[view]);
      for (const leadId of leads) {
        void queries.invalidateQueries(
          leadId ? trpc.inbox.thread.queryFilter({ leadId }) : trpc.inbox.thread.pathFilter(),
        );
      }
    };
    return createGatherer(readAgain, run => setTimeout(run, GATHER_MS));
  }, [queries]);

  const { status, reset } = useSubscription(
    trpc.events.live.subscriptionOptions(undefined, {
      onStarted: () => setWasLive(true),
      onData: ({ data }) => onNews(data),
      onError: error => {
        if (isSignedOut(error)) announceSignOut();
      },
    }),
  );

  useEffect(() => {
    /** A stream that ended, or may be dead without knowing, begins again; what was missed is read again. */
    const restart = () => {
      reset();
      void queries.invalidateQueries();
    };
    const onFocus = () => {
      if (status === 'error') restart();
    };
    window.addEventListener('online', restart);
    window.addEventListener('focus', onFocus);
    const unlisten = bridge()?.onResumed(restart);
    const retry = status === 'error' ? setTimeout(restart, 5_000) : undefined;
    return () => {
      window.removeEventListener('online', restart);
      window.removeEventListener('focus', onFocus);
      unlisten?.();
      clearTimeout(retry);
    };
  }, [status, reset, queries]);

  if (status === 'pending') return 'live';
  return wasLive ? 'reconnecting' : 'connecting';
}
