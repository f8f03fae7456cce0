import { randomBytes, randomUUID } from 'node:crypto';
import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { parseKeyRing } from '@overlap/database/secret-box';
import { holdSlot } from '@overlap/database/stores/bookings';
import { saveIntegration } from '@overlap/database/stores/integrations';
import { recordOffers } from '@overlap/database/stores/offers';
import { saveSettings } from '@overlap/database/stores/workspaces';
import type { Reason } from '@overlap/domain/decision';
import { type AutonomyLevel, NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { slotFrom } from '@overlap/domain/slot';
import { inZone } from '@overlap/domain/time';
import { createQueue, type Queue } from '@overlap/queue/queue';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Shift } from '../shift.ts';
import { readReply } from './read-reply.ts';

const ZONE = 'America/New_York';

let fresh: FreshDatabase;
let queue: Queue;
let shift: Shift;
beforeAll(async () => {
  fresh = await freshDatabase();
  queue = await createQueue(fresh.connection, { as: 'sender', onError: () => {} });
  const keyRing = parseKeyRing(`k1:${randomBytes(32).toString('base64')}`);
  shift = {
    database: fresh.database,
    queue,
    keyRing,
    log: pino({ level: 'silent' }),
    consoleUrl: null,
    publicUrl: null,
    calComUrl: 'https://api.cal.example',
    developmentHosts: false,
  };
});
afterAll(async () => {
  await queue.stop(500);
  await fresh.drop();
});

const inWorkspace = <T>(workspaceId: string, work: (tx: WorkspaceTx) => Promise<T>) =>
  withWorkspace(fresh.database, workspaceId, work);

/** A workspace in New York with a calendar; only the times that leads name are at the given level. */
async function addWorkspace(level: AutonomyLevel): Promise<string> {
  const id = randomUUID();
  await fresh.authDatabase.prisma.workspace.create({ data: { id, name: 'Northbeam', slug: id } });
  await inWorkspace(id, async tx => {
    await saveSettings(tx, {
      timeZone: ZONE,
      meetingMinutes: 30,
      meetingTitle: 'Intro call',
      meetingBookingProvider: 'ghl',
      bookingLink: 'https://northbeam.example/book',
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: ZONE },
      autonomy: { ...NEW_WORKSPACE_AUTONOMY, 'lead-times': level },
      noticeRules: {},
    });
    const ghl = { provider: 'gohighlevel', baseUrl: 'https://ghl.example', secrets: { token: 't' } } as const;
    await saveIntegration(tx, shift.keyRing, { ...ghl, config: { locationId: 'l', calendarId: 'c' } });
  });
  return id;
}

/** A working day two or more ahead: its name alone is plain on every day of the week, and in every zone of a lead here. */
const TODAY = inZone(new Date(), ZONE);
const DAY = [2, 3, 4].map(days => TODAY.plus({ days })).find(day => day.weekday <= 5) ?? TODAY;
const FROM_TWO_TO_FOUR = `${DAY.toFormat('cccc')} between 2 and 4 works for me.`;
/** That clock of the day, in New York. */
const at = (hour: number, minute = 0): string =>
  DAY.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate().toISOString();

/** A booking of ours on a calendar, for somebody else. */
async function takeTime(workspaceId: string, start: string, minutes: number, hostKey = 'ghl:c'): Promise<void> {
  const leadId = await addLead(fresh.database, workspaceId);
  const held = await inWorkspace(workspaceId, tx =>
    holdSlot(tx, {
      leadId,
      decisionId: null,
      provider: 'ghl',
      hostKey,
      slot: slotFrom(start, minutes),
      guestTimeZone: ZONE,
      heldUntil: new Date(Date.now() + 60_000),
    }),
  );
  expect(held.ok).toBe(true);
}

interface Lead {
  timeZone?: string | null;
  offers?: string[];
}

/** What comes of a reply. */
async function replied(workspaceId: string, text: string, { timeZone = ZONE, offers = [] }: Lead = {}) {
  const leadId = await addLead(fresh.database, workspaceId, { timeZone });
  await inWorkspace(workspaceId, tx =>
    recordOffers(
      tx,
      leadId,
      offers.map(start => slotFrom(start, 30)),
    ),
  );
  const messageId = await addReply(fresh.database, workspaceId, leadId, text);
  await readReply(shift, { workspaceId, messageId }, { signal: new AbortController().signal });
  return inWorkspace(workspaceId, async ({ prisma }) => {
    const decision = await prisma.decision.findUniqueOrThrow({ where: { messageId } });
    const bookings = await prisma.booking.findMany({ where: { leadId } });
    const tasks = await prisma.task.findMany({ where: { leadId } });
    const { status } = await prisma.lead.findUniqueOrThrow({ where: { id: leadId } });
    return {
      lead: status,
      process: decision.process,
      action: decision.action,
      status: decision.status,
      starts: decision.starts as string[],
      says: (decision.reasons as unknown as Reason[]).map(reason => reason.says),
      booked: bookings.map(booking => booking.startsAt.toISOString()),
      tasks: tasks.map(({ kind, detail }) => ({ kind, detail })),
    };
  });
}

const BOOKED = { process: 'lead-times', action: 'book', status: 'ordered', tasks: [] };
const ASKED = { process: 'lead-times', action: 'ask-person', status: 'handed-over', booked: [] };

describe('a time that the lead names, at auto', () => {
  it.each<[what: string, taken: [hour: number, minute: number, minutes: number][], hour: number, minute: number]>([
    ['is booked at its start', [], 14, 0],
    ['is booked at the first free quarter hour after a booking of ours', [[14, 10, 30]], 14, 45],
    ['is booked right after one', [[13, 30, 60]], 14, 30],
    [
      'is booked between two',
      [
        [13, 30, 60],
        [15, 0, 60],
      ],
      14,
      30,
    ],
    ['is booked at its end', [[13, 0, 150]], 15, 30],
  ])('%s', async (_what, taken, hour, minute) => {
    const workspaceId = await addWorkspace('auto');
    for (const [atHour, atMinute, minutes] of taken) await takeTime(workspaceId, at(atHour, atMinute), minutes);
    const start = at(hour, minute);
    expect(await replied(workspaceId, FROM_TWO_TO_FOUR)).toMatchObject({ ...BOOKED, booked: [start] });
  });

  test('is booked beside what stands on another calendar', async () => {
    const workspaceId = await addWorkspace('auto');
    await takeTime(workspaceId, at(14), 120, 'ghl:other');
    expect(await replied(workspaceId, FROM_TWO_TO_FOUR)).toMatchObject({ ...BOOKED, booked: [at(14)] });
  });

  test('is a person’s where no room is left, though offers reach elsewhere', async () => {
    const workspaceId = await addWorkspace('auto');
    await takeTime(workspaceId, at(13), 240);
    const outcome = await replied(workspaceId, FROM_TWO_TO_FOUR, { offers: [at(9), at(10)] });
    expect(outcome).toMatchObject({ ...ASKED, tasks: [{ kind: 'lead-times' }] });
    expect(outcome.says[1]).toMatch(/ has no room for the meeting on our calendar\.$/);
  });

  test('is read on the lead’s clock and held against our hours', async () => {
    const workspaceId = await addWorkspace('auto');
    const west = { timeZone: 'America/Denver' };
    expect(await replied(workspaceId, FROM_TWO_TO_FOUR, west)).toMatchObject({ ...BOOKED, booked: [at(16)] });
    const further = await replied(workspaceId, FROM_TWO_TO_FOUR, { timeZone: 'America/Los_Angeles' });
    expect(further).toMatchObject(ASKED);
    expect(further.says[1]).toMatch(/not within our working hours, which are 09:00 to 17:00 in America\/New_York/);
  });

  it.each<[what: string, text: string, lead: Lead]>([
    ['of a lead whose zone nobody knows', FROM_TWO_TO_FOUR, { timeZone: null }],
    ['with a maybe', `Maybe ${FROM_TWO_TO_FOUR}`, {}],
  ])('%s is a person’s', async (_what, text, lead) => {
    const outcome = await replied(await addWorkspace('auto'), text, lead);
    expect(outcome).toMatchObject({ action: 'ask-person', booked: [] });
  });
});

describe('a time that the lead names, at review', () => {
  test('waits for approval at the first free quarter hour', async () => {
    const workspaceId = await addWorkspace('review');
    await takeTime(workspaceId, at(14, 10), 30);
    const starts = [at(14, 45), at(15), at(15, 15), at(15, 30)];
    expect(await replied(workspaceId, FROM_TWO_TO_FOUR)).toMatchObject({
      process: 'lead-times',
      action: 'book',
      status: 'awaiting-approval',
      starts,
      booked: [],
      tasks: [{ kind: 'approve-booking', detail: { starts, timeZone: ZONE } }],
    });
  });
});

test('whoever names times and has them switched off is a person’s', async () => {
  expect(await replied(await addWorkspace('off'), FROM_TWO_TO_FOUR)).toMatchObject({
    process: 'lead-times',
    status: 'handed-over',
    booked: [],
    tasks: [{ kind: 'lead-times' }],
  });
});

test('an opt-out with a legal request is carried out, and a person has the request', async () => {
  const text = 'Please remove me from your list and delete all my data under GDPR.';
  expect(await replied(await addWorkspace('auto'), text)).toMatchObject({
    lead: 'unsubscribed',
    action: 'suppress',
    status: 'done',
    tasks: [{ kind: 'clarify', detail: { words: text, intent: 'unsubscribe' } }],
  });
});
