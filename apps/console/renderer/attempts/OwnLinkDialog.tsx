import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { client } from '../api/client.ts';
import { toRefusal } from '../api/errors.ts';
import { RefusalNote } from '../book/RefusalNote.tsx';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { closeAttemptDialog, type OwnLinkRequest } from './attempt-dialog-state.ts';
import { readAttemptsAgain } from './use-attempt-word.ts';

const KEY = ['own-link'];

/** Answers the lead with our own booking link: the drafted words, to be changed or sent as they are. */
export function OwnLinkDialog({ request }: { request: OwnLinkRequest }) {
  const { from, leadName, draft } = request;
  const [text, setText] = useState(draft ?? '');
  const field = useFirstFocus<HTMLTextAreaElement>();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationKey: KEY,
    meta: { isToldInPlace: true },
    mutationFn: () => {
      const words = text.trim() || null;
      return 'attempt' in from
        ? client.linkAttempt.sendOwnLink.mutate({ attemptId: from.attempt.id, text: words })
        : client.linkAttempt.sendOwnLinkOfTask.mutate({ taskId: from.taskId, text: words });
    },
    onSuccess: () => {
      toast.success(`Our link is on its way to ${leadName}`);
      closeAttemptDialog();
    },
    onSettled: () => void readAttemptsAgain(queries, 'attempt' in from ? from.attempt.leadId : from.leadId),
  });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (queries.isMutating({ mutationKey: KEY }) === 0) mutate();
  };
  const isWaiting = 'attempt' in from && from.attempt.status === 'awaiting-approval';
  return (
    <DialogFrame title={`Send ${leadName} our own link`} size="wide" onClose={closeAttemptDialog}>
      <form className="dialog-form" onSubmit={submit}>
        {isWaiting && (
          <p className="dialog-note">What was prepared on their page is refused by it, and our time is free again.</p>
        )}
        <TextArea
          ref={field}
          label="The reply"
          note={
            draft
              ? 'Sent in their conversation, as it stands here. Ctrl and Enter send it.'
              : 'Leave it empty to send our usual words.'
          }
          rows={9}
          maxLength={4000}
          value={text}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        {error && <RefusalNote refusal={toRefusal(error)} />}
        <footer className="dialog-foot">
          <Button onClick={closeAttemptDialog}>Back</Button>
          <Button type="submit" look="primary" isBusy={isPending}>
            {isPending ? 'Sending…' : 'Send it'}
          </Button>
        </footer>
      </form>
    </DialogFrame>
  );
}
