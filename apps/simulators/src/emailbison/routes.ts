import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProviderSimulator } from '../provider.ts';
import type { World } from '../world.ts';
import { emailbisonWording, invalid, notFound, unauthenticated } from './errors.ts';
import { leadRoutes } from './lead-routes.ts';
import { numberedPage } from './pages.ts';
import { replyRoutes } from './reply-routes.ts';
import { createVariable, createWebhook, emailbisonState, type WebhookUrl, type Workspace } from './state.ts';
import { campaignView, senderView, variableView } from './view.ts';
import { customVariableSchema, webhookUrlSchema } from './wire.ts';

/** What every route of this provider needs. */
export interface EmailbisonContext {
  world: World;
  /** The workspace that the bearer token belongs to. */
  workspaceOf(request: FastifyRequest): Workspace;
  /** The address of a list, as `meta.path` prints it. */
  pathOf(request: FastifyRequest): string;
}

/** EmailBison: base URL `/emailbison`, all paths under `/api`. */
export function emailbisonSimulator(world: World): ProviderSimulator {
  const state = emailbisonState(world.store);
  const context: EmailbisonContext = {
    world,
    workspaceOf(request) {
      const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const workspace = token && state.workspaces.find(one => one.token === token);
      if (!workspace) throw unauthenticated();
      return workspace;
    },
    pathOf: request => `${world.publicUrl()}${request.url.replace(/\?.*$/, '')}`,
  };
  return {
    name: 'emailbison',
    prefix: '/emailbison',
    wording: emailbisonWording,
    routes(scope) {
      accountRoutes(scope, context);
      leadRoutes(scope, context);
      replyRoutes(scope, context);
      webhookRoutes(scope, context);
    },
  };
}

type Page = { Querystring: { page?: string } };

function accountRoutes(scope: FastifyInstance, { world, workspaceOf, pathOf }: EmailbisonContext): void {
  const { variables } = emailbisonState(world.store);
  scope.get('/api/users', request => {
    const { id, name, createdAt } = workspaceOf(request);
    const workspace = { id, name, personal_team: false, created_at: createdAt, updated_at: createdAt };
    const email = `api-user-${id}@emailbison.simulated`;
    return { data: { id, name: 'API user', email, workspace, created_at: createdAt, updated_at: createdAt } };
  });
  scope.get<Page>('/api/campaigns', request => {
    const workspace = workspaceOf(request);
    const rows = workspace.campaigns.map(campaign => campaignView(campaign, workspace));
    return numberedPage(rows, request.query.page, pathOf(request));
  });
  scope.get<{ Params: { id: string } }>('/api/campaigns/:id', request => {
    const workspace = workspaceOf(request);
    const campaign = workspace.campaigns.find(({ id }) => String(id) === request.params.id);
    if (!campaign) throw notFound();
    return { data: campaignView(campaign, workspace) };
  });
  scope.get<Page>('/api/sender-emails', request =>
    numberedPage(workspaceOf(request).senderEmails.map(senderView), request.query.page, pathOf(request)),
  );
  scope.get<Page>('/api/custom-variables', request => {
    const { id } = workspaceOf(request);
    const rows = variables.filter(({ workspaceId }) => workspaceId === id).map(variableView);
    return numberedPage(rows, request.query.page, pathOf(request));
  });
  scope.post('/api/custom-variables', { config: { kinds: ['custom-variable'] } }, (request, reply) => {
    const workspace = workspaceOf(request);
    const { name } = customVariableSchema.parse(request.body ?? {});
    if (variables.find(one => one.workspaceId === workspace.id && one.name === name)) {
      throw invalid({ name: ['The name has already been taken.'] });
    }
    const answer = world.store.atomically(() => {
      const response = { data: variableView(createVariable(world.store, workspace.id, name)) };
      world.ledger.record({ provider: 'emailbison', kind: 'custom-variable', request: request.body, response });
      return response;
    });
    return reply.code(201).send(answer);
  });
}

function webhookRoutes(scope: FastifyInstance, { world, workspaceOf, pathOf }: EmailbisonContext): void {
  const { webhooks } = emailbisonState(world.store);
  const mine = (request: FastifyRequest<{ Params: { id: string } }>): WebhookUrl => {
    const { id } = workspaceOf(request);
    const webhook = webhooks.get(request.params.id);
    if (!webhook || webhook.workspaceId !== id) throw notFound();
    return webhook;
  };
  scope.get<Page>('/api/webhook-url', request => {
    const { id } = workspaceOf(request);
    const rows = webhooks.filter(({ workspaceId }) => workspaceId === id).map(webhookView);
    return numberedPage(rows, request.query.page, pathOf(request));
  });
  scope.get<{ Params: { id: string } }>('/api/webhook-url/:id', request => ({ data: webhookView(mine(request)) }));
  scope.post('/api/webhook-url', { config: { kinds: ['subscription'] } }, (request, reply) => {
    const { id: workspaceId } = workspaceOf(request);
    const order = webhookUrlSchema.parse(request.body ?? {});
    const answer = world.store.atomically(() => {
      const response = { data: webhookView(createWebhook(world.store, { ...order, workspaceId })) };
      world.ledger.record({ provider: 'emailbison', kind: 'subscription', request: request.body, response });
      return response;
    });
    return reply.code(201).send(answer);
  });
  scope.delete<{ Params: { id: string } }>(
    '/api/webhook-url/:id',
    { config: { kinds: ['subscription-end'] } },
    request => {
      const { id } = mine(request);
      const response = { data: { success: true, message: 'Webhook URL successfully deleted.' } };
      world.store.atomically(() => {
        webhooks.delete(String(id));
        world.ledger.record({ provider: 'emailbison', kind: 'subscription-end', request: { id }, response });
      });
      return response;
    },
  );
}

const webhookView = ({ id, name, url, events, createdAt }: WebhookUrl): object => ({
  id,
  name,
  url,
  events,
  created_at: createdAt,
  updated_at: createdAt,
});
