import { withWorkspace } from '@overlap/database/client';
import { getLead } from '@overlap/database/stores/leads';
import type { LinkAttempt } from '@overlap/database/stores/link-attempts';
import { getLinkSettings, type LinkIdentity } from '@overlap/database/stores/link-policies';
import { getSettings, type Settings } from '@overlap/database/stores/workspaces';
import type { Slot } from '@overlap/domain/slot';
import { findHostForLead } from '@overlap/outcome/lead-link/hold-time';
import { wantedStarts, windowsOf, withinTheirs } from '@overlap/outcome/lead-link/windows';
import { readOpenTimes } from '@overlap/outcome/open-times';
import type { Shift } from '../shift.ts';

/** What one run of an attempt works with. */
export interface LinkRun {
  settings: Settings;
  identity: LinkIdentity;
  leadName: string;
  leadCompany: string | null;
  /** When it may be, UTC. After an approval that is the approved time alone. */
  windows: Slot[];
  /** Starts to prefer, UTC, best first. */
  wanted: string[];
  /** Whether it stops before the submit. */
  isDryRun: boolean;
}

const MOST_WINDOWS = 500;

/** Loads it all as it is now: open times may have changed since the attempt was planned. */
export async function loadRun(shift: Shift, attempt: LinkAttempt): Promise<LinkRun> {
  return withWorkspace(shift.database, attempt.workspaceId, async tx => {
    const lead = await getLead(tx, attempt.leadId);
    const settings = await getSettings(tx);
    const { identity } = await getLinkSettings(tx);
    const named = attempt.wanted as unknown as Slot[];
    const parts = { settings, identity, leadName: lead.name, leadCompany: lead.company };
    const approved = approvedSlot(attempt);
    if (approved) return { ...parts, windows: [approved], wanted: [approved.start], isDryRun: false };
    const host = await findHostForLead(tx, lead.id);
    const { starts } = await readOpenTimes(tx, { host, settings, now: Date.now() });
    const open = windowsOf(starts, settings.meetingMinutes).slice(0, MOST_WINDOWS);
    const isDryRun = attempt.level !== 'auto';
    return {
      ...parts,
      // By itself it books nothing but a time that the lead named, where they named any; a reviewer may like another.
      windows: isDryRun ? open : withinTheirs(open, named),
      wanted: wantedStarts(named, settings.meetingMinutes),
      isDryRun,
    };
  });
}

function approvedSlot({ approvedAt, startsAt, endsAt }: LinkAttempt): Slot | null {
  return approvedAt && startsAt && endsAt ? { start: startsAt.toISOString(), end: endsAt.toISOString() } : null;
}
