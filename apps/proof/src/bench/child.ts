import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A process of the benchmark's own that is asked and answers, one question at a time. */
export interface Child {
  pid: number;
  ask<Q extends object, A>(question: Q): Promise<A>;
  stop(): Promise<void>;
}

/** Starts a file of this folder; it ends with us. */
export function startChild(file: string, args: string[] = []): Child {
  const child = fork(path.join(import.meta.dirname, file), args, {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
    serialization: 'advanced',
  });
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    ask: question => ask(child, ended, file, question),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await ended;
    },
  };
}

async function ask<A>(child: ChildProcess, ended: Promise<unknown>, file: string, question: object): Promise<A> {
  child.send(question);
  const died = ended.then(() => Promise.reject(new Error(`${file} ended without an answer.`)));
  const [answer] = (await Promise.race([once(child, 'message'), died])) as [{ error?: string } & A];
  if (answer.error) throw new Error(`${file}: ${answer.error}`);
  return answer;
}
