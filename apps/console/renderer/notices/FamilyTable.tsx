import { ChevronDown } from 'lucide-react';
import type { LinkFamily } from '../api/types.ts';
import { Card } from '../ui/Card.tsx';
import { FamilyRow } from './FamilyRow.tsx';
import { isShownAtOnce } from './shown-families.ts';

/** How far Overlap goes on each scheduler, with the record that this rests on. */
export function FamilyTable({ families, mayChange }: { families: readonly LinkFamily[]; mayChange: boolean }) {
  const shown = families.filter(isShownAtOnce);
  const others = families.filter(family => !isShownAtOnce(family));
  return (
    <Card title="Each scheduler" className="family-card">
      <p className="quiet">
        “By itself” counts only once the last 20 approved bookings there went through as they were prepared; until then
        it asks. One refusal, correction or unclear outcome, and the count begins anew.
      </p>
      <ul className="families">
        {shown.map(family => (
          <FamilyRow key={family.family} family={family} mayChange={mayChange} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="steps">
          <summary>
            <ChevronDown size={13} aria-hidden /> {others.length} more that no lead has sent yet
          </summary>
          <ul className="families">
            {others.map(family => (
              <FamilyRow key={family.family} family={family} mayChange={mayChange} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
