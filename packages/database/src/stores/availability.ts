import type { WorkspaceTx } from '../client.ts';

const MINUTE_MS = 60_000;

/** The open starts of a calendar, as its provider last told them. */
export interface OpenTimes {
  calendarLinkId: string;
  /** ISO UTC; starts outside this range are not known. */
  from: string;
  to: string;
  /** Epoch milliseconds, sorted. */
  starts: number[];
  minutes: number;
  /** ISO UTC; `null` while no reading has succeeded. */
  readAt: string | null;
  triedAt: string;
  /** Why the last reading failed, for a person. */
  problem: string | null;
}

export async function findOpenTimes(tx: WorkspaceTx, calendarLinkId: string): Promise<OpenTimes | null> {
  const row = await tx.prisma.availability.findUnique({ where: { calendarLinkId } });
  if (!row) return null;
  return {
    calendarLinkId,
    from: row.rangeFrom.toISOString(),
    to: row.rangeTo.toISOString(),
    starts: row.starts.map(minute => minute * MINUTE_MS),
    minutes: row.minutes,
    readAt: row.readAt?.toISOString() ?? null,
    triedAt: row.triedAt.toISOString(),
    problem: row.problem,
  };
}

/**
 * Claims the next reading of a calendar: `true` for one of several that ask while the last attempt is older than
 * `olderThan`.
 */
export async function claimReading(
  tx: WorkspaceTx,
  calendarLinkId: string,
  now: Date,
  olderThan: Date,
): Promise<boolean> {
  const count = await tx.prisma.$executeRaw`
    INSERT INTO availability AS a (calendar_link_id, workspace_id, range_from, range_to, starts, minutes, tried_at)
    VALUES (${calendarLinkId}::uuid, ${tx.workspaceId}::uuid, ${now}, ${now}, '{}', 0, ${now})
    ON CONFLICT (calendar_link_id) DO UPDATE SET tried_at = ${now} WHERE a.tried_at <= ${olderThan}`;
  return count === 1;
}

/** What a reading brought. Starts are epoch milliseconds, sorted; a start is whole minutes at every provider. */
export async function keepOpenTimes(
  tx: WorkspaceTx,
  reading: { calendarLinkId: string; from: string; to: string; starts: number[]; minutes: number; readAt: Date },
): Promise<void> {
  const { calendarLinkId, readAt, minutes } = reading;
  await tx.prisma.availability.updateMany({
    where: { calendarLinkId },
    data: {
      rangeFrom: new Date(reading.from),
      rangeTo: new Date(reading.to),
      starts: reading.starts.map(start => Math.floor(start / MINUTE_MS)),
      minutes,
      readAt,
      problem: null,
    },
  });
}

/** A reading that failed: what was known before stays, with its age. */
export async function noteReadingFailed(tx: WorkspaceTx, calendarLinkId: string, problem: string): Promise<void> {
  await tx.prisma.availability.updateMany({ where: { calendarLinkId }, data: { problem } });
}
