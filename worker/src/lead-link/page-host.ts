import { leaveHost, takeHost } from '@overlap/database/stores/page-hosts';
import type { Shift } from '../shift.ts';

/** No visit is longer; a host whose visitor died is free after it. */
const LONGEST_VISIT_MS = 3 * 60_000;
/** A page that wants no automated visitor is left alone for so long. */
const BLOCKED_MS = 2 * 60 * 60_000;

/** The host that a visit counts for. Pages of one scheduler at several names of one domain are one another's guests. */
export const hostOfPage = (url: string): string => URL.parse(url)?.host ?? 'unknown';

/** Takes a host for one visit. Returns until when it is taken, `null` when it is ours. */
export const enterHost = ({ database }: Shift, host: string): Promise<Date | null> => {
  const now = new Date();
  return takeHost(database, { host, now, until: new Date(now.getTime() + LONGEST_VISIT_MS) });
};

/** Leaves a host: the next visit waits for the gap, or for hours where the page turned us away. */
export const exitHost = ({ database }: Shift, host: string, gapMs: number, wasBlocked: boolean): Promise<void> =>
  leaveHost(database, host, new Date(Date.now() + (wasBlocked ? BLOCKED_MS : gapMs)));
