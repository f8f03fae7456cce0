import { setTimeout as delay } from 'node:timers/promises';
import type { PageEnding } from '@overlap/domain/page-booking';
import type { BrowserContext, Request, Route } from 'playwright-core';
import type { Answer } from './judge.ts';
import {
  booksSeries,
  booksUnasked,
  isSameSite,
  namesAnotherStart,
  natureOf,
  type PageRequestSeen,
  wouldBook,
} from './requests.ts';

export interface HoldOptions {
  context: BrowserContext;
  email: string;
  /** Cuts every open connection to a host: a POST on a fresh one is not sent again by the browser itself. */
  closeTunnels(host: string): void;
  /** Address of the page that the form stands on. */
  pageUrl(): string;
  /** Whether a host belongs to the page's provider though it is of another domain. */
  isProviderHost(host: string): boolean;
  /** Commits that the request leaves now; `false`, or a throw, keeps it in. */
  release(request: { method: string; host: string; path: string }): Promise<boolean>;
  /** A driver's own knowledge of which request books; `null` where it has none. */
  isBooking(request: PageRequestSeen): boolean | null;
}

type Phase = 'choosing' | 'filling' | 'submitting' | 'released' | 'closed';

/** What the hold has seen. */
export interface HoldState {
  /** The one request that was let out to book. */
  released: Request | null;
  /** What came back for it; `null` where nothing did. Resolves in any case; a page that goes on at once takes its body along. */
  answer: Promise<Answer | null>;
  /** Why a request was stopped that would have booked unasked, or otherwise than meant. */
  tripped: { kind: PageEnding; says: string } | null;
  /** Requests stopped after the first: a page that sends twice, or tries again by itself. */
  repeats: number;
  /** Requests of the submit that were let pass because they book nothing by their looks. */
  passed: string[];
}

/** Time for the browser to notice that its connections are gone (measured: 150 ms is enough). */
const SETTLE_MS = 150;

/** How long a release holds; well below a run's lease. */
const RELEASE_HOLDS_MS = 15_000;
const ANSWERS_WITHIN_MS = 25_000;

async function answerTo(request: Request): Promise<Answer | null> {
  const response = await Promise.race([
    request.response().catch(() => null),
    delay(ANSWERS_WITHIN_MS, null, { ref: false }),
  ]);
  if (!response) return null;
  const json: unknown = await response.json().catch(() => undefined);
  return { status: response.status(), json, location: response.headers().location ?? null };
}

/** Pages of confirmation are often asked for with the guest's address; they read, and are not what was let out. */
const isConfirmation = ({ method, url }: PageRequestSeen, released: Request | null): boolean =>
  method === 'GET' && URL.parse(url)?.pathname !== URL.parse(released?.url() ?? '')?.pathname;

/**
 * Stands between a page and the network: nothing that books leaves before the intent is committed, and then exactly
 * once. Installed before the first page is opened; `close` stops whatever is still held, before anything is closed,
 * since a closing page lets go of what it holds.
 */
export async function installHold(options: HoldOptions) {
  const { context, email } = options;
  const state: HoldState = {
    released: null,
    answer: Promise.resolve(null),
    tripped: null,
    repeats: 0,
    passed: [],
  };
  const held = new Set<Route>();
  let phase: Phase = 'choosing';
  let slot: { start: string; end: string } | null = null;
  let hasDetails = false;
  let onCommit: (() => void) | null = null;

  const stop = (route: Route): Promise<void> => route.abort('blockedbyclient').catch(() => undefined);
  const pass = (route: Route): Promise<void> => route.continue().catch(() => undefined);
  const trip = async (route: Route, kind: PageEnding, says: string): Promise<void> => {
    state.tripped ??= { kind, says };
    onCommit?.();
    await stop(route);
  };

  async function letOut(route: Route, request: Request, seen: PageRequestSeen): Promise<void> {
    const url = URL.parse(seen.url);
    const isOwn = isSameSite(seen.url, options.pageUrl()) || isSameSite(seen.url, request.frame().url());
    if (!url || !(isOwn || options.isProviderHost(url.hostname.replace(/\.localhost$/, '')))) {
      return trip(route, 'wrong-page', `The form sends the guest’s details to ${url?.host ?? 'another site'}.`);
    }
    if (slot && namesAnotherStart(seen.body, slot, Date.now())) {
      return trip(route, 'page-changed', 'The page was about to book another time than the one chosen.');
    }
    if (slot && booksSeries(seen, slot, Date.now()))
      return trip(route, 'recurring', 'The page was about to book a whole series.');
    phase = 'released';
    held.add(route);
    const asked = Date.now();
    const isCommitted = await options
      .release({ method: seen.method, host: url.host, path: url.pathname })
      .catch(() => false);
    if (!isCommitted || phase !== 'released') {
      held.delete(route);
      return trip(route, 'calendar-taken', 'The attempt was taken over or called off before its booking left.');
    }
    options.closeTunnels(url.hostname);
    await delay(SETTLE_MS);
    held.delete(route);
    // Closed in the meantime: the route is stopped already, and nothing has left.
    if (phase !== 'released') return;
    // A process that stood still meanwhile was given up, and a person told: nothing may leave behind their back.
    if (Date.now() - asked > RELEASE_HOLDS_MS)
      return trip(route, 'outcome-unknown', 'The release had grown too old to let the booking go.');
    state.released = request;
    state.answer = answerTo(request);
    onCommit?.();
    await pass(route);
  }

  async function handle(route: Route, request: Request): Promise<void> {
    const seen: PageRequestSeen = {
      method: request.method(),
      url: request.url(),
      body: request.postData() ?? '',
      isNavigation: request.isNavigationRequest() && request.frame().parentFrame() === null,
    };
    if (phase === 'closed') return seen.method === 'GET' ? pass(route) : stop(route);
    const nature = natureOf(seen, email);
    if (phase === 'choosing') {
      // Where the page has the guest's details already, anything that it writes may be the booking.
      const mayBook = slot
        ? nature === 'guest' || wouldBook(seen, slot.start) || (hasDetails && nature === 'write')
        : (nature === 'guest' || hasDetails) && booksUnasked(seen, Date.now());
      return mayBook
        ? trip(
            route,
            'would-book-at-once',
            slot
              ? 'A click on the time would have booked it at once.'
              : 'It would have booked before a time was chosen.',
          )
        : pass(route);
    }
    const known = options.isBooking(seen);
    // What carries the guest's address counts as the booking even where a driver knows another one: pages change.
    const books = known === true || nature === 'guest' || (known === null && nature === 'write');
    if (nature === 'telemetry') return phase === 'submitting' || seen.method !== 'GET' ? stop(route) : pass(route);
    if (phase === 'filling') {
      return nature === 'guest' && (seen.isNavigation || (slot && wouldBook(seen, slot.start)))
        ? trip(route, 'would-book-at-once', 'Filling in the form would have sent it.')
        : pass(route);
    }
    if (!books) {
      if (nature !== 'read') state.passed.push(`${seen.method} ${URL.parse(seen.url)?.pathname ?? ''}`);
      return pass(route);
    }
    if (phase === 'released') {
      if (isConfirmation(seen, state.released)) return pass(route);
      // The second hop of a redirect is no new request; what comes here was sent anew by the page.
      state.repeats += 1;
      return stop(route);
    }
    return letOut(route, request, seen);
  }

  await context.route(
    () => true,
    (route, request) => handle(route, request).catch(() => stop(route)),
  );
  await context.routeWebSocket(
    () => true,
    socket => {
      const server = socket.connectToServer();
      socket.onMessage(message => {
        if (String(message).toLowerCase().includes(email.toLowerCase())) {
          state.tripped ??= { kind: 'page-changed', says: 'The page sends its booking over a web socket.' };
          onCommit?.();
          return;
        }
        server.send(message);
      });
    },
  );

  return {
    state,
    /** The time that is about to be clicked. */
    choose(chosen: { start: string; end: string }) {
      slot = chosen;
    },
    /** The page asked for the guest's details before it showed a calendar. */
    detailsGiven() {
      hasDetails = true;
    },
    /** A time is chosen again; whatever was typed meanwhile, the page has. */
    startOver() {
      if (phase === 'filling') hasDetails = true;
      phase = 'choosing';
      slot = null;
    },
    /** From here on the guest's details are on the page. */
    fill() {
      phase = 'filling';
    },
    /** From here on one request may book. Resolves when it was let out or stopped, or after so many milliseconds. */
    submit(withinMs: number): Promise<void> {
      phase = 'submitting';
      return new Promise(resolve => {
        const timer = setTimeout(resolve, withinMs);
        onCommit = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    /** Nothing that is held leaves any more. */
    async close() {
      phase = 'closed';
      await Promise.all([...held].map(stop));
      held.clear();
    },
  };
}
export type Hold = Awaited<ReturnType<typeof installHold>>;
