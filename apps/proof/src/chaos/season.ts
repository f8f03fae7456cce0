import { setTimeout as delay } from 'node:timers/promises';
import { withWorkspace } from '@overlap/database/client';
import { createQueue } from '@overlap/queue/queue';
import pg from 'pg';
import type { Stage } from '../bench/stage.ts';
import { act, needsMeeting, prepare, spoil } from './acts.ts';
import { audit } from './audit.ts';
import { PROVIDERS, type Round } from './plan.ts';
import { countScheduled, listUnfinished, readEffects, readMoment, readRows } from './read.ts';
import { type Cast, openTown, type Town } from './town.ts';

export interface SeasonResult {
  rounds: number;
  violations: string[];
  /** Kills, by what was under way and at which step. */
  deaths: { victim: string; step: string; moment: string }[];
  /** How the rounds ended. */
  confirmed: number;
  byPerson: number;
  /** Longest wait from the last kill of a batch until nothing was left that was due, ms. */
  slowestMs: number;
}

const AT_ONCE = 5;
const ACT_MS = 5_000;
const FINISHED_WITHIN_MS = 15_000;
const DRAINED_WITHIN_MS = 240_000;

/** Plays rounds in a fresh world, five at once, and audits it after each five and at the end. */
export async function playSeason(stage: Stage, name: string, rounds: readonly Round[]): Promise<SeasonResult> {
  const town = await openTown(stage, name, rounds);
  const client = new pg.Client({ connectionString: town.house.databaseUrl });
  await client.connect();
  const result: SeasonResult = {
    rounds: rounds.length,
    violations: [],
    deaths: [],
    confirmed: 0,
    byPerson: 0,
    slowestMs: 0,
  };
  const replied: string[] = [];
  try {
    for (let from = 0; from < town.casts.length; from += AT_ONCE) {
      const batch = town.casts.slice(from, from + AT_ONCE);
      await playBatch(town, client, batch, { result, replied });
    }
    await settle(town, client, { result, replied });
  } finally {
    await client.end();
    await town.close();
  }
  return result;
}

interface Book {
  result: SeasonResult;
  replied: string[];
}

async function playBatch(
  town: Town,
  client: pg.Client,
  batch: readonly Cast[],
  { result, replied }: Book,
): Promise<void> {
  const prepared = batch.filter(needsMeeting);
  await Promise.all(prepared.map(cast => prepare(town, cast)));
  const meetings = await waitForMeetings(client, prepared);
  for (const cast of batch) await spoil(town, cast);
  for (const { round } of batch) town[round.kill.victim].arm(round.kill);
  const before = town.worker.deaths.length + town.server.deaths.length;
  const noting = noteMoments(town, client, result);
  for (const { round, people } of batch)
    if (round.story === 'pick' || round.story === 'contest') replied.push(...people.map(person => person.token));
  await Promise.all(batch.map(cast => act(town, cast, meetings.get(cast) ?? null)));
  await untilKilled(town, before + batch.length);
  for (const victim of [town.worker, town.server]) {
    await victim.killLate();
    await victim.up();
  }
  await town.sim('/faults', undefined, 'DELETE');
  const last = Math.max(
    Date.now() - 1,
    ...[town.worker, town.server].flatMap(each => each.deaths.map(death => death.at)),
  );
  const left = await untilFinished(client, last);
  result.slowestMs = Math.max(result.slowestMs, Date.now() - last);
  if (left.length > 0) {
    const rest = left.map(each => each.what).join(', ');
    result.violations.push(
      `rounds ${batch.map(cast => cast.round.number).join(',')}: after 15 s there is left: ${rest}`,
    );
  }
  await noting.stop();
}

/** Watches the victims die and notes what was under way then. */
function noteMoments(town: Town, client: pg.Client, result: SeasonResult) {
  const seen = { worker: town.worker.deaths.length, server: town.server.deaths.length };
  let isOver = false;
  const note = async () => {
    for (const name of ['worker', 'server'] as const) {
      for (const death of town[name].deaths.slice(seen[name])) {
        seen[name] += 1;
        result.deaths.push({ victim: name, step: death.step, moment: await readMoment(client) });
      }
    }
  };
  const noting = (async () => {
    while (!isOver) {
      await note();
      await delay(20);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await noting;
      await note();
    },
  };
}

async function untilKilled(town: Town, deaths: number): Promise<void> {
  const until = Date.now() + ACT_MS;
  while (Date.now() < until && town.worker.deaths.length + town.server.deaths.length < deaths) await delay(50);
}

async function untilFinished(client: pg.Client, since: number): Promise<{ what: string }[]> {
  for (;;) {
    const left = await listUnfinished(client);
    if (left.length === 0 || Date.now() - since > FINISHED_WITHIN_MS) return left;
    await delay(100);
  }
}

async function waitForMeetings(client: pg.Client, casts: readonly Cast[]) {
  const meetings = new Map<Cast, { bookingId: string; ids: Record<string, string> }>();
  const until = Date.now() + 30_000;
  for (const cast of casts) {
    for (;;) {
      const { rows } = await client.query(
        `SELECT id, provider_ids FROM booking WHERE lead_id = $1 AND status = 'confirmed'`,
        [cast.people[0]?.id],
      );
      if (rows[0]) {
        meetings.set(cast, { bookingId: rows[0].id, ids: rows[0].provider_ids });
        break;
      }
      if (Date.now() > until) throw new Error(`The meeting of round ${cast.round.number} was never confirmed.`);
      await delay(50);
    }
  }
  return meetings;
}

/** Lets everything that a policy has put off come to its end, reads the calendars through as the schedule would, audits. */
async function settle(town: Town, client: pg.Client, { result, replied }: Book): Promise<void> {
  const until = Date.now() + DRAINED_WITHIN_MS;
  const isQuiet = async () => (await countScheduled(client)) === 0 && (await listUnfinished(client)).length === 0;
  const drain = async () => {
    while (Date.now() < until && !(await isQuiet())) await delay(250);
  };
  await drain();
  await readCalendars(town, client);
  await drain();
  const rows = await readRows(client);
  result.violations.push(...audit({ replied, effects: await readEffects(town) }, rows));
  if (!(await isQuiet())) result.violations.push('it never came to rest');
  result.confirmed += rows.bookings.filter(booking => booking.status === 'confirmed').length;
  result.byPerson += rows.bookings.filter(booking => booking.status === 'needs-person').length;
}

async function readCalendars({ house }: Town, client: pg.Client): Promise<void> {
  const queue = await createQueue(house.connection, { as: 'sender', onError: () => {} });
  const { workspaceId } = house.planted;
  try {
    await withWorkspace(house.database, workspaceId, async tx => {
      for (const provider of PROVIDERS) await queue.send(tx.prisma, 'reconcile-bookings', { workspaceId, provider });
    });
    for (;;) {
      const { rows } = await client.query(
        `SELECT 1 FROM pgboss.job WHERE name = 'reconcile-bookings' AND state IN ('created', 'active', 'retry')`,
      );
      if (rows.length === 0) return;
      await delay(100);
    }
  } finally {
    await queue.stop(500);
  }
}
