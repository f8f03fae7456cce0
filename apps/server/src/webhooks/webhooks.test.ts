import { randomUUID } from 'node:crypto';
import { withWorkspace } from '@overlap/database/client';
import { SOURCES, type Source } from '@overlap/intake/sources';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type BenchWorkspace, startBench } from '../fixtures/bench.ts';
import { bodyOf, type Headers, LEAD_EMAIL, LEAD_PHONE, LEAD_WORDS, signed } from '../fixtures/deliveries.ts';
import { createKeeper } from './keeper.ts';
import { WEBHOOK_BODY_LIMIT } from './routes.ts';

let fresh: FreshDatabase;
let bench: Bench;
let northbeam: BenchWorkspace;
let southwind: BenchWorkspace;

beforeAll(async () => {
  fresh = await freshDatabase();
  bench = await startBench(fresh.connection);
  northbeam = await bench.addWorkspace('northbeam');
  southwind = await bench.addWorkspace('southwind');
});
afterAll(async () => {
  await bench.stop();
  await fresh.drop();
});

const receipts = (workspace = northbeam) =>
  withWorkspace(fresh.database, workspace.id, tx => tx.prisma.webhookReceipt.findMany());
const jobs = async (): Promise<{ receiptId: string }[]> => {
  const rows = await fresh.database.prisma.$queryRaw<{ data: { receiptId: string } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'take-in'`;
  return rows.map(row => row.data);
};
const counted = (source: string, outcome: string) =>
  bench.counter('overlap_webhook_deliveries_total', { source, outcome });

interface Post {
  url?: string;
  body: string | Uint8Array;
  headers: Headers;
}

const sign = (source: Source, body: string | Uint8Array, more: { at?: Date; id?: string } = {}): Headers =>
  signed(source, body, { keys: northbeam.keys, url: northbeam.webhooks[source], ...more });
const well = (source: Source, body: string | Uint8Array, more = {}): Post => ({
  body,
  headers: sign(source, body, more),
});
const good = (source: Source) => bodyOf(source, randomUUID(), northbeam.keys);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

const SIGNATURE: Partial<Record<Source, string>> = {
  gohighlevel: 'x-ghl-signature',
  calendly: 'calendly-webhook-signature',
  'cal-com': 'x-cal-signature-256',
  twilio: 'x-twilio-signature',
  generic: 'webhook-signature',
};

/** A delivery whose signature was made for another body. */
const forged = (source: Source): Post => ({ body: good(source), headers: sign(source, good(source)) });
const unsigned = (source: Source): Post => {
  const body = good(source);
  const { [SIGNATURE[source] ?? '']: _signature, ...headers } = sign(source, body);
  return { body, headers };
};
const stale = (source: Source): Post =>
  source === 'gohighlevel'
    ? well(source, JSON.stringify({ ...JSON.parse(good(source)), timestamp: hoursAgo(2).toISOString() }))
    : well(source, good(source), { at: hoursAgo(2) });
const notUtf8 = (source: Source): Post => well(source, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
const otherTenants = (source: Source): Post => {
  const body = bodyOf(source, randomUUID(), southwind.keys);
  return { body, headers: signed(source, body, { keys: northbeam.keys, url: northbeam.webhooks[source] }) };
};
/** Meant for and signed by northbeam, sent to southwind's address. */
const crossed = (source: Source): Post => ({ ...well(source, good(source)), url: southwind.webhooks[source] });

const signedSources = SOURCES.filter(source => source !== 'emailbison');
const jsonSources = SOURCES.filter(source => source !== 'twilio');
type Case = [title: string, source: Source, make: () => Post, status: number, outcome: string];
const each = (
  sources: readonly Source[],
  title: string,
  make: (source: Source) => Post,
  status: number,
  outcome: string,
) => sources.map((source): Case => [title, source, () => make(source), status, outcome]);

const REFUSED: Case[] = [
  ...each(signedSources, 'a signature for another body', forged, 401, 'bad-signature'),
  ...each(signedSources, 'no signature', unsigned, 401, 'bad-signature'),
  ...each(['gohighlevel', 'calendly', 'generic'], 'a signature of two hours ago', stale, 401, 'stale'),
  ...each(SOURCES, 'an empty body', source => well(source, ''), 400, 'malformed'),
  ...each(
    SOURCES.filter(source => source !== 'twilio'),
    'bytes that are no UTF-8',
    notUtf8,
    400,
    'malformed',
  ),
  ...each(jsonSources, 'no JSON', source => well(source, '{"event":'), 400, 'malformed'),
  ...each(jsonSources, 'JSON that is no object', source => well(source, '[null]'), 400, 'malformed'),
  ...each(jsonSources, 'JSON without what it must have', source => well(source, '{}'), 400, 'malformed'),
  ...each(
    ['twilio'],
    'a form without what it must have',
    source => well(source, 'From=%2B12125550199'),
    400,
    'malformed',
  ),
  ...each(['emailbison', 'gohighlevel'], 'another tenant’s event', otherTenants, 403, 'wrong-workspace'),
  ...each(
    ['calendly', 'cal-com', 'twilio', 'generic', 'gohighlevel'],
    'another workspace’s address',
    crossed,
    401,
    'bad-signature',
  ),
  ...each(['emailbison'], 'another workspace’s address', crossed, 403, 'wrong-workspace'),
];

describe('a delivery with', () => {
  it.each(REFUSED)('%s to %s is refused, and nothing is half-done', async (_title, source, make, status, outcome) => {
    const before = [await receipts(), await receipts(southwind), await jobs()];
    const count = await counted(source, outcome);
    const { url = northbeam.webhooks[source], body, headers } = make();
    const answer = await bench.post(url, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await answer.json()) as { status: number; title: string; detail: string };
    expect(problem).toEqual({
      type: 'about:blank',
      status,
      title: 'Delivery refused',
      detail: expect.stringMatching(/\w{3}.*\.$|:/),
    });
    expect(await counted(source, outcome)).toBe(count + 1);
    expect([await receipts(), await receipts(southwind), await jobs()]).toEqual(before);
  });
});

describe('an address', () => {
  it.each([
    ['with an unknown token', 'generic', () => `${bench.url}/webhooks/generic/${'x'.repeat(32)}`],
    ['with a token and more', 'generic', () => `${northbeam.webhooks.generic}x`],
    ['with another source’s token', 'calendly', () => `${bench.url}/webhooks/calendly/${northbeam.tokens.generic}`],
    ['with a token of 4 kB', 'generic', () => `${bench.url}/webhooks/generic/${'x'.repeat(4_000)}`],
    ['with a NUL', 'generic', () => `${bench.url}/webhooks/generic/%00`],
  ])('%s is unknown and counted', async (_title, source, makeUrl) => {
    const count = await counted(source, 'unknown-path');
    const body = good('generic');
    const answer = await bench.post(makeUrl(), body, sign('generic', body));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 404, title: 'Unknown webhook address' });
    expect(await counted(source, 'unknown-path')).toBe(count + 1);
  });

  it('of an unknown source is unknown, and its name is no label', async () => {
    const count = await counted('unknown', 'unknown-path');
    const answer = await bench.post(`${bench.url}/webhooks/fax/${northbeam.tokens.generic}`, '{}', {});
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ title: 'Unknown webhook address' });
    expect(await counted('unknown', 'unknown-path')).toBe(count + 1);
    expect(await (await fetch(`${bench.url}/metrics`)).text()).not.toContain('fax');
  });

  it('answers nothing but POST', async () => {
    expect((await fetch(northbeam.webhooks.generic)).status).toBe(404);
  });
});

describe('size', () => {
  /** A genuine delivery of exactly so many bytes: JSON may be followed by blanks. */
  const ofSize = (source: Source, bytes: number): Post => well(source, good(source).padEnd(bytes, ' '));

  it.each(jsonSources)('at the limit is taken from %s', async source => {
    const { body, headers } = ofSize(source, WEBHOOK_BODY_LIMIT);
    expect((await bench.post(northbeam.webhooks[source], body, headers)).status).toBe(200);
  });

  it.each(SOURCES)('over the limit is refused to %s, and counted', async source => {
    const before = [await receipts(), await jobs()];
    const count = await counted(source, 'too-large');
    const { body, headers } = ofSize(source, WEBHOOK_BODY_LIMIT + 1);
    const answer = await bench.post(northbeam.webhooks[source], body, headers);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      status: 413,
      title: 'Delivery refused',
      detail: expect.stringContaining('1 MiB'),
    });
    expect(await counted(source, 'too-large')).toBe(count + 1);
    expect([await receipts(), await jobs()]).toEqual(before);
  });
});

describe('a good delivery', () => {
  it.each(SOURCES)('from %s is kept with its job, byte for byte', async source => {
    const body = good(source);
    const answer = await bench.post(northbeam.webhooks[source], body, sign(source, body));
    expect(answer.status).toBe(200);
    const kept = (await receipts()).filter(row => Buffer.from(row.body).toString() === body);
    expect(kept).toMatchObject([{ source, status: 'received' }]);
    expect((await jobs()).filter(job => job.receiptId === kept[0]?.id)).toHaveLength(1);
  });

  it('is answered so that Twilio texts the lead nothing', async () => {
    const answer = await bench.deliver(northbeam, 'twilio', randomUUID());
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
    expect(await answer.text()).toBe('<Response/>');
  });

  it.each([
    ['with another content type', { 'content-type': 'text/plain' }],
    ['with a charset', { 'content-type': 'application/json; charset=utf-8' }],
  ])('%s is taken', async (_title, type) => {
    const body = good('emailbison');
    expect((await bench.post(northbeam.webhooks.emailbison, body, type)).status).toBe(200);
  });

  it.each(SOURCES)('from %s seen before changes nothing, and says so only in the counter', async source => {
    const key = randomUUID();
    const first = await bench.deliver(northbeam, source, key);
    const before = [await receipts(), await jobs()];
    const count = await counted(source, 'seen-before');
    const second = await bench.deliver(northbeam, source, key);
    expect([second.status, await second.text()]).toEqual([200, await first.text()]);
    expect(await counted(source, 'seen-before')).toBe(count + 1);
    expect([await receipts(), await jobs()]).toEqual(before);
  });

  it.each(SOURCES)('from %s twenty times at once is one receipt and one job', async source => {
    const key = randomUUID();
    const earlier = new Set((await receipts()).map(row => row.id));
    const answers = await Promise.all(Array.from({ length: 20 }, () => bench.deliver(northbeam, source, key)));
    expect(answers.map(answer => answer.status)).toEqual(Array(20).fill(200));
    const kept = (await receipts()).filter(row => !earlier.has(row.id));
    expect(kept).toHaveLength(1);
    expect((await jobs()).filter(job => job.receiptId === kept[0]?.id)).toHaveLength(1);
  });

  it('of two workspaces with the same key is kept for both', async () => {
    const key = randomUUID();
    const [mine, theirs] = [(await receipts()).length, (await receipts(southwind)).length];
    await bench.deliver(northbeam, 'generic', key);
    await bench.deliver(southwind, 'generic', key);
    expect([(await receipts()).length, (await receipts(southwind)).length]).toEqual([mine + 1, theirs + 1]);
  });

  it('among bad ones at the same moment is kept, and they are not', async () => {
    const before = (await receipts()).length;
    const calls = Array.from({ length: 60 }, async (_none, index) => {
      const source = SOURCES[index % SOURCES.length] ?? 'generic';
      if (index % 2 === 0) return bench.deliver(northbeam, source, randomUUID());
      const { body, headers } = source === 'emailbison' ? well(source, '{}') : forged(source);
      return bench.post(northbeam.webhooks[source], body, headers);
    });
    const statuses = (await Promise.all(calls)).map(answer => answer.status);
    expect(statuses.filter(status => status === 200)).toHaveLength(30);
    expect((await receipts()).length).toBe(before + 30);
  });

  it('survives a neighbour in its batch that cannot be stored', async () => {
    const keep = createKeeper(fresh.database, bench.queue);
    const [row] = await receipts();
    const delivery = (deliveryKey: string) => ({
      endpointId: row?.endpointId ?? '',
      source: 'generic',
      deliveryKey,
      body: Buffer.from('{}'),
      contentType: '',
    });
    // PostgreSQL keeps no NUL in a text.
    const keys = ['good 1', 'bad \0', 'good 2', 'good 1', 'good 3'];
    const kept = await Promise.allSettled(keys.map(key => keep(northbeam.id, delivery(key))));
    expect(kept.map(each => (each.status === 'fulfilled' ? each.value : 'rejected'))).toEqual([
      'new',
      'rejected',
      'new',
      'seen-before',
      'new',
    ]);
  });
});

describe('an event whose key cannot be kept', () => {
  it.each([
    ['holds a NUL', 'a\u0000b'],
    ['is longer than an index takes', Array.from({ length: 200 }, () => randomUUID()).join('')],
  ])('because it %s is refused as malformed, since sending it again cannot help', async (_title, key) => {
    const body = bodyOf('emailbison', key, northbeam.keys);
    const answer = await bench.post(northbeam.webhooks.emailbison, body, sign('emailbison', body));
    expect(answer.status).toBe(400);
  });
});

describe('what is logged of a delivery', () => {
  it('is no body, no contact, no secret of the path, whatever became of it', async () => {
    for (const source of SOURCES) {
      await bench.deliver(northbeam, source, randomUUID());
      const { body, headers } = forged(source);
      await bench.post(northbeam.webhooks[source], body, headers);
      await bench.post(`${bench.url}/webhooks/fax/${northbeam.tokens[source]}`, body, headers);
    }
    const text = bench.logs.join('');
    expect(text).toContain('"route":"/webhooks/:source/:token"');
    const secrets = [
      ...Object.values(northbeam.tokens),
      LEAD_EMAIL,
      LEAD_PHONE,
      encodeURIComponent(LEAD_PHONE),
      LEAD_WORDS,
      'forty thousand',
      northbeam.keys.calendlySigningKey,
      northbeam.keys.calComSecret,
      northbeam.keys.twilioAuthToken,
      northbeam.keys.genericSecret,
    ];
    expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
  });
});
