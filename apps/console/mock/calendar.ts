import { bookingCan, doneByHand } from '@overlap/domain/booking';
import type { LiveEvent } from '../renderer/api/live.ts';
import type { Booking, BookingStep, BookingStory, Lead, OfferRow, OpenTimes, Thread } from '../renderer/api/types.ts';
import { ago, bookingOf } from './build.ts';
import { openDays } from './open-days.ts';
import type { Seed } from './seed.ts';
import { isLost, stepsOf } from './steps.ts';

type Answer = { bookingId: string } | { refused: { kind: string; message: string; alternatives: string[] } };

/** How long a provider takes to answer here: long enough to be seen. */
const PROVIDER_MS = 1_500;

/** Bookings in memory: what the orders of a person lead to, and the story that is told of each. */
export function createCalendar(seed: Seed, tell: (topic: LiveEvent['topic'], leadId: string | null) => void) {
  const written = new Map<string, BookingStep[]>();
  const notes = new Map<string, string>();
  const all = (): Booking[] => seed.threads.flatMap(thread => thread.bookings);
  const threadOfLead = (leadId: string) => seed.threads.find(({ lead }) => lead.id === leadId);
  const taken = (start: string) => all().some(each => !isLost(each) && Date.parse(each.start) === Date.parse(start));
  const offeredTo = (leadId: string) =>
    threadOfLead(leadId)?.offers.flatMap(({ start, status }) => (status === 'open' ? [start] : [])) ?? [];
  const open = (lead: Lead): OpenTimes =>
    openDays(lead, { providers: seed.providers, offered: offeredTo(lead.id), isTaken: taken });

  const write = (booking: Booking, actor: string, action: string, detail: Record<string, unknown> = {}) => {
    const steps = written.get(booking.id) ?? stepsOf(booking);
    written.set(booking.id, [...steps, { at: new Date().toISOString(), actor, action, detail }]);
    tell('booking', booking.leadId);
  };
  const refuse = (message: string, alternatives: string[] = []): Answer => ({
    refused: { kind: 'conflict', message, alternatives },
  });
  const nearest = (lead: Lead, start: string) =>
    open(lead)
      .days.flatMap(day => day.starts)
      .toSorted((a, b) => Math.abs(Date.parse(a) - Date.parse(start)) - Math.abs(Date.parse(b) - Date.parse(start)))
      .slice(0, 3)
      .sort();
  const find = (id: string) => all().find(each => each.id === id);

  /** The same meeting: what a booking moved, and what moved it. */
  function meetingOf(booking: Booking): Booking[] {
    const isOfIt = new Set([booking.id]);
    for (let size = 0; size !== isOfIt.size; ) {
      size = isOfIt.size;
      for (const each of all()) {
        if (each.movesId && (isOfIt.has(each.movesId) || isOfIt.has(each.id))) isOfIt.add(each.id).add(each.movesId);
      }
    }
    return all()
      .filter(each => isOfIt.has(each.id))
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  function hold(thread: Thread, part: Partial<Booking> & Pick<Booking, 'start'>, actor: string): Answer {
    const { lead } = thread;
    if (Date.parse(part.start) <= Date.now()) return refuse('This time has passed.', nearest(lead, part.start));
    if (taken(part.start)) return refuse('This time has just been taken.', nearest(lead, part.start));
    const held = bookingOf(lead, {
      ...part,
      status: 'held',
      origin: actor,
      confirmedAt: null,
      joinUrl: null,
      providerIds: {},
      createdAt: ago(0),
      attempts: 0,
    });
    thread.bookings.unshift(held);
    written.set(held.id, []);
    write(held, actor, 'slot-held', { start: held.start });
    setTimeout(() => {
      Object.assign(held, {
        status: 'confirmed',
        confirmedAt: ago(0),
        attempts: 1,
        providerIds: { appointmentId: 'apt_new' },
      });
      const old = held.movesId ? find(held.movesId) : undefined;
      if (old) old.status = 'rescheduled';
      const detail = { start: held.start, ...(old ? { from: old.start } : {}) };
      write(held, 'overlap', old ? 'meeting-moved' : 'meeting-booked', detail);
    }, PROVIDER_MS);
    return { bookingId: held.id };
  }

  return {
    openDaysOf: (leadId: string): OpenTimes | undefined => {
      const thread = threadOfLead(leadId);
      return thread && open(thread.lead);
    },

    offersOf: (leadId: string | null): OfferRow[] =>
      seed.threads
        .filter(({ lead }) => !leadId || lead.id === leadId)
        .flatMap(({ lead, offers }) =>
          offers.map(offer => ({
            ...offer,
            leadId: lead.id,
            leadName: lead.name,
            messageId: null,
            offeredAt: ago(400),
          })),
        ),

    storyOf(id: string): BookingStory | undefined {
      const booking = find(id);
      if (!booking) return undefined;
      const meeting = meetingOf(booking);
      const history = meeting.flatMap(each => written.get(each.id) ?? stepsOf(each));
      return {
        booking,
        note: notes.get(id) ?? null,
        meeting,
        history: history.sort((a, b) => a.at.localeCompare(b.at)),
      };
    },

    book(
      { leadId, start, note }: { leadId: string; start: string; note?: string | null | undefined },
      actor: string,
    ): Answer {
      const thread = threadOfLead(leadId);
      if (!thread) return refuse('There is no such lead in this workspace.');
      const answer = hold(thread, { start, provider: open(thread.lead).provider }, actor);
      if (note && 'bookingId' in answer) notes.set(answer.bookingId, note);
      return answer;
    },

    move({ bookingId, start }: { bookingId: string; start: string }, actor: string): Answer {
      const old = find(bookingId);
      const thread = old && threadOfLead(old.leadId);
      if (!old || !thread || !bookingCan('reschedule', old))
        return refuse('It cannot be moved any more; look at it again.');
      if (Date.parse(old.start) === Date.parse(start)) return refuse('The meeting is at this time already.');
      return hold(thread, { start, provider: old.provider, movesId: old.id }, actor);
    },

    cancel({ bookingId, reason }: { bookingId: string; reason: string }, actor: string): Answer {
      const booking = find(bookingId);
      if (!booking || !bookingCan('cancel', booking))
        return refuse('It cannot be cancelled any more; look at it again.');
      const byHand = doneByHand(booking.provider, 'cancel');
      if (byHand) return refuse(byHand);
      Object.assign(booking, { status: 'cancelling', reason });
      write(booking, actor, 'cancellation-ordered', { reason });
      setTimeout(() => {
        booking.status = 'cancelled';
        write(booking, 'overlap', 'meeting-cancelled', { start: booking.start, why: reason });
      }, PROVIDER_MS);
      return { bookingId };
    },

    missed({ bookingId }: { bookingId: string }, actor: string): Answer {
      const booking = find(bookingId);
      if (!booking || !bookingCan('markNoShow', booking))
        return refuse('It cannot be noted any more; look at it again.');
      if (Date.parse(booking.start) > Date.now()) return refuse('The meeting has not begun yet.');
      booking.status = 'no-show';
      write(booking, actor, 'meeting-no-show', { start: booking.start });
      return { bookingId };
    },
  };
}
