import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inside, numberIn, PREFIX } from './launcher-script.ts';
import { endFamily } from './shut-down.ts';

/**
 * Ends browsers whose worker is no more, killed before it could end them, and removes their files. Call it when a worker
 * starts. Returns how many there were.
 */
export async function sweepQuarters(): Promise<number> {
  const folders = readdirSync(tmpdir())
    .filter(name => name.startsWith(PREFIX))
    .map(name => join(tmpdir(), name));
  const left = folders.filter(folder => !isAlive(numberIn(inside(folder).owner)));
  for (const folder of left) {
    const { pid, profile } = inside(folder);
    const group = numberIn(pid);
    if (group > 1) await endFamily({ group, folder });
    const used = existsSync(profile) ? readFileSync(profile, 'utf8').trim() : null;
    for (const path of [used, folder]) if (path) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
  return left.length;
}

function isAlive(pid: number): boolean {
  if (pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's is alive all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
