import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { lockFolder } from './lock.ts';
import { playOnce } from './once.ts';
import { openInBrowser } from './open-in-browser.ts';
import { readOptions, type StartOptions } from './options.ts';
import { say } from './progress.ts';
import { type ReadyDocument, writeReadyFile } from './ready-file.ts';
import { startAll } from './start-all.ts';

const project = path.resolve(import.meta.dirname, '../../..');

async function main(options: StartOptions): Promise<number> {
  mkdirSync(path.join(options.dataFolder, 'logs'), { recursive: true });
  const unlock = lockFolder(options.dataFolder);
  rmSync(path.join(options.dataFolder, 'ready.json'), { force: true });
  const asked = new Promise<'asked'>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('asked'));
  });
  const began = performance.now();
  say('Starting Overlap …');
  const everything = await startAll(project, options);
  try {
    writeReadyFile(options.dataFolder, everything.ready);
    say(`Up in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    if (options.once) return await playOnce(everything.ready, everything.plantFresh);
    say(welcome(everything.ready, options.dataFolder, everything.memory()));
    if (options.open) openInBrowser(everything.ready.consoleUrl);
    const end = await Promise.race([asked, everything.ended]);
    if (end === 'asked') return 0;
    say(
      `\n${end.name} ended by itself (${end.code}). See ${path.join(options.dataFolder, 'logs', `${end.name}.log`)}.`,
    );
    return 1;
  } finally {
    say('Stopping …');
    await everything.stop();
    rmSync(path.join(options.dataFolder, 'ready.json'), { force: true });
    unlock();
  }
}

function welcome(ready: ReadyDocument, dataFolder: string, memory: string): string {
  const [admin, ...others] = ready.users;
  return `
  Console        ${ready.consoleUrl}
  Write as a lead ${ready.simulatorUrl}/
  API            ${ready.serverUrl}/api/v1/openapi.json

  Sign in as     ${admin?.email}   password ${admin?.password}
                 ${others.map(user => user.email).join(', ')} (same password)

  Memory         ${memory}
  Data and logs  ${dataFolder}   (addresses and keys for programs: ready.json)
  Ctrl-C stops everything.
`;
}

try {
  process.exitCode = await main(readOptions(process.argv.slice(2), project));
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
