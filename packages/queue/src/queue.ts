import { fromPrisma, PgBoss } from 'pg-boss';
import { v5 as uuidFrom } from 'uuid';
import { JOB_NAMES, JOBS, type JobName, type JobPayload, STUCK_QUEUE, STUCK_SETTINGS, settingsOf } from './jobs.ts';
import { startWorkers, type Workers } from './workers.ts';

const KEY_SPACE = '6f6c0f0a-6d0f-5b8b-9b53-0c6a54a1b7b1';

/** Connection as the database package resolves it. LISTEN needs a session of its own: no transaction pooler between. */
export interface QueueConnection {
  connectionString: string;
  options?: string;
}

/** A transaction of the caller's: a job sent within it exists exactly when the transaction commits. */
export type SendTransaction = Parameters<typeof fromPrisma>[0];

export interface SendOptions {
  /** The same key sends the same job once, even after it ended (for an hour). */
  key?: string;
  /** Not before then. */
  startAfter?: Date;
}

export interface StuckJob {
  id: string;
  job: string;
  at: Date;
  tries: number;
  error: string;
  payload: Record<string, unknown>;
}

export interface Queue {
  send<N extends JobName>(
    tx: SendTransaction | null,
    name: N,
    payload: JobPayload<N>,
    options?: SendOptions,
  ): Promise<void>;
  /** Many jobs of one kind in one statement. */
  sendMany<N extends JobName>(tx: SendTransaction | null, name: N, payloads: JobPayload<N>[]): Promise<void>;
  work: Workers['work'];
  /** Jobs of a workspace that failed for good. */
  listStuck(workspaceId: string): Promise<StuckJob[]>;
  /** Sends a stuck job round again with a fresh count of tries. Returns whether it was there. */
  retryStuck(workspaceId: string, jobId: string): Promise<boolean>;
  /** How many jobs wait, by queue. */
  countWaiting(): Promise<Record<string, number>>;
  /** Waits for running jobs up to the given time, then lets go; what did not end comes back by its heartbeat. */
  stop(graceMs?: number): Promise<void>;
}

export interface QueueOptions {
  /** `sender` only sends; `worker` also runs jobs and keeps watch over those of dead workers. */
  as: 'sender' | 'worker';
  onError(error: Error): void;
  maxConnections?: number;
}

/** Creates pg-boss's tables and our queues, and brings their settings up to date. Run with the migrations. */
export async function installQueues(connection: QueueConnection): Promise<void> {
  const boss = new PgBoss({ ...connection, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    await ensureQueue(boss, STUCK_QUEUE, STUCK_SETTINGS);
    await Promise.all(JOB_NAMES.map(name => ensureQueue(boss, name, settingsOf(name))));
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** `createQueue` ignores the settings of a queue that is there, hence the update. */
async function ensureQueue(boss: PgBoss, name: string, settings: object): Promise<void> {
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings);
}

/** Connects to the queues that {@link installQueues} made; throws when they are missing or older than this code. */
export async function createQueue(connection: QueueConnection, options: QueueOptions): Promise<Queue> {
  const isWorker = options.as === 'worker';
  const boss = new PgBoss({
    ...connection,
    max: options.maxConnections ?? (isWorker ? 8 : 4),
    application_name: `overlap-queue-${options.as}`,
    migrate: false,
    schedule: false,
    supervise: isWorker,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    useListenNotify: isWorker,
  });
  boss.on('error', options.onError);
  await boss.start();
  const workers = startWorkers(boss);
  return {
    async send(tx, name, payload, { key, startAfter } = {}) {
      await boss.send(name, JOBS[name].parse(payload), {
        ...(key ? { id: uuidFrom(`${name}:${key}`, KEY_SPACE) } : {}),
        ...(startAfter ? { startAfter } : {}),
        ...(tx ? { db: fromPrisma(tx) } : {}),
      });
    },
    async sendMany(tx, name, payloads) {
      const jobs = payloads.map(payload => ({ data: JOBS[name].parse(payload) }));
      await boss.insert(name, jobs, tx ? { db: fromPrisma(tx) } : {});
    },
    work: workers.work,
    listStuck: workspaceId => listStuck(boss, workspaceId),
    retryStuck: (workspaceId, jobId) => retryStuck(boss, workspaceId, jobId),
    countWaiting: () => countWaiting(boss),
    stop: (graceMs = 20_000) => boss.stop({ graceful: true, timeout: graceMs, close: true }),
  };
}

async function listStuck(boss: PgBoss, workspaceId: string): Promise<StuckJob[]> {
  const jobs = await boss.findJobs<Record<string, unknown>>(STUCK_QUEUE, { data: { workspaceId }, queued: true });
  return jobs.map(job => ({
    id: job.id,
    job: job.sourceName ?? STUCK_QUEUE,
    at: job.createdOn,
    tries: (job.sourceRetryCount ?? 0) + 1,
    error: readError(job.sourceOutput),
    payload: job.data,
  }));
}

function readError(output: unknown): string {
  if (typeof output !== 'object' || output === null) return 'No message was left.';
  const { message, value } = output as { message?: unknown; value?: { message?: unknown } };
  return String(message ?? value?.message ?? JSON.stringify(output)).slice(0, 500);
}

async function retryStuck(boss: PgBoss, workspaceId: string, jobId: string): Promise<boolean> {
  const [job] = await boss.findJobs(STUCK_QUEUE, { id: jobId, data: { workspaceId }, queued: true });
  if (!job) return false;
  return (await boss.redrive(STUCK_QUEUE, { ids: [jobId] })) === 1;
}

async function countWaiting(boss: PgBoss): Promise<Record<string, number>> {
  const queues = await boss.getQueues();
  return Object.fromEntries(queues.map(queue => [queue.name, queue.readyCount ?? 0]));
}
