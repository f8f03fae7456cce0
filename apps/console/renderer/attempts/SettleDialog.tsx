import { type FormEvent, useState } from 'react';
import { toRefusal } from '../api/errors.ts';
import type { Attempt } from '../api/types.ts';
import { OtherTime } from '../book/OtherTime.tsx';
import { RefusalNote } from '../book/RefusalNote.tsx';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { useSession } from '../hooks/use-session.ts';
import { TwoZones } from '../thread/TwoZones.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { TextField } from '../ui/TextField.tsx';
import { readWallClock, toWallClock } from '../words/wall-clock.ts';
import { closeAttemptDialog } from './attempt-dialog-state.ts';
import { useAttemptWord } from './use-attempt-word.ts';

type Outcome = 'as-planned' | 'elsewhen' | 'not-booked';
const HALF_HOUR_MS = 30 * 60_000;

/** A person has looked on their page, or booked there by hand, and says what became of it. */
export function SettleDialog({ attempt }: { attempt: Attempt }) {
  const { workspace } = useSession();
  const { start, end, guestTimeZone } = attempt;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [time, setTime] = useState(() => toWallClock(start ?? new Date().toISOString(), workspace.timeZone));
  const [manageUrl, setManageUrl] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const first = useFirstFocus<HTMLInputElement>();
  const { say, isPending, error } = useAttemptWord({ isToldInPlace: true, onDone: closeAttemptDialog });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!outcome) return setWrong('Choose what you found.');
    const isBooked = outcome !== 'not-booked';
    const read = readWallClock(time);
    if (outcome === 'elsewhen' && 'problem' in read) return setWrong(read.problem);
    const length = start && end ? Date.parse(end) - Date.parse(start) : HALF_HOUR_MS;
    const slot =
      outcome === 'elsewhen' && 'start' in read
        ? { start: read.start, end: new Date(Date.parse(read.start) + length).toISOString() }
        : null;
    say(attempt, { kind: 'settle', isBooked, slot, manageUrl: isBooked && manageUrl.trim() ? manageUrl.trim() : null });
  };
  const choice = (value: Outcome, words: string, isFirst = false) => (
    <label className="choice-line">
      <input
        ref={isFirst ? first : null}
        type="radio"
        name="outcome"
        checked={outcome === value}
        onChange={() => {
          setOutcome(value);
          setWrong(null);
        }}
      />
      {words}
    </label>
  );
  return (
    <DialogFrame title={`${attempt.leadName}: booked or not?`} onClose={closeAttemptDialog}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        {start && end && <TwoZones start={start} end={end} leadZone={guestTimeZone} isExact />}
        <fieldset className="choices">
          <legend className="hidden-text">What you found</legend>
          {start && choice('as-planned', 'It is booked at this time', true)}
          {choice('elsewhen', start ? 'It is booked at another time' : 'It is booked', !start)}
          {choice('not-booked', 'It is not booked, and will not be')}
        </fieldset>
        {outcome === 'elsewhen' && (
          <OtherTime
            value={time}
            leadZone={guestTimeZone}
            workspaceZone={workspace.timeZone}
            wrong={null}
            onChange={value => {
              setTime(value);
              setWrong(null);
            }}
          />
        )}
        {outcome && outcome !== 'not-booked' && (
          <TextField
            label="Link to move or cancel it (if you have one)"
            type="url"
            inputMode="url"
            value={manageUrl}
            onChange={event => setManageUrl(event.target.value)}
          />
        )}
        {wrong && (
          <p className="field-note" data-tone="bad" role="alert">
            {wrong}
          </p>
        )}
        {error && <RefusalNote refusal={toRefusal(error)} />}
        <footer className="dialog-foot">
          <Button onClick={closeAttemptDialog}>Back</Button>
          <Button type="submit" look="primary" isBusy={isPending}>
            {isPending ? 'Saving…' : 'Save'}
          </Button>
        </footer>
      </form>
    </DialogFrame>
  );
}
