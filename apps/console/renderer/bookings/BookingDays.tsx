import { Link } from '@tanstack/react-router';
import type { Booking } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { bookingLabel, providerInWords } from '../words/bookings.ts';
import { safeLink } from '../words/links.ts';
import { formatClock, formatDay, formatSpan, zoneAbbreviation } from '../words/times.ts';
import { groupByDay } from './group-by-day.ts';

/** Bookings under the days they fall on in the workspace's zone. */
export function BookingDays({ bookings }: { bookings: readonly Booking[] }) {
  const { workspace } = useSession();
  const now = useNow();
  return groupByDay(bookings, workspace.timeZone).map(({ day, bookings: onDay }) => (
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
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface BookingRowProps {
  booking: Booking;
  timeZone: string;
  isOver: boolean;
}

function BookingRow({ booking, timeZone, isOver }: BookingRowProps) {
  const { start, end, guestTimeZone, leadName, company } = booking;
  const label = bookingLabel(booking.status);
  const join = safeLink(booking.joinUrl);
  const manage = safeLink(booking.manageUrl);
  const isOff = ['cancelled', 'released', 'failed', 'rescheduled'].includes(booking.status);
  return (
    <div className="booking-row" data-off={isOff}>
      <time dateTime={start} className="booking-when">
        <strong>{formatSpan(start, end, timeZone)}</strong>
        <span className="quiet">
          {guestTimeZone !== timeZone
            ? `${formatClock(start, guestTimeZone)} ${zoneAbbreviation(start, guestTimeZone)} for them`
            : zoneAbbreviation(start, timeZone)}
        </span>
      </time>
      <div className="booking-who">
        <Link to="/inbox/$leadId" params={{ leadId: booking.leadId }}>
          {leadName}
        </Link>
        <span className="quiet">{[company, providerInWords(booking.provider)].filter(Boolean).join(' · ')}</span>
        {booking.failureNote && <span className="booking-note">{booking.failureNote}</span>}
      </div>
      <div className="booking-side">
        {join && !isOff && !isOver && <OutsideLink href={join}>Join</OutsideLink>}
        {manage && !isOff && <OutsideLink href={manage}>Manage</OutsideLink>}
        <Badge tone={label.tone}>{label.text}</Badge>
      </div>
    </div>
  );
}
