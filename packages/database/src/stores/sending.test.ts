import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkspaceTx, withWorkspace } from '../client.ts';
import { moveDecision, saveDecision } from './decisions.ts';
import { advanceFollowUp, startFollowUp } from './follow-ups.ts';
import {
  getMessage,
  type InboundMessage,
  keepInboundMessage,
  orderMessage,
  settleMessage,
  takeForSending,
} from './messages.ts';
import { getSend, orderNotice, settleSend, takeSend } from './notices.ts';

/** Whatever goes out or is decided goes once: the stores that see to it. */

const workspaceId = randomUUID();
let fresh: FreshDatabase;
let leadId: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  leadId = await addLead(fresh.database, workspaceId);
});
afterAll(() => fresh.drop());

const inWorkspace = <T>(work: (tx: WorkspaceTx) => Promise<T>, where = workspaceId) =>
  withWorkspace(fresh.database, where, work);
const atOnce = <T>(times: number, work: (tx: WorkspaceTx) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, () => inWorkspace(work)));

const order = (orderKey: string) => (tx: WorkspaceTx) =>
  orderMessage(tx, {
    leadId,
    channel: 'email',
    sender: 'emailbison',
    thread: {},
    subject: null,
    text: 'See you then.',
    orderKey,
    sendStatus: 'waiting',
    sentAt: new Date(),
  });
const ordered = async (orderKey: string): Promise<string> => (await inWorkspace(order(orderKey))) ?? '';

describe('an outbound message', () => {
  it('is ordered once per key, whoever orders it at the same moment', async () => {
    const ids = await atOnce(12, order('confirmation:1'));
    expect(ids.filter(Boolean)).toHaveLength(1);
  });

  it('is taken as waiting once; who takes it after that has to look first', async () => {
    const id = await ordered('taken');
    const was = await atOnce(6, tx => takeForSending(tx, id));
    expect(was.filter(each => each === 'waiting')).toHaveLength(1);
    expect(was.filter(each => each === 'sending')).toHaveLength(5);
  });

  it.each(['sent', 'failed', 'unknown'] as const)('that is %s is taken by nobody', async sendStatus => {
    const id = await ordered(`settled:${sendStatus}`);
    await inWorkspace(tx => settleMessage(tx, id, { sendStatus }));
    expect(await inWorkspace(tx => takeForSending(tx, id))).toBeNull();
  });

  it('goes back to waiting when it surely did not leave', async () => {
    const id = await ordered('later');
    await inWorkspace(tx => takeForSending(tx, id));
    await inWorkspace(tx => settleMessage(tx, id, { sendStatus: 'waiting' }));
    expect(await inWorkspace(tx => takeForSending(tx, id))).toBe('waiting');
  });

  it('stays as it was when the taking transaction fails', async () => {
    const id = await ordered('rolled-back');
    const broken = inWorkspace(async tx => {
      await takeForSending(tx, id);
      throw new Error('cut off');
    });
    await expect(broken).rejects.toThrow('cut off');
    expect(await inWorkspace(tx => getMessage(tx, id))).toMatchObject({ sendStatus: 'waiting' });
  });

  it('is nobody’s in another workspace', async () => {
    const id = await ordered('walled');
    expect(await inWorkspace(tx => takeForSending(tx, id), randomUUID())).toBeNull();
  });
});

describe('an inbound message', () => {
  const message = (externalId: string): InboundMessage => ({
    leadId,
    channel: 'email',
    sender: 'emailbison',
    externalId,
    thread: {},
    subject: null,
    text: 'Hi',
    receivedAt: new Date().toISOString(),
  });

  it('is kept once, however often it is announced at the same moment', async () => {
    const ids = await atOnce(10, tx => keepInboundMessage(tx, message('r1')));
    expect(ids.filter(Boolean)).toHaveLength(1);
  });
});

describe('a notice', () => {
  const notice = (dedupeKey: string) => (tx: WorkspaceTx) =>
    orderNotice(tx, {
      leadId,
      event: 'meeting-booked',
      dedupeKey,
      content: {},
      destinations: [
        { channel: 'slack', destination: 'C1' },
        { channel: 'email', destination: 'team@northbeam.example' },
      ],
    });

  it('is ordered once per key, to each destination once', async () => {
    const sends = await atOnce(10, notice('lead:meeting-booked:1'));
    expect(sends.filter(ids => ids.length > 0)).toEqual([[expect.any(String), expect.any(String)]]);
    expect(await inWorkspace(tx => tx.prisma.noticeSend.count())).toBe(2);
  });

  it('is ordered again in another window', async () => {
    expect(await inWorkspace(notice('lead:meeting-booked:2'))).toHaveLength(2);
  });

  it('names one destination once though the rules name it twice', async () => {
    const twice = [
      { channel: 'slack', destination: 'C1' },
      { channel: 'slack', destination: 'C1' },
    ] as const;
    const ids = await inWorkspace(tx =>
      orderNotice(tx, { leadId, event: 'call-requested', dedupeKey: 'twice', content: {}, destinations: [...twice] }),
    );
    const rows = await inWorkspace(tx => tx.prisma.noticeSend.findMany({ where: { notice: { dedupeKey: 'twice' } } }));
    expect(ids).toEqual(rows.map(row => row.id));
    expect(rows).toHaveLength(1);
  });

  it('is taken as waiting once, and remembers when the first try began', async () => {
    const [id = ''] = await inWorkspace(notice('taken'));
    expect(await inWorkspace(tx => takeSend(tx, id))).toBe('waiting');
    const { startedAt } = await inWorkspace(tx => getSend(tx, id));
    expect(await inWorkspace(tx => takeSend(tx, id))).toBe('sending');
    expect((await inWorkspace(tx => getSend(tx, id))).startedAt).toEqual(startedAt);
    await inWorkspace(tx => settleSend(tx, id, { status: 'sent', providerRef: 'C1:1' }));
    expect(await inWorkspace(tx => takeSend(tx, id))).toBeNull();
  });
});

describe('a decision', () => {
  const decision = (messageId: string) => (tx: WorkspaceTx) =>
    saveDecision(tx, {
      leadId,
      messageId,
      process: 'offered-time',
      action: 'book',
      status: 'ordered',
      starts: [],
      reasons: [{ rule: 'offer-accepted', says: 'They took it.', weight: 'for' }],
      facts: {},
    });

  it('is saved once per message', async () => {
    const messageId = await addReply(fresh.database, workspaceId, leadId);
    const ids = await atOnce(10, decision(messageId));
    expect(ids.filter(Boolean)).toHaveLength(1);
    expect(await inWorkspace(decision(messageId))).toBeNull();
  });

  it('moves on once', async () => {
    const id = (await inWorkspace(decision(await addReply(fresh.database, workspaceId, leadId)))) ?? '';
    const moved = await atOnce(6, tx => moveDecision(tx, id, ['ordered'], 'done'));
    expect(moved.filter(Boolean)).toHaveLength(1);
  });
});

describe('a follow-up', () => {
  it('starts once for the same booking, and takes each step once', async () => {
    const bookingId = randomUUID();
    const begin = (tx: WorkspaceTx) =>
      startFollowUp(tx, {
        leadId,
        sequence: 'post-booking',
        trigger: 'meeting-selected',
        bookingId,
        dueAt: new Date(),
      });
    await atOnce(6, begin);
    const rows = await inWorkspace(tx => tx.prisma.followUp.findMany({ where: { bookingId } }));
    expect(rows).toHaveLength(1);
    const advanced = await atOnce(6, tx => advanceFollowUp(tx, rows[0]?.id ?? '', 0, null));
    expect(advanced.filter(Boolean)).toHaveLength(1);
  });
});
