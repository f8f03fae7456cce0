import { type HoldRefusal, holdSlot } from '@overlap/database/stores/bookings';
import type { Lead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import type { Settings } from '@overlap/database/stores/workspaces';
import { ok, type Result } from '@overlap/domain/result';
import { slotFrom } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import type { Host } from './host.ts';
import { offerOthers } from './offer-others.ts';
import type { Work } from './work.ts';

/** After this long without a move the sweep looks at a booking. */
export const SILENCE_MS = 45_000;

export interface BookingOrder {
  decisionId: string;
  lead: Lead;
  settings: Settings;
  host: Host;
  /** First choice first. */
  starts: string[];
  /** Who let it happen: `overlap` or the person who approved. */
  actor: string;
  bookingLink: string | null;
}

const GONE = {
  past: 'past by now',
  'time-taken': 'no longer free on our calendar',
  'lead-under-way': 'another booking of theirs is under way',
} as const;

/** Takes the first start whose time can be held and sends its booking off; with none, the lead gets other times. */
export async function orderBooking(work: Work, order: BookingOrder): Promise<void> {
  const { decisionId, lead, settings, host, actor } = order;
  const guestTimeZone = lead.timeZone ?? settings.timeZone;
  const gone: { start: string; why: keyof typeof GONE }[] = [];
  for (const start of order.starts) {
    // An approval may come days after the decision.
    if (Date.parse(start) <= Date.now()) {
      gone.push({ start, why: 'past' });
      continue;
    }
    const held = await holdAndSend(work, { host, lead, settings, start, guestTimeZone, decisionId, actor });
    if (held.ok) return;
    gone.push({ start, why: held.error });
  }
  const why = gone.map(each => `${formatInstant(each.start, guestTimeZone)}: ${GONE[each.why]}.`).join(' ');
  await offerOthers(work, {
    lead,
    settings,
    host,
    wanted: order.starts,
    why,
    decisionId,
    bookingId: null,
    bookingLink: order.bookingLink,
    isLeadBusy: gone.some(each => each.why === 'lead-under-way'),
  });
}

/** A hold, and the job that books it, in the one transaction. */
export async function holdAndSend(
  { tx, queue }: Work,
  order: {
    host: Host;
    lead: { id: string };
    settings: Settings;
    start: string;
    guestTimeZone: string;
    decisionId: string | null;
    actor: string;
    moves?: { id: string; meetingId: string };
    note?: string | null;
  },
): Promise<Result<string, HoldRefusal>> {
  const { host, lead, start, guestTimeZone, decisionId, actor } = order;
  const held = await holdSlot(tx, {
    leadId: lead.id,
    decisionId,
    provider: host.provider,
    hostKey: host.hostKey,
    seats: host.seats,
    slot: slotFrom(start, order.settings.meetingMinutes),
    guestTimeZone,
    heldUntil: new Date(Date.now() + SILENCE_MS),
    origin: actor,
    note: order.note ?? null,
    ...(order.moves ? { moves: order.moves } : {}),
  });
  if (!held.ok) return held;
  const bookingId = held.value;
  await queue.send(tx.prisma, 'attempt-booking', { workspaceId: tx.workspaceId, bookingId });
  await audit(tx, { actor, action: 'slot-held', subjectType: 'booking', subjectId: bookingId, detail: { start } });
  await announce(tx, 'booking', bookingId, lead.id);
  return ok(bookingId);
}
