import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { folderSink } from '@overlap/worker/browser/evidence/folder-sink';
import { listPageCases, type PageCase } from '../../pages/cases.ts';
import { type Played, play, type Verdict } from '../../pages/play.ts';
import { openStage } from '../../pages/stage.ts';
import { median, quantile } from '../quantiles.ts';
import { benchSpeed } from './speed.ts';

/**
 * `pnpm bench book-link [--only pages|speed] [--family NAME] [--variant TEXT] [--lanes N] [--verbose]`: every page of the
 * simulators with every variant, judged by the page's own record; then speed and memory.
 *
 * @returns the exit code: 1 when anything was booked falsely or twice, or an aim is missed.
 */
export async function benchBookLink(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv.filter(arg => arg !== '--'),
    options: {
      family: { type: 'string' },
      variant: { type: 'string' },
      lanes: { type: 'string', default: '2' },
      verbose: { type: 'boolean', default: false },
      /** Leaves the other part out. */
      only: { type: 'string' },
    },
  });
  const { family, variant, only } = values;
  const lanes = Number(values.lanes);
  const cases = listPageCases().filter(
    one =>
      (!family || one.family === family || one.design === family) &&
      (!variant || new RegExp(variant, 'i').test(one.variant)),
  );
  const isRight = only === 'speed' || (await benchPages(cases, lanes, values.verbose));
  // A part of the pages says nothing about speed.
  const isFast = only === 'pages' || family || variant || (await benchSpeed());
  return isRight && isFast ? 0 : 1;
}

/** Plays the pages, and tells each that did not end as it should. Returns whether the aims are met. */
async function benchPages(cases: readonly PageCase[], lanes: number, isVerbose: boolean): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overlap-book-link-'));
  const stage = await openStage();
  const played: Played[] = [];
  let absent = 0;
  const waiting = [...cases.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, one] = next;
      const evidence = await folderSink(path.join(folder, String(number)));
      const result = await play(stage, one, { user: `u${number}`, evidence });
      if (result) played.push(result);
      else absent += 1;
      if (result && (isVerbose || result.verdict !== 'right')) say(`  ${tell(result)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return report(played, absent);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = ({ one, result, record, verdict, ms }: Played): string =>
  `${verdict}: ${one.design ?? one.family}, ${one.variant}: ${result.outcome} (${result.kind}), ${record.posts} requests, ${record.booked.length} booked, ${Math.round(ms)} ms: ${result.says.slice(0, 200)}`;

function report(played: Played[], absent: number): boolean {
  const bookable = played.filter(each => each.one.expected === 'booked');
  const others = played.filter(each => each.one.expected !== 'booked');
  const count = (verdict: Verdict, of: Played[] = played): number => of.filter(each => each.verdict === verdict).length;
  const right = count('right', bookable);
  const toPerson = others.filter(each => each.result.outcome !== 'booked' || each.verdict === 'right').length;
  const times = bookable.filter(each => each.result.outcome === 'booked').map(each => each.ms);
  say(`${played.length} pages (${absent} variants that a family does not have)`);
  say(
    `  bookable, booked once at the right time   ${right} of ${bookable.length} (${((100 * right) / Math.max(1, bookable.length)).toFixed(1)} %), aim 98 %`,
  );
  say(
    `  booked falsely, or with wrong details       ${count('false-booked') + count('wrong-time') + count('wrong-details')}, aim 0`,
  );
  say(`  booked without our knowing                ${count('unasked')}, aim 0`);
  say(`  submitted more than once                  ${count('doubled')}, aim 0`);
  say(`  not bookable, to a person                 ${toPerson} of ${others.length}, aim all`);
  say(`  of those only after a submit              ${count('late', others)}, aim 0`);
  say(`  to a person, with another kind than ours  ${count('other-kind', others)}`);
  if (times.length > 0)
    say(
      `  a booking with its evidence: p50 ${Math.round(median(times))} ms, p90 ${Math.round(quantile(times, 0.9))} ms`,
    );
  const isClean =
    count('false-booked') +
      count('wrong-time') +
      count('wrong-details') +
      count('unasked') +
      count('doubled') +
      count('late', others) ===
      0 && toPerson === others.length;
  return isClean && right >= 0.98 * bookable.length;
}
