import type { Interval } from '../availability.ts';
import { stableUuid } from '../identifiers.ts';
import { openingsIn, type Schedule } from '../schedule.ts';
import type { CalcomSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export type User = CalcomSeed['user'] & { token: string };
type SeededEventType = CalcomSeed['eventTypes'][number];
export interface EventType extends Omit<SeededEventType, 'days' | 'start' | 'end'> {
  userId: number;
  schedule: Schedule;
  /** Lengths to choose from, in minutes, where there are several. */
  lengths?: number[];
}
export type BookingStatus = 'accepted' | 'pending' | 'cancelled' | 'rejected';

/** A booked meeting of one attendee; seats and series are not simulated. */
export interface Booking {
  id: number;
  uid: string;
  userId: number;
  eventTypeId: number;
  status: BookingStatus;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  attendee: { name: string; email: string; timeZone: string; language: string; phoneNumber: string | null };
  absent: boolean;
  guests: string[];
  responses: Record<string, unknown>;
  metadata: Record<string, string>;
  location: string;
  cancellation: { reason: string | null; byEmail: string | null } | null;
  rescheduling: { reason: string | null } | null;
  rescheduledFromUid: string | null;
  rescheduledToUid: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A slot held for a while, by whoever asked. */
export interface Reservation {
  uid: string;
  /** Whose browser holds it on the booking page, where it was chosen there. */
  visitor?: string;
  eventTypeId: number;
  start: number;
  end: number;
  minutes: number;
  /** Epoch milliseconds. */
  until: number;
}

export interface Subscription {
  id: string;
  userId: number;
  subscriberUrl: string;
  triggers: string[];
  active: boolean;
  secret: string | null;
  payloadTemplate: string | null;
  version: string;
}

export interface CalcomState {
  users: Collection<User>;
  eventTypes: Collection<EventType>;
  bookings: Collection<Booking>;
  reservations: Collection<Reservation>;
  subscriptions: Collection<Subscription>;
}

export const calcomState = (store: Store): CalcomState => ({
  users: store.collection('calcom.users'),
  eventTypes: store.collection('calcom.event-types'),
  bookings: store.collection('calcom.bookings'),
  reservations: store.collection('calcom.reservations'),
  subscriptions: store.collection('calcom.subscriptions'),
});

export const TRIGGERS = [
  'BOOKING_CREATED',
  'BOOKING_REQUESTED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REJECTED',
  'BOOKING_PAYMENT_INITIATED',
  'BOOKING_PAID',
  'BOOKING_NO_SHOW_UPDATED',
  'MEETING_STARTED',
  'MEETING_ENDED',
  'RECORDING_READY',
  'RECORDING_TRANSCRIPTION_GENERATED',
  'INSTANT_MEETING',
  'FORM_SUBMITTED',
  'FORM_SUBMITTED_NO_EVENT',
  'OOO_CREATED',
  'AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
  'AFTER_GUESTS_CAL_VIDEO_NO_SHOW',
] as const;
export const WEBHOOK_VERSION = '2021-10-20';

/** Creates or updates a seeded account with its event types; bookings made since stay. */
export function plantCalcom(store: Store, seed: CalcomSeed): void {
  const state = calcomState(store);
  const { user, token } = seed;
  state.users.put(String(user.id), { ...user, token });
  for (const { days, start, end, ...eventType } of seed.eventTypes) {
    const hours = Object.fromEntries(days.map(day => [String(day || 7), [`${start}-${end}`]]));
    const schedule = weekly(user.timeZone, hours, eventType.minutes);
    state.eventTypes.put(String(eventType.id), { ...eventType, userId: user.id, schedule });
  }
  for (const { url, secret = null } of seed.webhooks) {
    const id = stableUuid('calcom-webhook', url);
    const triggers = [...TRIGGERS];
    const made = { id, userId: user.id, subscriberUrl: url, triggers, active: true, secret, payloadTemplate: null };
    state.subscriptions.put(id, { ...made, version: WEBHOOK_VERSION });
  }
}

const LONGEST_STEP_MINUTES = 30;

const weekly = (timeZone: string, hours: Schedule['hours'], minutes: number): Schedule => ({
  timeZone,
  hours,
  stepMinutes: Math.min(minutes, LONGEST_STEP_MINUTES),
  noticeMinutes: 0,
  windowDays: null,
  busy: [],
  seats: 1,
  opensNextMonth: false,
});

interface Except {
  /** A booking that is to be moved stands in nobody's way. */
  uid?: string | undefined;
  /** Whose own holds do not count; `everybody` where nobody's do. */
  holdsOf?: string | 'everybody' | undefined;
}

/**
 * What takes the host's time: accepted bookings of whatever event type, and holds that have not run out. A request that
 * waits for the host takes none, as where the event type is not told to block it.
 */
export function busyTimes(store: Store, { userId }: EventType, { uid, holdsOf }: Except = {}): Interval[] {
  const { bookings, reservations, eventTypes } = calcomState(store);
  const isHosts = (eventTypeId: number) => eventTypes.get(String(eventTypeId))?.userId === userId;
  const counts = ({ until, visitor, eventTypeId }: Reservation) =>
    until > Date.now() && holdsOf !== 'everybody' && (!visitor || visitor !== holdsOf) && isHosts(eventTypeId);
  return [
    ...bookings.filter(one => one.userId === userId && one.status === 'accepted' && one.uid !== uid),
    ...reservations.filter(counts),
  ];
}

interface Wanted {
  range: Interval;
  minutes: number;
  movingUid?: string | undefined;
}

/** Starts that can be booked now. */
export function availableStarts(store: Store, eventType: EventType, { range, minutes, movingUid }: Wanted): number[] {
  const within = { start: Math.max(range.start, Date.now()), end: range.end };
  const taken = busyTimes(store, eventType, { uid: movingUid });
  return openingsIn(eventType.schedule, { minutes, range: within, taken }).map(({ start }) => start);
}

/** Whether the host can take a meeting of this type then. */
export const isOpen = (
  store: Store,
  eventType: EventType,
  start: number,
  { minutes = eventType.minutes, movingUid }: { minutes?: number; movingUid?: string | undefined } = {},
): boolean => availableStarts(store, eventType, { range: { start, end: start + 1 }, minutes, movingUid }).length > 0;
