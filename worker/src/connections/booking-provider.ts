import type { BookingProvider, Run } from '@overlap/booking/port/booking-provider';
import { createCalCom } from '@overlap/booking/providers/cal-com/provider';
import { createCalendly } from '@overlap/booking/providers/calendly/provider';
import { createGoHighLevel } from '@overlap/booking/providers/gohighlevel/provider';
import { createHubSpot } from '@overlap/booking/providers/hubspot/provider';
import { createOwn } from '@overlap/booking/providers/own/provider';
import type { Database, WorkspaceTx } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { type CalendarLink, listCalendarLinks } from '@overlap/database/stores/calendar-links';
import { findIntegration } from '@overlap/database/stores/integrations';
import { openOwnCalendar } from '@overlap/database/stores/own-calendars';
import type { BookingProviderName } from '@overlap/domain/booking';
import { assertNever } from '@overlap/domain/result';
import { hostOf, INTEGRATION_OF } from '@overlap/outcome/host';
import { type Spender, spendFor } from './budget.ts';

/** A provider that can be called, and who pays for the calls. */
export interface ConnectedProvider {
  provider: BookingProvider;
  spender: Spender;
}

interface Parts {
  database: Database;
  keyRing: KeyRing;
  minutes: number;
}

/** A workspace's booking provider, ready to call; `null` while it is not connected. */
export async function connectBookingProvider(
  tx: WorkspaceTx,
  parts: Parts,
  name: BookingProviderName,
): Promise<ConnectedProvider | null> {
  const connection = await findIntegration(tx, parts.keyRing, INTEGRATION_OF[name]);
  if (!connection && name !== 'own') return null;
  const links = await listCalendarLinks(tx);
  const config = hostOf(name, connection?.config, links)?.config ?? connection?.config ?? {};
  return connect(tx, parts, name, { baseUrl: connection?.baseUrl ?? '', secrets: connection?.secrets ?? {}, config });
}

/** The calendar behind one link, whichever the provider's bookings go to; unresolved links have no calendar yet. */
export async function connectLink(
  tx: WorkspaceTx,
  parts: Parts,
  link: CalendarLink,
): Promise<ConnectedProvider | null> {
  const connection = await findIntegration(tx, parts.keyRing, INTEGRATION_OF[link.provider]);
  if (!connection && link.provider !== 'own') return null;
  // What the link names goes before what the connection is set to: it may be another calendar of the same account.
  const config = { ...connection?.config, ...link.config };
  return connect(tx, { ...parts, minutes: link.minutes ?? parts.minutes }, link.provider, {
    baseUrl: connection?.baseUrl ?? '',
    secrets: connection?.secrets ?? {},
    config,
  });
}

interface Connection {
  baseUrl: string;
  config: Record<string, string>;
  secrets: Record<string, string>;
}

function connect(tx: WorkspaceTx, parts: Parts, name: BookingProviderName, connection: Connection): ConnectedProvider {
  const { config, secrets } = connection;
  return {
    provider: create(tx, parts, name, connection),
    spender: { provider: name, config, hasToken: Boolean(secrets.token) || name === 'own' },
  };
}

function create(
  { workspaceId }: WorkspaceTx,
  { database, minutes }: Parts,
  name: BookingProviderName,
  { baseUrl, config, secrets }: Connection,
): BookingProvider {
  const token = secrets.token ?? '';
  switch (name) {
    case 'ghl': {
      const { locationId = '', calendarId = '', assignedUserId = null } = config;
      return createGoHighLevel({ baseUrl, token, locationId, calendarId, assignedUserId, minutes });
    }
    case 'calendly':
      return createCalendly({
        baseUrl,
        token,
        eventTypeUri: config.eventTypeUri ?? '',
        minutes,
        ...(config.ownerUri ? { ownerUri: config.ownerUri } : {}),
      });
    case 'cal-com':
      return createCalCom({
        baseUrl,
        token: token || null,
        minutes,
        ...slugs(config),
        eventTypeId: config.eventTypeId ?? '',
      });
    case 'hubspot':
      return createHubSpot({ baseUrl, token, slug: config.slug ?? '', minutes });
    case 'own':
      return createOwn({ calendar: openOwnCalendar(database, workspaceId, config.calendarId ?? ''), minutes });
    default:
      return assertNever(name);
  }
}

/** The names by which Cal.com knows an event type beside its number. */
const slugs = (config: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    ['eventTypeSlug', 'username', 'teamSlug', 'organizationSlug'].flatMap(name =>
      config[name] ? [[name, config[name]]] : [],
    ),
  );

/** How a job calls a provider: until when, what it notes, and out of whose budget. */
export function runFor(
  { database, log }: { database: Database; log: (line: string) => void },
  workspaceId: string,
  { spender }: ConnectedProvider,
  call: { signal: AbortSignal; seconds: number; idempotencyKey: string; priority: 'booking' | 'background' },
): Run {
  return {
    signal: call.signal,
    deadline: Date.now() + call.seconds * 1000,
    log,
    idempotencyKey: call.idempotencyKey,
    fetch,
    spend: spendFor(database, workspaceId, spender, call.priority),
  };
}
