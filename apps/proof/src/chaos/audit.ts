import type { BookingPlace, BookingProviderName } from '@overlap/domain/booking';
import type { PageRecord } from './link-audit.ts';

/** One effect in the outside world, as its ledger has it. */
export interface Effect {
  provider: string;
  kind: string;
  by: 'product' | 'lead';
  request: Record<string, unknown>;
  response: Record<string, unknown> | null;
}

/** A meeting that stands on a provider's calendar. */
export interface Meeting {
  provider: BookingPlace;
  id: string;
  /** Epoch milliseconds. */
  start: number;
  /** Whatever the ledger says of it: the lead's token is in it. */
  text: string;
}

/** The database, as far as it is audited. */
export interface Rows {
  bookings: {
    id: string;
    lead_id: string;
    status: string;
    provider: string;
    host_key: string;
    seat: number;
    starts: number;
    ends: number;
    meeting_id: string;
  }[];
  leads: { id: string; name: string; status: string; booked: number | null }[];
  /** Replies that the outside world sent, by lead, with whether they were decided. */
  replies: { lead_id: string; decided: boolean }[];
  /** Outbound messages that left, by what ordered them. */
  messages: { lead_id: string; order_key: string | null; send_status: string }[];
  receipts: { status: string; note: string | null }[];
  openTasks: { lead_id: string | null; kind: string }[];
  ownMeetings: { id: string; starts: number; guest_name: string }[];
  stuck: { name: string; error: string }[];
}

export interface Told {
  /** Who answered, by token. */
  replied: string[];
  effects: Effect[];
  /** What leads' own schedulers have, by the lead's token. */
  records: ReadonlyMap<string, PageRecord>;
}

const BLOCKING = ['held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling'];
const UNDER_WAY = ['held', 'confirming', 'unknown', 'cancelling'];

const text = (value: unknown): string => JSON.stringify(value) ?? '';
const field = (value: unknown, ...path: string[]): string =>
  String(path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], value) ?? '');

/** The meetings that stand outside, worked out from the ledgers alone. */
export function standingMeetings(effects: readonly Effect[]): Meeting[] {
  const meetings = new Map<string, Meeting>();
  const put = (provider: BookingProviderName, id: string, start: number, said: string) =>
    meetings.set(`${provider} ${id}`, { provider, id, start, text: said });
  const drop = (provider: BookingProviderName, id: string) => meetings.delete(`${provider} ${id}`);
  for (const { provider, kind, request, response } of effects) {
    const said = text([request, response]);
    if (provider === 'gohighlevel') {
      const id = field(response, 'id') || field(request, 'id');
      const known = meetings.get(`ghl ${id}`)?.text ?? '';
      if (kind === 'booking' || kind === 'reschedule')
        put('ghl', id, Date.parse(field(response, 'startTime')), known + said);
      if (kind === 'cancellation') drop('ghl', field(request, 'id') || id);
    }
    if (provider === 'calendly') {
      if (kind === 'booking')
        put('calendly', field(response, 'resource', 'event'), Date.parse(field(request, 'start_time')), said);
      if (kind === 'cancellation') drop('calendly', field(request, 'event'));
    }
    if (provider === 'calcom') {
      const uid = field(response, 'data', 'uid');
      if (kind === 'booking' || kind === 'reschedule')
        put('cal-com', uid, Date.parse(field(response, 'data', 'start')), said);
      if (kind === 'reschedule' || kind === 'cancellation') drop('cal-com', field(request, 'uid'));
    }
    if (provider === 'hubspot') {
      const at = Number(field(request, 'startTime'));
      const id = `${field(request, 'email').toLowerCase()} ${at}`;
      if (kind === 'booking') put('hubspot', id, at, said);
      if (kind === 'cancellation') drop('hubspot', id);
    }
  }
  return [...meetings.values()];
}

/**
 * What is wrong, of what the ledgers and the database say once everything has come to rest: no reply lost, no effect
 * doubled, no hold forgotten, no time taken twice, the two sides of one mind. Empty: nothing.
 */
export function audit(told: Told, rows: Rows): string[] {
  const theirs = [...told.records.keys()];
  const outside = [
    // What was booked on leads' own schedulers is told by these themselves.
    ...standingMeetings(told.effects).filter(({ text: said }) => !theirs.some(token => said.includes(token))),
    ...[...told.records].flatMap(([token, { bookings }]) =>
      bookings.map(({ start }): Meeting => ({ provider: 'lead-link', id: token, start, text: token })),
    ),
    ...rows.ownMeetings.map(
      (row): Meeting => ({ provider: 'own', id: row.id, start: row.starts, text: row.guest_name }),
    ),
  ];
  return [
    ...lostReplies(told, rows),
    ...doubledEffects(told, rows),
    ...forgottenHolds(rows),
    ...overlaps(rows),
    ...twoMinds(outside, rows),
    ...rows.stuck.map(job => `stuck: ${job.name}: ${job.error}`),
  ];
}

const tokenOf = (name: string): string => name.split(' ').at(-1) ?? '';

function lostReplies({ replied }: Told, { leads, replies, receipts }: Rows): string[] {
  const wrong = receipts.filter(receipt => receipt.status === 'received').map(() => 'a receipt was never processed');
  for (const token of replied) {
    const lead = leads.find(each => tokenOf(each.name) === token);
    const theirs = replies.filter(reply => reply.lead_id === lead?.id);
    if (theirs.length !== 1) wrong.push(`${token} answered once and was heard ${theirs.length} times`);
    else if (!theirs[0]?.decided) wrong.push(`the reply of ${token} was never decided`);
  }
  return wrong;
}

function doubledEffects({ effects }: Told, { leads, messages }: Rows): string[] {
  const wrong: string[] = [];
  for (const lead of leads) {
    const token = tokenOf(lead.name);
    const said = effects.filter(effect => effect.kind === 'notice' && text(effect.request).includes(token));
    const notices = said.map(effect => text(effect.request));
    if (new Set(notices).size !== notices.length) wrong.push(`${token}: a notice went out twice`);
    const mails = effects.filter(effect => effect.kind === 'message' && text(effect.request).includes(token));
    const bodies = mails.map(effect => text(effect.request));
    if (new Set(bodies).size !== bodies.length) wrong.push(`${token}: a message went out twice`);
    const ordered = messages.filter(message => message.lead_id === lead.id && message.order_key !== null);
    const keys = ordered.map(message => message.order_key);
    if (new Set(keys).size !== keys.length) wrong.push(`${token}: a message was ordered twice`);
  }
  return wrong;
}

const forgottenHolds = ({ bookings }: Rows): string[] =>
  bookings.filter(each => UNDER_WAY.includes(each.status)).map(each => `booking ${each.id} is still ${each.status}`);

/** By plain comparison, not by the constraint that is under suspicion. */
function overlaps({ bookings }: Rows): string[] {
  const taking = bookings.filter(each => BLOCKING.includes(each.status)).sort((a, b) => a.starts - b.starts);
  return taking.flatMap((one, index) =>
    taking
      .slice(index + 1)
      .filter(
        other =>
          other.host_key === one.host_key &&
          other.seat === one.seat &&
          other.meeting_id !== one.meeting_id &&
          other.starts < one.ends,
      )
      .map(other => `bookings ${one.id} and ${other.id} take the same time of ${one.host_key}`),
  );
}

/** Every meeting of a lead outside is one confirmed booking here at that very time, and the other way round. */
function twoMinds(outside: readonly Meeting[], { bookings, leads, openTasks }: Rows): string[] {
  const wrong: string[] = [];
  for (const lead of leads) {
    const token = tokenOf(lead.name);
    const there = outside.filter(meeting => meeting.text.includes(token));
    const here = bookings.filter(booking => booking.lead_id === lead.id && booking.status === 'confirmed');
    const waits = bookings.some(booking => booking.lead_id === lead.id && booking.status === 'needs-person');
    const hasPerson = waits && openTasks.some(task => task.lead_id === lead.id);
    if (there.length > 1) wrong.push(`${token} has ${there.length} meetings outside`);
    if (here.length > 1) wrong.push(`${token} has ${here.length} confirmed bookings here`);
    const [meeting, booking] = [there[0], here[0]];
    if (hasPerson) continue;
    if (waits) wrong.push(`${token}: a booking needs a person, and nobody was asked`);
    if (meeting && !booking)
      wrong.push(`${token} is booked outside at ${new Date(meeting.start).toISOString()}, and not here`);
    if (booking && !meeting)
      wrong.push(`${token} is booked here at ${new Date(booking.starts).toISOString()}, and not outside`);
    if (booking && meeting && booking.starts !== meeting.start) wrong.push(`${token} is booked at two times`);
    if ((lead.booked ?? null) !== (booking?.starts ?? null)) wrong.push(`${token}: the lead and the booking disagree`);
  }
  return wrong;
}
