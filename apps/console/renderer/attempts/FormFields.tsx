import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api/client.ts';

/** What their page is given about us, as it is set now. */
export function FormFields() {
  const settings = useQuery(trpc.settings.get.queryOptions());
  if (!settings.data) return null;
  const { linkBooking, meetingTitle } = settings.data;
  const { name, email, phone, company, mayAcceptTerms } = linkBooking.identity;
  const fields = [
    ['Name', name],
    ['E-mail', email],
    ['Phone', phone],
    ['Company', company],
    ['Note', meetingTitle],
    ['Terms', mayAcceptTerms ? 'Accepted where they have to be' : 'Never accepted: then it stops'],
  ] as const;
  return (
    <section aria-labelledby="entered">
      <h2 id="entered">What is entered</h2>
      <dl className="facts">
        {fields.map(([field, value]) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd className="fact-value">{value ?? <span className="quiet">nothing</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Where the page asks for it. Set under <Link to="/bookings/notices">Notices</Link>; nothing about other leads is
        entered.
      </p>
    </section>
  );
}
