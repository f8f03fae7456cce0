import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { predict } from '@overlap/local/understand/predict';
import { type Case, parseCase } from '@overlap/understanding/cases/case';
import { formatScore } from '@overlap/understanding/cases/format-score';
import { listCases } from '@overlap/understanding/cases/list-cases';
import { score } from '@overlap/understanding/cases/score';

/** `pnpm score [--in FILE]`: what the reading is worth on our own labelled replies, or on a file of them. */
const { values } = parseArgs({
  args: process.argv.slice(2).filter(arg => arg !== '--'),
  options: { in: { type: 'string' } },
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
    : [[values.in, readFile(values.in)]];

for (const [name, cases] of parts) process.stdout.write(`${name}\n${formatScore(score(cases, cases.map(predict)))}\n\n`);
