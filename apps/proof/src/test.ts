import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';

/**
 * `pnpm test`: everything that has to hold, in order of how soon it fails. Sets up the browser it needs, runs every
 * check even when an earlier one failed, and ends with one line that counts them.
 */
const project = path.resolve(import.meta.dirname, '../../..');
const report = path.join(project, 'test-results/vitest.json');
const bin = (name: string) => path.join(project, 'node_modules/.bin', name);

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const CHECKS: { name: string; command: string; args: string[] }[] = [
  { name: 'style', command: bin('biome'), args: ['check', '.'] },
  { name: 'types', command: bin('tsc'), args: ['-p', '.'] },
  { name: 'types of the console', command: bin('tsc'), args: ['-p', 'apps/console'] },
  {
    name: 'imports',
    command: bin('depcruise'),
    args: ['--config', '.dependency-cruiser.mjs', 'packages', 'apps', 'worker', 'prisma'],
  },
  { name: 'unused code', command: bin('knip'), args: ['--no-config-hints'] },
];

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: project, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('exit', code => resolve(code ?? 1));
  });
}

async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command, args } of CHECKS) {
    const began = performance.now();
    const isFine = (await run(command, args)) === 0;
    tally[isFine ? 'passed' : 'failed'] += 1;
    say(`${isFine ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
  return tally;
}

async function runTests(filters: string[], chromium: string): Promise<Tally> {
  rmSync(report, { force: true });
  const args = ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(bin('vitest'), args, { CHROMIUM_PATH: chromium });
  // Without a report the run itself broke down, which is a failure of its own.
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<string, number>;
  const failed = numFailedTests ?? 0;
  return {
    passed: numPassedTests ?? 0,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}

const say = (line: string) => process.stdout.write(`${line}\n`);

const filters = process.argv.slice(2).filter(arg => arg !== '--');
const chromium = await ensureBrowser(say);
const checks = filters.length > 0 ? { passed: 0, failed: 0, skipped: 0 } : await runChecks();
const tests = await runTests(filters, chromium);
const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
say(`\n${passed} passed, ${failed} failed${skipped}`);
process.exit(failed > 0 ? 1 : 0);
