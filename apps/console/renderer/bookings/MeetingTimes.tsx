import { formatInstantShort } from '@overlap/domain/time';
import { Link } from '@tanstack/react-router';
import type { Booking } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { bookingLabel } from '../words/bookings.ts';

/** The bookings of one meeting in the order they were made: where it was before, and where it went. */
export function MeetingTimes({ meeting, openId }: { meeting: readonly Booking[]; openId: string }) {
  const { workspace } = useSession();
  return (
    <section aria-labelledby="meeting-times">
      <h3 id="meeting-times">This meeting’s times</h3>
      <ol className="meeting-times">
        {meeting.map(({ id, start, status }) => (
          <li key={id} data-open={id === openId}>
            {id === openId ? (
              <time dateTime={start}>{formatInstantShort(start, workspace.timeZone)}</time>
            ) : (
              <Link to="/bookings" search={before => ({ ...before, booking: id })}>
                <time dateTime={start}>{formatInstantShort(start, workspace.timeZone)}</time>
              </Link>
            )}
            <Badge tone={bookingLabel(status).tone}>{bookingLabel(status).text}</Badge>
          </li>
        ))}
      </ol>
    </section>
  );
}
