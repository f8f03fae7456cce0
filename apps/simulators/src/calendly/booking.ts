import { intervalFrom } from '../availability.ts';
import { microIso, uuid } from '../identifiers.ts';
import type { World } from '../world.ts';
import { type Detail, forbidden, invalid } from './errors.ts';
import { calendlyState, type EventType, type ScheduledEvent, slotState, type Tracking } from './state.ts';
import { inviteeView, uris } from './view.ts';
import { announceInvitee } from './webhooks.ts';
import type { InviteeOrder } from './wire.ts';

interface Booker {
  by: 'product' | 'lead';
  method: ScheduledEvent['schedulingMethod'];
}

const NO_TRACKING: Tracking = {
  utm_campaign: null,
  utm_source: null,
  utm_medium: null,
  utm_content: null,
  utm_term: null,
  salesforce_uuid: null,
};

/** Books an event type, or refuses with the parameters at fault; a time that is taken carries `already_filled`. */
export function bookEvent(
  world: World,
  eventType: EventType,
  order: InviteeOrder,
  booker: Booker = { by: 'product', method: 'api' },
): { event: ScheduledEvent; answer: object; deliveries: string[] } {
  refuseUnfit(eventType, order);
  const start = Date.parse(order.start_time);
  refuseTime(world, eventType, start);
  const event = newEvent({ world, eventType, order, start, booker });
  return world.store.atomically(() => {
    calendlyState(world.store).events.put(event.uuid, event);
    const answer = { resource: inviteeView(world, event) };
    world.ledger.record({ provider: 'calendly', kind: 'booking', by: booker.by, request: order, response: answer });
    return { event, answer, deliveries: announceInvitee(world, 'invitee.created', event) };
  });
}

/** Cancels the whole event; refuses when it is canceled already. */
export function cancelEvent(
  world: World,
  event: ScheduledEvent,
  cancellation: { by: 'product' | 'lead'; canceledBy: string; reason: string | null },
): { answer: object; deliveries: string[] } {
  if (event.status === 'canceled') throw forbidden('Event is already canceled');
  const { by, canceledBy, reason } = cancellation;
  const now = microIso(Date.now());
  const canceler_type = by === 'lead' ? 'invitee' : 'host';
  const record = { canceled_by: canceledBy, reason, canceler_type, created_at: now } as const;
  const canceled: ScheduledEvent = { ...event, status: 'canceled', cancellation: record, updatedAt: now };
  return world.store.atomically(() => {
    calendlyState(world.store).events.put(event.uuid, canceled);
    const answer = { resource: record };
    const request = { event: uris(world).event(event.uuid), reason };
    world.ledger.record({ provider: 'calendly', kind: 'cancellation', by, request, response: answer });
    return { answer, deliveries: announceInvitee(world, 'invitee.canceled', canceled) };
  });
}

function refuseTime(world: World, eventType: EventType, start: number): void {
  const parameter = 'start_time';
  if (start <= Date.now()) throw invalid({ parameter, message: 'must be in the future' });
  const state = slotState(world.store, eventType, start);
  if (state === 'taken') throw invalid({ parameter, message: 'has already been filled', code: 'already_filled' });
  if (state === 'outside') throw invalid({ parameter, message: 'is not an available time' });
}

function refuseUnfit(eventType: EventType, order: InviteeOrder): void {
  const { invitee } = order;
  const named = invitee.name || invitee.first_name ? [] : [{ parameter: 'invitee.name', message: "can't be blank" }];
  const details: Detail[] = [...named, ...locationFaults(eventType, order), ...answerFaults(eventType, order)];
  if (details.length > 0) throw invalid(...details);
}

const NEEDS_TEXT = ['physical', 'custom', 'outbound_call', 'ask_invitee'];

/** The location must be one the event type offers, and must be left out where it offers none or is round robin. */
function locationFaults({ locations, poolingType }: EventType, { location }: InviteeOrder): Detail[] {
  const parameter = 'location';
  if (!locations?.length || poolingType === 'round_robin') {
    return location ? [{ parameter, message: 'is not allowed for this event type' }] : [];
  }
  if (!location) return [{ parameter, message: "can't be blank", code: 'required' }];
  if (!locations.some(({ kind }) => kind === location.kind)) {
    return [{ parameter: 'location.kind', message: 'is not configured on the event type' }];
  }
  const needsText = NEEDS_TEXT.includes(location.kind);
  if (needsText && !location.location) return [{ parameter: 'location.location', message: "can't be blank" }];
  if (!needsText && location.location !== undefined) {
    return [{ parameter: 'location.location', message: 'is not allowed for this kind' }];
  }
  return [];
}

/** Every required question needs an answer; a question is recognised by its exact name. */
function answerFaults({ customQuestions }: EventType, { questions_and_answers: answers = [] }: InviteeOrder): Detail[] {
  const parameter = 'questions_and_answers';
  const asked = customQuestions.filter(({ enabled }) => enabled);
  const unknown = answers.filter(({ question }) => !asked.some(({ name }) => name === question));
  const missing = asked.filter(
    ({ name, required }) => required && !answers.some(one => one.question === name && one.answer.trim() !== ''),
  );
  return [
    ...unknown.map(({ question }) => ({ parameter, message: `${question} is not a question of the event type` })),
    ...missing.map(({ name }) => ({ parameter, message: `${name} can't be blank`, code: 'required' })),
  ];
}

interface NewEvent {
  world: World;
  eventType: EventType;
  order: InviteeOrder;
  start: number;
  booker: Booker;
}

function newEvent({ world, eventType, order, start, booker }: NewEvent): ScheduledEvent {
  const now = microIso(Date.now());
  const { invitee } = order;
  const id = uuid();
  const { name, first_name: firstName = null, last_name: lastName = null } = invitee;
  return {
    uuid: id,
    userId: eventType.userId,
    eventTypeId: eventType.id,
    name: eventType.name,
    status: 'active',
    ...intervalFrom(start, eventType.minutes),
    location: placeOf(world, eventType, order, id),
    guests: order.event_guests ?? [],
    invitee: {
      uuid: uuid(),
      name: name || [firstName, lastName].filter(Boolean).join(' '),
      firstName: name ? null : firstName,
      lastName: name ? null : lastName,
      email: invitee.email,
      timeZone: invitee.timezone,
      textReminderNumber: invitee.text_reminder_number ?? null,
      answers: order.questions_and_answers ?? [],
      tracking: order.tracking ?? NO_TRACKING,
    },
    schedulingMethod: booker.method,
    cancellation: null,
    createdAt: now,
    updatedAt: now,
  };
}

function placeOf(world: World, { locations }: EventType, { location }: InviteeOrder, id: string) {
  const kind = location?.kind ?? locations?.[0]?.kind;
  if (!kind) return null;
  if (!kind.endsWith('_conference')) return { type: kind, location: location?.location ?? null };
  return { type: kind, status: 'pushed', join_url: `${world.publicUrl()}/meet/${id}`, data: {} };
}
