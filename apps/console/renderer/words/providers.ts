import type { BookingProviderName } from '@overlap/domain/booking';
import type { Limit } from '@overlap/domain/provider-limits';
import type { ProviderRow } from '../api/types.ts';
import type { Label } from './decisions.ts';
import { ageInWords, ageOf } from './times.ts';

const PERIODS: Record<number, string> = { 60: 'a minute', 3600: 'an hour', 86400: 'a day' };
const numbers = new Intl.NumberFormat('en-US');

/** "7 of 10 a minute". What all workspaces of an installation share is not known to one of them. */
export function limitInWords({ seconds, most, used }: Limit & { used: number | null }): string {
  const per = PERIODS[seconds] ?? `in ${seconds} seconds`;
  return used === null
    ? `${numbers.format(most)} ${per}, shared by the installation`
    : `${numbers.format(used)} of ${numbers.format(most)} ${per}`;
}

const USES: Record<'call' | 'book', string> = { call: 'Calls', book: 'Bookings' };
export const useInWords = (use: 'call' | 'book'): string => USES[use];

/** Whether a limit is near enough to its end to be pointed at. */
export const isNearlyUsed = ({ most, used }: { most: number; used: number | null }): boolean =>
  used !== null && used / most >= 0.7;

const CONNECT_NAMES: Partial<Record<BookingProviderName, string>> = { ghl: 'gohighlevel' };

/** What an admin types to connect it anew. */
export const connectCommand = (provider: BookingProviderName): string =>
  `pnpm connect --provider ${CONNECT_NAMES[provider] ?? provider}`;

/** How a provider stands, in one word; what is worse comes first. */
export function healthOf(row: Pick<ProviderRow, 'status' | 'isReady' | 'limits'>): Label {
  if (row.status === 'broken') return { text: 'Broken', tone: 'bad' };
  if (!row.isReady) return { text: 'No calendar', tone: 'warn' };
  if (row.limits.some(limit => limit.pausedUntil)) return { text: 'Paused', tone: 'warn' };
  return { text: 'Connected', tone: 'good' };
}

/** Whether somebody should look at it: what is broken, what has nothing to book on, what will not be told of changes. */
export const needsLook = (row: ProviderRow): boolean =>
  healthOf(row).tone !== 'good' || webhookLabel(row).tone === 'warn' || row.calendars.some(({ problem }) => problem);

/** Where no webhook is ours to make. */
const WITHOUT_OURS: Partial<Record<ProviderRow['provider'], string>> = {
  ghl: 'Entered by hand in the Marketplace app. Its meetings are read every five minutes as well.',
  hubspot: 'None. Its meetings are read every five minutes.',
  own: 'Not needed: the calendar is our own.',
};

/** Whether a provider tells us of bookings by itself. */
export function webhookLabel({ provider, webhookState }: Pick<ProviderRow, 'provider' | 'webhookState'>): Label {
  if (webhookState === 'active') return { text: 'Active', tone: 'good' };
  if (webhookState === null) return { text: WITHOUT_OURS[provider] ?? 'Not looked at yet.', tone: 'neutral' };
  return { text: webhookState, tone: 'warn' };
}

/** Open times are read every ten minutes; what is older than this was missed. */
const STALE_MS = 30 * 60_000;

/** "Read 4 minutes ago, 212 open times". */
export function freshnessOf(read: { readAt: string | null; openStarts: number }, now: Date): Label {
  if (!read.readAt) return { text: 'Open times not read yet', tone: 'neutral' };
  const count = `${numbers.format(read.openStarts)} open ${read.openStarts === 1 ? 'time' : 'times'}`;
  const isStale = ageOf(read.readAt, now) > STALE_MS;
  return {
    text: `Read ${ageInWords(read.readAt, now)}, ${count}`,
    tone: isStale || read.openStarts === 0 ? 'warn' : 'good',
  };
}

/** Where a day's open times come from, and how far that can be relied on. */
export function sourceOf(
  open: { source: 'calendar' | 'hours'; readAt: string | null; isConnected: boolean; provider: string },
  now: Date,
): Label {
  if (!open.isConnected) return { text: 'No booking provider is connected. An admin connects one.', tone: 'warn' };
  if (open.source === 'hours' || !open.readAt) {
    const text = `From your working hours: the calendar was not read. ${open.provider} checks the time when it is booked.`;
    return { text, tone: 'warn' };
  }
  const read = `Read from the calendar ${ageInWords(open.readAt, now)}`;
  return ageOf(open.readAt, now) > STALE_MS
    ? { text: `${read}: some of these may be gone. ${open.provider} checks the time when it is booked.`, tone: 'warn' }
    : { text: `${read}.`, tone: 'neutral' };
}
