import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarX2, X } from 'lucide-react';
import { useEffect } from 'react';
import { trpc } from '../api/client.ts';
import { toProblem } from '../api/errors.ts';
import type { Booking } from '../api/types.ts';
import { useIsWide } from '../hooks/use-is-wide.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { TwoZones } from '../thread/TwoZones.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { bookingLabel, failureInWords } from '../words/bookings.ts';
import { BookingActions } from './BookingActions.tsx';
import { BookingFacts } from './BookingFacts.tsx';
import { BookingHistory } from './BookingHistory.tsx';
import { MeetingTimes } from './MeetingTimes.tsx';

const PANEL = 'booking-panel';

export const focusBookingPanel = (): void => document.getElementById(PANEL)?.focus();

interface BookingPanelProps {
  bookingId: string;
  /** What the list knows of it already, to be shown at once. */
  known: Booking | undefined;
}

/** One meeting with everything about it: how it stands, what may be done, what it was before, what happened. */
export function BookingPanel({ bookingId, known }: BookingPanelProps) {
  const story = useQuery(trpc.booking.get.queryOptions({ bookingId }));
  const close = useClose(bookingId);
  const isWide = useIsWide();
  useShortcuts({ back: close });
  useEffect(() => {
    // Over the list there is no row left to hold the focus.
    if (!isWide) focusBookingPanel();
  }, [isWide]);
  const booking = story.data?.booking ?? known;
  return (
    <article
      className="booking-panel"
      id={PANEL}
      tabIndex={-1}
      aria-label={booking && `Meeting with ${booking.leadName}`}
    >
      <header className="booking-panel-head">
        {booking ? (
          <div className="booking-panel-who">
            <h2>
              <Link to="/inbox/$leadId" params={{ leadId: booking.leadId }}>
                {booking.leadName}
              </Link>
            </h2>
            <p className="quiet">{booking.company ?? 'No company known'}</p>
          </div>
        ) : (
          <div className="booking-panel-who" />
        )}
        {booking && <Badge tone={bookingLabel(booking.status).tone}>{bookingLabel(booking.status).text}</Badge>}
        <Button look="quiet" size="icon" aria-label="Close the meeting" title="Close (Esc)" onClick={close}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <div className="booking-panel-body" data-scrolls>
        {booking && <Standing booking={booking} />}
        {booking && <BookingFacts booking={booking} note={story.data?.note ?? null} />}
        {story.data && story.data.meeting.length > 1 && (
          <MeetingTimes meeting={story.data.meeting} openId={bookingId} />
        )}
        {story.data && <BookingHistory history={story.data.history} />}
        {story.isPending && <Skeleton rows={3} label="Loading the meeting" />}
        {story.isError &&
          !story.data &&
          (toProblem(story.error).kind === 'gone' ? (
            <EmptyState icon={CalendarX2} title="There is no such meeting">
              <p>It may belong to another workspace.</p>
            </EmptyState>
          ) : (
            <FailureState error={story.error} onRetry={() => void story.refetch()} isRetrying={story.isFetching} />
          ))}
      </div>
    </article>
  );
}

function Standing({ booking }: { booking: Booking }) {
  const label = bookingLabel(booking.status);
  return (
    <section className="booking-standing" aria-label="How it stands">
      <TwoZones start={booking.start} end={booking.end} leadZone={booking.guestTimeZone} />
      <p className="booking-says">
        {label.says}
        {booking.reason && booking.status !== 'rescheduled' && (
          <>
            {' '}
            <q>{booking.reason}</q>
          </>
        )}
      </p>
      {booking.failureNote && (
        <p className="booking-note" data-tone={booking.status === 'failed' ? 'bad' : 'warn'}>
          {booking.failureKind && <strong>{failureInWords(booking.failureKind)}: </strong>}
          {booking.failureNote}
        </p>
      )}
      <BookingActions booking={booking} />
    </section>
  );
}

/** Closes the panel and gives the focus back to its row. */
function useClose(bookingId: string): () => void {
  const navigate = useNavigate();
  return () => {
    document.querySelector<HTMLElement>(`[data-booking="${bookingId}"]`)?.focus();
    void navigate({ to: '/bookings', search: ({ booking: _closed, ...others }) => others }).then(() =>
      document.querySelector<HTMLElement>(`[data-booking="${bookingId}"]`)?.focus(),
    );
  };
}
