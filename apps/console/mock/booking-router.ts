import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { BOOKING_SPANS } from '../renderer/api/types.ts';
import { MockRefusal, procedureFor, router } from './trpc.ts';

const bookingId = z.object({ bookingId: z.uuid() });
const asked = z.object({ start: z.string() });

const orRefuse = <T>(answer: T | { refused: MockRefusal['refusal'] }): T => {
  if (answer && typeof answer === 'object' && 'refused' in answer) throw new MockRefusal(answer.refused);
  return answer;
};

function orMissing<T>(found: T | undefined | null, what: string): T {
  if (found) return found;
  throw new TRPCError({ code: 'NOT_FOUND', message: `There is no such ${what} in this workspace.` });
}

/** The router's bookings, on a calendar in memory. */
export const mockBookingRouter = router({
  list: procedureFor('inbox.read')
    .input(z.object({ span: z.enum(BOOKING_SPANS).default('upcoming'), limit: z.number().default(100) }))
    .query(({ ctx: { workspace }, input: { span } }) => {
      const now = new Date().toISOString();
      const found = workspace.bookings().filter(each => span === 'all' || each.start >= now === (span === 'upcoming'));
      return span === 'past' ? found.reverse() : found;
    }),
  get: procedureFor('inbox.read')
    .input(bookingId)
    .query(({ ctx: { workspace }, input }) => orMissing(workspace.calendar.storyOf(input.bookingId), 'booking')),
  openTimes: procedureFor('inbox.read')
    .input(z.object({ leadId: z.uuid() }))
    .query(({ ctx: { workspace }, input }) => orMissing(workspace.calendar.openDaysOf(input.leadId), 'lead')),
  providers: procedureFor('inbox.read').query(({ ctx }) => ctx.workspace.seed.providers),
  offers: procedureFor('inbox.read')
    .input(z.object({ leadId: z.uuid().nullish(), limit: z.number().default(100) }))
    .query(({ ctx: { workspace }, input }) => workspace.calendar.offersOf(input.leadId ?? null)),
  book: procedureFor('booking.approve')
    .input(asked.extend({ leadId: z.uuid(), note: z.string().nullish() }))
    .mutation(({ ctx: { workspace, email }, input }) => orRefuse(workspace.calendar.book(input, `user:${email}`))),
  reschedule: procedureFor('booking.approve')
    .input(bookingId.and(asked))
    .mutation(({ ctx: { workspace, email }, input }) => orRefuse(workspace.calendar.move(input, `user:${email}`))),
  cancel: procedureFor('booking.cancel')
    .input(bookingId.extend({ reason: z.string().min(1) }))
    .mutation(({ ctx: { workspace, email }, input }) => orRefuse(workspace.calendar.cancel(input, `user:${email}`))),
  markNoShow: procedureFor('booking.cancel')
    .input(bookingId)
    .mutation(({ ctx: { workspace, email }, input }) => orRefuse(workspace.calendar.missed(input, `user:${email}`))),
});
