import { askedTimeSchema, readAskedTime } from '@overlap/availability/asked-time';
import { withWorkspace } from '@overlap/database/client';
import { findBookingStory } from '@overlap/database/stores/booking-story';
import { listOffers } from '@overlap/database/stores/offers';
import { BOOKING_SPANS, listBookings } from '@overlap/database/stores/views';
import type { Result } from '@overlap/domain/result';
import { type BookingRefusal, bookByHand } from '@overlap/outcome/book-by-hand';
import { readOpenDays, readProviders } from '@overlap/outcome/booking-pages';
import { cancelBooking, markNoShow, rescheduleBooking } from '@overlap/outcome/change-booking';
import type { Work } from '@overlap/outcome/work';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, RefusedError, router } from '../trpc.ts';

const bookingId = z.object({ bookingId: z.uuid() });
const leadId = z.object({ leadId: z.uuid() });

/** The order's answer, or the refusal as an error that carries its alternatives. */
function settle<T>(result: Result<T, BookingRefusal>): T {
  if (result.ok) return result.value;
  throw new RefusedError(result.error);
}

/** The instant that was asked for; a wall clock that names none, or two, is refused with the reason. */
function startOf(asked: z.infer<typeof askedTimeSchema>): string {
  const read = readAskedTime(asked);
  if (read.ok) return read.value;
  throw new RefusedError({ kind: 'not-open', message: read.error, alternatives: [] });
}

export const bookingRouter = router({
  list: procedureFor('inbox.read')
    .input(
      z.object({
        span: z.enum(BOOKING_SPANS).default('upcoming'),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .query(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, tx => listBookings(tx, { ...input, now: new Date() })),
    ),

  /** One booking with the others of its meeting and everything that happened to them. */
  get: procedureFor('inbox.read')
    .input(bookingId)
    .query(async ({ ctx: { database, principal }, input }) => {
      const story = await withWorkspace(database, principal.workspaceId, tx => findBookingStory(tx, input.bookingId));
      if (!story) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such booking in this workspace.' });
      return story;
    }),

  /** When a lead can be met, by their own days. */
  openTimes: procedureFor('inbox.read')
    .input(leadId)
    .query(async ({ ctx: { database, principal }, input }) => {
      const open = await withWorkspace(database, principal.workspaceId, tx => readOpenDays(tx, input.leadId));
      if (!open) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such lead in this workspace.' });
      return open;
    }),

  /** What bookings stand on: connections, calendars, limits. */
  providers: procedureFor('inbox.read').query(({ ctx: { database, principal } }) =>
    withWorkspace(database, principal.workspaceId, readProviders),
  ),

  /** Who was offered which times, the newest first. */
  offers: procedureFor('inbox.read')
    .input(z.object({ leadId: z.uuid().nullish(), limit: z.number().int().min(1).max(200).default(100) }))
    .query(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, tx =>
        listOffers(tx, { leadId: input.leadId ?? null, limit: input.limit }),
      ),
    ),

  book: procedureFor('booking.approve')
    .input(leadId.and(z.object({ note: z.string().trim().max(2_000).nullish() })).and(askedTimeSchema))
    .mutation(({ ctx: { database, queue, principal }, input }) => {
      const order = { leadId: input.leadId, start: startOf(input), actor: principal.actor, note: input.note || null };
      return bookByHand({ database, queue, workspaceId: principal.workspaceId }, order).then(settle);
    }),

  reschedule: procedureFor('booking.approve')
    .input(bookingId.and(askedTimeSchema))
    .mutation(({ ctx: { database, queue, principal }, input }) => {
      const change = { bookingId: input.bookingId, start: startOf(input), actor: principal.actor };
      return withWorkspace(database, principal.workspaceId, tx => rescheduleBooking({ tx, queue }, change)).then(
        settle,
      );
    }),

  cancel: procedureFor('booking.cancel')
    .input(bookingId.extend({ reason: z.string().trim().min(1, 'Say why: the guest may read it.').max(500) }))
    .mutation(({ ctx, input }) => change(ctx, work => cancelBooking(work, { ...input, actor: ctx.principal.actor }))),

  markNoShow: procedureFor('booking.cancel')
    .input(bookingId)
    .mutation(({ ctx, input }) => change(ctx, work => markNoShow(work, { ...input, actor: ctx.principal.actor }))),
});

interface ChangeContext extends Pick<Work, 'queue'> {
  database: Parameters<typeof withWorkspace>[0];
  principal: { workspaceId: string; actor: string };
}

const change = <T>(
  { database, queue, principal }: ChangeContext,
  work: (work: Work) => Promise<Result<T, BookingRefusal>>,
): Promise<T> => withWorkspace(database, principal.workspaceId, tx => work({ tx, queue })).then(settle);
