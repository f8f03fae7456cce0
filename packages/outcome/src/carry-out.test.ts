import { randomBytes, randomUUID } from 'node:crypto';
import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { parseKeyRing } from '@overlap/database/secret-box';
import { holdSlot } from '@overlap/database/stores/bookings';
import { saveDecision } from '@overlap/database/stores/decisions';
import { saveIntegration } from '@overlap/database/stores/integrations';
import { getLead, updateLead } from '@overlap/database/stores/leads';
import { getMessage } from '@overlap/database/stores/messages';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import type { Decision, DecisionStatus } from '@overlap/domain/decision';
import type { Intent, Remark } from '@overlap/domain/intent';
import { NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { slotFrom } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import { createQueue, type Queue } from '@overlap/queue/queue';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { actOnTask } from './act-on-task.ts';
import { afterBooking } from './after-booking.ts';
import { carryOut } from './carry-out.ts';
import { orderTask } from './order-task.ts';

const ZONE = 'America/New_York';
const HOST = { provider: 'ghl', hostKey: 'ghl:c', seats: 1, config: {} } as const;

let fresh: FreshDatabase;
let queue: Queue;
beforeAll(async () => {
  fresh = await freshDatabase();
  queue = await createQueue(fresh.connection, { as: 'sender', onError: () => {} });
});
afterAll(async () => {
  await queue.stop(500);
  await fresh.drop();
});

const inWorkspace = <T>(workspaceId: string, work: (tx: WorkspaceTx) => Promise<T>) =>
  withWorkspace(fresh.database, workspaceId, work);

/** A workspace with a calendar, whose people want to hear of everything that needs them. */
async function addWorkspace(): Promise<string> {
  const id = randomUUID();
  await fresh.authDatabase.prisma.workspace.create({ data: { id, name: 'Northbeam', slug: id } });
  await inWorkspace(id, async tx => {
    await saveSettings(tx, {
      timeZone: ZONE,
      meetingMinutes: 30,
      meetingTitle: 'Intro call',
      meetingBookingProvider: 'ghl',
      bookingLink: null,
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: ZONE },
      autonomy: NEW_WORKSPACE_AUTONOMY,
      noticeRules: { 'needs-person': [{ channel: 'slack', destination: 'C1' }] },
    });
    const keyRing = parseKeyRing(`k1:${randomBytes(32).toString('base64')}`);
    const ghl = { provider: 'gohighlevel', baseUrl: 'https://ghl.example', secrets: { token: 't' } } as const;
    await saveIntegration(tx, keyRing, { ...ghl, config: { locationId: 'l', calendarId: 'c' } });
  });
  return id;
}

/** Quarter hours of some day ahead; the first is the earliest. */
const DAY = Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 3 * 86_400_000;
const quarter = (number: number): string => slotFrom(new Date(DAY + number * 15 * 60_000), 30).start;
const PASSED = slotFrom(new Date(Date.now() - 60_000), 30).start;

const intentOf = (change: Partial<Intent>): Intent => ({
  kind: 'propose_time',
  certain: true,
  ownText: 'Please stop, and delete everything that you hold about me.',
  acceptedSlot: null,
  acceptedAnyOf: [],
  proposed: [],
  proposedRanked: false,
  interpretations: [],
  zone: null,
  phone: null,
  schedulerLink: null,
  links: [],
  remarks: [],
  findings: [{ rule: 'example', says: 'An example.', span: null }],
  ...change,
});
const books = (process: 'lead-times' | 'offered-time', starts: string[]): Decision => ({
  process,
  action: 'book',
  starts,
  reasons: [{ rule: `${process}-fit`, weight: 'for', says: 'It is free on our side.' }],
});

interface Given {
  decision: Decision;
  status: DecisionStatus;
  intent?: Partial<Intent>;
  /** Of somebody known already. */
  leadId?: string;
}

/** Stores a decision on a fresh reply and carries it out, as the worker does. */
async function carriedOut(workspaceId: string, { decision, status, intent = {}, ...given }: Given) {
  const leadId = given.leadId ?? (await addLead(fresh.database, workspaceId));
  const messageId = await addReply(fresh.database, workspaceId, leadId, 'Hello');
  const decisionId = await inWorkspace(workspaceId, async tx => {
    const id = (await saveDecision(tx, { ...decision, leadId, messageId, status, facts: {} })) ?? '';
    const parts = {
      lead: await getLead(tx, leadId),
      message: await getMessage(tx, messageId),
      settings: await getSettings(tx),
    };
    const order = { decisionId: id, decision, status, intent: intentOf(intent), host: HOST, bookingLink: null };
    await carryOut({ tx, queue }, { ...order, ...parts });
    return id;
  });
  return { workspaceId, leadId, messageId, decisionId };
}

async function outcomeOf({ workspaceId, leadId, decisionId }: Awaited<ReturnType<typeof carriedOut>>) {
  return inWorkspace(workspaceId, async ({ prisma }) => {
    const lead = await prisma.lead.findUniqueOrThrow({ where: { id: leadId } });
    const decision = await prisma.decision.findUniqueOrThrow({ where: { id: decisionId } });
    const tasks = await prisma.task.findMany({ where: { leadId, status: 'open' }, orderBy: { createdAt: 'asc' } });
    const bookings = await prisma.booking.findMany({ where: { leadId } });
    const notices = await prisma.noticeSend.findMany({ where: { notice: { leadId } } });
    return {
      lead: lead.status,
      decision: decision.status,
      tasks: tasks.map(({ id, kind, title, detail }) => ({ id, kind, title, detail })),
      held: bookings.map(booking => booking.startsAt.toISOString()),
      notices: notices.length,
    };
  });
}

/** Somebody else's booking on the same calendar. */
async function takeTime(workspaceId: string, start: string): Promise<void> {
  const leadId = await addLead(fresh.database, workspaceId);
  const held = await inWorkspace(workspaceId, tx =>
    holdSlot(tx, {
      ...HOST,
      leadId,
      decisionId: null,
      slot: slotFrom(start, 30),
      guestTimeZone: ZONE,
      heldUntil: new Date(Date.now() + 60_000),
    }),
  );
  expect(held.ok).toBe(true);
}

const SUPPRESS: Decision = {
  process: null,
  action: 'suppress',
  starts: [],
  reasons: [{ rule: 'opted-out', weight: 'for', says: 'They want no more messages.' }],
};
const optOut = (remarks: Remark[], leadId?: string): Given => ({
  decision: SUPPRESS,
  status: 'ordered',
  intent: { kind: 'unsubscribe', remarks },
  ...(leadId ? { leadId } : {}),
});

describe('an opt-out', () => {
  test('is carried out without a word to anybody', async () => {
    const outcome = await outcomeOf(await carriedOut(await addWorkspace(), optOut([])));
    expect(outcome).toEqual({ lead: 'unsubscribed', decision: 'done', tasks: [], held: [], notices: 0 });
  });

  test('with a legal request is carried out, and a person answers the request', async () => {
    const done = await carriedOut(await addWorkspace(), optOut(['legal-request']));
    expect(await outcomeOf(done)).toEqual({
      lead: 'unsubscribed',
      decision: 'done',
      tasks: [
        {
          id: expect.any(String),
          kind: 'clarify',
          title: 'Dana Whitfield: answer their legal request',
          detail: {
            why: 'They opted out and make a legal request, such as erasure of their data. Answer the request only.',
            words: 'Please stop, and delete everything that you hold about me.',
            intent: 'unsubscribe',
            messageId: done.messageId,
          },
        },
      ],
      held: [],
      notices: 1,
    });
  });

  test('asks for the legal answer beside whatever else is open, and once', async () => {
    const workspaceId = await addWorkspace();
    const leadId = await addLead(fresh.database, workspaceId);
    const clarify = { kind: 'clarify', leadId, title: 'Dana: read and answer', detail: {} } as const;
    await inWorkspace(workspaceId, tx =>
      orderTask({ tx, queue }, { ...clarify, dedupeKey: `clarify:${leadId}`, decisionId: null, bookingId: null }),
    );
    await carriedOut(workspaceId, optOut(['legal-request'], leadId));
    const { tasks } = await outcomeOf(await carriedOut(workspaceId, optOut(['legal-request'], leadId)));
    expect(tasks.map(task => task.title)).toEqual([
      'Dana: read and answer',
      'Dana Whitfield: answer their legal request',
    ]);
  });

  test('stays one when the legal answer is given', async () => {
    const workspaceId = await addWorkspace();
    const done = await carriedOut(workspaceId, optOut(['legal-request']));
    const [task] = (await outcomeOf(done)).tasks;
    await inWorkspace(workspaceId, tx =>
      actOnTask({ tx, queue }, { taskId: task?.id ?? '', action: 'complete', actor: 'user:1', role: 'admin' }),
    );
    expect(await outcomeOf(done)).toMatchObject({ lead: 'unsubscribed', decision: 'done', tasks: [] });
  });
});

describe.each(['lead-times', 'offered-time'] as const)('a booking of %s', process => {
  const starts = [quarter(0), quarter(1), quarter(2)];

  it.each<[what: string, taken: string[], held: string[]]>([
    ['takes the first start', [], [quarter(0)]],
    ['takes the next where the first is taken meanwhile', [quarter(-1)], [quarter(1)]],
    ['takes the last that is left', [quarter(0)], [quarter(2)]],
  ])('%s', async (_what, taken, held) => {
    const workspaceId = await addWorkspace();
    for (const start of taken) await takeTime(workspaceId, start);
    const done = await carriedOut(workspaceId, { decision: books(process, starts), status: 'ordered' });
    expect(await outcomeOf(done)).toMatchObject({ decision: 'ordered', held, tasks: [] });
  });

  test('without a start that is left offers others for a person to approve, with why for each', async () => {
    const workspaceId = await addWorkspace();
    await takeTime(workspaceId, quarter(0));
    const decision = books(process, [PASSED, quarter(0), quarter(1)]);
    expect(await outcomeOf(await carriedOut(workspaceId, { decision, status: 'ordered' }))).toMatchObject({
      decision: 'awaiting-approval',
      held: [],
      tasks: [
        {
          kind: 'approve-reply',
          title: 'Offer Dana Whitfield other times?',
          detail: {
            draft: expect.stringContaining('Would one of these work instead?'),
            offers: [expect.any(String), expect.any(String), expect.any(String)],
            wanted: [PASSED, quarter(0), quarter(1)],
            why: `${formatInstant(PASSED, ZONE)}: past by now. ${formatInstant(quarter(0), ZONE)}: no longer free on our calendar. ${formatInstant(quarter(1), ZONE)}: no longer free on our calendar.`,
          },
        },
      ],
    });
  });

  test('without a start that is left, on auto: the lead is offered others, and the ledger has them by that message', async () => {
    const workspaceId = await addWorkspace();
    await inWorkspace(workspaceId, async tx => {
      const settings = await getSettings(tx);
      await saveSettings(tx, { ...settings, autonomy: { ...settings.autonomy, [process]: 'auto' } });
    });
    await takeTime(workspaceId, quarter(0));
    const done = await carriedOut(workspaceId, { decision: books(process, [quarter(0)]), status: 'ordered' });
    expect(await outcomeOf(done)).toMatchObject({ decision: 'done', held: [], tasks: [] });
    const { said, offers } = await inWorkspace(workspaceId, async ({ prisma }) => ({
      said: await prisma.message.findFirstOrThrow({ where: { leadId: done.leadId, direction: 'outbound' } }),
      offers: await prisma.offer.findMany({ where: { leadId: done.leadId }, orderBy: { startsAt: 'asc' } }),
    }));
    expect(offers).toHaveLength(3);
    for (const offer of offers) {
      expect(offer).toMatchObject({ status: 'open', messageId: said.id });
      expect(said.text).toContain(formatInstant(offer.startsAt, ZONE));
    }
  });

  test('waits for approval with its starts, and then takes the first that is left', async () => {
    const workspaceId = await addWorkspace();
    const decision = books(process, [PASSED, ...starts]);
    const done = await carriedOut(workspaceId, { decision, status: 'awaiting-approval' });
    const prepared = await outcomeOf(done);
    const [task] = prepared.tasks;
    expect(prepared).toMatchObject({
      decision: 'awaiting-approval',
      held: [],
      tasks: [
        {
          kind: 'approve-booking',
          title: 'Book Dana Whitfield?',
          detail: { starts: [PASSED, ...starts], timeZone: ZONE },
        },
      ],
    });
    await takeTime(workspaceId, quarter(-1));
    const approval = { taskId: task?.id ?? '', action: 'approve', actor: 'user:1', role: 'setter' } as const;
    const approved = await inWorkspace(workspaceId, tx => actOnTask({ tx, queue }, approval));
    expect(approved).toEqual({ ok: true, value: { status: 'done' } });
    expect(await outcomeOf(done)).toMatchObject({ decision: 'ordered', held: [quarter(1)], tasks: [] });
  });

  test('of a process that is off becomes a person’s, with what could be booked', async () => {
    const decision = books(process, starts);
    const done = await carriedOut(await addWorkspace(), { decision, status: 'handed-over' });
    expect(await outcomeOf(done)).toMatchObject({
      decision: 'handed-over',
      held: [],
      tasks: [
        { kind: process === 'lead-times' ? 'lead-times' : 'clarify', detail: { why: 'It is free on our side.' } },
      ],
    });
  });

  test('is confirmed to the lead in words that fit both, and nothing is left to do', async () => {
    const workspaceId = await addWorkspace();
    const asked: Decision = { process: 'lead-times', action: 'ask-person', starts: [], reasons: [] };
    const { leadId } = await carriedOut(workspaceId, { decision: asked, status: 'handed-over' });
    const done = await carriedOut(workspaceId, { decision: books(process, starts), status: 'ordered', leadId });
    expect((await outcomeOf(done)).tasks.map(task => task.kind)).toEqual(['lead-times']);
    const said = await inWorkspace(workspaceId, async tx => {
      const booking = await tx.prisma.booking.findFirstOrThrow({ where: { leadId } });
      const slot = slotFrom(quarter(0), 30);
      const confirmation = { provider: 'ghl', ...slot, ids: {}, joinUrl: null, manageUrl: null } as const;
      await afterBooking({ tx, queue }, { booking, confirmation, from: ['held'] });
      return tx.prisma.message.findFirstOrThrow({ where: { leadId, direction: 'outbound' } });
    });
    const at = formatInstant(quarter(0), ZONE);
    expect(said.text).toBe(
      `Hi Dana,\n\nPerfect, you are booked for ${at}. A calendar invitation is on its way.\n\nSpeak soon!`,
    );
    expect(await outcomeOf(done)).toMatchObject({ lead: 'meeting-booked', decision: 'done', tasks: [] });
  });
});

test('a second booking of one lead is not called a taken time', async () => {
  const workspaceId = await addWorkspace();
  const first = await carriedOut(workspaceId, { decision: books('lead-times', [quarter(0)]), status: 'ordered' });
  const decision = books('lead-times', [quarter(8)]);
  const second = await carriedOut(workspaceId, { decision, status: 'ordered', leadId: first.leadId });
  const [task] = (await outcomeOf(second)).tasks;
  expect(task?.detail).toMatchObject({
    why: `${formatInstant(quarter(8), ZONE)}: another booking of theirs is under way.`,
  });
});

describe('the wrong person who names the right one', () => {
  const decision: Decision = {
    process: null,
    action: 'ask-person',
    starts: [],
    reasons: [{ rule: 'referral', weight: 'against', says: 'They name somebody else.' }],
  };
  const refers = (change: Partial<Intent>, leadId?: string): Given => ({
    decision,
    status: 'handed-over',
    intent: { kind: 'wrong_person', remarks: ['referral'], ...change },
    ...(leadId ? { leadId } : {}),
  });

  it.each([
    ['is remembered as such, and a person goes on', true, 'wrong-person'],
    ['is not when that is not certain', false, 'active'],
  ])('%s', async (_what, certain, status) => {
    const outcome = await outcomeOf(await carriedOut(await addWorkspace(), refers({ certain })));
    expect(outcome).toMatchObject({ lead: status, decision: 'handed-over', tasks: [{ kind: 'clarify' }] });
  });

  test('stays opted out', async () => {
    const workspaceId = await addWorkspace();
    const leadId = await addLead(fresh.database, workspaceId);
    await inWorkspace(workspaceId, tx => updateLead(tx, leadId, { status: 'unsubscribed' }));
    expect(await outcomeOf(await carriedOut(workspaceId, refers({}, leadId)))).toMatchObject({ lead: 'unsubscribed' });
  });
});
