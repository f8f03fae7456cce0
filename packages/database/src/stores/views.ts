import type { BookingPlace, BookingStatus } from '@overlap/domain/booking';
import type { DecisionAction, DecisionStatus, Reason } from '@overlap/domain/decision';
import { type Intent, type IntentKind, intentSchema } from '@overlap/domain/intent';
import type { Process } from '@overlap/domain/policy';
import type { Channel } from '@overlap/domain/reply';
import type { TaskKind, TaskStatus } from '@overlap/domain/task';
import type { WorkspaceTx } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** Read models: what a page or the REST API shows, each in one or two queries. Instants are ISO UTC. */

export const INBOX_FILTERS = ['all', 'needs-you', 'booked'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

export interface InboxRow {
  leadId: string;
  name: string;
  company: string | null;
  campaign: string | null;
  status: string;
  timeZone: string | null;
  channel: Channel;
  snippet: string;
  direction: 'inbound' | 'outbound';
  lastMessageAt: string;
  intent: IntentKind | null;
  certain: boolean | null;
  action: DecisionAction | null;
  decisionStatus: DecisionStatus | null;
  openTasks: number;
  bookedSlot: string | null;
}

const SNIPPET_LENGTH = 140;

/** Leads who wrote, the one with the newest message first. `before` is the `lastMessageAt` of the last row seen. */
export async function listInbox(
  tx: WorkspaceTx,
  query: { filter: InboxFilter; search: string | null; before: string | null; limit: number },
): Promise<InboxRow[]> {
  const { filter, search, before } = query;
  const where = Prisma.join(
    [
      Prisma.sql`lead.workspace_id = ${tx.workspaceId}::uuid AND lead.last_message_at IS NOT NULL`,
      ...(before ? [Prisma.sql`lead.last_message_at < ${new Date(before)}`] : []),
      ...(search ? [Prisma.sql`concat_ws(' ', lead.name, lead.company, lead.email) ILIKE ${`%${search}%`}`] : []),
      ...(filter === 'booked' ? [Prisma.sql`lead.booked_slot IS NOT NULL`] : []),
      ...(filter === 'needs-you'
        ? [Prisma.sql`EXISTS (SELECT 1 FROM task WHERE task.lead_id = lead.id AND task.status = 'open')`]
        : []),
    ],
    ' AND ',
  );
  const rows = await tx.prisma.$queryRaw<RawInboxRow[]>`
    SELECT lead.id, lead.name, lead.company, campaign.name AS campaign, lead.status, lead.time_zone, lead.booked_slot,
           lead.last_message_at, last.channel, left(last.text, ${SNIPPET_LENGTH}) AS snippet, last.direction,
           read.kind AS intent, read.certain, read.action, read.decision_status,
           (SELECT count(*)::int FROM task WHERE task.lead_id = lead.id AND task.status = 'open') AS open_tasks
    FROM lead
    LEFT JOIN campaign ON campaign.id = lead.campaign_id
    CROSS JOIN LATERAL (SELECT channel, text, direction FROM message WHERE message.workspace_id = lead.workspace_id
      AND message.lead_id = lead.id ORDER BY received_at DESC LIMIT 1) last
    LEFT JOIN LATERAL (SELECT intent.kind, intent.certain, decision.action, decision.status AS decision_status
      FROM message LEFT JOIN intent ON intent.message_id = message.id LEFT JOIN decision ON decision.message_id = message.id
      WHERE message.workspace_id = lead.workspace_id AND message.lead_id = lead.id AND message.direction = 'inbound'
      ORDER BY received_at DESC LIMIT 1) read ON true
    WHERE ${where}
    ORDER BY lead.last_message_at DESC
    LIMIT ${query.limit}`;
  return rows.map(toInboxRow);
}

interface RawInboxRow {
  id: string;
  name: string;
  company: string | null;
  campaign: string | null;
  status: string;
  time_zone: string | null;
  booked_slot: Date | null;
  last_message_at: Date;
  channel: Channel;
  snippet: string;
  direction: 'inbound' | 'outbound';
  intent: IntentKind | null;
  certain: boolean | null;
  action: DecisionAction | null;
  decision_status: DecisionStatus | null;
  open_tasks: number;
}

function toInboxRow(row: RawInboxRow): InboxRow {
  return {
    leadId: row.id,
    name: row.name,
    company: row.company,
    campaign: row.campaign,
    status: row.status,
    timeZone: row.time_zone,
    channel: row.channel,
    snippet: row.snippet.replace(/\s+/g, ' ').trim(),
    direction: row.direction,
    lastMessageAt: row.last_message_at.toISOString(),
    intent: row.intent,
    certain: row.certain,
    action: row.action,
    decisionStatus: row.decision_status,
    openTasks: row.open_tasks,
    bookedSlot: row.booked_slot?.toISOString() ?? null,
  };
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

type BookingRow = Prisma.BookingGetPayload<{ include: { lead: { select: { name: true; company: true } } } }>;

export function toBookingView(row: BookingRow) {
  return {
    id: row.id,
    leadId: row.leadId,
    leadName: row.lead.name,
    company: row.lead.company,
    provider: row.provider as BookingPlace,
    status: row.status as BookingStatus,
    start: row.startsAt.toISOString(),
    end: row.endsAt.toISOString(),
    guestTimeZone: row.guestTimeZone,
    joinUrl: row.joinUrl,
    manageUrl: row.manageUrl,
    providerIds: row.providerIds as Record<string, string>,
    failureKind: row.failureKind,
    failureNote: row.failureNote,
    origin: row.origin,
    reason: row.reason,
    /** The booking whose place it takes. */
    movesId: row.movesId,
    attempts: row.attempts,
    confirmedAt: iso(row.confirmedAt),
    createdAt: row.createdAt.toISOString(),
  };
}

type TaskRow = Prisma.TaskGetPayload<{ include: { lead: { select: { name: true; company: true } } } }>;

export function toTaskView(row: TaskRow) {
  return {
    id: row.id,
    kind: row.kind as TaskKind,
    status: row.status as TaskStatus,
    title: row.title,
    detail: row.detail as Record<string, unknown>,
    leadId: row.leadId,
    leadName: row.lead?.name ?? null,
    company: row.lead?.company ?? null,
    decisionId: row.decisionId,
    bookingId: row.bookingId,
    closedAt: iso(row.closedAt),
    createdAt: row.createdAt.toISOString(),
  };
}

const withLeadName = { lead: { select: { name: true, company: true } } } as const;

/** Everything about one lead: their thread with every reading, decision and what came of it. */
export async function getThread(tx: WorkspaceTx, leadId: string) {
  const lead = await tx.prisma.lead.findUnique({
    where: { id: leadId },
    include: { campaign: { select: { name: true } } },
  });
  if (!lead) return null;
  const messages = await tx.prisma.message.findMany({
    where: { leadId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    include: { intent: true, decision: true },
    take: 200,
  });
  const offers = await tx.prisma.offer.findMany({ where: { leadId }, orderBy: { position: 'asc' } });
  const bookings = await tx.prisma.booking.findMany({
    where: { leadId },
    include: withLeadName,
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  const tasks = await tx.prisma.task.findMany({
    where: { leadId },
    include: withLeadName,
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  const notices = await tx.prisma.notice.findMany({
    where: { leadId },
    include: { sends: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  return {
    lead: {
      id: lead.id,
      name: lead.name,
      company: lead.company,
      email: lead.email,
      phone: lead.phone,
      profileUrl: lead.profileUrl,
      timeZone: lead.timeZone,
      status: lead.status,
      campaign: lead.campaign?.name ?? null,
      externalSchedulingLink: lead.externalSchedulingLink,
      bookedSlot: iso(lead.bookedSlot),
    },
    offers: offers.map(offer => ({
      start: offer.startsAt.toISOString(),
      end: offer.endsAt.toISOString(),
      status: offer.status as 'open' | 'accepted' | 'cleared',
    })),
    messages: messages.map(toMessageView),
    bookings: bookings.map(toBookingView),
    tasks: tasks.map(toTaskView),
    notices: notices.map(notice => ({
      id: notice.id,
      event: notice.event,
      createdAt: notice.createdAt.toISOString(),
      sends: notice.sends.map(({ channel, destination, status, note, sentAt }) => ({
        channel,
        destination,
        status,
        note,
        sentAt: iso(sentAt),
      })),
    })),
  };
}

/** The thread of the lead with this e-mail address; `null` when there is none. */
export async function getThreadByEmail(tx: WorkspaceTx, email: string) {
  const lead = await tx.prisma.lead.findUnique({
    where: { workspaceId_email: { workspaceId: tx.workspaceId, email: email.toLowerCase() } },
    select: { id: true },
  });
  return lead && getThread(tx, lead.id);
}

type MessageRow = Prisma.MessageGetPayload<{ include: { intent: true; decision: true } }>;

export function toMessageView(row: MessageRow) {
  return {
    id: row.id,
    leadId: row.leadId,
    direction: row.direction as 'inbound' | 'outbound',
    channel: row.channel as Channel,
    subject: row.subject,
    text: row.text,
    at: row.receivedAt.toISOString(),
    sendStatus: row.sendStatus,
    /** The campaign's own message, which left before Overlap had to do with the lead. */
    isFirstTouch: row.direction === 'outbound' && (row.orderKey?.startsWith('first-touch:') ?? false),
    intent: row.intent ? (intentSchema.parse(row.intent.reading) as Intent) : null,
    decision: row.decision ? toDecisionView(row.decision) : null,
  };
}

export function toDecisionView(row: Prisma.DecisionGetPayload<object>) {
  return {
    id: row.id,
    leadId: row.leadId,
    messageId: row.messageId,
    process: row.process as Process | null,
    action: row.action as DecisionAction,
    status: row.status as DecisionStatus,
    starts: row.starts as string[],
    reasons: row.reasons as unknown as Reason[],
    createdAt: row.createdAt.toISOString(),
  };
}

export const BOOKING_SPANS = ['upcoming', 'past', 'all'] as const;
export type BookingSpan = (typeof BOOKING_SPANS)[number];

export async function listBookings(tx: WorkspaceTx, query: { span: BookingSpan; limit: number; now: Date }) {
  const rows = await tx.prisma.booking.findMany({
    where: query.span === 'all' ? {} : { startsAt: query.span === 'upcoming' ? { gte: query.now } : { lt: query.now } },
    include: withLeadName,
    orderBy: { startsAt: query.span === 'past' ? 'desc' : 'asc' },
    take: query.limit,
  });
  return rows.map(toBookingView);
}

export async function listTasks(tx: WorkspaceTx, query: { status: TaskStatus; limit: number }) {
  const rows = await tx.prisma.task.findMany({
    where: { status: query.status },
    include: withLeadName,
    orderBy: { createdAt: query.status === 'open' ? 'asc' : 'desc' },
    take: query.limit,
  });
  return rows.map(toTaskView);
}

/** How much waits, for the console's badges. */
export async function countWaiting(tx: WorkspaceTx): Promise<{ openTasks: number; upcomingBookings: number }> {
  const openTasks = await tx.prisma.task.count({ where: { status: 'open' } });
  const upcomingBookings = await tx.prisma.booking.count({
    where: { status: 'confirmed', startsAt: { gte: new Date() } },
  });
  return { openTasks, upcomingBookings };
}
