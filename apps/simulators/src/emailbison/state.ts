import { microIso, stableUuid } from '../identifiers.ts';
import type { EmailbisonSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export interface SenderEmail {
  id: number;
  name: string;
  email: string;
}

export interface Workspace {
  id: number;
  name: string;
  token: string;
  senderEmails: SenderEmail[];
  campaigns: { id: number; name: string }[];
  createdAt: string;
}

export interface Lead {
  id: number;
  workspaceId: number;
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  company: string | null;
  notes: string | null;
  status: 'verified' | 'unsubscribed';
  campaignId: number;
  /** In-sequence until its e-mails are stopped. */
  campaignStatus: 'in_sequence' | 'sequence_stopped' | 'replied';
  customVariables: { name: string; value: string }[];
  firstEmail: { id: number; subject: string; body: string; sentAt: string };
  createdAt: string;
  updatedAt: string;
}

/** A row of `/api/replies`: a lead's message or one of ours. */
export interface Reply {
  id: number;
  uuid: string;
  workspaceId: number;
  type: 'Tracked Reply' | 'Untracked Reply' | 'Outgoing Email';
  folder: 'Inbox' | 'Sent';
  campaignId: number | null;
  leadId: number | null;
  senderEmailId: number;
  parentId: number | null;
  subject: string;
  textBody: string;
  htmlBody: string;
  at: string;
  fromName: string;
  fromEmail: string;
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  bcc: { name: string; address: string }[];
  automated: boolean;
}

export interface CustomVariable {
  id: number;
  workspaceId: number;
  name: string;
  createdAt: string;
}

export interface WebhookUrl {
  id: number;
  workspaceId: number;
  name: string;
  url: string;
  events: string[];
  createdAt: string;
}

export interface EmailbisonState {
  workspaces: Collection<Workspace>;
  leads: Collection<Lead>;
  replies: Collection<Reply>;
  variables: Collection<CustomVariable>;
  webhooks: Collection<WebhookUrl>;
}

export const emailbisonState = (store: Store): EmailbisonState => ({
  workspaces: store.collection('emailbison.workspaces'),
  leads: store.collection('emailbison.leads'),
  replies: store.collection('emailbison.replies'),
  variables: store.collection('emailbison.variables'),
  webhooks: store.collection('emailbison.subscriptions'),
});

const FIRST_EMAIL_AGE_MS = 2 * 24 * 3_600_000;

/** Creates or updates a seeded workspace; what has happened to its leads since stays. */
export function plantEmailbison(store: Store, seed: EmailbisonSeed): void {
  const state = emailbisonState(store);
  const now = microIso(Date.now());
  const { workspaceId: id, workspaceName: name, token, senderEmails, campaigns } = seed;
  const createdAt = state.workspaces.get(String(id))?.createdAt ?? now;
  state.workspaces.put(String(id), { id, name, token, senderEmails, campaigns, createdAt });
  for (const lead of seed.leads) plantLead(store, id, lead);
  const named = seed.leads.flatMap(lead => Object.keys(lead.customVariables));
  for (const variable of new Set([...seed.customVariables, ...named])) createVariable(store, id, variable);
  for (const url of seed.webhookUrls)
    createWebhook(store, { workspaceId: id, name: 'Seeded', url, events: REPLY_EVENTS });
}

const REPLY_EVENTS = ['lead_replied', 'untracked_reply_received', 'lead_unsubscribed'];

function plantLead(store: Store, workspaceId: number, seed: EmailbisonSeed['leads'][number]): void {
  const { leads } = emailbisonState(store);
  const key = leadKey(workspaceId, seed.id);
  const known = leads.get(key);
  const now = microIso(Date.now());
  const { id, email, firstName, lastName, company, campaignId, firstEmail } = seed;
  leads.put(key, {
    title: null,
    notes: null,
    status: 'verified',
    campaignStatus: 'in_sequence',
    customVariables: Object.entries(seed.customVariables).map(([name, value]) => ({ name, value })),
    createdAt: now,
    updatedAt: now,
    ...known,
    id,
    workspaceId,
    email,
    firstName,
    lastName,
    company,
    campaignId,
    firstEmail: {
      id: known?.firstEmail.id ?? store.next('emailbison.scheduled-emails'),
      sentAt: known?.firstEmail.sentAt ?? microIso(Date.now() - FIRST_EMAIL_AGE_MS),
      ...firstEmail,
    },
  });
}

export const leadKey = (workspaceId: number, id: number | string): string => `${workspaceId}/${id}`;

/** Makes sure the workspace has a variable of that name. */
export function createVariable(store: Store, workspaceId: number, name: string): CustomVariable {
  const { variables } = emailbisonState(store);
  const known = variables.find(variable => variable.workspaceId === workspaceId && variable.name === name);
  if (known) return known;
  const id = store.next('emailbison.variables');
  return variables.put(String(id), { id, workspaceId, name, createdAt: microIso(Date.now()) });
}

/** Registers a webhook; one that is registered already for this address is replaced. */
export function createWebhook(store: Store, webhook: Omit<WebhookUrl, 'id' | 'createdAt'>): WebhookUrl {
  const { webhooks } = emailbisonState(store);
  const known = webhooks.find(({ workspaceId, url }) => workspaceId === webhook.workspaceId && url === webhook.url);
  const id = known?.id ?? store.next('emailbison.webhooks');
  return webhooks.put(String(id), { ...webhook, id, createdAt: known?.createdAt ?? microIso(Date.now()) });
}

export const createReply = (store: Store, reply: Omit<Reply, 'id' | 'uuid' | 'at'>): Reply => {
  const id = store.next('emailbison.replies');
  const row = { ...reply, id, uuid: stableUuid('reply', id, Date.now()), at: microIso(Date.now()) };
  return emailbisonState(store).replies.put(String(id), row);
};

/** All messages of the conversation that a reply belongs to, oldest first. */
export function threadOf(store: Store, reply: Reply): Reply[] {
  return emailbisonState(store).replies.filter(
    other =>
      other.workspaceId === reply.workspaceId &&
      (reply.leadId === null
        ? other.id === reply.id || other.parentId === reply.id || other.id === reply.parentId
        : other.leadId === reply.leadId && other.campaignId === reply.campaignId),
  );
}

/** The first e-mail as the lead received it: `{FIRST_NAME}` and custom variables are filled in. */
export function renderFirstEmail(lead: Lead): { subject: string; body: string } {
  const values: Record<string, string> = {
    FIRST_NAME: lead.firstName,
    LAST_NAME: lead.lastName,
    COMPANY: lead.company ?? '',
    ...Object.fromEntries(lead.customVariables.map(({ name, value }) => [name.toUpperCase(), value])),
  };
  const fill = (text: string) => text.replace(/\{([A-Z0-9_]+)\}/g, (token, name: string) => values[name] ?? token);
  return { subject: fill(lead.firstEmail.subject), body: fill(lead.firstEmail.body) };
}
