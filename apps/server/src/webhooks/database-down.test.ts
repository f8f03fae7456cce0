import { randomUUID } from 'node:crypto';
import { withWorkspace } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { SOURCES } from '@overlap/intake/sources';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type BenchWorkspace, startBench } from '../fixtures/bench.ts';
import { type Cable, layCable } from '../fixtures/cable.ts';

let fresh: FreshDatabase;
let cable: Cable;
let bench: Bench;
let workspace: BenchWorkspace;

beforeAll(async () => {
  fresh = await freshDatabase();
  const url = new URL(fresh.url);
  cable = await layCable(Number(url.port));
  url.port = String(cable.port);
  bench = await startBench(await resolveConnection(url.toString()));
  workspace = await bench.addWorkspace('northbeam');
});
afterAll(async () => {
  await bench.stop();
  await cable.close();
  await fresh.drop();
});

const receipts = () => withWorkspace(fresh.database, workspace.id, tx => tx.prisma.webhookReceipt.count());
const isReady = async () => (await fetch(`${bench.url}/readyz`)).status;
const untilReady = () => eventually(isReady, status => status === 200);

async function timed(call: Promise<Response>): Promise<{ answer: Response; ms: number }> {
  const began = Date.now();
  const answer = await call;
  return { answer, ms: Date.now() - began };
}

describe.each([
  ['cut off', () => cable.cut(), SOURCES, 2_000],
  ['silent', () => cable.freeze(), ['generic', 'gohighlevel', 'emailbison'] as const, 7_000],
])('while the database is %s', (title, breakIt, sources, patience) => {
  it.each(sources)('a delivery from %s is sent back soon, and is kept once when it comes again', async source => {
    const key = `${title}-${source}-${randomUUID()}`;
    // Half of the deliveries find their address remembered, half have to look it up.
    if (source === 'generic' || source === 'gohighlevel') await bench.deliver(workspace, source, randomUUID());
    const before = await receipts();
    await breakIt();
    const { answer, ms } = await timed(bench.deliver(workspace, source, key));
    await cable.mend();
    expect(answer.status).toBe(source === 'gohighlevel' ? 429 : 503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await answer.json()).toMatchObject({ title: 'Not kept', detail: expect.stringContaining('again') });
    expect(ms).toBeLessThan(patience);
    await untilReady();
    expect(await bench.counter('overlap_webhook_deliveries_total', { source, outcome: 'not-kept' })).toBeGreaterThan(0);

    const again = await eventually(
      () => bench.deliver(workspace, source, key),
      response => response.status === 200,
    );
    expect(again.status).toBe(200);
    await bench.deliver(workspace, source, key);
    expect(await receipts()).toBe(before + 1);
  });
});

describe('the rest of the server, while the database is cut off', () => {
  it('lives, is not ready, and says so without a secret', async () => {
    await cable.cut();
    const [health, ready] = [await fetch(`${bench.url}/healthz`), await fetch(`${bench.url}/readyz`)];
    const headers = { authorization: `Bearer ${workspace.apiKey}` };
    const leads = await fetch(`${bench.url}/api/v1/leads`, { headers });
    await cable.mend();
    expect([health.status, ready.status]).toEqual([200, 503]);
    expect(ready.headers.get('content-type')).toMatch(/problem\+json/);
    expect(leads.status).toBeGreaterThanOrEqual(500);
    expect(await leads.text()).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|prisma|stack/i);
    await untilReady();
    const after = await fetch(`${bench.url}/api/v1/leads`, { headers });
    expect(after.status).toBe(200);
  });
});
