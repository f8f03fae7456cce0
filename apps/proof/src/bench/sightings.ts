import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { now } from './quantiles.ts';

export const MILESTONES = ['decided', 'booked'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** When each lead's milestone could be seen by another session of the database. */
export interface Sightings {
  at(milestone: Milestone, email: string): number | undefined;
  /** Waits until all of them have reached it, or the time is up. */
  waitFor(milestone: Milestone, emails: string[], withinMs: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * A notification sent by a trigger is delivered when its transaction has committed, never before: the instant it
 * arrives here is when the row was on disk and readable. A `created_at` would be when the transaction began, a commit
 * timestamp when its last record was written but not yet flushed. The triggers exist in the benchmark's database only.
 */
const TRIGGERS = `
  CREATE FUNCTION bench_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    PERFORM pg_notify('bench_seen', TG_ARGV[0] || ' ' || (SELECT email FROM public.lead WHERE id = NEW.lead_id));
    RETURN NULL;
  END $$;
  CREATE TRIGGER bench_decided AFTER INSERT ON decision FOR EACH ROW EXECUTE FUNCTION bench_seen('decided');
  CREATE TRIGGER bench_booked AFTER UPDATE ON booking FOR EACH ROW
    WHEN (NEW.status = 'confirmed' AND OLD.status <> 'confirmed') EXECUTE FUNCTION bench_seen('booked');
  LISTEN bench_seen`;

export async function watch(databaseUrl: string): Promise<Sightings> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const seen = new Map<string, number>();
  client.on('notification', ({ payload = '' }) => {
    if (!seen.has(payload)) seen.set(payload, now());
  });
  await client.query(TRIGGERS);
  const at = (milestone: Milestone, email: string) => seen.get(`${milestone} ${email}`);
  return {
    at,
    async waitFor(milestone, emails, withinMs) {
      const until = now() + withinMs;
      while (now() < until && emails.some(email => at(milestone, email) === undefined)) await delay(20);
    },
    close: () => client.end(),
  };
}
