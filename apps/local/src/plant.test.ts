import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAuth } from '@overlap/auth/auth';
import { withWorkspace } from '@overlap/database/client';
import { parseKeyRing } from '@overlap/database/secret-box';
import { findLeadByHandle, updateLead } from '@overlap/database/stores/leads';
import { withdrawOffers } from '@overlap/database/stores/offers';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Planted, type Planter, plant } from './plant.ts';
import { offeredTimes } from './scenarios/offered-times.ts';
import { otherProcesses } from './scenarios/other-processes.ts';
import { loadSecrets } from './secrets.ts';

let fresh: FreshDatabase;
let planter: Planter;
let first: Planted;
const folder = mkdtempSync(path.join(tmpdir(), 'overlap-plant-'));
const scenarios = [...offeredTimes, ...otherProcesses];

beforeAll(async () => {
  fresh = await freshDatabase();
  const secrets = loadSecrets(folder);
  const serverUrl = 'http://127.0.0.1:4300';
  const auth = createAuth({
    database: fresh.authDatabase,
    secret: secrets.authSecret,
    baseUrl: serverUrl,
    trustedOrigins: [],
    sendMail: async () => {},
  });
  const keyRing = parseKeyRing(secrets.keyRing);
  planter = {
    ...fresh,
    auth,
    keyRing,
    secrets,
    serverUrl,
    simulatorUrl: 'http://127.0.0.1:4301',
    gohighlevelPublicKey: '',
  };
  first = await plant(planter, scenarios);
  planter.secrets = { ...secrets, apiKey: first.apiKey };
});
afterAll(async () => {
  await fresh.drop();
  rmSync(folder, { recursive: true, force: true });
});

const leadOf = (planted: Planted, email: string) => planted.leads.find(lead => lead.scenario.email === email);

it('has leads with offers in the future on each provider and channel', () => {
  const offered = first.leads.filter(lead => lead.offeredSlots.length > 0);
  expect(new Set(offered.map(lead => lead.scenario.provider))).toEqual(new Set(['ghl', 'calendly']));
  expect(new Set(offered.map(lead => lead.scenario.channel))).toEqual(new Set(['email', 'sms', 'linkedin']));
  for (const start of offered.flatMap(lead => lead.offeredSlots)) expect(Date.parse(start)).toBeGreaterThan(Date.now());
});

it('offers no time of a provider’s calendar to two leads', () => {
  for (const provider of ['ghl', 'calendly']) {
    const starts = first.leads.filter(lead => lead.scenario.provider === provider).flatMap(lead => lead.offeredSlots);
    expect(new Set(starts).size).toBe(starts.length);
  }
});

it('planted again gives the same workspace, addresses, offers and first messages', async () => {
  const again = await plant(planter, scenarios);
  expect(again).toEqual(first);
});

it('keeps what the campaign wrote to a lead whose offers are gone', async () => {
  const email = 'dana@larkspur.example';
  await withWorkspace(fresh.database, first.workspaceId, async tx => {
    const lead = await findLeadByHandle(tx, { email, phone: null, profileUrl: null, externalId: null });
    await updateLead(tx, lead?.id ?? '', { bookedSlot: new Date(leadOf(first, email)?.offeredSlots[0] ?? '') });
    await withdrawOffers(tx, lead?.id ?? '');
  });
  const again = leadOf(await plant(planter, scenarios), email);
  expect(again).toMatchObject({ offeredSlots: [], first: leadOf(first, email)?.first });
});
