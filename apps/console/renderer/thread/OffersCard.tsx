import { formatInstantShort } from '@overlap/domain/time';
import type { Offer } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import type { Label } from '../words/decisions.ts';

const LABELS: Record<Offer['status'], Label> = {
  open: { text: 'Open', tone: 'info' },
  accepted: { text: 'Accepted', tone: 'good' },
  cleared: { text: 'Cleared', tone: 'neutral' },
};

/** The times that were put to the lead. */
export function OffersCard({ offers, leadZone }: { offers: readonly Offer[]; leadZone: string | null }) {
  const { workspace } = useSession();
  return (
    <Card title="Offered times">
      <ul className="offers">
        {offers.map(({ start, status }) => (
          <li key={start}>
            <time dateTime={start}>{formatInstantShort(start, leadZone ?? workspace.timeZone)}</time>
            <Badge tone={LABELS[status].tone}>{LABELS[status].text}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
