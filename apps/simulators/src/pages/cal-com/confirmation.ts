import { calcomState } from '../../calcom/state.ts';
import type { World } from '../../world.ts';
import type { Page } from '../page.ts';
import { findPage } from '../state.ts';
import { fieldsOf } from './fields.ts';
import { titleOf } from './wire.ts';

/** What the page after a booking shows of it. */
export interface Meeting {
  uid: string;
  title: string;
  status: string;
  start: string;
  end: string;
  timeZone: string;
  host: { name: string; email: string };
  attendee: { name: string; email: string };
  where: string;
  answers: { label: string; value: string }[];
}

/** A booking that was made on a page or by the API, and the page it belongs to. */
export function confirmationOf({ store }: World, uid: string): { page: Page; meeting: Meeting } | undefined {
  const { bookings, eventTypes, users } = calcomState(store);
  const booking = bookings.get(uid);
  const eventType = booking && eventTypes.get(String(booking.eventTypeId));
  const user = eventType && users.get(String(eventType.userId));
  const page = user && findPage(store, { family: 'cal-com', design: null, user: user.username, slug: eventType.slug });
  if (!booking || !page) return undefined;
  const { attendee, status, start, end, responses } = booking;
  const labels = new Map(fieldsOf(page).map(({ name, label }) => [name, label]));
  return {
    page,
    meeting: {
      uid,
      title: titleOf(page, attendee.name),
      status,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      timeZone: attendee.timeZone,
      host: page.host,
      attendee: { name: attendee.name, email: attendee.email },
      where: page.location,
      answers: Object.entries(responses).map(([slug, value]) => ({
        label: labels.get(slug) ?? slug,
        value: String(value),
      })),
    },
  };
}
