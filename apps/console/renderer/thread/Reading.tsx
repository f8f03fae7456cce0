import type { Intent, Interpretation } from '@overlap/domain/intent';
import { formatInstant } from '@overlap/domain/time';
import { Check, CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Lead } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { intentInWords } from '../words/decisions.ts';
import { remarkInWords, whyCertain } from '../words/readings.ts';
import { FindingList } from './FindingList.tsx';
import { ReadTimes } from './ReadTimes.tsx';
import type { LinkedFindings } from './use-linked-findings.ts';
import { ZoneOfTimes } from './ZoneOfTimes.tsx';

interface ReadingProps {
  intent: Intent;
  lead: Lead;
  linked: LinkedFindings;
}

/** What was understood of a reply, in plain words, and which of its words say so. */
export function Reading({ intent, lead, linked }: ReadingProps) {
  const { workspace } = useSession();
  const zone = intent.zone?.timeZone ?? lead.timeZone ?? workspace.timeZone;
  return (
    <section className="reading" aria-label="How it was read">
      <Understood intent={intent} />
      <dl className="decision-facts">
        {!intent.certain && intent.interpretations.length > 0 && (
          <Fact name="Could mean">
            <ul className="ways">
              {intent.interpretations.map(each => (
                <li key={`${each.says}${each.accepted.join()}`}>
                  {each.says}
                  <ReadTimes {...unsaid(each, zone)} zone={zone} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <OwnTimes intent={intent} zone={zone} />
        {intent.zone && (
          <Fact name="Time zone">
            <ZoneOfTimes reading={intent.zone} />
          </Fact>
        )}
        <Fact name="Read from">
          <FindingList findings={intent.findings} linked={linked} />
        </Fact>
      </dl>
    </section>
  );
}

/** The times of an interpretation, unless it is one and its sentence names it already. */
function unsaid({ says, proposed, accepted }: Interpretation, zone: string) {
  const [first, ...others] = [...proposed.map(slot => slot.start), ...accepted];
  return first && others.length === 0 && says.includes(formatInstant(first, zone))
    ? {}
    : { proposed, starts: accepted };
}

function Understood({ intent }: { intent: Intent }) {
  return (
    <div className="understood">
      <p className="understood-head">
        <strong>{intentInWords(intent.kind)}</strong>
        {intent.certain ? (
          <span className="certain">
            <Check size={12} aria-hidden /> certain
          </span>
        ) : (
          <Badge tone="warn">
            <CircleHelp size={12} aria-hidden /> not certain
          </Badge>
        )}
        {intent.remarks.map(remark => (
          <Badge key={remark}>{remarkInWords(remark)}</Badge>
        ))}
      </p>
      <p className="quiet">{whyCertain(intent)}</p>
    </div>
  );
}

/** The times of their own, or which of the offered ones they leave to us. */
function OwnTimes({ intent, zone }: { intent: Intent; zone: string }) {
  if (intent.acceptedAnyOf.length > 0)
    return (
      <Fact name="Ours to choose">
        <ReadTimes starts={intent.acceptedAnyOf} zone={zone} isRanked />
        <p className="quiet">In this order: the first that is free is booked.</p>
      </Fact>
    );
  return intent.proposed.length > 0 ? (
    <Fact name="Their times">
      <ReadTimes proposed={intent.proposed} zone={zone} isRanked={intent.proposedRanked} saysOrder={intent.certain} />
    </Fact>
  ) : null;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
