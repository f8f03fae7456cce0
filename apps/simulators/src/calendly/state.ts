import { type Interval, intervalFrom, isWithinRule, openStarts, type WeeklyRule } from '../availability.ts';
import { microIso, stableUuid } from '../identifiers.ts';
import type { CalendlySeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export interface User {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  token: string;
  organizationId: string;
  createdAt: string;
}

export type EventType = CalendlySeed['eventTypes'][number] & { userId: string; createdAt: string };

export const TRACKING_KEYS = [
  'utm_campaign',
  'utm_source',
  'utm_medium',
  'utm_content',
  'utm_term',
  'salesforce_uuid',
] as const;
export type Tracking = Record<(typeof TRACKING_KEYS)[number], string | null>;

export interface Invitee {
  uuid: string;
  name: string;
  firstName: string | null;
  lastName: string | null;
  email: string;
  timeZone: string;
  textReminderNumber: string | null;
  answers: { question: string; answer: string; position: number }[];
  tracking: Tracking;
}

/** A booked meeting; one invitee each, since only one-to-one event types are simulated. */
export interface ScheduledEvent {
  uuid: string;
  userId: string;
  eventTypeId: string;
  name: string;
  status: 'active' | 'canceled';
  /** Epoch milliseconds. */
  start: number;
  end: number;
  location: Record<string, unknown> | null;
  guests: string[];
  invitee: Invitee;
  schedulingMethod: 'api' | 'instant_book' | null;
  cancellation: {
    canceled_by: string;
    reason: string | null;
    canceler_type: 'host' | 'invitee';
    created_at: string;
  } | null;
  createdAt: string;
  updatedAt: string;
}

export interface Subscription {
  uuid: string;
  url: string;
  events: string[];
  scope: 'organization' | 'user' | 'group';
  organizationId: string;
  userId: string | null;
  creatorId: string;
  signingKey: string | null;
  state: 'active' | 'disabled';
  createdAt: string;
  updatedAt: string;
}

export interface CalendlyState {
  users: Collection<User>;
  eventTypes: Collection<EventType>;
  events: Collection<ScheduledEvent>;
  subscriptions: Collection<Subscription>;
}

export const calendlyState = (store: Store): CalendlyState => ({
  users: store.collection('calendly.users'),
  eventTypes: store.collection('calendly.event-types'),
  events: store.collection('calendly.events'),
  subscriptions: store.collection('calendly.subscriptions'),
});

/** Creates or updates a seeded user with their event types; bookings made since stay. */
export function plantCalendly(store: Store, seed: CalendlySeed): void {
  const state = calendlyState(store);
  const now = microIso(Date.now());
  const { user, token, organizationId } = seed;
  const createdAt = state.users.get(user.id)?.createdAt ?? now;
  state.users.put(user.id, { ...user, token, organizationId, createdAt });
  for (const eventType of seed.eventTypes)
    state.eventTypes.put(eventType.id, { ...eventType, userId: user.id, createdAt });
  for (const { url, signingKey = null } of seed.webhooks) {
    const uuid = stableUuid('calendly-webhook', url);
    state.subscriptions.put(uuid, {
      uuid,
      url,
      events: ['invitee.created', 'invitee.canceled'],
      scope: 'user',
      organizationId,
      userId: user.id,
      creatorId: user.id,
      signingKey,
      state: 'active',
      createdAt,
      updatedAt: createdAt,
    });
  }
}

const LONGEST_STEP_MINUTES = 30;

export function ruleOf(store: Store, eventType: EventType): WeeklyRule {
  const { days, start, end, minutes } = eventType;
  const timeZone = calendlyState(store).users.get(eventType.userId)?.timeZone ?? 'UTC';
  return { days, start, end, timeZone, stepMinutes: Math.min(minutes, LONGEST_STEP_MINUTES), meetingMinutes: minutes };
}

/** Starts of an event type that can be booked now: the host's other meetings block them, of whatever type. */
export function availableStarts(store: Store, eventType: EventType, range: Interval): number[] {
  const from = Math.max(range.start, Date.now());
  return openStarts(ruleOf(store, eventType), { start: from, end: range.end }, busyTimes(store, eventType.userId));
}

export function busyTimes(store: Store, userId: string): ScheduledEvent[] {
  return calendlyState(store).events.filter(one => one.userId === userId && one.status === 'active');
}

/** Whether the host can take a meeting of this type then. */
export function slotState(store: Store, eventType: EventType, start: number): 'open' | 'taken' | 'outside' {
  if (!isWithinRule(ruleOf(store, eventType), start)) return 'outside';
  const wanted = intervalFrom(start, eventType.minutes);
  const taken = busyTimes(store, eventType.userId).some(one => one.start < wanted.end && wanted.start < one.end);
  return taken ? 'taken' : 'open';
}
