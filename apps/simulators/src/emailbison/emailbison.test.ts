import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Receiver, startReceiver, startWorld, type TestWorld } from '../test-world.ts';

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
});

const reply = (body = 'Tuesday works') =>
  world.control('POST', '/emailbison/replies', { campaign: 'Fintech founders', leadEmail: 'ann@acme.test', body });

describe('accounts', () => {
  test('a token names its workspace', async () => {
    const { body } = await world.as.emailbison('GET', '/api/users');
    expect(body.data.workspace).toMatchObject({ id: 7, name: 'Red Team' });
  });

  test('a wrong token is refused in Laravel words', async () => {
    const { status, body } = await world.call('GET', '/emailbison/api/users', undefined, {
      authorization: 'Bearer no',
    });
    expect([status, body]).toEqual([401, { message: 'Unauthenticated.' }]);
  });
});

describe('leads', () => {
  test('a patch changes one variable and keeps everything else', async () => {
    const change = { custom_variables: [{ name: 'availability_slot', value: 'Thu 9:00 AM ET' }] };
    const { status, body } = await world.as.emailbison('PATCH', '/api/leads/11', change);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ first_name: 'Ann', company: 'Acme', custom_variables: change.custom_variables });
    const { body: ledger } = await world.control('GET', '/ledger?kind=variable');
    expect(ledger.entries).toHaveLength(1);
    expect(ledger.entries[0].request).toMatchObject({ lead_id: 11, ...change });
  });

  test('a variable that the workspace lacks is refused and leaves no effect', async () => {
    const change = { custom_variables: [{ name: 'unheard_of', value: 'x' }] };
    const { status, body } = await world.as.emailbison('PATCH', '/api/leads/11', change);
    expect(status).toBe(422);
    expect(body.errors).toHaveProperty(['custom_variables.0.name']);
    expect((await world.control('GET', '/ledger')).body.entries).toEqual([]);
  });

  test('search finds by e-mail; unknown filters are ignored', async () => {
    expect((await world.as.emailbison('GET', '/api/leads?search=ann@acme')).body.data).toHaveLength(1);
    expect((await world.as.emailbison('GET', '/api/leads?search=nobody')).body.data).toHaveLength(0);
    expect((await world.as.emailbison('GET', '/api/leads?email=nobody')).body.data).toHaveLength(1);
  });

  test('stopping e-mails is an effect', async () => {
    const { body } = await world.as.emailbison('POST', '/api/campaigns/2/leads/stop-future-emails', { lead_ids: [11] });
    expect(body.data).toEqual({
      success: true,
      message: 'Stopping future emails for selected leads in Fintech founders.',
    });
    expect((await world.control('GET', '/ledger?kind=stop')).body.entries).toHaveLength(1);
  });

  test('unsubscribing twice is one effect', async () => {
    await world.as.emailbison('PATCH', '/api/leads/11/unsubscribe');
    await world.as.emailbison('PATCH', '/api/leads/11/unsubscribe');
    expect((await world.control('GET', '/ledger?kind=unsubscribe')).body.entries).toHaveLength(1);
  });
});

describe('custom variables', () => {
  test('pages hold fifteen rows whatever per_page says', async () => {
    for (let at = 0; at < 16; at += 1) await world.as.emailbison('POST', '/api/custom-variables', { name: `v${at}` });
    const { body } = await world.as.emailbison('GET', '/api/custom-variables?per_page=100');
    expect(body.data).toHaveLength(15);
    expect(body.meta).toMatchObject({ current_page: 1, last_page: 2, per_page: 15, total: 17 });
    const { body: second } = await world.as.emailbison('GET', '/api/custom-variables?page=2');
    expect(second.data).toHaveLength(2);
  });

  test('a taken name is refused', async () => {
    const { status, body } = await world.as.emailbison('POST', '/api/custom-variables', { name: 'availability_slot' });
    expect([status, body.errors.name]).toEqual([422, ['The name has already been taken.']]);
  });
});

describe('replies', () => {
  test('a reply reaches the product unsigned, in the documented envelope', async () => {
    const { body } = await reply();
    expect(body.deliveries).toEqual([
      { url: `${hooks.url}/bison`, event: 'LEAD_REPLIED', status: 200, ms: expect.any(Number) },
    ]);
    const [delivery] = await hooks.until(1);
    const payload = JSON.parse(delivery?.body ?? '');
    expect(payload.event).toEqual({
      type: 'LEAD_REPLIED',
      name: 'Lead Replied',
      instance_url: `${world.url}/emailbison`,
      workspace_id: 7,
      workspace_name: 'Red Team',
    });
    expect(payload.data.reply).toMatchObject({
      id: body.reply.id,
      email_subject: 'Re: Quick question',
      text_body: 'Tuesday works',
      type: 'Tracked Reply',
      folder: 'Inbox',
      from_email_address: 'ann@acme.test',
      to: [{ name: 'Sam', address: 'sam@send.test' }],
      cc: null,
    });
    expect(payload.data.lead).toMatchObject({ id: 11, email: 'ann@acme.test', replies: 1 });
    expect(payload.data.campaign).toEqual({ id: 2, name: 'Fintech founders' });
    expect(payload.data.sender_email).toMatchObject({ id: 3, email: 'sam@send.test' });
  });

  test('a reply from another address is untracked', async () => {
    await world.control('POST', '/emailbison/replies', {
      leadEmail: 'ann@acme.test',
      from: 'ann@home.test',
      body: 'Hi',
    });
    const [delivery] = await hooks.until(1);
    const payload = JSON.parse(delivery?.body ?? '');
    expect(payload.event.type).toBe('UNTRACKED_REPLY_RECEIVED');
    expect(payload.data.lead).toBeNull();
  });

  test('an unknown lead is answered with those that are known', async () => {
    const { status, body } = await world.control('POST', '/emailbison/replies', {
      leadEmail: 'no@one.test',
      body: 'Hi',
    });
    expect(status).toBe(422);
    expect(body).toEqual({ error: 'There is no lead no@one.test', known: { leads: ['ann@acme.test'] } });
  });

  test('an answer stands in the thread as our own mail', async () => {
    const { body } = await reply();
    const sent = await world.as.emailbison('POST', `/api/replies/${body.reply.id}/reply`, {
      message: '<p>See you &amp; thanks</p>',
      sender_email_id: 3,
      to_emails: [{ name: 'Ann', email_address: 'ann@acme.test' }],
      cc_emails: [],
      bcc_emails: [],
    });
    expect(sent.body.data).toMatchObject({ success: true, reply: { type: 'Outgoing Email', folder: 'Sent' } });
    const { body: thread } = await world.as.emailbison('GET', `/api/replies/${body.reply.id}/conversation-thread`);
    expect(thread.data.newer_messages).toMatchObject([{ folder: 'Sent', text_body: 'See you & thanks' }]);
    const { body: ledger } = await world.control('GET', '/ledger?kind=message');
    expect(ledger.entries).toMatchObject([
      { provider: 'emailbison', request: { reply_id: body.reply.id, lead_id: 11 } },
    ]);
  });

  test('an answer without sender or with null for cc is refused', async () => {
    const { body } = await reply();
    const path = `/api/replies/${body.reply.id}/reply`;
    const order = { message: 'Hi', to_emails: [{ email_address: 'ann@acme.test' }] };
    expect((await world.as.emailbison('POST', path, order)).body.errors).toHaveProperty('sender_email_id');
    const nulls = { ...order, sender_email_id: 3, cc_emails: null };
    expect((await world.as.emailbison('POST', path, nulls)).status).toBe(422);
    const stranger = { ...order, sender_email_id: 99 };
    expect((await world.as.emailbison('POST', path, stranger)).body.message).toBe(
      'The selected sender email id is invalid.',
    );
  });

  test('the feed goes on by cursor, newest first', async () => {
    for (let at = 0; at < 17; at += 1) await reply(`Message ${at}`);
    const { body: first } = await world.as.emailbison('GET', '/api/replies');
    expect(first.data).toHaveLength(15);
    expect(first.data[0].text_body).toBe('Message 16');
    const { body: second } = await world.as.emailbison('GET', `/api/replies?cursor=${first.meta.next_cursor}`);
    expect(second.data.map((row: { text_body: string }) => row.text_body)).toEqual(['Message 1', 'Message 0']);
    expect(second.meta.next_cursor).toBeNull();
  });
});

test('a webhook address is registered, listed and deleted', async () => {
  const order = { name: 'Overlap', url: `${hooks.url}/second`, events: ['lead_replied'] };
  const { status, body } = await world.as.emailbison('POST', '/api/webhook-url', order);
  expect(status).toBe(201);
  await reply();
  expect((await hooks.until(2)).map(({ path }) => path).sort()).toEqual(['/bison', '/second']);
  await world.as.emailbison('DELETE', `/api/webhook-url/${body.data.id}`);
  expect((await world.as.emailbison('GET', '/api/webhook-url')).body.data).toHaveLength(1);
  const wrong = await world.as.emailbison('POST', '/api/webhook-url', { ...order, events: ['email.replied'] });
  expect(wrong.status).toBe(422);
});
