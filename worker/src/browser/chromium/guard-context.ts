import type { BrowserContext, Dialog, Page, Request } from 'playwright-core';
import type { Wall } from '../wall/wall.ts';
import type { Chromium } from './launch.ts';

/** Why an attempt ends here, whatever the page was at. */
export type Trip =
  | 'too-many-popups'
  | 'too-many-navigations'
  | 'too-many-bytes'
  | 'too-many-tunnels'
  | 'too-much-memory'
  | 'page-crashed'
  | 'browser-gone';

/** What a page did that a person may want to know of; the texts are the page's own and untrusted. */
export type Incident =
  | { kind: 'popup-closed'; url: string }
  | { kind: 'dialog'; type: string; message: string; answer: 'accepted' | 'dismissed' }
  | { kind: 'download-refused'; url: string }
  | { kind: 'page-crashed'; url: string };

export interface GuardLimits {
  /** Beside the page that we opened ourselves. */
  popups: number;
  /** Of whole pages, each step of a redirect counted. */
  navigations: number;
}

export interface Guard {
  /** Settles at most once, with the first reason. */
  readonly tripped: Promise<Trip>;
  readonly incidents: readonly Incident[];
  /** The visit is over, and the browser lives on. */
  end(): void;
  /** For the submit phase: the next `confirm()`, and only that one, is answered with yes. */
  acceptOneConfirm(): void;
}

const GUARD_LIMITS: GuardLimits = { popups: 1, navigations: 20 };
const MOST_INCIDENTS = 100;
const LONGEST_TEXT = 500;

/** Sets every limit on what a page may do to us. Call it on a new context, before its first page. */
export function guardContext(
  context: BrowserContext,
  around: { chromium: Pick<Chromium, 'onGone'>; wall: Pick<Wall, 'spent'>; limits?: Partial<GuardLimits> },
): Guard {
  const limits = { ...GUARD_LIMITS, ...around.limits };
  const { promise: tripped, resolve: trip } = Promise.withResolvers<Trip>();
  const incidents: Incident[] = [];
  let pages = 0;
  let navigations = 0;
  let mayConfirm = false;

  const record = (incident: Incident) => {
    if (incidents.length < MOST_INCIDENTS) incidents.push(incident);
  };

  function onPage(page: Page): void {
    pages += 1;
    page.on('download', download => {
      record({ kind: 'download-refused', url: short(download.url()) });
      ignore(download.cancel());
    });
    page.on('crash', () => {
      record({ kind: 'page-crashed', url: short(page.url()) });
      trip('page-crashed');
    });
    if (pages <= 1 + limits.popups) return;
    record({ kind: 'popup-closed', url: short(page.url()) });
    trip('too-many-popups');
    ignore(page.close());
  }

  function onDialog(dialog: Dialog): void {
    const accepts = mayConfirm && dialog.type() === 'confirm';
    if (accepts) mayConfirm = false;
    const answer = accepts ? 'accepted' : 'dismissed';
    record({ kind: 'dialog', type: dialog.type(), message: short(dialog.message()), answer });
    ignore(accepts ? dialog.accept() : dialog.dismiss());
  }

  context.on('page', onPage);
  context.on('dialog', onDialog);
  context.on('request', request => {
    if (!isWholePage(request)) return;
    navigations += 1;
    if (navigations > limits.navigations) trip('too-many-navigations');
  });
  context.on('requestfailed', request => {
    // Chromium's own limit for one chain is about ours, and may come first.
    if (isWholePage(request) && request.failure()?.errorText.includes('ERR_TOO_MANY_REDIRECTS'))
      trip('too-many-navigations');
  });
  void around.wall.spent.then(trip);
  const end = around.chromium.onGone(why => {
    if (why !== 'closed') trip(why === 'crashed' ? 'browser-gone' : why);
  });

  return {
    tripped,
    incidents,
    end,
    acceptOneConfirm: () => {
      mayConfirm = true;
    },
  };
}

function isWholePage(request: Request): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    // Playwright has no frame yet for the first request of a new page, and that is a whole page.
    return true;
  }
}

const short = (text: string): string => text.slice(0, LONGEST_TEXT);

/** The page may be gone before it hears us, which is as well. */
const ignore = (work: Promise<unknown>): void => void work.catch(() => {});
