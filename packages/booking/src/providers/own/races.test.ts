import { randomUUID } from 'node:crypto';
import { createDatabase, type Database, type WorkspaceTx } from '@overlap/database/client';
import { slotFrom } from '@overlap/domain/slot';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { error, kind, value } from '../../port/conformance-world.ts';
import { newRun, requestFrom, told } from '../../port/fixtures/requests.ts';
import type { OwnCalendar } from './calendar.ts';
import { beside, busyRow, type MadeCalendar, MINUTES, makeCalendar } from './fixtures/made-calendar.ts';
import { createOwn } from './provider.ts';

let fresh: FreshDatabase;
let admin: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  admin = createDatabase({ connectionString: fresh.url }, { maxConnections: 1 });
});
afterAll(async () => {
  await admin.close();
  await fresh.drop();
});

const provide = (calendar: OwnCalendar) => createOwn({ calendar, minutes: MINUTES });
const book = (calendar: OwnCalendar, run = newRun()) => provide(calendar).book(run, requestFrom());
const meetingsOf = ({ inWorkspace }: MadeCalendar) => inWorkspace(({ prisma }) => prisma.ownMeeting.findMany());

/** The connections that wait for a lock in this file's database, as soon as there are any. */
const somebodyWaits = () =>
  eventually(
    () => admin.prisma.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_locks
      WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
    pids => pids.length > 0,
  );

/** The first call goes to the one, all others to the other. */
function once<Call extends (...args: never[]) => unknown>(first: Call, others: Call): Call {
  let calls = 0;
  return ((...args) => (++calls === 1 ? first : others)(...args)) as Call;
}

/** Does something in a transaction that stays open until the answer is called. */
async function during(
  inWorkspace: MadeCalendar['inWorkspace'],
  work: (tx: WorkspaceTx) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const done = Promise.withResolvers<void>();
  const enough = Promise.withResolvers<void>();
  const whole = inWorkspace(async tx => {
    await work(tx);
    done.resolve();
    await enough.promise;
  });
  await Promise.race([done.promise, whole]);
  return () => {
    enough.resolve();
    return whole;
  };
}

describe('two at one moment', () => {
  test('the database lets a host meet once', async () => {
    const { inWorkspace, hostIds } = await makeCalendar(fresh.database);
    const { start, end } = requestFrom().slot;
    const take = () =>
      inWorkspace(({ prisma, workspaceId }) =>
        prisma.ownBusy.create({
          data: { ...busyRow(workspaceId, hostIds[0] ?? '', start, end), meetingId: randomUUID() },
        }),
      );
    const takings = await Promise.allSettled([take(), take(), take()]);
    expect(takings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(String(takings.find(each => each.status === 'rejected')?.reason)).toContain('own_host_meets_once');
  });

  test('twenty guests: one has it, the others are told that it is taken', async () => {
    const made = await makeCalendar(fresh.database);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, guest) =>
        provide(made.store).book(
          newRun({ idempotencyKey: `b${guest}` }),
          requestFrom({ email: `${guest}@prospect.io`, phone: null }),
        ),
      ),
    );
    expect(results.flatMap(result => (result.ok ? [] : result.error.kind))).toEqual(Array(19).fill('slot-taken'));
    expect(await meetingsOf(made)).toHaveLength(1);
  });

  const takenBeside = ({ inWorkspace, hostIds }: MadeCalendar, { start, end } = requestFrom().slot) =>
    during(inWorkspace, ({ prisma, workspaceId }) =>
      prisma.ownBusy.create({
        data: { ...busyRow(workspaceId, hostIds[0] ?? '', start, end), meetingId: randomUUID() },
      }),
    );

  test('who is not in the queue is seen by the constraint', async () => {
    const made = await makeCalendar(fresh.database);
    const letGo = await takenBeside(made);
    const booking = book(made.store);
    await somebodyWaits();
    await letGo();
    expect(kind(await booking)).toBe('slot-taken');
    expect(await meetingsOf(made)).toEqual([]);
  });

  test('a round robin asks the next one when the constraint refuses', async () => {
    const made = await makeCalendar(fresh.database, { mode: 'round-robin', hosts: ['Ada', 'Ben'] });
    const letGo = await takenBeside(made);
    const booking = book(made.store);
    await somebodyWaits();
    await letGo();
    const { meetingId = '' } = value(await booking).ids;
    expect((await made.store.find(beside(), meetingId))?.hostIds).toEqual(made.hostIds.slice(1));
  });

  test('a meeting that is moved there goes to the next one, too', async () => {
    const made = await makeCalendar(fresh.database, { mode: 'round-robin', hosts: ['Ada', 'Ben'] });
    const { ids } = value(await book(made.store));
    const later = slotFrom(requestFrom().slot.end, MINUTES);
    const letGo = await takenBeside(made, later);
    const moving = provide(made.store).reschedule?.(newRun(), ids, later);
    await somebodyWaits();
    await letGo();
    expect(told(await moving)).toMatchObject(later);
    expect((await made.store.find(beside(), ids.meetingId ?? ''))?.hostIds).toEqual(made.hostIds.slice(1));
  });

  test('an earlier attempt of ours that lands while we look is the one that stands', async () => {
    const made = await makeCalendar(fresh.database);
    const landed = Promise.withResolvers<unknown>();
    const listAt: OwnCalendar['listAt'] = async (run, start) => {
      const here = await made.store.listAt(run, start);
      landed.resolve(await book(made.store));
      return here;
    };
    const late = { ...made.store, listAt: once(listAt, made.store.listAt) };
    expect(await book(late)).toEqual(await landed.promise);
    expect(await meetingsOf(made)).toHaveLength(1);
  });
});

describe('a connection that is killed while booking', () => {
  test('leaves the outcome unknown, and the look-up tells', async () => {
    const { store, inWorkspace } = await makeCalendar(fresh.database);
    const letGo = await during(
      inWorkspace,
      ({ prisma }) => prisma.$executeRaw`LOCK TABLE own_meeting IN EXCLUSIVE MODE`,
    );
    const booking = book(store);
    for (const { pid } of await somebodyWaits()) await admin.prisma.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
    expect(error(await booking)).toEqual({
      kind: 'outcome-unknown',
      message: 'Our own calendar may or may not have booked (57P01)',
    });
    await letGo();
    expect(value(await provide(store).find(newRun(), requestFrom()))).toBeNull();
    expect((await book(store)).ok).toBe(true);
  });

  test('a run that ends while it waits books nothing afterwards', async () => {
    const made = await makeCalendar(fresh.database);
    const letGo = await during(
      made.inWorkspace,
      ({ prisma }) => prisma.$executeRaw`LOCK TABLE own_meeting IN EXCLUSIVE MODE`,
    );
    const stop = new AbortController();
    const booking = book(made.store, newRun({ signal: stop.signal }));
    await somebodyWaits();
    stop.abort();
    expect(kind(await booking)).toBe('outcome-unknown');
    await letGo();
    // It queues behind the one that waited, so that this is over when it is booked.
    expect((await book(made.store, newRun({ idempotencyKey: 'another' }))).ok).toBe(true);
    expect((await meetingsOf(made)).map(({ bookingKey }) => bookingKey)).toEqual(['another']);
  });
});
