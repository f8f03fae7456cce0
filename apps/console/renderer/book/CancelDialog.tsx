import { type FormEvent, useState } from 'react';
import type { Booking } from '../api/types.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { TwoZones } from '../thread/TwoZones.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { providerInWords } from '../words/bookings.ts';
import { closeBookingDialog } from './booking-dialog-state.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { useBookingOrder } from './use-booking-order.ts';

/** Calls a meeting off, with a reason. */
export function CancelDialog({ booking }: { booking: Booking }) {
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useFirstFocus<HTMLTextAreaElement>();
  const { order, isPending, refusal } = useBookingOrder({ kind: 'cancel', booking });

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (reason.trim()) return order({ kind: 'cancel', reason: reason.trim() });
    setWrong('Say why: the guest may read it.');
    field.current?.focus();
  };
  return (
    <DialogFrame title={`Cancel the meeting with ${booking.leadName}?`} onClose={closeBookingDialog}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <TwoZones start={booking.start} end={booking.end} leadZone={booking.guestTimeZone} isExact />
        <TextArea
          ref={field}
          label="Why"
          note={`The guest may read it: ${providerInWords(booking.provider)} passes it on.`}
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
        {refusal && <RefusalNote refusal={refusal} />}
        <footer className="dialog-foot">
          <Button onClick={closeBookingDialog}>Keep the meeting</Button>
          <Button type="submit" look="danger" isBusy={isPending}>
            {isPending ? 'Cancelling…' : 'Cancel the meeting'}
          </Button>
        </footer>
      </form>
    </DialogFrame>
  );
}
