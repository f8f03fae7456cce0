import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ArrowUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { trpc } from '../api/client.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { EmptyInbox } from './EmptyInbox.tsx';
import { InboxRowLink } from './InboxRowLink.tsx';
import { InboxToolbar } from './InboxToolbar.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useSteadyRows } from './use-steady-rows.ts';

/** The list of leads who wrote, newest first, live. */
export function InboxList() {
  const { filter = 'all' } = useSearch({ from: '/shell/inbox' });
  const [search, setSearch] = useState('');
  const { workspace } = useSession();
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const inbox = useInfiniteQuery(
    trpc.inbox.list.infiniteQueryOptions(
      { filter, search: search || null, limit: 50 },
      { getNextPageParam: page => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const { rows, waiting, takeAll, watch } = useSteadyRows(inbox.data?.pages, `${filter}|${search}`);
  useListKeys(list);

  return (
    <section className="inbox-list" aria-label="Conversations">
      <InboxToolbar search={search} onSearch={setSearch} />
      {inbox.isPending && <Skeleton rows={8} label="Loading the inbox" />}
      {inbox.isError && !inbox.data && (
        <FailureState error={inbox.error} onRetry={() => void inbox.refetch()} isRetrying={inbox.isFetching} />
      )}
      {inbox.data && rows.length === 0 && <EmptyInbox filter={filter} search={search} />}
      <div className="rows-frame" data-stale={inbox.isPlaceholderData} {...watch}>
        {waiting > 0 && (
          <Button look="primary" className="rows-news" onClick={takeAll}>
            <ArrowUp size={13} aria-hidden /> {waiting} new {waiting === 1 ? 'reply' : 'replies'}
          </Button>
        )}
        <ul className="rows" ref={list} aria-label="Leads">
          {rows.map(row => (
            <li key={row.leadId}>
              <InboxRowLink row={row} now={now} timeZone={workspace.timeZone} />
            </li>
          ))}
        </ul>
        {inbox.hasNextPage && (
          <div className="rows-more">
            <Button isBusy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
              {inbox.isFetchingNextPage ? 'Loading…' : 'Show older'}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
