import { stableUuid } from '../identifiers.ts';
import {
  type CustomVariable,
  type Lead,
  type Reply,
  renderFirstEmail,
  type SenderEmail,
  type Workspace,
} from './state.ts';

/** How rows are printed by the API and in webhooks (EmailBison reference, sections 3, 5, 6 and 7). */
export function leadView(lead: Lead, replies: number): object {
  return {
    id: lead.id,
    uuid: stableUuid('lead', lead.workspaceId, lead.id),
    first_name: lead.firstName,
    last_name: lead.lastName,
    email: lead.email,
    title: lead.title,
    company: lead.company,
    notes: lead.notes,
    status: lead.status,
    custom_variables: lead.customVariables,
    tags: [],
    lead_campaign_data: [
      {
        campaign_id: lead.campaignId,
        status: lead.campaignStatus,
        emails_sent: 1,
        replies,
        opens: 0,
        interested: false,
      },
    ],
    overall_stats: { emails_sent: 1, opens: 0, replies, unique_replies: Math.min(1, replies), unique_opens: 0 },
    created_at: lead.createdAt,
    updated_at: lead.updatedAt,
  };
}

export function replyView(reply: Reply, lead: object | null): object {
  const { email_subject: subject, ...row } = replyRow(reply);
  return {
    ...row,
    subject,
    campaign_id: reply.campaignId,
    lead_id: reply.leadId,
    scheduled_email_id: null,
    sender_email_id: reply.senderEmailId,
    tracked_reply: reply.type === 'Tracked Reply',
    read: reply.folder === 'Sent',
    lead,
  };
}

/** The reply as webhooks print it: the subject is called `email_subject` there. */
export function replyRow(reply: Reply) {
  return {
    id: reply.id,
    uuid: reply.uuid,
    email_subject: reply.subject,
    interested: false,
    automated_reply: reply.automated,
    html_body: reply.htmlBody,
    text_body: reply.textBody,
    raw_body: null,
    headers: `From: ${reply.fromName} <${reply.fromEmail}>\r\nSubject: ${reply.subject}`,
    date_received: reply.at,
    type: reply.type,
    folder: reply.folder,
    from_name: reply.fromName,
    from_email_address: reply.fromEmail,
    primary_to_email_address: reply.to[0]?.address ?? null,
    to: reply.to,
    cc: reply.cc.length > 0 ? reply.cc : null,
    bcc: reply.bcc.length > 0 ? reply.bcc : null,
    parent_id: reply.parentId,
    raw_message_id: `<${reply.uuid}@mail.simulated>`,
    attachments: [],
    created_at: reply.at,
    updated_at: reply.at,
  };
}

export function webhookLead(lead: Lead, replies: number): object {
  return {
    id: lead.id,
    email: lead.email,
    first_name: lead.firstName,
    last_name: lead.lastName,
    status: lead.status,
    title: lead.title,
    company: lead.company,
    custom_variables: lead.customVariables,
    emails_sent: 1,
    opens: 0,
    replies,
    unique_replies: Math.min(1, replies),
    bounces: 0,
  };
}

export function scheduledEmailRow(lead: Lead, sender: SenderEmail): object {
  const { subject, body } = renderFirstEmail(lead);
  const { id, sentAt } = lead.firstEmail;
  return {
    id,
    campaign_id: lead.campaignId,
    lead_id: lead.id,
    sender_email: senderView(sender),
    sequence_step_id: lead.campaignId,
    sequence_step_order: 1,
    sequence_step_variant: null,
    status: 'sent',
    sent_at: sentAt,
    scheduled_date: sentAt,
    scheduled_date_local: sentAt,
    email_subject: subject,
    email_body: body,
    thread_reply: false,
    raw_message_id: `<first-${lead.workspaceId}-${id}@mail.simulated>`,
    opens: 0,
    clicks: 0,
    replies: 0,
    interested: false,
  };
}

/** The e-mail that was answered, as a webhook prints it. */
export function webhookScheduledEmail(lead: Lead): object {
  const { id, sentAt } = lead.firstEmail;
  return {
    id,
    sequence_step_id: lead.campaignId,
    sequence_step_order: 1,
    sequence_step_variant: null,
    status: 'sent',
    scheduled_date_est: sentAt,
    scheduled_date_local: sentAt,
    local_timezone: 'America/New_York',
    sent_at: sentAt,
    raw_message_id: `<first-${lead.workspaceId}-${id}@mail.simulated>`,
  };
}

export const senderView = ({ id, name, email }: SenderEmail): object => ({
  id,
  name,
  email,
  status: 'connected',
  account_type: 'custom',
  daily_limit: 30,
});

export const campaignView = (campaign: { id: number; name: string }, { createdAt }: Workspace): object => ({
  id: campaign.id,
  name: campaign.name,
  type: 'outbound',
  status: 'active',
  created_at: createdAt,
  updated_at: createdAt,
});

export const variableView = ({ id, name, createdAt }: CustomVariable): object => ({
  id,
  name,
  created_at: createdAt,
  updated_at: createdAt,
});
