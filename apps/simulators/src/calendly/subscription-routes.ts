import type { FastifyInstance, FastifyRequest } from 'fastify';
import { microIso, uuid } from '../identifiers.ts';
import { forbidden, invalid, notFound, refuse } from './errors.ts';
import type { CalendlyContext } from './routes.ts';
import { calendlyState, type Subscription } from './state.ts';
import { collectionView, idIn, subscriptionView } from './view.ts';
import { pageQuerySchema, subscriptionSchema } from './wire.ts';

type ById = { Params: { uuid: string } };
type Listed = { Querystring: { organization?: string; scope?: string; user?: string } };

/** Webhook subscriptions: unique by URL, never changed, only deleted and made anew. */
export function subscriptionRoutes(scope: FastifyInstance, { world, userOf, pathOf }: CalendlyContext): void {
  const { subscriptions } = calendlyState(world.store);
  const mine = (request: FastifyRequest<ById>): Subscription => {
    const subscription = subscriptions.get(request.params.uuid);
    if (subscription?.organizationId !== userOf(request).organizationId) throw notFound();
    return subscription;
  };

  scope.get<Listed>('/webhook_subscriptions', request => {
    const me = userOf(request);
    const { organization, scope: wanted } = request.query;
    if (!organization) throw invalid({ parameter: 'organization', message: "can't be blank" });
    if (!wanted) throw invalid({ parameter: 'scope', message: "can't be blank" });
    if (idIn(organization, 'organizations') !== me.organizationId) throw forbidden('Not your organization');
    const found = subscriptions.filter(one => one.organizationId === me.organizationId && one.scope === wanted);
    const rows = found.map(one => subscriptionView(world, one));
    return collectionView(rows, pageQuerySchema.parse(request.query), pathOf(request));
  });

  scope.get<ById>('/webhook_subscriptions/:uuid', request => ({ resource: subscriptionView(world, mine(request)) }));

  scope.post('/webhook_subscriptions', { config: { kinds: ['subscription'] } }, (request, reply) => {
    const me = userOf(request);
    const order = subscriptionSchema.parse(request.body ?? {});
    if (idIn(order.organization, 'organizations') !== me.organizationId) throw forbidden('Not your organization');
    if (order.scope === 'user' && !order.user) throw invalid({ parameter: 'user', message: "can't be blank" });
    if (order.scope === 'group') throw forbidden('Groups are not available');
    if (subscriptions.find(({ url }) => url === order.url)) {
      throw refuse(409, 'Already Exists', 'Hook with this url already exists');
    }
    const now = microIso(Date.now());
    const subscription: Subscription = {
      uuid: uuid(),
      url: order.url,
      events: order.events,
      scope: order.scope,
      organizationId: me.organizationId,
      userId: order.user ? (idIn(order.user, 'users') ?? me.id) : null,
      creatorId: me.id,
      signingKey: order.signing_key ?? null,
      state: 'active',
      createdAt: now,
      updatedAt: now,
    };
    const answer = world.store.atomically(() => {
      const response = { resource: subscriptionView(world, subscriptions.put(subscription.uuid, subscription)) };
      const { signing_key: _, ...shown } = order;
      world.ledger.record({ provider: 'calendly', kind: 'subscription', request: shown, response });
      return response;
    });
    return reply.code(201).send(answer);
  });

  scope.delete<ById>('/webhook_subscriptions/:uuid', { config: { kinds: ['subscription-end'] } }, (request, reply) => {
    const { uuid: id } = mine(request);
    world.store.atomically(() => {
      subscriptions.delete(id);
      world.ledger.record({ provider: 'calendly', kind: 'subscription-end', request: { uuid: id }, response: null });
    });
    return reply.code(204).send();
  });
}
