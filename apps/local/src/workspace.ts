import { parseArgs } from 'node:util';
import { createAuth } from '@overlap/auth/auth';
import { createWorkspaceKey, provisionMember, provisionWorkspace } from '@overlap/auth/provision';
import { scheduleFromWorkingHours } from '@overlap/availability/rules/from-working-hours';
import { recogniseLink } from '@overlap/booking/recognise-link';
import { createAuthDatabase, createDatabase, type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { findDefaultLink, listCalendarLinks, saveCalendarLink } from '@overlap/database/stores/calendar-links';
import { saveOwnCalendar } from '@overlap/database/stores/own-calendars';
import { findSettings, getSettings, type NoticeRules, saveSettings } from '@overlap/database/stores/workspaces';
import { BOOKING_PROVIDERS } from '@overlap/domain/booking';
import { NOTICE_CHANNELS, type NoticeChannel, type NoticeEvent } from '@overlap/domain/notice';
import { MINIMUM_NOTICE_MINUTES, NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { isTimeZone } from '@overlap/domain/time';
import { z } from 'zod';
import { say } from './progress.ts';

const USAGE = `pnpm workspace --name NAME --slug SLUG --zone IANA/Zone --admin EMAIL [--provider ghl|calendly|cal-com|hubspot|own] [--link URL] [--minutes N]
               [--notify slack:CHANNEL_ID …] [--notify email:ADDRESS …]

Makes a workspace, or changes the one with that slug. Everything in a new one waits for a person's approval.
The admin signs in by e-mailed link. DATABASE_URL, AUTH_SECRET and PUBLIC_URL name the installation.`;

const optionsSchema = z.object({
  name: z.string().trim().min(1),
  slug: z.string().regex(/^[a-z0-9-]+$/, 'takes small letters, digits and hyphens'),
  zone: z.string().refine(isTimeZone, 'is no IANA time zone'),
  admin: z.email(),
  provider: z.enum(BOOKING_PROVIDERS).default('ghl'),
  link: z.url().optional(),
  minutes: z.coerce.number().int().min(5).max(480).default(30),
  /** Who hears of bookings, cancellations, calls, links and interest. */
  notify: z.array(z.templateLiteral([z.enum(NOTICE_CHANNELS), ':', z.string().min(1)])).default([]),
});

/** `pnpm workspace`: a workspace of one's own, with its admin and an API key. */
async function create(): Promise<void> {
  const names = ['name', 'slug', 'zone', 'admin', 'provider', 'link', 'minutes'] as const;
  const options = {
    ...Object.fromEntries(names.map(name => [name, { type: 'string' as const }])),
    notify: { type: 'string' as const, multiple: true, default: [] },
  };
  const { values } = parseArgs({ args: process.argv.slice(2).filter(arg => arg !== '--'), options });
  const { name, slug, zone, admin, provider, link, minutes, notify } = optionsSchema.parse(values);
  const env = z.object({ DATABASE_URL: z.string(), AUTH_SECRET: z.string(), PUBLIC_URL: z.url() }).parse(process.env);

  const connection = await resolveConnection(env.DATABASE_URL);
  const authDatabase = createAuthDatabase(connection);
  const auth = createAuth({
    database: authDatabase,
    secret: env.AUTH_SECRET,
    baseUrl: env.PUBLIC_URL,
    trustedOrigins: [],
    sendMail: async () => {},
  });
  const workspaceId = await provisionWorkspace(authDatabase, { name, slug });
  const userId = await provisionMember(auth, authDatabase, workspaceId, { email: admin, name: admin, role: 'admin' });
  const isNew = await withWorkspace(createDatabase(connection, { maxConnections: 1 }), workspaceId, async tx => {
    const known = await findSettings(tx);
    await saveSettings(tx, {
      autonomy: NEW_WORKSPACE_AUTONOMY,
      meetingTitle: 'Intro call',
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: zone },
      ...known,
      noticeRules: notify.length > 0 ? rulesFor(notify) : (known?.noticeRules ?? {}),
      timeZone: zone,
      meetingMinutes: minutes,
      meetingBookingProvider: provider,
      bookingLink: link ?? known?.bookingLink ?? null,
    });
    if (link) await keepCalendar(tx, link);
    if (provider === 'own') await makeCalendar(tx, { slug, minutes, host: admin });
    return known === null;
  });
  say(`${name} ${isNew ? 'is there' : 'was changed'} (${workspaceId}). ${admin} is its admin.`);
  if (isNew) say(`API key, shown this once: ${await createWorkspaceKey(auth, workspaceId, userId, 'First key')}`);
  say(`Next: pnpm connect --workspace ${slug} --provider …`);
}

/** A calendar of our own, in the workspace's hours, with its admin as host; made once, and changed by nobody but people. */
async function makeCalendar(tx: WorkspaceTx, { slug, minutes, host }: { slug: string; minutes: number; host: string }) {
  if ((await listCalendarLinks(tx)).some(link => link.provider === 'own')) return;
  const { workingHours } = await getSettings(tx);
  const calendarId = await saveOwnCalendar(tx, {
    name: 'Meetings',
    slug,
    mode: 'single',
    rules: {
      durationMinutes: minutes,
      gridMinutes: minutes,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: MINIMUM_NOTICE_MINUTES,
      windowDays: 60,
      dailyCap: null,
      weeklyCap: null,
    },
    hosts: [{ name: host, email: host, schedule: scheduleFromWorkingHours(workingHours), weight: 1 }],
  });
  const isDefault = (await findDefaultLink(tx)) === null;
  await saveCalendarLink(tx, {
    provider: 'own',
    url: null,
    name: 'Meetings',
    isDefault,
    config: { calendarId },
    minutes,
  });
}

/** The link as the workspace's calendar, where somebody we know runs it: the worker asks them what is behind it. */
async function keepCalendar(tx: WorkspaceTx, url: string): Promise<void> {
  const provider = recogniseLink(url);
  if (!provider) return say('The link is none of a booking provider known here: open times come from working hours.');
  await saveCalendarLink(tx, { provider, url, name: 'Booking link', isDefault: true, config: {}, minutes: null });
}

const TOLD: NoticeEvent[] = [
  'meeting-booked',
  'meeting-cancelled',
  'call-requested',
  'lead-interested',
  'scheduler-link-received',
];

function rulesFor(notify: string[]): NoticeRules {
  const destinations = notify.map(each => {
    const [channel = '', ...rest] = each.split(':');
    return { channel: channel as NoticeChannel, destination: rest.join(':') };
  });
  return Object.fromEntries(TOLD.map(event => [event, destinations]));
}

try {
  await create();
  process.exit(0);
} catch (error) {
  const message =
    error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  process.exit(1);
}
