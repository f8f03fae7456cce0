import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as untypedBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Connection } from './connection.ts';

const PRISMA_FOLDER = path.resolve(import.meta.dirname, '../../../prisma');
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The part of the WebAssembly bindings used here; the package types the engine but not its loading. */
interface Bindings {
  SchemaEngine: { new: (options: object, log: (line: string) => void, adapter: object) => Promise<SchemaEngine> };
  __wbg_set_wasm(exports: unknown): void;
}
const bindings = untypedBindings as unknown as Bindings;

/**
 * The adapter cuts a script at every semicolon, which breaks function bodies (adapter-pg 7.10, `executeScript`).
 * PostgreSQL takes a whole script in one simple query.
 */
class WholeScripts extends PrismaPg {
  readonly opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async script => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

let instantiated: Promise<void> | undefined;

/**
 * Applies the migrations of `prisma/migrations` that the database does not have yet and returns their names.
 * Runs Prisma's own schema engine as WebAssembly, so nothing is downloaded, and keeps the same `_prisma_migrations`
 * table and checksums as `prisma migrate deploy`: either may be used on the same database.
 */
export async function applyMigrations(connection: Connection): Promise<string[]> {
  return withEngine(connection, async engine => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  });
}

/** The SQL that builds an empty database up to `schema.prisma`: what the migrations have to amount to. */
export async function schemaSql(connection: Connection): Promise<string> {
  const schema = { path: 'schema.prisma', content: await readFile(path.join(PRISMA_FOLDER, 'schema.prisma'), 'utf8') };
  return withEngine(connection, async engine => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return stdout ?? '';
  });
}

async function withEngine<T>(connection: Connection, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const schema = await readFile(path.join(PRISMA_FOLDER, 'schema.prisma'), 'utf8');
  const scripts = new WholeScripts({ ...connection, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts);
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    // The engine's advisory lock lives as long as its connections: left open, the next run waits ten seconds for it.
    await Promise.all(scripts.opened.map(opened => opened.dispose()));
  }
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const file = path.join(path.dirname(entry), 'schema_engine_bg.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': untypedBindings });
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}

async function readMigrations() {
  const baseDir = path.join(PRISMA_FOLDER, 'migrations');
  const names = (await readdir(baseDir, { withFileTypes: true })).filter(entry => entry.isDirectory());
  const migrationDirectories = await Promise.all(
    names
      .map(entry => entry.name)
      .sort()
      .map(async name => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8') },
        },
      })),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}
