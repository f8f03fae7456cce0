import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { uuid } from '../identifiers.ts';
import type { Answer, ProviderSimulator } from '../provider.ts';
import type { World } from '../world.ts';
import { refuse, resendWording } from './errors.ts';
import { type Email, resendState, type SentAnswer } from './state.ts';
import { batchSchema, type EmailOrder, emailFault, emailOrderSchema } from './wire.ts';

const KEY_LIFE_MS = 24 * 3_600_000;
const LONGEST_KEY = 256;

interface ResendContext {
  world: World;
  accountOf(request: FastifyRequest): string;
}

/** Resend: base URL `/resend`. */
export function resendSimulator(world: World): ProviderSimulator {
  const { accounts } = resendState(world.store);
  const accountOf = (request: FastifyRequest): string => {
    const key = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!key)
      throw refuse(
        401,
        'missing_api_key',
        'Missing API key in the authorization header. Include the following header `Authorization: Bearer YOUR_API_KEY` in the request.',
      );
    if (!accounts.get(key)) throw refuse(403, 'invalid_api_key', 'API key is invalid');
    return key;
  };
  return {
    name: 'resend',
    prefix: '/resend',
    wording: resendWording,
    routes: scope => emailRoutes(scope, { world, accountOf }),
  };
}

function emailRoutes(scope: FastifyInstance, { world, accountOf }: ResendContext): void {
  const { emails } = resendState(world.store);

  scope.post('/emails', { config: { kinds: ['notice'] } }, (request, reply) => {
    const account = accountOf(request);
    return onceOnly({ world, account, request, reply }, () => {
      const order = emailOrderSchema.parse(request.body ?? {});
      const fault = emailFault(order);
      if (fault) throw refuse(fault.status, fault.name, fault.message);
      return { status: 200, body: sendEmail(world, account, order) };
    });
  });

  scope.post('/emails/batch', { config: { kinds: ['notice'] } }, (request, reply) => {
    const account = accountOf(request);
    const isPermissive = request.headers['x-batch-validation'] === 'permissive';
    return onceOnly({ world, account, request, reply }, () => {
      const orders = batchSchema.parse(request.body ?? []);
      const faults = orders.map(order => emailFault(order, true));
      const first = faults.find(fault => fault !== null);
      if (first && !isPermissive) throw refuse(first.status, first.name, first.message);
      const accepted = orders.filter((_, at) => !faults[at]);
      const errors = faults.flatMap((fault, index) => (fault ? [{ index, message: fault.message }] : []));
      const sent = accepted.map(order => sendEmail(world, account, order));
      return { status: 200, body: { data: sent, ...(isPermissive ? { errors } : {}) } };
    });
  });

  scope.get<{ Params: { id: string } }>('/emails/:id', request => {
    const account = accountOf(request);
    const email = emails.get(request.params.id);
    if (email?.account !== account) throw refuse(404, 'not_found', 'Email not found');
    return emailView(email);
  });
}

function sendEmail(world: World, account: string, order: EmailOrder): { id: string } {
  const id = uuid();
  resendState(world.store).emails.put(id, { id, account, order, createdAt: new Date().toISOString() });
  world.ledger.record({ provider: 'resend', kind: 'notice', request: order, response: { id } });
  return { id };
}

interface KeyedCall {
  world: World;
  account: string;
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Runs the work once per `Idempotency-Key`: the same key with the same body gets the first answer again for 24 hours,
 * with another body 409. A refused request leaves its key unused.
 */
function onceOnly({ world, account, request, reply }: KeyedCall, work: () => Answer): FastifyReply {
  const key = request.headers['idempotency-key'];
  const { answers } = resendState(world.store);
  return world.store.atomically(() => {
    if (key === undefined) return answer(reply, work());
    if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY) {
      throw refuse(400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.');
    }
    const id = `${account}/${key}`;
    const bodyHash = createHash('sha256')
      .update(`${request.url}\n${JSON.stringify(request.body)}`)
      .digest('hex');
    const known = answers.get(id);
    if (known && Date.now() - Date.parse(known.at) < KEY_LIFE_MS) {
      if (known.bodyHash === bodyHash) return answer(reply, known.answer);
      const message = 'This idempotency key has been used on a request that was created using a different payload.';
      throw refuse(409, 'invalid_idempotent_request', message);
    }
    const made: SentAnswer = { bodyHash, at: new Date().toISOString(), answer: work() };
    answers.put(id, made);
    return answer(reply, made.answer);
  });
}

const answer = (reply: FastifyReply, { status, body }: Answer): FastifyReply => reply.code(status).send(body);

function emailView({ id, order, createdAt }: Email): object {
  const list = (value: string | string[] | null | undefined) => (value ? [value].flat() : []);
  return {
    object: 'email',
    id,
    to: list(order.to),
    from: order.from,
    created_at: createdAt,
    subject: order.subject,
    html: order.html ?? null,
    text: order.text ?? null,
    bcc: list(order.bcc),
    cc: list(order.cc),
    reply_to: list(order.reply_to),
    last_event: order.scheduled_at ? 'scheduled' : 'delivered',
    scheduled_at: order.scheduled_at ?? null,
    tags: order.tags ?? [],
  };
}
