import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSimulators } from '../simulators.ts';
import { type Receiver, seedFor, startReceiver, startWorld, type TestWorld, tuesdayAt } from '../test-world.ts';

let world: TestWorld;
let hooks: Receiver;

beforeAll(async () => {
  hooks = await startReceiver();
  world = await startWorld(hooks.url);
});
afterAll(async () => {
  await world.close();
  await hooks.close();
});
beforeEach(async () => {
  await world.control('POST', '/reset', { keepSeed: true });
  hooks.received.length = 0;
  hooks.answers.length = 0;
});

const reply = (body = 'Hi') => world.control('POST', '/emailbison/replies', { leadEmail: 'ann@acme.test', body });
const post = (text: string) => world.as.slack('POST', '/chat.postMessage', { channel: 'C1', text });
const notices = async () => (await world.control('GET', '/ledger?kind=notice')).body.entries.length;
const fault = (order: object) => world.control('POST', '/faults', order);

describe('faults of calls', () => {
  test('a status is answered instead of the work, once', async () => {
    await fault({ provider: 'slack', fault: { status: 503 } });
    expect((await post('a')).status).toBe(503);
    expect(await notices()).toBe(0);
    expect((await post('a')).body.ok).toBe(true);
  });

  test('a timeout after success leaves the effect and no answer', async () => {
    await fault({ provider: 'slack', match: { kind: 'notice' }, fault: { timeoutAfterSuccess: true } });
    await expect(post('a')).rejects.toThrow();
    expect(await notices()).toBe(1);
  });

  test('a drop leaves neither', async () => {
    await fault({ provider: 'slack', match: { method: 'POST', path: 'chat.' }, fault: { drop: true } });
    await expect(post('a')).rejects.toThrow();
    expect(await notices()).toBe(0);
  });

  test('a garbled answer is no JSON, and the effect is there', async () => {
    await fault({ provider: 'slack', fault: { garble: true } });
    expect(typeof (await post('a')).body).toBe('string');
    expect(await notices()).toBe(1);
  });

  test('a fault meets only what it matches, as often as it was ordered', async () => {
    await fault({ provider: 'slack', match: { path: 'auth.test' }, fault: { status: 500 }, times: 2 });
    expect((await post('a')).body.ok).toBe(true);
    expect((await world.as.slack('POST', '/auth.test')).status).toBe(500);
    expect((await world.control('GET', '/faults')).body.faults).toMatchObject([{ times: 2, used: 1 }]);
    await world.control('DELETE', '/faults');
    expect((await world.as.slack('POST', '/auth.test')).status).toBe(200);
  });

  test('a fault for one lead meets no call that does not name them', async () => {
    await fault({ provider: 'slack', match: { body: 'Rex' }, fault: { status: 500 } });
    expect((await post('for Lou')).body.ok).toBe(true);
    expect((await post('for Rex')).status).toBe(500);
  });

  test('an order that names neither fault nor webhook is refused', async () => {
    expect((await fault({ provider: 'slack' })).status).toBe(422);
  });
});

describe('faults of webhooks', () => {
  test('duplicates are the same webhook again', async () => {
    await fault({ provider: 'emailbison', webhook: { duplicate: 2 } });
    await reply();
    const bodies = (await hooks.until(3)).map(({ body }) => body);
    expect(new Set(bodies).size).toBe(1);
  });

  test('a reordered one goes out after the next', async () => {
    await fault({ provider: 'emailbison', webhook: { reorder: true } });
    const { body } = await reply('first');
    expect(body.deliveries[0].status).toBeNull();
    await reply('second');
    const texts = (await hooks.until(2)).map(({ body: text }) => JSON.parse(text).data.reply.text_body);
    expect(texts).toEqual(['second', 'first']);
  });

  test('a dropped one never goes out', async () => {
    await fault({ provider: 'emailbison', webhook: { drop: true } });
    await reply('lost');
    await reply('kept');
    expect(await hooks.until(1)).toHaveLength(1);
    const { deliveries } = (await world.control('GET', '/deliveries')).body;
    expect(deliveries.map((one: { state: string }) => one.state)).toEqual(['dropped', 'delivered']);
  });

  test('a stale timestamp is two hours old', async () => {
    await fault({ provider: 'linkedin', webhook: { staleTimestamp: true } });
    await world.control('POST', '/linkedin/messages', { leadEmail: 'lin@corp.test', text: 'x' });
    const [delivery] = await hooks.until(1);
    const age = Date.now() / 1000 - Number(delivery?.headers['webhook-timestamp']);
    expect(age).toBeGreaterThan(7000);
    await fault({ provider: 'gohighlevel', webhook: { staleTimestamp: true } });
    await world.control('POST', '/gohighlevel/messages', { contactId: 'con_seed', body: 'x' });
    const body = (await hooks.until(2))[1]?.body ?? '';
    expect(Date.now() - Date.parse(JSON.parse(body).timestamp)).toBeGreaterThan(7_000_000);
  });
});

describe('retries', () => {
  test('EmailBison tries six times in all', async () => {
    hooks.answers.push(500, 500, 500, 500, 500, 500, 500);
    await reply();
    await hooks.until(6);
    await expect.poll(async () => (await world.control('GET', '/deliveries')).body.deliveries[0].state).toBe('failed');
    expect(hooks.received).toHaveLength(6);
  });

  test('GoHighLevel tries again only after 429', async () => {
    hooks.answers.push(500);
    await world.control('POST', '/gohighlevel/messages', { contactId: 'con_seed', body: 'lost' });
    hooks.answers.push(429);
    await world.control('POST', '/gohighlevel/messages', { contactId: 'con_seed', body: 'kept' });
    const texts = (await hooks.until(3)).map(({ body }) => JSON.parse(body).body);
    expect(texts).toEqual(['lost', 'kept', 'kept']);
  });
});

describe('restart', () => {
  test('carries on with state, ledger, keys and pending webhooks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulators-'));
    const store = join(folder, 'world.sqlite');
    const own = await startReceiver();
    const first = await startWorld(own.url, { store, webhookRetryScale: 0.000_01 });
    const { gohighlevelPublicKey } = first.simulators.signing;
    own.answers.push(500, 500);
    const sent = await first.control('POST', '/emailbison/replies', { leadEmail: 'ann@acme.test', body: 'Hi' });
    expect(sent.body.deliveries[0].status).toBe(500);
    await first.as.slack('POST', '/chat.postMessage', { channel: 'C1', text: 'x' });
    await first.close();

    const second = await createSimulators({ store, webhookRetryScale: 0 });
    const url = await second.listen(0);
    expect(second.signing.gohighlevelPublicKey).toBe(gohighlevelPublicKey);
    const ledger = (await (await fetch(`${url}/_sim/ledger`)).json()) as { entries: object[] };
    expect(ledger.entries).toMatchObject([{ provider: 'slack', kind: 'notice' }]);
    await own.until(3);
    await second.close();
    await own.close();
    rmSync(folder, { recursive: true });
  });
});

describe('seed and reset', () => {
  test('the same seed again changes nothing that happened', async () => {
    await reply();
    await world.control('POST', '/seed', seedFor(hooks.url));
    const { body } = await world.as.emailbison('GET', '/api/replies');
    expect(body.data).toHaveLength(1);
    expect((await world.as.emailbison('GET', '/api/webhook-url')).body.data).toHaveLength(1);
  });

  test('a wrong seed says what and where', async () => {
    const { status, body } = await world.control('POST', '/seed', { resend: { apiKey: 1 } });
    expect([status, body.issues]).toEqual([422, [{ path: 'resend.apiKey', message: expect.any(String) }]]);
  });

  test('reset with the seed takes back what happened, but never a number', async () => {
    const before = (await reply()).body.reply.id;
    await world.as.calendars('GET', '/calendars/?locationId=loc_1');
    await world.control('POST', '/reset', { keepSeed: true });
    expect((await world.as.emailbison('GET', '/api/replies')).body.data).toEqual([]);
    expect((await reply()).body.reply.id).toBe(before + 1);
  });
});

describe('the lead’s page', () => {
  test('is served under a policy without inline code', async () => {
    const { status, body, headers } = await world.call('GET', '/');
    expect([status, headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("script-src 'self'"),
    ]);
    const assets = [...String(body).matchAll(/(?:src|href)="(\/lead-page\/[^"]+)"/g)].map(match => String(match[1]));
    for (const asset of assets) expect((await world.call('GET', asset)).status).toBe(200);
    expect(assets).toHaveLength(2);
  });

  test('lists leads of every channel with what was offered', async () => {
    const { leads } = (await world.control('GET', '/leads')).body;
    expect(leads.map((one: { channel: string }) => one.channel).sort()).toEqual(['email', 'linkedin', 'sms', 'sms']);
    expect(leads[0]).toMatchObject({ name: 'Ann Lead', offered: 'Tue 2:00 PM or Wed 10:30 AM ET' });
  });

  test('shows thread, deliveries and effects of one lead', async () => {
    await reply('Tuesday works');
    const order = { locationId: 'loc_1', email: 'ann@acme.test' };
    const { body: upsert } = await world.as.contacts('POST', '/contacts/upsert', order);
    const contactId = upsert.contact.id;
    const booking = { calendarId: 'calendarOneAAAAAAAAAA', locationId: 'loc_1', contactId, startTime: tuesdayAt(10) };
    await world.as.calendars('POST', '/calendars/events/appointments', booking);
    await post('Meeting booked with Ann Lead');
    await post('Something about someone else');
    const { body } = await world.control('GET', '/leads/email-7-11');
    expect(body.messages.map((one: { text: string }) => one.text)).toEqual([
      'Hi Ann, would Tue 2:00 PM or Wed 10:30 AM ET work?',
      'Tuesday works',
    ]);
    expect(body.deliveries.map((one: { event: string }) => one.event)).toEqual(['LEAD_REPLIED', 'AppointmentCreate']);
    expect(body.effects.map((one: { title: string }) => one.title)).toEqual([
      'Contact saved on GoHighLevel',
      'Meeting booked on GoHighLevel',
      'Slack notice posted',
    ]);
  });

  test('a story that is absent, failing or told is an answer', async () => {
    expect((await world.control('GET', '/story?lead=a')).body).toEqual({ state: 'absent', steps: [] });
    const steps = [{ at: '2026-12-01T10:00:00Z', step: 'decision', title: 'Books', detail: 'Certain' }];
    const product = createServer((request, response) => {
      const isKnown = request.headers.authorization === 'Bearer key' && request.url === '/story?lead=ann%40acme.test';
      response.writeHead(isKnown ? 200 : 401).end(JSON.stringify({ steps }));
    });
    await new Promise<void>(resolve => product.listen(0, '127.0.0.1', resolve));
    const storyUrl = `http://127.0.0.1:${(product.address() as AddressInfo).port}/story`;
    await world.control('POST', '/seed', { product: { storyUrl, apiKey: 'key' } });
    expect((await world.control('GET', '/story?lead=ann@acme.test')).body).toEqual({ state: 'ok', steps });
    expect((await world.control('GET', '/story?lead=other')).body).toMatchObject({ state: 'failing', steps: [] });
    product.closeAllConnections();
    product.close();
  });
});
