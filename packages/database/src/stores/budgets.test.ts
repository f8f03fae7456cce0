import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '../client.ts';
import { INSTALLATION, pauseProvider, readSpent, takeOfBudget } from './budgets.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const TEN_A_MINUTE = [
  { seconds: 60, most: 10 },
  { seconds: 3600, most: 50 },
];
const take = (workspaceId: string, limits = TEN_A_MINUTE, provider = 'calendly') =>
  takeOfBudget(fresh.database, workspaceId, { provider, use: 'book', limits });

describe('a provider’s limit', () => {
  it('is taken up to its figure and no further, by however many at once', async () => {
    const workspaceId = randomUUID();
    const waits = await Promise.all(Array.from({ length: 40 }, () => take(workspaceId)));
    expect(waits.filter(wait => wait === 0)).toHaveLength(10);
    for (const wait of waits.filter(each => each > 0)) expect(wait).toBeLessThanOrEqual(64);
  });

  it('of several the one that says to wait longest counts, and nothing is taken of any', async () => {
    const workspaceId = randomUUID();
    const limits = [
      { seconds: 10, most: 1 },
      { seconds: 3600, most: 1 },
    ];
    expect(await take(workspaceId, limits)).toBe(0);
    expect(await take(workspaceId, limits)).toBeGreaterThan(3000);
    const spent = await withWorkspace(fresh.database, workspaceId, tx =>
      readSpent(tx, 'calendly', { call: [], book: limits }, new Date()),
    );
    expect(spent.map(each => [each.seconds, each.used])).toEqual([
      [10, 1],
      [3600, 1],
    ]);
  });

  it('is free again when its window has passed', async () => {
    const workspaceId = randomUUID();
    const limits = [{ seconds: 60, most: 1 }];
    expect(await take(workspaceId, limits)).toBe(0);
    await withWorkspace(fresh.database, workspaceId, tx =>
      tx.prisma.providerSpend.updateMany({ data: { bucket: new Date(Date.now() - 70_000) } }),
    );
    expect(await take(workspaceId, limits)).toBe(0);
  });

  it('is each workspace’s, each provider’s and the installation’s own', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const limits = [{ seconds: 60, most: 1 }];
    expect(await take(one, limits)).toBe(0);
    expect(await take(other, limits)).toBe(0);
    expect(await take(one, limits, 'hubspot')).toBe(0);
    expect(await take(INSTALLATION, limits)).toBe(0);
    expect(await take(INSTALLATION, limits)).toBeGreaterThan(0);
  });

  it('waits for what the provider itself asked for', async () => {
    const workspaceId = randomUUID();
    const until = new Date(Date.now() + 30_000);
    await pauseProvider(fresh.database, workspaceId, { provider: 'calendly', use: 'book', until });
    const wait = await take(workspaceId);
    expect(wait).toBeGreaterThan(25);
    expect(wait).toBeLessThanOrEqual(30);
  });
});
