import { randomUUID } from 'node:crypto';
import { BLOCKING_STATUSES, BOOKING_STATUSES, type BookingStatus } from '@overlap/domain/booking';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead } from '@overlap/testing/rows';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Database, withSystem, withWorkspace } from '../client.ts';
import {
  confirmBooking,
  findBooking,
  findCurrentBooking,
  getBooking,
  type Hold,
  holdSlot,
  keepOutsideBooking,
  listBusy,
  listSilentBookings,
  moveBooking,
} from './bookings.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NOON = Date.parse('2030-03-04T12:00:00Z');

let fresh: FreshDatabase;
/** As many connections as several workers have together. */
let crowd: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  crowd = createDatabase(fresh.connection, { maxConnections: 40 });
});
afterAll(async () => {
  await crowd.close();
  await fresh.drop();
});

const at = (minutes: number, length = 30) => ({
  start: new Date(NOON + minutes * MINUTE).toISOString(),
  end: new Date(NOON + (minutes + length) * MINUTE).toISOString(),
});

const EXAMPLE = {
  decisionId: null,
  provider: 'ghl',
  hostKey: 'ghl:cal',
  slot: at(0),
  guestTimeZone: 'UTC',
  heldUntil: new Date(NOON),
} as const;

interface Try extends Partial<Hold> {
  workspaceId?: string;
  on?: Database;
}
const workspaceId = randomUUID();

/** Holds a time for a lead of its own, in a transaction of its own. */
async function hold({ workspaceId: where = workspaceId, on = fresh.database, ...rest }: Try) {
  const leadId = rest.leadId ?? (await addLead(on, where));
  return withWorkspace(on, where, tx => holdSlot(tx, { ...EXAMPLE, ...rest, leadId }));
}

async function held(order: Try): Promise<string> {
  const result = await hold(order);
  if (!result.ok) throw new Error(`Refused: ${result.error}`);
  return result.value;
}

const setStatus = (id: string, status: BookingStatus) =>
  withWorkspace(fresh.database, workspaceId, tx => moveBooking(tx, id, [...BOOKING_STATUSES], { status }));

describe('a time on a host’s calendar', () => {
  it.each([1, 2, 3, 4])('goes to exactly one of fifty holds at the same moment (round %i)', async round => {
    const hostKey = `ghl:race-${round}`;
    const leads = await Promise.all(Array.from({ length: 50 }, () => addLead(crowd, workspaceId)));
    const results = await Promise.all(
      leads.map((leadId, index) => hold({ on: crowd, leadId, hostKey, slot: at(index % 25) })),
    );
    const refusals = results.filter(result => !result.ok).map(result => result.error);
    expect(refusals).toEqual(Array(49).fill('time-taken'));
    const rows = await withWorkspace(fresh.database, workspaceId, tx =>
      tx.prisma.booking.count({ where: { hostKey } }),
    );
    expect(rows).toBe(1);
  });

  it.each([
    ['the same time', 0, 30, false],
    ['one that begins in it', 15, 30, false],
    ['one that ends in it', -15, 30, false],
    ['one within it', 10, 10, false],
    ['one around it', -30, 90, false],
    ['one that begins as it ends', 30, 30, true],
    ['one that ends as it begins', -30, 30, true],
    ['one a millisecond into it', 30 - 1 / 60_000, 30, false],
  ])('with a hold on it meets %s', async (title, minutes, length, fits) => {
    const hostKey = `ghl:${title}`;
    await held({ hostKey, slot: at(0) });
    const second = await hold({ hostKey, slot: at(minutes, length) });
    expect(second).toEqual(fits ? { ok: true, value: expect.any(String) } : { ok: false, error: 'time-taken' });
  });

  it('is another host’s own, and another workspace’s own', async () => {
    const hostKey = 'ghl:shared';
    await held({ hostKey });
    expect((await hold({ hostKey: 'ghl:other' })).ok).toBe(true);
    expect((await hold({ hostKey, workspaceId: randomUUID() })).ok).toBe(true);
  });

  it.each(BOOKING_STATUSES.map(status => [status, (BLOCKING_STATUSES as readonly string[]).includes(status)] as const))(
    'under a booking that is %s is taken: %s',
    async (status, isTaken) => {
      const hostKey = `ghl:${status}`;
      await setStatus(await held({ hostKey }), status);
      expect((await hold({ hostKey })).ok).toBe(!isTaken);
    },
  );

  it('has to end after it begins', async () => {
    await expect(hold({ hostKey: 'ghl:backwards', slot: at(0, -30) })).rejects.toThrow();
    await expect(hold({ hostKey: 'ghl:empty', slot: at(0, 0) })).rejects.toThrow(/booking_is_a_span/);
  });

  it('is guarded by the database in exactly the statuses that the domain calls blocking', async () => {
    const [row] = await fresh.database.prisma.$queryRaw<{ text: string }[]>`
      SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'booking_takes_time_once'`;
    const [, list = ''] = /status = ANY \(ARRAY\[(.*?)\]\)/.exec(row?.text ?? '') ?? [];
    const statuses = [...list.matchAll(/'([\w-]+)'::text/g)].map(match => match[1]);
    expect(statuses.sort()).toEqual([...BLOCKING_STATUSES].sort());
    expect(row?.text).toMatch(
      /EXCLUDE USING gist \(hashtextextended\(\(\(\(workspace_id\)::text \|\| ' '::text\) \|\| host_key\), .*\) WITH =, seat WITH =, tstzrange\(starts_at, ends_at\) WITH &&, meeting_id WITH <>\)/,
    );
  });
});

describe('a host with several places', () => {
  it('takes as many meetings at once as it has places, and not one more', async () => {
    const hostKey = 'ghl:team';
    const leads = await Promise.all(Array.from({ length: 12 }, () => addLead(crowd, workspaceId)));
    const results = await Promise.all(leads.map(leadId => hold({ on: crowd, leadId, hostKey, seats: 3 })));
    expect(results.filter(result => result.ok)).toHaveLength(3);
    const rows = await withWorkspace(fresh.database, workspaceId, tx =>
      tx.prisma.booking.findMany({ where: { hostKey }, select: { seat: true } }),
    );
    expect(rows.map(row => row.seat).sort()).toEqual([0, 1, 2]);
  });

  it('gives a place that came free to the next', async () => {
    const hostKey = 'ghl:pair';
    const first = await held({ hostKey, seats: 2 });
    await held({ hostKey, seats: 2 });
    await setStatus(first, 'cancelled');
    expect((await hold({ hostKey, seats: 2 })).ok).toBe(true);
    expect((await hold({ hostKey, seats: 2 })).ok).toBe(false);
  });
});

describe('a booking that is being moved', () => {
  it('may touch its own old time, which nobody else may', async () => {
    const hostKey = 'ghl:moving';
    const leadId = await addLead(fresh.database, workspaceId);
    const id = await held({ hostKey, leadId });
    await setStatus(id, 'confirmed');
    expect((await hold({ hostKey, leadId, slot: at(15), moves: { id, meetingId: id } })).ok).toBe(true);
    expect(await hold({ hostKey, slot: at(-15) })).toEqual({ ok: false, error: 'time-taken' });
    expect(await hold({ hostKey, slot: at(40) })).toEqual({ ok: false, error: 'time-taken' });
  });
});

describe('the constraint', () => {
  /** Writes a booking past everything but the database itself; the SQLSTATE it is refused with, else null. */
  async function write(on: FreshDatabase, minutes: number): Promise<string | null> {
    const [leadId, id] = [await addLead(on.database, workspaceId), randomUUID()];
    const client = new pg.Client({ connectionString: on.url });
    await client.connect();
    try {
      await client.query(
        `INSERT INTO booking (id, workspace_id, lead_id, provider, host_key, status, starts_at, ends_at, guest_time_zone,
           meeting_id, updated_at) VALUES ($1, $2, $3, 'ghl', 'ghl:plain', 'confirmed', $4, $5, 'UTC', $1, now())`,
        [id, workspaceId, leadId, at(minutes).start, at(minutes).end],
      );
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? 'unknown';
    } finally {
      await client.end();
    }
  }

  it('refuses a second booking over the time, whoever writes it and however', async () => {
    expect(await write(fresh, 0)).toBeNull();
    expect(await write(fresh, 15)).toBe('23P01');
    expect(await write(fresh, 30)).toBeNull();
  });

  it('is what refuses: with it dropped, the same two rows go in', async () => {
    const open = await freshDatabase();
    try {
      await open.database.prisma.$executeRaw`ALTER TABLE booking DROP CONSTRAINT booking_takes_time_once`;
      expect([await write(open, 0), await write(open, 15)]).toEqual([null, null]);
    } finally {
      await open.drop();
    }
  });

  it('keeps a confirmation off a time that another booking has', async () => {
    const hostKey = 'ghl:confirmed-elsewhere';
    await held({ hostKey, slot: at(0) });
    const id = await held({ hostKey, slot: at(60) });
    const there = { provider: 'ghl', ...at(15), ids: {}, joinUrl: null, manageUrl: null } as const;
    await expect(
      withWorkspace(fresh.database, workspaceId, tx => confirmBooking(tx, id, ['held'], there)),
    ).rejects.toThrow(/booking_takes_time_once|23P01/);
  });
});

describe('a lead', () => {
  it('has one booking under way, whoever the host is', async () => {
    const leadId = await addLead(fresh.database, workspaceId);
    await held({ leadId, hostKey: 'ghl:first' });
    expect(await hold({ leadId, hostKey: 'ghl:second', slot: at(600) })).toEqual({
      ok: false,
      error: 'lead-under-way',
    });
  });

  it('gets one of several holds at the same moment', async () => {
    const leadId = await addLead(fresh.database, workspaceId);
    const results = await Promise.all(
      Array.from({ length: 10 }, (_none, index) => hold({ leadId, hostKey: `ghl:one-lead-${index}` })),
    );
    expect(results.filter(result => result.ok)).toHaveLength(1);
  });

  it('may be held a new time once the earlier booking has ended', async () => {
    const leadId = await addLead(fresh.database, workspaceId);
    await setStatus(await held({ leadId, hostKey: 'ghl:ended' }), 'released');
    expect((await hold({ leadId, hostKey: 'ghl:ended' })).ok).toBe(true);
  });
});

describe('a refused hold', () => {
  it('leaves its transaction usable', async () => {
    const hostKey = 'ghl:savepoint';
    await held({ hostKey });
    const leadId = await addLead(fresh.database, workspaceId);
    const shared = {
      leadId,
      decisionId: null,
      provider: 'ghl',
      hostKey,
      guestTimeZone: 'UTC',
      heldUntil: new Date(),
    } as const;
    const second = await withWorkspace(fresh.database, workspaceId, async tx => {
      expect(await holdSlot(tx, { ...shared, slot: at(0) })).toEqual({ ok: false, error: 'time-taken' });
      return holdSlot(tx, { ...shared, slot: at(60) });
    });
    expect(second.ok).toBe(true);
  });

  it('throws what is neither a taken time nor a lead under way', async () => {
    await expect(hold({ leadId: randomUUID(), hostKey: 'ghl:nobody' })).rejects.toThrow();
  });
});

describe('moving a booking', () => {
  it('succeeds for one of two at the same moment', async () => {
    const id = await held({ hostKey: 'ghl:moves' });
    const moved = await Promise.all(
      Array.from({ length: 8 }, () =>
        withWorkspace(fresh.database, workspaceId, tx =>
          moveBooking(tx, id, ['held'], { status: 'confirming', attempted: true }),
        ),
      ),
    );
    expect(moved.filter(Boolean)).toHaveLength(1);
    const booking = await withWorkspace(fresh.database, workspaceId, tx => getBooking(tx, id));
    expect(booking).toMatchObject({ status: 'confirming', attempts: 1 });
  });

  it('confirms once', async () => {
    const id = await held({ hostKey: 'ghl:confirms' });
    const confirmation = {
      provider: 'ghl',
      ...at(0),
      ids: { appointmentId: 'a1' },
      joinUrl: null,
      manageUrl: null,
    } as const;
    const confirm = () =>
      withWorkspace(fresh.database, workspaceId, tx => confirmBooking(tx, id, ['held', 'confirming'], confirmation));
    expect([await confirm(), await confirm()]).toEqual([true, false]);
  });
});

describe('looking bookings up', () => {
  it('takes any key from outside', async () => {
    const id = await held({ hostKey: 'ghl:keys' });
    const find = (key: string) => withWorkspace(fresh.database, workspaceId, tx => findBooking(tx, key));
    expect((await find(id))?.id).toBe(id);
    expect(await find("'; DROP TABLE booking --")).toBeNull();
    expect(await find(randomUUID())).toBeNull();
  });

  it('counts as busy what touches the range, and not what only borders on it', async () => {
    const hostKey = 'ghl:busy';
    await held({ hostKey, slot: at(0) });
    await setStatus(await held({ hostKey, slot: at(60) }), 'cancelled');
    const busy = (minutes: number) =>
      withWorkspace(fresh.database, workspaceId, tx => listBusy(tx, hostKey, at(minutes)));
    expect(await busy(15)).toEqual([at(0)]);
    expect(await busy(30)).toEqual([]);
    expect(await busy(60)).toEqual([]);
  });

  it('finds the lead’s standing one, and forgets one that ended', async () => {
    const leadId = await addLead(fresh.database, workspaceId);
    const id = await held({ leadId, hostKey: 'ghl:current' });
    const current = () => withWorkspace(fresh.database, workspaceId, tx => findCurrentBooking(tx, leadId));
    expect((await current())?.id).toBe(id);
    await setStatus(id, 'failed');
    expect(await current()).toBeNull();
  });

  it('finds those that went silent, over all workspaces', async () => {
    const other = randomUUID();
    const late = await held({ workspaceId: other, hostKey: 'ghl:late', heldUntil: new Date(NOON - HOUR) });
    const early = await held({ workspaceId: other, hostKey: 'ghl:early', heldUntil: new Date(NOON + HOUR) });
    const silent = await withSystem(fresh.database, prisma => listSilentBookings(prisma, new Date(NOON)));
    expect(silent).toContainEqual({ id: late, workspaceId: other, status: 'held' });
    expect(silent.map(each => each.id)).not.toContain(early);
  });

  it('keeps a booking made outside unless one of ours has the time', async () => {
    const leadId = await addLead(fresh.database, workspaceId);
    const outside = {
      leadId,
      provider: 'calendly',
      hostKey: 'calendly:outside',
      slot: at(0),
      guestTimeZone: 'UTC',
    } as const;
    const keep = () => withWorkspace(fresh.database, workspaceId, tx => keepOutsideBooking(tx, outside));
    expect(await keep()).toMatchObject({ status: 'confirming' });
    expect(await keep()).toBeNull();
  });
});
