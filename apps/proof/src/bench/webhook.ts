import pg from 'pg';
import type { Target } from './deliveries.ts';
import { type Figure, figure } from './figure.ts';
import { type LoadAnswer, type LoadGenerator, startLoadGenerator } from './load.ts';
import { costOf, residentMb } from './machine.ts';
import { median, quantile } from './quantiles.ts';
import type { Chapter } from './report.ts';
import { freePort, type House, NO_OUTSIDE, type Stage } from './stage.ts';

const ROUNDS = 3;
/** Enough in flight to keep both busy; latency at saturation is this divided by the rate. */
const CONNECTIONS = 64;
const FIXED_RATE = 300;
const SOURCES = ['generic', 'calendly'] as const;
type Source = (typeof SOURCES)[number];

/** A webhook route under load: the product's, or the bare one's that it is compared with. */
interface Contender {
  name: 'product' | 'bare';
  pid: number;
  targets: Record<Source, Target>;
  /** Forgets what was kept, so that no round starts with fuller tables than another. */
  clear: string;
}

/** Accepted webhooks: at saturation and at a fixed rate, beside a bare route, in alternating rounds of the same run. */
export async function measureWebhooks(stage: Stage, seconds: number): Promise<Chapter> {
  const house = await stage.openHouse('webhook', NO_OUTSIDE);
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  const generator = startLoadGenerator();
  try {
    const product = await startProduct(stage, house);
    const bare = await startBare(stage, house, client);
    const bench: Bench = { generator, client, contenders: [product, bare], seconds };
    await saturate(bench, 'generic', 1);
    await saturate(bench, 'calendly', 1);
    const figures: Figure[] = [];
    for (const source of SOURCES) figures.push(...(await saturation(bench, source)));
    figures.push(...(await fixedRate(bench)));
    const memory = figure('memory: server', residentMb(product.pid), 'MB', { peer: residentMb(bare.pid) });
    return { title: `Webhooks (no worker; ${CONNECTIONS} connections at saturation)`, figures: [...figures, memory] };
  } finally {
    await generator.child.stop();
    await client.end();
  }
}

interface Bench {
  generator: LoadGenerator;
  client: pg.Client;
  contenders: [Contender, Contender];
  seconds: number;
}

async function startProduct(stage: Stage, house: House): Promise<Contender> {
  const { pid } = await stage.start('server', 'apps/server/src/main.ts', { env: house.env });
  const { webhooks } = house.planted;
  return {
    name: 'product',
    pid,
    targets: {
      generic: { source: 'generic', url: webhooks.generic, secret: house.secrets.genericWebhookSecret },
      calendly: { source: 'calendly', url: webhooks.calendly, secret: house.secrets.calendlySigningKey },
    },
    clear: 'TRUNCATE webhook_receipt, pgboss.job_common',
  };
}

async function startBare(stage: Stage, house: House, client: pg.Client): Promise<Contender> {
  await client.query(
    `CREATE TABLE bare_receipt (source text, delivery_key text, body bytea NOT NULL,
       received_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (source, delivery_key))`,
  );
  const port = await freePort();
  const { genericWebhookSecret, calendlySigningKey } = house.secrets;
  const { pid } = await stage.start('bare', 'apps/proof/src/bench/bare-main.ts', {
    env: {
      DATABASE_URL: house.databaseUrl,
      GENERIC_SECRET: genericWebhookSecret,
      CALENDLY_SECRET: calendlySigningKey,
      PORT: String(port),
    },
  });
  const at = (source: Source) => `http://127.0.0.1:${port}/${source}`;
  return {
    name: 'bare',
    pid,
    targets: {
      generic: { source: 'generic', url: at('generic'), secret: genericWebhookSecret },
      calendly: { source: 'calendly', url: at('calendly'), secret: calendlySigningKey },
    },
    clear: 'TRUNCATE bare_receipt',
  };
}

interface Round extends LoadAnswer {
  /** Processor time of the server's process. */
  cost: number | null;
}

type Answers = Record<Contender['name'], Round[]>;

/** Rounds in turns, product, bare, product, bare: what slows the machine down meanwhile slows down both. */
async function inTurns(bench: Bench, rounds: number, run: (one: Contender) => Promise<LoadAnswer>): Promise<Answers> {
  const answers: Answers = { product: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const one of bench.contenders) {
      const { result, cost } = await costOf(one.pid, () => run(one));
      answers[one.name].push({ ...result, cost });
      await bench.client.query(one.clear);
    }
  }
  return answers;
}

const saturate = (bench: Bench, source: Source, rounds: number): Promise<Answers> =>
  inTurns(bench, rounds, one =>
    bench.generator.run(one.targets[source], CONNECTIONS, { kind: 'saturate', seconds: bench.seconds }),
  );

const rateOf = (answers: LoadAnswer[]): number => median(answers.map(one => one.accepted / one.seconds));
const latencyOf = (answers: LoadAnswer[], share: number): number =>
  median(answers.map(one => quantile(one.latencies, share)));

const costEach = (rounds: Round[]): number => median(rounds.map(one => (one.cost ?? Number.NaN) / one.accepted));

async function saturation(bench: Bench, source: Source): Promise<Figure[]> {
  const { product, bare } = await saturate(bench, source, ROUNDS);
  const [ours, theirs] = [rateOf(product), rateOf(bare)];
  const latency = (share: number, name: string) =>
    figure(`${source}: ${name} at saturation`, latencyOf(product, share), 'ms', { peer: latencyOf(bare, share) });
  return [
    figure(`${source}: accepted`, ours, '/s', { peer: theirs, note: `median of ${ROUNDS} rounds` }),
    figure(`${source}: share of the bare route`, (ours / theirs) * 100, '%', { aim: { atLeast: 70 } }),
    latency(0.5, 'p50'),
    latency(0.99, 'p99'),
    figure(`${source}: processor time of the server, each`, costEach(product), 'ms', { peer: costEach(bare) }),
  ];
}

async function fixedRate(bench: Bench): Promise<Figure[]> {
  const load = { kind: 'pace', perSecond: FIXED_RATE, count: FIXED_RATE * bench.seconds } as const;
  const { product, bare } = await inTurns(bench, ROUNDS, one =>
    bench.generator.run(one.targets.generic, CONNECTIONS, load),
  );
  const at = `generic: at ${FIXED_RATE}/s, open loop,`;
  return [
    figure(`${at} p50`, latencyOf(product, 0.5), 'ms', { peer: latencyOf(bare, 0.5) }),
    figure(`${at} p99`, latencyOf(product, 0.99), 'ms', { aim: { atMost: 20 }, peer: latencyOf(bare, 0.99) }),
  ];
}
