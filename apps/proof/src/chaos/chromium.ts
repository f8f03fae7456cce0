import { readdirSync, readFileSync } from 'node:fs';

interface Stat {
  state: string;
  parent: number;
  group: number;
}

/** A process as Linux shows it; `null` when it has ended, and everywhere on other platforms. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // pid (name) state parent group …, and the name may hold anything.
    const [state = '', parent, group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), group: Number(group) };
  } catch {
    return null;
  }
}

const listPids = (): number[] =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .filter(name => /^\d+$/.test(name))
        .map(Number)
    : [];

/** The browsers that a process started: each leads a process group of its own. */
export const browsersOf = (parent: number): number[] =>
  listPids().filter(pid => {
    const stat = statOf(pid);
    return stat?.parent === parent && stat.group === pid && stat.state !== 'Z';
  });

/** Whether anything of a browser still lives; zombies are dead. */
export const isGroupAlive = (group: number): boolean =>
  listPids().some(pid => {
    const stat = statOf(pid);
    return stat?.group === group && stat.state !== 'Z';
  });

/** Kills all of a browser at once. Returns whether there was anything to kill. */
export function killGroup(group: number): boolean {
  try {
    process.kill(-group, 'SIGKILL');
    return true;
  } catch {
    // It has ended by itself.
    return false;
  }
}
