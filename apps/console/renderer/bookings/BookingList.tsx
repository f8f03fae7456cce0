import { CalendarDays, Filter } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Booking, BookingSpan, BookingState } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkTabs } from '../ui/LinkTabs.tsx';
import { formatDay } from '../words/times.ts';
import { BookingRow } from './BookingRow.tsx';
import { countStates, filterByState } from './booking-state.ts';
import { groupByDay } from './group-by-day.ts';
import { useBookingKeys } from './use-booking-keys.ts';

const STATES: Record<BookingState, string> = {
  any: 'Any state',
  attention: 'Needs attention',
  'under-way': 'Under way',
  standing: 'Standing',
  ended: 'Ended',
};
const SOON = 'When a lead agrees to a time, Overlap books it and the meeting appears here, in their time and in yours.';
const EMPTY: Record<BookingSpan, string> = {
  upcoming: SOON,
  past: 'Meetings whose time has come are kept here.',
  all: SOON,
};

interface BookingListProps {
  bookings: readonly Booking[];
  span: BookingSpan;
  state: BookingState;
  openId: string | undefined;
}

/** Bookings under the days they fall on in the workspace's zone, narrowed to a state. */
export function BookingList({ bookings, span, state, openId }: BookingListProps) {
  const { workspace } = useSession();
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  useBookingKeys(list, openId);
  useEffect(() => {
    // Whoever comes from elsewhere finds the meeting that is open in view.
    list.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const counts = countStates(bookings, now);
  const shown = filterByState(bookings, state, now);

  if (bookings.length === 0) {
    return (
      <EmptyState icon={CalendarDays} title={span === 'past' ? 'No past meetings' : 'No meetings yet'}>
        <p>{EMPTY[span]}</p>
      </EmptyState>
    );
  }
  const tabs = Object.fromEntries(
    Object.entries(STATES).map(([name, words]) => [
      name,
      <span key={name} className="state-tab">
        {words} <span className="quiet numbers">{counts[name as BookingState]}</span>
      </span>,
    ]),
  );
  return (
    <div ref={list} className="booking-list-frame">
      <LinkTabs
        label="In which state"
        param="state"
        tabs={tabs}
        keep={{ span: span === 'upcoming' ? undefined : span, booking: openId }}
      />
      {shown.length === 0 && (
        <EmptyState icon={Filter} title="None of these">
          <p>
            {state === 'attention'
              ? 'No booking needs anybody. What Overlap cannot settle by itself appears here.'
              : 'No booking is in this state. Choose another one above.'}
          </p>
        </EmptyState>
      )}
      {groupByDay(shown, workspace.timeZone).map(({ day, bookings: onDay }) => (
        <section key={day} className="booking-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="group-head">
            {formatDay(onDay[0]?.start ?? day, now, workspace.timeZone)}
          </h2>
          <ul className="card booking-list">
            {onDay.map(booking => (
              <li key={booking.id}>
                <BookingRow
                  booking={booking}
                  timeZone={workspace.timeZone}
                  isOver={Date.parse(booking.end) < now.getTime()}
                  isOpen={booking.id === openId}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
