import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { trpc } from '../api/client.ts';
import { toProblem } from '../api/errors.ts';
import { useNow } from '../hooks/use-now.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { Button } from '../ui/Button.tsx';
import { providerInWords } from '../words/bookings.ts';
import { healthOf, needsLook } from '../words/providers.ts';
import { ProviderCard } from './ProviderCard.tsx';

const EVERY_MS = 30_000;

/** What bookings stand on, folded into one line until somebody wants to know. */
export function Foundations() {
  const [isOpen, setOpen] = useRemembered('foundations', false);
  const now = useNow();
  // What is spent and paused changes without news.
  const providers = useQuery(trpc.booking.providers.queryOptions(undefined, { refetchInterval: isOpen && EVERY_MS }));
  return (
    <details className="foundations" open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronDown size={14} aria-hidden />
        <h2>What bookings stand on</h2>
        <span className="foundation-lights">
          {providers.data?.map(row => (
            <span key={row.provider} className="foundation-light" data-tone={needsLook(row) ? 'warn' : 'good'}>
              {providerInWords(row.provider)}
              {needsLook(row) && <span className="hidden-text"> needs a look</span>}
              {healthOf(row).tone !== 'good' && <strong>{healthOf(row).text.toLowerCase()}</strong>}
            </span>
          ))}
        </span>
      </summary>
      {providers.isError && !providers.data && (
        <p className="foundation-none">
          {toProblem(providers.error).title}. <Button onClick={() => void providers.refetch()}>Try again</Button>
        </p>
      )}
      {providers.data?.length === 0 && (
        <p className="foundation-none">
          No booking provider is connected. An admin connects one with <code>pnpm connect</code>.
        </p>
      )}
      <ul className="providers">
        {providers.data?.map(row => (
          <li key={row.provider}>
            <ProviderCard row={row} now={now} />
          </li>
        ))}
      </ul>
    </details>
  );
}
