import { withWorkspace } from '@overlap/database/client';
import { holdSlot } from '@overlap/database/stores/bookings';
import { saveLinkPolicy, saveLinkSettings } from '@overlap/database/stores/link-policies';
import type { PageEnding } from '@overlap/domain/page-booking';
import { slotFrom } from '@overlap/domain/slot';
import { actOnTask } from '@overlap/outcome/act-on-task';
import { cancelBooking, rescheduleBooking } from '@overlap/outcome/change-booking';
import {
  approveAttempt,
  callOff,
  claimAttempt,
  refuseAttempt,
  releaseClaim,
  retryAttempt,
} from '@overlap/outcome/lead-link/act-on-attempt';
import { sendOwnLink, sendOwnLinkOfTask } from '@overlap/outcome/lead-link/send-own-link';
import { settleAttempt } from '@overlap/outcome/lead-link/settle-attempt';
import type { Work } from '@overlap/outcome/work';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { bookOnPage } from '../jobs/book-on-page.ts';
import { sweepEvidence, sweepLinkAttempts } from '../schedule/sweep-links.ts';
import { openPage, type Script, visitsOf } from './fixtures/page.ts';
import { at, LINK, memoryStore, openTown, type Place, type Town } from './fixtures/town.ts';

let town: Town;
const { files, store } = memoryStore();
beforeAll(async () => {
  town = await openTown({ fresh: await freshDatabase(), addLead, addReply });
});
afterAll(() => town.close());

interface Who {
  workspaceId: string;
  leadId: string;
}
const signal = new AbortController().signal;
const ME = 'user:reviewer';

/** One visit of a worker to a lead's page. */
async function visit(who: Who, script: Script) {
  const page = openPage(script);
  const { id } = await town.attemptOf(who);
  await bookOnPage(
    town.shift,
    visitsOf(page.visit, store),
    { workspaceId: who.workspaceId, attemptId: id },
    { signal },
  );
  return page;
}
const act = async <T>({ workspaceId }: Who, word: (work: Work) => Promise<T>): Promise<T> =>
  withWorkspace(town.shift.database, workspaceId, tx => word({ tx, queue: town.queue }));

const OPEN = [at(9), at(14, 30), at(15), at(16)];
const invited = async (place: Place = {}, text?: string) => town.invited(await town.addWorkspace(place), text);
/** Invited, and a dry run has found a time. */
async function prepared(place: Place = {}, text?: string) {
  const who = await invited(place, text);
  await visit(who, { open: OPEN });
  const { id } = await town.attemptOf(who);
  return { ...who, id };
}
const stateOf = async (who: Who) => {
  const { attempt, bookings, tasks, decision } = await town.storyOf(who);
  return {
    attempt: attempt?.status,
    kind: attempt?.kind,
    booking: bookings.at(-1)?.status ?? null,
    tasks: tasks.map(task => task.kind),
    decision: decision?.status,
  };
};

describe('a lead’s link', () => {
  it('is kept once, with when it was first and last seen, and is the lead’s newest', async () => {
    const workspaceId = await town.addWorkspace({ isNoticed: false });
    const { leadId } = await town.invited(workspaceId);
    await town.reply(workspaceId, leadId, `As I said, please book here: ${LINK}?month=2026-12`);
    const links = await town.inWorkspace(workspaceId, tx => tx.prisma.schedulerLink.findMany({ where: { leadId } }));
    expect(links).toMatchObject([{ url: LINK, family: 'calendly', kind: 'booking', source: 'text' }]);
    expect(links[0]?.lastSeenAt.getTime()).toBeGreaterThan(links[0]?.firstSeenAt.getTime() ?? 0);
    const { lead } = await town.storyOf({ workspaceId, leadId });
    expect(lead.externalSchedulingLink).toContain('calendly.com/dana-whitfield/30min');
  });
});

describe('before anybody let Overlap open pages', () => {
  it.each<[string, Place, RegExp]>([
    ['no notice was accepted', { isNoticed: false }, /Nobody has accepted the notice/],
    ['nobody said who books', { hasIdentity: false }, /under which name/],
    ['the family is off', { level: 'off' }, /Calendly is off/],
    ['the day is used up', { dailyCap: 0 }, /are used up/],
  ])('%s: one review task, as before, and nothing is opened', async (_title, place, why) => {
    const who = await invited(place);
    const { attempts, tasks, decision } = await town.storyOf(who);
    expect(attempts).toEqual([]);
    expect(tasks).toMatchObject([
      {
        kind: 'scheduler-link-review',
        detail: { campaignName: 'lead_scheduler_link', family: 'calendly', why: expect.stringMatching(why) },
      },
    ]);
    expect(tasks[0]?.detail).toMatchObject({ draft: expect.stringContaining('https://northbeam.example/book') });
    expect(decision?.status).toBe('done');
  });

  it('the kill switch holds for what was let before', async () => {
    const workspaceId = await town.addWorkspace();
    await town.inWorkspace(workspaceId, async tx => {
      const identity = { name: 'A', email: 'a@b.example', phone: null, company: null, mayAcceptTerms: false };
      await saveLinkSettings(tx, { identity, isStopped: true });
    });
    expect(await stateOf(await town.invited(workspaceId))).toMatchObject({ attempt: undefined, decision: 'done' });
  });
});

describe('with approval', () => {
  it('a dry run finds a time that suits us, holds it and asks', async () => {
    const who = await invited();
    const page = await visit(who, { open: OPEN });
    expect(page.ledger).toEqual([]);
    expect(page.requests).toMatchObject([
      {
        isDryRun: true,
        url: LINK,
        guest: { name: 'Alex Moreno', email: 'alex@northbeam.example', company: 'Northbeam' },
        windows: [{ start: at(14), end: at(17) }],
        hostName: 'Dana Whitfield',
      },
    ]);
    const { attempt, bookings, tasks, files: rows } = await town.storyOf(who);
    expect(attempt).toMatchObject({ status: 'awaiting-approval', route: 'browser', level: 'ask' });
    expect(attempt?.startsAt?.toISOString()).toBe(at(14, 30));
    expect(attempt?.waitsUntil?.getTime()).toBeLessThanOrEqual(Date.now() + 86_400_000);
    expect(bookings).toMatchObject([{ provider: 'lead-link', hostKey: 'ghl:c', status: 'held' }]);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.detail).toMatchObject({
      campaignName: 'lead_scheduler_link',
      schedulerLink: LINK,
      attemptId: attempt?.id,
      evidence: ['01-opened.png'],
      overlap: [{ start: at(14, 30) }, { start: at(15) }, { start: at(16) }],
    });
    expect(rows).toMatchObject([{ run: 1, name: '01-opened.png', contentType: 'image/png', bytes: 9 }]);
    expect(files.get(rows[0]?.storageKey ?? '')?.toString()).toBe('a picture');
  });

  it('a time that the lead named wins over an earlier one', async () => {
    const who = await invited();
    const { id } = await town.attemptOf(who);
    const wanted = [{ start: at(15, 45), end: at(17) }];
    await town.inWorkspace(who.workspaceId, tx => tx.prisma.linkAttempt.update({ where: { id }, data: { wanted } }));
    const page = await visit(who, { open: OPEN });
    expect(page.requests[0]?.wanted).toEqual([at(15, 45), at(16), at(16, 15), at(16, 30)]);
    const attempt = await town.attemptOf(who);
    expect([attempt.startsAt?.toISOString(), attempt.isLeadTime]).toEqual([at(16), true]);
  });

  it('approved, it is submitted once, and brings what any booking brings', async () => {
    const who = await prepared();
    expect(await act(who, work => approveAttempt(work, { attemptId: who.id, actor: ME }))).toMatchObject({ ok: true });
    expect(await stateOf(who)).toMatchObject({ attempt: 'approved', booking: 'held', tasks: [] });
    const page = await visit(who, { open: OPEN });
    expect(page.requests).toMatchObject([
      { isDryRun: false, windows: [slotFrom(at(14, 30), 30)], wanted: [at(14, 30)] },
    ]);
    expect(page.ledger).toEqual([at(14, 30)]);
    const { attempt, bookings, lead, sent, decision, tasks, files: rows } = await town.storyOf(who);
    expect(attempt).toMatchObject({ status: 'booked', kind: 'confirmed', approvedBy: ME, isCorrected: false });
    expect(bookings).toMatchObject([
      { status: 'confirmed', provider: 'lead-link', manageUrl: 'https://calendly.com/invitees/abc' },
    ]);
    expect(lead).toMatchObject({ status: 'meeting-booked', appointmentProvider: 'lead-link' });
    expect(lead.bookedSlot?.toISOString()).toBe(at(14, 30));
    expect(sent.map(message => message.text).join()).toMatch(/booked us in for .* on your calendar page/);
    expect([decision?.status, tasks]).toEqual(['done', []]);
    const reminders = await town.inWorkspace(who.workspaceId, tx =>
      tx.prisma.followUp.count({ where: { leadId: who.leadId, sequence: 'post-booking', status: 'active' } }),
    );
    expect(reminders).toBe(1);
    // What was submitted is kept longer.
    expect(rows.map(row => row.run)).toEqual([1, 2]);
    expect(Math.min(...rows.map(row => row.expiresAt.getTime()))).toBeGreaterThan(Date.now() + 80 * 86_400_000);
  });

  it('another of the page’s times is held before the one that was found is let go', async () => {
    const who = await prepared();
    const pick = (start: string) => act(who, work => approveAttempt(work, { attemptId: who.id, actor: ME, start }));
    expect(await pick(at(9))).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await pick(at(16))).toMatchObject({ ok: true });
    const page = await visit(who, { open: OPEN });
    expect(page.ledger).toEqual([at(16)]);
    const { attempt, bookings } = await town.storyOf(who);
    expect(attempt).toMatchObject({ status: 'booked', isCorrected: true });
    expect(bookings.map(booking => booking.status)).toEqual(['released', 'confirmed']);
  });

  it('another of their times that is not ours any more is refused, and the attempt waits on', async () => {
    const who = await prepared();
    await takeTime(who.workspaceId, at(16));
    const picked = await act(who, work => approveAttempt(work, { attemptId: who.id, actor: ME, start: at(16) }));
    expect(picked).toMatchObject({ ok: false, error: { kind: 'time-taken' } });
    expect((await town.attemptOf(who)).status).toBe('awaiting-approval');
  });

  it('refused, our time is free again and nothing was submitted', async () => {
    const who = await prepared();
    const word = { attemptId: who.id, actor: ME, reason: 'Not our lead any more' };
    expect(await act(who, work => refuseAttempt(work, word))).toMatchObject({ ok: true });
    expect(await stateOf(who)).toMatchObject({
      attempt: 'refused',
      booking: 'released',
      tasks: [],
      decision: 'refused',
    });
    expect((await visit(who, { open: OPEN })).requests).toEqual([]);
    expect(await act(who, work => approveAttempt(work, word))).toMatchObject({ ok: false });
  });

  it('called off, approved or not, it is not submitted', async () => {
    const who = await prepared();
    await act(who, work => approveAttempt(work, { attemptId: who.id, actor: ME }));
    expect(await act(who, work => callOff(work, { attemptId: who.id, actor: ME }))).toMatchObject({ ok: true });
    expect((await visit(who, { open: OPEN })).ledger).toEqual([]);
    expect(await stateOf(who)).toMatchObject({ attempt: 'called-off', booking: 'released', decision: 'noted' });
  });

  it('not approved in time, our time is given back, and the task says so', async () => {
    const who = await prepared();
    await sweepLinkAttempts(town.shift, new Date(Date.now() + 25 * 3_600_000));
    expect(await stateOf(who)).toMatchObject({
      attempt: 'called-off',
      booking: 'released',
      tasks: ['scheduler-link-review'],
    });
    const { tasks } = await town.storyOf(who);
    expect(tasks[0]?.detail).toMatchObject({ why: expect.stringMatching(/Nobody approved it in time/) });
    expect(await act(who, work => retryAttempt(work, { attemptId: who.id, actor: ME }))).toMatchObject({ ok: true });
    await visit(who, { open: OPEN });
    expect(await stateOf(who)).toMatchObject({ attempt: 'awaiting-approval', booking: 'held' });
  });

  it('one reviewer has it at a time', async () => {
    const who = await prepared();
    const mine = { attemptId: who.id, actor: ME };
    const theirs = { attemptId: who.id, actor: 'user:other' };
    expect(await act(who, work => claimAttempt(work, mine))).toMatchObject({ ok: true });
    const isLocked = { ok: false, error: { kind: 'locked' } };
    expect(await act(who, work => claimAttempt(work, theirs))).toMatchObject(isLocked);
    expect(await act(who, work => approveAttempt(work, theirs))).toMatchObject(isLocked);
    await act(who, work => releaseClaim(work, mine));
    expect(await act(who, work => approveAttempt(work, theirs))).toMatchObject({ ok: true });
  });

  it('closing its task calls it off', async () => {
    const who = await prepared();
    const { tasks } = await town.storyOf(who);
    const word = { taskId: tasks[0]?.id ?? '', action: 'dismiss', actor: ME, role: 'reviewer' } as const;
    expect(await act(who, work => actOnTask(work, word))).toMatchObject({ ok: true });
    expect(await stateOf(who)).toMatchObject({ attempt: 'called-off', booking: 'released', tasks: [] });
  });

  it('a newer reply that says otherwise takes it back', async () => {
    const who = await prepared();
    await town.reply(who.workspaceId, who.leadId, 'Actually, please remove me from your list.');
    expect(await stateOf(who)).toMatchObject({ attempt: 'called-off', booking: 'released' });
  });

  it('our own link can be sent instead, once', async () => {
    const who = await prepared();
    const word = { attemptId: who.id, actor: ME, text: null };
    expect(await act(who, work => sendOwnLink(work, word))).toMatchObject({ ok: true });
    expect(await act(who, work => sendOwnLink(work, word))).toEqual({ ok: true, value: { messageId: null } });
    const { sent, attempt, bookings, tasks } = await town.storyOf(who);
    expect(sent.map(message => message.text)).toEqual([expect.stringContaining('https://northbeam.example/book')]);
    expect([attempt?.status, bookings[0]?.status, tasks]).toEqual(['refused', 'released', []]);
  });
});

test('without any attempt the task itself sends our own link, once', async () => {
  const who = await invited({ isNoticed: false });
  const { tasks } = await town.storyOf(who);
  const word = { taskId: tasks[0]?.id ?? '', actor: ME, text: null };
  expect(await act(who, work => sendOwnLinkOfTask(work, word))).toMatchObject({ ok: true });
  expect(await act(who, work => sendOwnLinkOfTask(work, word))).toMatchObject({ ok: false });
  const after = await town.storyOf(who);
  expect([after.sent.length, after.tasks.length]).toEqual([1, 0]);
});

describe('by itself', () => {
  /** Twenty bookings that a reviewer let through: what a family has to have shown. */
  async function earned(): Promise<string> {
    const workspaceId = await town.addWorkspace({ level: 'auto' });
    await town.inWorkspace(workspaceId, async tx => {
      const leadId = await addLead(town.shift.database, workspaceId);
      const seen = { workspaceId, leadId, firstSeenAt: new Date(), lastSeenAt: new Date() };
      const shared = { url: LINK, family: 'calendly', kind: 'booking', source: 'text', key: 'k' };
      const link = await tx.prisma.schedulerLink.create({ data: { ...seen, ...shared } });
      const past = new Date(Date.now() - 3 * 86_400_000);
      const done = { status: 'booked', kind: 'confirmed', approvedBy: ME, approvedAt: past, endedAt: past };
      const row = {
        workspaceId,
        leadId,
        linkId: link.id,
        url: LINK,
        family: 'calendly',
        route: 'browser',
        level: 'ask',
      };
      const when = { guestTimeZone: 'UTC', leaseUntil: past, createdAt: past };
      await tx.prisma.linkAttempt.createMany({
        data: Array.from({ length: 20 }, () => ({ ...row, ...done, ...when })),
      });
    });
    return workspaceId;
  }

  it('asks until it has been earned', async () => {
    expect((await town.attemptOf(await invited({ level: 'auto' }))).level).toBe('ask');
  });

  it('books at once where it has, holding our time before the submit', async () => {
    const who = await town.invited(await earned());
    expect((await town.attemptOf(who)).level).toBe('auto');
    const seen: (string | null)[] = [];
    const page = await visit(who, {
      open: OPEN,
      on: async step => void seen.push(`${step} ${(await stateOf(who)).attempt} ${(await stateOf(who)).booking}`),
    });
    expect(page.ledger).toEqual([at(14, 30)]);
    expect(seen).toEqual([
      'opened running null',
      'free running held',
      'armed armed confirming',
      'released released confirming',
      'left released confirming',
    ]);
    expect(await stateOf(who)).toMatchObject({ attempt: 'booked', booking: 'confirmed', tasks: [] });
  });

  it('books nothing where another booking of ours takes the time meanwhile', async () => {
    const who = await town.invited(await earned());
    const page = await visit(who, {
      open: [at(15)],
      on: step => (step === 'opened' ? takeTime(who.workspaceId, at(15)) : undefined),
    });
    expect(page.ledger).toEqual([]);
    expect(await stateOf(who)).toMatchObject({ attempt: 'needs-person', kind: 'calendar-taken', booking: null });
    const { tasks } = await town.storyOf(who);
    expect(tasks[0]?.detail).toMatchObject({ why: expect.stringMatching(/Our own calendar has another booking/) });
  });

  it('stops before the submit when the switch is thrown meanwhile', async () => {
    const who = await town.invited(await earned());
    const page = await visit(who, {
      open: OPEN,
      on: step =>
        step === 'free'
          ? town.inWorkspace(who.workspaceId, tx => saveLinkSettings(tx, { identity: IDENTITY, isStopped: true }))
          : undefined,
    });
    expect(page.ledger).toEqual([]);
    expect(await stateOf(who)).toMatchObject({ attempt: 'needs-person', booking: 'released' });
  });

  it('submits for one lead at most once a day', async () => {
    const workspaceId = await earned();
    const who = await town.invited(workspaceId);
    await visit(who, { open: OPEN, answers: 'rejected' });
    expect(await stateOf(who)).toMatchObject({ attempt: 'needs-person', kind: 'rejected', booking: 'released' });
    await town.reply(workspaceId, who.leadId, `Sounds good! Please book a time on my calendar: ${LINK}`);
    const { attempts, tasks } = await town.storyOf(who);
    expect([attempts.length, tasks.length]).toEqual([1, 1]);
    expect(tasks[0]?.detail).toMatchObject({ why: expect.stringMatching(/within the last day/) });
  });
});

const IDENTITY = { name: 'A', email: 'a@b.example', phone: null, company: null, mayAcceptTerms: false };

/** Somebody else's booking on the same calendar. */
async function takeTime(workspaceId: string, start: string): Promise<void> {
  const leadId = await addLead(town.shift.database, workspaceId);
  const held = await town.inWorkspace(workspaceId, tx =>
    holdSlot(tx, {
      leadId,
      decisionId: null,
      provider: 'ghl',
      hostKey: 'ghl:c',
      slot: slotFrom(start, 30),
      guestTimeZone: 'UTC',
      heldUntil: new Date(Date.now() + 3_600_000),
    }),
  );
  expect(held.ok).toBe(true);
}

describe('what does not end booked', () => {
  it.each<[PageEnding, string]>([
    ['captcha', 'needs-person'],
    ['sign-in', 'needs-person'],
    ['no-open-time', 'needs-person'],
    ['zone-unsure', 'needs-person'],
    ['unknown-question', 'needs-person'],
    ['dead-link', 'failed'],
    ['private-address', 'failed'],
  ])('%s: one task, no hold, never again by itself', async (kind, status) => {
    const who = await invited();
    await visit(who, { open: OPEN, stopsWith: kind, question: 'Which plan are you on?' });
    const { attempt, tasks, bookings, decision } = await town.storyOf(who);
    expect([attempt?.status, attempt?.kind, bookings, decision?.status]).toEqual([status, kind, [], 'handed-over']);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.detail).toMatchObject({ failure: kind, question: 'Which plan are you on?', family: 'calendly' });
    await sweepLinkAttempts(town.shift, new Date(Date.now() + 3_600_000));
    expect((await visit(who, { open: OPEN })).requests).toEqual([]);
  });

  it.each<[PageEnding]>([['outcome-unknown'], ['pending-approval'], ['refused-silently']])(
    '%s: our time stays ours until a person has said what became of it',
    async kind => {
      const who = await prepared();
      await act(who, work => approveAttempt(work, { attemptId: who.id, actor: ME }));
      await visit(who, { open: OPEN, answers: kind });
      expect(await stateOf(who)).toMatchObject({ attempt: 'needs-person', kind, booking: 'needs-person' });
      const word = { attemptId: who.id, actor: ME };
      expect(await act(who, work => retryAttempt(work, word))).toMatchObject({
        ok: false,
        error: { kind: 'conflict' },
      });
      expect(await act(who, work => sendOwnLink(work, { ...word, text: null }))).toMatchObject({ ok: false });
      const { tasks } = await town.storyOf(who);
      const close = { taskId: tasks[0]?.id ?? '', action: 'complete', actor: ME, role: 'reviewer' } as const;
      expect(await act(who, work => actOnTask(work, close))).toMatchObject({ ok: false, error: { kind: 'conflict' } });
      expect((await visit(who, { open: OPEN })).requests).toEqual([]);
      const settled = { ...word, isBooked: kind === 'pending-approval', slot: null, manageUrl: null };
      expect(await act(who, work => settleAttempt(work, settled))).toMatchObject({ ok: true });
      expect(await stateOf(who)).toMatchObject(
        settled.isBooked
          ? { attempt: 'booked', booking: 'confirmed', tasks: [] }
          : { attempt: 'failed', booking: 'released', tasks: [] },
      );
    },
  );

  it('booked by hand at another time, it is a booking like any', async () => {
    const who = await invited();
    await visit(who, { open: OPEN, stopsWith: 'captcha' });
    const { id } = await town.attemptOf(who);
    const slot = slotFrom(at(15, 30), 30);
    const word = { attemptId: id, actor: ME, isBooked: true, slot, manageUrl: 'https://calendly.com/x' };
    expect(await act(who, work => settleAttempt(work, word))).toMatchObject({ ok: true });
    const { bookings, lead } = await town.storyOf(who);
    expect(bookings).toMatchObject([
      { status: 'confirmed', provider: 'lead-link', manageUrl: 'https://calendly.com/x' },
    ]);
    expect(lead.bookedSlot?.toISOString()).toBe(at(15, 30));
  });
});

describe('a meeting on a lead’s page', () => {
  async function booked() {
    const who = await prepared();
    await act(who, work => approveAttempt(work, { attemptId: who.id, actor: ME }));
    await visit(who, { open: OPEN });
    const { bookings } = await town.storyOf(who);
    return { ...who, bookingId: bookings[0]?.id ?? '' };
  }

  it('is called off by a person, with the link to do so; until then our time stays taken', async () => {
    const who = await booked();
    const word = { bookingId: who.bookingId, actor: ME, reason: 'Away' };
    expect(await act(who, work => cancelBooking(work, word))).toMatchObject({ ok: true });
    const { tasks, bookings } = await town.storyOf(who);
    expect(bookings[0]?.status).toBe('cancelling');
    expect(tasks).toMatchObject([{ detail: { manageUrl: 'https://calendly.com/invitees/abc' } }]);
    const done = { taskId: tasks[0]?.id ?? '', action: 'complete', actor: ME, role: 'reviewer' } as const;
    expect(await act(who, work => actOnTask(work, done))).toMatchObject({ ok: true });
    const after = await town.storyOf(who);
    expect([after.bookings[0]?.status, after.lead.bookedSlot, after.tasks]).toEqual(['cancelled', null, []]);
  });

  it('stands on where the person says that it cannot be called off', async () => {
    const who = await booked();
    await act(who, work => cancelBooking(work, { bookingId: who.bookingId, actor: ME, reason: 'Away' }));
    const { tasks } = await town.storyOf(who);
    const word = { taskId: tasks[0]?.id ?? '', action: 'dismiss', actor: ME, role: 'reviewer' } as const;
    await act(who, work => actOnTask(work, word));
    expect((await town.storyOf(who)).bookings[0]?.status).toBe('confirmed');
  });

  it('is moved by nobody here', async () => {
    const who = await booked();
    const word = { bookingId: who.bookingId, actor: ME, start: at(16) };
    expect(await act(who, work => rescheduleBooking(work, word))).toMatchObject({
      ok: false,
      error: { kind: 'by-hand' },
    });
  });
});

describe('hosts', () => {
  it('are visited one at a time, and left alone after they turned us away', async () => {
    const workspaceId = await town.addWorkspace();
    const url = 'https://calendly.com/blocked-one/30min';
    const text = `Please book a time on my calendar: ${url}`;
    const first = await town.invited(workspaceId, text);
    const second = await town.invited(workspaceId, text);
    let inner: Promise<unknown> = Promise.resolve();
    const page = await visit(first, {
      open: OPEN,
      stopsWith: 'blocked',
      on: step => {
        if (step === 'opened') inner = visit(second, { open: OPEN });
        return inner.then(() => undefined);
      },
    });
    expect(page.requests).toHaveLength(1);
    expect((await town.attemptOf(second)).status).toBe('planned');
    expect((await visit(second, { open: OPEN })).requests).toEqual([]);
    expect(await stateOf(second)).toMatchObject({ attempt: 'needs-person', kind: 'blocked' });
    await town.inWorkspace('00000000-0000-0000-0000-000000000000', tx => tx.prisma.providerPause.deleteMany());
  });
});

test('evidence is deleted when its time is over, the file before its row; what nobody settled is kept', async () => {
  const settled = await invited();
  await visit(settled, { open: OPEN, stopsWith: 'captcha' });
  const open = await prepared();
  const before = await town.storyOf(settled);
  const later = new Date(Date.now() + 31 * 86_400_000);
  await sweepEvidence(town.shift.database, store, later);
  expect((await town.storyOf(settled)).files).toEqual([]);
  expect(files.has(before.files[0]?.storageKey ?? '')).toBe(false);
  expect((await town.storyOf(open)).files).toHaveLength(1);
});

test('a family that an admin switched off is off for what comes next', async () => {
  const workspaceId = await town.addWorkspace();
  await town.inWorkspace(workspaceId, tx => saveLinkPolicy(tx, { family: 'calendly', level: 'off', dailyCap: 5 }));
  expect((await town.storyOf(await town.invited(workspaceId))).attempts).toEqual([]);
});
