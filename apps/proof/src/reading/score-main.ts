import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { predict } from '@overlap/local/understand/predict';
import { type Case, parseCase } from '@overlap/understanding/cases/case';
import { formatScore } from '@overlap/understanding/cases/format-score';
import { listCases } from '@overlap/understanding/cases/list-cases';
import { score } from '@overlap/understanding/cases/score';
import { putTable } from './put-table.ts';

/**
 * `pnpm score`: what the reading is worth on our own labelled replies; `--in FILE` on a file of them. `--into README`
 * puts the tables between that file's `<!-- score NAME -->` marks; `--name` is the name of the file's table.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter(arg => arg !== '--'),
  options: { in: { type: 'string' }, name: { type: 'string' }, into: { type: 'string' } },
});

const readFile = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, index) => {
      try {
        return parseCase(JSON.parse(line));
      } catch (cause) {
        throw new Error(`Line ${index + 1} of ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
      }
    });

const parts: (readonly [string, Case[]])[] =
  values.in === undefined
    ? (['tuning', 'validation', 'held-out'] as const).map(part => [part, listCases(part)] as const)
    : [[values.name ?? values.in, readFile(values.in)]];

for (const [name, cases] of parts) {
  const table = formatScore(score(cases, cases.map(predict)));
  process.stdout.write(`${name}\n${table}\n\n`);
  if (values.into) writeFileSync(values.into, putTable(readFileSync(values.into, 'utf8'), name, table));
}
