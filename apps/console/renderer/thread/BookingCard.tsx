import { Link } from '@tanstack/react-router';
import { CalendarCheck2, CalendarClock } from 'lucide-react';
import type { Booking } from '../api/types.ts';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { bookingLabel, providerInWords } from '../words/bookings.ts';
import { safeLink } from '../words/links.ts';
import { TwoZones } from './TwoZones.tsx';

export function BookingCard({ booking }: { booking: Booking }) {
  const label = bookingLabel(booking.status);
  const [join, manage] = [safeLink(booking.joinUrl), safeLink(booking.manageUrl)];
  const Icon = booking.status === 'confirmed' ? CalendarCheck2 : CalendarClock;
  return (
    <Card
      className="booking-card"
      title={
        <>
          <Icon size={14} aria-hidden /> Meeting
        </>
      }
      aside={<Badge tone={label.tone}>{label.text}</Badge>}
    >
      <TwoZones start={booking.start} end={booking.end} leadZone={booking.guestTimeZone} />
      {booking.failureNote && (
        <p className="booking-note" data-tone={booking.status === 'failed' ? 'bad' : 'warn'}>
          {booking.failureNote}
        </p>
      )}
      <p className="booking-foot">
        <span className="quiet">On {providerInWords(booking.provider)}</span>
        <Link to="/bookings" search={{ span: 'all', booking: booking.id }}>
          Details<span className="hidden-text"> of the meeting</span>
        </Link>
        {join && booking.status === 'confirmed' && <OutsideLink href={join}>Join</OutsideLink>}
        {manage && <OutsideLink href={manage}>Manage</OutsideLink>}
      </p>
    </Card>
  );
}
