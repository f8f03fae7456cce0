import type { Booking, Lead, Thread } from '../renderer/api/types.ts';
import { ago, bookingOf, dayAt, decisionOf, finding, intentOf, leadOf, messageOf, taskOf, threadOf } from './build.ts';

/** Situations of the bookings page: one lead per state that a booking can be in, on every provider. */

const COLLEAGUE = 'user:ann@northwind.example';

function bookedAs(lead: Lead, ...parts: (Partial<Booking> & Pick<Booking, 'start'>)[]): Thread {
  return threadOf(lead, { bookings: parts.map(part => bookingOf(lead, part)) });
}

const unconfirmed = { confirmedAt: null, joinUrl: null, providerIds: {} } as const;

/** A meeting that was moved once: the booking before it, and the one that took its place. */
function movedOnce(): Thread {
  const lead = leadOf({ name: 'Freya Holm', company: 'Nordlys Energi', timeZone: 'Europe/Copenhagen' });
  const before = bookingOf(lead, {
    start: dayAt(1, 9),
    status: 'rescheduled',
    provider: 'calendly',
    reason: 'Moved to another time',
    confirmedAt: ago(2880),
    createdAt: ago(2881),
  });
  const after = bookingOf(lead, {
    start: dayAt(3, 11, 30),
    provider: 'calendly',
    origin: COLLEAGUE,
    movesId: before.id,
    confirmedAt: ago(300),
    createdAt: ago(301),
    providerIds: {
      scheduledEventUri: 'https://api.calendly.com/scheduled_events/6f1c2f0e-5b0a-4f7e-9a42-9f5b6f4f2a11',
      inviteeUri: 'https://api.calendly.com/scheduled_events/6f1c2f0e-5b0a-4f7e-9a42-9f5b6f4f2a11/invitees/0b7',
    },
    manageUrl: 'https://calendly.com/cancellations/0b7',
  });
  return threadOf(lead, { bookings: [after, before] });
}

export function bookedInEveryState(): Thread[] {
  return [
    bookedAs(leadOf({ name: 'Kofi Mensah', company: 'Volta Grid', timeZone: 'Africa/Accra' }), {
      ...unconfirmed,
      start: dayAt(1, 10),
      status: 'held',
      attempts: 0,
      origin: COLLEAGUE,
      createdAt: ago(0),
    }),
    bookedAs(leadOf({ name: 'Elena Petrova', company: 'Sofia Bioscience', timeZone: 'Europe/Sofia' }), {
      ...unconfirmed,
      start: dayAt(1, 11),
      status: 'confirming',
      provider: 'cal-com',
      createdAt: ago(0),
    }),
    bookedAs(leadOf({ name: 'Haruto Sato', company: 'Kitano Optical', timeZone: 'Asia/Tokyo' }), {
      ...unconfirmed,
      start: dayAt(2, 19),
      status: 'unknown',
      provider: 'calendly',
      attempts: 2,
      failureKind: 'outcome-unknown',
      failureNote: 'Calendly did not answer in time. Whether it booked is being looked up.',
    }),
    bookedAs(leadOf({ name: 'Bianca Rossi', company: 'Lago Interiors', timeZone: 'Europe/Rome' }), {
      ...unconfirmed,
      start: dayAt(2, 11),
      status: 'failed',
      provider: 'hubspot',
      attempts: 3,
      failureKind: 'credentials',
      failureNote: 'HubSpot refused the token: it lacks the scope “scheduler.meetings.meeting-link.read”.',
    }),
    bookedAs(leadOf({ name: 'Owen Clarke', company: 'Pennine Rail', timeZone: 'Europe/London' }), {
      ...unconfirmed,
      start: dayAt(3, 9),
      status: 'failed',
      failureKind: 'slot-taken',
      failureNote: 'Somebody else took the time while it was being booked. They were offered others.',
    }),
    bookedAs(leadOf({ name: 'Amara Okafor', company: 'Lagos Fintech Collective', timeZone: 'Africa/Lagos' }), {
      start: dayAt(3, 13),
      provider: 'hubspot',
      providerIds: { calendarEventId: '48815162342', contactId: '701' },
      origin: 'lead',
    }),
    bookedAs(leadOf({ name: 'Lucas Meyer', company: 'Alpenglow', timeZone: 'Europe/Zurich' }), {
      start: dayAt(3, 14),
      provider: 'own',
      joinUrl: null,
      origin: 'api-key:crm',
      providerIds: { meetingId: 'own_9' },
    }),
    movedOnce(),
    bookedAs(leadOf({ name: 'Ines Duarte', company: 'Porto Labs', timeZone: 'Europe/Lisbon' }), {
      start: dayAt(2, 16),
      status: 'cancelled',
      reason: 'They have chosen another tool.',
    }),
    bookedAs(leadOf({ name: 'Dmitri Volkov', company: 'Baltic Freight', timeZone: 'Europe/Riga' }), {
      start: dayAt(4, 10),
      status: 'cancelling',
      provider: 'calendly',
      reason: 'They are travelling that week.',
    }),
    bookedAs(leadOf({ name: 'Grace Liu', company: 'Pearl River Trading', timeZone: 'Asia/Hong_Kong' }), {
      start: dayAt(-1, 20),
      provider: 'calendly',
      confirmedAt: ago(4000),
      createdAt: ago(4001),
    }),
    bookedAs(leadOf({ name: 'Peter Novák', company: 'Moravia Glass', timeZone: 'Europe/Prague' }), {
      start: dayAt(-2, 9),
      status: 'no-show',
      confirmedAt: ago(6000),
      createdAt: ago(6001),
    }),
    bookedAs(leadOf({ name: 'Samira Aziz', company: 'Atlas Care' }), {
      start: dayAt(-3, 11),
      confirmedAt: ago(9000),
      createdAt: ago(9001),
    }),
  ];
}

/** Replies whose times a person settles: what they agreed to is gone, or they named times of their own. */
export function moreTimes(): Thread[] {
  return [slotGone(), theirTimes(), otherTimesToApprove()];
}

function handedOver(lead: Lead, own: string, process: 'offered-time' | 'lead-times') {
  const intent = intentOf(own, {
    kind: process === 'lead-times' ? 'propose_time' : 'accept_slot',
    findings: [finding(own, 'propose.times', 'They name times of their own.', own)],
  });
  const says = process === 'lead-times' ? 'None of their times fits.' : 'The time is no longer free on our calendar.';
  return {
    intent,
    decision: decisionOf(lead, {
      action: 'ask-person',
      status: 'handed-over',
      process,
      reasons: [{ rule: 'no-time', weight: 'against', says }],
    }),
  };
}

export const SLOT_GONE_LEAD = '00000000-0000-4000-8000-000000009011';

function slotGone(): Thread {
  const lead = leadOf({
    id: SLOT_GONE_LEAD,
    name: 'Yusuf Demir',
    company: 'Bosphorus Textiles',
    timeZone: 'Europe/Istanbul',
  });
  const own = 'Tuesday at 5 is good.';
  const read = handedOver(lead, own, 'offered-time');
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, at: ago(11), ...read })],
    tasks: [
      taskOf(lead, {
        kind: 'slot-gone',
        title: 'Yusuf Demir: no time they agreed to is left',
        decisionId: read.decision.id,
        detail: {
          wanted: [dayAt(3, 10)],
          why: 'It is no longer free on our calendar.',
          alternatives: [dayAt(3, 11), dayAt(4, 9, 30), dayAt(5, 10)],
          timeZone: 'Europe/Istanbul',
        },
        createdAt: ago(11),
      }),
    ],
  });
}

function theirTimes(): Thread {
  const lead = leadOf({ name: 'Chloé Martin', company: 'Rive Droite', timeZone: 'Europe/Paris' });
  const own = 'Could we do tomorrow at 7 in the evening?';
  const read = handedOver(lead, own, 'lead-times');
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, at: ago(14), ...read })],
    tasks: [
      taskOf(lead, {
        kind: 'lead-times',
        title: 'Chloé Martin: find a time',
        decisionId: read.decision.id,
        detail: {
          why: 'Their time is outside our working hours.',
          words: own,
          alternatives: [dayAt(2, 9), dayAt(3, 10, 30)],
          timeZone: 'Europe/Paris',
        },
        createdAt: ago(14),
      }),
    ],
  });
}

function otherTimesToApprove(): Thread {
  const lead = leadOf({ name: 'Mateo Silva', company: 'Andes Foods', timeZone: 'America/Bogota' });
  const own = 'Monday at 9 works.';
  const read = handedOver(lead, own, 'offered-time');
  const offers = [dayAt(4, 10), dayAt(5, 14), dayAt(6, 11)];
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, at: ago(19), ...read })],
    tasks: [
      taskOf(lead, {
        kind: 'approve-reply',
        title: 'Offer Mateo Silva other times?',
        decisionId: read.decision.id,
        detail: {
          draft: 'Hi Mateo,\n\nthat time has just gone, sorry. Would one of these suit you instead?\n\nBest,\nSam',
          why: 'It is no longer free on our calendar.',
          wanted: [dayAt(2, 9)],
          offers,
          alternatives: offers,
          timeZone: 'America/Bogota',
        },
        createdAt: ago(19),
      }),
    ],
  });
}
