import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Processes as Linux shows them under /proc. Elsewhere every list is empty and every measure `null`. */

const PAGE_BYTES = 4_096;

function read(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It ended while we looked, or belongs to somebody else.
    return null;
  }
}

/** All processes of one browser. */
export interface Family {
  /** The process group that the browser leads. */
  group: number;
  /** A folder that is this browser's alone: its crash watchers leave the group, but are told where it is. */
  folder: string;
}

/** The living processes of a browser; zombies are dead. */
export function membersOf({ group, folder }: Family): number[] {
  if (process.platform !== 'linux') return [];
  const isMember = (pid: string) => {
    const stat = read(`/proc/${pid}/stat`);
    // pid (name) state parent group …, and the name may hold anything.
    const [state, , of] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    if (!state || state === 'Z') return false;
    return of === String(group) || Boolean(read(`/proc/${pid}/cmdline`)?.includes(folder));
  };
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && isMember(name))
    .map(Number);
}

/**
 * Memory of a browser in bytes: shared pages are divided among those who share them (PSS). The kernel takes some
 * 50 ms to count, so nobody waits for it on the event loop.
 */
export async function memoryOf(family: Family): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const shares = await Promise.all(membersOf(family).map(memoryOfOne));
  return shares.reduce((sum, share) => sum + share, 0);
}

async function memoryOfOne(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1').catch(() => '');
  const pss = /^Pss:\s+(\d+) kB/m.exec(rollup)?.[1];
  if (pss) return Number(pss) * 1_024;
  // A sandboxed process hides its map from all but root. What it does not share is shown to everybody.
  const [, resident = 0, shared = 0] = (read(`/proc/${pid}/statm`) ?? '').split(' ').map(Number);
  return (resident - shared) * PAGE_BYTES;
}

/** Whether a page's process runs under a system-call filter (`Seccomp: 2`); `null` where there is none to look at. */
export function isRendererFiltered(family: Family): boolean | null {
  const renderers = membersOf(family).filter(pid => read(`/proc/${pid}/cmdline`)?.includes('--type=renderer'));
  const modes = renderers.flatMap(pid => /^Seccomp:\s+(\d)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? []);
  return modes.length === 0 ? null : modes.every(mode => mode === '2');
}

/** Kills all of them: the group at once, then those that left it. */
export function killAll(family: Family): void {
  for (const pid of [-family.group, ...membersOf(family)])
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It has ended by itself.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
}
