import type { Collection, Store } from '../store.ts';
import { forgetMeetings, plantAccount, seededPages } from './cal-com/account.ts';
import { PAGE_FAMILIES, type PageFamily, PLAIN_DESIGNS } from './families.ts';
import { keyOf, otherTypeOf, type Page, pageFrom, pageOrderSchema } from './page.ts';
import type { Order, Verdict } from './verdict.ts';

/** A meeting that really stands on the host's calendar. Instants are ISO UTC. */
export interface PageBooking {
  id: string;
  page: string;
  /** Whose calendar: family, design and user. */
  calendar: string;
  status: 'confirmed' | 'pending';
  /** A stranger is faster where a page has `takenAtSubmit`. */
  by: 'visitor' | 'stranger';
  start: string;
  end: string;
  name: string;
  email: string;
  phone: string | null;
  answers: Record<string, string>;
  timeZone: string | null;
  terms: boolean;
  marketing: boolean;
  at: string;
}

/** A POST that a page's booking endpoint received, whatever came of it. */
export interface PageRequest {
  seq: number;
  page: string;
  at: string;
  verdict: Verdict['kind'];
  /** Why it was refused, in words for people. */
  why: string | null;
  order: Order;
}

export interface PagesState {
  definitions: Collection<Page>;
  bookings: Collection<PageBooking>;
  requests: Collection<PageRequest>;
}

export const pagesState = (store: Store): PagesState => ({
  definitions: store.collection<Page>('pages.definitions'),
  bookings: store.collection<PageBooking>('pages.bookings'),
  requests: store.collection<PageRequest>('pages.requests'),
});

/** One page of each family and design, there without being made: the demo's. */
const DEFAULT_PAGES: ReadonlyMap<string, Page> = new Map(
  [
    ...PAGE_FAMILIES.filter(family => family !== 'plain').map(family => ({ family })),
    ...PLAIN_DESIGNS.map(design => ({ family: 'plain', design })),
  ].map(order => {
    const page = pageFrom(pageOrderSchema.parse(order));
    return [page.key, page];
  }),
);

/** Makes a page or replaces it, and forgets what was booked on the one before. */
export function putPage(store: Store, page: Page): void {
  store.atomically(() => {
    for (const one of page.variant.twoEventTypes ? [page, otherTypeOf(page)] : [page]) {
      if (page.family === 'cal-com') {
        plantAccount(store, one);
        forgetMeetings(store, one);
      }
      forget(store, one.key);
      pagesState(store).definitions.put(one.key, one);
    }
  });
}

/** Puts the accounts behind the pages that are always there into an empty store. */
export function plantDefaultAccounts(store: Store): void {
  const made = pagesState(store).definitions;
  for (const page of DEFAULT_PAGES.values()) {
    if (page.family === 'cal-com' && !made.get(page.key)) plantAccount(store, page);
  }
}

function forget(store: Store, key: string): void {
  const { bookings, requests } = pagesState(store);
  for (const { id } of bookings.filter(({ page }) => page === key)) bookings.delete(id);
  for (const { seq } of requests.filter(({ page }) => page === key)) requests.delete(String(seq));
}

export function findPage(store: Store, name: Pick<Page, 'family' | 'design' | 'user' | 'slug'>): Page | undefined {
  const key = keyOf(name);
  const made = pagesState(store).definitions.get(key) ?? DEFAULT_PAGES.get(key);
  return made ?? (name.family === 'cal-com' ? seededPages(store, other => other !== key)[0] : undefined);
}

/** All pages: those made, those that are always there, and those of seeded accounts of Cal.com. */
export function listPages(store: Store): Page[] {
  const { definitions } = pagesState(store);
  const always = [...DEFAULT_PAGES.values()].filter(({ key }) => !definitions.get(key));
  const seeded = seededPages(store, key => definitions.get(key) !== undefined || DEFAULT_PAGES.has(key));
  return [...definitions.all(), ...always, ...seeded];
}

/** The pages of a family that its landing page would list. */
export const pagesOf = (store: Store, family: PageFamily, user: string): Page[] =>
  listPages(store).filter(page => page.family === family && page.user === user);

/** The page of a family that has this slug, whoever's it is: for families whose ids stand alone. */
export const findBySlug = (store: Store, family: PageFamily, slug: string): Page | undefined =>
  listPages(store).find(page => page.family === family && page.slug === slug);

export const calendarOf = ({ family, design, user }: Page): string => [family, design ?? '', user].join('/');
