import { type CalComWorld, openLinkOnlyWorld } from '@overlap/booking/providers/cal-com/fixtures/server';
import { withWorkspace } from '@overlap/database/client';
import { approveAttempt } from '@overlap/outcome/lead-link/act-on-attempt';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, openTown, type Town } from '../lead-link/fixtures/town.ts';
import { sweepLinkAttempts } from '../schedule/sweep-links.ts';
import { bookOnLink } from './book-on-link.ts';

let town: Town;
let world: CalComWorld;
beforeAll(async () => {
  town = await openTown({ fresh: await freshDatabase(), addLead, addReply });
});
afterAll(() => town.close());
beforeEach(async () => {
  world = await openLinkOnlyWorld();
  for (const start of [at(9), at(15), at(16)]) await world.givenFreeSlot(start);
});
afterEach(() => world.close());

interface Who {
  workspaceId: string;
  leadId: string;
}
const invited = async (url = 'https://cal.com/ada/intro') =>
  town.invited(await town.addWorkspace(), `Sounds good! Please book a time on my calendar: ${url}`);

async function run(who: Who): Promise<void> {
  const { id } = await town.attemptOf(who);
  const shift = { ...town.shift, calComUrl: world.server.baseUrl };
  const { signal } = new AbortController();
  await bookOnLink(shift, { workspaceId: who.workspaceId, attemptId: id }, { signal });
}
async function approve(who: Who): Promise<void> {
  const { id } = await town.attemptOf(who);
  const answer = await withWorkspace(town.shift.database, who.workspaceId, tx =>
    approveAttempt({ tx, queue: town.queue }, { attemptId: id, actor: 'user:reviewer' }),
  );
  expect(answer).toMatchObject({ ok: true });
}
const posts = () => world.server.asked.filter(one => one.method === 'POST');

describe('a lead’s Cal.com link', () => {
  it('goes by the public API: a time of both sides is found and held, and a reviewer is asked', async () => {
    const who = await invited();
    expect(await town.attemptOf(who)).toMatchObject({ family: 'cal-com', route: 'api', status: 'planned' });
    await run(who);
    const { attempt, bookings, tasks } = await town.storyOf(who);
    expect(attempt).toMatchObject({ status: 'awaiting-approval', kind: 'ready' });
    expect(attempt?.startsAt?.toISOString()).toBe(at(15));
    expect(attempt?.result).toMatchObject({ route: 'api', alternatives: [at(15), at(16)] });
    expect(bookings).toMatchObject([{ provider: 'lead-link', status: 'held' }]);
    expect(tasks).toMatchObject([{ kind: 'scheduler-link-review' }]);
    expect(posts()).toEqual([]);
  });

  it('is booked once approved, in our name and without anybody’s token', async () => {
    const who = await invited();
    await run(who);
    await approve(who);
    await run(who);
    await run(who);
    expect(await world.ledger()).toMatchObject([{ start: at(15), guestName: 'Alex Moreno', isCancelled: false }]);
    expect(posts()[0]?.body).toMatchObject({ attendee: { email: 'alex@northbeam.example' } });
    expect(world.server.asked.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
    const { attempt, bookings } = await town.storyOf(who);
    expect(attempt).toMatchObject({ status: 'booked', kind: 'confirmed' });
    expect(attempt?.releasedAt).not.toBeNull();
    expect(bookings).toMatchObject([{ provider: 'lead-link', status: 'confirmed' }]);
  });

  it('whose time went meanwhile is booked at no other', async () => {
    const who = await invited();
    await run(who);
    await approve(who);
    await world.bookElsewhere(at(15));
    await run(who);
    expect(await world.ledger()).toEqual([]);
    const { attempt, bookings, tasks } = await town.storyOf(who);
    expect([attempt?.status, attempt?.kind, bookings[0]?.status, tasks.length]).toEqual([
      'needs-person',
      'slot-taken',
      'released',
      1,
    ]);
  });

  it('of which the answer is lost stays unknown, and is never booked again', async () => {
    const who = await invited();
    await run(who);
    await approve(who);
    await world.failNext('booking', 'drop-after-work');
    await run(who);
    const { attempt, bookings } = await town.storyOf(who);
    expect([attempt?.status, attempt?.kind, bookings[0]?.status]).toEqual([
      'needs-person',
      'outcome-unknown',
      'needs-person',
    ]);
    await sweepLinkAttempts(town.shift, new Date(Date.now() + 3_600_000));
    await run(who);
    expect(posts()).toHaveLength(1);
  });

  it('that certainly booked nothing gives our time back', async () => {
    const who = await invited();
    await run(who);
    await approve(who);
    await world.failNext('booking', 'server-error');
    await run(who);
    const { attempt, bookings } = await town.storyOf(who);
    expect([attempt?.status, attempt?.kind, bookings[0]?.status]).toEqual(['needs-person', 'rejected', 'released']);
    expect(await world.ledger()).toEqual([]);
  });

  it('without a time that suits us ends before a person', async () => {
    for (const start of [at(15), at(16)]) await world.bookElsewhere(start);
    const who = await invited();
    await run(who);
    expect(await town.attemptOf(who)).toMatchObject({ status: 'needs-person', kind: 'no-overlap' });
  });

  it('that asks what nobody answered is left to a person, who reads the question', async () => {
    const fields = world.state.eventType.bookingFields as object[];
    fields.push({ type: 'text', slug: 'plan', label: 'Which plan are you on?', required: true });
    const who = await invited();
    await run(who);
    await approve(who);
    await run(who);
    const { attempt, tasks } = await town.storyOf(who);
    expect([attempt?.status, attempt?.kind]).toEqual(['needs-person', 'rejected']);
    expect(tasks[0]?.detail).toMatchObject({ why: expect.stringMatching(/Which plan are you on\?/) });
    expect(posts()).toEqual([]);
  });

  it('that the API does not resolve goes to the browser', async () => {
    const who = await invited('https://cal.com/d/8f3h2k/intro');
    await run(who);
    expect(await town.attemptOf(who)).toMatchObject({ route: 'browser', status: 'planned' });
  });

  it('that books a whole series is not booked by the API; the browser shows a person what it asks', async () => {
    Object.assign(world.state.eventType, { recurrence: { interval: 1, occurrences: 4, frequency: 'weekly' } });
    const who = await invited();
    await run(who);
    expect(await town.attemptOf(who)).toMatchObject({ route: 'browser', status: 'planned' });
    expect(posts()).toEqual([]);
  });

  it('that the API does not resolve goes to a person where no more pages may be visited today', async () => {
    const workspaceId = await town.addWorkspace({ dailyCap: 1 });
    const says = 'Sounds good! Please book a time on my calendar: https://cal.com/d/8f3h2k/intro';
    await town.invited(workspaceId, says);
    const who = await town.invited(workspaceId, says);
    await run(who);
    const { attempt, tasks } = await town.storyOf(who);
    expect([attempt?.route, attempt?.status, attempt?.kind]).toEqual(['api', 'needs-person', 'not-allowed']);
    expect(tasks[0]?.detail).toMatchObject({ why: expect.stringMatching(/1 attempts on Cal\.com are used up/) });
  });
});
