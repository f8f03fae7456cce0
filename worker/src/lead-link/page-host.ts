import { leaveHost, takeHost } from '@overlap/database/stores/page-hosts';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Shift } from '../shift.ts';

/** No visit is longer; a host whose visitor died is free after it. */
const LONGEST_VISIT_MS = 3 * 60_000;
/** A page that wants no automated visitor is left alone for so long. */
const BLOCKED_MS = 2 * 60 * 60_000;

/** The host that a visit counts for. Pages of one scheduler at several names of one domain are one another's guests. */
export const hostOfPage = (url: string): string => URL.parse(url)?.host ?? 'unknown';

/** A host that is ours for one visit. */
export interface HostLock {
  host: string;
  /** When it ends by itself. */
  taken: Date;
}

/** Takes a host for one visit; as the error, until when somebody else has it. */
export async function enterHost({ database }: Shift, host: string): Promise<Result<HostLock, Date>> {
  const now = new Date();
  const taken = new Date(now.getTime() + LONGEST_VISIT_MS);
  const busyUntil = await takeHost(database, { host, now, until: taken });
  return busyUntil ? err(busyUntil) : ok({ host, taken });
}

/** Leaves a host: the next visit waits for the gap, or for hours where the page turned us away. */
export const exitHost = ({ database }: Shift, lock: HostLock, gapMs: number, wasBlocked: boolean): Promise<void> =>
  leaveHost(database, { ...lock, until: new Date(Date.now() + (wasBlocked ? BLOCKED_MS : gapMs)) });
