import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';

export interface ProcessSpec {
  name: string;
  /** File to run, from the project's root. */
  file: string;
  args?: string[];
  env?: Record<string, string>;
}

export interface RunningProcess {
  name: string;
  pid: number;
  /** What the process said when it was ready. */
  ready: Record<string, unknown>;
  /** Settles when the process ends. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/**
 * Starts one of our processes and waits until it says `{ ready }`. It is tied to us by the IPC channel: it ends when we
 * do, however we end. Its log goes to `<data folder>/logs/<name>.log`.
 */
export async function startProcess(project: string, logFolder: string, spec: ProcessSpec): Promise<RunningProcess> {
  const log = openSync(path.join(logFolder, `${spec.name}.log`), 'a');
  const child = fork(path.join(project, spec.file), spec.args ?? [], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...spec.env },
    // Its own group, so that Ctrl-C in a terminal reaches us first and the order of stopping is ours.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const ready = await waitUntilReady(child, ended, spec.name, logFolder);
  return { name: spec.name, pid: child.pid ?? 0, ready, ended, stop: () => stop(child, ended) };
}

function waitUntilReady(
  child: ChildProcess,
  ended: Promise<number | null>,
  name: string,
  logFolder: string,
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const see = `See ${path.join(logFolder, `${name}.log`)}.`;
    const timer = setTimeout(() => reject(new Error(`${name} was not ready within a minute. ${see}`)), READY_WITHIN_MS);
    void ended.then(code => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with ${code} before it was ready. ${see}`));
    });
    child.on('message', message => {
      if (typeof message !== 'object' || message === null || !('ready' in message)) return;
      clearTimeout(timer);
      resolve(message as Record<string, unknown>);
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
