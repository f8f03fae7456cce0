import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';
import { toDecisionView, toMessageView } from './views.ts';

/** What the REST API lists: newest first, a page at a time. `before` is the id of the last row of the page before. */
export interface Page {
  before: string | null;
  limit: number;
}

/** Ids are UUIDs of version 7, so they sort by time. */
const pageOf = ({ before, limit }: Page) => ({
  ...(before ? { where: { id: { lt: before } } } : {}),
  orderBy: { id: 'desc' as const },
  take: limit,
});

export async function listLeads(tx: WorkspaceTx, page: Page, email: string | null) {
  const { where, ...rest } = pageOf(page);
  const rows = await tx.prisma.lead.findMany({
    ...rest,
    where: { ...where, ...(email ? { email: email.toLowerCase() } : {}) },
    include: leadIncludes,
  });
  return rows.map(toLeadResource);
}

export async function findLeadResource(tx: WorkspaceTx, id: string) {
  const row = await tx.prisma.lead.findUnique({ where: { id }, include: leadIncludes });
  return row && toLeadResource(row);
}

/** Throws when there is no such lead. */
export async function getLeadResource(tx: WorkspaceTx, id: string) {
  return toLeadResource(await tx.prisma.lead.findUniqueOrThrow({ where: { id }, include: leadIncludes }));
}

const leadIncludes = {
  campaign: { select: { name: true } },
  offers: { where: { status: 'open' }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.LeadInclude;

function toLeadResource(row: Prisma.LeadGetPayload<{ include: typeof leadIncludes }>) {
  return {
    id: row.id,
    name: row.name,
    company: row.company,
    email: row.email,
    phone: row.phone,
    profileUrl: row.profileUrl,
    timeZone: row.timeZone,
    status: row.status,
    campaign: row.campaign?.name ?? null,
    offeredSlots: row.offers.map(offer => offer.startsAt.toISOString()),
    bookedSlot: row.bookedSlot?.toISOString() ?? null,
    externalSchedulingLink: row.externalSchedulingLink,
    createdAt: row.createdAt.toISOString(),
  };
}

export async function listMessages(tx: WorkspaceTx, page: Page, leadId: string | null) {
  const { where, ...rest } = pageOf(page);
  const rows = await tx.prisma.message.findMany({
    ...rest,
    where: { ...where, ...(leadId ? { leadId } : {}) },
    include: { intent: true, decision: true },
  });
  return rows.map(toMessageView);
}

export async function listDecisions(tx: WorkspaceTx, page: Page, leadId: string | null) {
  const { where, ...rest } = pageOf(page);
  const rows = await tx.prisma.decision.findMany({ ...rest, where: { ...where, ...(leadId ? { leadId } : {}) } });
  return rows.map(toDecisionView);
}
