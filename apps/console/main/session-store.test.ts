import { expect, test, vi } from 'vitest';
import { createSessionStore, type SessionFile } from './session-store.ts';

const SESSION = { token: 'secret-token', server: 'https://api.example.com' };

/** A key store whose cipher is visible: the text turned round. */
function keys(overrides: object = {}) {
  const turn = (text: string) => [...text].reverse().join('');
  return {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: vi.fn(async (text: string) => Buffer.from(turn(text))),
    decryptStringAsync: async (content: Buffer) => ({ result: turn(content.toString()), shouldReEncrypt: false }),
    ...overrides,
  };
}
function memoryFile(content: Buffer | null = null) {
  const file = { content };
  const parts: SessionFile = {
    read: async () => file.content,
    write: async fresh => {
      file.content = fresh;
    },
    remove: async () => {
      file.content = null;
    },
  };
  return { file, parts };
}

test('a kept session comes back, and lies encrypted on disk', async () => {
  const { file, parts } = memoryFile();
  await createSessionStore(keys(), parts).save(SESSION);
  expect(file.content?.toString()).not.toContain('secret-token');
  const next = createSessionStore(keys(), parts);
  await next.load();
  expect(next.current()).toEqual(SESSION);
});

test.each([
  ['no encryption', { isAsyncEncryptionAvailable: async () => false }],
  ['a backend that is plain text', { getSelectedStorageBackend: () => 'basic_text' }],
])('with %s the session stays in memory', async (_name, overrides) => {
  const { file, parts } = memoryFile();
  const store = createSessionStore(keys(overrides), parts);
  await store.save(SESSION);
  expect(store.current()).toEqual(SESSION);
  expect(file.content).toBeNull();
  expect(await store.isKept()).toBe(false);
});

test('a file from a better key store is dropped where there is none now', async () => {
  const { file, parts } = memoryFile(Buffer.from('old'));
  const store = createSessionStore(keys({ getSelectedStorageBackend: () => 'basic_text' }), parts);
  await store.load();
  expect(store.current()).toBeNull();
  expect(file.content).toBeNull();
});

test.each([
  ['cannot be decrypted', { decryptStringAsync: () => Promise.reject(new Error('keychain was reset')) }],
  ['is no JSON', { decryptStringAsync: async () => ({ result: '{', shouldReEncrypt: false }) }],
  ['has no token', { decryptStringAsync: async () => ({ result: '{"server":"x"}', shouldReEncrypt: false }) }],
])('a file that %s means signed out', async (_name, overrides) => {
  const { file, parts } = memoryFile(Buffer.from('something'));
  const store = createSessionStore(keys(overrides), parts);
  await store.load();
  expect(store.current()).toBeNull();
  expect(file.content).toBeNull();
});

test('an old encryption is renewed', async () => {
  const { parts } = memoryFile(Buffer.from('x'));
  const fresh = keys({ decryptStringAsync: async () => ({ result: JSON.stringify(SESSION), shouldReEncrypt: true }) });
  await createSessionStore(fresh, parts).load();
  expect(fresh.encryptStringAsync).toHaveBeenCalledOnce();
});

test('signing out removes the file', async () => {
  const { file, parts } = memoryFile();
  const store = createSessionStore(keys(), parts);
  await store.save(SESSION);
  await store.clear();
  expect([store.current(), file.content]).toEqual([null, null]);
});
