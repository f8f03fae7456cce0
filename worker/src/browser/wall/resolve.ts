import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLocalhost } from './target.ts';

/** All addresses of a name; none, or a rejection, where there are none. */
export type Resolve = (host: string) => Promise<string[]>;

/** Asks the name servers, never the hosts file. IPv4 comes first, since many machines have no way out by IPv6. */
export const resolveByDns: Resolve = async host => {
  const resolver = new Resolver({ timeout: 1_200, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []));
};

/**
 * The addresses of a host, looked up once: a literal is its own, `*.localhost` is loopback by RFC 6761 (only where the
 * caller allows it), and what takes longer than `withinMs` has none.
 */
export async function addressesOf(host: string, resolve: Resolve, withinMs: number): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  if (isLocalhost(host)) return ['127.0.0.1'];
  const late = Promise.withResolvers<string[]>();
  const timer = setTimeout(() => late.resolve([]), withinMs);
  try {
    return await Promise.race([resolve(host).catch(() => []), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
