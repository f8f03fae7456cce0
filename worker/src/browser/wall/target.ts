import { isIP } from 'node:net';
import { err, ok, type Result } from '@overlap/domain/result';
import { reachOf } from './address.ts';
import type { Refusal } from './refusal.ts';

/** Where a request wants to go: the host as the URL standard spells it, without brackets and without a last dot. */
export interface Target {
  host: string;
  port: number;
}

export const WEB_PORTS: readonly number[] = [80, 443];

/** Endings that name the inside of some network: RFC 6761, 6762, 8375, 7686, 9476, and what clouds and routers use. */
const INSIDE = [
  'internal',
  'local',
  'localhost',
  'localdomain',
  'flycast',
  'home.arpa',
  'onion',
  'lan',
  'home',
  'corp',
  'intranet',
  'private',
  'alt',
];
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
/** No user, path, query or second port can hide in it. */
const AUTHORITY = /^(\[[0-9a-f:.]+\]|[^\s[\]@:/?#\\]+):(\d{1,5})$/i;

/** The target of `CONNECT host:port`. */
export function readAuthority(text: string): Result<Target, Refusal> {
  if (text.includes('@')) return err('userinfo');
  const [, host, port] = AUTHORITY.exec(text) ?? [];
  if (!host || !port || !URL.canParse(`http://${host}/`)) return err('bad-request');
  return ok({ host: plainHost(new URL(`http://${host}/`)), port: Number(port) });
}

/** The target and the path with its query of `GET http://host/path`. */
export function readAbsoluteForm(text: string): Result<Target & { path: string }, Refusal> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text)) return err('bad-request');
  const url = new URL(text);
  if (url.protocol !== 'http:') return err('bad-scheme');
  if (url.username || url.password) return err('userinfo');
  return ok({ host: plainHost(url), port: portOf(url), path: url.pathname + url.search });
}

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

export function plainHost(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

export const isLocalhost = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

interface TargetRules {
  allowPrivate: boolean;
  ports: readonly number[];
}

/** What can be said of a target before any name is looked up; `null` when nothing speaks against it so far. */
export function objectTo(
  target: Target,
  rules: TargetRules,
): Extract<Refusal, 'bad-name' | 'private-address' | 'bad-port'> | null {
  if (!isPossibleHost(target.host, rules.allowPrivate)) return 'bad-name';
  const isLiteral = isIP(target.host) !== 0;
  if (isLiteral && !mayReach(target.host, rules.allowPrivate)) return 'private-address';
  // Which port a local target has is its own affair; whether a name is local shows only when it is resolved.
  return rules.ports.includes(target.port) || rules.allowPrivate ? null : 'bad-port';
}

function mayReach(address: string, allowPrivate: boolean): boolean {
  const reach = reachOf(address);
  return reach === 'public' || (allowPrivate && reach === 'local');
}

function isPossibleHost(host: string, allowPrivate: boolean): boolean {
  if (isIP(host) !== 0) return true;
  if (isLocalhost(host)) return allowPrivate && isName(host);
  return isName(host) && host.includes('.') && !INSIDE.some(end => host.endsWith(`.${end}`));
}

const isName = (host: string): boolean => host.length <= 253 && host.split('.').every(label => LABEL.test(label));
