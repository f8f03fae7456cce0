import { createHash } from 'node:crypto';
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

/** A key that was revoked is refused this soon. */
const KEPT_MS = 5_000;
/** Calls on one look-up: with one every five seconds a key still makes no more than its 6,000 a minute. */
const MOST_CALLS = 500;
/** More keys than one server sees in five seconds. */
const MOST_KEYS = 2_000;

/**
 * Reads the workspace behind `Authorization: Bearer ovl_…` or `X-Api-Key`. Checking a key is four times the work of an
 * ordinary call, so its answer is kept for five seconds, by the key's digest; what was refused is not kept.
 */
export function createKeyReader(auth: Auth) {
  const kept = new Map<string, { until: number; calls: number; holder: Principal }>();

  return async function readKeyHolder(request: FastifyRequest): Promise<Principal | 'limited' | null> {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const key = bearer ?? request.headers['x-api-key'];
    if (typeof key !== 'string' || key.length === 0) return null;
    const name = createHash('sha256').update(key).digest('base64');
    const known = kept.get(name);
    if (known && known.until > Date.now() && known.calls < MOST_CALLS) {
      known.calls += 1;
      return known.holder;
    }
    if (known && known.until > Date.now()) return 'limited';
    kept.delete(name);
    const holder = await findKeyHolder(auth, key);
    if (holder === null || holder === 'limited') return holder;
    if (kept.size >= MOST_KEYS) kept.clear();
    kept.set(name, { until: Date.now() + KEPT_MS, calls: 1, holder });
    return holder;
  };
}
