import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { buildTable } from './table.ts';
import { isMet, linesOf, missesText, toLine, toText } from './tell.ts';

const MISSES_SHOWN = 40;

/** `pnpm bench time-language [--misses] [--json]`: needs no database. Returns the exit code, 1 when an aim is missed. */
export function benchTimeLanguage(args = process.argv.slice(3)): number {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  });
  const { scored, spent } = measure(buildTable());
  if (values.json) process.stdout.write(`${JSON.stringify({ lines: linesOf(scored) })}\n`);
  else process.stdout.write(`${toText(scored, spent)}\n`);
  if (values.misses) process.stdout.write(`\n${missesText(scored, MISSES_SHOWN)}\n`);
  return isMet(toLine('total', scored)) ? 0 : 1;
}
