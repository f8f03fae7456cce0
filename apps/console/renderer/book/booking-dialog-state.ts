import type { Booking } from '../api/types.ts';
import { createDialogState } from '../hooks/dialog-state.ts';

/** Somebody wants to meet a lead. */
interface BookRequest {
  kind: 'book';
  lead: { id: string; name: string };
  /** The time to begin with, ISO; `null` to choose one. */
  start: string | null;
  /** A meeting that they have already. */
  standing: Booking | null;
}

interface MoveRequest {
  kind: 'move';
  booking: Booking;
}

/** What is asked for by a time. */
export type TimeRequest = BookRequest | MoveRequest;

/** What somebody wants to do about a meeting, in a dialog. */
export type BookingRequest = TimeRequest | { kind: 'cancel'; booking: Booking } | { kind: 'no-show'; booking: Booking };

const state = createDialogState<BookingRequest>();

/** Opens the dialog from wherever one is; the shell shows it. */
export const askForBooking = state.ask;
export const closeBookingDialog = state.close;
export const useBookingRequest = state.useRequest;
