import type { BookingStatus } from '@overlap/domain/booking';
import type { DecisionAction, DecisionStatus } from '@overlap/domain/decision';
import type { Process } from '@overlap/domain/policy';
import type { Channel } from '@overlap/domain/reply';
import type { Slot } from '@overlap/domain/slot';
import type { TaskKind, TaskStatus } from '@overlap/domain/task';
import type { WorkspaceTx } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** What past replies are judged anew on. Each query answers for a whole page of replies; instants are ISO UTC. */

/** Where a page goes on: the last reply of the one before. */
export interface PastCursor {
  receivedAt: string;
  messageId: string;
}

export interface PastReply {
  messageId: string;
  channel: Channel;
  subject: string | null;
  text: string;
  receivedAt: string;
  /** The outbound text it answered, as far as Overlap knows it. */
  answeredText: string | null;
  /** The lead as they are on file today. */
  lead: {
    id: string;
    name: string;
    timeZone: string | null;
    phone: string | null;
    status: string;
    bookingLink: string | null;
    bookingProvider: string | null;
  };
  decision: PastDecision | null;
}

export interface PastDecision {
  id: string;
  process: Process | null;
  action: DecisionAction;
  status: DecisionStatus;
  starts: string[];
  /** What it was made on, as it was stored then. */
  facts: unknown;
}

interface PastRow {
  id: string;
  channel: Channel;
  subject: string | null;
  text: string;
  received_at: Date;
  answered_text: string | null;
  lead_id: string;
  name: string;
  time_zone: string | null;
  phone: string | null;
  lead_status: string;
  booking_link: string | null;
  booking_provider: string | null;
  decision_id: string | null;
  process: Process | null;
  action: DecisionAction;
  status: DecisionStatus;
  starts: string[];
  facts: unknown;
}

/** Replies that arrived in a span of time, the newest first, each with the decision that was made on it. */
export async function listPastReplies(
  tx: WorkspaceTx,
  query: { span: Slot; after: PastCursor | null; limit: number },
): Promise<PastReply[]> {
  const { span, after, limit } = query;
  const isFurther = after
    ? Prisma.sql`AND (message.received_at, message.id) < (${new Date(after.receivedAt)}, ${after.messageId}::uuid)`
    : Prisma.empty;
  const rows = await tx.prisma.$queryRaw<PastRow[]>`
    SELECT message.id, message.channel, message.subject, message.text, message.received_at,
           answered.text AS answered_text, lead.id AS lead_id, lead.name, lead.time_zone, lead.phone,
           lead.status AS lead_status, campaign.booking_link, campaign.booking_provider,
           decision.id AS decision_id, decision.process, decision.action, decision.status, decision.starts, decision.facts
    FROM message
    JOIN lead ON lead.id = message.lead_id
    LEFT JOIN campaign ON campaign.id = lead.campaign_id
    LEFT JOIN decision ON decision.message_id = message.id
    LEFT JOIN LATERAL (SELECT outbound.text FROM message AS outbound
      WHERE outbound.workspace_id = message.workspace_id AND outbound.lead_id = message.lead_id
        AND outbound.direction = 'outbound' AND outbound.received_at < message.received_at
      ORDER BY outbound.received_at DESC LIMIT 1) answered ON true
    WHERE message.workspace_id = ${tx.workspaceId}::uuid AND message.direction = 'inbound'
      AND message.received_at >= ${new Date(span.start)} AND message.received_at < ${new Date(span.end)} ${isFurther}
    ORDER BY message.received_at DESC, message.id DESC
    LIMIT ${limit}`;
  return rows.map(toPastReply);
}

function toPastReply(row: PastRow): PastReply {
  const { decision_id: id, process, action, status, starts, facts } = row;
  return {
    messageId: row.id,
    channel: row.channel,
    subject: row.subject,
    text: row.text,
    receivedAt: row.received_at.toISOString(),
    answeredText: row.answered_text,
    lead: {
      id: row.lead_id,
      name: row.name,
      timeZone: row.time_zone,
      phone: row.phone,
      status: row.lead_status,
      bookingLink: row.booking_link,
      bookingProvider: row.booking_provider,
    },
    decision: id === null ? null : { id, process, action, status, starts, facts },
  };
}

export interface PastOffer extends Slot {
  leadId: string;
  status: 'open' | 'accepted' | 'cleared';
  createdAt: string;
}

/** Everything that was ever offered to these leads, in the order it was offered. */
export async function listPastOffers(tx: WorkspaceTx, leadIds: string[]): Promise<PastOffer[]> {
  const rows = await tx.prisma.offer.findMany({
    where: { workspaceId: tx.workspaceId, leadId: { in: leadIds } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
  });
  return rows.map(row => ({
    leadId: row.leadId,
    start: row.startsAt.toISOString(),
    end: row.endsAt.toISOString(),
    status: row.status as PastOffer['status'],
    createdAt: row.createdAt.toISOString(),
  }));
}

export interface PastBooking extends Slot {
  id: string;
  leadId: string;
  decisionId: string | null;
  hostKey: string;
  status: BookingStatus;
  createdAt: string;
  confirmedAt: string | null;
  /** When it last changed; for one that is over, when it ended. */
  updatedAt: string;
}

const PAST_BOOKING = {
  id: true,
  leadId: true,
  decisionId: true,
  hostKey: true,
  status: true,
  startsAt: true,
  endsAt: true,
  createdAt: true,
  confirmedAt: true,
  updatedAt: true,
} satisfies Prisma.BookingSelect;

/** Every booking of these leads, the oldest first. */
export async function listBookingsOfLeads(tx: WorkspaceTx, leadIds: string[]): Promise<PastBooking[]> {
  const rows = await tx.prisma.booking.findMany({
    where: { workspaceId: tx.workspaceId, leadId: { in: leadIds } },
    orderBy: { createdAt: 'asc' },
    select: PAST_BOOKING,
  });
  return rows.map(toPastBooking);
}

/** No booking lasts longer: it bounds how far back one is looked for that reaches into a span. */
const LONGEST_BOOKING_MS = 7 * 86_400_000;

/** Bookings on these hosts' calendars within a span, whatever became of them, that were known at its end. */
export async function listBookingsWithin(
  tx: WorkspaceTx,
  query: { hostKeys: string[]; span: Slot; knownBefore: string },
): Promise<PastBooking[]> {
  const start = new Date(query.span.start);
  const rows = await tx.prisma.booking.findMany({
    where: {
      workspaceId: tx.workspaceId,
      hostKey: { in: query.hostKeys },
      startsAt: { lt: new Date(query.span.end), gt: new Date(start.getTime() - LONGEST_BOOKING_MS) },
      endsAt: { gt: start },
      createdAt: { lt: new Date(query.knownBefore) },
    },
    select: PAST_BOOKING,
  });
  return rows.map(toPastBooking);
}

function toPastBooking({ startsAt, endsAt, ...row }: Prisma.BookingGetPayload<{ select: typeof PAST_BOOKING }>) {
  return {
    ...row,
    status: row.status as BookingStatus,
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export interface PastTask {
  decisionId: string;
  kind: TaskKind;
  status: TaskStatus;
}

/** What these decisions gave a person to do. */
export async function listTasksOfDecisions(tx: WorkspaceTx, decisionIds: string[]): Promise<PastTask[]> {
  const rows = await tx.prisma.task.findMany({
    where: { workspaceId: tx.workspaceId, decisionId: { in: decisionIds } },
    orderBy: { createdAt: 'asc' },
    select: { decisionId: true, kind: true, status: true },
  });
  return rows.map(row => ({
    decisionId: row.decisionId ?? '',
    kind: row.kind as TaskKind,
    status: row.status as TaskStatus,
  }));
}

/** What the audit log alone can tell of the past: who had a time held, who made a meeting, since when a lead is opted out. */
const TRACES = ['slot-held', 'meeting-booked', 'lead-opted-out'] as const;

export interface PastTrace {
  subjectId: string;
  action: (typeof TRACES)[number];
  actor: string;
  at: string;
}

/** Traces of these leads and bookings in the audit log, the oldest first. */
export async function listTraces(
  tx: WorkspaceTx,
  subjects: { leadIds: string[]; bookingIds: string[] },
): Promise<PastTrace[]> {
  const rows = await tx.prisma.auditEntry.findMany({
    where: {
      workspaceId: tx.workspaceId,
      subjectType: { in: ['lead', 'booking'] },
      subjectId: { in: [...subjects.leadIds, ...subjects.bookingIds] },
      action: { in: [...TRACES] },
    },
    orderBy: { at: 'asc' },
    select: { subjectId: true, action: true, actor: true, at: true },
  });
  return rows.map(row => ({ ...row, action: row.action as PastTrace['action'], at: row.at.toISOString() }));
}
