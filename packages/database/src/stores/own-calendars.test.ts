import { randomUUID } from 'node:crypto';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '../client.ts';
import { type NewOwnCalendar, type NewOwnMeeting, openOwnCalendar, saveOwnCalendar } from './own-calendars.ts';

const NINE = '2026-12-02T09:00:00.000Z';
const HALF_PAST = '2026-12-02T09:30:00.000Z';
const TEN = '2026-12-02T10:00:00.000Z';
const DAY = { start: Date.parse(NINE) - 86_400_000, end: Date.parse(NINE) + 86_400_000 };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const caller = () => ({ signal: new AbortController().signal, deadline: Date.now() + 10_000 });
const host = (name: string, weight = 1) => ({ name, email: `${name}@acme.example`, schedule: { of: name }, weight });
const intro = (change: Partial<NewOwnCalendar> = {}): NewOwnCalendar => ({
  name: 'Intro',
  slug: 'intro',
  mode: 'round-robin',
  rules: { durationMinutes: 30 },
  hosts: [host('Ada'), host('Ben')],
  ...change,
});
const meeting = (change: Partial<NewOwnMeeting> = {}): NewOwnMeeting => ({
  key: 'booking-1',
  start: NINE,
  end: HALF_PAST,
  title: 'Intro',
  guestName: 'Lee Park',
  guestEmail: 'lee@prospect.io',
  guestPhone: null,
  guestTimeZone: 'America/New_York',
  note: null,
  ...change,
});

const save = (workspaceId: string, calendar = intro()) =>
  withWorkspace(fresh.database, workspaceId, tx => saveOwnCalendar(tx, calendar));

/** A calendar in a workspace of its own. */
async function opened() {
  const workspaceId = randomUUID();
  const id = await save(workspaceId);
  const store = openOwnCalendar(fresh.database, workspaceId, id);
  const hosts = (await store.read(caller(), DAY))?.hosts ?? [];
  const [ada = '', ben = ''] = hosts.map(one => one.id);
  const busy = async () => (await store.read(caller(), DAY))?.hosts.map(one => one.busy.map(({ start }) => start));
  const idOf = async (kept: ReturnType<typeof store.keep>) => {
    const answer = await kept;
    if (answer === 'taken') throw new Error('taken');
    return answer.id;
  };
  return { workspaceId, id, store, ada, ben, busy, idOf };
}

/** Nobody writes a meeting until the answer is called. */
async function holdMeetings(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE own_meeting IN EXCLUSIVE MODE');
  return () => client.end();
}

/** How many connections wait for a lock in this file's database. */
async function waiting(): Promise<number> {
  const [row] = await fresh.database.prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_locks
    WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return row?.count ?? 0;
}

describe('saving an own calendar', () => {
  it('keeps one for a slug, and lets hosts that are left out rest until they are back', async () => {
    const { workspaceId, id, store } = await opened();
    const names = async () => (await store.read(caller(), DAY))?.hosts.map(one => [one.name, one.weight]);
    expect(await save(workspaceId, intro({ name: 'Second', mode: 'single', hosts: [host('Ben', 3)] }))).toBe(id);
    expect(await store.read(caller(), DAY)).toMatchObject({ name: 'Second', mode: 'single', isActive: true });
    expect(await names()).toEqual([['Ben', 3]]);
    await save(workspaceId);
    expect(await names()).toEqual([
      ['Ada', 1],
      ['Ben', 1],
    ]);
  });

  it('shares no slug and shows nothing to another workspace', async () => {
    const [one, other] = [await opened(), await opened()];
    expect(other.id).not.toBe(one.id);
    const foreign = openOwnCalendar(fresh.database, other.workspaceId, one.id);
    expect(await foreign.read(caller(), DAY)).toBeNull();
    expect(await foreign.findBySlug(caller(), 'intro')).toMatchObject({ id: other.id });
    expect(await foreign.findBySlug(caller(), 'nowhere')).toBeNull();
  });
});

describe('keeping a meeting', () => {
  it('takes the time of its hosts and counts for them', async () => {
    const { store, ada, busy } = await opened();
    const kept = await store.keep(caller(), meeting(), [ada]);
    expect(kept).toMatchObject({ key: 'booking-1', start: NINE, end: HALF_PAST, status: 'standing' });
    expect(await busy()).toEqual([[Date.parse(NINE)], []]);
    const [first, second] = (await store.read(caller(), DAY))?.hosts ?? [];
    expect(first).toMatchObject({ meetings: [Date.parse(NINE)], assigned: 1, lastAssigned: expect.any(Number) });
    expect(second).toMatchObject({ meetings: [], assigned: 0, lastAssigned: null });
  });

  it('makes one for a key, among three at the same moment', async () => {
    const { store, ada, idOf } = await opened();
    const letGo = await holdMeetings();
    const kept = [1, 2, 3].map(() => idOf(store.keep(caller(), meeting(), [ada])));
    await eventually(waiting, count => count === 3);
    await letGo();
    expect(new Set(await Promise.all(kept)).size).toBe(1);
  });

  it('makes a new one for the key of a cancelled one', async () => {
    const { store, ada, idOf } = await opened();
    const id = await idOf(store.keep(caller(), meeting(), [ada]));
    await store.cancel(caller(), id);
    expect(await idOf(store.keep(caller(), meeting(), [ada]))).not.toBe(id);
  });

  it('is refused while one of the hosts is busy, and leaves the other one free', async () => {
    const { store, ada, ben, busy } = await opened();
    await store.keep(caller(), meeting(), [ben]);
    const overlapping = meeting({ key: 'booking-2', start: '2026-12-02T09:15:00.000Z', end: TEN });
    expect(await store.keep(caller(), overlapping, [ada, ben])).toBe('taken');
    expect(await busy()).toEqual([[], [Date.parse(NINE)]]);
    expect(await store.keep(caller(), { ...overlapping, start: HALF_PAST }, [ada, ben])).not.toBe('taken');
  });

  it('is refused while a host is busy with what is no meeting of ours', async () => {
    const { workspaceId, store, ada } = await opened();
    const row = { workspaceId, hostId: ada, startsAt: new Date(NINE), endsAt: new Date(HALF_PAST) };
    await withWorkspace(fresh.database, workspaceId, ({ prisma }) => prisma.ownBusy.create({ data: row }));
    expect(await store.keep(caller(), meeting(), [ada])).toBe('taken');
    expect(await store.list(caller(), { from: NINE, to: HALF_PAST })).toEqual([]);
  });

  it('waits no longer than its deadline', async () => {
    const { store, ada } = await opened();
    const letGo = await holdMeetings();
    const kept = store.keep({ ...caller(), deadline: Date.now() + 200 }, meeting(), [ada]);
    await expect(kept).rejects.toThrow('statement timeout');
    await letGo();
  });

  it('changes nothing for a caller who has gone, or whose time is up', async () => {
    const { store, ada, busy } = await opened();
    const gone = { ...caller(), signal: AbortSignal.abort() };
    await expect(store.keep(gone, meeting(), [ada])).rejects.toThrow('aborted');
    await expect(store.keep({ ...caller(), deadline: Date.now() - 1 }, meeting(), [ada])).rejects.toThrow();
    expect(await busy()).toEqual([[], []]);
  });
});

describe('moving a meeting', () => {
  it('takes its hosts’ time at the new place only', async () => {
    const { store, ada, ben, busy, idOf } = await opened();
    const id = await idOf(store.keep(caller(), meeting(), [ada]));
    const slot = { start: '2026-12-02T09:15:00.000Z', end: '2026-12-02T09:45:00.000Z' };
    expect(await store.move(caller(), id, slot, [ada])).toMatchObject({ id, ...slot });
    expect(await store.move(caller(), id, { start: HALF_PAST, end: TEN }, [ben])).toMatchObject({ id });
    expect(await busy()).toEqual([[], [Date.parse(HALF_PAST)]]);
    expect(await store.find(caller(), id)).toMatchObject({ start: HALF_PAST, hostIds: [ben] });
  });

  it('stays where it is when the new time is taken', async () => {
    const { store, ada, busy, idOf } = await opened();
    const id = await idOf(store.keep(caller(), meeting(), [ada]));
    await store.keep(caller(), meeting({ key: null, start: HALF_PAST, end: TEN }), [ada]);
    expect(await store.move(caller(), id, { start: HALF_PAST, end: TEN }, [ada])).toBe('taken');
    expect(await busy()).toEqual([[Date.parse(NINE), Date.parse(HALF_PAST)], []]);
  });

  it('knows a meeting that no longer stands', async () => {
    const { store, ada, busy, idOf } = await opened();
    const id = await idOf(store.keep(caller(), meeting(), [ada]));
    await store.cancel(caller(), id);
    expect(await store.move(caller(), id, { start: HALF_PAST, end: TEN }, [ada])).toBe('gone');
    expect(await busy()).toEqual([[], []]);
  });

  it('and cancelling at the same moment leave no time taken', async () => {
    const { store, ada, busy, idOf } = await opened();
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      const id = await idOf(store.keep(caller(), meeting({ key }), [ada]));
      await Promise.all([store.move(caller(), id, { start: HALF_PAST, end: TEN }, [ada]), store.cancel(caller(), id)]);
      expect((await store.find(caller(), id))?.status).toBe('cancelled');
      expect(await busy()).toEqual([[], []]);
    }
  });
});

describe('a cancelled meeting', () => {
  it('gives its time free, stays listed, and may be cancelled again', async () => {
    const { store, ada, busy, idOf } = await opened();
    const id = await idOf(store.keep(caller(), meeting(), [ada]));
    await store.cancel(caller(), id);
    await store.cancel(caller(), id);
    expect(await busy()).toEqual([[], []]);
    expect(await store.listAt(caller(), NINE)).toEqual([]);
    expect(await store.list(caller(), { from: NINE, to: HALF_PAST })).toMatchObject([{ id, status: 'cancelled' }]);
    expect(await store.list(caller(), { from: '2026-12-02T08:00:00Z', to: NINE })).toEqual([]);
  });
});

it('a meeting that is about to move stands in nobody’s way, but for others', async () => {
  const { store, ada, idOf } = await opened();
  const id = await idOf(store.keep(caller(), meeting(), [ada]));
  const hosts = async (except: string | null) => (await store.read(caller(), DAY, except))?.hosts[0];
  expect(await hosts(id)).toMatchObject({ busy: [], meetings: [] });
  expect(await hosts(randomUUID())).toMatchObject({ meetings: [Date.parse(NINE)] });
});
