import { useSyncExternalStore } from 'react';
import type { Booking } from '../api/types.ts';

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

let shown: BookingRequest | null = null;
const listeners = new Set<() => void>();

function change(request: BookingRequest | null): void {
  shown = request;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the dialog from wherever one is; the shell shows it. */
export const askForBooking = (request: BookingRequest): void => change(request);
export const closeBookingDialog = (): void => change(null);
export const useBookingRequest = (): BookingRequest | null => useSyncExternalStore(subscribe, () => shown);
