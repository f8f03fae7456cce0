import type { AttemptStory } from '../api/types.ts';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { signInWords } from '../words/attempts.ts';
import { linkInWords, safeLink } from '../words/links.ts';
import { whyItStopped } from './certainty.ts';

/** How it ended or why it stopped, the signs of success, and where their page was at the end. */
export function AttemptOutcome({ story }: { story: AttemptStory }) {
  const { attempt, signs, finalUrl, manageUrl } = story;
  const { says, seen } = whyItStopped(attempt);
  const manage = safeLink(manageUrl);
  const isOver = !['planned', 'running', 'awaiting-approval', 'approved'].includes(attempt.status);
  if (!isOver) return null;
  const isByPerson = attempt.status === 'refused' || attempt.status === 'called-off';
  // That it is booked stands above already.
  const why = isByPerson ? attempt.note : attempt.status === 'booked' ? null : says;
  return (
    <div className="attempt-outcome">
      {why && (
        <p data-tone={toneOf(attempt)} className="says">
          {why}
        </p>
      )}
      {seen && !isByPerson && <p className="quiet">{seen}</p>}
      {attempt.question && (
        <p>
          Their page asks: <q>{attempt.question}</q>
        </p>
      )}
      {signs.length > 0 && (
        <ul className="signs" aria-label="Signs that it is booked">
          {signs.map(sign => (
            <li key={sign}>{signInWords(sign)}</li>
          ))}
        </ul>
      )}
      {finalUrl && (
        <p className="quiet final-address" title={finalUrl}>
          Ended on {linkInWords(finalUrl)}
        </p>
      )}
      {manage && <OutsideLink href={manage}>Manage the meeting</OutsideLink>}
    </div>
  );
}

const toneOf = ({ status }: AttemptStory['attempt']): string =>
  status === 'booked' ? 'good' : status === 'failed' ? 'bad' : status === 'needs-person' ? 'warn' : 'neutral';
