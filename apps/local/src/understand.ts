import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { parseCaseLine } from './understand/case-line.ts';
import { explain } from './understand/explain.ts';
import { predict } from './understand/predict.ts';

const USAGE = `pnpm understand --in FILE --out FILE      reads replies, one JSON object a line, and writes what would be done
pnpm understand --in FILE --explain       tells a person how each was read; with --id ID only that one

FILE may be - for standard input or output, which are the defaults. Lines that cannot be read are named on standard
error and left out; the exit code is 2 then, and the other lines are done.`;

const { values } = parseArgs({
  args: process.argv.slice(2).filter(arg => arg !== '--'),
  options: {
    in: { type: 'string', default: '-' },
    out: { type: 'string', default: '-' },
    explain: { type: 'boolean', default: false },
    id: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** `pnpm understand`: the reading and the decision of the worker, over a file of replies. */
async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const input = values.in === '-' ? process.stdin : createReadStream(values.in);
  const output = values.out === '-' ? process.stdout : createWriteStream(values.out);
  let number = 0;
  let failed = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const read = parseCaseLine(line);
      if (values.id !== undefined && values.id !== read.id) continue;
      const text = values.explain ? explain(read) : JSON.stringify(predict(read));
      if (!output.write(`${text}\n`)) await once(output, 'drain');
    } catch (error) {
      failed += 1;
      process.stderr.write(`Line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  if (output !== process.stdout) await finished(output.end());
  if (failed > 0) process.exitCode = 2;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 1;
}
