import type { Channel } from '@overlap/domain/reply';
import type { WorkspaceTx } from '../client.ts';
import type { Lead, Prisma } from '../generated/client.ts';

export type { Campaign, Lead } from '../generated/client.ts';

/** How a message names its lead; whichever is known. */
export interface LeadHandle {
  email: string | null;
  phone: string | null;
  profileUrl: string | null;
  externalId: string | null;
}

export async function getLead(tx: WorkspaceTx, id: string) {
  return tx.prisma.lead.findUniqueOrThrow({ where: { id }, include: { campaign: true } });
}

export async function findLead(tx: WorkspaceTx, id: string) {
  return tx.prisma.lead.findUnique({ where: { id }, include: { campaign: true } });
}

/**
 * Holds the lead's row until the transaction ends: what happens to one lead is decided one after the other. Whoever also
 * queues for a host takes the lead first. Rows that refer to the lead may be added meanwhile.
 */
export async function lockLead(tx: WorkspaceTx, id: string): Promise<void> {
  await tx.prisma.$queryRaw`SELECT 1 FROM lead WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/** The lead a message comes from: by e-mail, else phone, else profile. E-mail is compared in lower case. */
export async function findLeadByHandle(tx: WorkspaceTx, handle: LeadHandle): Promise<Lead | null> {
  const ways: Prisma.LeadWhereInput[] = [
    ...(handle.email ? [{ email: handle.email.toLowerCase() }] : []),
    ...(handle.phone ? [{ phone: handle.phone }] : []),
    ...(handle.profileUrl ? [{ profileUrl: handle.profileUrl }] : []),
  ];
  for (const where of ways) {
    const found = await tx.prisma.lead.findFirst({ where });
    if (found) return found;
  }
  return null;
}

/** The lead that GoHighLevel knows by a contact id. */
export async function findLeadByProviderContact(tx: WorkspaceTx, contactId: string): Promise<Lead | null> {
  return tx.prisma.lead.findFirst({ where: { ghlContactId: contactId } });
}

export interface LeadWrite {
  name: string;
  email: string | null;
  phone: string | null;
  profileUrl: string | null;
  company: string | null;
  timeZone: string | null;
  campaignId: string | null;
  externalId: string | null;
}

/** Makes the lead, or fills in what was not known of the one with the same e-mail. Nothing known is overwritten by null. */
export async function saveLead(tx: WorkspaceTx, lead: LeadWrite): Promise<Lead> {
  const email = lead.email?.toLowerCase() ?? null;
  const known = await findLeadByHandle(tx, { ...lead, email });
  if (!known) return tx.prisma.lead.create({ data: { ...lead, email, workspaceId: tx.workspaceId } });
  const given = Object.fromEntries(Object.entries({ ...lead, email }).filter(([, value]) => value !== null));
  return tx.prisma.lead.update({ where: { id: known.id }, data: given });
}

export async function updateLead(tx: WorkspaceTx, id: string, change: Prisma.LeadUncheckedUpdateInput): Promise<void> {
  await tx.prisma.lead.update({ where: { id }, data: change });
}

export async function findCampaign(tx: WorkspaceTx, sender: string, externalId: string) {
  return tx.prisma.campaign.findUnique({
    where: { workspaceId_sender_externalId: { workspaceId: tx.workspaceId, sender, externalId } },
  });
}

export interface CampaignWrite {
  name: string;
  sender: string;
  channel: Channel;
  externalId: string;
  bookingProvider: string | null;
  bookingLink: string | null;
  qualificationQuestions: string[];
}

export async function saveCampaign(tx: WorkspaceTx, campaign: CampaignWrite): Promise<string> {
  const { sender, externalId } = campaign;
  const row = await tx.prisma.campaign.upsert({
    where: { workspaceId_sender_externalId: { workspaceId: tx.workspaceId, sender, externalId } },
    create: { ...campaign, workspaceId: tx.workspaceId },
    update: campaign,
  });
  return row.id;
}

export async function listCampaigns(tx: WorkspaceTx) {
  return tx.prisma.campaign.findMany({ orderBy: { createdAt: 'asc' } });
}
