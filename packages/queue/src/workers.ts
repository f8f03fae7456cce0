import type { PgBoss } from 'pg-boss';
import { JOBS, type JobName, type JobPayload } from './jobs.ts';

/** What a job is run with besides its payload. */
export interface JobRun {
  jobId: string;
  /** 0 for the first try. */
  retryCount: number;
  /** Aborts when the job's time is up or the worker stops. */
  signal: AbortSignal;
}

/** Says that trying again is pointless: the job goes to the stuck queue at once. */
export class PermanentJobError extends Error {
  override name = 'PermanentJobError';
}

export type RunJob<N extends JobName> = (payload: JobPayload<N>, run: JobRun) => Promise<void>;

export interface WorkOptions {
  /** Jobs of this kind that run at once in this process. */
  concurrency: number;
  onFailure(failure: { job: JobName; jobId: string; retryCount: number; error: Error }): void;
}

export interface Workers {
  work<N extends JobName>(name: N, runJob: RunJob<N>, options: WorkOptions): Promise<void>;
}

/** Jobs fetched at once. More than one, or pg-boss would sleep out its polling interval between two jobs. */
const BATCH = 4;

export function startWorkers(boss: PgBoss): Workers {
  return {
    async work(name, runJob, options) {
      const batchSize = Math.min(BATCH, options.concurrency);
      await boss.work(
        name,
        {
          batchSize,
          localConcurrency: Math.max(1, Math.ceil(options.concurrency / batchSize)),
          burstWhenBatchFull: true,
          perJobResults: true,
          includeMetadata: true,
          pollingIntervalSeconds: 0.5,
          notifyPollingIntervalSeconds: 1,
          heartbeatRefreshSeconds: 3,
        },
        jobs =>
          Promise.all(
            jobs.map(async job => {
              try {
                const payload = JOBS[name].parse(job.data) as JobPayload<typeof name>;
                await runJob(payload, { jobId: job.id, retryCount: job.retryCount, signal: job.signal });
                return { id: job.id, status: 'completed' as const };
              } catch (thrown) {
                const error = thrown instanceof Error ? thrown : new Error(String(thrown));
                options.onFailure({ job: name, jobId: job.id, retryCount: job.retryCount, error });
                const status = error instanceof PermanentJobError ? ('deadletter' as const) : ('failed' as const);
                return { id: job.id, status, output: { message: error.message } };
              }
            }),
          ),
      );
    },
  };
}
