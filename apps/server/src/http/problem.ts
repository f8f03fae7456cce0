import type { FastifyReply } from 'fastify';

/** An error as RFC 9457 has it: what is wrong, and what to do next. */
export function problem(
  reply: FastifyReply,
  status: number,
  title: string,
  detail: string,
  more: object = {},
): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', title, status, detail, ...more });
}
