import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Done } from '../calcom/booking.ts';
import { hostMarksAbsentCalcom, leadBooksCalcom, leadCancelsCalcom, leadMovesCalcom } from '../calcom/public-page.ts';
import { bookingView } from '../calcom/view.ts';
import type { World } from '../world.ts';

const text = z.string().min(1);
const start = z.iso.datetime({ offset: true });

const bookingSchema = z.strictObject({
  /** Id or slug. */
  eventType: text,
  start,
  name: text,
  email: z.email(),
  /** As `metadata[key]` in the link would fill it. */
  metadata: z.record(z.string(), z.string()).optional(),
});
const changeSchema = z.strictObject({ id: text });
const moveSchema = z.strictObject({ id: text, start });

/** Leads book, cancel and move by themselves on Cal.com's public pages; the host marks one as absent. */
export function calcomRoutes(scope: FastifyInstance, world: World): void {
  const told = async ({ booking, deliveries }: Done) => ({
    id: booking.uid,
    booking: bookingView(world, booking),
    deliveries: await world.deliveries.firstAttempts(deliveries),
  });
  scope.post('/calcom/bookings', request => told(leadBooksCalcom(world, bookingSchema.parse(request.body ?? {}))));
  scope.post('/calcom/cancellations', request =>
    told(leadCancelsCalcom(world, changeSchema.parse(request.body ?? {}).id)),
  );
  scope.post('/calcom/reschedules', request => {
    const { id, start: at } = moveSchema.parse(request.body ?? {});
    return told(leadMovesCalcom(world, id, at));
  });
  scope.post('/calcom/no-shows', request =>
    told(hostMarksAbsentCalcom(world, changeSchema.parse(request.body ?? {}).id)),
  );
}
