import {
  addProviderIds,
  type Booking,
  findBooking,
  findBookingByProviderId,
  findMoveUnderWay,
  findReplacement,
  findStandingAt,
  keepEndedBooking,
  keepOutsideBooking,
  moveBooking,
  queueForProviderBooking,
} from '@overlap/database/stores/bookings';
import {
  findLead,
  findLeadByHandle,
  findLeadByProviderContact,
  getLead,
  lockLead,
} from '@overlap/database/stores/leads';
import { getSettings } from '@overlap/database/stores/workspaces';
import {
  type BookingAction,
  type BookingProviderName,
  type BookingStatus,
  bookingCan,
  type Confirmation,
  statusesThatCan,
} from '@overlap/domain/booking';
import { isSameInstant } from '@overlap/domain/slot';
import { leadOfTracking } from '@overlap/domain/tracking';
import { afterBooking } from './after-booking.ts';
import { afterCancellation } from './after-cancellation.ts';
import { afterNoShow } from './after-no-show.ts';
import { forgetMeeting } from './forget-meeting.ts';
import { findHostOf } from './host.ts';
import { callOffAttemptsOf } from './lead-link/call-off-attempts.ts';
import type { Work } from './work.ts';

/** News of a meeting from its provider: by webhook, or read off its list of meetings. */
export interface ProviderBooking {
  provider: BookingProviderName;
  change: 'created' | 'cancelled' | 'no-show';
  /** The provider's ids as a Confirmation names them. */
  ids: Record<string, string>;
  /** Our key, where the provider carries it. */
  ref: string | null;
  guestEmail: string | null;
  /** E.164. */
  guestPhone?: string | null;
  guestTimeZone: string | null;
  start: string | null;
  end: string | null;
  joinUrl: string | null;
  manageUrl: string | null;
  /** When the provider said so, ISO UTC. */
  saidAt: string | null;
  /** The ids of the meeting that this one took the place of. */
  movedFrom: Record<string, string> | null;
  /** On a cancelled one: the ids of the meeting that took its place. */
  movedTo: Record<string, string> | null;
}

/** Which of a provider's ids names a meeting and nothing else. */
export const MEETING_ID: Record<BookingProviderName, string> = {
  ghl: 'appointmentId',
  calendly: 'inviteeUri',
  'cal-com': 'bookingUid',
  hubspot: 'meetingId',
  own: 'meetingId',
};

/**
 * Brings our state in line with what the provider says, whether we booked or the lead did by themselves, in whatever
 * order and however often it is said. Returns why nothing came of it, or `null`.
 */
export async function recordProviderBooking(work: Work, event: ProviderBooking): Promise<string | null> {
  const { tx } = work;
  const id = event.ids[MEETING_ID[event.provider]];
  if (id) await queueForProviderBooking(tx, id);
  const find = async () =>
    (await findByIds(work, event.provider, event.ids)) ?? (event.ref ? await findBooking(tx, event.ref) : null);
  // Our own attempt may be writing the same meeting down at this moment: whoever has the lead goes first, and the other
  // reads anew. Without it a move was taken in twice, once from the answer and once from the news of it.
  const glimpsed = await find();
  if (glimpsed) await lockLead(tx, glimpsed.leadId);
  const known = glimpsed && (await find());
  switch (event.change) {
    case 'no-show':
      if (!known) return 'The meeting is not known here.';
      await afterNoShow(work, known, `provider:${event.provider}`);
      return null;
    case 'cancelled':
      return recordEnd(work, event, known);
    case 'created':
      return recordStanding(work, event, known);
  }
}

/** HubSpot tells a meeting's id only in its list: the ids of a confirmation may be others than those of an event. */
async function findByIds({ tx }: Work, provider: BookingProviderName, ids: Record<string, string>) {
  const name = MEETING_ID[provider];
  const id = ids[name];
  return id ? findBookingByProviderId(tx, provider, { name, value: id }) : null;
}

async function recordStanding(work: Work, event: ProviderBooking, known: Booking | null): Promise<string | null> {
  const confirmation = toConfirmation(event);
  if (!confirmation) return 'The event names no time.';
  const isAt = (booking: Booking) => isSameInstant(booking.startsAt.toISOString(), confirmation.start);
  if (known && can('confirm', known)) {
    // Where a meeting was moved by booking it anew, its old time is still to be called off.
    const oldStands = event.movedFrom === null;
    const { saidAt } = event;
    await afterBooking(work, { booking: known, confirmation, from: statusesThatCan('confirm'), oldStands, saidAt });
    return null;
  }
  // The same meeting at another time: moved in place, as GoHighLevel does it. Late news of where it was is none.
  if (known) {
    const isNews = !isAt(known) && isLater(event, known) && can('replace', known);
    return isNews ? moveTo(work, event, known, confirmation) : null;
  }
  // Its successor was told of first: then it is over already.
  if (await isReplaced(work, event)) return keepEnded(work, { ...event, movedTo: {} });
  const old = event.movedFrom ? await findByIds(work, event.provider, event.movedFrom) : null;
  return old ? moveTo(work, event, old, confirmation) : adopt(work, event, confirmation);
}

const can = (action: BookingAction, { status }: Booking): boolean =>
  bookingCan(action, { status: status as BookingStatus });

const isLater = ({ saidAt }: ProviderBooking, known: Booking): boolean =>
  saidAt !== null && (known.saidAt === null || Date.parse(saidAt) > known.saidAt.getTime());

/** A meeting that stands at a new time: by our own order, which is then confirmed, or by the lead or the host. */
async function moveTo(
  work: Work,
  event: ProviderBooking,
  old: Booking,
  confirmation: Confirmation,
): Promise<string | null> {
  await lockLead(work.tx, old.leadId);
  // Taken in already, from the answer to our own order.
  const standing = await findReplacement(work.tx, old.id);
  if (standing && isSameInstant(standing.startsAt.toISOString(), confirmation.start)) return null;
  const ours = await findMoveUnderWay(work.tx, old.id);
  if (ours && isSameInstant(ours.startsAt.toISOString(), confirmation.start)) {
    await afterBooking(work, { booking: ours, confirmation, from: statusesThatCan('confirm'), saidAt: event.saidAt });
    return null;
  }
  const booking = await keepOutsideBooking(work.tx, {
    leadId: old.leadId,
    provider: event.provider,
    hostKey: old.hostKey,
    seats: (await findHostOf(work.tx, event.provider))?.seats ?? 1,
    slot: confirmation,
    guestTimeZone: event.guestTimeZone ?? old.guestTimeZone,
    moves: { id: old.id, meetingId: old.meetingId },
    origin: `provider:${event.provider}`,
  });
  if (!booking) return UNDER_WAY_HERE;
  await afterBooking(work, { booking, confirmation, from: ['confirming'], byLead: true, saidAt: event.saidAt });
  return null;
}

/** Nothing came of the news because its guest could not be told; asking the provider who they are may help. */
export const UNKNOWN_GUEST = 'The guest is no lead of ours.';

const UNDER_WAY_HERE =
  'A booking of ours takes this time, or another one of this lead is under way. The next reading of the calendar takes it in.';

function toConfirmation({ provider, ids, start, end, joinUrl, manageUrl }: ProviderBooking): Confirmation | null {
  return start && end ? { provider, ids, start, end, joinUrl, manageUrl } : null;
}

/** The lead booked on the provider's page by themselves: process 1 coming to its end. */
async function adopt(work: Work, event: ProviderBooking, confirmation: Confirmation): Promise<string | null> {
  const outside = await toOutsideBooking(work, event, confirmation);
  if (!outside) return UNKNOWN_GUEST;
  const { leadId, provider } = outside;
  await lockLead(work.tx, leadId);
  // Ours, under an id that the provider told only later.
  const twin = await findStandingAt(work.tx, { leadId, provider, start: confirmation.start });
  if (twin) {
    await addProviderIds(work.tx, twin, event.ids);
    return null;
  }
  // What was prepared on their own page is pointless now, and would stand in the way.
  await callOffAttemptsOf(work, leadId, 'They booked by themselves.');
  const booking = await keepOutsideBooking(work.tx, outside);
  if (!booking) return UNDER_WAY_HERE;
  const ids = event.movedFrom ? { ...event.ids, [REPLACES]: idOf(event.provider, event.movedFrom) } : event.ids;
  await afterBooking(work, {
    booking,
    confirmation: { ...confirmation, ids },
    from: ['confirming'],
    byLead: true,
    saidAt: event.saidAt,
  });
  return null;
}

/** Kept among a booking's ids when the meeting whose place it took was not known yet. */
const REPLACES = 'replaces';

const idOf = (provider: BookingProviderName, ids: Record<string, string>): string => ids[MEETING_ID[provider]] ?? '';

async function isReplaced({ tx }: Work, { provider, ids }: ProviderBooking): Promise<boolean> {
  const id = idOf(provider, ids);
  return id !== '' && (await findBookingByProviderId(tx, provider, { name: REPLACES, value: id })) !== null;
}

async function recordEnd(work: Work, event: ProviderBooking, known: Booking | null): Promise<string | null> {
  if (known && event.movedTo) return recordMovedAway(work, event, known);
  if (known) {
    await afterCancellation(work, known, { actor: `provider:${event.provider}`, reason: null });
    return null;
  }
  return keepEnded(work, event);
}

/**
 * Half of a move. The other half may be here already, or on its way; until it comes the meeting counts as standing
 * where it was, so that nobody books the lead anew meanwhile.
 */
async function recordMovedAway(work: Work, event: ProviderBooking, known: Booking): Promise<string | null> {
  const next = event.movedTo ? await findByIds(work, event.provider, event.movedTo) : null;
  if (!next) return 'It was moved; the news of its new time follows.';
  if (await moveBooking(work.tx, known.id, statusesThatCan('replace'), { status: 'rescheduled' })) {
    await forgetMeeting(work.tx, await getLead(work.tx, known.leadId), known);
  }
  return null;
}

/** The news that it was made may still be on its way: when it comes, the booking is known to be over. */
async function keepEnded(work: Work, event: ProviderBooking): Promise<string | null> {
  const confirmation = toConfirmation(event);
  const outside = confirmation && (await toOutsideBooking(work, event, confirmation));
  if (!outside) return confirmation ? UNKNOWN_GUEST : 'The cancelled booking is not known here.';
  const status = event.movedTo ? 'rescheduled' : 'cancelled';
  await keepEndedBooking(work.tx, { ...outside, providerIds: event.ids, status });
  return null;
}

async function toOutsideBooking({ tx }: Work, event: ProviderBooking, slot: Confirmation) {
  const lead = await findGuest(tx, event);
  if (!lead) return null;
  const settings = await getSettings(tx);
  const host = await findHostOf(tx, event.provider);
  return {
    leadId: lead.id,
    provider: event.provider,
    hostKey: host?.hostKey ?? event.provider,
    seats: host?.seats ?? 1,
    slot: { start: slot.start, end: slot.end },
    guestTimeZone: event.guestTimeZone ?? lead.timeZone ?? settings.timeZone,
  };
}

async function findGuest(tx: Work['tx'], { ref, guestEmail, guestPhone = null, ids, provider }: ProviderBooking) {
  // They booked by themselves on a link that we sent them, perhaps under another address.
  const leadId = leadOfTracking(ref);
  const byLink = leadId ? await findLead(tx, leadId) : null;
  if (byLink) return byLink;
  const handle = { email: guestEmail, phone: guestPhone, profileUrl: null, externalId: null };
  const byHandle = guestEmail || guestPhone ? await findLeadByHandle(tx, handle) : null;
  return byHandle ?? (provider === 'ghl' && ids.contactId ? findLeadByProviderContact(tx, ids.contactId) : null);
}
