import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withWorkspace } from '@overlap/database/client';
import { type RunningProcess, startProcess } from '@overlap/local/processes';
import type { Scenario } from '@overlap/local/scenarios/scenario';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world.ts';

/**
 * What goes wrong between us and the outside. Each `describe` has a world of its own; every fault is set and taken
 * before the next one, and the waits that the policies prescribe then run side by side.
 */

const PROJECT = path.resolve(import.meta.dirname, '../../../..');
const PICK = 'The first one works for me.';
/** The promise is 15 s; the rest is for a busy machine. */
const RESUMED_WITHIN_MS = 20_000;

type Provider = 'ghl' | 'calendly';
const SIMULATOR = { ghl: 'gohighlevel', calendly: 'calendly' } as const;
const CAMPAIGN = { ghl: 'Freight autumn', calendly: 'Finance autumn' } as const;

let slots = 0;
/** A lead with two times on offer that nobody else was offered. */
function leadOn(provider: Provider, name: string): Scenario {
  const [businessDay, row] = [2 + Math.floor(slots / 6), slots % 6];
  slots += 1;
  return {
    email: `${name.toLowerCase().replaceAll(' ', '.')}@lead.example`,
    name,
    company: `${name} Ltd`,
    channel: 'email',
    campaign: CAMPAIGN[provider],
    provider,
    timeZone: 'America/New_York',
    phone: null,
    offers: [
      { businessDay, at: `${10 + row}:00` },
      { businessDay, at: `${10 + row}:30` },
    ],
    example: PICK,
  };
}
const leadWithoutOffers = (name: string): Scenario => ({
  ...leadOn('calendly', name),
  campaign: 'Link first',
  offers: [],
});

/** Questions about a world, each by the lead's name. */
function inspect(world: World, fresh: FreshDatabase) {
  const { workspaceId } = world.planted;
  const rows = <T>(work: Parameters<typeof withWorkspace<T>>[2]) => withWorkspace(fresh.database, workspaceId, work);
  const effects = async (provider: string, kind: string, { name, email }: Scenario) =>
    (await world.ledger({ provider, kind })).filter(entry => {
      const text = JSON.stringify(entry.request);
      return text.includes(name) || text.includes(email);
    });
  return {
    rows,
    effects,
    bookingsAt: (lead: Scenario) => effects(SIMULATOR[lead.provider], 'booking', lead),
    bookings: (lead: Scenario) => rows(tx => tx.prisma.booking.findMany({ where: { lead: { email: lead.email } } })),
    tasks: (lead: Scenario) => rows(tx => tx.prisma.task.findMany({ where: { lead: { email: lead.email } } })),
    sends: (lead: Scenario) =>
      rows(async tx => {
        const found = await tx.prisma.lead.findFirstOrThrow({ where: { email: lead.email } });
        return tx.prisma.noticeSend.findMany({ where: { notice: { leadId: found.id } }, include: { notice: true } });
      }),
    messages: (lead: Scenario) =>
      rows(tx =>
        tx.prisma.message.findMany({
          where: {
            lead: { email: lead.email },
            direction: 'outbound',
            NOT: { orderKey: { startsWith: 'first-touch' } },
          },
        }),
      ),
    faultsTaken: () =>
      eventually(
        async () => ((await world.sim('/faults')) as { faults: unknown[] }).faults,
        faults => faults.length === 0,
      ),
    /** Nothing waits, runs or is stuck. */
    quiet: () =>
      eventually(
        () =>
          fresh.database.prisma.$queryRaw<{ name: string; state: string; data: unknown }[]>`
            SELECT name, state::text, data FROM pgboss.job
            WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_%'`,
        jobs => jobs.length === 0,
        45_000,
      ),
    confirmed: (lead: Scenario, withinMs?: number) =>
      eventually(
        () => rows(tx => tx.prisma.booking.findFirst({ where: { lead: { email: lead.email }, status: 'confirmed' } })),
        booking => booking !== null,
        withinMs,
      ),
    task: (lead: Scenario, kind: string, withinMs?: number) =>
      eventually(
        () => rows(tx => tx.prisma.task.findFirst({ where: { lead: { email: lead.email }, kind } })),
        task => task !== null,
        withinMs,
      ),
  };
}
type Inspection = ReturnType<typeof inspect>;

/** Booked once here and there, told once to Slack, written to once. */
async function expectOneOfEverything(see: Inspection, lead: Scenario): Promise<void> {
  const bookings = await see.bookings(lead);
  expect(bookings.map(booking => booking.status)).toEqual(['confirmed']);
  expect(await see.bookingsAt(lead)).toHaveLength(1);
  expect(await see.effects('slack', 'notice', lead)).toHaveLength(1);
  expect(await see.effects('emailbison', 'message', lead)).toHaveLength(1);
  expect((await see.messages(lead)).map(message => message.sendStatus)).toEqual(['sent']);
  expect((await see.sends(lead)).map(send => send.status)).toEqual(['sent']);
  expect(await see.tasks(lead)).toEqual([]);
}

describe('a worker killed by kill -9', () => {
  const holding = leadOn('ghl', 'Hal Holding');
  const asking = leadOn('ghl', 'Ada Asking');
  const answered = leadOn('calendly', 'Ann Answered');
  const calling = leadWithoutOffers('Cal Calling');
  const writing = leadWithoutOffers('Will Writing');
  const crowd = Array.from({ length: 6 }, (_none, index) =>
    leadOn(index % 2 ? 'ghl' : 'calendly', `Crowd ${'ABCDEF'[index]}`),
  );

  let fresh: FreshDatabase;
  let world: World;
  let see: Inspection;
  let gates: pg.Client;
  let logs: string;
  const workers: RunningProcess[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    world = await startWorld({
      fresh,
      worker: false,
      scenarios: [holding, asking, answered, calling, writing, ...crowd],
    });
    see = inspect(world, fresh);
    logs = mkdtempSync(path.join(tmpdir(), 'overlap-kills-'));
    gates = new pg.Client({ connectionString: fresh.url });
    await gates.connect();
  });
  afterAll(async () => {
    await Promise.all(workers.map(worker => worker.stop()));
    await gates.end();
    await world.stop();
    await fresh.drop();
    rmSync(logs, { recursive: true, force: true });
  });

  const startWorker = async (): Promise<RunningProcess> => {
    const worker = await startProcess(PROJECT, logs, { name: 'worker', file: 'worker/src/main.ts', env: world.env });
    workers.push(worker);
    return worker;
  };
  const kill = async (worker: RunningProcess): Promise<number> => {
    process.kill(worker.pid, 'SIGKILL');
    const at = Date.now();
    await worker.ended;
    return at;
  };

  /** Holds up one lead's booking on its way into a status: what would be written then waits for the gate. */
  async function closeGate(gate: number, lead: Scenario, status: string): Promise<void> {
    await gates.query('SELECT pg_advisory_lock($1)', [gate]);
    const { rows } = await gates.query('SELECT id FROM lead WHERE email = $1', [lead.email]);
    await gates.query(`
      CREATE FUNCTION wait_at_gate_${gate}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(${gate});
        RETURN NEW;
      END $$;
      CREATE TRIGGER gate_${gate} BEFORE UPDATE ON booking FOR EACH ROW
        WHEN (NEW.lead_id = '${rows[0].id}' AND NEW.status = '${status}') EXECUTE FUNCTION wait_at_gate_${gate}()`);
  }
  const atGate = (gate: number) =>
    eventually(
      async () =>
        (await gates.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`, [gate]))
          .rowCount,
      waiting => waiting === 1,
    );
  const openGate = (gate: number) => gates.query('SELECT pg_advisory_unlock($1)', [gate]);

  const fault = (provider: string, match: object, what: object) =>
    world.sim('/faults', { provider, match, fault: what });

  it('at five moments at once loses and doubles nothing, and its jobs resume in time', async () => {
    const first = await startWorker();
    // Both before anybody waits: a trigger cannot be made on a table that a waiting change has locked.
    await closeGate(4711, holding, 'confirming');
    await closeGate(4712, answered, 'confirmed');

    // The hold is on disk, the provider knows nothing.
    await world.answers(holding.email, PICK);
    await atGate(4711);
    // The provider has the call and books after we are gone.
    await fault('gohighlevel', { kind: 'booking' }, { delayMs: 3_000 });
    await world.answers(asking.email, PICK);
    await see.faultsTaken();
    // The provider has booked, and we have not written it down.
    await world.answers(answered.email, PICK);
    await atGate(4712);
    // Slack has posted, and its answer is on the way.
    await fault('slack', { kind: 'notice' }, { timeoutAfterSuccess: true, delayMs: 5_000 });
    await world.answers(calling.email, 'Please call me at (212) 555-0147.');
    await see.faultsTaken();
    // EmailBison has our message and sends it after we are gone.
    await fault('emailbison', { kind: 'message' }, { delayMs: 2_000 });
    await world.answers(writing.email, 'Sounds interesting, tell me more!');
    await see.faultsTaken();

    await Promise.all([atGate(4711), atGate(4712)]);
    expect(await see.bookings(holding)).toMatchObject([{ status: 'held', attempts: 0 }]);
    expect(await see.bookingsAt(holding)).toEqual([]);
    expect(await see.bookings(asking)).toMatchObject([{ status: 'confirming' }]);
    expect(await see.bookings(answered)).toMatchObject([{ status: 'confirming' }]);
    expect(await see.bookingsAt(answered)).toHaveLength(1);
    expect((await see.sends(calling)).map(send => send.status)).toContain('sending');
    expect(await see.messages(writing)).toMatchObject([{ sendStatus: 'sending' }]);

    const killedAt = await kill(first);
    await Promise.all([openGate(4711), openGate(4712)]);
    await startWorker();

    const times = await Promise.all([
      see.confirmed(holding, 30_000).then(booking => booking?.confirmedAt),
      see.confirmed(asking, 30_000).then(booking => booking?.confirmedAt),
      see.confirmed(answered, 30_000).then(booking => booking?.confirmedAt),
      eventually(
        () => see.messages(writing),
        messages => messages[0]?.sendStatus === 'sent',
        30_000,
      ).then(messages => messages[0]?.receivedAt),
      eventually(
        () => see.sends(calling),
        sends => sends.every(send => send.status === 'sent'),
        30_000,
      ).then(sends => new Date(Math.max(...sends.map(send => send.sentAt?.getTime() ?? 0)))),
    ]);
    for (const at of times) expect((at?.getTime() ?? 0) - killedAt).toBeLessThan(RESUMED_WITHIN_MS);

    await see.quiet();
    for (const lead of [holding, asking, answered]) await expectOneOfEverything(see, lead);
    expect(await see.effects('slack', 'notice', calling)).toHaveLength(1);
    expect(await see.effects('resend', 'notice', calling)).toHaveLength(1);
    expect((await see.tasks(calling)).map(task => task.kind)).toEqual(['call']);
    expect(await see.effects('emailbison', 'message', writing)).toHaveLength(1);
    expect(await see.effects('slack', 'notice', writing)).toHaveLength(1);
    expect(await world.queue.listStuck(world.planted.workspaceId)).toEqual([]);
  }, 60_000);

  it('in the middle of a crowd of replies loses and doubles nothing', async () => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('No worker was started before.');
    const answers = crowd.map(lead => world.answers(lead.email, PICK));
    await eventually(
      async () => (await Promise.all(crowd.map(see.bookingsAt))).flat().length,
      booked => booked > 0,
    );
    const killedAt = await kill(worker);
    await Promise.all(answers);
    await startWorker();
    for (const lead of crowd) {
      const booking = await see.confirmed(lead, 30_000);
      expect((booking?.confirmedAt?.getTime() ?? 0) - killedAt).toBeLessThan(RESUMED_WITHIN_MS);
    }
    await see.quiet();
    for (const lead of crowd) await expectOneOfEverything(see, lead);
    expect(await world.queue.listStuck(world.planted.workspaceId)).toEqual([]);
  }, 60_000);

  it('is not needed for a good end: told to stop, it ends by itself', async () => {
    const worker = workers.at(-1);
    await worker?.stop();
    expect(await worker?.ended).toBe(0);
  });
});

describe('the outside world', () => {
  const BOOKING_FAULTS = [
    ['error', 'answers 500', { status: 500 }],
    ['drop', 'breaks the connection', { drop: true }],
    ['lost', 'books and loses its answer', { timeoutAfterSuccess: true }],
    ['garbled', 'books and answers nonsense', { garble: true }],
    ['limited', 'asks for patience', { status: 429, headers: { 'retry-after': '1' } }],
  ] as const;
  const PROVIDERS = ['ghl', 'calendly'] as const;
  const faulty = BOOKING_FAULTS.flatMap(([name, says, what]) =>
    PROVIDERS.map(provider => ({ provider, says, what, lead: leadOn(provider, `Fay ${name} ${provider}`) })),
  );
  const refusedLeads = PROVIDERS.map(provider => leadOn(provider, `Rex refused ${provider}`));
  const lateLeads = PROVIDERS.map(provider => leadOn(provider, `Lou late ${provider}`));
  const unheard = leadWithoutOffers('Una Unheard');
  const retold = leadWithoutOffers('Rita Retold');
  const lostReply = leadWithoutOffers('Lars Lostreply');
  const failedReply = leadWithoutOffers('Fred Failedreply');
  const unread = leadOn('ghl', 'Ursa Unread');
  const repeated = leadOn('ghl', 'Rob Repeated');
  const overtaken = leadOn('ghl', 'Ole Overtaken');
  const overtaking = leadOn('calendly', 'Ivy Overtaking');
  const ownBooker = leadOn('calendly', 'Otto Ownbooker');
  const undone = leadOn('calendly', 'Uwe Undone');
  const odd = leadOn('ghl', 'Nell Nul');

  let fresh: FreshDatabase;
  let world: World;
  let see: Inspection;
  const offers = (lead: Scenario) =>
    world.planted.leads.find(planted => planted.scenario.email === lead.email)?.offeredSlots ?? [];

  /**
   * Sets every fault and has it taken, one after the other; what follows from them then takes its time. Each names its
   * lead, since the retry that one fault leads to comes while the next waits to be taken.
   */
  beforeAll(async () => {
    fresh = await freshDatabase();
    const scenarios = [
      ...faulty.map(each => each.lead),
      ...refusedLeads,
      ...lateLeads,
      ...[unheard, retold, lostReply, failedReply, unread, repeated, overtaken, overtaking, ownBooker, undone, odd],
    ];
    world = await startWorld({ fresh, scenarios });
    see = inspect(world, fresh);
    const order = (provider: string, match: object, fault: object) => world.sim('/faults', { provider, match, fault });
    const answered = async (lead: Scenario, words: string) => {
      await world.answers(lead.email, words);
      await see.faultsTaken();
    };

    for (const lead of refusedLeads) {
      await order(SIMULATOR[lead.provider], { kind: 'booking', body: lead.name }, { status: 401 });
      await answered(lead, PICK);
    }
    for (const { provider, what, lead } of faulty) {
      await order(SIMULATOR[provider], { kind: 'booking', body: lead.name }, what);
      await answered(lead, PICK);
    }
    for (const lead of lateLeads) {
      const stranger = { start: offers(lead)[0], name: 'Stranger', email: `stranger@${lead.provider}.example` };
      const where = lead.provider === 'ghl' ? { calendarId: 'intro-call' } : { eventType: 'intro-call' };
      await world.sim(`/${SIMULATOR[lead.provider]}/bookings`, { ...where, ...stranger });
      await answered(lead, PICK);
    }
    await order(
      'slack',
      { kind: 'notice', body: unheard.name },
      { status: 200, body: { ok: false, error: 'not_in_channel' } },
    );
    await answered(unheard, 'Please call me at (212) 555-0147.');
    await order('slack', { kind: 'notice', body: retold.name }, { status: 500 });
    await answered(retold, 'Please call me at (212) 555-0148.');
    await order('emailbison', { kind: 'message', body: lostReply.email }, { timeoutAfterSuccess: true });
    await answered(lostReply, 'Sounds interesting, tell me more!');
    await order('emailbison', { kind: 'message', body: failedReply.email }, { status: 500 });
    await answered(failedReply, 'Sounds interesting, tell me more!');
    await order('emailbison', { method: 'GET', path: '/api/replies/' }, { status: 500 });
    await answered(unread, PICK);
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await fresh.drop();
  });

  it('repeating its webhook six times makes one of everything', async () => {
    await world.sim('/faults', { provider: 'emailbison', webhook: { duplicate: 5 } });
    await world.answers(repeated.email, PICK);
    await see.confirmed(repeated);
    await eventually(
      () => see.effects('emailbison', 'message', repeated),
      messages => messages.length === 1,
    );
    await eventually(
      () => see.effects('slack', 'notice', repeated),
      notices => notices.length === 1,
    );
    await expectOneOfEverything(see, repeated);
    const decisions = await see.rows(tx => tx.prisma.decision.count({ where: { lead: { email: repeated.email } } }));
    expect(decisions).toBe(1);
  });

  it('delivering two replies in the other order books both', async () => {
    await world.sim('/faults', { provider: 'emailbison', webhook: { reorder: true } });
    const late = world.answers(overtaken.email, PICK);
    await world.answers(overtaking.email, PICK);
    await late;
    for (const lead of [overtaken, overtaking]) {
      await see.confirmed(lead);
      expect(await see.bookingsAt(lead)).toHaveLength(1);
    }
  });

  it('passing on a character that no database keeps is read all the same', async () => {
    await world.answers(odd.email, `The first\u0000 one works for me.\u0000`);
    await see.confirmed(odd);
    expect(await see.bookingsAt(odd)).toHaveLength(1);
  });

  it('telling of a lead’s own booking three times counts it once', async () => {
    await world.sim('/faults', { provider: 'calendly', webhook: { duplicate: 2 } });
    const { name, email } = ownBooker;
    await world.sim('/calendly/bookings', { eventType: 'intro-call', start: offers(ownBooker)[0], name, email });
    await see.confirmed(ownBooker);
    await eventually(
      () => see.effects('slack', 'notice', ownBooker),
      notices => notices.length > 0,
    );
    expect(await see.bookings(ownBooker)).toHaveLength(1);
    expect((await see.sends(ownBooker)).map(send => send.notice.event)).toEqual(['meeting-booked']);
  });

  it('telling of a cancellation before the booking leaves the lead not booked', async () => {
    await world.sim('/faults', { provider: 'calendly', webhook: { reorder: true } });
    const { name, email } = undone;
    const booking = world.sim('/calendly/bookings', { eventType: 'intro-call', start: offers(undone)[0], name, email });
    const made = await eventually(
      async () => (await see.effects('calendly', 'booking', undone))[0],
      entry => entry !== undefined,
    );
    const uri = /scheduled_events\/[\w-]+/.exec(JSON.stringify(made?.response))?.[0] ?? '';
    await world.sim('/calendly/cancellations', { id: uri.split('/')[1] });
    await booking;
    await eventually(
      () => see.rows(tx => tx.prisma.webhookReceipt.findMany({ where: { source: 'calendly' } })),
      receipts =>
        receipts.filter(receipt => Buffer.from(receipt.body).toString().includes(email)).length === 2 &&
        receipts.every(receipt => receipt.status !== 'received'),
    );
    const lead = await see.rows(tx => tx.prisma.lead.findFirstOrThrow({ where: { email } }));
    expect(lead).toMatchObject({ bookedSlot: null, status: 'active', calendlyInviteeUri: null });
    expect((await see.bookings(undone)).filter(each => each.status === 'confirmed')).toEqual([]);
    expect(await see.effects('slack', 'notice', undone)).toEqual([]);
  });

  it.each(lateLeads)(
    'giving the time to somebody else meanwhile has the lead offered three others, once ($provider)',
    async lead => {
      const [said] = await eventually(
        () => see.messages(lead),
        messages => messages.some(message => message.sendStatus === 'sent'),
      );
      const open = await see.rows(tx =>
        tx.prisma.offer.findMany({ where: { lead: { email: lead.email }, messageId: said?.id ?? '' } }),
      );
      expect(open).toHaveLength(3);
      expect(open.map(offer => offer.startsAt.toISOString())).not.toContain(offers(lead)[0]);
      expect(await see.bookings(lead)).toMatchObject([{ status: 'failed', failureKind: 'slot-taken' }]);
      expect(await see.bookingsAt(lead)).toEqual([]);
      expect(await see.effects('emailbison', 'message', lead)).toHaveLength(1);
      expect(await see.tasks(lead)).toEqual([]);
    },
  );

  it.each(refusedLeads)(
    'refusing our access is put to a person at once, and the hold is kept ($provider)',
    async lead => {
      const task = await see.task(lead, 'booking-problem');
      expect(task?.detail).toMatchObject({ failure: 'credentials', why: expect.stringMatching(/connect it again/i) });
      expect(await see.bookings(lead)).toMatchObject([{ status: 'needs-person', attempts: 1 }]);
      expect(await see.bookingsAt(lead)).toEqual([]);
    },
  );

  it('without us in its channel is put to a person, and the other notice still goes out', async () => {
    const task = await see.task(unheard, 'notice-problem');
    expect(task?.detail).toMatchObject({ why: expect.stringContaining('/invite'), event: 'call-requested' });
    await eventually(
      () => see.effects('resend', 'notice', unheard),
      notices => notices.length === 1,
    );
    const sends = await see.sends(unheard);
    expect(Object.fromEntries(sends.map(send => [send.channel, send.status]))).toEqual({
      slack: 'failed',
      email: 'sent',
    });
  });

  it('failing a notice hears it once by the next try', async () => {
    await eventually(
      () => see.sends(retold),
      sends => sends.length === 2 && sends.every(send => send.status === 'sent'),
    );
    expect(await see.effects('slack', 'notice', retold)).toHaveLength(1);
  });

  it.each([
    ['loses its answer to', lostReply],
    ['fails', failedReply],
  ])('that %s a reply sends it once', async (_title, lead) => {
    await eventually(
      () => see.messages(lead),
      messages => messages[0]?.sendStatus === 'sent',
    );
    expect(await see.effects('emailbison', 'message', lead)).toHaveLength(1);
    expect(await see.tasks(lead)).toEqual([]);
  });

  it('failing to show a reply is asked for it again', async () => {
    await see.confirmed(unread);
    expect(await see.bookingsAt(unread)).toHaveLength(1);
  });

  it.each(faulty)(
    'that $says once has one booking in the end ($provider)',
    async ({ lead }) => {
      await see.confirmed(lead, 55_000);
      await eventually(
        () => see.effects('emailbison', 'message', lead),
        messages => messages.length > 0,
      );
      await eventually(
        () => see.effects('slack', 'notice', lead),
        notices => notices.length > 0,
      );
      expect(await see.bookingsAt(lead)).toHaveLength(1);
      expect((await see.bookings(lead)).map(booking => booking.status)).toEqual(['confirmed']);
      expect(await see.tasks(lead)).toEqual([]);
    },
    60_000,
  );

  it('leaves nothing waiting, stuck or unsettled behind', async () => {
    await see.quiet();
    expect(await world.queue.listStuck(world.planted.workspaceId)).toEqual([]);
    const unsettled = await see.rows(async tx => [
      ...(await tx.prisma.booking.findMany({ where: { status: { in: ['held', 'confirming', 'unknown'] } } })),
      ...(await tx.prisma.message.findMany({ where: { sendStatus: { in: ['waiting', 'sending'] } } })),
      ...(await tx.prisma.noticeSend.findMany({ where: { status: { in: ['waiting', 'sending'] } } })),
      ...(await tx.prisma.webhookReceipt.findMany({ where: { status: 'received' } })),
    ]);
    expect(unsettled).toEqual([]);
  });
});
