import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const APP = path.resolve(import.meta.dirname, '../../..');
const SOURCES = path.join(import.meta.dirname, 'booker');
const SHARED = path.join(import.meta.dirname, '../shared');
const OUTPUT = path.join(APP, 'dist/cal-com');
/** Their versions are told by their manifests. */
const LIBRARIES = ['@calcom/atoms', 'react', 'react-dom', 'vite'];

let building: Promise<URL> | null = null;

/**
 * The folder of the built page with Cal.com's booker, as a URL to resolve its files against. Built when first asked for,
 * in a few seconds, and again only when sources or libraries change.
 */
export function builtBooker(): Promise<URL> {
  building ??= build().catch(cause => {
    building = null;
    throw new Error("The page with Cal.com's booker could not be built", { cause });
  });
  return building;
}

async function build(): Promise<URL> {
  const built = path.join(OUTPUT, digestOfInputs());
  if (!existsSync(built)) {
    // Several processes may build at once: each in a folder of its own, and the first to finish has its one kept.
    const own = `${built}.${process.pid}`;
    mkdirSync(OUTPUT, { recursive: true });
    const vite = path.join(APP, 'node_modules/vite/bin/vite.js');
    const options = ['--config', path.join(SOURCES, 'vite.config.ts'), '--outDir', own, '--logLevel', 'error'];
    await run(process.execPath, [vite, 'build', SOURCES, ...options], { cwd: APP });
    if (existsSync(built)) rmSync(own, { recursive: true });
    else renameSync(own, built);
    removeOld(built);
  }
  return pathToFileURL(`${built}/`);
}

const HOUR = 3_600_000;

/** What was built of other sources, or left behind by a process that ended, and nobody builds now. */
function removeOld(built: string): void {
  for (const name of readdirSync(OUTPUT)) {
    const folder = path.join(OUTPUT, name);
    if (folder !== built && statSync(folder).mtimeMs < Date.now() - HOUR) rmSync(folder, { recursive: true });
  }
}

function digestOfInputs(): string {
  const hash = createHash('sha256');
  const sources = [SOURCES, SHARED].flatMap(folder =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name)),
  );
  const manifests = LIBRARIES.map(name => path.join(APP, 'node_modules', name, 'package.json'));
  for (const file of [...sources.sort(), ...manifests]) {
    hash.update(path.relative(APP, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
