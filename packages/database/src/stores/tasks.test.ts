import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkspaceTx, withWorkspace } from '../client.ts';
import { closeTask, closeTasksOfLead, getTask, type NewTask, openTask } from './tasks.ts';

const workspaceId = randomUUID();
let fresh: FreshDatabase;
let leadId: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  leadId = await addLead(fresh.database, workspaceId);
});
afterAll(() => fresh.drop());

const inWorkspace = <T>(work: (tx: WorkspaceTx) => Promise<T>, where = workspaceId) =>
  withWorkspace(fresh.database, where, work);
const task = (dedupeKey: string, more: Partial<NewTask> = {}): NewTask => ({
  kind: 'call',
  leadId,
  title: 'Call Dana',
  detail: { phone: '+12125550147', 'a "quoted" name': "it's" },
  dedupeKey,
  decisionId: null,
  bookingId: null,
  ...more,
});
const open = (dedupeKey: string, where = workspaceId, more: Partial<NewTask> = {}) =>
  inWorkspace(tx => openTask(tx, task(dedupeKey, more)), where);

describe('an open task', () => {
  it('is one per key among twenty ordered at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => open('race')));
    expect(ids.filter(Boolean)).toHaveLength(1);
    expect(await inWorkspace(tx => tx.prisma.task.count({ where: { dedupeKey: 'race' } }))).toBe(1);
  });

  it('gives its key free when it is closed', async () => {
    const first = await open('again');
    await inWorkspace(tx => closeTask(tx, first ?? '', 'done', 'user:1'));
    expect(await open('again')).toEqual(expect.any(String));
    expect(await open('again')).toBeNull();
  });

  it('shares no key with another workspace', async () => {
    expect(await open('shared')).toEqual(expect.any(String));
    expect(await open('shared', randomUUID(), { leadId: null })).toEqual(expect.any(String));
  });

  it('keeps its detail as it was given', async () => {
    const id = await open('detail');
    expect(await inWorkspace(tx => getTask(tx, id ?? ''))).toMatchObject({ detail: task('').detail, status: 'open' });
  });

  it('is nobody’s in another workspace', async () => {
    const id = (await open('hidden')) ?? '';
    const other = randomUUID();
    expect(await inWorkspace(tx => getTask(tx, id), other)).toBeNull();
    expect(await inWorkspace(tx => closeTask(tx, id, 'done', 'user:1'), other)).toBe(false);
  });
});

describe('closing a task', () => {
  it('succeeds for one of several at the same moment, and says who it was', async () => {
    const id = (await open('closing')) ?? '';
    const closed = await Promise.all(
      Array.from({ length: 8 }, (_none, index) => inWorkspace(tx => closeTask(tx, id, 'done', `user:${index}`))),
    );
    expect(closed.filter(Boolean)).toHaveLength(1);
    const row = await inWorkspace(tx => getTask(tx, id));
    expect(row).toMatchObject({ status: 'done', closedBy: `user:${closed.indexOf(true)}`, closedAt: expect.any(Date) });
  });

  it('dismisses a lead’s tasks of the given kinds, and no others', async () => {
    const busyLead = await addLead(fresh.database, workspaceId);
    const call = (await open('of-lead:call', workspaceId, { leadId: busyLead })) ?? '';
    const gone = (await open('of-lead:gone', workspaceId, { leadId: busyLead, kind: 'slot-gone' })) ?? '';
    const others = (await open('of-other:gone', workspaceId, { kind: 'slot-gone' })) ?? '';
    await inWorkspace(tx => closeTasksOfLead(tx, busyLead, ['slot-gone'], 'overlap'));
    const statuses = await inWorkspace(async tx => [
      (await getTask(tx, call))?.status,
      (await getTask(tx, gone))?.status,
      (await getTask(tx, others))?.status,
    ]);
    expect(statuses).toEqual(['open', 'dismissed', 'open']);
  });
});
