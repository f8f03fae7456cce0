import { bookOnPage, type Visits } from './jobs/book-on-page.ts';
import type { Shift } from './shift.ts';

/** Two browsers at once want about two gigabytes of memory. */
const VISITS_AT_ONCE = 2;

/** Takes up visits to leads' pages, and nothing else: a page that goes wild takes no other work down with it. */
export async function startBrowserWorker(
  shift: Shift,
  visits: Visits,
): Promise<{ stop(graceMs?: number): Promise<void> }> {
  const { queue, log } = shift;
  await queue.work('book-on-page', (payload, run) => bookOnPage(shift, visits, payload, run), {
    concurrency: VISITS_AT_ONCE,
    onFailure: ({ error, ...failure }) => log.warn({ ...failure, error: error.message }, 'job failed'),
  });
  return {
    async stop(graceMs) {
      await queue.stop(graceMs);
      await visits.browsers.close();
    },
  };
}
