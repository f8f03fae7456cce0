import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseKeyRing, seal, unseal } from '@overlap/database/secret-box';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets, saveSecrets } from './secrets.ts';

let folder: string;
const fileOf = () => path.join(folder, 'secrets.json');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlap-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('are made at the first start and kept for the next', () => {
  const first = loadSecrets(folder);
  expect(loadSecrets(folder)).toEqual(first);
});

test('are this folder’s own, each of them', () => {
  const here = loadSecrets(folder);
  rmSync(fileOf());
  const there = loadSecrets(folder);
  for (const [name, value] of Object.entries(here))
    if (value !== null) expect(there[name as keyof typeof there], name).not.toBe(value);
  const values = Object.values(here).filter(value => value !== null);
  expect(new Set(values).size).toBe(values.length);
});

test('are readable by their owner only', () => {
  loadSecrets(folder);
  expect(statSync(fileOf()).mode & 0o777).toBe(0o600);
});

test('look like those of the real services', () => {
  expect(loadSecrets(folder)).toMatchObject({
    emailbisonToken: expect.stringMatching(/^1\|[\w-]{32}$/),
    gohighlevelToken: expect.stringMatching(/^pit-/),
    twilioAccountSid: expect.stringMatching(/^AC[0-9a-f]{32}$/),
    twilioAuthToken: expect.stringMatching(/^[0-9a-f]{32}$/),
    slackToken: expect.stringMatching(/^xoxb-/),
    resendApiKey: expect.stringMatching(/^re_/),
    genericWebhookSecret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{32}$/),
    apiKey: null,
  });
});

test('hold a key ring that seals and opens', () => {
  const ring = parseKeyRing(loadSecrets(folder).keyRing);
  const place = { workspaceId: 'ws_1', field: 'token' };
  expect(unseal(ring, place, seal(ring, place, 'secret'))).toBe('secret');
});

test('that were added later are kept', () => {
  saveSecrets(folder, { ...loadSecrets(folder), apiKey: 'ov_1' });
  expect(loadSecrets(folder).apiKey).toBe('ov_1');
});

test('that cannot be read are an error, never made anew over what they sealed', () => {
  const { keyRing: _, ...rest } = loadSecrets(folder);
  for (const text of ['{', JSON.stringify(rest)]) {
    writeFileSync(fileOf(), text);
    expect(() => loadSecrets(folder)).toThrow();
    expect(readFileSync(fileOf(), 'utf8')).toBe(text);
  }
});
