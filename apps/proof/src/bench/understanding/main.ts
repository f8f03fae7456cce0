import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CaseLine, parseCaseLine } from '@overlap/local/understand/case-line';
import { predict, readCase } from '@overlap/local/understand/predict';
import { listCases } from '@overlap/understanding/cases/list-cases';
import { en } from 'chrono-node';
import { quantile } from '../quantiles.ts';
import { listRegexes } from './regexes.ts';

const ROUNDS = 3;
const MEGABYTE = 1_000_000;
const LIMITS = { medianMs: 2, p99Ms: 10, megabyteMs: 100 };

/**
 * `pnpm bench understanding [--in FILE]`: time to read one reply, beside chrono-node's parse of the same text alone in
 * the same run; a body of a megabyte; and every regular expression of the package through a checker.
 *
 * @returns the exit code: 1 when a limit is missed.
 */
export async function benchUnderstanding(): Promise<number> {
  const { values } = parseArgs({
    args: process.argv.slice(3).filter(arg => arg !== '--'),
    options: { in: { type: 'string' } },
  });
  const lines = values.in === undefined ? ownCases() : readLines(values.in);
  // The first round warms up and is not counted.
  for (const line of lines) predict(line);
  const ours: number[] = [];
  const chrono: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const line of lines) {
      ours.push(timeOf(() => readCase(line)));
      chrono.push(timeOf(() => en.parse(line.body, new Date(line.receivedAt), { forwardDate: true })));
    }
  }
  const bodies = {
    'one letter': 'a',
    words: 'Thursday at 3 works. ',
    lines: '> quoted\n',
    figures: '12 ',
    tags: '<div>a</div>',
  };
  const [first] = lines;
  const large = Object.entries(bodies).map(([name, piece]) => {
    const body = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
    return {
      name,
      ms: first === undefined ? 0 : Math.min(...[1, 2, 3].map(() => timeOf(() => readCase({ ...first, body })))),
    };
  });
  const regexes = await listRegexes('understanding');
  const slow = regexes.filter(({ status }) => status === 'vulnerable');
  const unknown = regexes.filter(({ status }) => status === 'unknown');
  const figures = [
    ['median a reply', quantile(ours, 0.5), LIMITS.medianMs],
    ['p99 a reply', quantile(ours, 0.99), LIMITS.p99Ms],
    ...large.map(({ name, ms }) => [`1 MB of ${name}`, ms, LIMITS.megabyteMs] as const),
  ] as const;
  process.stdout.write(
    `Understanding: ${lines.length} replies × ${ROUNDS} rounds${values.in ? ` of ${values.in}` : ' of our own cases'}\n\n`,
  );
  for (const [name, ms, limit] of figures)
    process.stdout.write(
      `  ${name.padEnd(20)} ${ms.toFixed(2).padStart(8)} ms  limit ${limit} ms  ${ms <= limit ? 'pass' : 'MISS'}\n`,
    );
  process.stdout.write(
    `  ${'chrono-node alone'.padEnd(20)} ${quantile(chrono, 0.5).toFixed(2).padStart(8)} ms  p99 ${quantile(chrono, 0.99).toFixed(2)} ms; ours is ${(quantile(ours, 0.5) / quantile(chrono, 0.5)).toFixed(1)} times its median\n` +
      `  ${'regular expressions'.padEnd(20)} ${String(regexes.length).padStart(8)}     ${slow.length} super-linear, ${unknown.length} the checker could not decide\n`,
  );
  for (const { file, source, status } of [...slow, ...unknown])
    process.stdout.write(`    ${status}: ${file}  /${source.slice(0, 140)}/\n`);
  return figures.every(([, ms, limit]) => ms <= limit) && slow.length === 0 ? 0 : 1;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const ownCases = (): CaseLine[] => (['tuning', 'validation', 'held-out'] as const).flatMap(part => listCases(part));

const readLines = (file: string): CaseLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(parseCaseLine);
