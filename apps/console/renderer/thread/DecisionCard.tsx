import type { Intent } from '@overlap/domain/intent';
import { formatInstantShort } from '@overlap/domain/time';
import { ChevronDown, Sparkles } from 'lucide-react';
import type { DecisionView, Lead } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { ReasonList } from '../ui/ReasonList.tsx';
import { deedInWords, processInWords } from '../words/decisions.ts';
import { Reading } from './Reading.tsx';
import type { LinkedFindings } from './use-linked-findings.ts';

interface DecisionCardProps {
  intent: Intent;
  decision: DecisionView | null;
  lead: Lead;
  linked: LinkedFindings;
}

/** What was done about a reply and why, with how it was read: the argument as it was stored. */
export function DecisionCard({ intent, decision, lead, linked }: DecisionCardProps) {
  return (
    <details className="decision" open={linked.isOpen} onToggle={event => linked.setOpen(event.currentTarget.open)}>
      <summary className="decision-head">
        <Sparkles size={14} aria-hidden />
        <strong>{decision ? deedInWords(decision) : 'Not decided yet'}</strong>
        {decision?.process && <Badge>{processInWords(decision.process)}</Badge>}
        <ChevronDown size={14} className="decision-turn" aria-hidden />
      </summary>
      {decision && (decision.starts.length > 0 || decision.reasons.length > 0) && (
        <dl className="decision-facts">
          {decision.starts.length > 0 && <Times starts={decision.starts} lead={lead} />}
          {decision.reasons.length > 0 && (
            <div>
              <dt>Why</dt>
              <dd>
                <ReasonList reasons={decision.reasons} />
              </dd>
            </div>
          )}
        </dl>
      )}
      <Reading intent={intent} lead={lead} linked={linked} />
    </details>
  );
}

function Times({ starts, lead }: { starts: readonly string[]; lead: Lead }) {
  const { workspace } = useSession();
  return (
    <div>
      <dt>{starts.length > 1 ? 'First free of' : 'Time'}</dt>
      <dd>
        {starts.map(start => (
          <time key={start} dateTime={start} className="decision-time">
            {formatInstantShort(start, lead.timeZone ?? workspace.timeZone)}
          </time>
        ))}
      </dd>
    </div>
  );
}
