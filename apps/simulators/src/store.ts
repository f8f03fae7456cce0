import { DatabaseSync } from 'node:sqlite';

/** One named set of JSON documents, in order of first insertion. Documents are replaced, never mutated. */
export interface Collection<T> {
  get(id: string): T | undefined;
  put(id: string, document: T): T;
  delete(id: string): void;
  all(): T[];
  find(matches: (document: T) => boolean): T | undefined;
  filter(matches: (document: T) => boolean): T[];
}

/** The simulators' memory: an SQLite file that a restarted process carries on with, read through a cache. */
export interface Store {
  collection<T>(name: string): Collection<T>;
  /** The next number of a sequence, from 1; no number is given out twice, a reset included. */
  next(sequence: string): number;
  /** Runs work in one transaction: all of its writes are kept, or none. */
  atomically<T>(work: () => T): T;
  /** Empties every collection whose name the predicate accepts. */
  clear(chosen: (name: string) => boolean): void;
  close(): void;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS documents (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (collection, id)
  );
  CREATE TABLE IF NOT EXISTS sequences (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
`;

/** Opens the store at a path, or in memory for `:memory:`. */
export function openStore(path: string): Store {
  const database = new DatabaseSync(path);
  database.exec(SCHEMA);
  return new SqliteStore(database);
}

class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #cache = new Map<string, Map<string, unknown>>();
  readonly #collections = new Map<string, Collection<unknown>>();
  #depth = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  collection<T>(name: string): Collection<T> {
    const known = this.#collections.get(name) ?? this.#open(name);
    this.#collections.set(name, known);
    return known as Collection<T>;
  }

  #open(name: string): Collection<unknown> {
    const upsert = this.#database.prepare(
      `INSERT INTO documents (collection, id, body) VALUES (?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body`,
    );
    const remove = this.#database.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    const documents = () => this.#load(name);
    return {
      get: id => documents().get(id),
      put: (id, document) => {
        const cached = documents();
        upsert.run(name, id, JSON.stringify(document));
        cached.set(id, document);
        return document;
      },
      delete: id => {
        const cached = documents();
        remove.run(name, id);
        cached.delete(id);
      },
      all: () => [...documents().values()],
      find: matches => {
        for (const document of documents().values()) if (matches(document)) return document;
        return undefined;
      },
      filter: matches => [...documents().values()].filter(matches),
    };
  }

  next(sequence: string): number {
    const row = this.#database
      .prepare(
        `INSERT INTO sequences (name, value) VALUES (?, 1)
         ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`,
      )
      .get(sequence);
    return Number(row?.value);
  }

  atomically<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#depth += 1;
    this.#database.exec('BEGIN');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (cause) {
      this.#database.exec('ROLLBACK');
      this.#cache.clear();
      throw cause;
    } finally {
      this.#depth -= 1;
    }
  }

  clear(chosen: (name: string) => boolean): void {
    const rows = this.#database.prepare('SELECT DISTINCT collection FROM documents').all();
    for (const row of rows) {
      const name = String(row.collection);
      if (!chosen(name)) continue;
      this.#database.prepare('DELETE FROM documents WHERE collection = ?').run(name);
      this.#cache.delete(name);
    }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #load(name: string): Map<string, unknown> {
    const cached = this.#cache.get(name);
    if (cached) return cached;
    const rows = this.#database
      .prepare('SELECT id, body FROM documents WHERE collection = ? ORDER BY position')
      .all(name);
    const loaded = new Map(rows.map(row => [String(row.id), JSON.parse(String(row.body)) as unknown]));
    this.#cache.set(name, loaded);
    return loaded;
  }
}
