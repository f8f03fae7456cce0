import type { Collection, Store } from '../store.ts';
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
    forget(store, page.key);
    pagesState(store).definitions.put(page.key, page);
    if (!page.variant.twoEventTypes) return;
    const other = otherTypeOf(page);
    forget(store, other.key);
    pagesState(store).definitions.put(other.key, other);
  });
}

function forget(store: Store, key: string): void {
  const { bookings, requests } = pagesState(store);
  for (const { id } of bookings.filter(({ page }) => page === key)) bookings.delete(id);
  for (const { seq } of requests.filter(({ page }) => page === key)) requests.delete(String(seq));
}

export function findPage(store: Store, name: Pick<Page, 'family' | 'design' | 'user' | 'slug'>): Page | undefined {
  const key = keyOf(name);
  return pagesState(store).definitions.get(key) ?? DEFAULT_PAGES.get(key);
}

/** All pages, those made before those that are always there. */
export function listPages(store: Store): Page[] {
  const made = pagesState(store).definitions.all();
  const isMade = new Set(made.map(({ key }) => key));
  return [...made, ...[...DEFAULT_PAGES.values()].filter(({ key }) => !isMade.has(key))];
}

/** The pages of a family that its landing page would list. */
export const pagesOf = (store: Store, family: PageFamily, user: string): Page[] =>
  listPages(store).filter(page => page.family === family && page.user === user);

/** The page of a family that has this slug, whoever's it is: for families whose ids stand alone. */
export const findBySlug = (store: Store, family: PageFamily, slug: string): Page | undefined =>
  listPages(store).find(page => page.family === family && page.slug === slug);

export const calendarOf = ({ family, design, user }: Page): string => [family, design ?? '', user].join('/');
