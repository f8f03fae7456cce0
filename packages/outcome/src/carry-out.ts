import { moveDecision } from '@overlap/database/stores/decisions';
import { stopFollowUps } from '@overlap/database/stores/follow-ups';
import { updateLead } from '@overlap/database/stores/leads';
import { audit } from '@overlap/database/stores/records';
import { type Slot, slotFrom } from '@overlap/domain/slot';
import { trackedLink } from '@overlap/domain/tracking';
import { linkFirstDraft } from './draft.ts';
import { handOver } from './hand-over.ts';
import { chooseLink } from './lead-link/capture-links.ts';
import { planLinkAttempt } from './lead-link/plan-attempt.ts';
import { orderLinkReview } from './lead-link/review-task.ts';
import { fitsInto, windowsOf, withinTheirs } from './lead-link/windows.ts';
import { readOpenTimes } from './open-times.ts';
import type { Order } from './order.ts';
import { orderBooking } from './order-booking.ts';
import { dayWindow, orderNotice } from './order-notice.ts';
import { orderReply } from './order-reply.ts';
import { orderTask } from './order-task.ts';
import type { Work } from './work.ts';

/** Does what a decision orders, within the transaction that stored it. */
export async function carryOut(work: Work, order: Order): Promise<void> {
  switch (order.status) {
    case 'noted':
      return note(work, order);
    case 'handed-over':
      if (isPlainReferral(order)) await note(work, order);
      return handOver(work, order);
    case 'awaiting-approval':
      return askApproval(work, order);
    case 'ordered':
      return act(work, order);
    default:
      return;
  }
}

/** Nothing is done about a refusal, but it is remembered. */
async function note({ tx }: Work, { intent, lead }: Order): Promise<void> {
  const status =
    intent.kind === 'not_interested' ? 'not-interested' : intent.kind === 'wrong_person' ? 'wrong-person' : null;
  if (!status) return;
  await updateLead(tx, lead.id, { status });
  await stopFollowUps(tx, { leadId: lead.id });
}

/** Somebody else is named: a person goes on with them, and the lead counts as the wrong one all the same. */
const isPlainReferral = ({ intent, lead }: Order): boolean =>
  intent.kind === 'wrong_person' && intent.certain && lead.status !== 'unsubscribed';

async function askApproval(work: Work, order: Order): Promise<void> {
  const { decision, lead, decisionId } = order;
  const shared = { leadId: lead.id, decisionId, bookingId: null };
  if (decision.action === 'book') {
    await orderTask(work, {
      ...shared,
      kind: 'approve-booking',
      title: `Book ${lead.name}?`,
      detail: { starts: decision.starts, timeZone: lead.timeZone ?? order.settings.timeZone },
      dedupeKey: `approve-booking:${lead.id}`,
    });
    return;
  }
  const draft = draftFor(order);
  if (!draft.ok) return handOver(work, order, draft.error);
  await orderTask(work, {
    ...shared,
    kind: 'approve-reply',
    title: `Send ${lead.name} the booking link?`,
    detail: { draft: draft.value },
    dedupeKey: `approve-reply:${lead.id}`,
  });
}

async function act(work: Work, order: Order): Promise<void> {
  const { decision, decisionId, lead, settings } = order;
  switch (decision.action) {
    case 'book':
      if (!order.host) return handOver(work, order, 'No booking provider is connected.');
      return orderBooking(work, {
        decisionId,
        lead,
        settings,
        host: order.host,
        starts: decision.starts,
        actor: 'overlap',
        bookingLink: order.bookingLink,
      });
    case 'send-link':
      return sendLink(work, order);
    case 'call-task':
      return askForCall(work, order);
    case 'scheduler-link-review':
      return bookOnTheirs(work, order);
    case 'suppress':
      return suppress(work, order);
    default:
      return handOver(work, order);
  }
}

const draftFor = ({ lead, bookingLink }: Order) =>
  linkFirstDraft({
    leadName: lead.name,
    bookingLink: bookingLink ? trackedLink(bookingLink, lead.id) : '',
    questions: lead.campaign?.qualificationQuestions ?? [],
  });

async function sendLink(work: Work, order: Order): Promise<void> {
  const draft = draftFor(order);
  if (!draft.ok) return handOver(work, order, draft.error);
  await orderReply(work, { answered: order.message, text: draft.value, orderKey: `decision:${order.decisionId}` });
  await updateLead(work.tx, order.lead.id, { status: 'interested' });
  await orderNotice(work, {
    event: 'lead-interested',
    lead: order.lead,
    settings: order.settings,
    window: today(order),
  });
}

async function askForCall(work: Work, order: Order): Promise<void> {
  const { lead, intent, decisionId } = order;
  const phone = intent.phone ?? lead.phone;
  await orderTask(work, {
    kind: 'call',
    leadId: lead.id,
    title: `Call ${lead.name}`,
    detail: { phone, words: intent.ownText.slice(0, 500) },
    dedupeKey: `call:${lead.id}`,
    decisionId,
    bookingId: null,
  });
  await orderNotice(work, {
    event: 'call-requested',
    lead,
    settings: order.settings,
    window: today(order),
    content: { phone },
  });
  await moveDecision(work.tx, decisionId, ['ordered'], 'done');
}

/** On their own scheduler: by an attempt where the workspace lets Overlap, else by a person. */
async function bookOnTheirs(work: Work, order: Order): Promise<void> {
  const { lead, intent } = order;
  const planned = await planLinkAttempt(work, order);
  if (!planned.ok) await askForReview(work, order, planned.error);
  await orderNotice(work, {
    event: 'scheduler-link-received',
    lead,
    settings: order.settings,
    window: today(order),
    content: { schedulerLink: intent.schedulerLink?.url ?? null },
  });
}

async function askForReview(work: Work, order: Order, reasons: string[]): Promise<void> {
  const { tx } = work;
  const { lead, intent, settings, host, decisionId } = order;
  const link = chooseLink(intent);
  const { starts } = await readOpenTimes(tx, { host, settings, now: Date.now() });
  const ours = windowsOf(starts, settings.meetingMinutes);
  const overlap = intent.proposed.length > 0 ? suggest(starts, ours, intent.proposed, settings.meetingMinutes) : [];
  await orderLinkReview(work, {
    lead,
    settings,
    schedulerLink: intent.schedulerLink?.url ?? link?.url ?? null,
    family: link?.family ?? 'unknown',
    title: `Book ${lead.name} on their scheduler`,
    why: reasons.join(' '),
    words: intent.ownText,
    attempt: null,
    overlap,
    evidence: [],
    decisionId,
  });
  await moveDecision(tx, decisionId, ['ordered'], 'done');
}

const SUGGESTED = 3;

/** Our open starts that fall into the times that the lead named. */
function suggest(starts: number[], ours: Slot[], named: Slot[], minutes: number): string[] {
  const both = withinTheirs(ours, named);
  return starts
    .map(start => slotFrom(new Date(start), minutes))
    .filter(slot => fitsInto(slot, both))
    .slice(0, SUGGESTED)
    .map(slot => slot.start);
}

async function suppress(work: Work, order: Order): Promise<void> {
  const { tx } = work;
  const { lead, intent, decisionId } = order;
  if (intent.remarks.includes('legal-request')) await askForLegalAnswer(work, order);
  await updateLead(tx, lead.id, { status: 'unsubscribed' });
  await stopFollowUps(tx, { leadId: lead.id });
  await audit(tx, { actor: 'overlap', action: 'lead-opted-out', subjectType: 'lead', subjectId: lead.id });
  await moveDecision(tx, decisionId, ['ordered'], 'done');
}

/** No more messages, but this one: erasure and the like are owed an answer, and a machine cannot give it. */
async function askForLegalAnswer(work: Work, { lead, intent, message, settings, decisionId }: Order): Promise<void> {
  const why = 'They opted out and make a legal request, such as erasure of their data. Answer the request only.';
  await orderTask(work, {
    kind: 'clarify',
    leadId: lead.id,
    title: `${lead.name}: answer their legal request`,
    detail: { why, words: intent.ownText.slice(0, 500), intent: intent.kind, messageId: message.id },
    // A key of its own: what else is open about this lead may not swallow it.
    dedupeKey: `legal-request:${lead.id}`,
    decisionId,
    bookingId: null,
  });
  await orderNotice(work, { event: 'needs-person', lead, settings, window: message.id, content: { why } });
}

const today = ({ message, settings }: Order): string => dayWindow(message.receivedAt, settings.timeZone);
