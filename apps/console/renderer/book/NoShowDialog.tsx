import type { Booking } from '../api/types.ts';
import { useFirstFocus } from '../hooks/use-first-focus.ts';
import { TwoZones } from '../thread/TwoZones.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { closeBookingDialog } from './booking-dialog-state.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { useBookingOrder } from './use-booking-order.ts';

/** Asks once more before it is noted that somebody did not come. */
export function NoShowDialog({ booking }: { booking: Booking }) {
  const { order, isPending, refusal } = useBookingOrder({ kind: 'no-show', booking });
  const back = useFirstFocus<HTMLButtonElement>();
  return (
    <DialogFrame title={`${booking.leadName} did not come?`} role="alertdialog" onClose={closeBookingDialog}>
      <div className="dialog-form">
        <TwoZones start={booking.start} end={booking.end} leadZone={booking.guestTimeZone} isExact />
        <p>They count as not booked from then on, and can be offered another time. Nothing is sent to them.</p>
        {refusal && <RefusalNote refusal={refusal} />}
        <footer className="dialog-foot">
          <Button ref={back} onClick={closeBookingDialog}>
            Back
          </Button>
          <Button look="primary" isBusy={isPending} onClick={() => order({ kind: 'no-show' })}>
            {isPending ? 'Noting…' : 'They did not come'}
          </Button>
        </footer>
      </div>
    </DialogFrame>
  );
}
