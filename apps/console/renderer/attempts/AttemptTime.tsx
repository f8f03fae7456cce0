import { formatInstantShort } from '@overlap/domain/time';
import type { Attempt } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { TwoZones } from '../thread/TwoZones.tsx';
import { Badge } from '../ui/Badge.tsx';
import { formatStamp } from '../words/times.ts';
import { otherTimes } from './what-may-be-done.ts';

/** The chosen time on both clocks, whether they named it, and how long it is kept. */
export function AttemptTime({ attempt }: { attempt: Attempt }) {
  const { workspace } = useSession();
  const now = useNow();
  const { start, end, guestTimeZone, isLeadTime, waitsUntil, status } = attempt;
  if (!start || !end) return attempt.endedAt ? null : <p className="quiet">No time is chosen yet.</p>;
  const isPast = Date.parse(start) <= now.getTime();
  const isOverdue = waitsUntil !== null && Date.parse(waitsUntil) <= now.getTime();
  return (
    <div className="attempt-time">
      <TwoZones start={start} end={end} leadZone={guestTimeZone} isExact />
      {isLeadTime && <Badge tone="good">They named this time</Badge>}
      {status === 'awaiting-approval' && (isPast || isOverdue) && (
        <p className="booking-note">
          {isPast
            ? 'This time has passed. Choose another one, or prepare it again once this has been given back.'
            : 'It was kept for approval until now and is being given back. Approving asks for it once more.'}
        </p>
      )}
      {status === 'awaiting-approval' && !isPast && !isOverdue && waitsUntil && (
        <p className="quiet">
          Kept for it until <time dateTime={waitsUntil}>{formatStamp(waitsUntil, workspace.timeZone)}</time>, then given
          back.
        </p>
      )}
    </div>
  );
}

/** The other times that suit both sides. */
export function OtherTimes({ attempt }: { attempt: Attempt }) {
  const { workspace } = useSession();
  const now = useNow();
  const starts = otherTimes(attempt, now);
  if (starts.length === 0) return null;
  return (
    <ul className="other-times">
      {starts.map(start => (
        <li key={start}>
          <time dateTime={start}>{formatInstantShort(start, attempt.guestTimeZone)}</time>
          {attempt.guestTimeZone !== workspace.timeZone && (
            <span className="quiet">{formatInstantShort(start, workspace.timeZone)} for us</span>
          )}
        </li>
      ))}
    </ul>
  );
}
