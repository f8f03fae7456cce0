import { createHash } from 'node:crypto';
import type { Interval } from '../../availability.ts';
import { keepPageMeeting } from '../../calcom/booking.ts';
import { type Booking, busyTimes, calcomState, type EventType, type User } from '../../calcom/state.ts';
import type { Store } from '../../store.ts';
import type { World } from '../../world.ts';
import { keyOf, type Page, pageFrom, pageOrderSchema, scheduleOf } from '../page.ts';
import type { PageBooking } from '../state.ts';
import { fieldsOf } from './fields.ts';

/**
 * Behind each page stands an event type of the API's account, so that the page and the API have one calendar: what is
 * booked by one is seen by the other.
 */
export function plantAccount(store: Store, page: Page): void {
  const { users, eventTypes } = calcomState(store);
  const user = users.find(({ username }) => username === page.user) ?? newUser(page);
  users.put(String(user.id), user);
  const id = eventTypes.find(one => isAt(one, user, page.slug))?.id ?? numberFrom(page.key);
  const [minutes = 30] = page.durations;
  eventTypes.put(String(id), {
    id,
    userId: user.id,
    slug: page.slug,
    title: page.title,
    minutes,
    ...(page.durations.length > 1 ? { lengths: page.durations } : {}),
    requiresConfirmation: page.variant.pendingApproval === true,
    hidden: page.variant.deadLink === true,
    requiredFields: fieldsOf(page)
      .filter(({ required }) => required)
      .map(({ name, label }) => ({ slug: name, label })),
    schedule: { ...scheduleOf(page), ...(page.variant.noOpenings ? { hours: {} } : {}) },
  });
}

const newUser = ({ user, host, timeZone }: Page): User => ({
  id: numberFrom(user),
  username: user,
  ...host,
  timeZone,
  token: `cal_live_${user}`,
});

/** Numbers that no seed gives. */
const numberFrom = (text: string): number =>
  1_000_000_000 + (createHash('sha256').update(text).digest().readUInt32BE() % 1_000_000_000);

const isAt = ({ userId, slug, teamSlug }: EventType, user: User, wanted: string): boolean =>
  userId === user.id && slug === wanted && !teamSlug;

/** The API's event type of a page. */
export function eventTypeOf(store: Store, page: Page): EventType {
  const { users, eventTypes } = calcomState(store);
  const user = users.find(({ username }) => username === page.user);
  const found = user && eventTypes.find(one => isAt(one, user, page.slug));
  if (!found) throw new Error(`No event type stands behind ${page.key}`);
  return found;
}

/** Plain pages of the event types that accounts were seeded with, where no page `isMade` already. */
export function seededPages(store: Store, isMade: (key: string) => boolean): Page[] {
  const { users, eventTypes } = calcomState(store);
  return eventTypes
    .filter(({ teamSlug }) => !teamSlug)
    .flatMap(eventType => {
      const user = users.get(String(eventType.userId));
      if (!user) return [];
      const name = { family: 'cal-com', design: null, user: user.username, slug: eventType.slug } as const;
      return isMade(keyOf(name)) ? [] : pageOf(eventType, user);
    });
}

/** None where the slugs are none that a page can have. */
function pageOf({ schedule, slug, title, minutes, ...eventType }: EventType, user: User): Page[] {
  const { hours, stepMinutes, noticeMinutes, windowDays, timeZone } = schedule;
  const order = pageOrderSchema.safeParse({
    family: 'cal-com',
    user: user.username,
    slug,
    title,
    host: { name: user.name, email: user.email },
    durations: [minutes],
    ...{ timeZone, hours, stepMinutes, noticeMinutes, windowDays: windowDays ?? undefined },
    variant: {
      ...(eventType.requiresConfirmation ? { pendingApproval: true } : {}),
      questions: eventType.requiredFields.map(({ label }) => ({ label, type: 'text', required: true })),
    },
  });
  return order.success ? [pageFrom(order.data)] : [];
}

/**
 * What takes a page's times, in the account: other visitors' holds too, for `undefined` none of them, as a submit
 * is not stopped by one.
 */
export const takenInAccount = (store: Store, page: Page, visitor: string | null | undefined): Interval[] =>
  busyTimes(store, eventTypeOf(store, page), {
    holdsOf: visitor === undefined ? 'everybody' : (visitor ?? undefined),
  });

/** Puts what was booked on a page on the account's calendar. */
export function keepInAccount(world: World, page: Page, booking: PageBooking): void {
  const { id: uid, start, end, name, email, phone, answers, timeZone, status } = booking;
  const slugs = new Map(fieldsOf(page).map(({ name: slug, label }) => [label, slug]));
  keepPageMeeting(world, eventTypeOf(world.store, page), {
    uid,
    start: Date.parse(start),
    end: Date.parse(end),
    isRequest: status === 'pending',
    attendee: { name, email, timeZone: timeZone ?? page.timeZone, language: 'en', phoneNumber: phone },
    guests: [],
    responses: Object.fromEntries(
      Object.entries(answers).map(([label, answer]) => [slugs.get(label) ?? label, answer]),
    ),
    metadata: {},
  });
}

/** Meetings of a page's event type that stand, whether they were booked on the page, by the API, or moved there. */
export const meetingsOf = (store: Store, page: Page): Booking[] => {
  const { id } = eventTypeOf(store, page);
  return calcomState(store).bookings.filter(
    ({ eventTypeId, status }) => eventTypeId === id && (status === 'accepted' || status === 'pending'),
  );
};

/** Forgets the meetings of a page that is made anew. */
export function forgetMeetings(store: Store, page: Page): void {
  const { bookings } = calcomState(store);
  for (const { uid } of meetingsOf(store, page)) bookings.delete(uid);
}
