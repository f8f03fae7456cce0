import type { Reason } from '@overlap/domain/decision';
import { Check, Info, type LucideIcon, Minus } from 'lucide-react';

const MARKS: Record<Reason['weight'], { icon: LucideIcon; says: string }> = {
  for: { icon: Check, says: 'For: ' },
  against: { icon: Minus, says: 'Against: ' },
  fact: { icon: Info, says: 'Fact: ' },
};

/** What speaks for something, against it, and what simply is so; each with its own sign. */
export function ReasonList({ reasons }: { reasons: readonly Pick<Reason, 'weight' | 'says'>[] }) {
  return (
    <ul className="reasons">
      {reasons.map(reason => {
        const { icon: Icon, says } = MARKS[reason.weight];
        return (
          <li key={`${reason.weight}${reason.says}`} data-weight={reason.weight}>
            <Icon size={13} aria-hidden />
            <span>
              <span className="hidden-text">{says}</span>
              {reason.says}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
