import { Resend } from 'resend';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let resend: Resend;

beforeAll(async () => {
  world = await startWorld('http://127.0.0.1:9');
  resend = new Resend('re_1', { baseUrl: `${world.url}/resend` });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.control('POST', '/reset', { keepSeed: true });
});

const email = {
  from: 'Acme <meet@mail.acme.test>',
  to: ['ann@x.test'],
  subject: 'Booked',
  text: 'See you',
  replyTo: 'sam@acme.test',
  tags: [{ name: 'workspace', value: 'ws_1' }],
  attachments: [{ filename: 'invite.ics', content: Buffer.from('BEGIN:VCALENDAR'), contentType: 'text/calendar' }],
};
const notices = async () => (await world.control('GET', '/ledger?provider=resend&kind=notice')).body.entries;

test('the official client sends and reads an e-mail', async () => {
  const { data, error } = await resend.emails.send(email);
  expect(error).toBeNull();
  const read = await resend.emails.get(data?.id ?? '');
  expect(read.data).toMatchObject({ object: 'email', to: ['ann@x.test'], subject: 'Booked', last_event: 'delivered' });
  expect(await notices()).toMatchObject([{ request: { to: ['ann@x.test'], subject: 'Booked' } }]);
});

test('the same key and body get the first answer; another body is refused', async () => {
  const first = await resend.emails.send(email, { idempotencyKey: 'booked/1' });
  const again = await resend.emails.send(email, { idempotencyKey: 'booked/1' });
  expect(again.data?.id).toBe(first.data?.id);
  const other = await resend.emails.send({ ...email, subject: 'Moved' }, { idempotencyKey: 'booked/1' });
  expect(other.error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 });
  expect(await notices()).toHaveLength(1);
});

test('a key of more than 256 characters is refused', async () => {
  const { error } = await resend.emails.send(email, { idempotencyKey: 'k'.repeat(257) });
  expect(error).toMatchObject({ name: 'invalid_idempotency_key', statusCode: 400 });
});

test('a batch is all or nothing, unless permissive', async () => {
  const { attachments: _, ...plain } = email;
  const bad = { ...plain, from: 'nonsense' };
  const strict = await resend.batch.send([plain, bad]);
  expect(strict.error).toMatchObject({ name: 'invalid_from_address' });
  expect(await notices()).toHaveLength(0);
  const permissive = await resend.batch.send([plain, bad], { batchValidation: 'permissive' });
  expect(permissive.data).toMatchObject({ data: [{ id: expect.any(String) }], errors: [{ index: 1 }] });
  expect(await notices()).toHaveLength(1);
});

test('keys, tags and missing fields are checked', async () => {
  const stranger = new Resend('re_no', { baseUrl: `${world.url}/resend` });
  expect((await stranger.emails.send(email)).error).toMatchObject({ name: 'invalid_api_key', statusCode: 403 });
  const { status, body } = await world.call('POST', '/resend/emails', {});
  expect([status, body.name]).toEqual([401, 'missing_api_key']);
  const missing = await world.as.resend('POST', '/emails', { from: 'a@b.test', to: 'c@d.test', text: 'x' });
  expect([missing.status, missing.body.name]).toEqual([422, 'missing_required_field']);
  const tagged = await resend.emails.send({ ...email, tags: [{ name: 'a b', value: 'c' }] });
  expect(tagged.error).toMatchObject({ name: 'validation_error' });
});
