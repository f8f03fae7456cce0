import type { World } from '../world.ts';
import { createReply, emailbisonState, type Lead, leadKey, type Reply, type Workspace } from './state.ts';
import { announceReply } from './webhooks.ts';

export interface LeadReplyOrder {
  campaign?: string | number | undefined;
  leadEmail: string;
  subject?: string | undefined;
  body: string;
  html?: string | undefined;
  automated?: boolean | undefined;
  cc?: string[] | undefined;
  /** Another address that the lead writes from: the service cannot match it, the reply is untracked. */
  from?: string | undefined;
}

/** A campaign or lead that nobody knows, with those that are known. */
export class UnknownLead extends Error {
  readonly known: object;

  constructor(message: string, known: object) {
    super(message);
    this.known = known;
  }
}

/** A lead answers: keeps the reply and sends the webhooks. Answers the row and the ids of the deliveries. */
export function leadReplies(world: World, order: LeadReplyOrder): { reply: Reply; deliveries: string[] } {
  const { lead, workspace } = findLead(world, order);
  return world.store.atomically(() => {
    const reply = createReply(world.store, incoming(order, lead, workspace));
    if (!order.from) {
      emailbisonState(world.store).leads.put(leadKey(workspace.id, lead.id), { ...lead, campaignStatus: 'replied' });
    }
    return { reply, deliveries: announceReply(world, workspace, reply) };
  });
}

function findLead(world: World, { campaign, leadEmail }: LeadReplyOrder): { lead: Lead; workspace: Workspace } {
  const { workspaces, leads } = emailbisonState(world.store);
  const all = workspaces.all();
  const isCampaign = (one: { id: number; name: string }) =>
    String(one.id) === String(campaign) || one.name === campaign;
  const chosen = campaign === undefined ? all : all.filter(one => one.campaigns.some(isCampaign));
  if (chosen.length === 0) {
    const known = { campaigns: all.flatMap(({ campaigns }) => campaigns) };
    throw new UnknownLead(`There is no campaign ${campaign}`, known);
  }
  for (const workspace of chosen) {
    const ids = campaign === undefined ? null : workspace.campaigns.filter(isCampaign).map(({ id }) => id);
    const lead = leads.find(
      one =>
        one.workspaceId === workspace.id &&
        one.email.toLowerCase() === leadEmail.toLowerCase() &&
        (ids === null || ids.includes(one.campaignId)),
    );
    if (lead) return { lead, workspace };
  }
  const known = { leads: leads.filter(one => chosen.some(({ id }) => id === one.workspaceId)).map(one => one.email) };
  throw new UnknownLead(
    `There is no lead ${leadEmail}${campaign === undefined ? '' : ` in campaign ${campaign}`}`,
    known,
  );
}

function incoming(order: LeadReplyOrder, lead: Lead, workspace: Workspace): Omit<Reply, 'id' | 'uuid' | 'at'> {
  const [sender] = workspace.senderEmails;
  if (!sender) throw new Error(`Workspace ${workspace.id} has no sender`);
  const isTracked = !order.from;
  return {
    workspaceId: workspace.id,
    type: isTracked ? 'Tracked Reply' : 'Untracked Reply',
    folder: 'Inbox',
    campaignId: isTracked ? lead.campaignId : null,
    leadId: isTracked ? lead.id : null,
    senderEmailId: sender.id,
    parentId: null,
    subject: order.subject ?? `Re: ${lead.firstEmail.subject}`,
    textBody: order.body,
    htmlBody: order.html ?? `<div>${escapeHtml(order.body).replaceAll('\n', '<br>')}</div>`,
    fromName: `${lead.firstName} ${lead.lastName}`.trim(),
    fromEmail: order.from ?? lead.email,
    to: [{ name: sender.name, address: sender.email }],
    cc: (order.cc ?? []).map(address => ({ name: '', address })),
    bcc: [],
    automated: order.automated ?? false,
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
