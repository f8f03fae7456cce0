import { isIP } from 'node:net';
import { err, ok, type Result } from '@overlap/domain/result';
import ipaddr from 'ipaddr.js';
import type { Refusal } from './refusal.ts';

/** `local` is what development may open: loopback, RFC 1918 and unique local. All else that is not public is never reached. */
export type Reach = 'public' | 'local' | 'never';

const LOCAL: readonly string[] = ['loopback', 'private', 'uniqueLocal'];
/** The only block that IANA has handed out for global use; ipaddr.js calls everything it has no word for `unicast`. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * What a literal address leads to. One word is allowed, `unicast`, never a list of bad ones. An IPv4 address inside
 * an IPv6 one (`::ffff:127.0.0.1`) is judged as what it leads to; other IPv6 outside 2000::/3, `::7f00:1` say, never passes.
 */
export function reachOf(address: string): Reach {
  // A zone (`fe80::1%eth0`) is valid for both parsers and belongs to a link, never to the internet.
  if (isIP(address) === 0 || address.includes('%')) return 'never';
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range !== 'unicast') return LOCAL.includes(range) ? 'local' : 'never';
  return parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_V6) ? 'never' : 'public';
}

/** One spelling per address, so that two can be compared. Throws for what is no address. */
export const canonical = (address: string): string => ipaddr.process(address).toString();

interface AddressRules {
  allowPrivate: boolean;
  /** The machine's own addresses, as `canonical` spells them: public ones among them are refused. */
  own: ReadonlySet<string>;
}

/** Whether every address of a name may be connected to: all or none. `local` is in the answer with `allowPrivate` only. */
export function judgeAddresses(
  addresses: readonly string[],
  rules: AddressRules,
): Result<Exclude<Reach, 'never'>, Refusal> {
  const reaches = addresses.map(address => {
    const reach = reachOf(address);
    return reach === 'public' && rules.own.has(canonical(address)) ? 'never' : reach;
  });
  if (reaches.length === 0) return err('unresolvable');
  if (reaches.every(reach => reach === 'public')) return ok('public');
  if (rules.allowPrivate && reaches.every(reach => reach === 'local')) return ok('local');
  return err(reaches.includes('public') ? 'mixed-answers' : 'private-address');
}
