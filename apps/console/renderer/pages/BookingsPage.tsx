import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { MousePointerClick } from 'lucide-react';
import { trpc } from '../api/client.ts';
import type { BookingSpan } from '../api/types.ts';
import { BookingList } from '../bookings/BookingList.tsx';
import { BookingPanel } from '../bookings/BookingPanel.tsx';
import { Foundations } from '../bookings/Foundations.tsx';
import { NoticesLink } from '../bookings/NoticesLink.tsx';
import { useTitle } from '../hooks/use-title.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { LinkTabs } from '../ui/LinkTabs.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const NAMES: Record<BookingSpan, string> = { upcoming: 'Upcoming', past: 'Past', all: 'All' };

/** The meetings by day, beside them the one that is open, above them what they stand on. */
export function BookingsPage() {
  const { span = 'upcoming', state = 'any', booking: openId } = useSearch({ from: '/shell/bookings' });
  const bookings = useQuery(trpc.booking.list.queryOptions({ span, limit: 200 }));
  useTitle('Bookings');
  return (
    <div
      className="bookings"
      data-open={Boolean(openId)}
      data-bare={!openId && !bookings.isPending && !bookings.data?.length}
    >
      <div className="plain-page">
        <PageHeader title="Bookings">
          <LinkTabs
            label="Which bookings"
            param="span"
            tabs={NAMES}
            keep={{ state: state === 'any' ? undefined : state, booking: openId }}
          />
          <NoticesLink />
        </PageHeader>
        <div className="page-body">
          <Foundations />
          {bookings.isPending && <Skeleton rows={6} label="Loading the bookings" />}
          {bookings.isError && !bookings.data && (
            <FailureState
              error={bookings.error}
              onRetry={() => void bookings.refetch()}
              isRetrying={bookings.isFetching}
            />
          )}
          {bookings.data && <BookingList bookings={bookings.data} span={span} state={state} openId={openId} />}
        </div>
      </div>
      <aside className="booking-panel-frame" aria-label="Meeting">
        {openId ? (
          <BookingPanel key={openId} bookingId={openId} known={bookings.data?.find(({ id }) => id === openId)} />
        ) : (
          <EmptyState icon={MousePointerClick} title="Choose a meeting">
            <p>
              <Shortcut name="move-down" /> <Shortcut name="move-up" /> move through the list, <Shortcut name="open" />{' '}
              opens.
            </p>
          </EmptyState>
        )}
      </aside>
    </div>
  );
}
