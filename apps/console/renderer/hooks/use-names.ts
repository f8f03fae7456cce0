import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api/client.ts';
import { actorInWords } from '../words/bookings.ts';
import { useSession } from './use-session.ts';

const MINUTES = 60_000;

/** What somebody of the audit log is called: a colleague by their name, once the names are known. */
export function useNames(): (actor: string) => string {
  const me = useSession();
  const { data } = useQuery(trpc.session.members.queryOptions(undefined, { staleTime: 10 * MINUTES }));
  return actor => {
    if (actor === me.actor) return 'You';
    return data?.find(each => each.actor === actor)?.name ?? actorInWords(actor, { own: me.actor });
  };
}
