import { chooseOffers } from '@overlap/availability/choose-offers';
import type { WorkspaceTx } from '@overlap/database/client';
import { findDecision, moveDecision } from '@overlap/database/stores/decisions';
import type { Lead } from '@overlap/database/stores/leads';
import { findLastInbound } from '@overlap/database/stores/messages';
import { countOutstanding, markOffersTaken, recordOffers } from '@overlap/database/stores/offers';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { Process } from '@overlap/domain/policy';
import { slotFrom } from '@overlap/domain/slot';
import { draftOtherTimes } from '@overlap/reply/templates';
import type { Host } from './host.ts';
import { readOpenTimes } from './open-times.ts';
import { orderReply } from './order-reply.ts';
import { orderTask } from './order-task.ts';
import type { Work } from './work.ts';

export interface GoneTime {
  lead: Lead;
  settings: Settings;
  host: Host | null;
  /** What the lead agreed to, ISO UTC. */
  wanted: string[];
  /** Why none of it is left, for a person. */
  why: string;
  decisionId: string | null;
  bookingId: string | null;
  bookingLink: string | null;
  /** Another booking of theirs is under way: then nothing is offered. */
  isLeadBusy?: boolean;
}

const MINUTE_MS = 60_000;
const OFFERED_AT_ONCE = 3;
/** So many leads hold one start as an open offer at most. */
const CAP_PER_SLOT = 3;
/** An offer that nobody took up for so long counts as given up. */
const OFFER_LIFE_MS = 7 * 86_400_000;
/** As far beyond the day they wanted as a lead likes to be moved. */
const REACH_MS = 7 * 86_400_000;
const LIKED = { hours: { start: '08:00', end: '18:00' }, days: [1, 2, 3, 4, 5] };

/**
 * The time a lead agreed to is gone: they are offered others, by themselves where the process runs so, else by a person
 * who finds the answer drafted. Only where nothing is open, or nobody can be answered, is a person left to look.
 */
export async function offerOthers(work: Work, gone: GoneTime): Promise<void> {
  const { tx } = work;
  const { lead, settings, decisionId } = gone;
  await markOffersTaken(tx, lead.id, gone.wanted);
  const starts = gone.isLeadBusy ? [] : await pickOffers(tx, gone, gone.wanted);
  const answered = await findLastInbound(tx, lead.id);
  const timeZone = lead.timeZone ?? settings.timeZone;
  // What a person ordered by hand, they settle by hand.
  if (starts.length === 0 || !answered || !decisionId) return askPerson(work, gone, starts);
  const text = draftOtherTimes({
    leadName: lead.name,
    gone: gone.wanted,
    starts,
    timeZone,
    bookingLink: gone.bookingLink,
  });
  const process = (await findDecision(tx, decisionId))?.process as Process | null | undefined;
  if (process && settings.autonomy[process] === 'auto') {
    // One answer for what was wanted, however often it is found gone.
    const orderKey = `others:${gone.bookingId ?? decisionId}`;
    const messageId = await orderReply(work, { answered, text, orderKey });
    await recordOffers(tx, lead.id, toSlots(starts, settings), messageId);
    await moveDecision(tx, decisionId, ['ordered', 'awaiting-approval'], 'done');
    return;
  }
  await orderTask(work, {
    kind: 'approve-reply',
    leadId: lead.id,
    title: `Offer ${lead.name} other times?`,
    detail: { draft: text, why: gone.why, wanted: gone.wanted, offers: starts, alternatives: starts, timeZone },
    // A key of its own: another reply that waits for approval may not swallow it.
    dedupeKey: `approve-reply:others:${lead.id}`,
    decisionId,
    bookingId: gone.bookingId,
  });
  await moveDecision(tx, decisionId, ['ordered'], 'awaiting-approval');
}

/** Fresh times near what a lead wanted, none of which is `gone`: spread over days and leads. ISO UTC, sorted. */
export async function pickOffers(
  tx: WorkspaceTx,
  { lead, settings, host, wanted }: Pick<GoneTime, 'lead' | 'settings' | 'host' | 'wanted'>,
  gone: readonly string[] = [],
): Promise<string[]> {
  const now = Date.now();
  const open = await readOpenTimes(tx, { host, settings, now });
  const around = Math.max(now, ...wanted.map(start => Date.parse(start)));
  // A reading from before the time was taken, or of another calendar, may still call it open.
  const taken = gone.map(start => Date.parse(start));
  const length = settings.meetingMinutes * MINUTE_MS;
  const candidates = open.starts.filter(
    start => start < around + REACH_MS && taken.every(each => Math.abs(start - each) >= length),
  );
  const [first, last] = [candidates[0], candidates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { start: new Date(first).toISOString(), end: new Date(last + 1).toISOString() };
  const outstanding = await countOutstanding(tx, {
    exceptLeadId: lead.id,
    range,
    since: new Date(now - OFFER_LIFE_MS),
  });
  const starts = chooseOffers({
    seed: lead.id,
    starts: candidates,
    count: OFFERED_AT_ONCE,
    guest: { timeZone: lead.timeZone ?? settings.timeZone, ...LIKED },
    outstanding,
    capPerSlot: CAP_PER_SLOT,
  });
  return starts.map(start => new Date(start).toISOString());
}

export const toSlots = (starts: string[], { meetingMinutes }: Settings) =>
  starts.map(start => slotFrom(start, meetingMinutes));

async function askPerson(work: Work, gone: GoneTime, starts: string[]): Promise<void> {
  const { lead, settings, decisionId, bookingId, wanted, why } = gone;
  await orderTask(work, {
    kind: 'slot-gone',
    leadId: lead.id,
    title: `${lead.name}: no time they agreed to is left`,
    detail: { wanted, why, alternatives: starts, timeZone: lead.timeZone ?? settings.timeZone },
    dedupeKey: `slot-gone:${lead.id}`,
    decisionId,
    bookingId,
  });
  if (decisionId) await moveDecision(work.tx, decisionId, ['ordered', 'awaiting-approval'], 'handed-over');
}
