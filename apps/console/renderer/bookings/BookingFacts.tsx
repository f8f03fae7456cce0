import type { ReactNode } from 'react';
import type { Booking } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { CopyButton, OutsideLink } from '../ui/OutsideLink.tsx';
import { actorInWords, providerInWords } from '../words/bookings.ts';
import { linkInWords, safeLink } from '../words/links.ts';
import { formatStamp } from '../words/times.ts';
import { stateOf } from './booking-state.ts';

/** What is known of a booking besides its time: where, by whom, under which names. */
export function BookingFacts({ booking, note }: { booking: Booking; note: string | null }) {
  const me = useSession();
  const stamp = (instant: string) => formatStamp(instant, me.workspace.timeZone);
  const isOff = stateOf(booking, new Date(booking.start)) === 'ended';
  const [join, manage] = isOff ? [null, null] : [safeLink(booking.joinUrl), safeLink(booking.manageUrl)];
  const ids = Object.entries(booking.providerIds).filter(([, id]) => id);
  return (
    <section aria-label="Facts">
      <dl className="facts booking-facts">
        <Fact name="Provider">{providerInWords(booking.provider)}</Fact>
        <Fact name="Made by">{actorInWords(booking.origin, { own: me.actor })}</Fact>
        <Fact name="Made">{stamp(booking.createdAt)}</Fact>
        {booking.confirmedAt && <Fact name="Confirmed">{stamp(booking.confirmedAt)}</Fact>}
        <Fact name="Attempts">{booking.attempts === 0 ? 'None yet' : booking.attempts}</Fact>
        {join && (
          <Fact name="Join" aside={<CopyButton text={join} label="Copy the link to join" />}>
            <OutsideLink href={join}>{linkInWords(join)}</OutsideLink>
          </Fact>
        )}
        {manage && (
          <Fact name="Manage" aside={<CopyButton text={manage} label="Copy the link to manage it" />}>
            <OutsideLink href={manage}>{linkInWords(manage)}</OutsideLink>
          </Fact>
        )}
        {ids.map(([name, id]) => (
          <Fact
            key={name}
            name={idInWords(name)}
            aside={<CopyButton text={id} label={`Copy the ${idInWords(name)}`} />}
          >
            <code title={id}>{id}</code>
          </Fact>
        ))}
      </dl>
      {note && (
        <p className="booking-memo">
          <span className="quiet">Note</span> {note}
        </p>
      )}
    </section>
  );
}

/** "appointmentId" → "Appointment id". */
const idInWords = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function Fact({ name, aside, children }: { name: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="fact-value">{children}</span>
        {aside}
      </dd>
    </div>
  );
}
