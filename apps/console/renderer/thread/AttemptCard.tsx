import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../api/client.ts';
import { toProblem } from '../api/errors.ts';
import type { Attempt } from '../api/types.ts';
import { AttemptOutcome } from '../attempts/AttemptOutcome.tsx';
import { AttemptSteps } from '../attempts/AttemptSteps.tsx';
import { AttemptTime } from '../attempts/AttemptTime.tsx';
import { inOrderOfInterest } from '../attempts/evidence-files.ts';
import { Pictures } from '../attempts/Pictures.tsx';
import { TheirLink } from '../attempts/TheirLink.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { attemptLabel, familyInWords, routeInWords } from '../words/attempts.ts';

interface AttemptCardProps {
  attempt: Attempt;
  /** The newest one is shown with all that is known; an older one when somebody asks. */
  isNewest: boolean;
}

/** An attempt to book on the lead's own scheduler, in the conversation that led to it. */
export function AttemptCard({ attempt, isNewest }: AttemptCardProps) {
  const label = attemptLabel(attempt);
  const isForReview = attempt.actions.includes('approve') || attempt.actions.includes('settle');
  return (
    <section
      className="card attempt-card"
      data-status={attempt.status}
      aria-label={`Booking on ${familyInWords(attempt.family)}`}
    >
      <header className="attempt-head">
        <CalendarPlus size={14} aria-hidden />
        <h3>{familyInWords(attempt.family)}</h3>
        <span className="quiet">{routeInWords(attempt.route)}</span>
        <Badge tone={label.tone}>{label.text}</Badge>
      </header>
      <div className="attempt-body">
        <TheirLink url={attempt.url} />
        <p className="says-of-it">{label.says}</p>
        {attempt.start && <AttemptTime attempt={attempt} />}
        {isNewest ? <Story attemptId={attempt.id} /> : <Older attemptId={attempt.id} />}
        <footer className="attempt-foot">
          <Link
            to="/attempts/$attemptId"
            params={{ attemptId: attempt.id }}
            className="button"
            data-look={isForReview ? 'primary' : 'plain'}
          >
            {isForReview ? 'Review it' : 'Details'}
            <span className="hidden-text"> of the booking on {familyInWords(attempt.family)}</span>
            {isNewest && <Shortcut name="view" />}
          </Link>
        </footer>
      </div>
    </section>
  );
}

function Older({ attemptId }: { attemptId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="steps" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronDown size={13} aria-hidden /> What was done
      </summary>
      {isOpen && <Story attemptId={attemptId} />}
    </details>
  );
}

function Story({ attemptId }: { attemptId: string }) {
  const story = useQuery(trpc.linkAttempt.get.queryOptions({ attemptId }));
  if (story.data) {
    return (
      <>
        <AttemptOutcome story={story.data} />
        {story.data.attempt.route === 'browser' && story.data.evidence.length > 0 && (
          <Pictures files={inOrderOfInterest(story.data.evidence)} />
        )}
        <AttemptSteps steps={story.data.steps} isOpen={false} />
      </>
    );
  }
  if (story.isPending) return <Skeleton rows={2} label="Loading the attempt" />;
  return (
    <p className="quiet">
      {toProblem(story.error).title}. <Button onClick={() => void story.refetch()}>Try again</Button>
    </p>
  );
}
