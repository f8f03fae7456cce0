import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { uuid } from '../identifiers.ts';
import { type Answer, type ErrorWording, type ProviderSimulator, Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { type Account, type LinkedinMessage, linkedinState } from './state.ts';

const messageSchema = z.strictObject({
  threadId: z.string().min(1),
  text: z.string().min(1).max(8000),
  idempotencyKey: z.string().min(1).max(256),
});

const answer = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});
const refuse = (status: number, code: string, message: string): Refusal => new Refusal(answer(status, code, message));

const wording: ErrorWording = {
  invalid: error =>
    answer(422, 'invalid_request', error.issues.map(one => `${one.path.join('.')}: ${one.message}`).join('; ')),
  notFound: () => answer(404, 'not_found', 'No such endpoint'),
  failure: (status, message) => answer(status, status === 429 ? 'rate_limited' : 'request_failed', message),
};

/** A generic outreach tool: base URL `/linkedin`. It names no vendor; its webhooks follow Standard Webhooks. */
export function linkedinSimulator(world: World): ProviderSimulator {
  const { accounts, messages } = linkedinState(world.store);
  const accountOf = (request: FastifyRequest): Account => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const account = token && accounts.get(token);
    if (!account) throw refuse(401, 'unauthorized', 'The token is not valid');
    return account;
  };
  const sentWith = (account: Account, key: string) =>
    messages.find(one => one.token === account.token && one.idempotencyKey === key);
  return {
    name: 'linkedin',
    prefix: '/linkedin',
    wording,
    routes(scope) {
      scope.post('/messages', { config: { kinds: ['message'] } }, (request, reply) => {
        const account = accountOf(request);
        const order = messageSchema.parse(request.body ?? {});
        const known = sentWith(account, order.idempotencyKey);
        if (known && (known.text !== order.text || known.threadId !== order.threadId)) {
          throw refuse(409, 'idempotency_conflict', 'The key was used for another message');
        }
        if (known) return reply.code(200).send(messageView(known));
        if (!account.threads.some(({ threadId }) => threadId === order.threadId)) {
          throw refuse(404, 'thread_not_found', 'There is no such thread');
        }
        return reply.code(201).send(sendMessage(world, account, order));
      });

      scope.get<{ Params: { key: string } }>('/messages/:key', request => {
        const message = sentWith(accountOf(request), request.params.key);
        if (!message) throw refuse(404, 'message_not_found', 'No message was sent with this key');
        return messageView(message);
      });
    },
  };
}

function sendMessage(world: World, { token }: Account, order: z.infer<typeof messageSchema>): object {
  return world.store.atomically(() => {
    const id = uuid();
    const message: LinkedinMessage = { id, token, direction: 'outbound', at: new Date().toISOString(), ...order };
    const response = messageView(linkedinState(world.store).messages.put(id, message));
    world.ledger.record({ provider: 'linkedin', kind: 'message', request: order, response });
    return response;
  });
}

const messageView = ({ id, threadId, text, idempotencyKey, at }: LinkedinMessage): object => ({
  id,
  messageId: id,
  threadId,
  text,
  idempotencyKey,
  status: 'sent',
  sentAt: at,
});
