import type { FastifyInstance, FastifyRequest } from 'fastify';
import { uuid } from '../identifiers.ts';
import { refuse } from './errors.ts';
import type { CalcomContext } from './routes.ts';
import { calcomState, type Subscription } from './state.ts';
import { subscriptionView, success } from './view.ts';
import { subscriptionSchema } from './wire.ts';

type ById = { Params: { id: string } };

/** An account's webhooks; one address is told once. */
export function subscriptionRoutes(scope: FastifyInstance, { world, userOf }: CalcomContext): void {
  const { subscriptions } = calcomState(world.store);
  const mine = (request: FastifyRequest<ById>): Subscription => {
    const { id } = userOf(request);
    const found = subscriptions.get(request.params.id);
    if (found?.userId !== id) throw refuse(404, `Webhook (${request.params.id}) not found`);
    return found;
  };
  const keep = (subscription: Subscription, request: object): object =>
    world.store.atomically(() => {
      const answer = success(subscriptionView(subscriptions.put(subscription.id, subscription)));
      world.ledger.record({ provider: 'calcom', kind: 'subscription', request, response: answer });
      return answer;
    });

  scope.get('/v2/webhooks', request => {
    const { id } = userOf(request);
    return success(subscriptions.filter(({ userId }) => userId === id).map(subscriptionView));
  });

  scope.get<ById>('/v2/webhooks/:id', request => success(subscriptionView(mine(request))));

  scope.post('/v2/webhooks', { config: { kinds: ['subscription'] } }, (request, reply) => {
    const { id: userId } = userOf(request);
    const { secret, payloadTemplate = null, ...order } = subscriptionSchema.parse(request.body ?? {});
    if (subscriptions.find(one => one.userId === userId && one.subscriberUrl === order.subscriberUrl)) {
      throw refuse(409, 'Webhook with this subscriber url already exists for this user');
    }
    const subscription = { id: uuid(), userId, ...order, secret: secret || null, payloadTemplate };
    return reply.code(201).send(keep(subscription, order));
  });

  scope.patch<ById>('/v2/webhooks/:id', { config: { kinds: ['subscription'] } }, request => {
    const old = mine(request);
    const { secret, ...change } = subscriptionSchema.partial().parse(request.body ?? {});
    const given = Object.fromEntries(Object.entries(change).filter(([key]) => key in (request.body as object)));
    return keep({ ...old, ...given, secret: secret === undefined ? old.secret : secret || null }, given);
  });

  scope.delete<ById>('/v2/webhooks/:id', { config: { kinds: ['subscription-end'] } }, request => {
    const old = mine(request);
    return world.store.atomically(() => {
      subscriptions.delete(old.id);
      const answer = success(subscriptionView(old));
      world.ledger.record({ provider: 'calcom', kind: 'subscription-end', request: { id: old.id }, response: answer });
      return answer;
    });
  });
}
