import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Keeps two starts off one data folder. A lock left by a killed start does not count: its process is gone.
 * Returns what releases it.
 */
export function lockFolder(dataFolder: string): () => void {
  const file = path.join(dataFolder, 'start.pid');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && isAlive(pid)) {
      throw new Error(
        `Overlap already runs on ${dataFolder} (process ${pid}). Stop it, or choose another folder by --data-dir.`,
      );
    }
    rmSync(file, { force: true });
  }
  // Of two starts at the same moment one fails here.
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

/** A pid may belong to anybody by now; only one of ours counts. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start.ts');
}
