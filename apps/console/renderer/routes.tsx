import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { BOOKING_SPANS, BOOKING_STATES, INBOX_FILTERS, TASK_TABS } from './api/types.ts';
import { BrokenPage } from './pages/BrokenPage.tsx';
import { InboxPage } from './pages/InboxPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { AppShell } from './shell/AppShell.tsx';

/*
 * The whole console:
 *   /sign-in
 *   /inbox              ?filter
 *   /inbox/$leadId      the same list with a thread beside it (or over it, where there is no room)
 *   /tasks              ?tab
 *   /attempts/$attemptId  an attempt to book on a lead's own scheduler, to review
 *   /bookings           ?span ?state ?booking, the one that is open beside the list
 *   /bookings/notices   what Overlap may do by itself on leads' schedulers
 * What is searched for stays out of the address: it is a person's name.
 */

type Search = Record<string, unknown>;

/** A choice kept in the address; anything that is not one of the list counts as not chosen. */
function oneOf<K extends string, T extends string>(key: K, list: readonly T[], search: Search): { [P in K]?: T } {
  const found = list.find(each => each === search[key]);
  return (found ? { [key]: found } : {}) as { [P in K]?: T };
}

/** The id of what is open, where it can be one. */
function idIn<K extends string>(key: K, search: Search): { [P in K]?: string } {
  const id = search[key];
  return (typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { [key]: id } : {}) as { [P in K]?: string };
}

/** Where signing in may lead back to: a page of ours and nothing else. */
const OWN_PATH = /^\/(inbox|tasks|attempts|bookings)(\/([0-9a-f-]+|notices))?$/;

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { error?: string; to?: string } => ({
    ...(typeof search.error === 'string' ? { error: search.error } : {}),
    ...(typeof search.to === 'string' && OWN_PATH.test(search.to) ? { to: search.to } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/SignInPage.tsx'), 'SignInPage'),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: AppShell });

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox', replace: true });
  },
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: (search: Search) => oneOf('filter', INBOX_FILTERS, search),
  component: InboxPage,
});

const thread = createRoute({
  getParentRoute: () => inbox,
  path: '$leadId',
  component: lazyRouteComponent(() => import('./pages/ThreadPage.tsx'), 'ThreadPage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: (search: Search) => oneOf('tab', TASK_TABS, search),
  component: lazyRouteComponent(() => import('./pages/TasksPage.tsx'), 'TasksPage'),
});

const bookings = createRoute({
  getParentRoute: () => shell,
  path: '/bookings',
  validateSearch: (search: Search) => ({
    ...oneOf('span', BOOKING_SPANS, search),
    ...oneOf('state', BOOKING_STATES, search),
    ...idIn('booking', search),
  }),
  component: lazyRouteComponent(() => import('./pages/BookingsPage.tsx'), 'BookingsPage'),
});

const attempt = createRoute({
  getParentRoute: () => shell,
  path: '/attempts/$attemptId',
  component: lazyRouteComponent(() => import('./pages/AttemptPage.tsx'), 'AttemptPage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/bookings/notices',
  component: lazyRouteComponent(() => import('./pages/NoticesPage.tsx'), 'NoticesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    shell.addChildren([start, inbox.addChildren([thread]), tasks, attempt, bookings, notices]),
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
