import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** How a webhook proves where it comes from. Secrets stay in the simulators' own store. */
export type Signing =
  | { scheme: 'none' }
  | { scheme: 'gohighlevel' }
  | { scheme: 'calendly'; key: string }
  | { scheme: 'calcom'; secret: string | null }
  | { scheme: 'hubspot'; clientSecret: string }
  | { scheme: 'twilio'; authToken: string }
  | { scheme: 'standard'; secret: string; id: string };

export interface SigningInput {
  signing: Signing;
  url: string;
  body: string;
  at: Date;
  gohighlevelPrivateKey: string;
}

/** The headers that the signing scheme adds to one attempt; made anew for every attempt, with its own timestamp. */
export function signatureHeaders({
  signing,
  url,
  body,
  at,
  gohighlevelPrivateKey,
}: SigningInput): Record<string, string> {
  switch (signing.scheme) {
    case 'none':
      return {};
    case 'gohighlevel':
      return { 'x-ghl-signature': signGohighlevel(body, gohighlevelPrivateKey) };
    case 'calendly':
      return { 'calendly-webhook-signature': signCalendly(body, signing.key, at) };
    case 'calcom':
      return { 'x-cal-signature-256': signCalcom(body, signing.secret) };
    case 'hubspot':
      return signHubspot(url, body, signing.clientSecret, at);
    case 'twilio':
      return { 'x-twilio-signature': signTwilio(url, new URLSearchParams(body), signing.authToken) };
    case 'standard':
      return signStandard(body, signing, at);
  }
}

/** Ed25519 over the raw body, base64 (GoHighLevel reference, section 7). */
export function signGohighlevel(body: string, privateKeyPem: string): string {
  return sign(null, Buffer.from(body), createPrivateKey(privateKeyPem)).toString('base64');
}

export function createGohighlevelKeys(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">` (Calendly reference, section 8). */
export function signCalendly(body: string, key: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', key).update(`${t}.${body}`).digest('hex')}`;
}

/** HMAC-SHA256 over method, full URL, body and timestamp in milliseconds, base64 (HubSpot reference, section 8). */
export function signHubspot(url: string, body: string, clientSecret: string, at: Date): Record<string, string> {
  const timestamp = String(at.getTime());
  const signature = createHmac('sha256', clientSecret).update(`POST${url}${body}${timestamp}`).digest('base64');
  return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp };
}

/** Hex HMAC-SHA256 of the body; without a secret the header says so (Cal.com reference, section 9). */
export const signCalcom = (body: string, secret: string | null): string =>
  secret ? createHmac('sha256', secret).update(body).digest('hex') : 'no-secret-provided';

/** HMAC-SHA1 over the URL and the form's names and values, sorted by name (Twilio reference, section 4). */
export function signTwilio(url: string, form: URLSearchParams, authToken: string): string {
  const names = [...new Set(form.keys())].sort();
  const fields = names.flatMap(name => [...new Set(form.getAll(name))].sort().map(value => name + value));
  return createHmac('sha1', authToken)
    .update(url + fields.join(''))
    .digest('base64');
}

function signStandard(body: string, { secret, id }: { secret: string; id: string }, at: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

const SIGNATURE_HEADERS = [
  'x-ghl-signature',
  'calendly-webhook-signature',
  'x-cal-signature-256',
  'x-hubspot-signature-v3',
  'x-twilio-signature',
  'webhook-signature',
];

/** Spoils the signature among the headers: well formed, of the right length, and wrong. */
export function corruptSignature(headers: Record<string, string>): Record<string, string> {
  const spoil = ([name, value]: [string, string]): [string, string] => {
    if (!SIGNATURE_HEADERS.includes(name)) return [name, value];
    const at = value.length - 10;
    const other = value[at] === '0' ? '1' : '0';
    return [name, value.slice(0, at) + other + value.slice(at + 1)];
  };
  return Object.fromEntries(Object.entries(headers).map(spoil));
}
