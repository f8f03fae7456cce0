import { type Database, withWorkspace, withWorkspaceReadOnly } from '@overlap/database/client';
import { audit } from '@overlap/database/stores/records';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRIDAY, minutesFromReply, THURSDAY } from './fixtures/past-rows.ts';
import { ONE_OF_EACH, type PastCase, plantPast } from './fixtures/plant-past.ts';
import { replayPage } from './replay.ts';
import { replayAll } from './replay-all.ts';

const SPAN = { start: minutesFromReply(-1_440), end: minutesFromReply(14_400) };

let fresh: FreshDatabase;
let owner: pg.Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await fresh.drop();
});

const plant = (cases: readonly PastCase[]) => plantPast(fresh.database, cases);
const replay = (
  workspaceId: string,
  query: Partial<Parameters<typeof replayPage>[2]> = {},
  database = fresh.database,
) => replayPage(database, workspaceId, { span: SPAN, after: null, limit: 100, ...query });

/** How many rows every table of the database has, jobs included. */
async function countRows(): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
  const counts = await owner.query(
    rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`).join(' UNION ALL '),
  );
  return Object.fromEntries(counts.rows.map(row => [row.name, row.count]));
}

/** The same database, counting what is asked of it. */
function counted(database: Database) {
  const asked: string[] = [];
  const prisma = database.prisma.$extends({
    query: {
      $allOperations({ model, operation, args, query }) {
        asked.push(`${model ?? ''}.${operation}`);
        return query(args);
      },
    },
  });
  return { asked, database: { ...database, prisma } as unknown as Database };
}

const offered = [THURSDAY, FRIDAY];
const FIRST: PastCase = { name: 'Dana', text: 'The first one works for me.', offered };

describe('a workspace’s past replies', () => {
  it('give one of each verdict', async () => {
    const { replies } = await replay(await plant(ONE_OF_EACH));
    expect(Object.fromEntries(replies.map(reply => [reply.leadName, reply.verdict]))).toEqual(
      Object.fromEntries(ONE_OF_EACH.map(({ name }) => [name, name])),
    );
  });

  it('are told with what would be done, what was decided and what came of it', async () => {
    const { replies } = await replay(await plant(ONE_OF_EACH.slice(2, 3)));
    expect(replies).toMatchObject([
      {
        leadName: 'would-have-booked-otherwise',
        receivedAt: minutesFromReply(0),
        intent: { kind: 'accept_slot', certain: true },
        now: { action: 'book', process: 'offered-time', start: '2026-11-18T15:00:00.000Z' },
        before: { action: 'ask-person', start: null, withoutPerson: false },
        outcome: { kind: 'booked', start: '2026-11-17T15:00:00.000Z', by: 'outside' },
        gaps: ['lead-as-now', 'settings-as-now', 'offers-undated'],
      },
    ]);
    expect(replies[0]?.now.reasons.map(reason => reason.rule)).toEqual(['offer-accepted', 'offer-free']);
  });

  it('do not book over what another lead had by then', async () => {
    const taken = (minute: number, heldBy: string | null): PastCase[] => [
      { name: 'Luis', text: 'Hello', minute: 0, meeting: { start: THURSDAY, heldBy } },
      { ...FIRST, minute },
    ];
    const after = await replay(await plant(taken(120, null)));
    expect(after.replies[0]?.now).toMatchObject({ action: 'ask-person', reasons: [{ rule: 'offer-unfit' }] });
    const before = await replay(await plant(taken(30, null)));
    expect(before.replies[0]?.now).toMatchObject({ action: 'book', start: THURSDAY });
  });

  it('do not book whoever had opted out by then', async () => {
    const workspaceId = await plant([FIRST]);
    const [dana] = (await replay(workspaceId)).replies;
    await withWorkspace(fresh.database, workspaceId, async tx => {
      await audit(tx, {
        actor: 'overlap',
        action: 'lead-opted-out',
        subjectType: 'lead',
        subjectId: dana?.leadId ?? '',
      });
      await tx.prisma.auditEntry.updateMany({ data: { at: new Date(minutesFromReply(-5)) } });
    });
    const [again] = (await replay(workspaceId)).replies;
    expect(again?.now).toMatchObject({ action: 'ask-person', reasons: [{ rule: 'opted-out-earlier' }] });
  });

  it('need a person for a legal request that comes with an opt-out', async () => {
    const text = 'Unsubscribe me and delete all my personal data under GDPR.';
    const { replies } = await replay(await plant([{ name: 'Greta', text }]));
    expect(replies[0]?.now).toMatchObject({ action: 'suppress', withoutPerson: false });
  });

  it('are of their own workspace and span only', async () => {
    const workspaceId = await plant([FIRST, { ...FIRST, minute: 20_000 }]);
    expect((await replay(workspaceId)).replies).toHaveLength(1);
    expect((await replay(await plant([]))).replies).toEqual([]);
  });

  it('come page by page, each once, also where two arrived at the same moment', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const workspaceId = await plant(names.map((name, index) => ({ ...FIRST, name, minute: index === 1 ? 2 : index })));
    const first = await replay(workspaceId, { limit: 2 });
    const second = await replay(workspaceId, { limit: 2, after: first.next });
    const third = await replay(workspaceId, { limit: 2, after: second.next });
    const seen = [first, second, third].flatMap(page => page.replies.map(reply => reply.leadName));
    expect([...seen].sort()).toEqual(names);
    expect(seen[0]).toBe('e');
    expect(third.next).toBeNull();
    expect(await replayAll(fresh.database, workspaceId, { span: SPAN, limit: 5 })).toMatchObject({ isComplete: true });
    const some = await replayAll(fresh.database, workspaceId, { span: SPAN, limit: 4 });
    expect([some.replies.length, some.isComplete]).toEqual([4, false]);
  });
});

describe('shadow mode', () => {
  it('writes nothing at all', async () => {
    const workspaceId = await plant(ONE_OF_EACH);
    const before = await countRows();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    await replayAll(fresh.database, workspaceId, { span: SPAN, limit: 100 });
    expect(await countRows()).toEqual(before);
  });

  it('could not write if it tried', async () => {
    const workspaceId = await plant([]);
    const attempt = withWorkspaceReadOnly(fresh.database, workspaceId, tx =>
      audit(tx, { actor: 'overlap', action: 'tried', subjectType: 'settings', subjectId: workspaceId }),
    );
    await expect(attempt).rejects.toThrow(/read-only transaction/);
    // The connection goes back to the pool as it was.
    await withWorkspace(fresh.database, workspaceId, tx =>
      audit(tx, { actor: 'overlap', action: 'tried', subjectType: 'settings', subjectId: workspaceId }),
    );
  });

  it('asks the database as often for a hundred replies as for two', async () => {
    const many = await plant(Array.from({ length: 100 }, (_, index) => ({ ...FIRST, name: `Lead ${index}` })));
    const { asked, database } = counted(fresh.database);
    expect((await replay(many, {}, database)).replies).toHaveLength(100);
    const forMany = asked.splice(0);
    await replay(many, { limit: 2 }, database);
    expect(asked).toEqual(forMany);
    expect(forMany.filter(each => each !== '.$executeRaw')).toHaveLength(9);
  });
});
