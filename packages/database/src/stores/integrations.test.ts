import { randomBytes, randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkspaceTx, withSystem, withWorkspace } from '../client.ts';
import { parseKeyRing } from '../secret-box.ts';
import {
  findEndpoint,
  findIntegration,
  findIntegrationConfig,
  getOrCreateEndpointToken,
  listIntegrations,
  saveIntegration,
} from './integrations.ts';

const SECRET = 'pit-0f9e8d7c-very-secret';
const workspaceId = randomUUID();
const key = (name: string) => `${name}:${randomBytes(32).toString('base64')}`;
const firstKey = key('k1');
const ring = parseKeyRing(firstKey);

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const inWorkspace = <T>(work: (tx: WorkspaceTx) => Promise<T>, where = workspaceId) =>
  withWorkspace(fresh.database, where, work);
const save = (where = workspaceId, keys = ring) =>
  inWorkspace(
    tx =>
      saveIntegration(tx, keys, {
        provider: 'gohighlevel',
        baseUrl: 'https://services.example',
        config: { locationId: 'loc1' },
        secrets: { token: SECRET },
      }),
    where,
  );

/** Everything in the database as text, as somebody who reads the disk would find it. */
async function wholeDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    const texts: string[] = [];
    for (const table of ['integration', 'webhook_endpoint', 'audit_entry', 'live_event']) {
      const { rows } = await client.query<{ text: string }>(`SELECT "${table}"::text AS text FROM "${table}"`);
      texts.push(...rows.map(row => row.text));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}

describe('the secrets of a connection', () => {
  it('are on disk only as ciphertext', async () => {
    await save();
    const text = await wholeDatabase();
    expect(text).toContain('loc1');
    expect(text).toContain('v1.k1.');
    for (const form of [
      SECRET,
      Buffer.from(SECRET).toString('base64').slice(0, -3),
      Buffer.from(SECRET).toString('hex'),
    ])
      expect(text).not.toContain(form);
  });

  it('open for their workspace', async () => {
    const found = await inWorkspace(tx => findIntegration(tx, ring, 'gohighlevel'));
    expect(found).toMatchObject({ secrets: { token: SECRET }, config: { locationId: 'loc1' } });
  });

  it('are not opened where only the settings are asked for, or shown', async () => {
    expect(await inWorkspace(tx => findIntegrationConfig(tx, 'gohighlevel'))).toEqual({ locationId: 'loc1' });
    const shown = await inWorkspace(listIntegrations);
    expect(shown).toMatchObject([{ provider: 'gohighlevel', secretsSet: ['token'] }]);
    expect(JSON.stringify(shown)).not.toMatch(/pit-|v1\.k1/);
  });

  it('are worthless in another workspace, even copied there', async () => {
    const thief = randomUUID();
    await save(thief);
    const client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    await client.query(
      `UPDATE integration SET secrets = (SELECT secrets FROM integration WHERE workspace_id = $1) WHERE workspace_id = $2`,
      [workspaceId, thief],
    );
    await client.end();
    await expect(inWorkspace(tx => findIntegration(tx, ring, 'gohighlevel'), thief)).rejects.toThrow();
  });

  it('open after a new key came first on the ring, and say so once the old one is gone', async () => {
    const newKey = key('k2');
    const both = await inWorkspace(tx => findIntegration(tx, parseKeyRing(`${newKey},${firstKey}`), 'gohighlevel'));
    expect(both?.secrets).toEqual({ token: SECRET });
    const onlyNew = inWorkspace(tx => findIntegration(tx, parseKeyRing(newKey), 'gohighlevel'));
    await expect(onlyNew).rejects.toThrow(/"k1".*OVERLAP_KEYS/);
  });

  it('are replaced by saving again', async () => {
    const newKey = key('k3');
    await save(workspaceId, parseKeyRing(`${newKey},${firstKey}`));
    expect(await wholeDatabase()).toContain('v1.k3.');
    await save();
  });

  it('are nobody’s in a workspace without the connection', async () => {
    expect(await inWorkspace(tx => findIntegration(tx, ring, 'gohighlevel'), randomUUID())).toBeNull();
  });
});

describe('a webhook’s address', () => {
  const address = async (where = workspaceId) => {
    const id = await save(where);
    return inWorkspace(tx => getOrCreateEndpointToken(tx, ring, 'gohighlevel', id), where);
  };
  const find = (source: string, token: string) =>
    withSystem(fresh.database, prisma => findEndpoint(prisma, source, token));

  it('is made once, unguessable, and not on disk in the clear', async () => {
    const token = await address();
    expect(await address()).toBe(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(24);
    expect(await wholeDatabase()).not.toContain(token);
  });

  it('leads to its workspace, and only under its own source', async () => {
    const other = randomUUID();
    const [here, there] = [await address(), await address(other)];
    expect(await find('gohighlevel', here)).toMatchObject({ workspaceId });
    expect(await find('gohighlevel', there)).toMatchObject({ workspaceId: other });
    expect(await find('calendly', here)).toBeNull();
    expect(await find('gohighlevel', `${here}x`)).toBeNull();
    expect(await find('gohighlevel', '')).toBeNull();
  });
});
