import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Builds the console's pages unless those built last are of the same sources. Returns the folder to serve. */
export async function buildConsole(project: string): Promise<string> {
  const app = path.join(project, 'apps/console');
  const built = path.join(app, 'dist/renderer');
  const stamp = path.join(app, 'dist/sources.sha256');
  const sources = digestOf([
    path.join(app, 'renderer'),
    path.join(app, 'shared'),
    path.join(project, 'packages/domain/src'),
    path.join(app, 'vite.config.ts'),
    path.join(project, 'pnpm-lock.yaml'),
  ]);
  if (existsSync(stamp) && existsSync(built) && readFileSync(stamp, 'utf8') === sources) return built;
  await run(process.execPath, [path.join(app, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: app,
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
  return built;
}

function digestOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (path.extname(entry) !== '' && !readdirable(entry)) return [entry];
  return readdirSync(entry, { withFileTypes: true, recursive: true })
    .filter(each => each.isFile())
    .map(each => path.join(each.parentPath, each.name));
}

function readdirable(entry: string): boolean {
  try {
    readdirSync(entry);
    return true;
  } catch {
    return false;
  }
}
