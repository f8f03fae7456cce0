import type { FastifyInstance } from 'fastify';
import type { Delivery } from '../delivery.ts';
import { productOf } from '../planting.ts';
import { Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { effectsFor } from './effects.ts';
import { listPeople } from './people.ts';

/** What the lead's page reads: the people, and one person's thread with everything that came of it. */
export function leadRoutes(scope: FastifyInstance, world: World): void {
  scope.get('/leads', () => ({
    leads: listPeople(world).map(({ person }) => person),
    consoleUrl: productOf(world.store)?.consoleUrl ?? null,
  }));

  scope.get<{ Params: { key: string } }>('/leads/:key', request => {
    const found = listPeople(world).find(({ person }) => person.key === request.params.key);
    if (!found) throw new Refusal({ status: 404, body: { error: `There is no lead ${request.params.key}` } });
    const { person, messages } = found;
    const about = [person.email, person.phone, person.lookup].filter(one => one !== null).map(one => one.toLowerCase());
    return {
      lead: person,
      messages: messages(),
      deliveries: world.deliveries.list({ about }).map(deliveryView),
      effects: effectsFor(world, person),
    };
  });
}

const deliveryView = ({ id, provider, event, state, createdAt, nextAt, attempts }: Delivery): object => ({
  id,
  provider,
  event,
  state,
  createdAt,
  nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
  attempts,
});
