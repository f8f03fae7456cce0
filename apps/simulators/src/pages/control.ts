import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../provider.ts';
import type { Store } from '../store.ts';
import type { World } from '../world.ts';
import { bookingUrlOf, urlOf } from './addresses.ts';
import { meetingsOf } from './cal-com/account.ts';
import { builtBooker } from './cal-com/build.ts';
import { openingsOf } from './openings.ts';
import { type Page, pageFrom, pageOrderSchema } from './page.ts';
import { listPages, type PageBooking, pagesState, putPage } from './state.ts';

const DAY = 86_400_000;

const urlSchema = z.object({ url: z.url({ message: 'must be a page’s address, as POST /_sim/pages answers it' }) });
const openSchema = urlSchema.extend({ minutes: z.coerce.number().int().optional() });

/** Makes booking pages, and tells what was really booked on them and what is open. */
export function pageControl(scope: FastifyInstance, world: World): void {
  const { store } = world;
  scope.post('/pages', async (request, reply) => {
    const page = pageFrom(pageOrderSchema.parse(request.body ?? {}));
    // So that nobody who opens the page waits for it.
    if (page.family === 'cal-com') await builtBooker();
    putPage(store, page);
    return reply.code(201).send({ url: urlOf(page, world.publicUrl()), page });
  });
  scope.get('/pages', () => ({
    pages: listPages(store).map(page => ({ url: urlOf(page, world.publicUrl()), page })),
  }));
  scope.get('/pages/bookings', request => recordOf(world, pageAt(world, urlSchema.parse(request.query).url)));
  scope.get('/pages/openings', request => {
    const { url, minutes } = openSchema.parse(request.query);
    const page = pageAt(world, url);
    const range = { start: Date.now(), end: Date.now() + page.windowDays * DAY };
    const openings = openingsOf(store, page, { minutes: minutes ?? page.durations[0] ?? 30, range, shown: false });
    return { openings: openings.map(({ start, seats }) => ({ start: new Date(start).toISOString(), seats })) };
  });
}

function recordOf({ store }: World, page: Page): object {
  const made = pagesState(store).bookings.filter(one => one.page === page.key);
  const bookings = (page.family === 'cal-com' ? standingOf(store, page, made) : made).filter(
    ({ by }) => by === 'visitor',
  );
  const requests = pagesState(store).requests.filter(one => one.page === page.key);
  return {
    bookings: bookings.map(({ page: _, calendar: __, by: ___, ...shown }) => shown),
    posts: requests.length,
    refused: requests.filter(({ verdict }) => verdict !== 'booked' && verdict !== 'pending').length,
    requests: requests.map(({ page: _, ...shown }) => shown),
  };
}

/** Cal.com's page and API share a calendar: what was cancelled by the API is gone, what was booked by it is there. */
function standingOf(store: Store, page: Page, made: readonly PageBooking[]): PageBooking[] {
  const madeById = new Map(made.map(booking => [booking.id, booking]));
  return meetingsOf(store, page).map(({ uid, attendee, status, start, end, responses, createdAt }) => ({
    ...(madeById.get(uid) ?? {
      id: uid,
      page: page.key,
      calendar: '',
      by: 'visitor',
      ...{ name: attendee.name, email: attendee.email, phone: attendee.phoneNumber, timeZone: attendee.timeZone },
      answers: Object.fromEntries(Object.entries(responses).map(([slug, answer]) => [slug, String(answer)])),
      ...{ terms: false, marketing: false, at: createdAt },
    }),
    status: status === 'pending' ? 'pending' : 'confirmed',
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  }));
}

/** The page at an address: of the types on a landing page, the first. The query and the port do not matter. */
function pageAt(world: World, url: string): Page {
  const wanted = addressOf(url);
  const serverUrl = world.publicUrl();
  const page =
    listPages(world.store).find(one => addressOf(bookingUrlOf(one, serverUrl)) === wanted) ??
    listPages(world.store).find(one => addressOf(urlOf(one, serverUrl)) === wanted);
  if (!page) throw new Refusal({ status: 404, body: { error: `No page at ${url}. GET /_sim/pages lists them.` } });
  return page;
}

function addressOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname + pathname.replace(/\/$/, '');
}
