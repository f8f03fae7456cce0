import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { examineBrowser, examineEvidence } from './machine.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const REGION = { EVIDENCE_S3_REGION: 'auto' };

describe('the store of evidence', () => {
  test('takes a file and gives it back, and nothing of it is left', async () => {
    const EVIDENCE_DIR = path.join(folder, 'evidence');
    expect(await examineEvidence({ ...REGION, EVIDENCE_DIR })).toMatchObject({ health: 'well', says: EVIDENCE_DIR });
    expect(readdirSync(path.join(EVIDENCE_DIR, 'doctor'))).toEqual([]);
  });

  test('is not set up: it says by what it is', async () => {
    const { health, remedy } = await examineEvidence(REGION);
    expect([health, remedy]).toEqual(['unsure', 'Set EVIDENCE_DIR, or EVIDENCE_S3_URL and its key.']);
  });

  test('cannot be written to', async () => {
    const EVIDENCE_DIR = path.join(folder, 'file');
    writeFileSync(EVIDENCE_DIR, '');
    expect(await examineEvidence({ ...REGION, EVIDENCE_DIR })).toMatchObject({ health: 'ill', subject: 'Evidence' });
  });

  test('is a bucket without a key: it says what is missing', async () => {
    const { health, says } = await examineEvidence({ ...REGION, EVIDENCE_S3_URL: 'https://bucket.example' });
    expect(health).toBe('ill');
    expect(says).toContain('EVIDENCE_S3_KEY_ID');
  });
});

describe('the browser', () => {
  test('starts, and its sandbox is named where it has none', async () => {
    const { health, says } = await examineBrowser();
    expect(says).toMatch(health === 'well' ? /, in its sandbox$/ : /without its sandbox/);
  });

  test('is a program that does not start', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/false');
    const { health, says } = await examineBrowser();
    expect([health, says]).toEqual(['ill', expect.stringContaining('/bin/false')]);
    vi.unstubAllEnvs();
  });
});
