import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { withWorkspace } from '@overlap/database/client';
import { parseKeyRing } from '@overlap/database/secret-box';
import { findIntegration } from '@overlap/database/stores/integrations';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KEYS = `k1:${randomBytes(32).toString('base64')}`;
const id = randomUUID();

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.authDatabase.prisma.workspace.create({ data: { id, name: 'Acme', slug: 'acme' } });
});
afterAll(() => fresh.drop());

/** Runs `pnpm connect` as an operator does; returns everything it said. */
async function connect(secrets: object, ...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, DATABASE_URL: fresh.url, OVERLAP_KEYS: KEYS, PUBLIC_URL: 'https://o.example' };
  const command = [path.join(import.meta.dirname, 'connect.ts'), '--workspace', 'acme', ...args];
  const running = promisify(execFile)(process.execPath, command, { env });
  running.child.stdin?.end(JSON.stringify(secrets));
  const { stdout, stderr } = await running.catch(error => error as { stdout: string; stderr: string });
  return stdout + stderr;
}
const model = (...args: string[]) => connect({ apiKey: 'sk-1' }, '--provider', 'language-model', ...args);
const saved = () => withWorkspace(fresh.database, id, tx => findIntegration(tx, parseKeyRing(KEYS), 'language-model'));

describe('a language model', () => {
  it('is off until it is connected', async () => expect(await saved()).toBeNull());

  it('is connected at the provider’s own address', async () => {
    expect(await model('--set', 'provider=anthropic', '--set', 'model=small')).toContain('is connected for Acme');
    expect(await saved()).toMatchObject({
      baseUrl: 'https://api.anthropic.com/v1',
      config: { provider: 'anthropic', model: 'small' },
      secrets: { apiKey: 'sk-1' },
    });
  });

  it('is replaced by a compatible endpoint', async () => {
    const settings = ['provider=compatible', 'model=m', 'dailyTokens=5000', 'required=true'];
    await model('--base-url', 'http://localhost:11434/v1/', ...settings.flatMap(each => ['--set', each]));
    expect(await saved()).toMatchObject({ baseUrl: 'http://localhost:11434/v1', config: { required: 'true' } });
  });

  it.each([
    [
      'an address that is open to listeners',
      ['--base-url', 'http://llm.example/v1', '--set', 'provider=compatible', '--set', 'model=m'],
      /https, or http to this machine/,
    ],
    ['no address for a compatible endpoint', ['--set', 'provider=compatible', '--set', 'model=m'], /Invalid/],
    [
      'an unknown provider',
      ['--base-url', 'https://x.example', '--set', 'provider=oracle', '--set', 'model=m'],
      /provider/,
    ],
    ['no model', ['--set', 'provider=openai'], /model is missing/],
    [
      'a budget that is none',
      ['--set', 'provider=openai', '--set', 'model=m', '--set', 'dailyTokens=some'],
      /dailyTokens/,
    ],
  ])('is refused with %s', async (_title, args, says) => {
    const before = await saved();
    expect(await model(...args)).toMatch(says);
    expect(await saved()).toEqual(before);
  });

  it('is switched off again', async () => {
    expect(await model('--remove')).toContain('no longer connected');
    expect(await saved()).toBeNull();
    expect(await model('--remove')).toContain('was not connected');
    const entries = await withWorkspace(fresh.database, id, tx =>
      tx.prisma.auditEntry.findMany({ orderBy: { at: 'asc' } }),
    );
    expect(entries.map(entry => entry.action)).toEqual([
      'integration-saved',
      'integration-saved',
      'integration-removed',
    ]);
  });
});

it('a service that delivers webhooks is not removed', async () => {
  expect(await connect({}, '--provider', 'calendly', '--remove')).toContain('replaced, not removed');
});
