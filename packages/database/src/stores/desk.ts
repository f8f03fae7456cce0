import type { WorkspaceTx } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import type { OpenTimes } from './availability.ts';
import { type CalendarLink, toLink } from './calendar-links.ts';
import type { IntegrationProvider } from './integrations.ts';
import { type Settings, toSettings } from './workspaces.ts';

/** All that a booking by hand is decided on, read at once: somebody waits for it, and twelve may want the same time. */
export interface Desk {
  lead: { id: string; name: string; timeZone: string | null };
  campaign: { bookingProvider: string | null } | null;
  settings: Settings;
  /** The open parts of the connections, by provider. */
  connections: Partial<Record<IntegrationProvider, Record<string, string>>>;
  links: CalendarLink[];
  /** What the calendar behind the default link last said. */
  open: OpenTimes | null;
}

const columns = (table: string, names: readonly string[]) =>
  Prisma.raw(`jsonb_build_object(${names.map(name => `'${toCamel(name)}', ${table}.${name}`).join(', ')})`);
const toCamel = (name: string): string => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

const SETTINGS = columns('s', [
  'time_zone',
  'meeting_minutes',
  'meeting_title',
  'meeting_booking_provider',
  'booking_link',
  'working_hours',
  'autonomy',
  'notice_rules',
]);
const LINK = columns('k', [
  'id',
  'provider',
  'url',
  'name',
  'is_default',
  'config',
  'minutes',
  'checked_at',
  'problem',
]);
const OPEN = columns('a', ['calendar_link_id', 'range_from', 'range_to', 'minutes', 'read_at', 'tried_at', 'problem']);

interface Row {
  name: string;
  time_zone: string | null;
  booking_provider: string | null;
  settings: Parameters<typeof toSettings>[0];
  connections: { provider: IntegrationProvider; config: Record<string, string> }[] | null;
  links: CalendarLink[] | null;
  open: {
    calendarLinkId: string | null;
    rangeFrom: string;
    rangeTo: string;
    minutes: number;
    readAt: string | null;
    triedAt: string;
    problem: string | null;
  };
  starts: number[] | null;
}

const MINUTE_MS = 60_000;

/** One query for the desk of a lead; `null` when there is no such lead in the workspace. */
export async function findDesk(
  tx: WorkspaceTx,
  leadId: string,
  providers: readonly IntegrationProvider[],
): Promise<Desk | null> {
  const ws = Prisma.sql`${tx.workspaceId}::uuid`;
  const [row] = await tx.prisma.$queryRaw<Row[]>`
    SELECT l.name, l.time_zone, c.booking_provider, ${SETTINGS} AS settings, ${OPEN} AS open, a.starts,
      (SELECT jsonb_agg(jsonb_build_object('provider', i.provider, 'config', i.config)) FROM integration i
        WHERE i.workspace_id = ${ws} AND i.provider = ANY (${[...providers]})) AS connections,
      (SELECT jsonb_agg(${LINK} ORDER BY k.is_default DESC, k.created_at) FROM calendar_link k
        WHERE k.workspace_id = ${ws}) AS links
    FROM lead l
    JOIN workspace_settings s ON s.workspace_id = ${ws}
    LEFT JOIN campaign c ON c.id = l.campaign_id
    LEFT JOIN calendar_link d ON d.workspace_id = ${ws} AND d.is_default
    LEFT JOIN availability a ON a.calendar_link_id = d.id
    WHERE l.workspace_id = ${ws} AND l.id = ${leadId}::uuid`;
  if (!row) return null;
  const { name, time_zone: timeZone, booking_provider: bookingProvider, open } = row;
  return {
    lead: { id: leadId, name, timeZone },
    campaign: bookingProvider === null ? null : { bookingProvider },
    settings: toSettings(row.settings),
    connections: Object.fromEntries((row.connections ?? []).map(each => [each.provider, each.config])),
    links: (row.links ?? []).map(link =>
      toLink({ ...link, checkedAt: link.checkedAt ? new Date(link.checkedAt) : null }),
    ),
    open:
      open.calendarLinkId === null
        ? null
        : toOpenTimes({ ...open, calendarLinkId: open.calendarLinkId }, row.starts ?? []),
  };
}

const iso = (at: string): string => new Date(at).toISOString();

function toOpenTimes(open: Row['open'] & { calendarLinkId: string }, starts: number[]): OpenTimes {
  const { calendarLinkId, minutes, problem } = open;
  return {
    calendarLinkId,
    from: iso(open.rangeFrom),
    to: iso(open.rangeTo),
    starts: starts.map(minute => minute * MINUTE_MS),
    minutes,
    readAt: open.readAt && iso(open.readAt),
    triedAt: iso(open.triedAt),
    problem,
  };
}
