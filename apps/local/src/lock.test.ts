import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;
let file: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlap-lock-'));
  file = path.join(folder, 'start.pid');
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

/** A process that lives until the end of the test, with a name in its command line. */
async function runProcess(name: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'process.stdout.write("up"); setInterval(() => {}, 1000)', name]);
  running.push(child);
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

test('a free folder is taken under our process id, and given back', () => {
  const release = lockFolder(folder);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  release();
  expect(existsSync(file)).toBe(false);
  release();
});

test('a folder on which Overlap runs is refused, with what to do', async () => {
  const pid = await runProcess('/project/apps/local/src/start.ts');
  writeFileSync(file, String(pid));
  expect(() => lockFolder(folder)).toThrow(
    `Overlap already runs on ${folder} (process ${pid}). Stop it, or choose another folder by --data-dir.`,
  );
  expect(readFileSync(file, 'utf8')).toBe(String(pid));
});

describe('a lock that nobody holds does not block', () => {
  test('of a process that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, String(pid));
    lockFolder(folder);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });

  test.runIf(existsSync('/proc/self/cmdline'))('whose process id is another program’s by now', async () => {
    writeFileSync(file, String(await runProcess('/usr/bin/something-else')));
    expect(() => lockFolder(folder)).not.toThrow();
  });

  it.each(['', 'garbage', '0', '1', '-1', '1.5'])('that says %j', text => {
    writeFileSync(file, text);
    expect(() => lockFolder(folder)).not.toThrow();
  });

  test('of our own', () => {
    lockFolder(folder);
    expect(() => lockFolder(folder)).not.toThrow();
  });
});
