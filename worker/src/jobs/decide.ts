import type { WorkspaceTx } from '@overlap/database/client';
import { findCurrentBooking, listBusy } from '@overlap/database/stores/bookings';
import type { CalendarLink } from '@overlap/database/stores/calendar-links';
import { saveDecision } from '@overlap/database/stores/decisions';
import type { findIntegrationConfigs } from '@overlap/database/stores/integrations';
import type { getLead } from '@overlap/database/stores/leads';
import type { Message } from '@overlap/database/stores/messages';
import { announce } from '@overlap/database/stores/records';
import type { Settings } from '@overlap/database/stores/workspaces';
import { decide, firstStatus } from '@overlap/decision/decide';
import type { Facts } from '@overlap/decision/facts';
import { supersedesApproval } from '@overlap/decision/supersedes-approval';
import type { Intent } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import { carryOut } from '@overlap/outcome/carry-out';
import { type Host, hostOf, INTEGRATION_OF, providerFor } from '@overlap/outcome/host';
import { readCalendar } from '@overlap/outcome/open-times';
import { withdrawApprovals } from '@overlap/outcome/withdraw-approvals';
import type { Work } from '@overlap/outcome/work';

/** A reply with what it was read against, and what was read from it. */
export interface ReadReply {
  message: Message;
  lead: Awaited<ReturnType<typeof getLead>>;
  settings: Settings;
  offers: Slot[];
  /** The open parts of the workspace's connections. */
  connected: Awaited<ReturnType<typeof findIntegrationConfigs>>;
  links: CalendarLink[];
  intent: Intent;
}

/** decision: intent, policy and facts become a decision, which is stored and carried out in the same transaction. */
export async function decideOnReply(work: Work, read: ReadReply): Promise<void> {
  const { tx } = work;
  const { message, lead, settings, intent } = read;
  const host = findHost(read);
  const bookingLink = lead.campaign?.bookingLink ?? settings.bookingLink;
  const facts = await gatherFacts(tx, read, { hostKey: host?.hostKey ?? null, bookingLink });
  const decision = decide(intent, facts);
  const status = firstStatus(decision, settings.autonomy);
  const decisionId = await saveDecision(tx, {
    ...decision,
    leadId: lead.id,
    messageId: message.id,
    status,
    facts: { ...facts, autonomy: settings.autonomy } as object,
  });
  if (!decisionId) return;
  if (supersedesApproval(intent.kind)) await withdrawApprovals(work, lead.id);
  await carryOut(work, { decisionId, decision, status, intent, lead, message, settings, host, bookingLink });
  await announce(tx, 'decision', decisionId, lead.id);
}

function findHost({ lead, settings, connected, links }: ReadReply): Host | null {
  const provider = providerFor(lead.campaign, settings);
  return hostOf(provider, connected[INTEGRATION_OF[provider]], links);
}

async function gatherFacts(
  tx: WorkspaceTx,
  { message, lead, settings, offers, intent }: ReadReply,
  { hostKey, bookingLink }: { hostKey: string | null; bookingLink: string | null },
): Promise<Facts> {
  const current = await findCurrentBooking(tx, lead.id);
  const range = spanOf([...offers, ...intent.proposed]);
  return {
    // A reply that waited is decided by the hour it is decided in: a start may have passed meanwhile.
    now: new Date(Math.max(message.receivedAt.getTime(), Date.now())).toISOString(),
    offers,
    busy: range && hostKey ? await listBusy(tx, hostKey, range) : [],
    open: range ? await readOpen(tx, range) : null,
    workingHours: settings.workingHours,
    meetingMinutes: settings.meetingMinutes,
    bookingLink,
    providerConnected: hostKey !== null,
    lead: {
      name: lead.name,
      timeZone: lead.timeZone,
      phoneOnFile: lead.phone,
      bookedSlot: lead.bookedSlot?.toISOString() ?? null,
      // A time that only waits on their own scheduler gives way to what they say now.
      bookingUnderWay: current !== null && current.status !== 'confirmed' && !isPreparedOnTheirs(current),
      optedOut: lead.status === 'unsubscribed',
    },
    workspaceTimeZone: settings.timeZone,
  };
}

const isPreparedOnTheirs = ({ provider, status }: { provider: string; status: string }): boolean =>
  provider === 'lead-link' && status === 'held';

/** What the workspace's calendar last said about a span; nothing where it does not reach that far. */
async function readOpen(tx: WorkspaceTx, range: Slot): Promise<Facts['open']> {
  const calendar = await readCalendar(tx, Date.now());
  if (!calendar?.readAt || Date.parse(range.end) > calendar.knownUntil) return null;
  const [from, to] = [Date.parse(range.start), Date.parse(range.end)];
  const starts = calendar.starts.filter(start => start >= from && start < to);
  return { starts: starts.map(start => new Date(start).toISOString()), readAt: calendar.readAt };
}

/** From the first start to the last end. */
function spanOf(slots: Slot[]): Slot | null {
  if (slots.length === 0) return null;
  const start = Math.min(...slots.map(slot => Date.parse(slot.start)));
  const end = Math.max(...slots.map(slot => Date.parse(slot.end)));
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
