import { ChevronDown } from 'lucide-react';
import type { AttemptStory } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { stepName } from '../words/attempts.ts';
import { formatClockExact } from '../words/times.ts';

/** What the last run did, step by step, each with its time. */
export function AttemptSteps({ steps, isOpen }: { steps: AttemptStory['steps']; isOpen: boolean }) {
  const { workspace } = useSession();
  if (steps.length === 0) return null;
  return (
    <details className="steps" open={isOpen}>
      <summary>
        <ChevronDown size={13} aria-hidden /> {steps.length} {steps.length === 1 ? 'step' : 'steps'}
      </summary>
      <ol className="timeline">
        {steps.map(({ at, step, says }, index) => (
          <li key={`${at}${index}`} data-tone={toneOf(step)}>
            <p>
              {stepName(step)} <time dateTime={at}>{formatClockExact(at, workspace.timeZone)}</time>
            </p>
            {says && <p className="quiet">{says}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

const toneOf = (step: string): string | undefined =>
  step === 'confirmed' ? 'good' : step.startsWith('ended-') && step !== 'ended-ready' ? 'warn' : undefined;
