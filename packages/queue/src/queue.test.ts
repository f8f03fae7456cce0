import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { withWorkspace } from '@overlap/database/client';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueue, type Queue } from './queue.ts';
import { type JobRun, PermanentJobError } from './workers.ts';

/** What a job does here is chosen by the id in its payload. */
type Act = (run: JobRun) => Promise<void> | void;

const workspaceId = randomUUID();
let fresh: FreshDatabase;
let sender: Queue;
let worker: Queue;
const acts = new Map<string, Act>();
const runs: { id: string; at: number; retryCount: number }[] = [];
const failures: { jobId: string; retryCount: number; error: Error }[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  await shortenRetries();
  sender = await createQueue(fresh.connection, { as: 'sender', onError: () => {} });
  worker = await startWorker();
});
afterAll(async () => {
  await Promise.allSettled([worker.stop(500), sender.stop(500)]);
  await fresh.drop();
});

/** Six retries with back-off take minutes; on this one queue there is one, after a second. */
async function shortenRetries(): Promise<void> {
  const boss = new PgBoss({ ...fresh.connection, supervise: false, schedule: false, migrate: false });
  await boss.start();
  await boss.updateQueue('send-reply', { retryLimit: 1, retryDelay: 1, retryBackoff: false });
  await boss.stop({ graceful: false });
}

async function startWorker(): Promise<Queue> {
  const queue = await createQueue(fresh.connection, { as: 'worker', onError: () => {} });
  const run = async (id: string, job: JobRun) => {
    runs.push({ id, at: Date.now(), retryCount: job.retryCount });
    await acts.get(id)?.(job);
  };
  const options = { concurrency: 8, onFailure: (failure: (typeof failures)[number]) => failures.push(failure) };
  await queue.work('take-in', ({ receiptId }, job) => run(receiptId, job), options);
  await queue.work('send-reply', ({ messageId }, job) => run(messageId, job), options);
  await queue.work('send-notice', ({ sendId }, job) => run(sendId, job), options);
  return queue;
}

const runsOf = (id: string) => runs.filter(run => run.id === id);
const hasRun = (id: string, times = 1) =>
  eventually(
    () => runsOf(id),
    found => found.length >= times,
  );
const sendTakeIn = (receiptId: string, options = {}, where = workspaceId) =>
  sender.send(null, 'take-in', { workspaceId: where, receiptId }, options);

/** Waits until everything sent up to now has been taken: a marker behind it has run. */
async function passMarker(): Promise<void> {
  const marker = randomUUID();
  await sendTakeIn(marker);
  await hasRun(marker);
}

describe('a job sent in a transaction', () => {
  it('runs promptly once the transaction has committed, and not before', async () => {
    const receiptId = randomUUID();
    let committedAt = 0;
    await withWorkspace(fresh.database, workspaceId, async tx => {
      await sender.send(tx.prisma, 'take-in', { workspaceId, receiptId });
      await passMarker();
      expect(runsOf(receiptId)).toEqual([]);
      committedAt = Date.now();
    });
    const [run] = await hasRun(receiptId);
    expect((run?.at ?? 0) - committedAt).toBeLessThan(1_000);
  });

  it('never runs when the transaction is rolled back', async () => {
    const [one, many] = [randomUUID(), randomUUID()];
    const failing = withWorkspace(fresh.database, workspaceId, async tx => {
      await sender.send(tx.prisma, 'take-in', { workspaceId, receiptId: one }, { key: one });
      await sender.sendMany(tx.prisma, 'take-in', [{ workspaceId, receiptId: many }]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await passMarker();
    expect([...runsOf(one), ...runsOf(many)]).toEqual([]);
    // Its key was never taken either.
    await sendTakeIn(one, { key: one });
    await hasRun(one);
  });
});

describe('a key', () => {
  it('sends a job once, while it waits and after it ended', async () => {
    const receiptId = randomUUID();
    const key = `sweep:${receiptId}`;
    await Promise.all(Array.from({ length: 5 }, () => sendTakeIn(receiptId, { key })));
    await hasRun(receiptId);
    await sendTakeIn(receiptId, { key });
    await passMarker();
    expect(runsOf(receiptId)).toHaveLength(1);
  });

  it('is each kind of job’s own', async () => {
    const id = randomUUID();
    await sendTakeIn(id, { key: id });
    await sender.send(null, 'send-notice', { workspaceId, sendId: id }, { key: id });
    await hasRun(id, 2);
  });

  it('sent twice in one transaction does not spoil it', async () => {
    const receiptId = randomUUID();
    await withWorkspace(fresh.database, workspaceId, async tx => {
      for (let times = 0; times < 2; times += 1)
        await sender.send(tx.prisma, 'take-in', { workspaceId, receiptId }, { key: receiptId });
    });
    await hasRun(receiptId);
  });
});

describe('sending', () => {
  it('refuses a payload that holds more than ids or less', async () => {
    await expect(sendTakeIn('not-an-id')).rejects.toThrow();
    await expect(sender.sendMany(null, 'take-in', [{ workspaceId, receiptId: 'x' }])).rejects.toThrow();
  });

  it('keeps a lead’s words out of the queue’s tables', async () => {
    const receiptId = randomUUID();
    const stray = { workspaceId, receiptId, text: 'call me at +12125550147' };
    await sender.send(null, 'take-in', stray);
    await hasRun(receiptId);
    const rows = await fresh.database.prisma.$queryRaw`SELECT 1 FROM pgboss.job WHERE data::text LIKE '%5550147%'`;
    expect(rows).toEqual([]);
  });

  it('holds a job back until its time', async () => {
    const receiptId = randomUUID();
    const startAfter = new Date(Date.now() + 1_500);
    await sendTakeIn(receiptId, { startAfter });
    const [run] = await hasRun(receiptId);
    expect(run?.at).toBeGreaterThanOrEqual(startAfter.getTime() - 50);
    expect((run?.at ?? 0) - startAfter.getTime()).toBeLessThan(3_000);
  });

  it('of two hundred at once is worked off without waiting between them', async () => {
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const sentAt = Date.now();
    await sender.sendMany(
      null,
      'take-in',
      ids.map(receiptId => ({ workspaceId, receiptId })),
    );
    await eventually(
      () => ids.filter(id => runsOf(id).length === 1).length,
      done => done === ids.length,
    );
    expect(Date.now() - sentAt).toBeLessThan(6_000);
  });
});

describe('a job that fails', () => {
  const sendReply = (messageId: string, where = workspaceId) =>
    sender.send(null, 'send-reply', { workspaceId: where, messageId });
  const stuckOf = (messageId: string, where = workspaceId) =>
    eventually(
      async () => (await sender.listStuck(where)).find(job => job.payload.messageId === messageId),
      job => job !== undefined,
    );
  const fails = (message: string, ErrorClass: new (message: string) => Error = Error) => {
    const id = randomUUID();
    acts.set(id, () => {
      throw new ErrorClass(message);
    });
    return id;
  };

  it('is tried again, and after its last try is stuck with the error a person can read', async () => {
    const id = fails('EmailBison is away.');
    await sendReply(id);
    const stuck = await stuckOf(id);
    expect(stuck).toMatchObject({
      job: 'send-reply',
      tries: 2,
      error: 'EmailBison is away.',
      payload: { workspaceId },
    });
    expect(runsOf(id).map(run => run.retryCount)).toEqual([0, 1]);
    expect(failures.filter(failure => failure.error.message === 'EmailBison is away.')).toHaveLength(2);
  });

  it('is done when a later try succeeds', async () => {
    const id = randomUUID();
    acts.set(id, run => {
      if (run.retryCount === 0) throw new Error('for now');
    });
    await sendReply(id);
    await hasRun(id, 2);
    await passMarker();
    expect((await sender.listStuck(workspaceId)).map(job => job.payload.messageId)).not.toContain(id);
  });

  it('for good is stuck at once', async () => {
    const id = fails('No source is called fax.', PermanentJobError);
    await sendTakeIn(id);
    const stuck = await eventually(
      async () => (await sender.listStuck(workspaceId)).find(job => job.payload.receiptId === id),
      job => job !== undefined,
    );
    expect(stuck).toMatchObject({ tries: 1, error: 'No source is called fax.' });
    expect(runsOf(id)).toHaveLength(1);
  });

  it('takes none of its batch along', async () => {
    const bad = fails('bad one', PermanentJobError);
    const good = Array.from({ length: 3 }, () => randomUUID());
    const payloads = [bad, ...good].map(receiptId => ({ workspaceId, receiptId }));
    await sender.sendMany(null, 'take-in', payloads);
    for (const id of good) await hasRun(id);
    await passMarker();
    expect(good.map(id => runsOf(id).length)).toEqual([1, 1, 1]);
  });

  it('is seen and sent round again only in its own workspace', async () => {
    const other = randomUUID();
    const id = fails('Connect it again.', PermanentJobError);
    await sendReply(id, other);
    const stuck = await stuckOf(id, other);
    expect((await sender.listStuck(workspaceId)).map(job => job.id)).not.toContain(stuck?.id);
    expect(await sender.listStuck(randomUUID())).toEqual([]);
    expect(await sender.retryStuck(workspaceId, stuck?.id ?? '')).toBe(false);
    expect(runsOf(id)).toHaveLength(1);
  });

  it('runs again when a person sends it round, and is stuck no more', async () => {
    const id = fails('Connect it again.', PermanentJobError);
    await sendReply(id);
    const stuck = await stuckOf(id);
    acts.delete(id);
    expect(await sender.retryStuck(workspaceId, stuck?.id ?? '')).toBe(true);
    await hasRun(id, 2);
    expect(runsOf(id).at(-1)?.retryCount).toBe(0);
    expect(await sender.retryStuck(workspaceId, stuck?.id ?? '')).toBe(false);
    expect((await sender.listStuck(workspaceId)).map(job => job.payload.messageId)).not.toContain(id);
  });
});

describe('stopping a worker', () => {
  it('waits for its running job, which then does not run again', async () => {
    const id = randomUUID();
    const finish = Promise.withResolvers<void>();
    acts.set(id, () => finish.promise);
    await sendTakeIn(id);
    await hasRun(id);
    let hasStopped = false;
    const stopping = worker.stop(20_000).then(() => {
      hasStopped = true;
    });
    worker = await startWorker();
    await passMarker();
    expect(hasStopped).toBe(false);
    finish.resolve();
    await stopping;
    await passMarker();
    expect(runsOf(id)).toHaveLength(1);
    const [row] = await fresh.database.prisma.$queryRaw<{ state: string }[]>`
      SELECT state::text FROM pgboss.job WHERE name = 'take-in' AND data->>'receiptId' = ${id}`;
    expect(row?.state).toBe('completed');
  });
});

describe('a worker that is killed', () => {
  it('leaves its job to another, which runs it within 15 seconds', async () => {
    const messageId = randomUUID();
    const child = fork(path.join(import.meta.dirname, 'fixtures/worker-process.ts'), {
      env: {
        ...process.env,
        NODE_NO_WARNINGS: '1',
        CONNECTION_STRING: fresh.connection.connectionString,
        CONNECTION_OPTIONS: fresh.connection.options ?? '',
      },
    });
    const began = new Promise(resolve => {
      child.on('message', message => (message as { began?: string }).began === messageId && resolve(message));
    });
    await sender.send(null, 'read-reply', { workspaceId, messageId });
    await began;
    child.kill('SIGKILL');
    const killedAt = Date.now();
    await once(child, 'exit');

    const resumed = Promise.withResolvers<JobRun>();
    await worker.work('read-reply', async (_payload, run) => resumed.resolve(run), {
      concurrency: 1,
      onFailure: () => {},
    });
    const run = await resumed.promise;
    // The promise is 15 s; the rest is for a busy machine.
    expect(Date.now() - killedAt).toBeLessThan(18_000);
    expect(run.retryCount).toBe(1);
  });
});
