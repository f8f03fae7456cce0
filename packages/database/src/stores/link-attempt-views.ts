import {
  LIVE_LINK_STATUSES,
  type LinkAttemptStatus,
  type LinkResult,
  type LinkRoute,
  linkActionsOf,
  linkResultSchema,
  linkStateOf,
} from '@overlap/domain/link-attempt';
import type { PageEnding } from '@overlap/domain/page-booking';
import type { Slot } from '@overlap/domain/slot';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export const LINK_ATTEMPT_FILTERS = ['waiting', 'under-way', 'all'] as const;
export type LinkAttemptFilter = (typeof LINK_ATTEMPT_FILTERS)[number];

const withLead = { lead: { select: { name: true, company: true, timeZone: true } } } as const;
type Row = Prisma.LinkAttemptGetPayload<{ include: typeof withLead }>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** An attempt as a page or the REST API shows it. Instants are ISO UTC. */
export function toAttemptView(row: Row) {
  const status = row.status as LinkAttemptStatus;
  const result = readResult(row.result);
  return {
    id: row.id,
    leadId: row.leadId,
    leadName: row.lead.name,
    company: row.lead.company,
    leadTimeZone: row.lead.timeZone,
    decisionId: row.decisionId,
    bookingId: row.bookingId,
    url: row.url,
    family: row.family,
    route: row.route as LinkRoute,
    level: row.level as 'ask' | 'auto',
    reasons: row.reasons as string[],
    status,
    statusAt: row.statusAt.toISOString(),
    /** What may be done with it now. */
    actions: linkActionsOf(linkStateOf(row)),
    kind: row.kind as PageEnding | null,
    note: row.note,
    start: iso(row.startsAt),
    end: iso(row.endsAt),
    guestTimeZone: row.guestTimeZone,
    wanted: row.wanted as unknown as Slot[],
    isLeadTime: row.isLeadTime,
    isCorrected: row.isCorrected,
    /** Other starts on their page that suit us. */
    alternatives: result?.alternatives ?? [],
    question: result?.question ?? null,
    wasReleased: row.releasedAt !== null,
    approvedBy: row.approvedBy,
    approvedAt: iso(row.approvedAt),
    waitsUntil: iso(row.waitsUntil),
    lockedBy: row.lockedUntil && row.lockedUntil > new Date() ? row.lockedBy : null,
    lockedUntil: iso(row.lockedUntil),
    runs: row.runs,
    createdAt: row.createdAt.toISOString(),
    endedAt: iso(row.endedAt),
  };
}

/** What an earlier version stored otherwise is left out rather than shown wrongly. */
export function readResult(stored: Prisma.JsonValue): LinkResult | null {
  const read = linkResultSchema.safeParse(stored);
  return read.success ? read.data : null;
}

export async function listAttempts(
  tx: WorkspaceTx,
  query: { filter: LinkAttemptFilter; leadId: string | null; limit: number },
) {
  const statuses = {
    waiting: ['awaiting-approval', 'needs-person'],
    'under-way': [...LIVE_LINK_STATUSES],
    all: null,
  }[query.filter];
  const rows = await tx.prisma.linkAttempt.findMany({
    where: {
      ...(statuses ? { status: { in: statuses } } : {}),
      ...(query.leadId ? { leadId: query.leadId } : {}),
    },
    include: withLead,
    orderBy: { createdAt: 'desc' },
    take: query.limit,
  });
  return rows.map(toAttemptView);
}

/** An attempt with the steps of its last run, its evidence and everything that was done about it; `null` when there is none. */
export async function findAttemptStory(tx: WorkspaceTx, id: string) {
  const row = await tx.prisma.linkAttempt.findUnique({
    where: { id },
    include: { ...withLead, evidence: { orderBy: [{ run: 'asc' }, { name: 'asc' }] }, link: true },
  });
  if (!row) return null;
  const entries = await tx.prisma.auditEntry.findMany({
    where: { subjectType: 'link-attempt', subjectId: id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  const booking = row.bookingId ? await tx.prisma.booking.findUnique({ where: { id: row.bookingId } }) : null;
  const result = readResult(row.result);
  return {
    attempt: toAttemptView(row),
    link: {
      url: row.link.url,
      source: row.link.source as 'text' | 'signature',
      firstSeenAt: row.link.firstSeenAt.toISOString(),
      lastSeenAt: row.link.lastSeenAt.toISOString(),
    },
    signs: result?.signs ?? [],
    zoneSigns: result?.zoneSigns ?? [],
    pageTimeZone: result?.timeZone ?? null,
    finalUrl: result?.finalUrl ?? null,
    manageUrl: booking?.manageUrl ?? null,
    steps: result?.steps ?? [],
    evidence: row.evidence.map(({ id: fileId, run, name, contentType, bytes, sha256, expiresAt, createdAt }) => ({
      id: fileId,
      run,
      name,
      contentType,
      bytes,
      sha256,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    history: entries.map(entry => ({
      at: entry.at.toISOString(),
      actor: entry.actor,
      action: entry.action,
      detail: entry.detail as Record<string, unknown>,
    })),
  };
}
