import { randomUUID } from 'node:crypto';
import { type Database, withWorkspace } from '@overlap/database/client';
import { type LeadWrite, saveLead } from '@overlap/database/stores/leads';
import { keepInboundMessage } from '@overlap/database/stores/messages';

const NOBODY: LeadWrite = {
  name: 'Dana Whitfield',
  email: null,
  phone: null,
  profileUrl: null,
  company: null,
  timeZone: 'America/New_York',
  campaignId: null,
  externalId: null,
};

/** A lead of a workspace; returns the id. */
export async function addLead(database: Database, workspaceId: string, lead: Partial<LeadWrite> = {}): Promise<string> {
  const email = `${randomUUID()}@lead.example`;
  const row = await withWorkspace(database, workspaceId, tx => saveLead(tx, { ...NOBODY, email, ...lead }));
  return row.id;
}

/** A message of that lead; returns the id. */
export async function addReply(
  database: Database,
  workspaceId: string,
  leadId: string,
  text = 'Hello',
): Promise<string> {
  const id = await withWorkspace(database, workspaceId, tx =>
    keepInboundMessage(tx, {
      leadId,
      channel: 'email',
      sender: 'emailbison',
      externalId: randomUUID(),
      thread: {},
      subject: null,
      text,
      receivedAt: new Date().toISOString(),
    }),
  );
  if (!id) throw new Error('A message with a new id was taken for a known one.');
  return id;
}
