import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { error, kind, later, value } from '../../port/conformance-world.ts';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import type { OwnCalendar } from './calendar.ts';
import { beside, busyRow, type MadeCalendar, MINUTES, makeCalendar, somebodyAt } from './fixtures/made-calendar.ts';
import { createOwn } from './provider.ts';

const at = (minutes: number) => {
  const start = later(START, minutes);
  return { start, end: later(start, MINUTES) };
};
const provide = (calendar: OwnCalendar) => createOwn({ calendar, minutes: MINUTES });
const runOf = (idempotencyKey: string) => newRun({ idempotencyKey, deadline: Date.now() + 20_000 });
const bookAt = (calendar: OwnCalendar, minutes: number, key = `booking-${minutes}`) =>
  provide(calendar).book(runOf(key), requestFrom({}, { slot: at(minutes) }));
const idOf = async (booked: ReturnType<typeof bookAt>) => value(await booked).ids.meetingId ?? '';

const hostsOf = async ({ store }: MadeCalendar, id: string) => (await store.find(beside(), id))?.hostIds;
const meetingsOf = ({ inWorkspace }: MadeCalendar) => inWorkspace(({ prisma }) => prisma.ownMeeting.findMany());

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

describe('a round robin', () => {
  const makeTeam = () => makeCalendar(fresh.database, { mode: 'round-robin', hosts: ['Ada', 'Ben'] });

  test('gives a meeting to the one whose turn it is', async () => {
    const made = await makeTeam();
    const [ada, ben] = made.hostIds;
    const given = [];
    for (const minutes of [0, 60, 120]) given.push(await hostsOf(made, await idOf(bookAt(made.store, minutes))));
    expect(given).toEqual([[ada], [ben], [ada]]);
  });

  test('has as many meetings at a time as it has hosts', async () => {
    const { store } = await makeTeam();
    const other = { email: 'other@prospect.io', phone: null };
    await idOf(bookAt(store, 0, 'a'));
    const second = await provide(store).book(runOf('b'), requestFrom(other));
    const third = await provide(store).book(runOf('c'), requestFrom({ email: 'third@prospect.io', phone: null }));
    expect([second.ok, kind(third)]).toEqual([true, 'slot-taken']);
  });

  test('falls to the next one when the first is taken at the same moment', async () => {
    const made = await makeTeam();
    const [ada, ben] = made.hostIds;
    const asked: (readonly string[])[] = [];
    const keep: OwnCalendar['keep'] = async (run, meeting, hostIds) => {
      if (asked.push(hostIds) === 1) await made.store.keep(beside(), somebodyAt(START), hostIds);
      return made.store.keep(run, meeting, hostIds);
    };
    const id = await idOf(bookAt({ ...made.store, keep }, 0));
    expect([asked, await hostsOf(made, id)]).toEqual([[[ada], [ben]], [ben]]);
  });

  test('leaves a moved meeting with its host, whoever has the next turn', async () => {
    const made = await makeTeam();
    const id = await idOf(bookAt(made.store, 0));
    value((await provide(made.store).reschedule?.(runOf('move'), { meetingId: id }, at(60))) ?? raise());
    expect(await hostsOf(made, id)).toEqual([made.hostIds[0]]);
  });
});

const raise = (): never => {
  throw new Error('no such method');
};

describe('a collective', () => {
  const makeTeam = () => makeCalendar(fresh.database, { mode: 'collective', hosts: ['Ada', 'Ben'] });

  test('takes the time of all', async () => {
    const made = await makeTeam();
    const id = await idOf(bookAt(made.store, 0));
    expect((await hostsOf(made, id))?.toSorted()).toEqual(made.hostIds.toSorted());
    const other = requestFrom({ email: 'other@prospect.io', phone: null });
    expect(kind(await provide(made.store).book(runOf('other'), other))).toBe('slot-taken');
  });

  test('is not open while one of them is busy elsewhere', async () => {
    const made = await makeTeam();
    const [, ben = ''] = made.hostIds;
    const { start, end } = at(0);
    await made.inWorkspace(tx => tx.prisma.ownBusy.create({ data: busyRow(tx.workspaceId, ben, start, end) }));
    expect(kind(await bookAt(made.store, 0))).toBe('slot-taken');
    expect(await meetingsOf(made)).toEqual([]);
  });
});

describe('moving', () => {
  test('by a quarter of an hour goes over its own old time', async () => {
    const { store, hostIds } = await makeCalendar(fresh.database, { rules: { gridMinutes: 15 } });
    const id = await idOf(bookAt(store, 0));
    const moved = await provide(store).reschedule?.(runOf('move'), { meetingId: id }, at(15));
    expect(told(moved)).toMatchObject({ ...at(15), ids: { meetingId: id } });
    expect(await store.keep(beside(), somebodyAt(at(45).start), hostIds)).toMatchObject(at(45));
    expect(told(await provide(store).reschedule?.(runOf('move'), { meetingId: id }, at(30)))).toMatch(/^slot-taken/);
  });
});

describe('what takes a time', () => {
  test('is whatever else is on the calendar of the host', async () => {
    const { store, inWorkspace, hostIds } = await makeCalendar(fresh.database);
    await inWorkspace(({ prisma, workspaceId }) =>
      prisma.ownBusy.create({ data: busyRow(workspaceId, hostIds[0] ?? '', later(START, 10), later(START, 20)) }),
    );
    const query = { from: START, to: later(START, 60), guestTimeZone: 'UTC' };
    expect(told(await provide(store).findSlots(runOf('look'), query))).toEqual([at(30)]);
    expect(kind(await bookAt(store, 0))).toBe('slot-taken');
  });

  test('is not what the guest booked there by themselves: that is their meeting', async () => {
    const { store, hostIds } = await makeCalendar(fresh.database);
    const theirs = { ...somebodyAt(START), guestEmail: 'LEE@prospect.io' };
    const kept = await store.keep(beside(), theirs, hostIds);
    expect([await idOf(bookAt(store, 0))]).toEqual(kept === 'taken' ? [] : [kept.id]);
  });

  test('our own meeting that somebody has moved since is no reason to make another', async () => {
    const made = await makeCalendar(fresh.database);
    await made.store.move(beside(), await idOf(bookAt(made.store, 0)), at(120), made.hostIds);
    expect(error(await bookAt(made.store, 0))).toEqual({
      kind: 'rejected',
      message: `A meeting was booked, but for ${at(120).start} instead of ${START}`,
    });
    expect(await meetingsOf(made)).toHaveLength(1);
  });
});

describe('a calendar that cannot be booked', () => {
  const NO_CALENDAR = 'rejected: No calendar of Overlap is chosen. Choose one in the settings.';
  const UNUSABLE = 'rejected: The rules of this calendar of Overlap make no sense. Save them again in the settings.';

  test('still cancels when it is switched off, and moves nothing', async () => {
    const { id, store, inWorkspace } = await makeCalendar(fresh.database);
    const ids = { meetingId: await idOf(bookAt(store, 0)) };
    await inWorkspace(({ prisma }) => prisma.ownCalendar.update({ where: { id }, data: { isActive: false } }));
    expect(told(await provide(store).reschedule?.(runOf('move'), ids, at(60)))).toMatch(/^rejected: .*switched off/);
    expect(told(await provide(store).cancel?.(runOf('cancel'), ids, 'Ill'))).toBeNull();
    expect((await store.find(beside(), ids.meetingId))?.status).toBe('cancelled');
  });

  test('has rules that make no sense', async () => {
    const { store, changeRules } = await makeCalendar(fresh.database);
    await changeRules({ gridMinutes: 0 });
    expect(told(await bookAt(store, 0))).toBe(UNUSABLE);
    const link = 'https://overlap.acme.example/book/intro';
    expect(told(await provide(store).resolveLink(runOf('link'), link))).toBe(UNUSABLE);
  });

  test('is not chosen yet, or has no host', async () => {
    const { store } = await makeCalendar(fresh.database, { hosts: [] });
    expect(told(await provide(store).check(runOf('check')))).toMatch(/no host/);
    expect(told(await provide({ ...store, id: '' }).check(runOf('check')))).toBe(NO_CALENDAR);
  });
});
