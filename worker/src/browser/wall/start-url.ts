import { err, ok, type Result } from '@overlap/domain/result';
import type { Refusal } from './refusal.ts';
import { objectTo, plainHost, portOf, WEB_PORTS } from './target.ts';

const LONGEST = 4_096;

export type StartUrlRefusal = Extract<
  Refusal,
  'bad-request' | 'bad-scheme' | 'userinfo' | 'bad-name' | 'bad-port' | 'private-address'
>;

/**
 * Whether an address may be given to the browser to open. Chromium opens `file:`, `chrome:`, `view-source:` and `data:`
 * when its driver asks, and the wall never sees those: nothing goes to `page.goto` that has not passed here.
 * Looks nothing up, so a name that leads inside is found by the wall only.
 */
export function checkStartUrl(text: string, rules: { allowPrivate: boolean }): Result<URL, StartUrlRefusal> {
  // The URL parser drops tabs and line ends from the middle of an address and blanks from its ends.
  if (text.length > LONGEST || /[\p{Cc}\s\\]/u.test(text) || !URL.canParse(text)) return err('bad-request');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return err('bad-scheme');
  if (url.username || url.password) return err('userinfo');
  const objection = objectTo({ host: plainHost(url), port: portOf(url) }, { ...rules, ports: WEB_PORTS });
  return objection ? err(objection) : ok(url);
}
