import { parseArgs } from 'node:util';
import { measureBookings } from './booking.ts';
import { readMachine } from './machine.ts';
import { measurePipeline } from './pipeline.ts';
import { type Chapter, toJson, toText } from './report.ts';
import { openStage, type Stage } from './stage.ts';
import { measureWebhooks } from './webhook.ts';

const BENCHES: Record<string, (stage: Stage, seconds: number) => Promise<Chapter>> = {
  webhook: measureWebhooks,
  pipeline: measurePipeline,
  booking: measureBookings,
};

if (process.argv[2] === 'time-language') process.exit((await import('./time-language/main.ts')).benchTimeLanguage());

if (process.argv[2] === 'understanding')
  process.exit(await (await import('./understanding/main.ts')).benchUnderstanding());

if (process.argv[2] === 'slots')
  process.exit(await (await import('./slots/main.ts')).benchSlots(process.argv.slice(3)));

if (process.argv[2] === 'scheduler-links')
  process.exit(await (await import('./scheduler-links/main.ts')).benchSchedulerLinks(process.argv.slice(3)));

if (process.argv[2] === 'book-link')
  process.exit(await (await import('./book-link/main.ts')).benchBookLink(process.argv.slice(3)));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    /** Length of one measured round. */
    seconds: { type: 'string', default: '4' },
  },
});
const seconds = Number(values.seconds);
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find(name => !BENCHES[name]);
if (unknown || !(seconds >= 1)) {
  console.error(
    `Usage: pnpm bench [${[...Object.keys(BENCHES), 'time-language', 'understanding', 'slots', 'scheduler-links', 'book-link'].join('|')}] [--json] [--seconds N]`,
  );
  process.exit(2);
}

const stage = await openStage();
try {
  const machine = await readMachine(stage.cluster.url('postgres'));
  const chapters: Chapter[] = [];
  for (const name of names) {
    const measure = BENCHES[name];
    if (measure) chapters.push(await measure(stage, seconds));
  }
  const report = { machine, chapters };
  process.stdout.write(`${values.json ? toJson(report) : toText(report)}\n`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stage.close();
}
