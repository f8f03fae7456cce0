import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveConnection } from '@overlap/database/connection';
import { startCluster } from '@overlap/database/embedded/cluster';
import { applyMigrations } from '@overlap/database/migrate';
import { installQueues } from '@overlap/queue/queue';
import type { TestProject } from 'vitest/node';
import { TEMPLATE } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the maintenance database of a real PostgreSQL that lives as long as the test run. */
    postgresUrl: string;
  }
}

let tearDown: (() => Promise<void>) | undefined;

/** One PostgreSQL for the whole run, with a template to copy. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overlap-test-'));
  const cluster = await startCluster({ folder, throwaway: true });
  tearDown = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await cluster.createDatabase(TEMPLATE);
  const connection = await resolveConnection(cluster.url(TEMPLATE));
  await applyMigrations(connection);
  await installQueues(connection);
  project.provide('postgresUrl', cluster.url('postgres'));
}

/** Leaves nothing behind. */
export async function teardown(): Promise<void> {
  await tearDown?.();
}
