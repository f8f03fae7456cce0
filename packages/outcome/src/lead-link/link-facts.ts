import type { WorkspaceTx } from '@overlap/database/client';
import { countAttempts, listReviewed } from '@overlap/database/stores/link-attempts';
import { findAcceptedNotice, getLinkPolicy, getLinkSettings } from '@overlap/database/stores/link-policies';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { LinkFacts } from '@overlap/domain/link-policy';
import { inZone } from '@overlap/domain/time';
import type { Host } from '../host.ts';
import { readOpenTimes } from '../open-times.ts';

/** All that decides how far Overlap may go on a family of schedulers now. */
export async function readLinkFacts(
  tx: WorkspaceTx,
  { family, settings, host, now }: { family: string; settings: Settings; host: Host | null; now: number },
): Promise<LinkFacts> {
  const { identity, isStopped } = await getLinkSettings(tx);
  const notice = await findAcceptedNotice(tx, 'lead-scheduler-booking');
  const midnight = inZone(new Date(now), settings.timeZone).startOf('day').toJSDate();
  return {
    autonomy: settings.autonomy['scheduler-link'],
    policy: await getLinkPolicy(tx, family),
    family,
    notice: notice?.version ?? null,
    record: await listReviewed(tx, family),
    todayCount: await countAttempts(tx, family, midnight),
    killSwitch: isStopped,
    hasIdentity: Boolean(identity.name && identity.email),
    isCalendarKnown: (await readOpenTimes(tx, { host, settings, now })).source === 'calendar',
  };
}
