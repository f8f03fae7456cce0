import { ArrowLeft } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Refusal } from '../api/errors.ts';
import type { OpenDays } from '../api/types.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { TwoZones } from '../thread/TwoZones.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { providerInWords } from '../words/bookings.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { inBothZones } from './time-choice.ts';

interface ConfirmTimeProps {
  kind: 'book' | 'move';
  name: string;
  start: string;
  open: OpenDays;
  note: string;
  refusal: Refusal | null;
  isPending: boolean;
  onNote(note: string): void;
  onBack(): void;
  /** One of the times that are open instead. */
  onTake(start: string): void;
  onConfirm(): void;
}

const WORDS = {
  book: { doing: 'Booking…', deed: 'Book it' },
  move: { doing: 'Moving…', deed: 'Move it' },
};

/** The last look before anybody outside is told: the exact time, on their clock and on ours. */
export function ConfirmTime({ kind, start, open, refusal, isPending, onTake, ...rest }: ConfirmTimeProps) {
  const confirm = useFirstFocus<HTMLButtonElement>();
  const end = new Date(Date.parse(start) + open.minutes * 60_000).toISOString();
  const instead = (other: string) => {
    onTake(other);
    confirm.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLTextAreaElement;
    // The Enter that chose the time, held a little too long, does not book it.
    if (event.key === 'Enter' && event.repeat && !isTyping) event.preventDefault();
    if (event.key === 'Enter' && isTyping && (event.ctrlKey || event.metaKey)) rest.onConfirm();
    const other = isTyping ? undefined : refusal?.alternatives[Number(event.key) - 1];
    if (other) instead(other);
  };
  return (
    <form
      className="dialog-form"
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        rest.onConfirm();
      }}
    >
      <div className="confirm-time">
        <TwoZones start={start} end={end} leadZone={open.timeZone} isExact />
        <p className="quiet">
          With {rest.name}, {open.minutes} minutes, on {providerInWords(open.provider)}
        </p>
      </div>
      {kind === 'book' && (
        <TextArea
          label="Note"
          note="Optional. It goes to the provider with the booking: the guest may read it."
          maxLength={2000}
          value={rest.note}
          onChange={event => rest.onNote(event.target.value)}
        />
      )}
      {refusal && (
        <RefusalNote refusal={refusal} timeInWords={other => inBothZones(other, open).theirs} onTake={instead} />
      )}
      <footer className="dialog-foot">
        <Button onClick={rest.onBack}>
          <ArrowLeft size={14} aria-hidden /> Back
        </Button>
        <Button ref={confirm} type="submit" look="primary" isBusy={isPending}>
          {isPending ? WORDS[kind].doing : WORDS[kind].deed}
          <span className="hidden-text">: {inBothZones(start, open).theirs}</span>
        </Button>
      </footer>
    </form>
  );
}
