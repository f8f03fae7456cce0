import { formatInstantShort } from '@overlap/domain/time';
import type { AttemptStory } from '../api/types.ts';
import { useNames } from '../hooks/use-names.ts';
import { useSession } from '../hooks/use-session.ts';
import { deedOfAttempt } from '../words/attempts.ts';
import { formatStamp } from '../words/times.ts';

/** Everything that was done about an attempt and by whom, the first thing first. */
export function AttemptHistory({ history }: { history: AttemptStory['history'] }) {
  const { workspace } = useSession();
  const nameOf = useNames();
  const quoteOf = ({ reason, note }: Record<string, unknown>) =>
    typeof reason === 'string' ? reason : typeof note === 'string' ? note : null;
  return (
    <ol className="timeline">
      {history.map(({ at, actor, action, detail }, index) => {
        const { text, tone } = deedOfAttempt(action);
        const quote = quoteOf(detail);
        const start = typeof detail.start === 'string' ? detail.start : null;
        return (
          <li key={`${at}${index}`} data-tone={tone}>
            <p>
              {text}
              {start && `: ${formatInstantShort(start, workspace.timeZone)}`}
            </p>
            {quote && <q>{quote}</q>}
            <p className="quiet">
              {nameOf(actor)} · <time dateTime={at}>{formatStamp(at, workspace.timeZone)}</time>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
