import { microIso } from '../identifiers.ts';
import type { World } from '../world.ts';
import { calendlyState, type EventType, type ScheduledEvent, type Subscription, type User } from './state.ts';

/** Full URIs of resources, under the address that the simulators are reached at. */
export const uris = (world: World) => {
  const base = `${world.publicUrl()}/calendly`;
  return {
    user: (id: string) => `${base}/users/${id}`,
    organization: (id: string) => `${base}/organizations/${id}`,
    eventType: (id: string) => `${base}/event_types/${id}`,
    event: (uuid: string) => `${base}/scheduled_events/${uuid}`,
    invitee: ({ uuid, invitee }: ScheduledEvent) => `${base}/scheduled_events/${uuid}/invitees/${invitee.uuid}`,
    subscription: (uuid: string) => `${base}/webhook_subscriptions/${uuid}`,
  };
};

/** The id that a URI of a kind ends with, whatever its host: the port may have changed since it was stored. */
export const idIn = (uri: string, kind: string): string | undefined =>
  new RegExp(`/${kind}/([^/?#]+)/?$`).exec(uri)?.[1];

const profileSlug = (user: User): string => user.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function userView(world: World, user: User): object {
  return {
    uri: uris(world).user(user.id),
    name: user.name,
    slug: profileSlug(user),
    email: user.email,
    scheduling_url: `${world.publicUrl()}/calendly.com/${profileSlug(user)}`,
    timezone: user.timeZone,
    avatar_url: null,
    locale: 'en',
    time_notation: '12h',
    created_at: user.createdAt,
    updated_at: user.createdAt,
    current_organization: uris(world).organization(user.organizationId),
    resource_type: 'User',
  };
}

export function schedulingUrl(world: World, eventType: EventType): string {
  const user = calendlyState(world.store).users.get(eventType.userId);
  return `${world.publicUrl()}/calendly.com/${user ? profileSlug(user) : 'host'}/${eventType.slug}`;
}

export function eventTypeView(world: World, eventType: EventType): object {
  const user = calendlyState(world.store).users.get(eventType.userId);
  return {
    uri: uris(world).eventType(eventType.id),
    name: eventType.name,
    active: true,
    booking_method: 'instant',
    slug: eventType.slug,
    scheduling_url: schedulingUrl(world, eventType),
    duration: eventType.minutes,
    duration_options: null,
    kind: 'solo',
    pooling_type: eventType.poolingType,
    type: 'StandardEventType',
    color: '#8247f5',
    created_at: eventType.createdAt,
    updated_at: eventType.createdAt,
    internal_note: null,
    description_plain: null,
    description_html: null,
    profile: { type: 'User', name: user?.name, owner: uris(world).user(eventType.userId) },
    secret: false,
    deleted_at: null,
    admin_managed: false,
    locale: 'en',
    locations: eventType.locations,
    custom_questions: eventType.customQuestions.map((question, at) => ({
      ...question,
      position: question.position ?? at,
    })),
  };
}

export function eventView(world: World, event: ScheduledEvent): object {
  const user = calendlyState(world.store).users.get(event.userId);
  const active = event.status === 'active' ? 1 : 0;
  const { createdAt: created_at, updatedAt: updated_at } = event;
  return {
    uri: uris(world).event(event.uuid),
    name: event.name,
    status: event.status,
    start_time: microIso(event.start),
    end_time: microIso(event.end),
    event_type: uris(world).eventType(event.eventTypeId),
    location: event.location,
    invitees_counter: { total: 1, active, limit: 1 },
    created_at,
    updated_at,
    event_memberships: [{ user: uris(world).user(event.userId), user_email: user?.email, user_name: user?.name }],
    event_guests: event.guests.map(email => ({ email, created_at, updated_at: created_at })),
    calendar_event: null,
    meeting_notes_plain: null,
    meeting_notes_html: null,
    ...(event.cancellation ? { cancellation: event.cancellation } : {}),
  };
}

export function inviteeView(world: World, event: ScheduledEvent): object {
  const { invitee } = event;
  return {
    uri: uris(world).invitee(event),
    event: uris(world).event(event.uuid),
    email: invitee.email,
    first_name: invitee.firstName,
    last_name: invitee.lastName,
    name: invitee.name,
    status: event.status,
    timezone: invitee.timeZone,
    questions_and_answers: invitee.answers,
    text_reminder_number: invitee.textReminderNumber,
    created_at: event.createdAt,
    updated_at: event.updatedAt,
    rescheduled: false,
    old_invitee: null,
    new_invitee: null,
    cancel_url: `${world.publicUrl()}/calendly.com/cancellations/${invitee.uuid}`,
    reschedule_url: `${world.publicUrl()}/calendly.com/reschedulings/${invitee.uuid}`,
    tracking: invitee.tracking,
    routing_form_submission: null,
    cancellation: event.cancellation,
    payment: null,
    no_show: null,
    reconfirmation: null,
    scheduling_method: event.schedulingMethod,
    invitee_scheduled_by: null,
  };
}

export function subscriptionView(world: World, subscription: Subscription): object {
  const at = uris(world);
  return {
    uri: at.subscription(subscription.uuid),
    callback_url: subscription.url,
    created_at: subscription.createdAt,
    updated_at: subscription.updatedAt,
    retry_started_at: null,
    state: subscription.state,
    events: subscription.events,
    scope: subscription.scope,
    organization: at.organization(subscription.organizationId),
    user: subscription.userId ? at.user(subscription.userId) : null,
    group: null,
    creator: at.user(subscription.creatorId),
  };
}

/** A page of a list. The token is the position that the next page starts at. */
export function collectionView(
  rows: readonly object[],
  { count, page_token: token }: { count: number; page_token?: string | undefined },
  path: string,
): object {
  const from = token ? Number(Buffer.from(token, 'base64url').toString()) || 0 : 0;
  const tokenAt = (at: number) => Buffer.from(String(at)).toString('base64url');
  const next = from + count < rows.length ? tokenAt(from + count) : null;
  const previous = from > 0 ? tokenAt(Math.max(0, from - count)) : null;
  const page = rows.slice(from, from + count);
  const link = (at: string | null) => at && `${path}?count=${count}&page_token=${at}`;
  return {
    collection: page,
    pagination: {
      count: page.length,
      next_page: link(next),
      previous_page: link(previous),
      next_page_token: next,
      previous_page_token: previous,
    },
  };
}
