import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import type { Run } from '../../port/booking-provider.ts';
import { around, splitRange, tidySlots } from '../../port/instants.ts';
import { rejected } from '../../port/verdict.ts';
import type { Client } from './client.ts';
import { toSlots } from './translate.ts';
import type { EventTypeAnswer } from './wire.ts';

export interface CalComConfig {
  /** `https://api.cal.com`, a self-hosted deployment's API, or a simulator's. */
  baseUrl: string;
  /** API key or OAuth access token; `null` for a workspace that gave nothing but a public link. */
  token: string | null;
  eventTypeId: string;
  eventTypeSlug?: string;
  /** Whose event type it is: with it and the slug its form, lengths and rules are read before a booking. */
  username?: string;
  teamSlug?: string;
  organizationSlug?: string;
  /** Length of a meeting; slots name only starts. */
  minutes: number;
  /** Where booking pages are, when not on cal.com: a self-hosted deployment's, or a simulator's. */
  pagesUrl?: string;
}

/** What the steps of a booking share. */
export interface Desk extends CalComConfig {
  client: Client;
}

/** The maximum is not documented. */
const LONGEST_RANGE_DAYS = 31;

/**
 * The event type by its public address; `null` when only its id is known, or it is a team's: those have no public
 * answer. Without a token a hidden one is as good as gone.
 */
export async function readEventType(desk: Desk, run: Run): Promise<Result<EventTypeAnswer | null, Failure>> {
  const { username, eventTypeSlug, organizationSlug, eventTypeId } = desk;
  if (!username || !eventTypeSlug) return ok(null);
  const query = { username, eventSlug: eventTypeSlug, ...(organizationSlug ? { orgSlug: organizationSlug } : {}) };
  const answer = await desk.client.findEventTypes(run, query);
  if (!answer.ok && answer.error.status !== 404) return answer;
  const found = answer.ok ? answer.value.data.find(({ id }) => String(id) === eventTypeId) : undefined;
  return found ? ok(found) : rejected('Cal.com has no such event type any more: it was deleted, renamed or hidden');
}

/** What may be asked of the slots beside the range. */
interface SlotOptions {
  /** Only for an event type of several lengths. */
  length?: number | null;
  /** The booking that is to be moved: its own time counts as free. */
  movingUid?: string;
}

/** Free slots that start in the range, in adjoining pieces; in UTC, since the guest's zone only changes how they are written. */
export async function listSlots(
  desk: Desk,
  run: Run,
  range: { from: string; to: string },
  { length, movingUid }: SlotOptions = {},
): Promise<Result<Slot[], Failure>> {
  const slots: Slot[] = [];
  for (const { from, to } of splitRange(range, LONGEST_RANGE_DAYS)) {
    const answer = await desk.client.listSlots(run, {
      eventTypeId: desk.eventTypeId,
      start: from,
      end: to,
      ...(length ? { duration: String(length) } : {}),
      ...(movingUid ? { bookingUidToReschedule: movingUid } : {}),
    });
    if (!answer.ok) return answer;
    slots.push(...toSlots(answer.value.data, desk.minutes));
  }
  return ok(tidySlots(slots, range));
}

export async function isFree(
  desk: Desk,
  run: Run,
  slot: Slot,
  options: SlotOptions = {},
): Promise<Result<boolean, Failure>> {
  const slots = await listSlots(desk, run, around(slot, 60), options);
  return slots.ok ? ok(slots.value.some(({ start }) => isSameInstant(start, slot.start))) : slots;
}
