import { Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Attempt, AttemptStory } from '../api/types.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { ReasonList } from '../ui/ReasonList.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { attemptLabel, familyInWords, routeInWords } from '../words/attempts.ts';
import { AttemptActions } from './AttemptActions.tsx';
import { AttemptHistory } from './AttemptHistory.tsx';
import { AttemptOutcome } from './AttemptOutcome.tsx';
import { AttemptSteps } from './AttemptSteps.tsx';
import { AttemptTime, OtherTimes } from './AttemptTime.tsx';
import { certaintyOf } from './certainty.ts';
import { inOrderOfInterest } from './evidence-files.ts';
import { FormFields } from './FormFields.tsx';
import { Pictures } from './Pictures.tsx';
import { TheirLink } from './TheirLink.tsx';
import { otherTimes } from './what-may-be-done.ts';

interface AttemptReviewProps {
  story: AttemptStory;
  /** Everything that waits for a reviewer. */
  queue: readonly Attempt[];
  next: string | undefined;
  onGo(attemptId: string | undefined): void;
  onLeave(): void;
}

export function AttemptReview({ story, queue, next, onGo, onLeave }: AttemptReviewProps) {
  const { attempt } = story;
  const label = attemptLabel(attempt);
  const at = queue.findIndex(each => each.id === attempt.id);
  const points = certaintyOf(story);
  return (
    <article className="review" aria-label={`Booking with ${attempt.leadName} on their scheduler`}>
      <header className="review-head">
        <Button look="quiet" size="icon" aria-label="Back" title="Back (Esc)" onClick={onLeave}>
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <div className="review-who">
          <h1>
            <Link to="/inbox/$leadId" params={{ leadId: attempt.leadId }}>
              {attempt.leadName}
            </Link>
          </h1>
          <p className="quiet">{[attempt.company, familyInWords(attempt.family)].filter(Boolean).join(' · ')}</p>
        </div>
        <Badge tone={label.tone}>{label.text}</Badge>
        {(next || at >= 0) && (
          <div className="review-queue">
            <span className="quiet numbers">
              {at >= 0 ? `${at + 1} of ${queue.length} waiting` : `${queue.length} waiting`}
            </span>
            {next && (
              <Button onClick={() => onGo(next)}>
                Next <ChevronRight size={14} aria-hidden />
                <Shortcut name="move-down" />
              </Button>
            )}
          </div>
        )}
      </header>
      <div className="review-body" data-scrolls>
        <div className="review-columns">
          <div className="review-facts">
            <Section title="When">
              <p className="says-of-it">{label.says}</p>
              <AttemptTime attempt={attempt} />
              <AttemptOutcome story={story} />
            </Section>
            <Section title="Where">
              <TheirLink url={attempt.url} />
              <p className="quiet">{routeInWords(attempt.route)}</p>
            </Section>
            {points.length > 0 && (
              <Section title="What is certain, and what is not">
                <ReasonList reasons={points} />
              </Section>
            )}
            {canBeAnotherTime(attempt) && otherTimes(attempt, new Date()).length > 0 && (
              <Section title="Other times that suit both">
                <OtherTimes attempt={attempt} />
              </Section>
            )}
            {mayBeSubmitted(attempt) && <FormFields />}
          </div>
          <div className="review-evidence">
            <Section title="What was seen">
              {attempt.route === 'browser' ? (
                <Pictures files={inOrderOfInterest(story.evidence)} hasKey />
              ) : (
                <p className="quiet">Their scheduler’s public API was asked; there is no page to show.</p>
              )}
              <AttemptSteps steps={story.steps} isOpen={attempt.status === 'needs-person'} />
            </Section>
            {story.history.length > 0 && (
              <details className="steps">
                <summary>
                  <ChevronDown size={13} aria-hidden /> History
                </summary>
                <AttemptHistory history={story.history} />
              </details>
            )}
          </div>
        </div>
      </div>
      <footer className="review-bar">
        <AttemptActions attempt={attempt} />
      </footer>
    </article>
  );
}

/** Where a reviewer, or somebody who books by hand, may still choose. */
const canBeAnotherTime = ({ actions, wasReleased }: Attempt): boolean =>
  !wasReleased && (actions.includes('approve') || actions.includes('settle'));

/** Where something is still to be entered on their page. */
const mayBeSubmitted = ({ actions }: Attempt): boolean =>
  actions.includes('approve') || actions.includes('callOff') || actions.includes('retry');

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
