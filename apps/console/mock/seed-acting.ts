import { formatInstant, formatInstantShort } from '@overlap/domain/time';
import type { Thread } from '../renderer/api/types.ts';
import {
  ago,
  bookingOf,
  dayAt,
  decisionOf,
  finding,
  intentOf,
  leadOf,
  messageOf,
  noticeOf,
  taskOf,
  threadOf,
} from './build.ts';

/** Situations in which Overlap acts, or prepared to. */

const OFFER = (a: string, b: string, zone: string) =>
  `Hi there,\n\nwould ${formatInstantShort(a, zone)} or ${formatInstantShort(b, zone)} work for a short call?\n\nBest,\nSam`;
const quoted = (own: string, from: string) =>
  `${own}\n\nOn Thu, Sam Rivera <sam@northwind.example> wrote:\n> ${from.split('\n').join('\n> ')}`;

export function bookedByOverlap(): Thread {
  const [first, second] = [dayAt(2, 15), dayAt(3, 10, 30)];
  const lead = leadOf({
    name: 'Priya Raman',
    company: 'Brightside Health',
    timeZone: 'America/Los_Angeles',
    phone: '+14155550134',
    bookedSlot: first,
    status: 'meeting-booked',
    profileUrl: 'https://www.linkedin.com/in/priya-raman',
  });
  const zone = 'America/Los_Angeles';
  const offer = OFFER(first, second, zone);
  const own = 'Hi Sam, the first one works great for me. Talk then!';
  const intent = intentOf(own, {
    kind: 'accept_slot',
    acceptedSlot: first,
    findings: [
      finding(
        own,
        'accept.ordinal',
        `They pick the first offered time: ${formatInstant(first, zone)}.`,
        'the first one works great',
      ),
      finding(own, 'accept.farewell', 'They close as one does who has agreed.', 'works great for me. Talk then!'),
    ],
  });
  const decision = decisionOf(lead, {
    action: 'book',
    status: 'done',
    process: 'offered-time',
    starts: [first],
    reasons: [
      { rule: 'offer-accepted', weight: 'for', says: `They picked the offered ${formatInstant(first, zone)}.` },
      { rule: 'offer-free', weight: 'for', says: 'It is still free on our side.' },
    ],
  });
  return threadOf(lead, {
    offers: [
      { start: first, end: first, status: 'accepted' },
      { start: second, end: second, status: 'cleared' },
    ],
    messages: [
      messageOf(lead, { direction: 'outbound', text: offer, subject: 'Quick call, Priya?', at: ago(400) }),
      messageOf(lead, { text: quoted(own, offer), subject: 'Re: Quick call, Priya?', at: ago(8), intent, decision }),
    ],
    bookings: [bookingOf(lead, { start: first, manageUrl: 'https://app.gohighlevel.com/appointments/apt_1' })],
    notices: [
      noticeOf('meeting-booked'),
      noticeOf('meeting-booked', { channel: 'email', destination: 'team@northwind.example' }),
    ],
  });
}

export function awaitingApproval(): Thread {
  const start = dayAt(4, 11);
  const lead = leadOf({ name: 'Marcus Feld', company: 'Feld & Söhne GmbH', timeZone: 'Europe/Berlin' });
  const own = 'Either works for us.\nLooking forward,\nMarcus';
  const intent = intentOf(own, {
    kind: 'accept_slot',
    acceptedAnyOf: [start, dayAt(5, 9)],
    findings: [finding(own, 'accept.any', 'They leave the choice to us.', 'Either works')],
  });
  const decision = decisionOf(lead, {
    action: 'book',
    status: 'awaiting-approval',
    process: 'offered-time',
    starts: [start, dayAt(5, 9)],
    reasons: [
      {
        rule: 'offer-accepted',
        weight: 'for',
        says: `They left the choice to us: ${formatInstant(start, 'Europe/Berlin')}, or ${formatInstant(dayAt(5, 9), 'Europe/Berlin')}.`,
      },
      { rule: 'offer-free', weight: 'for', says: 'It is still free on our side.' },
    ],
  });
  return threadOf(lead, {
    offers: [
      { start, end: start, status: 'open' },
      { start: dayAt(5, 9), end: start, status: 'open' },
    ],
    messages: [
      messageOf(lead, {
        direction: 'outbound',
        text: OFFER(start, dayAt(5, 9), 'Europe/Berlin'),
        subject: 'Scheduling at Feld',
        at: ago(1500),
      }),
      messageOf(lead, { text: own, subject: 'Re: Scheduling at Feld', at: ago(3), intent, decision }),
    ],
    tasks: [
      taskOf(lead, {
        kind: 'approve-booking',
        title: 'Book Marcus Feld?',
        decisionId: decision.id,
        detail: { starts: decision.starts, timeZone: 'Europe/Berlin' },
      }),
    ],
  });
}

export function approveReply(): Thread {
  const lead = leadOf({ name: 'Dana Whitfield', company: 'Cedar Logistics' });
  const own = 'Sounds interesting, tell me more about how this would work for a team of 40.';
  const intent = intentOf(own, {
    kind: 'interested',
    findings: [finding(own, 'interest.plain', 'They are interested.', 'Sounds interesting')],
  });
  const decision = decisionOf(lead, {
    action: 'send-link',
    status: 'awaiting-approval',
    process: 'link-first',
    reasons: [{ rule: 'interested', weight: 'for', says: 'They are interested and gave no times.' }],
  });
  const draft =
    'Hi Dana,\n\nglad to hear it. Pick a time that suits you here: https://book.northwind.example/sam\n\nSo that we use the time well: how many people book meetings in your team today?\n\nBest,\nSam';
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, subject: 'Re: Fewer no-shows at Cedar', at: ago(16), intent, decision })],
    tasks: [
      taskOf(lead, {
        kind: 'approve-reply',
        title: 'Send Dana Whitfield the booking link?',
        decisionId: decision.id,
        detail: { draft },
        createdAt: ago(16),
      }),
    ],
  });
}

export function bookingNeedsPerson(): Thread {
  const start = dayAt(1, 14);
  const lead = leadOf({
    name: 'Noor Haddad',
    company: 'Meridian Partners International Holdings',
    timeZone: 'Asia/Dubai',
    status: 'interested',
  });
  const own = '2pm works.';
  const intent = intentOf(own, {
    kind: 'accept_slot',
    acceptedSlot: start,
    findings: [finding(own, 'accept.clock', 'They pick the offered 2:00 PM.', '2pm works')],
  });
  const decision = decisionOf(lead, {
    action: 'book',
    status: 'ordered',
    process: 'offered-time',
    starts: [start],
    reasons: [
      { rule: 'offer-accepted', weight: 'for', says: `They picked the offered ${formatInstant(start, 'Asia/Dubai')}.` },
    ],
  });
  const booking = bookingOf(lead, {
    start,
    status: 'needs-person',
    provider: 'calendly',
    confirmedAt: null,
    joinUrl: null,
    failureKind: 'outcome-unknown',
    failureNote: 'Calendly did not answer in time, and its calendar could not be read afterwards.',
  });
  return threadOf(lead, {
    messages: [messageOf(lead, { text: own, channel: 'sms', at: ago(26), intent, decision })],
    bookings: [booking],
    tasks: [
      taskOf(lead, {
        kind: 'booking-problem',
        title: 'Check the booking of Noor Haddad',
        bookingId: booking.id,
        detail: { why: 'Nobody knows whether the meeting was booked.' },
        createdAt: ago(20),
      }),
    ],
    notices: [noticeOf('needs-person', { status: 'failed', note: 'The channel was archived.' })],
  });
}

export function linkSent(): Thread {
  const lead = leadOf({ name: 'Wei Zhang', company: 'Harborview', timeZone: 'Asia/Singapore', status: 'interested' });
  const own = 'Yes, interested.';
  const intent = intentOf(own, {
    kind: 'interested',
    findings: [finding(own, 'interest.plain', 'They are interested.', 'interested')],
  });
  const decision = decisionOf(lead, {
    action: 'send-link',
    status: 'done',
    process: 'link-first',
    reasons: [{ rule: 'interested', weight: 'for', says: 'They are interested and gave no times.' }],
  });
  return threadOf(lead, {
    messages: [
      messageOf(lead, { text: own, at: ago(1441), intent, decision }),
      messageOf(lead, {
        direction: 'outbound',
        sendStatus: 'waiting',
        text: 'Hi Wei,\n\npick a time that suits you here: https://book.northwind.example/sam\n\nBest,\nSam',
        at: ago(1440),
      }),
    ],
  });
}
