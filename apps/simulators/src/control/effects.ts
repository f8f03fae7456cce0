import { DateTime } from 'luxon';
import { calcomState } from '../calcom/state.ts';
import { calendlyState } from '../calendly/state.ts';
import { gohighlevelState } from '../gohighlevel/state.ts';
import type { EffectKind, LedgerEntry, ProviderName } from '../ledger.ts';
import type { World } from '../world.ts';
import type { Person } from './people.ts';

/** An effect as the lead's page tells it. */
export interface Effect {
  at: string;
  provider: ProviderName;
  kind: EffectKind;
  by: LedgerEntry['by'];
  title: string;
  detail: string;
}

/** What took place in the outside world on account of one person. */
export function effectsFor(world: World, person: Person): Effect[] {
  const needles = needlesFor(world, person).map(needle => needle.toLowerCase());
  return world.ledger
    .list()
    .filter(entry => {
      const text = JSON.stringify([entry.request, entry.response]).toLowerCase();
      return needles.some(needle => text.includes(needle));
    })
    .map(entry => ({
      at: entry.at,
      provider: entry.provider,
      kind: entry.kind,
      by: entry.by,
      ...wordsFor(world, entry),
    }));
}

/** Everything a record about the person may name them by; the name itself for notices that people read. */
function needlesFor(world: World, { email, phone, name, key }: Person): string[] {
  const contacts = gohighlevelState(world.store).contacts.filter(
    ({ fields }) => (email !== null && fields.email === email) || (phone !== null && fields.phone === phone),
  );
  const events = calendlyState(world.store).events.filter(({ invitee }) => invitee.email === email);
  const meetings = calcomState(world.store).bookings.filter(({ attendee }) => attendee.email === email);
  const thread = key.startsWith('linkedin-') ? [`"threadid":"${key.slice('linkedin-'.length)}"`] : [];
  const ids = [
    ...contacts.map(({ id }) => id),
    ...events.map(({ uuid }) => uuid),
    ...meetings.map(({ uid }) => uid),
    ...thread,
  ];
  return [email ?? '', phone ?? '', name, ...ids].filter(needle => needle.length > 3);
}

const SERVICE: Record<ProviderName, string> = {
  emailbison: 'EmailBison',
  gohighlevel: 'GoHighLevel',
  calendly: 'Calendly',
  calcom: 'Cal.com',
  hubspot: 'HubSpot',
  slack: 'Slack',
  resend: 'Resend',
  twilio: 'Twilio',
  linkedin: 'LinkedIn',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  pages: 'a booking page',
};

function wordsFor(world: World, entry: LedgerEntry): { title: string; detail: string } {
  const request = (entry.request ?? {}) as Record<string, unknown>;
  const service = SERVICE[entry.provider];
  switch (entry.kind) {
    case 'booking':
      return { title: `Meeting booked on ${service}`, detail: when(world, entry) };
    case 'reschedule':
      return { title: `Meeting moved on ${service}`, detail: when(world, entry) };
    case 'cancellation':
      return { title: `Meeting cancelled on ${service}`, detail: when(world, entry) };
    case 'contact':
      return { title: `Contact saved on ${service}`, detail: textOf(request.email ?? request.phone) };
    case 'notice':
      if (entry.provider === 'slack') return { title: 'Slack notice posted', detail: textOf(request.text) };
      return { title: `E-mail sent to ${textOf(request.to)}`, detail: textOf(request.subject) };
    case 'message':
      return {
        title: `Answer sent by ${service}`,
        detail: plain(textOf(request.message ?? request.text ?? request.Body)),
      };
    case 'stop':
      return { title: `Further e-mails stopped on ${service}`, detail: '' };
    case 'unsubscribe':
      return { title: `Unsubscribed on ${service}`, detail: '' };
    case 'variable':
      return { title: `Lead updated on ${service}`, detail: variablesOf(request) };
    default:
      return { title: `${service}: ${entry.kind.replaceAll('-', ' ')}`, detail: '' };
  }
}

/** The time of a meeting, in the calendar's zone or the invitee's. */
function when(world: World, { request, response }: LedgerEntry): string {
  const fields = { ...(response as object | null), ...(request as object | null) } as Record<string, unknown>;
  const start = fields.startTime ?? fields.start_time ?? fields.start;
  if (typeof start !== 'string' && typeof start !== 'number') return '';
  const calendar = gohighlevelState(world.store).calendars.get(String(fields.calendarId));
  const invitee = (fields.invitee ?? fields.attendee ?? fields) as { timezone?: string; timeZone?: string };
  const zone = calendar?.timeZone ?? invitee.timezone ?? invitee.timeZone;
  // HubSpot's times are milliseconds.
  const instant = typeof start === 'number' ? new Date(start).toISOString() : start;
  const at = DateTime.fromISO(instant, zone ? { zone } : { setZone: true }).setLocale('en-US');
  return at.toFormat("cccc, LLLL d 'at' h:mm a ZZZZ");
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const variablesOf = ({ custom_variables: variables }: Record<string, unknown>): string =>
  ((variables ?? []) as { name: string; value: string | null }[])
    .map(({ name, value }) => `${name}: ${value ?? '—'}`)
    .join('\n');
