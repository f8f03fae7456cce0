import { formatInstantShort } from '@overlap/domain/time';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { client, trpc } from '../api/client.ts';
import { toRefusal } from '../api/errors.ts';
import { providerInWords } from '../words/bookings.ts';
import { type BookingRequest, closeBookingDialog } from './booking-dialog-state.ts';

/** What is sent off when a dialog is confirmed. */
export type BookingOrder =
  | { kind: 'book' | 'move'; start: string; note: string; timeZone: string }
  | { kind: 'cancel'; reason: string }
  | { kind: 'no-show' };

const KEY = ['booking-order'];

function send(request: BookingRequest, order: BookingOrder): Promise<{ bookingId: string }> {
  if (request.kind === 'book') {
    if (order.kind !== 'book') throw new Error(`A ${order.kind} was sent from the dialog that books.`);
    return client.booking.book.mutate({ leadId: request.lead.id, start: order.start, note: order.note || null });
  }
  const bookingId = request.booking.id;
  if (order.kind === 'cancel') return client.booking.cancel.mutate({ bookingId, reason: order.reason });
  if (order.kind === 'no-show') return client.booking.markNoShow.mutate({ bookingId });
  return client.booking.reschedule.mutate({ bookingId, start: order.start });
}

/** What is said once the order is taken: it is under way, not yet done. */
function say(request: BookingRequest, order: BookingOrder): void {
  const name = request.kind === 'book' ? request.lead.name : request.booking.leadName;
  const provider = request.kind === 'book' ? 'The provider' : providerInWords(request.booking.provider);
  const description = `${provider} is being told. The bookings show when it has answered.`;
  if (order.kind === 'no-show') toast.success(`Noted: ${name} did not come`);
  else if (order.kind === 'cancel') toast.success(`Cancelling the meeting with ${name}`, { description });
  else {
    const at = formatInstantShort(order.start, order.timeZone);
    toast.success(`${order.kind === 'move' ? 'Moving' : 'Booking'} ${name}: ${at}`, { description });
  }
}

/** Sends an order about a meeting, once at a time; a refusal stays in the dialog, with what is open instead. */
export function useBookingOrder(request: BookingRequest) {
  const queries = useQueryClient();
  const leadId = request.kind === 'book' ? request.lead.id : request.booking.leadId;
  const { mutate, reset, isPending, error } = useMutation({
    mutationKey: KEY,
    mutationFn: (order: BookingOrder) => send(request, order),
    meta: { isToldInPlace: true },
    onSuccess: (_booked, order) => {
      say(request, order);
      closeBookingDialog();
    },
    onSettled: () =>
      void Promise.all([
        queries.invalidateQueries(trpc.booking.pathFilter()),
        queries.invalidateQueries(trpc.inbox.thread.queryFilter({ leadId })),
        queries.invalidateQueries(trpc.inbox.list.pathFilter()),
        queries.invalidateQueries(trpc.task.pathFilter()),
        queries.invalidateQueries(trpc.session.me.queryFilter()),
      ]),
  });
  return {
    isPending,
    refusal: error ? toRefusal(error) : null,
    forget: reset,
    order: (order: BookingOrder) => {
      // The state of a render may be one press old; that of the client is not.
      if (queries.isMutating({ mutationKey: KEY }) === 0) mutate(order);
    },
  };
}
