import type { SafeStorage } from 'electron';

/** A token, and the server it belongs to: it is never sent to another one. */
export interface StoredSession {
  token: string;
  server: string;
}

type KeyStore = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'> & {
  getSelectedStorageBackend?(): string;
};

export interface SessionFile {
  read(): Promise<Buffer | null>;
  /** Written so that only this user can read it (mode 0600). */
  write(content: Buffer): Promise<void>;
  remove(): Promise<void>;
}

export interface SessionStore {
  /** The session in use; `null` when signed out. */
  current(): StoredSession | null;
  /** Reads what an earlier run kept. Whatever cannot be read counts as signed out. */
  load(): Promise<void>;
  save(session: StoredSession): Promise<void>;
  clear(): Promise<void>;
  /** Whether the session outlives this run. */
  isKept(): Promise<boolean>;
}

/** Keeps the token under the operating system's key store, or in memory only where there is no real one. */
export function createSessionStore(keys: KeyStore, file: SessionFile): SessionStore {
  let session: StoredSession | null = null;

  const canKeep = async () =>
    (await keys.isAsyncEncryptionAvailable()) && keys.getSelectedStorageBackend?.() !== 'basic_text';

  const keep = async (value: StoredSession) => file.write(await keys.encryptStringAsync(JSON.stringify(value)));

  return {
    current: () => session,
    isKept: canKeep,

    async load() {
      const content = await file.read();
      if (!content) return;
      if (!(await canKeep())) return file.remove();
      try {
        const { result, shouldReEncrypt } = await keys.decryptStringAsync(content);
        session = readSession(JSON.parse(result));
        if (session && shouldReEncrypt) await keep(session);
      } catch {
        // The key store was reset or the profile was copied: nobody can read this any more.
        session = null;
      }
      if (!session) await file.remove();
    },

    async save(value) {
      session = value;
      if (await canKeep()) await keep(value);
    },

    async clear() {
      session = null;
      await file.remove();
    },
  };
}

function readSession(value: unknown): StoredSession | null {
  const { token, server } = (value ?? {}) as Partial<Record<keyof StoredSession, unknown>>;
  return typeof token === 'string' && token && typeof server === 'string' ? { token, server } : null;
}
