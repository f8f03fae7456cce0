import { holdSlot } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import type { Lead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { BookingProviderName } from '@overlap/domain/booking';
import { slotFrom } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import { orderTask } from './order-task.ts';
import type { Work } from './work.ts';

/** After this long without a move the sweep looks at a booking. */
export const SILENCE_MS = 45_000;

export interface BookingOrder {
  decisionId: string;
  lead: Lead;
  settings: Settings;
  provider: BookingProviderName;
  hostKey: string;
  /** First choice first. */
  starts: string[];
  /** Who let it happen: `overlap` or the person who approved. */
  actor: string;
}

const GONE = {
  past: 'past by now',
  'time-taken': 'no longer free on our calendar',
  'lead-under-way': 'another booking of theirs is under way',
} as const;

/** Takes the first start whose time can be held and sends its booking off; with none, a person offers other times. */
export async function orderBooking(work: Work, order: BookingOrder): Promise<void> {
  const { tx, queue } = work;
  const { decisionId, lead, settings, provider, hostKey, actor } = order;
  const guestTimeZone = lead.timeZone ?? settings.timeZone;
  const gone: string[] = [];
  const passOver = (start: string, why: keyof typeof GONE) =>
    gone.push(`${formatInstant(start, guestTimeZone)}: ${GONE[why]}.`);
  for (const start of order.starts) {
    // An approval may come days after the decision.
    if (Date.parse(start) <= Date.now()) {
      passOver(start, 'past');
      continue;
    }
    const held = await holdSlot(tx, {
      leadId: lead.id,
      decisionId,
      provider,
      hostKey,
      slot: slotFrom(start, settings.meetingMinutes),
      guestTimeZone,
      heldUntil: new Date(Date.now() + SILENCE_MS),
    });
    if (!held.ok) {
      passOver(start, held.error);
      continue;
    }
    const bookingId = held.value;
    await queue.send(tx.prisma, 'attempt-booking', { workspaceId: tx.workspaceId, bookingId });
    await audit(tx, { actor, action: 'slot-held', subjectType: 'booking', subjectId: bookingId, detail: { start } });
    await announce(tx, 'booking', bookingId, lead.id);
    return;
  }
  await moveDecision(tx, decisionId, ['ordered', 'awaiting-approval'], 'handed-over');
  await orderTask(work, {
    kind: 'slot-gone',
    leadId: lead.id,
    title: `${lead.name}: no time they agreed to is left`,
    detail: { wanted: order.starts, why: `${gone.join(' ')} Offer other times.` },
    dedupeKey: `slot-gone:${lead.id}`,
    decisionId,
    bookingId: null,
  });
}
