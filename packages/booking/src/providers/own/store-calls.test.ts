import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from '@overlap/database/client';
import { openOwnCalendar } from '@overlap/database/stores/own-calendars';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRun, told } from '../../port/fixtures/requests.ts';
import { databaseError } from './fixtures/database-errors.ts';
import { somebodyAt } from './fixtures/made-calendar.ts';
import { callStore } from './store-calls.ts';

const LIMITED = `limited_${randomUUID().replaceAll('-', '')}`;
const PASSWORD = 'kept-secret';
let fresh: FreshDatabase;
let admin: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  admin = createDatabase({ connectionString: fresh.url }, { maxConnections: 1 });
  await admin.prisma.$executeRawUnsafe(`CREATE ROLE ${LIMITED} LOGIN PASSWORD '${PASSWORD}'`);
});
afterAll(async () => {
  await admin.prisma.$executeRawUnsafe(`DROP ROLE ${LIMITED}`);
  await admin.close();
  await fresh.drop();
});

/** Books through a database that is reached in another way than the right one. */
async function bookThrough(change: (url: URL) => void, options = fresh.connection.options): Promise<unknown> {
  const url = new URL(fresh.url);
  change(url);
  const connection = { connectionString: url.href, ...(options ? { options } : {}) };
  const database = createDatabase(connection, { maxConnections: 1 });
  const store = openOwnCalendar(database, randomUUID(), randomUUID());
  const make = (inside: Parameters<typeof store.keep>[0]) =>
    store.keep(inside, somebodyAt('2026-12-02T15:00:00Z'), [randomUUID()]);
  const answer = told(await callStore(newRun(), { name: 'keep', effect: 'books', make }));
  await database.close();
  return answer;
}
const asLimited = (url: URL) => {
  url.username = LIMITED;
  url.password = PASSWORD;
};

describe('what PostgreSQL says to a booking', () => {
  test('a wrong password', async () => {
    expect(await bookThrough(url => (url.password = 'wrong'))).toBe(
      'credentials: Our own database does not let us in (28P01)',
    );
  });

  test('no privilege on the tables', async () => {
    expect(await bookThrough(asLimited, '')).toBe('credentials: Our own database does not let us in (42501)');
  });

  test('no connection left', async () => {
    await admin.prisma.$executeRawUnsafe(`ALTER ROLE ${LIMITED} CONNECTION LIMIT 0`);
    expect(await bookThrough(asLimited, '')).toBe('rate-limited: Our own database takes no more connections (53300)');
  });

  test('may not log in at all', async () => {
    await admin.prisma.$executeRawUnsafe(`ALTER ROLE ${LIMITED} NOLOGIN`);
    expect(await bookThrough(asLimited, '')).toBe('credentials: Our own database does not let us in (28000)');
  });

  test('no such database', async () => {
    expect(await bookThrough(url => (url.pathname = '/not_here'))).toBe(
      'unreachable: Our own calendar could not be reached (3D000)',
    );
  });

  test('nothing, as nobody listens', async () => {
    expect(await bookThrough(url => (url.port = '1'))).toBe(
      'unreachable: Our own calendar could not be reached (P1001)',
    );
  });

  test('that it took too long', async () => {
    const slow = () =>
      admin.prisma.$transaction(async prisma => {
        await prisma.$executeRaw`SET LOCAL statement_timeout = 50`;
        await prisma.$executeRaw`SELECT pg_sleep(10)`;
      });
    expect(told(await callStore(newRun(), { name: 'keep', effect: 'books', make: slow }))).toBe(
      'outcome-unknown: Our own calendar may or may not have booked (57014)',
    );
  });
});

describe('an error', () => {
  const thrown = (error: unknown) => () => Promise.reject(error);
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const ERRORS: [name: string, error: unknown, booking: string, reading: string][] = [
    ['cannot connect now', databaseError('57P03'), 'unreachable', 'unreachable'],
    ['a limit of the configuration', databaseError('53400'), 'rate-limited', 'rate-limited'],
    ['a host who meets somebody else', databaseError('23P01'), 'slot-taken', 'slot-taken'],
    ['a shutdown', databaseError('57P01'), 'outcome-unknown', 'unreachable'],
    ['an error of PostgreSQL itself', databaseError('XX000'), 'outcome-unknown', 'unreachable'],
    ['every address refused', new AggregateError([refused, refused]), 'unreachable', 'unreachable'],
    ['refused beneath', new TypeError('fetch failed', { cause: refused }), 'unreachable', 'unreachable'],
    ['a reset', Object.assign(new Error(), { code: 'ECONNRESET' }), 'outcome-unknown', 'unreachable'],
    ['a full pool', new Error('timeout exceeded when trying to connect'), 'unreachable', 'unreachable'],
    ['what nobody knows', new SyntaxError('in ann@example.com'), 'outcome-unknown', 'unreachable'],
    ['no error at all', undefined, 'outcome-unknown', 'unreachable'],
  ];
  test.each(ERRORS)('%s', async (_name, error, booking, reading) => {
    const lines: string[] = [];
    const run = newRun({ log: line => lines.push(line) });
    const books = told(await callStore(run, { name: 'keep', effect: 'books', make: thrown(error) }));
    const reads = told(await callStore(run, { name: 'read', effect: 'reads', make: thrown(error) }));
    expect([books, reads].map(text => String(text).split(':')[0])).toEqual([booking, reading]);
    expect([books, reads, ...lines].join()).not.toMatch(/ann@|4155550123|INSERT/);
  });
});

describe('a store that says nothing', () => {
  const silent = () => new Promise<never>(() => {});

  test('is not waited for longer than the run lasts', async () => {
    const began = Date.now();
    const run = newRun({ deadline: began + 100 });
    expect(told(await callStore(run, { name: 'keep', effect: 'books', make: silent }))).toMatch(/^outcome-unknown/);
    expect(told(await callStore(run, { name: 'read', effect: 'reads', make: silent }))).toMatch(/no time left/);
    expect(Date.now() - began).toBeLessThan(3000);
  });

  test('is not asked when the time ran out at the budget', async () => {
    const stop = new AbortController();
    const spend = async () => {
      stop.abort();
      return 0;
    };
    const run = newRun({ signal: stop.signal, spend });
    expect(told(await callStore(run, { name: 'keep', effect: 'books', make: silent }))).toMatch(/no time left/);
  });

  test('is told when the run ends', async () => {
    const stop = new AbortController();
    const told: boolean[] = [];
    const run = newRun({ signal: stop.signal });
    const call = callStore(run, {
      name: 'read',
      effect: 'reads',
      make: ({ signal }) => {
        signal.addEventListener('abort', () => told.push(signal.aborted));
        stop.abort();
        return silent();
      },
    });
    expect([(await call).ok, told]).toEqual([false, [true]]);
  });
});
