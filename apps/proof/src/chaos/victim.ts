import { type RunningProcess, startProcess } from '@overlap/local/processes';
import { browsersOf, isGroupAlive, killGroup } from './chromium.ts';
import type { Kill } from './round.ts';

/** A kill that happened, and what was under way then. */
export interface Death {
  victim: Kill['victim'] | 'chromium';
  step: string;
  at: number;
}

/** A process of the product that is killed by plan, and started anew at once each time. */
export interface Victim {
  /** Plans a kill at a step from now on. */
  arm(kill: Kill): void;
  /** Forgets kills whose step was not reached. */
  disarm(): void;
  /** The victim is at a step: it may be its last. */
  step(at: Kill['at'], phase: Kill['phase'], what: string): Promise<void>;
  /** Kills it now, if any planned kill was not reached; of several one is enough. */
  killLate(): Promise<void>;
  /** Resolves when it runs. */
  up(): Promise<void>;
  deaths: Death[];
  /** How many browsers still live whose worker was killed without them. */
  countOrphans(): number;
  stop(): Promise<void>;
}

export interface VictimSpec {
  name: Kill['victim'];
  project: string;
  logs: string;
  file: string;
  args?: string[];
  env: Record<string, string>;
  /** Called between a death and the next life. */
  onDeath?(): Promise<void>;
}

export async function startVictim(spec: VictimSpec): Promise<Victim> {
  const { name, project, logs, file, args = [], env } = spec;
  const start = () => startProcess(project, logs, { name, file, args, env });
  let running: Promise<RunningProcess> = start();
  let isDown = false;
  let armed: Kill[] = [];
  const deaths: Death[] = [];
  const orphans = new Set<number>();
  await running;

  async function killProcess(step: string, withBrowsers: boolean): Promise<void> {
    isDown = true;
    const dying = await running;
    const browsers = browsersOf(dying.pid);
    if (withBrowsers) browsers.forEach(killGroup);
    process.kill(dying.pid, 'SIGKILL');
    await dying.ended;
    for (const group of browsers) orphans.add(group);
    deaths.push({ victim: name, step, at: Date.now() });
    await spec.onDeath?.();
    running = start().finally(() => {
      isDown = false;
    });
    // Whoever stops it meanwhile hears of a start that failed.
    running.catch(() => {});
  }

  async function kill(step: string, target: Kill['target'] = 'process'): Promise<void> {
    if (target !== 'chromium') return killProcess(step, target === 'group');
    const { pid } = await running;
    if (browsersOf(pid).filter(killGroup).length > 0) deaths.push({ victim: 'chromium', step, at: Date.now() });
  }

  return {
    deaths,
    arm: planned => armed.push({ ...planned }),
    disarm() {
      armed = [];
    },
    async step(at, phase, what) {
      if (isDown) return;
      for (const each of armed) if (each.at === at && each.phase === phase) each.nth -= 1;
      const due = armed.find(each => each.nth <= 0);
      if (!due) return;
      armed = armed.filter(each => each.nth > 0);
      await kill(`${phase} ${what}`, due.target);
    },
    async killLate() {
      if (armed.length === 0) return;
      armed = [];
      await running;
      await kill('late');
    },
    up: async () => {
      await running;
    },
    countOrphans: () => [...orphans].filter(isGroupAlive).length,
    async stop() {
      await (await running).stop();
      for (const group of orphans) killGroup(group);
    },
  };
}
