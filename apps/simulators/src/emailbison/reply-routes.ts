import type { FastifyInstance } from 'fastify';
import { invalid, notFound } from './errors.ts';
import { cursorPage } from './pages.ts';
import type { EmailbisonContext } from './routes.ts';
import {
  createReply,
  emailbisonState,
  leadKey,
  type Reply,
  type SenderEmail,
  threadOf,
  type Workspace,
} from './state.ts';
import { leadView, replyView } from './view.ts';
import { type ReplyOrder, replySchema } from './wire.ts';

type ById = { Params: { id: string } };
interface Filters {
  cursor?: string;
  folder?: string;
  status?: string;
  search?: string;
  campaign_id?: string;
  lead_id?: string;
  sender_email_id?: string;
}

/** The master inbox: lists, threads, and answers. The feed holds our own outgoing mail too. */
export function replyRoutes(scope: FastifyInstance, { world, workspaceOf, pathOf }: EmailbisonContext): void {
  const { replies, leads } = emailbisonState(world.store);
  const view = (row: Reply) => {
    const lead = row.leadId === null ? undefined : leads.get(leadKey(row.workspaceId, row.leadId));
    return replyView(row, lead ? leadView(lead, 1) : null);
  };
  const replyOf = (workspace: Workspace, id: string): Reply => {
    const row = replies.get(id);
    if (!row || row.workspaceId !== workspace.id) throw notFound();
    return row;
  };

  scope.get<{ Querystring: Filters }>('/api/replies', request => {
    const { id } = workspaceOf(request);
    const rows = replies.filter(row => row.workspaceId === id && fits(row, request.query));
    const page = cursorPage(rows, request.query.cursor, pathOf(request));
    return { data: page.rows.map(view), links: page.links, meta: page.meta };
  });

  scope.get<ById>('/api/replies/:id', request => ({ data: view(replyOf(workspaceOf(request), request.params.id)) }));

  scope.get<ById>('/api/replies/:id/conversation-thread', request => {
    const current = replyOf(workspaceOf(request), request.params.id);
    const thread = threadOf(world.store, current);
    const older = thread.filter(({ id }) => id < current.id).map(view);
    const newer = thread.filter(({ id }) => id > current.id).map(view);
    return { data: { current_reply: view(current), older_messages: older, newer_messages: newer } };
  });

  scope.post<ById>('/api/replies/:id/reply', { config: { kinds: ['message'] } }, request => {
    const workspace = workspaceOf(request);
    const parent = replyOf(workspace, request.params.id);
    const order = replySchema.parse(request.body ?? {});
    const sender = senderFor(workspace, parent, order);
    return world.store.atomically(() => {
      const row = createReply(world.store, outgoing({ parent, order, sender }));
      const response = { data: { success: true, message: 'Successfully sent email', reply: view(row) } };
      const sent = { reply_id: parent.id, lead_id: parent.leadId, ...(request.body as object) };
      world.ledger.record({ provider: 'emailbison', kind: 'message', request: sent, response });
      return response;
    });
  });
}

/** Filters of the list; unknown ones are silently ignored, as by the service. */
function fits(row: Reply, { folder, status, search, campaign_id, lead_id, sender_email_id }: Filters): boolean {
  const text =
    `${row.subject}\n${row.textBody}\n${row.fromEmail}\n${row.to.map(to => to.address).join('\n')}`.toLowerCase();
  return (
    (!folder || folder === 'all' || row.folder.toLowerCase() === folder) &&
    (status !== 'automated_reply' || row.automated) &&
    (status !== 'not_automated_reply' || !row.automated) &&
    status !== 'interested' &&
    (!search || text.includes(search.toLowerCase())) &&
    (!campaign_id || String(row.campaignId) === campaign_id) &&
    (!lead_id || String(row.leadId) === lead_id) &&
    (!sender_email_id || String(row.senderEmailId) === sender_email_id)
  );
}

function senderFor(workspace: Workspace, parent: Reply, order: ReplyOrder): SenderEmail {
  const errors: Record<string, string[]> = {};
  const id = order.sender_email_id ?? (order.reply_all ? parent.senderEmailId : undefined);
  if (id === undefined) errors.sender_email_id = ['The sender email id field is required.'];
  const sender = workspace.senderEmails.find(one => one.id === id);
  if (id !== undefined && !sender) errors.sender_email_id = ['The selected sender email id is invalid.'];
  if (!order.reply_all && !order.to_emails?.length) errors.to_emails = ['The to emails field is required.'];
  if (!sender || Object.keys(errors).length > 0) throw invalid(errors);
  return sender;
}

function outgoing({ parent, order, sender }: { parent: Reply; order: ReplyOrder; sender: SenderEmail }) {
  const isHtml = order.content_type === 'html';
  const text = isHtml ? textOf(order.message) : order.message;
  const quoted = order.inject_previous_email_body ? `\n\n${parent.textBody.replace(/^/gm, '> ')}` : '';
  const original = order.reply_all ? [{ name: parent.fromName, address: parent.fromEmail }] : [];
  const address = ({ name, email_address }: { name?: string | null | undefined; email_address: string }) => ({
    name: name ?? '',
    address: email_address,
  });
  return {
    workspaceId: parent.workspaceId,
    type: 'Outgoing Email' as const,
    folder: 'Sent' as const,
    campaignId: parent.campaignId,
    leadId: parent.leadId,
    senderEmailId: sender.id,
    parentId: parent.id,
    subject: /^re:/i.test(parent.subject) ? parent.subject : `Re: ${parent.subject}`,
    textBody: text + quoted,
    htmlBody: isHtml ? order.message : `<p>${order.message}</p>`,
    fromName: sender.name,
    fromEmail: sender.email,
    to: [...original, ...(order.to_emails ?? []).map(address)],
    cc: order.cc_emails.map(address),
    bcc: order.bcc_emails.map(address),
    automated: false,
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Plain text of simple HTML, as the service derives `text_body`. */
function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li|h\d)>/gi, '\n\n')
    .replace(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/gi, (_all, href: string, label: string) =>
      href === label ? href : `${label} (${href})`,
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
