import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type FuzzOrder, type FuzzResult, fuzz } from './fuzz.ts';

/** `pnpm fuzz [--replies N] [--seed N]`: generated and disguised replies against the generator's own truth. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter(arg => arg !== '--'),
    options: { replies: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const threads = availableParallelism();
  const replies = Math.ceil(Number(values.replies) / threads);
  const started = performance.now();
  const results = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      runThread({ seed: Number(values.seed) * 1_000 + thread, replies, patienceMs: 1_000 }),
    ),
  );
  const total = results.reduce((sum, each) => sum + each.replies, 0);
  const faults = results.flatMap(each => each.faults);
  const bookable = results.reduce((sum, each) => sum + each.bookable, 0);
  const booked = results.reduce((sum, each) => sum + each.booked, 0);
  for (const { kind, how, body, detail } of faults) process.stdout.write(`${kind} (${how}): ${detail}\n${body}\n\n`);
  process.stdout.write(
    `${total} replies in ${((performance.now() - started) / 1000).toFixed(0)} s, seed ${values.seed}: ` +
      `${faults.filter(fault => fault.kind === 'false auto-book').length} false auto-books, ` +
      `${faults.filter(fault => fault.kind === 'crash').length} crashes, ${faults.filter(fault => fault.kind === 'slow').length} over a second; ` +
      `${booked} of ${bookable} bookable ones booked, slowest ${Math.max(...results.map(each => each.slowestMs)).toFixed(0)} ms\n`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

const runThread = (order: FuzzOrder): Promise<FuzzResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

if (isMainThread) await main();
else parentPort?.postMessage(fuzz(workerData as FuzzOrder));
