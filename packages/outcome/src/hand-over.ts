import { moveDecision } from '@overlap/database/stores/decisions';
import type { Process } from '@overlap/domain/policy';
import type { TaskKind } from '@overlap/domain/task';
import { chooseLink } from './lead-link/capture-links.ts';
import { orderLinkReview } from './lead-link/review-task.ts';
import { pickOffers } from './offer-others.ts';
import type { Order } from './order.ts';
import { dayWindow, orderNotice } from './order-notice.ts';
import { orderTask } from './order-task.ts';
import type { Work } from './work.ts';

const KIND_OF: Partial<Record<Process, TaskKind>> = {
  'lead-times': 'lead-times',
  'scheduler-link': 'scheduler-link-review',
};

/** Puts a reply before a person, with the reasons why Overlap did not act. One open task per lead and kind. */
export async function handOver(work: Work, order: Order, obstacle?: string): Promise<void> {
  const { decision, decisionId, lead, intent, message, settings } = order;
  const kind = (decision.process && KIND_OF[decision.process]) ?? 'clarify';
  const against = decision.reasons.filter(each => each.weight === 'against');
  // Where nothing speaks against it, a process that is switched off is why: then they read what could be done.
  const reasons = against.length > 0 || obstacle ? against : decision.reasons;
  const alternatives = kind === 'lead-times' ? await pickAlternatives(work, order) : [];
  const why = [obstacle, ...reasons.map(each => each.says)].filter(Boolean).join(' ');
  const title = `${lead.name}: ${kind === 'clarify' ? 'read and answer' : 'find a time'}`;
  const words = intent.ownText.slice(0, 500);
  const more = { intent: intent.kind, messageId: message.id };
  if (kind === 'scheduler-link-review') {
    const link = chooseLink(intent);
    const schedulerLink = intent.schedulerLink?.url ?? link?.url ?? null;
    const known = { lead, settings, schedulerLink, family: link?.family ?? 'unknown', title, why, words, more };
    await orderLinkReview(work, { ...known, attempt: null, overlap: [], evidence: [], decisionId });
  } else {
    await orderTask(work, {
      kind,
      leadId: lead.id,
      title,
      detail: {
        why,
        words,
        ...more,
        ...(alternatives.length > 0 ? { alternatives, timeZone: lead.timeZone ?? settings.timeZone } : {}),
      },
      dedupeKey: `${kind}:${lead.id}`,
      decisionId,
      bookingId: null,
    });
  }
  await orderNotice(work, {
    event: 'needs-person',
    lead,
    settings,
    window: dayWindow(message.receivedAt, settings.timeZone),
    content: { why },
  });
  await moveDecision(work.tx, decisionId, ['ordered', 'awaiting-approval'], 'handed-over');
}

/** Open times near theirs, for the person who answers. */
const pickAlternatives = ({ tx }: Work, { lead, settings, host, intent }: Order): Promise<string[]> =>
  pickOffers(tx, { lead, settings, host, wanted: intent.proposed.map(each => each.start) });
