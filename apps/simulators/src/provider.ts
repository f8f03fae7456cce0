import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import type { RequestFault } from './faults.ts';
import type { EffectKind, ProviderName } from './ledger.ts';
import type { World } from './world.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Effects that a call of this route can have; faults match on them. */
    kinds?: readonly EffectKind[];
  }
  interface FastifyRequest {
    fault: RequestFault | undefined;
  }
}

/** Status and body in the provider's own words. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** A refusal; thrown before anything was changed, answered as it stands. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`Refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** How a provider words what every HTTP server has to say. */
export interface ErrorWording {
  /** The request does not fit the schema. */
  invalid(error: ZodError): Answer;
  /** No such route. */
  notFound(request: FastifyRequest): Answer;
  /** Anything else, e.g. a body that cannot be parsed, or a fault with a status and no body. */
  failure(status: number, message: string): Answer;
}

export interface ProviderSimulator {
  name: ProviderName;
  prefix: string;
  wording: ErrorWording;
  routes(scope: FastifyInstance): void;
}

/** Mounts a provider under its prefix: latency, faults, its routes, and errors worded as the real service words them. */
export function mountProvider(app: FastifyInstance, world: World, provider: ProviderSimulator): void {
  app.register(
    async scope => {
      scope.addHook('onRequest', async () => {
        if (world.latencyMs > 0) await wait(world.latencyMs);
      });
      scope.addHook('preHandler', async (request, reply) => applyFault({ world, provider, request, reply }));
      scope.addHook('onSend', async (request, reply, payload) => faultAfterWork(request, reply, payload));
      scope.setErrorHandler((error, _request, reply) => send(reply, answerFor(provider.wording, error)));
      scope.setNotFoundHandler((request, reply) => send(reply, provider.wording.notFound(request)));
      provider.routes(scope);
    },
    { prefix: provider.prefix },
  );
}

export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  return reply
    .code(answer.status)
    .headers(answer.headers ?? {})
    .send(answer.body);
}

function answerFor(wording: ErrorWording, error: unknown): Answer {
  if (error instanceof Refusal) return error.answer;
  if (error instanceof ZodError) return wording.invalid(error);
  const { statusCode = 500, message } = error as { statusCode?: number; message: string };
  return wording.failure(statusCode, message);
}

interface FaultyCall {
  world: World;
  provider: ProviderSimulator;
  request: FastifyRequest;
  reply: FastifyReply;
}

async function applyFault({ world, provider, request, reply }: FaultyCall): Promise<FastifyReply | undefined> {
  const kinds = request.routeOptions.config.kinds ?? [];
  const { method, url: path, body } = request;
  const fault = world.faults.takeForRequest({ provider: provider.name, method, path, kinds, body });
  if (!fault) return undefined;
  if (fault.delayMs && !fault.timeoutAfterSuccess) await wait(fault.delayMs);
  if (fault.drop) return cutOff(request, reply);
  if (fault.status !== undefined && !fault.timeoutAfterSuccess) {
    const worded = provider.wording.failure(fault.status, 'Server Error');
    return send(reply, { ...worded, body: fault.body ?? worded.body, headers: { ...fault.headers } });
  }
  request.fault = fault;
  if (fault.headers) reply.headers(fault.headers);
  return undefined;
}

function cutOff(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

async function faultAfterWork(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const { fault } = request;
  if (!fault) return payload;
  if (fault.timeoutAfterSuccess) {
    if (reply.statusCode >= 400) return payload;
    if (fault.delayMs) await wait(fault.delayMs);
    request.raw.socket.destroy();
    return payload;
  }
  if (!fault.garble) return payload;
  reply.removeHeader('content-length');
  return `${String(payload).slice(0, Math.ceil(String(payload).length / 2))}\u0000<html>Bad gateway`;
}
