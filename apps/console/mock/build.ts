import { randomUUID } from 'node:crypto';
import type { Finding, Intent } from '@overlap/domain/intent';
import type { Booking, DecisionView, InboxRow, Lead, Message, Notice, Task, Thread } from '../renderer/api/types.ts';

/** Builders for seed rows: what a situation does not care about has a sensible value. */

const MINUTE = 60_000;
export const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

/** An instant so many days from today, at an hour of New York. */
export function dayAt(days: number, hour: number, minute = 0): string {
  const day = new Date(Date.now() + days * 24 * 60 * MINUTE);
  const local = `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
  const shown = new Date(`${local}Z`);
  const there = new Date(shown.toLocaleString('en-US', { timeZone: 'America/New_York' }));
  const here = new Date(shown.toLocaleString('en-US', { timeZone: 'UTC' }));
  return new Date(shown.getTime() + (here.getTime() - there.getTime())).toISOString();
}
export const plus = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString();

/** A finding, its span found by the words it was read from. */
export function finding(ownText: string, rule: string, says: string, words?: string): Finding {
  const start = words ? ownText.indexOf(words) : -1;
  return { rule, says, span: words && start >= 0 ? { start, end: start + words.length, text: words } : null };
}

export const intentOf = (ownText: string, part: Partial<Intent> & Pick<Intent, 'kind' | 'findings'>): Intent => ({
  certain: true,
  ownText,
  acceptedSlot: null,
  acceptedAnyOf: [],
  proposed: [],
  proposedRanked: false,
  interpretations: [],
  zone: null,
  phone: null,
  schedulerLink: null,
  links: [],
  remarks: [],
  ...part,
});

export const leadOf = (part: Partial<Lead> & Pick<Lead, 'name'>): Lead => ({
  id: randomUUID(),
  company: null,
  email: `${part.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`,
  phone: null,
  profileUrl: null,
  timeZone: 'America/New_York',
  status: 'active',
  campaign: 'Q4 outreach',
  externalSchedulingLink: null,
  bookedSlot: null,
  ...part,
});

export const messageOf = (lead: Lead, part: Partial<Message> & Pick<Message, 'text' | 'at'>): Message => ({
  id: randomUUID(),
  leadId: lead.id,
  direction: 'inbound',
  channel: 'email',
  subject: null,
  sendStatus: part.direction === 'outbound' ? 'sent' : null,
  isFirstTouch: false,
  intent: null,
  decision: null,
  ...part,
});

export const decisionOf = (
  lead: Lead,
  part: Partial<DecisionView> & Pick<DecisionView, 'action' | 'status' | 'reasons'>,
): DecisionView => ({
  id: randomUUID(),
  leadId: lead.id,
  messageId: randomUUID(),
  process: null,
  starts: [],
  createdAt: ago(5),
  ...part,
});

export const taskOf = (lead: Lead | null, part: Partial<Task> & Pick<Task, 'kind' | 'title'>): Task => ({
  id: randomUUID(),
  status: 'open',
  detail: {},
  leadId: lead?.id ?? null,
  leadName: lead?.name ?? null,
  company: lead?.company ?? null,
  decisionId: null,
  bookingId: null,
  closedAt: null,
  createdAt: ago(6),
  ...part,
});

export const bookingOf = (lead: Lead, part: Partial<Booking> & Pick<Booking, 'start'>): Booking => ({
  id: randomUUID(),
  leadId: lead.id,
  leadName: lead.name,
  company: lead.company,
  provider: 'ghl',
  status: 'confirmed',
  end: plus(part.start, 30),
  guestTimeZone: lead.timeZone ?? 'America/New_York',
  joinUrl: 'https://meet.google.com/abc-defg-hij',
  manageUrl: null,
  providerIds: { appointmentId: 'apt_1' },
  failureKind: null,
  failureNote: null,
  origin: 'overlap',
  reason: null,
  movesId: null,
  attempts: 1,
  confirmedAt: ago(4),
  createdAt: ago(5),
  ...part,
});

export const noticeOf = (event: string, part: Partial<Notice['sends'][number]> = {}): Notice => ({
  id: randomUUID(),
  event,
  createdAt: ago(4),
  sends: [{ channel: 'slack', destination: '#meetings', status: 'sent', note: null, sentAt: ago(4), ...part }],
});

export const threadOf = (lead: Lead, part: Partial<Omit<Thread, 'lead'>>): Thread => ({
  lead,
  offers: [],
  messages: [],
  bookings: [],
  tasks: [],
  notices: [],
  ...part,
});

/** The row that the inbox shows for a thread, made as the database makes it. */
export function rowOf({ lead, messages, tasks }: Thread): InboxRow | null {
  const last = messages.at(-1);
  if (!last) return null;
  const read = messages.findLast(message => message.direction === 'inbound');
  return {
    leadId: lead.id,
    name: lead.name,
    company: lead.company,
    campaign: lead.campaign,
    status: lead.status,
    timeZone: lead.timeZone,
    channel: last.channel,
    snippet: last.text.slice(0, 140).replaceAll(/\s+/g, ' ').trim(),
    direction: last.direction,
    lastMessageAt: last.at,
    intent: read?.intent?.kind ?? null,
    certain: read?.intent?.certain ?? null,
    action: read?.decision?.action ?? null,
    decisionStatus: read?.decision?.status ?? null,
    openTasks: tasks.filter(task => task.status === 'open').length,
    bookedSlot: lead.bookedSlot,
  };
}
