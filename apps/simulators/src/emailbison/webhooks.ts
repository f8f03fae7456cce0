import { microIso } from '../identifiers.ts';
import type { World } from '../world.ts';
import { emailbisonState, type Lead, leadKey, type Reply, type Workspace } from './state.ts';
import { replyRow, senderView, webhookLead, webhookScheduledEmail } from './view.ts';

interface WebhookEvent {
  type: 'LEAD_REPLIED' | 'UNTRACKED_REPLY_RECEIVED' | 'LEAD_UNSUBSCRIBED';
  /** Whom it is about, for the log of deliveries. */
  about: string;
  payload: object;
}

/** Tells every address that subscribed to the event; answers the ids of the deliveries. Payloads are not signed. */
function announce(world: World, workspace: Workspace, { type, about, payload }: WebhookEvent): string[] {
  const name = type
    .toLowerCase()
    .split('_')
    .map(word => word[0]?.toUpperCase() + word.slice(1))
    .join(' ');
  const event = {
    type,
    name,
    instance_url: `${world.publicUrl()}/emailbison`,
    workspace_id: workspace.id,
    workspace_name: workspace.name,
  };
  const body = JSON.stringify({ event, data: payload });
  return emailbisonState(world.store)
    .webhooks.filter(hook => hook.workspaceId === workspace.id && hook.events.includes(type.toLowerCase()))
    .map(({ url, id }) =>
      world.deliveries.send({
        provider: 'emailbison',
        event: type,
        url,
        body,
        about,
        subscription: String(id),
        signing: { scheme: 'none' },
      }),
    );
}

/** A lead answered: LEAD_REPLIED, or UNTRACKED_REPLY_RECEIVED when the mail matches no lead of a campaign. */
export function announceReply(world: World, workspace: Workspace, reply: Reply): string[] {
  const { leads, replies } = emailbisonState(world.store);
  const lead = reply.leadId === null ? undefined : leads.get(leadKey(workspace.id, reply.leadId));
  const sender = workspace.senderEmails.find(({ id }) => id === reply.senderEmailId);
  const shared = { reply: replyRow(reply), sender_email: sender && senderView(sender) };
  if (!lead) {
    const payload = { ...shared, lead: null, campaign: null, scheduled_email: null };
    return announce(world, workspace, { type: 'UNTRACKED_REPLY_RECEIVED', about: reply.fromEmail, payload });
  }
  const count = replies.filter(({ leadId, folder }) => leadId === lead.id && folder === 'Inbox').length;
  const payload = {
    ...shared,
    campaign_event: campaignEvent(reply.id, 'replied'),
    lead: webhookLead(lead, count),
    campaign: workspace.campaigns.find(({ id }) => id === lead.campaignId),
    scheduled_email: webhookScheduledEmail(lead),
  };
  return announce(world, workspace, { type: 'LEAD_REPLIED', about: lead.email, payload });
}

export function announceUnsubscribe(world: World, workspace: Workspace, lead: Lead): string[] {
  const sender = workspace.senderEmails[0];
  const payload = {
    campaign_event: campaignEvent(lead.id, 'unsubscribed'),
    lead: webhookLead(lead, 0),
    campaign: workspace.campaigns.find(({ id }) => id === lead.campaignId),
    scheduled_email: webhookScheduledEmail(lead),
    sender_email: sender && senderView(sender),
  };
  return announce(world, workspace, { type: 'LEAD_UNSUBSCRIBED', about: lead.email, payload });
}

function campaignEvent(id: number, type: string): object {
  const now = microIso(Date.now());
  return { id, type, created_at: now, created_at_local: now, local_timezone: 'America/New_York' };
}
