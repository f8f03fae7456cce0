import { type FormEvent, useState } from 'react';
import { toRefusal } from '../api/errors.ts';
import type { Attempt } from '../api/types.ts';
import { RefusalNote } from '../book/RefusalNote.tsx';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { closeAttemptDialog } from './attempt-dialog-state.ts';
import { useAttemptWord } from './use-attempt-word.ts';

/** Says no to a prepared booking, with why. */
export function RefuseDialog({ attempt }: { attempt: Attempt }) {
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useFirstFocus<HTMLTextAreaElement>();
  const { say, isPending, error } = useAttemptWord({ isToldInPlace: true, onDone: closeAttemptDialog });

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (reason.trim()) return say(attempt, { kind: 'refuse', reason: reason.trim() });
    setWrong('Say why: it is learned from.');
    field.current?.focus();
  };
  return (
    <DialogFrame title={`Refuse the booking with ${attempt.leadName}?`} onClose={closeAttemptDialog}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <TextArea
          ref={field}
          label="Why"
          note="For your colleagues and for the record. The lead does not read it."
          wrong={wrong}
          required
          maxLength={500}
          value={reason}
          onChange={event => {
            setReason(event.target.value);
            setWrong(null);
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        {error && <RefusalNote refusal={toRefusal(error)} />}
        <footer className="dialog-foot">
          <Button onClick={closeAttemptDialog}>Back</Button>
          <Button type="submit" look="danger" isBusy={isPending}>
            {isPending ? 'Refusing…' : 'Refuse'}
          </Button>
        </footer>
      </form>
    </DialogFrame>
  );
}
