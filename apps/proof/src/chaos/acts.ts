import { setTimeout as delay } from 'node:timers/promises';
import type { Cast, Person } from './casts.ts';
import { invite, spoilLink } from './link-acts.ts';
import type { Town } from './town.ts';

const PICK = 'The first one works for me.';
const SIMULATOR: Record<string, string> = {
  ghl: 'gohighlevel',
  calendly: 'calendly',
  'cal-com': 'calcom',
  hubspot: 'hubspot',
};
const CALENDAR: Record<string, object> = {
  ghl: { calendarId: 'intro-call' },
  calendly: { eventType: 'intro-call' },
  'cal-com': { eventType: 'intro-call' },
  hubspot: { link: 'northbeam/intro-call' },
};

/** Stories that begin with a meeting that stands already. */
export const needsMeeting = ({ round }: Cast): boolean => ['move', 'cancel', 'self-cancel'].includes(round.story);

/** Somebody who does not give up when the server is away, and to whom "already" is as good as done. */
async function insist(town: Town, at: string, body: object): Promise<Record<string, unknown>> {
  for (let turn = 0; ; turn += 1) {
    try {
      const answer = await town.api(at, body);
      if (answer.status < 500) return { status: answer.status, ...answer.body };
    } catch (error) {
      if (turn > 60) throw error;
    }
    await delay(250);
  }
}

const bookByHand = (town: Town, person: Person, start: string) =>
  insist(town, '/bookings', { leadId: person.id, start });

const reply = (town: Town, { round }: Cast, person: Person) =>
  town.sim('/emailbison/replies', {
    campaign: `Chaos ${round.provider}`,
    leadEmail: person.email,
    subject: 'Re: A quick idea',
    body: PICK,
  });

/** Makes the meeting that a story is about, before anything goes wrong. Returns the booking's id. */
export async function prepare(town: Town, cast: Cast): Promise<void> {
  const [person] = cast.people;
  if (person) await bookByHand(town, person, cast.offers[0] ?? '');
}

/** What the lead or the setter does. `meeting` is the one that stands, by our id and the provider's. */
export async function act(
  town: Town,
  cast: Cast,
  meeting: { bookingId: string; ids: Record<string, string> } | null,
): Promise<void> {
  const { round, people, offers, target } = cast;
  const [person, other] = people;
  if (!person) return;
  const simulator = SIMULATOR[round.provider] ?? '';
  switch (round.story) {
    case 'their-page':
    case 'their-api':
      await invite(town, cast);
      return;
    case 'pick':
      await reply(town, cast, person);
      return;
    case 'contest':
      await Promise.all([reply(town, cast, person), other && reply(town, cast, other)]);
      return;
    case 'by-hand':
      await bookByHand(town, person, offers[0] ?? '');
      return;
    case 'move':
      await insist(town, `/bookings/${meeting?.bookingId}/reschedule`, { start: target });
      return;
    case 'cancel':
      await insist(town, `/bookings/${meeting?.bookingId}/cancel`, { reason: 'Chaos' });
      return;
    case 'self':
      await town.sim(`/${simulator}/bookings`, {
        ...CALENDAR[round.provider],
        start: offers[0],
        name: person.name,
        email: person.email,
      });
      return;
    case 'self-cancel':
      await town.sim(`/${simulator}/cancellations`, { id: meetingId(meeting?.ids ?? {}) });
      return;
  }
}

/** The id by which the outside world's control plane knows a meeting. */
const meetingId = (ids: Record<string, string>): string =>
  ids.appointmentId ?? ids.bookingUid ?? ids.meetingId ?? (ids.scheduledEventUri ?? '').split('/').at(-1) ?? '';

/** What a provider is to do wrong next. */
export async function spoil(town: Town, cast: Cast): Promise<void> {
  const { round } = cast;
  if (round.link) return spoilLink(town, cast);
  const provider = SIMULATOR[round.provider];
  if (!provider || round.fault.kind === 'none') return;
  const what =
    round.fault.kind === 'call'
      ? { match: { method: 'POST' }, fault: round.fault.what }
      : { webhook: round.fault.what };
  await town.sim('/faults', { provider, ...what });
}
