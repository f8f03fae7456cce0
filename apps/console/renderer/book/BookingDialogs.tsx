import { useBookingRequest } from './booking-dialog-state.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { NoShowDialog } from './NoShowDialog.tsx';
import { TimeDialog } from './TimeDialog.tsx';

/** The dialog about a meeting that is open, if one is. Fetched when the first one is asked for. */
export function BookingDialogs() {
  const request = useBookingRequest();
  if (request?.kind === 'cancel') return <CancelDialog booking={request.booking} />;
  if (request?.kind === 'no-show') return <NoShowDialog booking={request.booking} />;
  return request && <TimeDialog request={request} />;
}
