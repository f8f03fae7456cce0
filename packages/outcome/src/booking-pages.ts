import { groupByGuestDay } from '@overlap/availability/group-by-guest-day';
import type { WorkspaceTx } from '@overlap/database/client';
import { findOpenTimes } from '@overlap/database/stores/availability';
import { readSpent } from '@overlap/database/stores/budgets';
import { listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { listIntegrations } from '@overlap/database/stores/integrations';
import { findLead } from '@overlap/database/stores/leads';
import { getSettings } from '@overlap/database/stores/workspaces';
import { BOOKING_PROVIDERS, type BookingProviderName } from '@overlap/domain/booking';
import { limitsOf } from '@overlap/domain/provider-limits';
import { findHostOf, hostOf, INTEGRATION_OF, providerFor } from './host.ts';
import { readOpenTimes } from './open-times.ts';

/** When a lead can be met, by the days of their own zone; `null` for a lead that is not there. */
export async function readOpenDays(tx: WorkspaceTx, leadId: string) {
  const lead = await findLead(tx, leadId);
  if (!lead) return null;
  const settings = await getSettings(tx);
  const provider = providerFor(lead.campaign, settings);
  const host = await findHostOf(tx, provider);
  const open = await readOpenTimes(tx, { host, settings, now: Date.now() });
  const timeZone = lead.timeZone ?? settings.timeZone;
  return {
    timeZone,
    workspaceTimeZone: settings.timeZone,
    minutes: settings.meetingMinutes,
    provider,
    isConnected: host !== null,
    source: open.source,
    readAt: open.readAt,
    days: groupByGuestDay(open.starts, timeZone).map(({ date, starts }) => ({
      date,
      starts: starts.map(start => new Date(start).toISOString()),
    })),
  };
}

/** What bookings stand on: each connected provider, its calendar, its webhook and how fresh its open times are. */
export async function readProviders(tx: WorkspaceTx) {
  const settings = await getSettings(tx);
  const connections = await listIntegrations(tx);
  const links = await listCalendarLinks(tx);
  const rows = [];
  for (const provider of BOOKING_PROVIDERS) {
    const connection = connections.find(each => each.provider === INTEGRATION_OF[provider]);
    const ownLinks = links.filter(link => link.provider === provider);
    if (!connection && ownLinks.length === 0) continue;
    const calendars = [];
    for (const { id, name, url, isDefault, checkedAt, problem } of ownLinks) {
      const open = await findOpenTimes(tx, id);
      calendars.push({
        id,
        name,
        url,
        isDefault,
        checkedAt,
        readAt: open?.readAt ?? null,
        openStarts: open?.starts.length ?? 0,
        problem: problem ?? open?.problem ?? null,
      });
    }
    const host = hostOf(provider, connection?.config, links);
    const config = host?.config ?? connection?.config ?? {};
    const hasToken = connection?.secretsSet.includes('token') ?? false;
    rows.push({
      provider,
      isChosen: settings.meetingBookingProvider === provider,
      isReady: host !== null,
      hostKey: host?.hostKey ?? null,
      config,
      hasToken,
      status: connection?.status ?? 'active',
      statusNote: connection?.statusNote ?? null,
      webhookState: connection?.webhookState ?? null,
      polledAt: connection?.polledAt ?? null,
      limits: await readLimits(tx, provider, config, hasToken || provider === 'own'),
      calendars,
    });
  }
  return rows;
}

/** What is spent of each limit; unknown where all workspaces of the installation share one, as calls without a token do. */
async function readLimits(
  tx: WorkspaceTx,
  provider: BookingProviderName,
  config: Record<string, string>,
  isOwnBudget: boolean,
) {
  const spent = await readSpent(tx, provider, limitsOf(provider, config), new Date());
  return spent.map(({ use, seconds, most, used, pausedUntil }) => ({
    use,
    seconds,
    most,
    used: isOwnBudget ? used : null,
    pausedUntil,
  }));
}
