import { setTimeout as delay } from 'node:timers/promises';
import { withWorkspace } from '@overlap/database/client';
import { createQueue } from '@overlap/queue/queue';
import pg from 'pg';
import type { Stage } from '../bench/stage.ts';
import { act, needsMeeting, prepare, spoil } from './acts.ts';
import { audit } from './audit.ts';
import type { Cast } from './casts.ts';
import { review } from './link-acts.ts';
import { auditLinks } from './link-audit.ts';
import { GUEST, setLinkLevel } from './link-policy.ts';
import { listStrayFiles, readAttempts, readLinkMoment, readRecords } from './link-read.ts';
import { countScheduled, listUnfinished, readEffects, readMoment, readRows } from './read.ts';
import { AT_ONCE, PROVIDERS, type Round } from './round.ts';
import { openTown, type Town } from './town.ts';
import type { Victim } from './victim.ts';

export interface SeasonResult {
  rounds: number;
  violations: string[];
  /** Kills, by what was under way and at which step. */
  deaths: { victim: string; step: string; moment: string }[];
  /** How the rounds ended. */
  confirmed: number;
  byPerson: number;
  /** Longest wait from the last kill of a batch without browsers until nothing was left that was due, ms. */
  slowestMs: number;
  /** The same until no attempt on a lead's own scheduler was left. */
  slowestLinkMs: number;
  /** How attempts on leads' own schedulers ended, one word or two each. */
  attempts: string[];
}

const ACT_MS = 5_000;
const FINISHED_WITHIN_MS = 15_000;
/** Where browsers take the machine's cores meanwhile, the promise of 15 seconds is not what is tried. */
const FINISHED_BESIDE_BROWSERS_MS = 90_000;
const DRAINED_WITHIN_MS = 240_000;
/** A sweep, a dry run and a booking, each of them on a busy machine. */
const LINKS_SETTLED_WITHIN_MS = 90_000;

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
    slowestLinkMs: 0,
    attempts: [],
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
  const links = batch.filter(cast => cast.round.link);
  const [level] = links.flatMap(cast => cast.round.link?.level ?? []);
  if (level) await setLinkLevel(town.house, level);
  for (const cast of batch) await spoil(town, cast);
  for (const { round } of batch) town[round.kill.victim]?.arm(round.kill);
  const others = [town.worker, town.server];
  const planned = batch.filter(({ round }) => round.kill.victim !== 'browser').length;
  const before = countDeaths(others);
  const noting = noteMoments(town, client, result);
  for (const { round, people } of batch)
    if (round.link || round.story === 'pick' || round.story === 'contest')
      replied.push(...people.map(person => person.token));
  await Promise.all(batch.map(cast => act(town, cast, meetings.get(cast) ?? null)));
  // Whoever is invited needs the reviewer from the beginning on.
  const reviewed = settleLinks(town, client, links);
  await untilKilled(others, before + planned);
  for (const victim of others) {
    await victim.killLate();
    await victim.up();
  }
  await town.sim('/faults', undefined, 'DELETE');
  for (const cast of links) await spoil(town, cast);
  const last = countDeaths(others) > before ? lastDeath(others) : Date.now();
  const withinMs = links.length > 0 ? FINISHED_BESIDE_BROWSERS_MS : FINISHED_WITHIN_MS;
  const left = await untilFinished(client, last + withinMs);
  if (links.length === 0) result.slowestMs = Math.max(result.slowestMs, Date.now() - last);
  const numbers = batch.map(cast => cast.round.number).join(',');
  if (left.length > 0)
    result.violations.push(
      `rounds ${numbers}: after ${withinMs / 1000} s there is left: ${left.map(each => each.what).join(', ')}`,
    );
  const settled = await reviewed;
  result.slowestLinkMs = Math.max(result.slowestLinkMs, settled.ms);
  result.violations.push(...settled.violations.map(each => `rounds ${numbers}: ${each}`));
  if (links.length > 0) await town.sim('/faults', undefined, 'DELETE');
  await noting.stop();
}

const victimsOf = ({ worker, server, browser }: Town): Victim[] => [worker, server, ...(browser ? [browser] : [])];
const countDeaths = (victims: readonly Victim[]): number =>
  victims.reduce((count, { deaths }) => count + deaths.length, 0);
const lastDeath = (victims: readonly Victim[]): number =>
  Math.max(0, ...victims.flatMap(({ deaths }) => deaths.map(death => death.at)));

/** A reviewer at work until every attempt of the batch is at its end, and what the browser worker left behind. */
async function settleLinks(
  town: Town,
  client: pg.Client,
  links: readonly Cast[],
): Promise<{ violations: string[]; ms: number }> {
  if (links.length === 0) return { violations: [], ms: 0 };
  const began = Date.now();
  const since = () => Math.max(began, lastDeath(victimsOf(town)));
  const left = await review(town, client, links, { since, withinMs: LINKS_SETTLED_WITHIN_MS });
  const ms = Date.now() - since();
  town.browser?.disarm();
  await town.browser?.up();
  const orphans = town.browser?.countOrphans() ?? 0;
  return {
    ms,
    violations: [
      ...left.map(each => `after ${LINKS_SETTLED_WITHIN_MS / 1000} s not at its end: ${each}`),
      ...(orphans > 0 ? [`${orphans} browsers outlived their worker`] : []),
    ],
  };
}

/** Watches the victims die and notes what was under way then. */
function noteMoments(town: Town, client: pg.Client, result: SeasonResult) {
  const victims = victimsOf(town);
  const seen = new Map(victims.map(victim => [victim, victim.deaths.length]));
  let isOver = false;
  const note = async () => {
    for (const victim of victims) {
      for (const { victim: name, step } of victim.deaths.slice(seen.get(victim))) {
        seen.set(victim, (seen.get(victim) ?? 0) + 1);
        const moments = [await readMoment(client), ...(town.browser ? [await readLinkMoment(client)] : [])];
        result.deaths.push({ victim: name, step, moment: moments.join(', ') });
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

async function untilKilled(victims: readonly Victim[], deaths: number): Promise<void> {
  const until = Date.now() + ACT_MS;
  while (Date.now() < until && countDeaths(victims) < deaths) await delay(50);
}

async function untilFinished(client: pg.Client, until: number): Promise<{ what: string }[]> {
  for (;;) {
    const left = await listUnfinished(client);
    if (left.length === 0 || Date.now() > until) return left;
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
  const records = await readRecords(town);
  const attempts = await readAttempts(client);
  result.violations.push(
    ...audit({ replied, effects: await readEffects(town), records }, rows),
    ...auditLinks({ invited: [...records.keys()], records, guestEmail: GUEST.email }, attempts),
  );
  const strays = await listStrayFiles(client, town.evidence);
  result.violations.push(...strays.map(file => `no row tells of the evidence ${file}`));
  result.attempts.push(...attempts.map(({ route, status, kind }) => `${route} ${status} ${kind}`));
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
