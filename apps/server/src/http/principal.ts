import { type Auth, findKeyHolder, findMember, type Principal } from '@overlap/auth/auth';
import type { Database } from '@overlap/database/client';
import type { FastifyRequest } from 'fastify';

/** The request's headers as the sign-in library reads them. */
export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/**
 * The member behind a request. A cookie counts only from a page of our own: a foreign origin's request is treated as
 * nobody's, whatever cookie the browser added.
 */
export async function readMember(
  auth: Auth,
  authDatabase: Database,
  request: FastifyRequest,
  trustedOrigins: string[],
): Promise<Principal | null> {
  const { origin, authorization, cookie } = request.headers;
  if (!authorization && !cookie) return null;
  if (!authorization && origin && !trustedOrigins.includes(origin)) return null;
  return findMember(auth, authDatabase, toHeaders(request));
}

/** The workspace behind `Authorization: Bearer ovl_…` or `X-Api-Key`. */
export async function readKeyHolder(auth: Auth, request: FastifyRequest): Promise<Principal | 'limited' | null> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const key = bearer ?? request.headers['x-api-key'];
  return typeof key === 'string' && key.length > 0 ? findKeyHolder(auth, key) : null;
}
