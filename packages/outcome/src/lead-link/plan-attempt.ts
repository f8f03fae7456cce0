import { findCurrentBooking } from '@overlap/database/stores/bookings';
import { planAttempt, wasSubmittedLately } from '@overlap/database/stores/link-attempts';
import { announce, audit } from '@overlap/database/stores/records';
import { keepSchedulerLink } from '@overlap/database/stores/scheduler-links';
import type { LeadLink } from '@overlap/domain/intent';
import type { LinkRoute } from '@overlap/domain/link-attempt';
import { type LinkVerdict, mayBookByApi, mayRunBrowser } from '@overlap/domain/link-policy';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Order } from '../order.ts';
import type { Work } from '../work.ts';
import { chooseLink, keyOfLink } from './capture-links.ts';
import { readLinkFacts } from './link-facts.ts';

/** Whoever is sent an attempt has so long to take it up before the sweep sends another. */
export const TAKE_UP_MS = 60_000;

/**
 * Families that take bookings from anybody by a public, documented API, without the host's account. Calendly, HubSpot and
 * GoHighLevel book by API only with a credential of the calendar's own account, which is the lead's and not ours to have;
 * what their pages call is undocumented and left alone. They go by the browser.
 */
const BY_PUBLIC_API: readonly string[] = ['cal-com'];

const JOB_OF = { api: 'book-on-link', browser: 'book-on-page' } as const;

/**
 * Plans to book on the lead's scheduler, in the transaction of the decision, and sends it off.
 *
 * @returns the attempt's id, or as the error why a person has to do it, as sentences.
 */
export async function planLinkAttempt(work: Work, order: Order): Promise<Result<string, string[]>> {
  const { tx } = work;
  const { lead, intent, message, settings, host, decisionId } = order;
  const link = chooseLink(intent);
  if (!link) return err(['It is not plain which of their links they mean.']);
  const shut = WHY_NOT_BOOKED_ON[link.kind];
  if (shut) return err([shut]);
  const now = Date.now();
  const facts = await readLinkFacts(tx, { family: link.family, settings, host, now });
  const { route, verdict } = chooseRoute(link, mayBookByApi(facts), mayRunBrowser(facts));
  if (verdict.may === 'no') return err(verdict.reasons);
  const busy = await whyBusy(work, lead.id, new Date(now));
  if (busy) return err([busy]);
  const { url, family, kind } = link;
  const leadId = lead.id;
  const seen = { leadId, url, family, kind, messageId: message.id, seenAt: message.receivedAt };
  const linkId = await keepSchedulerLink(tx, { ...seen, key: keyOfLink(url), source: 'text' });
  const attemptId = await planAttempt(tx, {
    leadId,
    decisionId,
    linkId,
    url,
    family,
    route,
    level: verdict.may,
    reasons: verdict.reasons,
    guestTimeZone: lead.timeZone ?? settings.timeZone,
    wanted: intent.proposed,
    leaseUntil: new Date(now + TAKE_UP_MS),
  });
  if (!attemptId) return err(['An attempt on their scheduler is under way already.']);
  await sendAttempt(work, { id: attemptId, route });
  const subject = { subjectType: 'link-attempt', subjectId: attemptId } as const;
  const detail = { family, route, level: verdict.may };
  await audit(tx, { actor: 'overlap', action: 'link-attempt-planned', ...subject, detail });
  await announce(tx, 'link-attempt', attemptId, leadId);
  return ok(attemptId);
}

/** What books nothing needs no visit: a person reads it. */
const WHY_NOT_BOOKED_ON: Partial<Record<LeadLink['kind'], string>> = {
  routing: 'Their link opens a questionnaire before the calendar.',
  poll: 'Their link is a poll about times and books nothing.',
};

function chooseRoute(
  { family }: LeadLink,
  byApi: LinkVerdict,
  byBrowser: LinkVerdict,
): { route: LinkRoute; verdict: LinkVerdict } {
  return BY_PUBLIC_API.includes(family) && byApi.may !== 'no'
    ? { route: 'api', verdict: byApi }
    : { route: 'browser', verdict: byBrowser };
}

async function whyBusy({ tx }: Work, leadId: string, now: Date): Promise<string | null> {
  const current = await findCurrentBooking(tx, leadId);
  if (current) return 'They have a meeting, or one is being booked.';
  return (await wasSubmittedLately(tx, leadId, now))
    ? 'Something was submitted on their scheduler within the last day; a second time is for a person.'
    : null;
}

/** Sends an attempt to the worker that its route needs. */
export async function sendAttempt(
  { tx, queue }: Work,
  { id, route }: { id: string; route: string },
  startAfter?: Date,
): Promise<void> {
  const job = route === 'api' ? JOB_OF.api : JOB_OF.browser;
  const payload = { workspaceId: tx.workspaceId, attemptId: id };
  await queue.send(tx.prisma, job, payload, startAfter ? { startAfter } : {});
}
