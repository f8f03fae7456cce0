import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { client, trpc } from '../api/client.ts';
import type { Attempt, AttemptStory } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { type AttemptWord, expectedAfter } from './expected.ts';

const KEY = ['attempt-word'];

function send({ id: attemptId }: Attempt, word: AttemptWord): Promise<unknown> {
  const { linkAttempt } = client;
  switch (word.kind) {
    case 'approve':
      return linkAttempt.approve.mutate({ attemptId });
    case 'other-time':
      return linkAttempt.pickAnotherTime.mutate({ attemptId, start: word.start });
    case 'refuse':
      return linkAttempt.refuse.mutate({ attemptId, reason: word.reason });
    case 'call-off':
      return linkAttempt.callOff.mutate({ attemptId });
    case 'retry':
      return linkAttempt.retry.mutate({ attemptId });
    case 'own-link':
      return linkAttempt.sendOwnLink.mutate({ attemptId, text: word.text || null });
    case 'settle': {
      const { isBooked, slot, manageUrl } = word;
      return linkAttempt.settle.mutate({ attemptId, isBooked, slot, manageUrl });
    }
    case 'claim':
      return linkAttempt.claim.mutate({ attemptId });
    case 'release':
      return linkAttempt.release.mutate({ attemptId });
  }
}

const SAID: Record<AttemptWord['kind'], (name: string) => string> = {
  approve: name => `Approved: booking ${name} on their page`,
  'other-time': name => `Approved at another time: booking ${name} on their page`,
  refuse: name => `Refused: nothing is submitted for ${name}`,
  'call-off': name => `Called off: ${name}`,
  retry: name => `Preparing ${name} again`,
  'own-link': name => `Our link is on its way to ${name}`,
  settle: name => `Noted for ${name}`,
  claim: name => `${name} is yours for ten minutes`,
  release: name => `${name} is free for others again`,
};

/** Shows the effect before the server has answered; gives back how to undo it. */
function showAtOnce(queries: QueryClient, attempt: Attempt, expected: Attempt): () => void {
  const story = trpc.linkAttempt.get.queryKey({ attemptId: attempt.id });
  const lists = trpc.linkAttempt.list.queryKey();
  const before = [[story, queries.getQueryData(story)] as const, ...queries.getQueriesData({ queryKey: lists })];
  queries.setQueryData<AttemptStory>(story, known => known && { ...known, attempt: expected });
  queries.setQueriesData<Attempt[]>({ queryKey: lists }, known =>
    known?.map(each => (each.id === attempt.id ? expected : each)),
  );
  return () => {
    for (const [key, content] of before) queries.setQueryData(key, content);
  };
}

/** Everything that a word on an attempt may have changed. */
export const readAttemptsAgain = (queries: QueryClient, leadId: string | null): Promise<unknown> =>
  Promise.all([
    queries.invalidateQueries(trpc.linkAttempt.pathFilter()),
    queries.invalidateQueries(trpc.task.pathFilter()),
    queries.invalidateQueries(trpc.inbox.list.pathFilter()),
    queries.invalidateQueries(trpc.booking.pathFilter()),
    queries.invalidateQueries(trpc.session.me.queryFilter()),
    leadId && queries.invalidateQueries(trpc.inbox.thread.queryFilter({ leadId })),
  ]);

interface WordOptions {
  /** A dialog keeps what was typed and tells a failure itself; everything else shows at once. */
  isToldInPlace?: boolean;
  onDone?(): void;
}

/** Says a person's word on an attempt to the server, once at a time. */
export function useAttemptWord({ isToldInPlace = false, onDone }: WordOptions = {}) {
  const { actor } = useSession();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationKey: KEY,
    mutationFn: ({ attempt, word }: { attempt: Attempt; word: AttemptWord }) => send(attempt, word),
    meta: { isToldInPlace },
    onMutate: async ({ attempt, word }) => {
      if (isToldInPlace) return null;
      // An answer that left before the word did would bring the old state back.
      await queries.cancelQueries(trpc.linkAttempt.pathFilter());
      return showAtOnce(queries, attempt, expectedAfter(attempt, word, { actor, now: new Date() }));
    },
    onSuccess: (_answer, { attempt, word }) => {
      toast.success(SAID[word.kind](attempt.leadName));
      onDone?.();
    },
    onError: (_error, _given, undo) => undo?.(),
    onSettled: (_answer, _error, { attempt }) => void readAttemptsAgain(queries, attempt.leadId),
  });
  return {
    isPending,
    error,
    say: (attempt: Attempt, word: AttemptWord) => {
      // The state of a render may be one press old; that of the client is not.
      if (queries.isMutating({ mutationKey: KEY }) === 0) mutate({ attempt, word });
    },
  };
}
