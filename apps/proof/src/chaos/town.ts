import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withWorkspace } from '@overlap/database/client';
import { saveCampaign, saveLead } from '@overlap/database/stores/leads';
import { recordOffers } from '@overlap/database/stores/offers';
import { slotFrom } from '@overlap/domain/slot';
import { outsideWorld } from '@overlap/local/outside-world';
import { slotStarts } from '@overlap/local/scenarios/slots';
import { createSimulators } from '@overlap/simulators';
import type { House, Stage } from '../bench/stage.ts';
import { PROVIDERS, type Round } from './plan.ts';
import { tapCalls, tapDatabase, type Watch } from './taps.ts';
import { startVictim, type Victim } from './victim.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../../..');
const ZONE = 'America/New_York';
const MINUTES = 30;
const ROWS_A_DAY = 15;
const SLOTS_A_ROUND = 3;

/** A lead of one round, found again in any ledger by the token in their name. */
export interface Person {
  id: string;
  token: string;
  name: string;
  email: string;
}

/** A round with its people and its times: what was offered, and where a meeting is moved to. */
export interface Cast {
  round: Round;
  people: Person[];
  offers: string[];
  target: string;
}

/** One workspace with its outside world, server and worker, all of which can be watched and killed. */
export interface Town {
  house: House;
  casts: Cast[];
  worker: Victim;
  server: Victim;
  sim(at: string, body?: object, method?: string): Promise<unknown>;
  api(at: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
}

export async function openTown(stage: Stage, name: string, rounds: readonly Round[]): Promise<Town> {
  const logs = mkdtempSync(path.join(tmpdir(), 'overlap-chaos-'));
  const simulators = await createSimulators({ store: ':memory:', quotas: false, webhookRetryScale: 0.001 });
  let worker: Victim | undefined;
  let server: Victim | undefined;
  const watchFor =
    (victim: () => Victim | undefined, at: 'call' | 'commit'): Watch =>
    async (phase, what) =>
      victim()?.step(at, phase, what);
  tapCalls(
    simulators.app.server,
    url => !url.startsWith('/_sim'),
    watchFor(() => worker, 'call'),
  );
  const simulatorUrl = await simulators.listen(0);
  const outside = { url: simulatorUrl, gohighlevelPublicKey: simulators.signing.gohighlevelPublicKey };
  const house = await stage.openHouse(name, outside);
  const casts = await plantCasts(house, rounds);
  const sim = async (at: string, body?: object, method = body ? 'POST' : 'GET') => {
    const response = await fetch(`${simulatorUrl}/_sim${at}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${at}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };
  await sim('/seed', seedOf(house, casts));
  const databasePort = Number(new URL(house.databaseUrl).port);
  const wires = {
    worker: await tapDatabase(
      databasePort,
      watchFor(() => worker, 'commit'),
    ),
    server: await tapDatabase(
      databasePort,
      watchFor(() => server, 'commit'),
    ),
  };
  const envThrough = (port: number) => {
    const url = new URL(house.databaseUrl);
    url.port = String(port);
    return { ...house.env, DATABASE_URL: url.href, LOG_LEVEL: process.env.TEST_LOG ?? 'warn' };
  };
  const spec = { project: PROJECT, logs };
  [server, worker] = await Promise.all([
    startVictim({ ...spec, name: 'server', file: 'apps/server/src/main.ts', env: envThrough(wires.server.port) }),
    startVictim({ ...spec, name: 'worker', file: 'worker/src/main.ts', env: envThrough(wires.worker.port) }),
  ]);
  const parts = { server, worker };
  return {
    house,
    casts,
    ...parts,
    sim,
    async api(at, body) {
      const response = await fetch(`${house.serverUrl}/api/v1${at}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${house.planted.apiKey}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async close() {
      await Promise.allSettled([parts.worker.stop(), parts.server.stop()]);
      await Promise.allSettled([wires.worker.close(), wires.server.close(), simulators.close()]);
      rmSync(logs, { recursive: true, force: true });
    },
  };
}

const campaignOf = (provider: string): string => `Chaos ${provider}`;

async function plantCasts({ database, planted }: House, rounds: readonly Round[]): Promise<Cast[]> {
  return withWorkspace(database, planted.workspaceId, async tx => {
    const campaigns = new Map<string, string>();
    for (const [index, provider] of PROVIDERS.entries()) {
      const id = await saveCampaign(tx, {
        name: campaignOf(provider),
        sender: 'emailbison',
        channel: 'email',
        externalId: String(101 + index),
        bookingProvider: provider,
        bookingLink: null,
        qualificationQuestions: [],
      });
      campaigns.set(provider, id);
    }
    const casts: Cast[] = [];
    for (const [index, round] of rounds.entries()) {
      const picks = Array.from({ length: SLOTS_A_ROUND }, (_none, slot) => {
        const row = index * SLOTS_A_ROUND + slot;
        const minutes = 9 * 60 + (row % ROWS_A_DAY) * MINUTES;
        const at = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        return { businessDay: 3 + Math.floor(row / ROWS_A_DAY), at };
      });
      const [first = '', second = '', target = ''] = slotStarts(picks, ZONE, new Date());
      const people: Person[] = [];
      for (const letter of round.story === 'contest' ? ['A', 'B'] : ['A']) {
        const token = `R${String(round.number).padStart(4, '0')}${letter}`;
        const name = `Zed ${token}`;
        const email = `${token.toLowerCase()}@zedworks.io`;
        const campaignId = campaigns.get(round.provider) ?? null;
        const none = { phone: null, profileUrl: null, company: null, externalId: null };
        const lead = await saveLead(tx, { ...none, name, email, timeZone: ZONE, campaignId });
        await recordOffers(tx, lead.id, [slotFrom(first, MINUTES), slotFrom(second, MINUTES)]);
        people.push({ id: lead.id, token, name, email });
      }
      casts.push({ round, people, offers: [first, second], target });
    }
    return casts;
  });
}

function seedOf(house: House, casts: readonly Cast[]): object {
  const seed = outsideWorld(house.planted, house.secrets, house.serverUrl);
  const [bison] = [seed.emailbison].flat();
  if (!bison) throw new Error('The demo has no EmailBison.');
  const leads = casts.flatMap(({ round, people }) =>
    people.map(({ email, name }) => ({
      id: 5000 + round.number * 2 + (name.endsWith('B') ? 1 : 0),
      email,
      firstName: 'Zed',
      lastName: name.slice(4),
      campaignId: 101 + PROVIDERS.indexOf(round.provider),
      firstEmail: { subject: 'A quick idea', body: 'Hello' },
    })),
  );
  const campaigns = PROVIDERS.map((provider, index) => ({ id: 101 + index, name: campaignOf(provider) }));
  return {
    ...seed,
    emailbison: [{ ...bison, campaigns: [...bison.campaigns, ...campaigns], leads: [...bison.leads, ...leads] }],
  };
}
