import { randomUUID } from 'node:crypto';
import { createAuth } from '@overlap/auth/auth';
import { createWorkspaceKey } from '@overlap/auth/provision';
import { createAuthDatabase, withWorkspace } from '@overlap/database/client';
import { saveLead } from '@overlap/database/stores/leads';
import pg from 'pg';
import { Pool } from 'undici';
import { type Figure, figure } from './figure.ts';
import { median, now, quantile } from './quantiles.ts';
import type { Chapter } from './report.ts';
import { type House, NO_OUTSIDE, type Stage } from './stage.ts';

const CLIENTS = 12;
const SLOTS = 24;
/** How often each client tries each slot. */
const TRIES = 20;
const ROUNDS = 3;
const MINUTE = 60_000;
const PER_SECOND = 200;

/** Contested bookings: many clients and few times, in the database alone and through the API. */
export async function measureBookings(stage: Stage, seconds: number): Promise<Chapter> {
  const house = await stage.openHouse('booking', NO_OUTSIDE);
  const crowd = await connectCrowd(house);
  try {
    const figures = [...(await contest(house, crowd, seconds)), ...(await losers(stage, house, seconds))];
    return { title: `Contested bookings (${CLIENTS} clients on ${SLOTS} times)`, figures };
  } finally {
    await Promise.all(crowd.map(client => client.end()));
  }
}

/** Sessions as the product has them: its role, and the workspace set for the session. */
async function connectCrowd({ connection, planted }: House): Promise<pg.Client[]> {
  return Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client({ ...connection });
      await client.connect();
      await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [planted.workspaceId]);
      return client;
    }),
  );
}

interface Contest {
  attempts: number;
  won: number;
  seconds: number;
  /** Refused by the database for something else than the time. */
  shot: number;
}

type Attempt = (
  client: pg.Client,
  order: { leadId: string; start: Date; end: Date },
) => Promise<'won' | 'lost' | 'shot'>;

const HOLD = `SELECT hold_slot($1::uuid, $2::uuid, NULL, 'ghl', 'ghl:bench', $3, $4, 'UTC', now(), $1::uuid, NULL, 'overlap', NULL, 1) AS answer`;

const byProduct: Attempt = async (client, { leadId, start, end }) => {
  const { rows } = await client.query({ name: 'hold', text: HOLD, values: [randomUUID(), leadId, start, end] });
  return rows[0]?.answer === 'held' ? 'won' : 'lost';
};

const BARE_TABLE = `
  CREATE TABLE bare_booking (
    id uuid PRIMARY KEY, workspace_id uuid NOT NULL, host_key text NOT NULL, seat int NOT NULL, meeting_id uuid NOT NULL,
    lead_id uuid NOT NULL, status text NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
    EXCLUDE USING gist (workspace_id WITH =, host_key WITH =, seat WITH =, tstzrange(starts_at, ends_at) WITH &&,
      meeting_id WITH <>) WHERE (status IN ('held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling'))
  )`;
const BARE_INSERT = `
  INSERT INTO bare_booking VALUES ($1::uuid, $2::uuid, 'ghl:bench', 0, $1::uuid, $3::uuid, 'held', $4, $5)`;

const byBareInsert =
  (workspaceId: string): Attempt =>
  async (client, { leadId, start, end }) => {
    try {
      const values = [randomUUID(), workspaceId, leadId, start, end];
      await client.query({ name: 'bare', text: BARE_INSERT, values });
      return 'won';
    } catch (error) {
      return (error as { code?: string }).code === '23P01' ? 'lost' : 'shot';
    }
  };

async function contest(house: House, crowd: pg.Client[], seconds: number): Promise<Figure[]> {
  const { workspaceId } = house.planted;
  const [first] = crowd;
  await first?.query(BARE_TABLE);
  const leads = await addLeads(house, 200);
  const product: Contest[] = [];
  const bare: Contest[] = [];
  let day = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    product.push(await run(crowd, leads, byProduct, { seconds, from: () => (day += 1) }));
    bare.push(await run(crowd, leads, byBareInsert(workspaceId), { seconds, from: () => (day += 1) }));
  }
  const overlaps = await countOverlaps(first);
  const rate = (contests: Contest[]) => median(contests.map(one => one.attempts / one.seconds));
  const total = (of: (one: Contest) => number) => product.reduce((sum, one) => sum + of(one), 0);
  const shot = bare.reduce((sum, one) => sum + one.shot, 0);
  const ratio = (rate(product) / rate(bare)).toFixed(1);
  return [
    figure('attempts to hold a time, in the database', rate(product), '/s', {
      aim: { atLeast: 5_000 },
      peer: rate(bare),
      note: `${ratio} times a bare insert under the same constraint, of which ${shot} were shot as deadlocks`,
    }),
    figure('times held twice', overlaps, '%', {
      aim: { atMost: 0 },
      note: `${total(one => one.won)} holds of ${total(one => one.attempts)} attempts, each time held once: ${total(one => one.shot) === 0}`,
    }),
  ];
}

/** Batches of fresh times, each tried by every client several times in an order of its own, until the time is up. */
async function run(
  crowd: pg.Client[],
  leads: string[],
  attempt: Attempt,
  { seconds, from }: { seconds: number; from: () => number },
): Promise<Contest> {
  const result: Contest = { attempts: 0, won: 0, seconds: 0, shot: 0 };
  const began = now();
  const until = began + seconds * 1000;
  while (now() < until) {
    const base = Date.UTC(2031, 0, 1) + from() * 86_400_000;
    await Promise.all(crowd.map((client, index) => tryAll(client, { index, base, until, leads, attempt, result })));
  }
  result.seconds = (now() - began) / 1000;
  return result;
}

interface Trial {
  index: number;
  base: number;
  until: number;
  leads: string[];
  attempt: Attempt;
  result: Contest;
}

async function tryAll(client: pg.Client, { index, base, until, leads, attempt, result }: Trial): Promise<void> {
  for (let number = 0; number < SLOTS * TRIES && now() < until; number += 1) {
    // Each client walks the times by a stride of its own: they meet, and not in one queue.
    const slot = (number * (2 * index + 1)) % SLOTS;
    const start = new Date(base + slot * 30 * MINUTE);
    const leadId = leads[(index * SLOTS + slot) % leads.length] ?? '';
    const end = new Date(start.getTime() + 30 * MINUTE);
    const outcome = await attempt(client, { leadId, start, end });
    result.attempts += 1;
    if (outcome !== 'lost') result[outcome] += 1;
    // A lead has one booking under way: what was won is settled at once, as the provider's answer would.
    if (outcome === 'won' && attempt === byProduct) {
      await client.query({
        name: 'confirm',
        text: `UPDATE booking SET status = 'confirmed' WHERE lead_id = $1 AND status = 'held'`,
        values: [leadId],
      });
    }
  }
}

async function countOverlaps(client: pg.Client | undefined): Promise<number> {
  const { rows } = (await client?.query(`
    SELECT count(*)::int AS count FROM booking a JOIN booking b ON a.id < b.id AND a.host_key = b.host_key
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
    WHERE a.status = 'confirmed' AND b.status = 'confirmed'`)) ?? { rows: [] };
  return rows[0]?.count ?? Number.NaN;
}

function addLeads({ database, planted }: House, count: number): Promise<string[]> {
  const none = { phone: null, profileUrl: null, company: null, timeZone: null, campaignId: null, externalId: null };
  return withWorkspace(database, planted.workspaceId, async tx => {
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const lead = await saveLead(tx, { ...none, name: `Lead ${number}`, email: `${number}.${count}@bench.example` });
      ids.push(lead.id);
    }
    return ids;
  });
}

/** Setters who want a time that is gone: each is told so, with times that are open. */
async function losers(stage: Stage, house: House, seconds: number): Promise<Figure[]> {
  await stage.start('server', 'apps/server/src/main.ts', { env: house.env });
  const leads = await addLeads(house, 50);
  const pool = new Pool(house.serverUrl, { connections: 32, pipelining: 1 });
  const keys = await makeKeys(house, KEYS);
  let turn = 0;
  const book = async (leadId: string, start: string) => {
    const body = JSON.stringify({ leadId, start });
    turn += 1;
    const headers = { authorization: `Bearer ${keys[turn % KEYS]}`, 'content-type': 'application/json' };
    const response = await pool.request({ method: 'POST', path: '/api/v1/bookings', headers, body });
    return { status: response.statusCode, body: (await response.body.json()) as { alternatives?: string[] } };
  };
  const wanted = nextOpenHour();
  const winner = await book(leads[0] ?? '', wanted);
  if (winner.status !== 202) throw new Error(`The first booking was refused with ${winner.status}.`);
  const latencies: number[] = [];
  let wrong = 0;
  const ask = async (due: number, leadId: string, isMeasured: boolean) => {
    const { status, body } = await book(leadId, wanted);
    if (isMeasured) latencies.push(now() - due);
    if (status !== 409 || (body.alternatives?.length ?? 0) < 3 || body.alternatives?.includes(wanted)) wrong += 1;
  };
  const leadOf = (number: number) => leads[1 + (number % (leads.length - 1))] ?? '';
  await pace(200, number => ask(now(), leadOf(number), false));
  await pace(PER_SECOND * seconds, (number, due) => ask(due, leadOf(number), true));
  await pool.close();
  if (wrong > 0) throw new Error(`${wrong} losers were not told of three open times.`);
  const note = `${latencies.length} calls, each answered 409 with three open times`;
  return [
    figure(`a taken time at ${PER_SECOND}/s, p50`, median(latencies), 'ms'),
    figure(`a taken time at ${PER_SECOND}/s, p99`, quantile(latencies, 0.99), 'ms', { aim: { atMost: 50 }, note }),
  ];
}

/** A key makes 6,000 calls a minute at most, which is half of what is asked here: four setters' tools share it. */
const KEYS = 4;

async function makeKeys({ connection, planted, secrets, serverUrl }: House, count: number): Promise<string[]> {
  const authDatabase = createAuthDatabase(connection);
  const auth = createAuth({
    database: authDatabase,
    secret: secrets.authSecret,
    baseUrl: serverUrl,
    trustedOrigins: [],
    sendMail: async () => {},
  });
  try {
    const { workspaceId } = planted;
    const member = await authDatabase.prisma.member.findFirstOrThrow({ where: { organizationId: workspaceId } });
    const keys: string[] = [];
    for (let number = 0; number < count; number += 1)
      keys.push(await createWorkspaceKey(auth, workspaceId, member.userId, `Bench ${number}`));
    return keys;
  } finally {
    await authDatabase.close();
  }
}

/** Open loop: each call has its time and is measured from it. */
async function pace(count: number, call: (number: number, due: number) => Promise<void>): Promise<void> {
  const began = now() + 20;
  const running: Promise<void>[] = [];
  for (let number = 0; number < count; number += 1) {
    const due = began + (number * 1000) / PER_SECOND;
    for (let left = due - now(); left > 0; left = due - now())
      await new Promise<void>(resolve => (left > 2 ? setTimeout(resolve, left - 1) : setImmediate(resolve)));
    running.push(call(number, due));
  }
  await Promise.all(running);
}

/** Some working day's 15:00 UTC, which is within the demo's hours. */
function nextOpenHour(): string {
  const at = new Date(Date.now() + 3 * 86_400_000);
  at.setUTCHours(15, 0, 0, 0);
  while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString();
}
