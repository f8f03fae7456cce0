import type { FastifyInstance, FastifyRequest } from 'fastify';
import { microIso } from '../identifiers.ts';
import { invalid, notFound } from './errors.ts';
import { numberedPage } from './pages.ts';
import type { EmailbisonContext } from './routes.ts';
import { emailbisonState, type Lead, leadKey, type Workspace } from './state.ts';
import { leadView, replyView, scheduledEmailRow } from './view.ts';
import { announceUnsubscribe } from './webhooks.ts';
import { type LeadPatch, leadPatchSchema, stopSchema } from './wire.ts';

type ById = { Params: { id: string } };
type Search = { Querystring: { search?: string; page?: string } };

/** Leads, their custom variables, and what stops their e-mails. */
export function leadRoutes(scope: FastifyInstance, context: EmailbisonContext): void {
  const { world, workspaceOf, pathOf } = context;
  const { leads, replies } = emailbisonState(world.store);
  const countReplies = (lead: Lead) =>
    replies.filter(row => row.workspaceId === lead.workspaceId && row.leadId === lead.id && row.folder === 'Inbox')
      .length;
  const view = (lead: Lead) => leadView(lead, countReplies(lead));
  const leadOf = (workspace: Workspace, id: string): Lead => {
    const lead = leads.get(leadKey(workspace.id, id));
    if (!lead) throw notFound();
    return lead;
  };

  scope.get<Search>('/api/leads', request => {
    const { id } = workspaceOf(request);
    const wanted = (request.query.search ?? '').toLowerCase();
    const rows = leads.filter(lead => lead.workspaceId === id && searchText(lead).includes(wanted)).map(view);
    return numberedPage(rows, request.query.page, pathOf(request));
  });

  scope.get<ById>('/api/leads/:id', request => ({ data: view(leadOf(workspaceOf(request), request.params.id)) }));

  scope.get<ById & Search>('/api/leads/:id/replies', request => {
    const lead = leadOf(workspaceOf(request), request.params.id);
    const rows = replies.filter(row => row.workspaceId === lead.workspaceId && row.leadId === lead.id).reverse();
    return numberedPage(
      rows.map(row => replyView(row, null)),
      request.query.page,
      pathOf(request),
    );
  });

  for (const list of ['sent-emails', 'scheduled-emails']) {
    scope.get<ById & Search>(`/api/leads/:id/${list}`, request => {
      const workspace = workspaceOf(request);
      const [sender] = workspace.senderEmails;
      const lead = leadOf(workspace, request.params.id);
      const rows = sender ? [scheduledEmailRow(lead, sender)] : [];
      return numberedPage(rows, request.query.page, pathOf(request));
    });
  }

  scope.patch<ById>('/api/leads/:id', { config: { kinds: ['variable', 'lead'] } }, request => {
    const workspace = workspaceOf(request);
    const lead = leadOf(workspace, request.params.id);
    const patch = leadPatchSchema.parse(request.body ?? {});
    refuseUnknownVariables(context, workspace, patch);
    return world.store.atomically(() => {
      const response = { data: view(leads.put(leadKey(workspace.id, lead.id), patched(lead, patch))) };
      const kind = patch.custom_variables ? 'variable' : 'lead';
      world.ledger.record({
        provider: 'emailbison',
        kind,
        request: { lead_id: lead.id, ...bodyOf(request) },
        response,
      });
      return response;
    });
  });

  scope.patch<ById>('/api/leads/:id/unsubscribe', { config: { kinds: ['unsubscribe'] } }, request => {
    const workspace = workspaceOf(request);
    const lead = leadOf(workspace, request.params.id);
    return world.store.atomically(() => {
      const changed: Lead = { ...lead, status: 'unsubscribed', campaignStatus: 'sequence_stopped' };
      const response = { data: view(leads.put(leadKey(workspace.id, lead.id), changed)) };
      if (lead.status === 'unsubscribed') return response;
      world.ledger.record({ provider: 'emailbison', kind: 'unsubscribe', request: { lead_id: lead.id }, response });
      announceUnsubscribe(world, workspace, changed);
      return response;
    });
  });

  scope.post<ById>('/api/campaigns/:id/leads/stop-future-emails', { config: { kinds: ['stop'] } }, request => {
    const workspace = workspaceOf(request);
    const campaign = workspace.campaigns.find(({ id }) => String(id) === request.params.id);
    if (!campaign) throw notFound();
    const { lead_ids: ids } = stopSchema.parse(request.body ?? {});
    const chosen = ids.map(id => leads.get(leadKey(workspace.id, id)));
    refuseUnknownLeads(chosen);
    const message = `Stopping future emails for selected leads in ${campaign.name}.`;
    const response = { data: { success: true, message } };
    world.store.atomically(() => {
      for (const lead of chosen) {
        if (lead) leads.put(leadKey(workspace.id, lead.id), { ...lead, campaignStatus: 'sequence_stopped' });
      }
      const order = { campaign_id: campaign.id, lead_ids: ids };
      world.ledger.record({ provider: 'emailbison', kind: 'stop', request: order, response });
    });
    return response;
  });
}

const bodyOf = (request: FastifyRequest): object => (request.body ?? {}) as object;

const searchText = (lead: Lead): string =>
  [lead.email, lead.firstName, lead.lastName, `${lead.firstName} ${lead.lastName}`, lead.company]
    .join('\n')
    .toLowerCase();

/** A lead can carry a variable only after the workspace has it. */
function refuseUnknownVariables({ world }: EmailbisonContext, workspace: Workspace, patch: LeadPatch): void {
  const { variables } = emailbisonState(world.store);
  const known = new Set(variables.filter(one => one.workspaceId === workspace.id).map(({ name }) => name));
  const errors: Record<string, string[]> = {};
  for (const [at, { name }] of (patch.custom_variables ?? []).entries()) {
    if (!known.has(name)) errors[`custom_variables.${at}.name`] = [`The custom variable ${name} does not exist.`];
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}

function refuseUnknownLeads(chosen: (Lead | undefined)[]): void {
  const unknown = chosen.flatMap((lead, at) =>
    lead ? [] : [[`lead_ids.${at}`, [`The selected lead_ids.${at} is invalid.`]]],
  );
  if (unknown.length > 0) throw invalid(Object.fromEntries(unknown));
}

/** Fields and variables that were not sent stay as they are; a null takes a variable away. */
function patched(lead: Lead, patch: LeadPatch): Lead {
  const sent = new Map((patch.custom_variables ?? []).map(({ name, value }) => [name, value]));
  const kept = lead.customVariables.filter(({ name }) => !sent.has(name));
  const set = [...sent].flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  return {
    ...lead,
    firstName: patch.first_name ?? lead.firstName,
    lastName: patch.last_name ?? lead.lastName,
    email: patch.email ?? lead.email,
    title: patch.title === undefined ? lead.title : patch.title,
    company: patch.company === undefined ? lead.company : patch.company,
    notes: patch.notes === undefined ? lead.notes : patch.notes,
    customVariables: [...kept, ...set],
    updatedAt: microIso(Date.now()),
  };
}
