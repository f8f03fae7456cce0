import { withWorkspace } from '@overlap/database/client';
import { findAttempt, prolongLease } from '@overlap/database/stores/link-attempts';
import { linkAttemptCan, linkStateOf } from '@overlap/domain/link-attempt';
import type { EvidenceStore } from '@overlap/evidence/store';
import { sendAttempt, TAKE_UP_MS } from '@overlap/outcome/lead-link/plan-attempt';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import type { Browsers } from '../browser/chromium/keep.ts';
import { type PageRequest, pageRequestSchema } from '../browser/request.ts';
import type { visitPage } from '../browser/visit.ts';
import { emptyResult, takeInResult } from '../lead-link/end-of-run.ts';
import { evidenceSink } from '../lead-link/keep-evidence.ts';
import { type LinkRun, loadRun } from '../lead-link/load-run.ts';
import { enterHost, exitHost, hostOfPage } from '../lead-link/page-host.ts';
import { type Lease, takeLease } from '../lead-link/run-lease.ts';
import { openGate } from '../lead-link/submit-gate.ts';
import type { Shift } from '../shift.ts';

/** What a process needs to visit leads' pages. */
export interface Visits {
  visit: typeof visitPage;
  evidence: EvidenceStore;
  /** Development only: pages on this machine may be opened. */
  allowPrivate: boolean;
  browsers: Browsers;
  /** Between the end of one visit to a host and the next. */
  gapMs: number;
}

/** A host that stays taken for longer has turned us away: a person goes on. */
const LONGEST_QUEUE_MS = 10 * 60_000;
const LOOK_AGAIN_MS = 15_000;

/**
 * booking: one visit to a lead's scheduling page. Nothing is submitted before the intent is on disk, and nothing that
 * may have been submitted is ever visited again.
 */
export async function bookOnPage(
  shift: Shift,
  visits: Visits,
  { workspaceId, attemptId }: JobPayload<'book-on-page'>,
  job: Pick<JobRun, 'signal'>,
): Promise<void> {
  const planned = await withWorkspace(shift.database, workspaceId, tx => findAttempt(tx, attemptId));
  if (!planned || !linkAttemptCan('start', linkStateOf(planned))) return;
  const host = hostOfPage(planned.url);
  const lock = await enterHost(shift, host);
  if (!lock.ok) return waitForHost(shift, planned, lock.error);
  let wasBlocked = false;
  try {
    const lease = await takeLease(shift, workspaceId, attemptId);
    if (!lease) return;
    try {
      wasBlocked = await visitOnce(shift, visits, lease, job.signal);
    } finally {
      lease.end();
    }
  } finally {
    await exitHost(shift, lock.value, visits.gapMs, wasBlocked);
  }
}

/** Somebody else is on that host: it is tried again when they have left. */
async function waitForHost(
  shift: Shift,
  attempt: { id: string; workspaceId: string; route: string; family: string },
  takenUntil: Date,
): Promise<void> {
  const { database, queue } = shift;
  if (takenUntil.getTime() - Date.now() > LONGEST_QUEUE_MS) return endBlocked(shift, attempt);
  // Most visits end long before their lock does.
  const again = Math.min(takenUntil.getTime(), Date.now() + LOOK_AGAIN_MS);
  await withWorkspace(database, attempt.workspaceId, async tx => {
    await prolongLease(tx, attempt.id, new Date(again + TAKE_UP_MS));
    await sendAttempt({ tx, queue }, attempt, new Date(again));
  });
}

async function endBlocked(shift: Shift, attempt: { id: string; workspaceId: string; family: string }): Promise<void> {
  const lease = await takeLease(shift, attempt.workspaceId, attempt.id);
  if (!lease) return;
  lease.end();
  const says = 'It turned an earlier visit away, and is left alone for two hours.';
  const result = emptyResult('blocked', says, { provider: attempt.family, route: 'browser' });
  await takeInResult(shift, lease, { result, note: null });
}

/** Runs the engine once and takes in what it says. Returns whether the page wants no automated visitor. */
async function visitOnce(shift: Shift, visits: Visits, lease: Lease, signal: AbortSignal): Promise<boolean> {
  const { attempt } = lease;
  const run = await loadRun(shift, attempt);
  const request = toPageRequest(attempt.url, run);
  const known = { provider: attempt.family, route: 'browser' } as const;
  if (typeof request === 'string') {
    const kind = run.windows.length === 0 ? 'no-overlap' : 'bad-request';
    await takeInResult(shift, lease, { result: emptyResult(kind, request, known), note: null });
    return false;
  }
  const gate = openGate(shift, lease, signal);
  const result = await visits.visit(request, gate, {
    allowPrivate: visits.allowPrivate,
    browsers: visits.browsers,
    evidence: evidenceSink(shift, visits.evidence, attempt),
  });
  shift.log.info({ attemptId: attempt.id, outcome: result.outcome, kind: result.kind }, 'page visited');
  await takeInResult(shift, lease, { result, note: gate.why(), manageUrl: manageUrlOf(attempt.url, result.finalUrl) });
  return result.kind === 'blocked';
}

/** Where a page confirms at an address of the booking's own, that is where it is changed; the page itself is no such address. */
const manageUrlOf = (url: string, finalUrl: string | null): string | null =>
  finalUrl && URL.parse(finalUrl)?.pathname !== URL.parse(url)?.pathname ? finalUrl : null;

/** What the engine is asked; in words, what is missing. */
function toPageRequest(url: string, run: LinkRun): PageRequest | string {
  const { identity, settings, windows, wanted, isDryRun, leadName, leadCompany } = run;
  if (windows.length === 0) return 'Our own calendar has no open time that would suit.';
  const read = pageRequestSchema.safeParse({
    url,
    guest: {
      name: identity.name ?? '',
      email: identity.email ?? '',
      phone: identity.phone,
      company: identity.company,
      notes: settings.meetingTitle,
    },
    timeZone: settings.timeZone,
    windows,
    wanted,
    minutes: null,
    mayAcceptTerms: identity.mayAcceptTerms,
    hostName: leadName,
    hostCompany: leadCompany,
    isDryRun,
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${issue?.path.join('.') ?? 'The request'}: ${issue?.message ?? 'is not right'}. An admin sets who books.`;
}
