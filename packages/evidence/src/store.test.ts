import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { openFolderStore } from './folder-store.ts';
import { evidenceEnv, openEvidenceStore } from './open-store.ts';
import { openS3Store } from './s3-store.ts';
import { checkedKey, type EvidenceStore, evidenceKey, readEvidence, sha256Of } from './store.ts';

/** A bucket in memory that checks what S3 checks first: a signature by version 4 over the body's own digest. */
function startBucket() {
  const files = new Map<string, { body: Buffer; type: string }>();
  const seen: { method: string; authorization: string; digest: string }[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const { method = '', url = '', headers } = request;
      const digest = String(headers['x-amz-content-sha256']);
      seen.push({ method, authorization: headers.authorization ?? '', digest });
      const isSigned = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/auto\/s3\/aws4_request/.test(
        headers.authorization ?? '',
      );
      if (!isSigned) return response.writeHead(403).end();
      if (method === 'PUT') files.set(url, { body, type: headers['content-type'] ?? '' });
      if (method === 'DELETE') files.delete(url);
      const found = files.get(url);
      if (method === 'GET' && !found) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
      return response.writeHead(method === 'DELETE' ? 204 : 200).end(method === 'GET' ? found?.body : undefined);
    });
  });
  return { files, seen, server };
}

const bucket = startBucket();
let folder: string;
let bucketUrl: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  await new Promise<void>(resolve => bucket.server.listen(0, '127.0.0.1', resolve));
  bucketUrl = `http://127.0.0.1:${(bucket.server.address() as AddressInfo).port}/evidence`;
});
afterAll(async () => {
  bucket.server.close();
  await rm(folder, { recursive: true, force: true });
});

const KEY = evidenceKey({ workspaceId: 'w1', attemptId: 'a1', run: 2, name: '01-opened.png' });
const CONTENT = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);

describe.each<[string, () => EvidenceStore]>([
  ['a folder', () => openFolderStore(folder)],
  ['a bucket', () => openS3Store({ bucketUrl, accessKeyId: 'key', secretAccessKey: 'secret', region: 'auto' })],
])('evidence in %s', (_where, open) => {
  it('comes back byte for byte', async () => {
    await open().put(KEY, CONTENT, 'image/png');
    expect(await open().get(KEY)).toEqual(CONTENT);
    expect(await readEvidence(open(), { storageKey: KEY, sha256: sha256Of(CONTENT) })).toEqual({
      ok: true,
      value: CONTENT,
    });
  });

  it('that was changed is not shown', async () => {
    const sha256 = sha256Of(CONTENT);
    await open().put(KEY, Buffer.from('something else'), 'image/png');
    expect(await readEvidence(open(), { storageKey: KEY, sha256 })).toEqual({ ok: false, error: 'altered' });
  });

  it('is gone once deleted, and may be deleted again', async () => {
    await open().put(KEY, CONTENT, 'image/png');
    await open().delete(KEY);
    await open().delete(KEY);
    expect(await open().get(KEY)).toBeNull();
    expect(await readEvidence(open(), { storageKey: KEY, sha256: '' })).toEqual({ ok: false, error: 'missing' });
  });

  it.each(['../x', 'a/../../x', '/etc/x', 'a//b', 'a/.b', 'a b', 'a?b', ''])('is never kept as %j', async key => {
    await expect(open().put(key, CONTENT, 'image/png')).rejects.toThrow(/no key/);
    await expect(open().get(key)).rejects.toThrow(/no key/);
  });
});

test('a file of a folder is its owner’s alone, and nothing half-written stays', async () => {
  const store = openFolderStore(folder);
  await store.put('w/a/1/x.png', CONTENT, 'image/png');
  expect((await stat(path.join(folder, 'w/a/1/x.png'))).mode & 0o077).toBe(0);
  expect(await readdir(path.join(folder, 'w/a/1'))).toEqual(['x.png']);
});

test('a folder that cannot be written to says so', async () => {
  const file = path.join(folder, 'occupied');
  await writeFile(file, '');
  await expect(openFolderStore(file).put('w/x', CONTENT, 'image/png')).rejects.toThrow();
});

test('a bucket is asked with a signature over the body’s own digest', async () => {
  const store = openS3Store({ bucketUrl, accessKeyId: 'key', secretAccessKey: 'secret', region: 'auto' });
  await store.put('w/signed.png', CONTENT, 'image/png');
  const put = bucket.seen.findLast(each => each.method === 'PUT');
  expect(put?.authorization).toMatch(/SignedHeaders=.*host.*Signature=[0-9a-f]{64}$/);
  expect(['UNSIGNED-PAYLOAD', sha256Of(CONTENT)]).toContain(put?.digest);
  expect(bucket.files.get('/evidence/w/signed.png')?.type).toBe('image/png');
});

test('a bucket that refuses is told by its status alone', async () => {
  const store = openS3Store({ bucketUrl, accessKeyId: 'other', secretAccessKey: 'secret', region: 'auto' });
  await expect(store.get('w/x')).rejects.toThrow('The evidence store answered 403 to GET.');
});

test.each([
  ['01 opened?.png', 'w/a/1/01-opened-.png'],
  ['../../etc/x', 'w/a/1/etc-x'],
  ['…x', 'w/a/1/x'],
])('the name %j of a page becomes a plain key', (name, key) => {
  expect(evidenceKey({ workspaceId: 'w', attemptId: 'a', run: 1, name })).toBe(key);
  expect(checkedKey(key)).toBe(key);
});

describe('the environment', () => {
  const read = (env: Record<string, string>) => openEvidenceStore(z.object(evidenceEnv).parse(env));

  it('without anything has no store', () => {
    expect(read({})).toBeNull();
  });

  it('with a bucket but no key says what is missing', () => {
    expect(() => read({ EVIDENCE_S3_URL: 'https://s3.example/b' })).toThrow(/EVIDENCE_S3_KEY_ID/);
  });

  it('with a folder keeps files there', async () => {
    const store = read({ EVIDENCE_DIR: folder });
    await store?.put('w/env.png', CONTENT, 'image/png');
    expect(await store?.get('w/env.png')).toEqual(CONTENT);
  });
});
