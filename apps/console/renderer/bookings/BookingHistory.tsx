import type { BookingStep } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { stepInWords } from '../words/booking-steps.ts';
import { actorInWords } from '../words/bookings.ts';
import { formatStamp } from '../words/times.ts';

/** Everything that happened to the meeting, the first thing first. */
export function BookingHistory({ history }: { history: readonly BookingStep[] }) {
  const me = useSession();
  const { timeZone } = me.workspace;
  return (
    <section aria-labelledby="booking-history">
      <h3 id="booking-history">History</h3>
      {history.length === 0 && <p className="quiet">Nothing is recorded of it.</p>}
      <ol className="timeline">
        {history.map((step, index) => {
          const { text, tone, quote } = stepInWords(step, timeZone);
          return (
            <li key={`${step.at}${index}`} data-tone={tone}>
              <p>{text}</p>
              {quote && <q>{quote}</q>}
              <p className="quiet">
                {actorInWords(step.actor, { own: me.actor })} ·{' '}
                <time dateTime={step.at}>{formatStamp(step.at, timeZone)}</time>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
