import { CalendarClock, Check, Hand, type LucideIcon, RotateCw, Send, SquareCheck, X } from 'lucide-react';
import type { Attempt } from '../api/types.ts';
import { Button } from '../ui/Button.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { DEED_KEYS, useAttemptDeeds } from './use-attempt-deeds.ts';
import type { AttemptDeed } from './what-may-be-done.ts';

const DEEDS: Record<AttemptDeed, { text: string; icon: LucideIcon }> = {
  approve: { text: 'Approve', icon: Check },
  settle: { text: 'Booked or not…', icon: SquareCheck },
  'other-time': { text: 'Another time…', icon: CalendarClock },
  refuse: { text: 'Refuse…', icon: X },
  retry: { text: 'Prepare again', icon: RotateCw },
  'own-link': { text: 'Send our link…', icon: Send },
  'call-off': { text: 'Call off', icon: X },
};

/** What this person may do with the attempt now, the likeliest first. */
export function AttemptActions({ attempt }: { attempt: Attempt }) {
  const { deeds, whyNot, claim, act, toggleClaim } = useAttemptDeeds(attempt);
  if (deeds.length === 0) return null;
  return (
    <fieldset className="attempt-actions">
      <legend className="hidden-text">What to do</legend>
      {deeds.map((deed, index) => {
        const { text, icon: Icon } = DEEDS[deed];
        const isMain = index === 0 && (deed === 'approve' || deed === 'settle');
        return (
          <Button key={deed} look={isMain ? 'primary' : 'plain'} unavailable={whyNot} onClick={act[deed]}>
            <Icon size={14} aria-hidden /> {text}
            <Shortcut name={DEED_KEYS[deed]} />
          </Button>
        );
      })}
      {claim && (
        <Button look="quiet" aria-pressed={claim === 'mine'} onClick={toggleClaim}>
          <Hand size={14} aria-hidden /> {claim === 'mine' ? 'Give it back' : 'Hold it for me'}
          <Shortcut name="keep-for-me" />
        </Button>
      )}
      {whyNot && <p className="attempt-why-not">{whyNot}</p>}
      {attempt.actions.includes('approve') && !whyNot && (
        <p className="quiet">
          {attempt.route === 'api'
            ? 'Approving books it by their scheduler’s API, once.'
            : 'Approving opens their page again and submits it, once.'}{' '}
          The lead’s scheduler tells them.
        </p>
      )}
    </fieldset>
  );
}
