import { formatInstantShort } from '@overlap/domain/time';
import { type FormEvent, useRef, useState } from 'react';
import { toRefusal } from '../api/errors.ts';
import type { Attempt } from '../api/types.ts';
import { RefusalNote } from '../book/RefusalNote.tsx';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { closeAttemptDialog } from './attempt-dialog-state.ts';
import { useAttemptWord } from './use-attempt-word.ts';
import { otherTimes } from './what-may-be-done.ts';

/** The other times that were open on their page and suit us. Arrows choose, Enter approves. */
export function OtherTimeDialog({ attempt }: { attempt: Attempt }) {
  const { workspace } = useSession();
  // The choice stays as it was when the dialog opened: a list that changes under a key would book another time.
  const [starts] = useState(() => otherTimes(attempt, new Date()));
  const [chosen, setChosen] = useState(starts[0] ?? '');
  const first = useFirstFocus<HTMLInputElement>();
  const form = useRef<HTMLFormElement>(null);
  const { say, isPending, error } = useAttemptWord({ isToldInPlace: true, onDone: closeAttemptDialog });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) say(attempt, { kind: 'other-time', start: chosen });
  };
  const isTwoZones = attempt.guestTimeZone !== workspace.timeZone;
  return (
    <DialogFrame title={`Another time for ${attempt.leadName}`} size="wide" onClose={closeAttemptDialog}>
      <form ref={form} className="dialog-form" onSubmit={submit}>
        <fieldset
          className="time-choices"
          onKeyDown={event => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            form.current?.requestSubmit();
          }}
        >
          <legend>Open on their page when Overlap looked, and free on our side</legend>
          {starts.map((start, index) => (
            <label key={start} className="time-line">
              <input
                ref={index === 0 ? first : null}
                type="radio"
                name="start"
                value={start}
                checked={start === chosen}
                onChange={() => setChosen(start)}
              />
              <time dateTime={start}>
                {formatInstantShort(start, attempt.guestTimeZone)} {isTwoZones && <span className="quiet">them</span>}
              </time>
              {isTwoZones && <span className="quiet">{formatInstantShort(start, workspace.timeZone)} us</span>}
            </label>
          ))}
        </fieldset>
        {error && <RefusalNote refusal={toRefusal(error)} />}
        <footer className="dialog-foot">
          <Button onClick={closeAttemptDialog}>Back</Button>
          <Button type="submit" look="primary" isBusy={isPending}>
            {isPending ? 'Approving…' : 'Approve this time'}
          </Button>
        </footer>
      </form>
    </DialogFrame>
  );
}
