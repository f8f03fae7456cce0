import { BOOKING_SPANS, listBookings } from '@overlap/database/stores/views';
import { z } from 'zod';
import type { RestApp, RestContext } from './routes.ts';
import { bookingSchema } from './schemas.ts';

const query = z.object({
  span: z.enum(BOOKING_SPANS).default('upcoming'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function bookingRoutes(app: RestApp, { inWorkspace }: RestContext): void {
  app.get(
    '/bookings',
    {
      schema: {
        tags: ['bookings'],
        summary: 'Bookings by their start',
        querystring: query,
        response: { 200: z.object({ data: z.array(bookingSchema) }) },
      },
    },
    request =>
      inWorkspace(request, async tx => ({ data: await listBookings(tx, { ...request.query, now: new Date() }) })),
  );
}
