import type pg from 'pg';
import type { Effect, Rows } from './audit.ts';
import type { Town } from './town.ts';

const all = async <T>(client: pg.Client, sql: string): Promise<T[]> => (await client.query(sql)).rows as T[];
const MS = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** What the database says, read beside the product by the owner of the tables. */
export async function readRows(client: pg.Client): Promise<Rows> {
  return {
    bookings: await all(
      client,
      `SELECT id, lead_id, status, provider, host_key, seat, meeting_id, ${MS('starts_at')} AS starts,
              ${MS('ends_at')} AS ends FROM booking`,
    ),
    leads: await all(
      client,
      `SELECT id, name, status, ${MS('booked_slot')} AS booked FROM lead WHERE name LIKE 'Zed %'`,
    ),
    replies: await all(
      client,
      `SELECT m.lead_id, d.id IS NOT NULL AS decided FROM message m LEFT JOIN decision d ON d.message_id = m.id
       WHERE m.direction = 'inbound'`,
    ),
    messages: await all(client, `SELECT lead_id, order_key, send_status FROM message WHERE direction = 'outbound'`),
    receipts: await all(client, 'SELECT status, note FROM webhook_receipt'),
    openTasks: await all(client, `SELECT lead_id, kind FROM task WHERE status = 'open'`),
    ownMeetings: await all(
      client,
      `SELECT id, guest_name, ${MS('starts_at')} AS starts FROM own_meeting WHERE status = 'standing'`,
    ),
    stuck: await all(
      client,
      `SELECT coalesce(source_name, name) AS name, coalesce(source_output::text, '') AS error FROM pgboss.job
       WHERE name = 'stuck' AND state = 'created'`,
    ),
  };
}

/** What the outside world says was done. */
export async function readEffects(town: Town): Promise<Effect[]> {
  const { entries } = (await town.sim('/ledger')) as { entries: Effect[] };
  return entries;
}

/** What is not at its end, and is not scheduled for later either: jobs that are due, bookings and messages without a job. */
export function listUnfinished(client: pg.Client): Promise<{ what: string }[]> {
  const job = `SELECT 1 FROM pgboss.job j WHERE j.state IN ('created', 'retry', 'active') AND j.data->>`;
  return all(
    client,
    `SELECT 'job ' || name || ' ' || state AS what FROM pgboss.job
     WHERE state IN ('created', 'retry', 'active') AND start_after <= now() AND name NOT LIKE '\\_\\_%' AND name <> 'stuck'
       AND name NOT IN ('refresh-availability', 'reconcile-bookings', 'check-subscription', 'book-on-link', 'book-on-page')
     UNION ALL SELECT 'booking ' || status FROM booking b WHERE status IN ('held', 'confirming', 'unknown', 'cancelling')
       AND provider <> 'lead-link' AND NOT EXISTS (${job}'bookingId' = b.id::text)
     UNION ALL SELECT 'message ' || send_status FROM message m WHERE send_status IN ('waiting', 'sending')
       AND NOT EXISTS (${job}'messageId' = m.id::text)
     UNION ALL SELECT 'notice ' || status FROM notice_send s WHERE status IN ('waiting', 'sending')
       AND NOT EXISTS (${job}'sendId' = s.id::text)
     UNION ALL SELECT 'receipt' FROM webhook_receipt r WHERE status = 'received'
       AND NOT EXISTS (${job}'receiptId' = r.id::text)`,
  );
}

/** How many jobs wait for a time that a policy has set. */
export async function countScheduled(client: pg.Client): Promise<number> {
  const [row] = await all<{ count: number }>(
    client,
    `SELECT count(*)::int AS count FROM pgboss.job WHERE state IN ('created', 'retry') AND start_after > now()
     AND name IN ('take-in', 'read-reply', 'attempt-booking', 'cancel-booking', 'send-reply', 'send-notice')`,
  );
  return row?.count ?? 0;
}

/** What was under way when somebody was killed, in one word or two. */
export async function readMoment(client: pg.Client): Promise<string> {
  const rows = await all<{ status: string }>(
    client,
    `SELECT DISTINCT status FROM booking WHERE status IN ('held', 'confirming', 'unknown', 'cancelling') ORDER BY 1`,
  );
  return rows.map(row => row.status).join('+') || 'no booking';
}
