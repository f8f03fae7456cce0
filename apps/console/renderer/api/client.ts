import type { AppRouter } from '@overlap/api/app-router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { toast } from 'sonner';
import superjson from 'superjson';
import { isSignedOut, mayPass, toActionProblem } from './errors.ts';

/** Same origin everywhere: the server in a browser, main's proxy on the desktop. */
const url = '/trpc';

export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: operation => operation.type === 'subscription',
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchLink({ url, transformer: superjson, methodOverride: 'POST', maxItems: 10 }),
    }),
  ],
});

type Listener = () => void;
const onSignedOut = new Set<Listener>();

/** Calls back when the server no longer knows us. */
export function listenForSignOut(listener: Listener): () => void {
  onSignedOut.add(listener);
  return () => onSignedOut.delete(listener);
}

export function announceSignOut(): void {
  for (const listener of onSignedOut) listener();
}

/**
 * Where failures surface, once for the whole console: a page's own query in the page, an action as a toast, unless the
 * form that it came from tells it in place.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry: (count, error) => count < 2 && mayPass(error) },
    mutations: { retry: false, networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: error => {
      if (isSignedOut(error)) announceSignOut();
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _given, _before, mutation) => {
      if (isSignedOut(error)) return announceSignOut();
      if (mutation.meta?.isToldInPlace) return;
      const { title, advice } = toActionProblem(error);
      toast.error(title, { description: advice });
    },
  }),
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
