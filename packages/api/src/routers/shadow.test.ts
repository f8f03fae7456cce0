import type { Principal } from '@overlap/auth/auth';
import type { Role } from '@overlap/domain/role';
import { minutesFromReply } from '@overlap/shadow/fixtures/past-rows';
import { ONE_OF_EACH, plantPast } from '@overlap/shadow/fixtures/plant-past';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../app-router.ts';
import type { Context } from '../trpc.ts';

const UNTIL = minutesFromReply(14_400);

let fresh: FreshDatabase;
let northbeam: string;
let other: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  northbeam = await plantPast(fresh.database, ONE_OF_EACH);
  other = await plantPast(fresh.database, []);
});
afterAll(() => fresh.drop());

/** The router as somebody of a workspace calls it; nothing but the database is there to be used. */
function callAs(principal: { role: Role; workspaceId: string } | null) {
  const somebody = principal && ({ ...principal, actor: 'user:1', name: 'Ann', email: 'ann@x.example' } as Principal);
  return appRouter.createCaller({ database: fresh.database, principal: somebody } as Context).shadow;
}
const reviewer = () => callAs({ role: 'reviewer', workspaceId: northbeam });

describe('shadow.replies', () => {
  it('gives pages, the newest reply first', async () => {
    const first = await reviewer().replies({ until: UNTIL, limit: 4 });
    const second = await reviewer().replies({ until: UNTIL, limit: 4, cursor: first.nextCursor });
    const names = [...first.items, ...second.items].map(item => item.leadName);
    expect(names).toEqual(ONE_OF_EACH.map(({ name }) => name).reverse());
    expect(second.nextCursor).toBeNull();
  });

  it('shows a workspace its own alone', async () => {
    const page = await callAs({ role: 'admin', workspaceId: other }).replies({ until: UNTIL });
    expect(page).toEqual({ items: [], nextCursor: null });
  });

  it('leaves out what is older than asked for', async () => {
    const page = await reviewer().replies({ until: minutesFromReply(14_400), days: 3 });
    expect(page.items).toEqual([]);
  });

  it.each([{ limit: 0 }, { limit: 101 }, { days: 0 }, { until: 'yesterday' }])('refuses %j', async input => {
    await expect(reviewer().replies(input)).rejects.toThrow(/BAD_REQUEST|Invalid|Too/);
  });
});

describe('shadow.summary', () => {
  it('counts the verdicts', async () => {
    expect(await reviewer().summary({ until: UNTIL })).toMatchObject({
      replies: 6,
      isComplete: true,
      verdicts: Object.fromEntries(ONE_OF_EACH.map(({ name }) => [name, 1])),
      bookings: { now: 3, compared: 3, differing: 1 },
    });
  });

  it('says when there are more replies than it took', async () => {
    expect(await reviewer().summary({ until: UNTIL, limit: 3 })).toMatchObject({ replies: 3, isComplete: false });
  });
});

it.each(['replies', 'summary'] as const)('shadow.%s is for who is signed in', async name => {
  await expect(callAs(null)[name]({})).rejects.toThrow('Please sign in.');
});
