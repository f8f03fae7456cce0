import { setTimeout as delay } from 'node:timers/promises';
import { withWorkspace } from '@overlap/database/client';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import pg from 'pg';
import { plantReplies } from './bench-leads.ts';
import type { Reply, Target } from './deliveries.ts';
import { type Figure, figure } from './figure.ts';
import { measureJobStart } from './job-start.ts';
import { type LoadGenerator, startLoadGenerator } from './load.ts';
import { costOf, residentMb } from './machine.ts';
import { quantile } from './quantiles.ts';
import type { Chapter } from './report.ts';
import { type Milestone, type Sightings, watch } from './sightings.ts';
import type { House, Outside, Stage } from './stage.ts';

const LATENCY_MS = 50;
const WARM_UP = { perSecond: 2, count: 12 };
const DECISIONS_PER_SECOND = 50;
/** GoHighLevel lets a location make 100 calls in 10 s, and a booking takes four or five. */
const BOOKINGS_PER_SECOND = 2;
const PATIENCE_MS = 20_000;

/**
 * The whole way of a reply through processes of their own: signed webhook → server → worker → simulators. It counts
 * from the instant the webhook was due to leave, so that a late generator counts against us.
 */
export async function measurePipeline(stage: Stage, seconds: number): Promise<Chapter> {
  const simulators = await stage.start('simulators', 'apps/simulators/src/main.ts', {
    args: ['--port', '0', '--no-quotas', '--latency', String(LATENCY_MS)],
  });
  const house = await stage.openHouse('pipeline', simulators.ready as unknown as Outside);
  const jobs = await measureJobStart(house, seconds);
  const server = await stage.start('server-pipeline', 'apps/server/src/main.ts', { env: house.env });
  const worker = await stage.start('worker', 'worker/src/main.ts', { env: house.env });
  const sightings = await watch(house.databaseUrl);
  const generator = startLoadGenerator();
  const bench: Bench = { house, sightings, generator, workerPid: worker.pid };
  try {
    const figures = await measureReplies(bench, seconds);
    const memory = [server, worker, simulators].map(one =>
      figure(`memory: ${one.name.replace('-pipeline', '')}`, residentMb(one.pid), 'MB'),
    );
    return { title: 'Pipeline (GoHighLevel and Calendly in turns)', figures: [...figures, ...jobs, ...memory] };
  } finally {
    await generator.child.stop();
    await sightings.close();
  }
}

interface Bench {
  house: House;
  sightings: Sightings;
  generator: LoadGenerator;
  workerPid: number;
}

async function measureReplies(bench: Bench, seconds: number): Promise<Figure[]> {
  const counts = [WARM_UP.count, BOOKINGS_PER_SECOND * 10 * seconds, DECISIONS_PER_SECOND * 2 * seconds] as const;
  const replies = await plantReplies(bench.house, counts[0] + counts[1] + counts[2]);
  await settle(bench.house.databaseUrl);
  await send(bench, replies.splice(0, counts[0]), WARM_UP.perSecond);
  const forBooking = replies.splice(0, counts[1]);
  const booking = await costOf(bench.workerPid, () => timed(bench, 'booked', forBooking, BOOKINGS_PER_SECOND));
  await leaveBookingToPeople(bench.house);
  const deciding = await costOf(bench.workerPid, () => timed(bench, 'decided', replies, DECISIONS_PER_SECOND));
  const [booked, decided] = [booking.result, deciding.result];
  const each = (cost: number | null, count: number) => (cost ?? Number.NaN) / count;
  const of = (waits: number[]) => ({ note: noteOf(waits) });
  const toDecision = `reply to decision, ${DECISIONS_PER_SECOND}/s`;
  const toBooking = `reply to booking, ${BOOKINGS_PER_SECOND}/s, provider ${LATENCY_MS} ms`;
  return [
    figure(`${toDecision}, p50`, quantile(decided, 0.5), 'ms', { aim: { atMost: 40 }, ...of(decided) }),
    figure(`${toDecision}, p99`, quantile(decided, 0.99), 'ms', { aim: { atMost: 200 } }),
    figure(`${toBooking}, p50`, quantile(booked, 0.5), 'ms', { aim: { atMost: 200 }, ...of(booked) }),
    figure(`${toBooking}, p99`, quantile(booked, 0.99), 'ms', { aim: { atMost: 750 } }),
    figure('processor time of the worker, each decision', each(deciding.cost, decided.length), 'ms'),
    figure('processor time of the worker, each booking', each(booking.cost, booked.length), 'ms'),
  ];
}

/**
 * As a new workspace starts: a decision to book waits for a person's one key. So the decisions are measured under the
 * load of deciding, not under that of fifty meetings a second, which two cores do not book.
 */
async function leaveBookingToPeople({ database, planted }: House): Promise<void> {
  await withWorkspace(database, planted.workspaceId, async tx =>
    saveSettings(tx, { ...(await getSettings(tx)), autonomy: NEW_WORKSPACE_AUTONOMY }),
  );
}

/** Milliseconds from each reply to its milestone; `Infinity` for one that never came. */
async function timed(bench: Bench, milestone: Milestone, replies: Reply[], perSecond: number): Promise<number[]> {
  const sentAt = await send(bench, replies, perSecond, milestone);
  return replies.map(({ email }, index) => {
    const at = bench.sightings.at(milestone, email) ?? Number.POSITIVE_INFINITY;
    return at - (sentAt[index] ?? 0);
  });
}

/** Sends the replies at a fixed rate and waits until what they set off is over. */
async function send(
  { house, generator, sightings }: Bench,
  replies: Reply[],
  perSecond: number,
  milestone: Milestone = 'booked',
): Promise<number[]> {
  const target: Target = {
    source: 'generic',
    url: house.planted.webhooks.generic,
    secret: house.secrets.genericWebhookSecret,
  };
  const load = { kind: 'pace', perSecond, count: replies.length, replies } as const;
  const { sentAt } = await generator.run(target, 32, load);
  const emails = replies.map(({ email }) => email);
  await sightings.waitFor(milestone, emails, PATIENCE_MS);
  await settle(house.databaseUrl);
  return sentAt;
}

/**
 * No job waits or runs: nothing of one round is left to disturb the next. The tables are new and grew by the minute;
 * PostgreSQL learns their sizes now, as autovacuum would have told it in a database that is in use.
 */
async function settle(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const until = Date.now() + PATIENCE_MS;
  const isBusy = `SELECT 1 FROM pgboss.job WHERE state < 'completed' AND start_after <= now() LIMIT 1`;
  while (Date.now() < until && (await client.query(isBusy)).rowCount) await delay(100);
  await client.query('ANALYZE');
  await client.end();
}

const noteOf = (waits: number[]): string => {
  const missing = waits.filter(wait => !Number.isFinite(wait)).length;
  return `${waits.length} replies${missing > 0 ? `, ${missing} never` : ''}`;
};
