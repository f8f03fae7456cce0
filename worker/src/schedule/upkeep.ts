import { type Database, type WorkspaceTx, withSystem, withWorkspace } from '@overlap/database/client';
import { findOpenTimes } from '@overlap/database/stores/availability';
import { listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { type IntegrationProvider, listUpkeep } from '@overlap/database/stores/integrations';
import { listWorkspaceIds } from '@overlap/database/stores/workspaces';
import { BOOKING_PROVIDERS, type BookingProviderName } from '@overlap/domain/booking';
import { INTEGRATION_OF } from '@overlap/outcome/host';
import type { JobPayload } from '@overlap/queue/jobs';
import type { Queue } from '@overlap/queue/queue';

const MINUTE = 60_000;

/** How old what we know of the outside may grow before it is looked at again. */
export const UPKEEP = {
  /** Open times of a calendar. */
  availability: 10 * MINUTE,
  /** Meetings of a calendar, held against ours. */
  meetings: 5 * MINUTE,
  /** Webhook subscriptions. */
  subscription: 60 * MINUTE,
} as const;

/** What one workspace needs looked at now. */
export interface Due {
  availability: JobPayload<'refresh-availability'>[];
  meetings: JobPayload<'reconcile-bookings'>[];
  subscriptions: JobPayload<'check-subscription'>[];
}

const isOlder = (at: Date | string | null | undefined, than: number, now: number): boolean =>
  !at || now - new Date(at).getTime() >= than;

/** What has grown too old in a workspace. */
export async function findDue(tx: WorkspaceTx, now: number): Promise<Due> {
  const { workspaceId } = tx;
  const connections = await listUpkeep(tx, Object.values(INTEGRATION_OF));
  const nameOf = (provider: string): BookingProviderName[] =>
    BOOKING_PROVIDERS.filter(name => INTEGRATION_OF[name] === (provider as IntegrationProvider));
  const stale = (than: number, at: (connection: (typeof connections)[number]) => Date | null) =>
    connections.filter(each => isOlder(at(each), than, now)).flatMap(each => nameOf(each.provider));
  const links = await listCalendarLinks(tx);
  const known = await Promise.all(links.map(link => findOpenTimes(tx, link.id)));
  return {
    availability: links
      .filter((_link, index) => isOlder(known[index]?.triedAt, UPKEEP.availability, now))
      .map(link => ({ workspaceId, calendarLinkId: link.id })),
    meetings: stale(UPKEEP.meetings, each => each.polledAt).map(provider => ({ workspaceId, provider })),
    subscriptions: stale(UPKEEP.subscription, each => each.webhookCheckedAt).map(provider => ({
      workspaceId,
      provider,
    })),
  };
}

/** Sends a job for whatever has grown too old, in all workspaces. The same minute sends nothing twice. */
export async function sendUpkeep(database: Database, queue: Queue, now: number): Promise<number> {
  const round = Math.floor(now / MINUTE);
  let sent = 0;
  for (const workspaceId of await withSystem(database, listWorkspaceIds)) {
    const due = await withWorkspace(database, workspaceId, tx => findDue(tx, now));
    for (const each of due.availability) {
      await queue.send(null, 'refresh-availability', each, { key: `${each.calendarLinkId}:${round}` });
    }
    for (const each of due.meetings) {
      await queue.send(null, 'reconcile-bookings', each, { key: `${workspaceId}:${each.provider}:${round}` });
    }
    for (const each of due.subscriptions) {
      await queue.send(null, 'check-subscription', each, { key: `${workspaceId}:${each.provider}:${round}` });
    }
    sent += due.availability.length + due.meetings.length + due.subscriptions.length;
  }
  return sent;
}
