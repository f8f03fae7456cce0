import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import { trpc } from '../api/client.ts';
import type { BookingSpan } from '../api/types.ts';
import { BookingDays } from '../bookings/BookingDays.tsx';
import { useTitle } from '../hooks/use-title.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { LinkTabs } from '../ui/LinkTabs.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const NAMES: Record<BookingSpan, string> = { upcoming: 'Upcoming', past: 'Past', all: 'All' };
const EMPTY: Record<BookingSpan, string> = {
  upcoming: 'When a lead agrees to a time, Overlap books it and the meeting appears here, in their time and in yours.',
  past: 'Meetings whose time has come are kept here.',
  all: 'When a lead agrees to a time, Overlap books it and the meeting appears here, in their time and in yours.',
};

export function BookingsPage() {
  const { span = 'upcoming' } = useSearch({ from: '/shell/bookings' });
  const bookings = useQuery(trpc.booking.list.queryOptions({ span, limit: 200 }));
  useTitle('Bookings');
  return (
    <div className="plain-page">
      <PageHeader title="Bookings">
        <LinkTabs label="Which bookings" param="span" tabs={NAMES} />
      </PageHeader>
      <div className="page-body">
        {bookings.isPending && <Skeleton rows={6} label="Loading the bookings" />}
        {bookings.isError && !bookings.data && (
          <FailureState
            error={bookings.error}
            onRetry={() => void bookings.refetch()}
            isRetrying={bookings.isFetching}
          />
        )}
        {bookings.data?.length === 0 && (
          <EmptyState icon={CalendarDays} title={span === 'past' ? 'No past meetings' : 'No meetings yet'}>
            <p>{EMPTY[span]}</p>
          </EmptyState>
        )}
        {bookings.data && bookings.data.length > 0 && <BookingDays bookings={bookings.data} />}
      </div>
    </div>
  );
}
