import type { World } from '../world.ts';
import { bookEvent, cancelEvent } from './booking.ts';
import { notFound } from './errors.ts';
import { calendlyState, type ScheduledEvent } from './state.ts';
import { idIn, uris } from './view.ts';

/** A lead books by themselves on the event type's public page; required questions are answered for them. */
export function leadBooksCalendly(
  world: World,
  order: { eventType: string; start: string; name: string; email: string; utm_content?: string | undefined },
): { event: ScheduledEvent; deliveries: string[] } {
  const { eventTypes, users } = calendlyState(world.store);
  const id = idIn(order.eventType, 'event_types') ?? order.eventType;
  const eventType = eventTypes.get(id) ?? eventTypes.find(({ slug }) => slug === id);
  if (!eventType) throw notFound();
  const questions = eventType.customQuestions.filter(({ required, enabled }) => required && enabled);
  const tracking = {
    utm_campaign: null,
    utm_source: null,
    utm_medium: null,
    utm_content: order.utm_content ?? null,
    utm_term: null,
    salesforce_uuid: null,
  };
  const [location] = eventType.poolingType === 'round_robin' ? [] : (eventType.locations ?? []);
  const kind = location?.kind as 'zoom_conference' | undefined;
  const needsText = ['physical', 'custom', 'outbound_call', 'ask_invitee'].includes(kind ?? '');
  return bookEvent(
    world,
    eventType,
    {
      event_type: uris(world).eventType(eventType.id),
      start_time: new Date(order.start).toISOString(),
      invitee: { name: order.name, email: order.email, timezone: users.get(eventType.userId)?.timeZone ?? 'UTC' },
      ...(kind ? { location: { kind, ...(needsText ? { location: location?.location ?? 'By phone' } : {}) } } : {}),
      questions_and_answers: questions.map(({ name }, position) => ({ question: name, answer: 'Yes', position })),
      tracking,
    },
    { by: 'lead', method: null },
  );
}

/** A lead cancels by the link in their confirmation. The id is the event's, or a URI of event or invitee. */
export function leadCancelsCalendly(world: World, id: string): { deliveries: string[] } {
  const wanted = /scheduled_events\/([^/]+)/.exec(id)?.[1] ?? id;
  const { events } = calendlyState(world.store);
  const event = events.get(wanted) ?? events.find(({ invitee }) => invitee.uuid === wanted);
  if (!event) throw notFound();
  return cancelEvent(world, event, { by: 'lead', canceledBy: event.invitee.name, reason: null });
}
