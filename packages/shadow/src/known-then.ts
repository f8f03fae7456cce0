import type { PastBooking, PastOffer, PastReply, PastTrace } from '@overlap/database/stores/past';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { Facts } from '@overlap/decision/facts';
import { BLOCKING_STATUSES } from '@overlap/domain/booking';
import type { ReadingContext } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import type { Gap } from './gap.ts';
import { type RecordedFacts, readRecordedFacts } from './recorded-facts.ts';

/** Rows as they are today, from which it is worked out what was known when a reply arrived. */
export interface Rows {
  reply: PastReply;
  settings: Settings;
  /** The calendar that the lead's meetings go to; `null` while no provider is connected. */
  hostKey: string | null;
  /** Of this lead only. */
  offers: PastOffer[];
  /** Of this lead only. */
  bookings: PastBooking[];
  traces: PastTrace[];
  /** Whether the workspace has a language model for a second reading. */
  hasSecondReader: boolean;
}

export interface KnownThen {
  context: ReadingContext;
  /** All but the busy times, which are looked for once it is known which times the reply is about. */
  facts: Omit<Facts, 'busy'>;
  gaps: Gap[];
}

/**
 * What was known when a reply arrived. What the decision of then recorded goes before what the rows tell: a lead's
 * zone or an offer's status may have changed since. What neither can tell is named.
 */
export function knownThen(rows: Rows): KnownThen {
  const { reply, settings, hostKey } = rows;
  const recorded = readRecordedFacts(reply.decision?.facts);
  const offers = recorded.offers ?? offersThen(rows.offers, reply.receivedAt);
  const timeZone = recorded.lead ? recorded.lead.timeZone : reply.lead.timeZone;
  const workspaceTimeZone = recorded.workspaceTimeZone ?? settings.timeZone;
  const meetingMinutes = recorded.meetingMinutes ?? settings.meetingMinutes;
  const linkNow = reply.lead.bookingLink ?? settings.bookingLink;
  const bookingLink = recorded.bookingLink === undefined ? linkNow : recorded.bookingLink;
  return {
    context: {
      leadTimeZone: timeZone,
      workspaceTimeZone,
      offeredSlots: offers.map(offer => offer.start),
      meetingMinutes,
      outboundText: reply.answeredText,
      ownLinks: [settings.bookingLink, reply.lead.bookingLink, bookingLink].filter(link => typeof link === 'string'),
    },
    facts: {
      now: reply.receivedAt,
      offers,
      workingHours: recorded.workingHours ?? settings.workingHours,
      open: recorded.open ?? null,
      meetingMinutes,
      bookingLink,
      providerConnected: recorded.providerConnected ?? hostKey !== null,
      lead: {
        name: reply.lead.name,
        timeZone,
        phoneOnFile: recorded.lead ? recorded.lead.phoneOnFile : reply.lead.phone,
        ...(recorded.lead ?? { ...standingThen(rows), optedOut: optedOutThen(rows) }),
      },
      workspaceTimeZone,
    },
    gaps: gapsOf(rows, recorded),
  };
}

/** What had been offered before the reply arrived, whatever became of it since. */
function offersThen(offers: PastOffer[], receivedAt: string): Slot[] {
  return offers.filter(offer => offer.createdAt < receivedAt).map(({ start, end }) => ({ start, end }));
}

/** The meeting that the lead had, or that was being made for them, when the reply arrived. */
function standingThen({ reply, bookings }: Rows) {
  const standing = bookings.filter(booking => booking.decisionId !== reply.decision?.id && stoodAt(booking, reply));
  const isConfirmed = (booking: PastBooking) => booking.confirmedAt !== null && booking.confirmedAt < reply.receivedAt;
  return {
    bookedSlot: standing.findLast(isConfirmed)?.start ?? null,
    bookingUnderWay: standing.some(booking => !isConfirmed(booking)),
  };
}

/** Whether a booking took its time when a reply arrived: it was there, and had not ended. */
function stoodAt(booking: PastBooking, { receivedAt }: PastReply): boolean {
  const isOver = !BLOCKING_STATUSES.some(status => status === booking.status);
  return booking.createdAt < receivedAt && !(isOver && booking.updatedAt <= receivedAt);
}

function optedOutThen({ reply, traces }: Rows): boolean {
  return traces.some(
    ({ subjectId, action, at }) => subjectId === reply.lead.id && action === 'lead-opted-out' && at < reply.receivedAt,
  );
}

function gapsOf({ reply, hostKey, offers, traces, hasSecondReader }: Rows, recorded: RecordedFacts): Gap[] {
  const { lead, receivedAt } = reply;
  const isOptOutDated = traces.some(trace => trace.subjectId === lead.id && trace.action === 'lead-opted-out');
  const mayBeOlder = offers.some(offer => offer.status !== 'open' && offer.createdAt < receivedAt);
  const isSettingMissing =
    recorded.workingHours === undefined ||
    recorded.meetingMinutes === undefined ||
    recorded.bookingLink === undefined ||
    recorded.workspaceTimeZone === undefined;
  const found: [Gap, boolean][] = [
    ['lead-as-now', !recorded.lead],
    ['settings-as-now', isSettingMissing],
    ['offers-undated', !recorded.offers && mayBeOlder],
    ['opt-out-undated', !recorded.lead && lead.status === 'unsubscribed' && !isOptOutDated],
    ['calendar-unknown', hostKey === null],
    ['second-reader', hasSecondReader],
  ];
  return found.filter(([, isThere]) => isThere).map(([gap]) => gap);
}

/** The host's times that other leads' bookings took when a reply arrived. */
export function busyThen(bookings: PastBooking[], reply: PastReply, hostKey: string | null): Slot[] {
  return bookings
    .filter(booking => booking.hostKey === hostKey && booking.leadId !== reply.lead.id && stoodAt(booking, reply))
    .map(({ start, end }) => ({ start, end }));
}
