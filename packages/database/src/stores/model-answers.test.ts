import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkspaceTx, withWorkspace } from '../client.ts';
import {
  findModelAnswer,
  keepModelAnswer,
  pruneModelRows,
  reserveModelTokens,
  settleModelTokens,
} from './model-answers.ts';

const TODAY = '2026-12-03';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const inWorkspace = <T>(workspaceId: string, work: (tx: WorkspaceTx) => Promise<T>) =>
  withWorkspace(fresh.database, workspaceId, work);
const reserve = (workspaceId: string, tokens: number, { day = TODAY, limit = 1_000 } = {}) =>
  inWorkspace(workspaceId, tx => reserveModelTokens(tx, { day, tokens, limit }));
const usedBy = (workspaceId: string) =>
  inWorkspace(workspaceId, async tx => (await tx.prisma.modelUsage.findMany()).map(row => row.tokens));

describe('answers', () => {
  it('are found again by their key, in their workspace only', async () => {
    const [here, there] = [randomUUID(), randomUUID()];
    await inWorkspace(here, tx => keepModelAnswer(tx, 'k', { kind: 'other' }));
    expect(await inWorkspace(here, tx => findModelAnswer(tx, 'k'))).toEqual({ kind: 'other' });
    expect(await inWorkspace(here, tx => findModelAnswer(tx, 'l'))).toBeNull();
    expect(await inWorkspace(there, tx => findModelAnswer(tx, 'k'))).toBeNull();
  });

  it('stay as they came first', async () => {
    const workspaceId = randomUUID();
    for (const kind of ['other', 'question']) await inWorkspace(workspaceId, tx => keepModelAnswer(tx, 'k', { kind }));
    expect(await inWorkspace(workspaceId, tx => findModelAnswer(tx, 'k'))).toEqual({ kind: 'other' });
  });
});

describe('a day’s tokens', () => {
  it('are taken up to the limit, and each day and workspace has its own', async () => {
    const workspaceId = randomUUID();
    expect(await reserve(workspaceId, 600)).toBe(true);
    expect(await reserve(workspaceId, 401)).toBe(false);
    expect(await reserve(workspaceId, 400)).toBe(true);
    expect(await reserve(workspaceId, 1)).toBe(false);
    expect(await reserve(workspaceId, 1_000, { day: '2026-12-04' })).toBe(true);
    expect(await reserve(randomUUID(), 1_000)).toBe(true);
  });

  it('are not taken at all by a call past the limit', async () => {
    const workspaceId = randomUUID();
    expect(await reserve(workspaceId, 1_001)).toBe(false);
    expect(await usedBy(workspaceId)).toEqual([]);
  });

  it('are not overdrawn by many calls at once', async () => {
    const workspaceId = randomUUID();
    const taken = await Promise.all(Array.from({ length: 20 }, () => reserve(workspaceId, 150)));
    expect(taken.filter(Boolean)).toHaveLength(6);
    expect(await usedBy(workspaceId)).toEqual([900]);
  });

  it('come back where less was used, and count where more was', async () => {
    const workspaceId = randomUUID();
    const settle = (reserved: number, used: number) =>
      inWorkspace(workspaceId, tx => settleModelTokens(tx, { day: TODAY, reserved, used }));
    await reserve(workspaceId, 800);
    await settle(800, 200);
    expect(await usedBy(workspaceId)).toEqual([200]);
    await settle(0, 900);
    expect(await usedBy(workspaceId)).toEqual([1_100]);
    expect(await reserve(workspaceId, 1)).toBe(false);
  });
});

it('what is older than asked for is dropped', async () => {
  const workspaceId = randomUUID();
  const keep = (key: string, createdAt: string) =>
    inWorkspace(workspaceId, tx => tx.prisma.modelAnswer.create({ data: { workspaceId, key, answer: {}, createdAt } }));
  await keep('old', '2026-11-01T00:00:00Z');
  await keep('new', '2026-11-20T00:00:00Z');
  await reserve(workspaceId, 1, { day: '2026-11-01' });
  await reserve(workspaceId, 2, { day: '2026-11-20' });
  await inWorkspace(workspaceId, tx => pruneModelRows(tx, new Date('2026-11-10T12:00:00Z')));
  expect(await inWorkspace(workspaceId, tx => tx.prisma.modelAnswer.findMany())).toMatchObject([{ key: 'new' }]);
  expect(await usedBy(workspaceId)).toEqual([2]);
});
