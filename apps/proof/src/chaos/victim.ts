import { type RunningProcess, startProcess } from '@overlap/local/processes';
import type { Kill } from './plan.ts';

/** A kill that happened, and what was under way then. */
export interface Death {
  victim: Kill['victim'];
  step: string;
  at: number;
}

/** A process of the product that is killed by plan, and started anew at once each time. */
export interface Victim {
  /** Plans a kill at a step from now on. */
  arm(kill: Kill): void;
  /** The victim is at a step: it may be its last. */
  step(at: Kill['at'], phase: Kill['phase'], what: string): Promise<void>;
  /** Kills it now, if any planned kill was not reached; of several one is enough. */
  killLate(): Promise<void>;
  /** Resolves when it runs. */
  up(): Promise<void>;
  deaths: Death[];
  stop(): Promise<void>;
}

export interface VictimSpec {
  name: Kill['victim'];
  project: string;
  logs: string;
  file: string;
  env: Record<string, string>;
}

export async function startVictim(spec: VictimSpec): Promise<Victim> {
  const { name, project, logs, file, env } = spec;
  const start = () => startProcess(project, logs, { name, file, env });
  let running: Promise<RunningProcess> = start();
  let isDown = false;
  let armed: Kill[] = [];
  const deaths: Death[] = [];
  await running;

  async function kill(step: string): Promise<void> {
    isDown = true;
    const dying = await running;
    process.kill(dying.pid, 'SIGKILL');
    await dying.ended;
    deaths.push({ victim: name, step, at: Date.now() });
    running = start().finally(() => {
      isDown = false;
    });
    // Whoever stops it meanwhile hears of a start that failed.
    running.catch(() => {});
  }
  return {
    deaths,
    arm: planned => armed.push({ ...planned }),
    async step(at, phase, what) {
      if (isDown) return;
      for (const each of armed) if (each.at === at && each.phase === phase) each.nth -= 1;
      if (!armed.some(each => each.nth <= 0)) return;
      armed = armed.filter(each => each.nth > 0);
      await kill(`${phase} ${what}`);
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
    stop: async () => (await running).stop(),
  };
}
