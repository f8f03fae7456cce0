import { lazy, Suspense, useEffect } from 'react';
import { closeBookingDialog, useBookingRequest } from '../book/booking-dialog-state.ts';

const BookingDialogs = lazy(async () => ({ default: (await import('../book/BookingDialogs.tsx')).BookingDialogs }));

/** Where the dialogs about a meeting appear, whichever page asks for them. */
export function BookingDialogHost() {
  const isAsked = useBookingRequest() !== null;
  useEffect(() => closeBookingDialog, []);
  return <Suspense>{isAsked && <BookingDialogs />}</Suspense>;
}
