import { Link } from '@tanstack/react-router';
import type { Booking } from '../api/types.ts';
import { Badge } from '../ui/Badge.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { bookingLabel, failureInWords, providerInWords } from '../words/bookings.ts';
import { safeLink } from '../words/links.ts';
import { formatClock, formatSpan, zoneAbbreviation } from '../words/times.ts';
import { focusBookingPanel } from './BookingPanel.tsx';
import { stateOf } from './booking-state.ts';

interface BookingRowProps {
  booking: Booking;
  timeZone: string;
  isOver: boolean;
  isOpen: boolean;
}

/** One meeting in the list: when, with whom, on what, how it stands. The whole row opens it. */
export function BookingRow({ booking, timeZone, isOver, isOpen }: BookingRowProps) {
  const { start, end, guestTimeZone, leadName, company, failureKind, failureNote } = booking;
  const label = bookingLabel(booking.status);
  const join = safeLink(booking.joinUrl);
  const isOff = stateOf(booking, new Date(start)) === 'ended';
  return (
    <div className="booking-row" data-off={isOff} data-open={isOpen}>
      <time dateTime={start} className="booking-when">
        <strong>{formatSpan(start, end, timeZone)}</strong>
        <span className="quiet">
          {guestTimeZone !== timeZone
            ? `${formatClock(start, guestTimeZone)} ${zoneAbbreviation(start, guestTimeZone)} for them`
            : zoneAbbreviation(start, timeZone)}
        </span>
      </time>
      <div className="booking-who">
        <Link
          to="/bookings"
          search={before => ({ ...before, booking: booking.id })}
          className="booking-open"
          data-booking={booking.id}
          aria-current={isOpen || undefined}
          onClick={event => {
            if (!isOpen) return;
            // It is beside the list already: Enter goes on into it.
            event.preventDefault();
            focusBookingPanel();
          }}
        >
          {leadName}
          <span className="hidden-text">
            , {formatSpan(start, end, timeZone)}, {label.text}
          </span>
        </Link>
        <span className="quiet">{[company, providerInWords(booking.provider)].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="booking-side">
        {join && booking.status === 'confirmed' && !isOver && <OutsideLink href={join}>Join</OutsideLink>}
        <Badge tone={label.tone}>{label.text}</Badge>
      </div>
      {failureNote && (
        <p className="booking-note" data-tone={booking.status === 'failed' ? 'bad' : 'warn'}>
          {failureKind && <strong>{failureInWords(failureKind)}: </strong>}
          {failureNote}
        </p>
      )}
    </div>
  );
}
