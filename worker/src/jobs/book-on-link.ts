import type { BookingProvider, Run } from '@overlap/booking/port/booking-provider';
import { ATTEMPT_SECONDS } from '@overlap/booking/port/failure-policy';
import { createCalCom } from '@overlap/booking/providers/cal-com/provider';
import { withWorkspace } from '@overlap/database/client';
import { moveAttempt } from '@overlap/database/stores/link-attempts';
import type { Confirmation } from '@overlap/domain/booking';
import type { Failure, FailureKind } from '@overlap/domain/failure';
import type { LinkResult } from '@overlap/domain/link-attempt';
import { mayRunBrowser } from '@overlap/domain/link-policy';
import { endingSays, outcomeOf, type PageEnding } from '@overlap/domain/page-booking';
import type { Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import { findHostForLead } from '@overlap/outcome/lead-link/hold-time';
import { readLinkFacts } from '@overlap/outcome/lead-link/link-facts';
import { sendAttempt, TAKE_UP_MS } from '@overlap/outcome/lead-link/plan-attempt';
import { chooseSlot } from '@overlap/outcome/lead-link/windows';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { spendFor } from '../connections/budget.ts';
import { emptyResult, takeInResult } from '../lead-link/end-of-run.ts';
import { type LinkRun, loadRun } from '../lead-link/load-run.ts';
import { type Lease, takeLease } from '../lead-link/run-lease.ts';
import { openGate } from '../lead-link/submit-gate.ts';
import type { Shift } from '../shift.ts';

const HOST = 'Cal.com API';

/**
 * booking: books on a lead's Cal.com link by its public API, with our identity and without anybody's token: read the
 * times, hold ours, book, verify. What the API cannot resolve goes to the browser.
 */
export async function bookOnLink(
  shift: Shift,
  { workspaceId, attemptId }: JobPayload<'book-on-link'>,
  { signal }: Pick<JobRun, 'signal'>,
): Promise<void> {
  const lease = await takeLease(shift, workspaceId, attemptId);
  if (!lease) return;
  try {
    await bookByApi(shift, lease, signal);
  } finally {
    lease.end();
  }
}

interface Call {
  lease: Lease;
  run: Run;
  link: LinkRun;
}

async function bookByApi(shift: Shift, lease: Lease, signal: AbortSignal): Promise<void> {
  const { attempt } = lease;
  const link = await loadRun(shift, lease.attempt);
  const run: Run = {
    signal,
    deadline: Date.now() + ATTEMPT_SECONDS * 1000,
    log: line => shift.log.debug({ attemptId: attempt.id, line }, 'lead link'),
    // One key for the attempt, whichever run it is: the scheduler carries it.
    idempotencyKey: attempt.id,
    fetch,
    spend: spendFor(
      shift.database,
      attempt.workspaceId,
      { provider: 'cal-com', config: {}, hasToken: false },
      'booking',
    ),
  };
  const call = { lease, run, link };
  const resolver = calComOf(shift, { minutes: link.settings.meetingMinutes });
  const resolved = await resolver.resolveLink(run, attempt.url);
  if (!resolved.ok && resolved.error.kind !== 'rejected') return stop(shift, call, resolved.error);
  // A link that names no public event type may still be a page that a person could book on.
  if (!resolved.ok || !resolved.value || resolved.value.minutes <= 0) return goByBrowser(shift, call);
  const { config, minutes } = resolved.value;
  const provider = calComOf(shift, { ...config, minutes });
  const open = await findOpen(call, provider);
  if (!open.ok) return stop(shift, call, open.error);
  const chosen = chooseSlot(open.value, link);
  if (!chosen) {
    const kind = attempt.approvedAt ? 'slot-taken' : open.value.length === 0 ? 'no-open-time' : 'no-overlap';
    const result = recordOf(call, kind, '', { alternatives: [] });
    return takeInResult(shift, lease, { result, note: null });
  }
  const known = { slot: chosen.slot, alternatives: chosen.alternatives, timeZone: 'UTC' };
  if (link.isDryRun) {
    const says = `Found by ${HOST}: “${resolved.value.name}”, ${minutes} minutes.`;
    return takeInResult(shift, lease, { result: recordOf(call, 'ready', says, known), note: null });
  }
  await submit(shift, call, { provider, known, signal });
}

const calComOf = (shift: Shift, config: { minutes: number } & Record<string, unknown>): BookingProvider =>
  createCalCom({
    baseUrl: shift.calComUrl,
    ...(shift.calComPagesUrl ? { pagesUrl: shift.calComPagesUrl } : {}),
    token: null,
    eventTypeId: '',
    ...config,
  });

/** As far ahead as our own open times are looked for. */
const AHEAD_MS = 30 * 86_400_000;

function findOpen({ run, link, lease }: Call, provider: BookingProvider): Promise<Result<Slot[], Failure>> {
  const approved = lease.attempt.approvedAt ? link.windows[0] : undefined;
  const now = Date.now();
  return provider.findSlots(run, {
    from: approved?.start ?? new Date(now).toISOString(),
    to: approved?.end ?? new Date(now + AHEAD_MS).toISOString(),
    guestTimeZone: lease.attempt.guestTimeZone,
  });
}

type Known = Pick<LinkResult, 'alternatives' | 'timeZone'> & { slot: Slot };

/** The gate first, then one call that books; a lost answer is looked up, never repeated. */
async function submit(
  shift: Shift,
  call: Call,
  { provider, known, signal }: { provider: BookingProvider; known: Known; signal: AbortSignal },
): Promise<void> {
  const { lease, run, link } = call;
  const gate = openGate(shift, lease, signal);
  const isFree = await gate.isStillFree(known.slot);
  if (!isFree || !(await gate.arm())) {
    const result = recordOf(call, 'calendar-taken', '', known);
    return takeInResult(shift, lease, { result, note: gate.why() });
  }
  const request = { method: 'POST', host: new URL(shift.calComUrl).host, path: '/v2/bookings' };
  if (!(await gate.release(request).catch(() => false))) {
    const result = recordOf(call, 'calendar-taken', '', known);
    return takeInResult(shift, lease, { result, note: gate.why() });
  }
  const order = {
    slot: known.slot,
    guest: {
      name: link.identity.name ?? '',
      email: link.identity.email,
      phone: link.identity.phone,
      company: link.identity.company,
      timeZone: link.settings.timeZone,
    },
    title: link.settings.meetingTitle,
    note: link.settings.meetingTitle,
    answers: [],
    known: {},
  };
  const booked = await provider.book(run, order);
  const sure =
    booked.ok || booked.error.kind !== 'outcome-unknown' ? booked : await lookUp(provider, run, order, booked);
  await takeIn(shift, call, known, sure);
}

/** What `find` can prove counts; anything else stays as unknown as it was. */
async function lookUp(
  provider: BookingProvider,
  run: Run,
  order: Parameters<BookingProvider['book']>[1],
  lost: Result<Confirmation, Failure>,
): Promise<Result<Confirmation, Failure>> {
  const found = await provider.find(run, order);
  if (!found.ok) return lost;
  if (found.value) return { ok: true, value: found.value };
  const message = 'The answer was lost, and their calendar shows that nothing was booked.';
  return { ok: false, error: { kind: 'unreachable', message } };
}

async function takeIn(shift: Shift, call: Call, known: Known, booked: Result<Confirmation, Failure>): Promise<void> {
  const { lease } = call;
  if (booked.ok) {
    const { start, end, manageUrl, ids } = booked.value;
    const signs = [`${HOST} confirmed booking ${ids.bookingUid ? 'with an id of its own' : ''}`.trim()];
    const sure = { ...known, slot: { start, end }, signs, finalUrl: manageUrl, wasSubmitted: true };
    const result = recordOf(call, 'confirmed', '', sure);
    return takeInResult(shift, lease, { result, note: null, manageUrl });
  }
  const { kind, message } = booked.error;
  const sent = { ...known, wasSubmitted: true };
  // The API says of these for certain that nothing stands.
  const ending = kind === 'unreachable' ? 'rejected' : ENDING_OF[kind];
  await takeInResult(shift, lease, { result: recordOf(call, ending, message, sent), note: null });
}

const ENDING_OF: Record<FailureKind, PageEnding> = {
  'slot-taken': 'slot-taken',
  'no-slots': 'no-open-time',
  'page-changed': 'page-changed',
  blocked: 'blocked',
  rejected: 'rejected',
  credentials: 'rejected',
  'rate-limited': 'unreachable',
  unreachable: 'unreachable',
  'outcome-unknown': 'outcome-unknown',
};

/** Nothing was submitted. */
function stop(shift: Shift, call: Call, { kind, message }: Failure): Promise<void> {
  const ending = kind === 'rejected' || kind === 'outcome-unknown' ? 'page-changed' : ENDING_OF[kind];
  return takeInResult(shift, call.lease, { result: recordOf(call, ending, message), note: null });
}

function recordOf({ lease }: Call, kind: PageEnding, says: string, known: Partial<LinkResult> = {}): LinkResult {
  const at = new Date().toISOString();
  const text = says || endingSays(kind);
  return emptyResult(kind, says, {
    provider: lease.attempt.family,
    route: 'api',
    outcome: outcomeOf(kind),
    steps: [{ at, step: kind, says: text.slice(0, 500), url: HOST, file: null }],
    ...known,
  });
}

/** What was planned for the API may be more than is allowed on a page: the day's cap counts there. */
async function goByBrowser(shift: Shift, call: Call): Promise<void> {
  const { database, queue } = shift;
  const { attempt, holder } = call.lease;
  const facts = await withWorkspace(database, attempt.workspaceId, async tx => {
    const host = await findHostForLead(tx, attempt.leadId);
    return readLinkFacts(tx, { family: attempt.family, settings: call.link.settings, host, now: Date.now() });
  });
  // This attempt is among those of today itself.
  const { may, reasons } = mayRunBrowser({ ...facts, todayCount: Math.max(0, facts.todayCount - 1) });
  if (may === 'no') {
    const result = recordOf(call, 'not-allowed', reasons.join(' '));
    return takeInResult(shift, call.lease, { result, note: null });
  }
  await withWorkspace(database, attempt.workspaceId, async tx => {
    const change = {
      status: attempt.approvedAt ? ('approved' as const) : ('planned' as const),
      route: 'browser' as const,
      leaseHolder: null,
      leaseUntil: new Date(Date.now() + TAKE_UP_MS),
      tries: 0,
    };
    const moved = await moveAttempt(tx, attempt.id, { statuses: ['running'], holder }, change);
    if (moved) await sendAttempt({ tx, queue }, { id: attempt.id, route: 'browser' });
  });
}
