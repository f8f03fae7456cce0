import { randomUUID } from 'node:crypto';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkspaceTx, withWorkspace } from '../client.ts';
import { listenLive } from '../listen.ts';
import { announce, audit, currentCursor, listLiveEvents, pruneLiveEvents } from './records.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const inWorkspace = <T>(workspaceId: string, work: (tx: WorkspaceTx) => Promise<T>) =>
  withWorkspace(fresh.database, workspaceId, work);
const tell = (workspaceId: string, subject: string) =>
  inWorkspace(workspaceId, tx => announce(tx, 'lead', subject, null));
const read = async (workspaceId: string, after: string, limit?: number) =>
  inWorkspace(workspaceId, tx => listLiveEvents(tx, after, limit));
const subjects = async (workspaceId: string, after: string) =>
  (await read(workspaceId, after)).map(event => event.subjectId);
/** A transaction open anywhere on the PostgreSQL holds events back, one of a test beside this one too. */
const untilSeen = (workspaceId: string, after: string, count: number) =>
  eventually(
    () => subjects(workspaceId, after),
    seen => seen.length >= count,
  );
const cursorNow = (workspaceId: string) => inWorkspace(workspaceId, currentCursor);

/** A transaction that has announced something and stays open until told to end. */
async function openTransaction(workspaceId: string, subject: string) {
  const announced = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const ended = inWorkspace(workspaceId, async tx => {
    await announce(tx, 'lead', subject, null);
    announced.resolve();
    await end.promise;
  });
  await announced.promise;
  return {
    commit() {
      end.resolve();
      return ended;
    },
    rollBack() {
      end.reject(new Error('rolled back'));
      return ended.catch(() => {});
    },
  };
}

describe('live events', () => {
  it('come in order, after a cursor', async () => {
    const workspaceId = randomUUID();
    const start = await cursorNow(workspaceId);
    for (const subject of ['a', 'b', 'c']) await tell(workspaceId, subject);
    expect(await untilSeen(workspaceId, start, 3)).toEqual(['a', 'b', 'c']);
    const events = await read(workspaceId, start);
    expect(await subjects(workspaceId, events[0]?.cursor ?? '')).toEqual(['b', 'c']);
    expect(await subjects(workspaceId, events[2]?.cursor ?? '')).toEqual([]);
  });

  it('resume from the cursor of any page', async () => {
    const workspaceId = randomUUID();
    let cursor = await cursorNow(workspaceId);
    await inWorkspace(workspaceId, async tx => {
      for (let index = 0; index < 7; index += 1) await announce(tx, 'task', String(index), null);
    });
    await untilSeen(workspaceId, cursor, 7);
    const seen: string[] = [];
    for (let page = await read(workspaceId, cursor, 2); page.length > 0; page = await read(workspaceId, cursor, 2)) {
      seen.push(...page.map(event => event.subjectId));
      cursor = page.at(-1)?.cursor ?? cursor;
    }
    expect(seen).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('are not skipped when an older transaction commits after a newer one', async () => {
    const workspaceId = randomUUID();
    const start = await cursorNow(workspaceId);
    const older = await openTransaction(workspaceId, 'older');
    await tell(workspaceId, 'newer');
    expect(await subjects(workspaceId, start)).toEqual([]);
    await older.commit();
    expect(await untilSeen(workspaceId, start, 2)).toEqual(['older', 'newer']);
  });

  it('go on when the older transaction is rolled back', async () => {
    const workspaceId = randomUUID();
    const start = await cursorNow(workspaceId);
    const older = await openTransaction(workspaceId, 'never');
    await tell(workspaceId, 'newer');
    await older.rollBack();
    expect(await untilSeen(workspaceId, start, 1)).toEqual(['newer']);
  });

  it('reach a listener that started while an older transaction was still open', async () => {
    const workspaceId = randomUUID();
    const older = await openTransaction(workspaceId, 'older');
    const start = await cursorNow(workspaceId);
    await older.commit();
    expect(await untilSeen(workspaceId, start, 1)).toEqual(['older']);
  });

  it('are each read once by a reader that polls while many write', async () => {
    const workspaceId = randomUUID();
    let cursor = await cursorNow(workspaceId);
    const expected = Array.from({ length: 60 }, (_none, index) => String(index));
    const seen: string[] = [];
    const readOn = async () => {
      const events = await read(workspaceId, cursor);
      seen.push(...events.map(event => event.subjectId));
      cursor = events.at(-1)?.cursor ?? cursor;
      return seen;
    };
    const writing = Promise.all(expected.map(subject => tell(workspaceId, subject)));
    await eventually(readOn, all => all.length >= expected.length);
    await writing;
    await readOn();
    expect(seen.toSorted()).toEqual(expected.toSorted());
  });

  it('stay within their workspace', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const start = await cursorNow(two);
    await tell(one, 'private');
    expect(await subjects(two, start)).toEqual([]);
  });

  it('are dropped when they are too old to resume from', async () => {
    const workspaceId = randomUUID();
    const start = await cursorNow(workspaceId);
    await tell(workspaceId, 'old');
    await untilSeen(workspaceId, start, 1);
    await inWorkspace(workspaceId, tx => pruneLiveEvents(tx, new Date(Date.now() + 1_000)));
    expect(await subjects(workspaceId, start)).toEqual([]);
  });
});

describe('a listener', () => {
  it('wakes at the commit, and only for its own workspace', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const live = listenLive(fresh.connection, () => {});
    try {
      let woke = false;
      const other = live.wait(two, 60_000, AbortSignal.timeout(20_000)).then(() => {
        woke = true;
      });
      // LISTEN may not be in force yet, so news is told until it gets through.
      let isHeard = false;
      const heard = live.wait(one, 20_000, new AbortController().signal).then(() => {
        isHeard = true;
      });
      while (!isHeard) await Promise.race([tell(one, 'news'), heard]);
      expect(woke).toBe(false);
      while (!woke) await Promise.race([tell(two, 'news'), other]);
    } finally {
      await live.close();
    }
  });

  it('stops waiting when its time is up or it is aborted', async () => {
    const live = listenLive(fresh.connection, () => {});
    try {
      await live.wait(randomUUID(), 20, new AbortController().signal);
      await live.wait(randomUUID(), 60_000, AbortSignal.abort());
    } finally {
      await live.close();
    }
  });
});

describe('the audit log', () => {
  it('keeps who did what to what', async () => {
    const workspaceId = randomUUID();
    const note = {
      actor: 'user:1',
      action: 'slot-held',
      subjectType: 'booking',
      subjectId: 'b1',
      detail: { start: 'x' },
    } as const;
    await inWorkspace(workspaceId, tx => audit(tx, note));
    expect(await inWorkspace(workspaceId, tx => tx.prisma.auditEntry.findMany())).toEqual([
      { ...note, id: expect.any(String), workspaceId, at: expect.any(Date) },
    ]);
  });

  it('loses a note whose transaction failed', async () => {
    const workspaceId = randomUUID();
    const failing = inWorkspace(workspaceId, async tx => {
      await audit(tx, { actor: 'overlap', action: 'x', subjectType: 'lead', subjectId: '1' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inWorkspace(workspaceId, tx => tx.prisma.auditEntry.count())).toBe(0);
  });
});
