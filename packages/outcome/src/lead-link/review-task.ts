import type { Campaign, Lead } from '@overlap/database/stores/leads';
import { readResult } from '@overlap/database/stores/link-attempt-views';
import type { LinkAttempt } from '@overlap/database/stores/link-attempts';
import { announce } from '@overlap/database/stores/records';
import { closeTaskByKey, openOrRewriteTask } from '@overlap/database/stores/tasks';
import type { Settings } from '@overlap/database/stores/workspaces';
import type { TaskStatus } from '@overlap/domain/task';
import { formatInstantShort } from '@overlap/domain/time';
import { trackedLink } from '@overlap/domain/tracking';
import { draftOwnLink } from '@overlap/reply/templates';
import type { Work } from '../work.ts';

/** One open task a lead about their scheduler, whatever state that is in. */
const keyOf = (leadId: string): string => `scheduler-link:${leadId}`;

export interface LinkReview {
  lead: Lead & { campaign: Campaign | null };
  settings: Settings;
  schedulerLink: string | null;
  family: string;
  title: string;
  /** What was tried and why it stopped, or why nothing was tried. */
  why: string;
  /** The lead's words, where the task is about their reply. */
  words?: string;
  attempt: LinkAttempt | null;
  /** Starts that suit both sides as far as they are known, ISO UTC. */
  overlap: string[];
  /** Files of the last run. */
  evidence: string[];
  decisionId: string | null;
  bookingId?: string | null;
  /** What else stands in the task. */
  more?: Record<string, string>;
}

/** Puts a lead's scheduler before a person, or brings what is before them up to date. Returns the task's id. */
export async function orderLinkReview({ tx }: Work, review: LinkReview): Promise<string> {
  const { lead, title, decisionId, bookingId = null } = review;
  const id = await openOrRewriteTask(tx, {
    kind: 'scheduler-link-review',
    leadId: lead.id,
    title,
    detail: detailOf(review),
    dedupeKey: keyOf(lead.id),
    decisionId,
    bookingId,
  });
  await announce(tx, 'task', id, lead.id);
  return id;
}

function detailOf(review: LinkReview) {
  const { lead, settings, attempt, overlap, why, words, evidence, schedulerLink, family, more } = review;
  const theirZone = lead.timeZone ?? settings.timeZone;
  const result = readResult(attempt?.result ?? null);
  const draft = ownLinkDraft(lead, settings);
  return {
    ...more,
    campaignName: 'lead_scheduler_link',
    schedulerLink,
    family,
    why,
    ...(words ? { words: words.slice(0, 500) } : {}),
    timeZone: theirZone,
    overlap: overlap.map(start => ({
      start,
      here: formatInstantShort(start, settings.timeZone),
      there: formatInstantShort(start, theirZone),
    })),
    ...(attempt ? { attemptId: attempt.id, status: attempt.status, route: attempt.route, failure: attempt.kind } : {}),
    ...(result?.question ? { question: result.question } : {}),
    evidence,
    ...(draft ? { recommendation: 'Or send them your own booking link: the reply is drafted.', draft } : {}),
  };
}

/** The reply that sends our own link instead; `null` where the workspace has none. */
export function ownLinkDraft(lead: Lead & { campaign: Campaign | null }, settings: Settings): string | null {
  const link = lead.campaign?.bookingLink ?? settings.bookingLink;
  return link ? draftOwnLink({ leadName: lead.name, bookingLink: trackedLink(link, lead.id) }) : null;
}

/** Closes the task about a lead's scheduler, where one is open. */
export async function closeLinkReview(
  { tx }: Work,
  leadId: string,
  status: Exclude<TaskStatus, 'open'>,
  by: string,
): Promise<void> {
  const id = await closeTaskByKey(tx, keyOf(leadId), status, by);
  if (id) await announce(tx, 'task', id, leadId);
}
