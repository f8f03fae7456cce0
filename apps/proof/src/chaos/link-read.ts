import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import type { Sim } from './controls.ts';
import type { AttemptRow, PageRecord } from './link-audit.ts';
import type { Street } from './link-street.ts';

const all = async <T>(client: pg.Client, sql: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query(sql, values)).rows as T[];
const MS = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** What the database says of all attempts on leads' own schedulers, the newest of a lead last. */
export const readAttempts = (client: pg.Client): Promise<AttemptRow[]> =>
  all(
    client,
    `SELECT a.id, a.lead_id, l.name, a.route, a.status, a.kind, a.note, b.status AS booking_status,
            ${MS('a.released_at')} AS released, ${MS('a.starts_at')} AS starts, a.ended_at IS NOT NULL AS has_ended,
            (SELECT count(*)::int FROM audit_entry g
             WHERE g.subject_id = a.id::text AND g.action = 'link-attempt-released') AS releases,
            (SELECT t.detail->>'campaignName' FROM task t WHERE t.lead_id = a.lead_id AND t.status = 'open'
             AND t.kind = 'scheduler-link-review') AS campaign,
            (SELECT extract(epoch FROM min(e.expires_at) - now())::float8 / 86400 FROM evidence_file e
             WHERE e.attempt_id = a.id) AS evidence_days
     FROM link_attempt a JOIN lead l ON l.id = a.lead_id LEFT JOIN booking b ON b.id = a.booking_id
     WHERE l.name LIKE 'Zed %' ORDER BY a.created_at`,
  );

/** An invited lead's attempt as far as it has come; `none` while there is neither attempt nor task. */
export interface Progress {
  lead_id: string;
  attempt_id: string | null;
  status: string;
}

/** The invited leads whose scheduler is not settled yet. */
export const listUnsettled = (client: pg.Client, leadIds: readonly string[]): Promise<Progress[]> =>
  all(
    client,
    `SELECT l.id AS lead_id, a.id AS attempt_id, coalesce(a.status, 'none') AS status
     FROM lead l LEFT JOIN LATERAL (
       SELECT id, status FROM link_attempt WHERE lead_id = l.id ORDER BY created_at DESC LIMIT 1) a ON true
     WHERE l.id = ANY($1::uuid[]) AND coalesce(a.status, 'none')
         IN ('none', 'planned', 'running', 'awaiting-approval', 'approved', 'armed', 'released')
       AND NOT (a.id IS NULL AND EXISTS (SELECT 1 FROM task t WHERE t.lead_id = l.id AND t.status = 'open'))`,
    [leadIds],
  );

/** What is under way on leads' schedulers when somebody is killed. */
export async function readLinkMoment(client: pg.Client): Promise<string> {
  const rows = await all<{ status: string }>(
    client,
    `SELECT DISTINCT status FROM link_attempt WHERE status IN ('planned', 'running', 'approved', 'armed', 'released')
     ORDER BY 1`,
  );
  return rows.map(row => row.status).join('+') || 'no attempt';
}

/**
 * Lets the time pass after which a dead worker's attempts, and the hosts that it visited, are given up. It is known to
 * be dead here; how long others wait to be sure of it is the same for every kill.
 */
export async function passLeases(client: pg.Client, route: 'api' | 'browser'): Promise<void> {
  await client.query(
    `UPDATE link_attempt SET lease_until = now() - interval '1 second'
     WHERE route = $1 AND status IN ('planned', 'running', 'approved', 'armed', 'released')`,
    [route],
  );
  if (route === 'browser') await client.query(`UPDATE provider_pause SET until = now() WHERE provider LIKE 'page:%'`);
}

interface Booked {
  start: string;
  email: string;
  status: string;
  at: string;
}

/** What each lead's scheduler knows itself, by the lead's token. */
export async function readRecords({ sim, street }: { sim: Sim; street: Street }): Promise<Map<string, PageRecord>> {
  const records = new Map<string, PageRecord>();
  for (const [token, url] of street.pages) {
    const { bookings, requests } = (await sim(`/pages/bookings?url=${encodeURIComponent(url)}`)) as {
      bookings: Booked[];
      requests: { at: string }[];
    };
    records.set(token, {
      bookings: bookings.map(({ start, email }) => ({ start: Date.parse(start), email })),
      // By the API there is no page that counts requests: what was booked is all that is known.
      posts: [...requests, ...(requests.length > 0 ? [] : bookings)].map(({ at }) => Date.parse(at)),
    });
  }
  return records;
}

/** Files of evidence that no row tells of: nobody would ever delete them. */
export async function listStrayFiles(client: pg.Client, folder: string): Promise<string[]> {
  const rows = await all<{ storage_key: string }>(client, 'SELECT storage_key FROM evidence_file');
  const known = new Set(rows.map(row => row.storage_key));
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(key => !known.has(key));
}
