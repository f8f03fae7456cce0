import { withWorkspace } from '@overlap/database/client';
import { findOpenTimes } from '@overlap/database/stores/availability';
import { listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { moveAttempt, planAttempt } from '@overlap/database/stores/link-attempts';
import { acceptNotice, saveLinkPolicy, saveLinkSettings } from '@overlap/database/stores/link-policies';
import { keepSchedulerLink } from '@overlap/database/stores/scheduler-links';
import { getSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { AUTOMATION_NOTICES, EARNS_AUTO, type LinkLevel, MOST_PER_DAY } from '@overlap/domain/link-policy';
import { createQueue } from '@overlap/queue/queue';
import { eventually } from '@overlap/testing/eventually';
import { addLead, addReply } from '@overlap/testing/rows';
import type { House } from '../bench/stage.ts';

const FAMILIES = ['calendly', 'cal-com'] as const;
/** Under whose name Overlap books on leads' schedulers. */
export const GUEST = { name: 'Alex Moreno', email: 'alex@northbeam.example' };
const NOTICE = 'lead-scheduler-booking';

/** An admin has accepted the notice, and each family has gone right often enough to run by itself where it may. */
export async function allowLinks(house: Pick<House, 'database' | 'planted'>): Promise<void> {
  const { database, planted } = house;
  await withWorkspace(database, planted.workspaceId, async tx => {
    const settings = await getSettings(tx);
    await saveSettings(tx, { ...settings, autonomy: { ...settings.autonomy, 'scheduler-link': 'auto' } });
    const identity = { ...GUEST, phone: '+12125550147', company: 'Northbeam', mayAcceptTerms: false };
    await saveLinkSettings(tx, { identity, isStopped: false });
    await acceptNotice(tx, { notice: NOTICE, version: AUTOMATION_NOTICES[NOTICE].version, by: 'user:admin' });
  });
  for (const family of FAMILIES) await plantRecord(house, family);
}

async function plantRecord({ database, planted }: Pick<House, 'database' | 'planted'>, family: string): Promise<void> {
  const { workspaceId } = planted;
  const leadId = await addLead(database, workspaceId, { name: `Earlier on ${family}` });
  const messageId = await addReply(database, workspaceId, leadId);
  await withWorkspace(database, workspaceId, async tx => {
    const url = `https://${family}.example/earlier`;
    const now = new Date();
    const link = { leadId, key: url, url, family, kind: 'booking', source: 'text', messageId, seenAt: now } as const;
    const linkId = await keepSchedulerLink(tx, link);
    for (let count = 0; count < EARNS_AUTO; count += 1) {
      const planned = { leadId, decisionId: null, linkId, url, family, route: 'browser', level: 'ask' } as const;
      const rest = { reasons: [], guestTimeZone: 'America/New_York', wanted: [], leaseUntil: now };
      const id = await planAttempt(tx, { ...planned, ...rest });
      const ended = { status: 'booked', kind: 'confirmed', approvedAt: now, endedAt: now } as const;
      await moveAttempt(tx, id ?? '', { statuses: ['planned'] }, ended);
    }
  });
}

/** How far Overlap may go from now on. */
export async function setLinkLevel(
  { database, planted }: Pick<House, 'database' | 'planted'>,
  level: LinkLevel,
  families: readonly string[] = FAMILIES,
): Promise<void> {
  await withWorkspace(database, planted.workspaceId, async tx => {
    for (const family of families) await saveLinkPolicy(tx, { family, level, dailyCap: MOST_PER_DAY });
  });
}

/** Waits until our own calendar was read: without that nothing runs by itself. */
export async function readOurCalendar({
  database,
  connection,
  planted,
}: Pick<House, 'database' | 'connection' | 'planted'>): Promise<void> {
  const { workspaceId } = planted;
  const links = await withWorkspace(database, workspaceId, listCalendarLinks);
  const calendarLinkId = links.find(({ provider }) => provider === 'ghl')?.id ?? '';
  const queue = await createQueue(connection, { as: 'sender', onError: () => {} });
  try {
    await queue.send(null, 'refresh-availability', { workspaceId, calendarLinkId });
  } finally {
    await queue.stop(500);
  }
  await eventually(
    () => withWorkspace(database, workspaceId, tx => findOpenTimes(tx, calendarLinkId)),
    open => (open?.starts.length ?? 0) > 0,
    60_000,
  );
}
