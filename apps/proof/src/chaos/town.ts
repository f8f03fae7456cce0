import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSimulators } from '@overlap/simulators';
import pg from 'pg';
import type { House, Stage } from '../bench/stage.ts';
import { type Cast, plantCasts, seedOf } from './casts.ts';
import { type Api, apiOf, type Sim, simOf } from './controls.ts';
import { allowLinks, readOurCalendar } from './link-policy.ts';
import { passLeases } from './link-read.ts';
import { isForPage, isSubmit, openStreet, type Street } from './link-street.ts';
import type { Round } from './round.ts';
import { tapCalls, tapDatabase, type Watch } from './taps.ts';
import { startVictim, type Victim, type VictimSpec } from './victim.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../../..');
/** One workspace with its outside world, server and worker, all of which can be watched and killed. */
export interface Town {
  house: House;
  casts: Cast[];
  worker: Victim;
  server: Victim;
  /** Runs where a round is about a lead's own page. */
  browser: Victim | null;
  street: Street;
  /** Folder of the pictures of leads' pages. */
  evidence: string;
  sim: Sim;
  api: Api;
  close(): Promise<void>;
}

export async function openTown(stage: Stage, name: string, rounds: readonly Round[]): Promise<Town> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overlap-chaos-'));
  // The browser runs as another user, and passes through.
  chmodSync(folder, 0o711);
  const simulators = await createSimulators({ store: ':memory:', quotas: false, webhookRetryScale: 0.001 });
  const victims: Partial<Record<'worker' | 'server' | 'browser', Victim>> = {};
  const watches = {
    worker: watchesOf(() => victims.worker),
    server: watchesOf(() => victims.server),
    browser: watchesOf(() => victims.browser),
  };
  tapCalls(simulators.app.server, ({ url = '', headers }) => {
    if (isForPage(headers.host)) return watches.browser.call;
    return url.startsWith('/_sim') ? null : watches.worker.call;
  });
  const simulatorUrl = await simulators.listen(0);
  const outside = { url: simulatorUrl, gohighlevelPublicKey: simulators.signing.gohighlevelPublicKey };
  const house = await stage.openHouse(name, outside);
  const casts = await plantCasts(house, rounds);
  const sim = simOf(simulatorUrl);
  await sim('/seed', seedOf(house, casts));
  const street = await openStreet(simulators, sim, casts);
  const hasLinks = rounds.some(round => round.link);
  if (hasLinks) await allowLinks(house);
  const databasePort = Number(new URL(house.databaseUrl).port);
  const wires = {
    worker: await tapDatabase(databasePort, watches.worker.commit),
    server: await tapDatabase(databasePort, watches.server.commit),
    browser: await tapDatabase(databasePort, watches.browser.commit),
  };
  const owner = new pg.Client({ connectionString: house.databaseUrl });
  await owner.connect();
  const evidence = path.join(folder, 'evidence');
  const env = { ...house.env, ...linkEnv(folder, simulatorUrl), EVIDENCE_DIR: evidence };
  const specOf = (victim: 'worker' | 'server' | 'browser', file: string): VictimSpec => ({
    name: victim,
    project: PROJECT,
    logs: folder,
    file,
    env: { ...env, DATABASE_URL: throughPort(house.databaseUrl, wires[victim].port) },
  });
  const start = async (spec: VictimSpec) => {
    const victim = await startVictim(spec);
    victims[spec.name] = victim;
    return victim;
  };
  const worker = specOf('worker', 'worker/src/main.ts');
  const browser = { ...specOf('browser', 'worker/src/main.ts'), args: ['--role', 'browser'] };
  const [serverVictim, workerVictim, browserVictim] = await Promise.all([
    start(specOf('server', 'apps/server/src/main.ts')),
    start({ ...worker, onDeath: () => passLeases(owner, 'api') }),
    hasLinks ? start({ ...browser, onDeath: () => passLeases(owner, 'browser') }) : null,
  ]);
  if (hasLinks) await readOurCalendar(house);
  return {
    house,
    casts,
    server: serverVictim,
    worker: workerVictim,
    browser: browserVictim,
    street,
    evidence,
    sim,
    api: apiOf(house),
    async close() {
      await Promise.allSettled(Object.values(victims).map(victim => victim.stop()));
      await street.close();
      await Promise.allSettled([...Object.values(wires).map(wire => wire.close()), owner.end(), simulators.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What each kind of step of a victim is told to. */
function watchesOf(victim: () => Victim | undefined): Record<'call' | 'commit', Watch> {
  return {
    async call(phase, what) {
      if (isSubmit(what)) await victim()?.step('submit', phase, what);
      await victim()?.step('call', phase, what);
    },
    commit: async (phase, what) => victim()?.step('commit', phase, what),
  };
}

const linkEnv = (folder: string, simulatorUrl: string): Record<string, string> => ({
  LOG_LEVEL: process.env.TEST_LOG ?? 'warn',
  CAL_COM_URL: `${simulatorUrl}/calcom`,
  // The leads' pages are on this machine, and nobody minds how soon the next visit follows.
  ALLOW_DEVELOPMENT_HOSTS: 'true',
  REQUIRE_SANDBOX: 'false',
  PAGE_GAP_SECONDS: '0',
  // What a killed browser leaves behind goes with the folder.
  TMPDIR: folder,
});

function throughPort(databaseUrl: string, port: number): string {
  const url = new URL(databaseUrl);
  url.port = String(port);
  return url.href;
}
