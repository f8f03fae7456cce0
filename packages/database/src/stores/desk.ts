import type { Slot } from '@overlap/domain/slot';
import type { Database } from '../client.ts';
import type { OpenTimes } from './availability.ts';
import { type CalendarLink, toLink } from './calendar-links.ts';
import type { IntegrationProvider } from './integrations.ts';
import { type Settings, toSettings } from './workspaces.ts';

/** All that a booking by hand is decided on, read at once: somebody waits for it, and twelve may want the same time. */
export interface Desk {
  lead: { id: string; name: string; timeZone: string | null };
  campaign: { bookingProvider: string | null };
  settings: Settings;
  /** The open parts of the connections, by provider. */
  connections: Partial<Record<IntegrationProvider, Record<string, string>>>;
  links: CalendarLink[];
  /** What the calendar behind the default link last said. */
  open: OpenTimes | null;
  /** What our bookings take of each host's time in the range that was asked for. */
  busy: (Slot & { hostKey: string })[];
}

interface Answer extends Omit<Desk, 'campaign' | 'settings' | 'links'> {
  bookingProvider: string | null;
  settings: Parameters<typeof toSettings>[0];
  links: CalendarLink[];
}

const MINUTE_MS = 60_000;

/** One statement for the desk of a lead; `null` when there is no such lead in the workspace. */
export async function findDesk(
  { prisma }: Database,
  workspaceId: string,
  asked: { leadId: string; providers: readonly IntegrationProvider[]; busyIn: Slot },
): Promise<Desk | null> {
  const { leadId, providers, busyIn } = asked;
  const [row] = await prisma.$queryRaw<{ desk: Answer | null }[]>`
    SELECT read_desk(${workspaceId}::uuid, ${leadId}::uuid, ${[...providers]}::text[], ${new Date(busyIn.start)},
      ${new Date(busyIn.end)}) AS desk`;
  if (!row?.desk) return null;
  const { bookingProvider, settings, links, open, busy, ...desk } = row.desk;
  return {
    ...desk,
    campaign: { bookingProvider },
    settings: toSettings(settings),
    links: links.map(link => toLink({ ...link, checkedAt: link.checkedAt ? new Date(link.checkedAt) : null })),
    open: open && toOpenTimes(open),
    busy: busy.map(({ hostKey, start, end }) => ({ hostKey, start: iso(start), end: iso(end) })),
  };
}

/** JSON has the database's own spelling of instants. */
const iso = (at: string): string => new Date(at).toISOString();

const toOpenTimes = (open: OpenTimes): OpenTimes => ({
  ...open,
  from: iso(open.from),
  to: iso(open.to),
  starts: open.starts.map(minute => minute * MINUTE_MS),
  readAt: open.readAt && iso(open.readAt),
  triedAt: iso(open.triedAt),
});
