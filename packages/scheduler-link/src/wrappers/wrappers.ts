import { base64Decoded, jsonField, percentDecoded } from './decode.ts';
import { decodeV1, decodeV2, decodeV3 } from './proofpoint.ts';

/** A redirector that holds its target in its own address. */
export interface Wrapper {
  name: string;
  /** A host and all below it, or a pattern of the whole host. */
  host: string | RegExp;
  path: RegExp;
  /** The target; `null` when it cannot be told. `address` is as written. */
  target: (url: URL, address: string) => string | null;
}

const ANY = /^/;
/** The value of a key of the query, decoded by the URL parser. */
const query =
  (...keys: readonly string[]) =>
  ({ searchParams }: URL): string | null =>
    keys.map(key => searchParams.get(key)).find(value => value !== null) ?? null;

/** The segment at a place of the path, percent-decoded. */
const segment =
  (at: number, prefix = '') =>
  ({ pathname }: URL): string | null => {
    const found = pathname.split('/').at(at);
    return found === undefined || found === '' ? null : prefix + percentDecoded(found);
  };

/** The rest of the query behind `u=`, which is the last key and may hold unescaped `&`. */
function lastKeyU(_: URL, address: string): string | null {
  const raw = /[?&]u=(.*)$/s.exec(address)?.[1];
  return raw === undefined ? null : percentDecoded(raw);
}

/** Between three underscores; the variants `r01`, `r02`, … are scrambled. */
function betweenUnderscores(_: URL, address: string): string | null {
  const from = address.indexOf('/v2/___');
  const to = address.indexOf('___', from + 7);
  if (from < 0 || to < 0) return null;
  const inner = percentDecoded(address.slice(from + 7, to));
  return inner.startsWith('http') ? inner : null;
}

const customerIo = ({ pathname }: URL): string | null => jsonField(base64Decoded(pathname.split('/')[3] ?? ''), 'href');

function mandrill({ searchParams }: URL): string | null {
  const outer = base64Decoded(searchParams.get('p') ?? '');
  return jsonField(jsonField(outer, 'p'), 'url');
}

const GOOGLE = /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

/** Mail security, mail trackers and link pages, each with the rule that gives the target without a network. */
export const WRAPPERS: readonly Wrapper[] = [
  { name: 'safe-links', host: 'safelinks.protection.outlook.com', path: ANY, target: query('url') },
  { name: 'safe-links', host: 'safelinks.protection.office365.us', path: ANY, target: query('url') },
  {
    name: 'teams-safe-links',
    host: 'statics.teams.cdn.office.net',
    path: /atp-safelinks\.html$/,
    target: query('url'),
  },
  { name: 'google', host: GOOGLE, path: /^\/url$/, target: query('q', 'url') },
  {
    name: 'google-amp',
    host: GOOGLE,
    path: /^\/amp\/s\/./,
    target: ({ pathname, search }) => `https://${pathname.slice('/amp/s/'.length)}${search}`,
  },
  {
    name: 'proofpoint-1',
    host: 'urldefense.proofpoint.com',
    path: /^\/v1\//,
    target: (_, address) => decodeV1(address),
  },
  {
    name: 'proofpoint-2',
    host: 'urldefense.proofpoint.com',
    path: /^\/v2\//,
    target: (_, address) => decodeV2(address),
  },
  {
    name: 'proofpoint-3',
    host: /^urldefense\.(?:com|us|proofpoint\.com)$/,
    path: /^\/v3\/__/,
    target: (_, address) => decodeV3(address),
  },
  { name: 'barracuda', host: 'linkprotect.cudasvc.com', path: /^\/url/, target: query('a') },
  { name: 'cisco', host: 'secure-web.cisco.com', path: /^\/[^/]+\/./, target: segment(-1) },
  { name: 'symantec', host: 'clicktime.symantec.com', path: ANY, target: query('u') },
  {
    name: 'sophos',
    host: 'protection.sophos.com',
    path: ANY,
    target: ({ searchParams }) => base64Decoded(searchParams.get('u') ?? '') || null,
  },
  { name: 'trend-micro', host: 'trendmicro.com', path: /clicktime/, target: query('url') },
  { name: 'trellix', host: /^protect[\w-]*\.fireeye\.com$/, path: /url$/, target: lastKeyU },
  { name: 'libraesva', host: 'urlsand.esvalabs.com', path: ANY, target: query('u') },
  {
    name: 'check-point',
    host: /^(?:url\.avanan\.click|protect\.checkpoint\.com)$/,
    path: /^\/v2\//,
    target: betweenUnderscores,
  },
  {
    name: 'linkedin',
    host: 'linkedin.com',
    path: /^\/(?:safety\/go|redir\/(?:redirect|general-malware-page))\/?$/,
    target: query('url'),
  },
  { name: 'facebook', host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, target: query('u') },
  { name: 'instagram', host: 'l.instagram.com', path: ANY, target: query('u') },
  { name: 'slack', host: 'slack-redir.net', path: /^\/link$/, target: query('url') },
  { name: 'youtube', host: 'youtube.com', path: /^\/redirect$/, target: query('q') },
  { name: 'reddit', host: 'out.reddit.com', path: ANY, target: query('url') },
  { name: 'amazon-ses', host: 'awstrack.me', path: /^\/L0\/./, target: segment(2) },
  { name: 'postmark', host: 'track.pstmrk.it', path: /^\/\d?s\/./, target: segment(2, 'https://') },
  { name: 'postmark', host: 'click.pstmrk.it', path: /^\/\d?s\/./, target: segment(2, 'https://') },
  { name: 'mandrill', host: 'mandrillapp.com', path: /^\/track\/click\//, target: mandrill },
  { name: 'customer-io', host: 'e.customeriomail.com', path: /^\/e\/c\/./, target: customerIo },
  { name: 'customer-io', host: 'track.customer.io', path: /^\/e\/c\/./, target: customerIo },
];
