import { endingSays, outcomeOf, type PageEnding } from '@overlap/domain/page-booking';
import type { BrowserContext } from 'playwright-core';
import { driverFor } from './drivers/drivers.ts';
import type { PageResult } from './evidence/record.ts';
import { bare, createRecorder, type EvidenceSink } from './evidence/recorder.ts';
import { type Attempt, type Effects, refuseObstacles, Stop } from './flow/attempt.ts';
import { backToTimes } from './flow/before-calendar.ts';
import { type ChosenTime, chooseTime } from './flow/choose-time.ts';
import { checkTimeShown, type FilledForm, fillForm, isAtForm, takeTime } from './flow/fill-form.ts';
import { evidenceHooks, openPage } from './flow/open-page.ts';
import { NotClickable, shootFilled, submitForm } from './flow/submit-form.ts';
import type { LiveSnapshot } from './page/take-snapshot.ts';
import { createViewer } from './page/viewer.ts';
import type { PageRequest } from './request.ts';
import { installHold } from './submit/hold.ts';
import type { Verdict } from './submit/judge.ts';

/** A form that only has to be sent, and the time that it is for. */
interface Prepared {
  chosen: ChosenTime;
  filled: FilledForm;
}

/** Whole time of one attempt. */
export const ATTEMPT_MS = 60_000;

export interface Surroundings {
  context: BrowserContext;
  /** Cuts open connections to a host; see the wall. */
  closeTunnels(host: string): void;
  /** Called with a kind when a guard ends the attempt from outside. */
  onTripped(listener: (kind: PageEnding, says: string) => void): void;
  /** Called right before the one click: a page may ask once whether we mean it. */
  onSubmit(): void;
  /** Family by the link's own address; `null` lets the page tell. */
  family: string | null;
  /** The address to open: in its normal form, without anybody's details in the query. */
  url: string;
  evidence: EvidenceSink;
  withinMs?: number;
}

/**
 * Books one meeting on a scheduling page, or says exactly why not. Opens the page in the given context, which is fresh
 * and has been walled in, and never submits more than once. Never throws: whatever goes wrong has a kind.
 */
export async function bookOnPage(
  request: PageRequest,
  surroundings: Surroundings,
  effects: Effects,
): Promise<PageResult> {
  const { context, url } = surroundings;
  const recorder = createRecorder(surroundings.evidence);
  const page = await context.newPage();
  const viewer = createViewer(context, () => page);
  const hold = await installHold({
    context,
    email: request.guest.email,
    closeTunnels: host => surroundings.closeTunnels(host),
    pageUrl: () => page.url(),
    release: seen => effects.release(seen),
    isProviderHost: host => attempt.driver.hosts?.test(host) ?? false,
    isBooking: seen => attempt.driver.isBooking?.(seen) ?? null,
  });
  const attempt: Attempt = {
    request,
    effects,
    recorder,
    viewer,
    hold,
    page,
    onSubmit: surroundings.onSubmit,
    driver: driverFor(surroundings.family),
    deadline: Date.now() + (surroundings.withinMs ?? ATTEMPT_MS),
    slot: null,
    zone: null,
    zoneSigns: [],
    fitting: new Set(),
    tripped: null,
    hasGivenDetails: false,
  };
  surroundings.onTripped((kind, says) => {
    attempt.tripped ??= { kind, says };
  });
  viewer.use(attempt.driver.family === 'unknown' ? evidenceHooks() : attempt.driver.hooks);

  const reachForm = async (opened: LiveSnapshot): Promise<{ chosen: ChosenTime; form: LiveSnapshot }> => {
    const chosen = await chooseTime(attempt, opened);
    const { slot, zone } = chosen;
    Object.assign(attempt, { slot, zone: zone.zone, zoneSigns: zone.signs });
    await recorder.shoot('found-time', `${slot.start} in ${zone.zone}, by ${zone.signs.join(' and ')}`, page);
    return { chosen, form: await takeTime(attempt, chosen) };
  };
  const fillAndCheck = async (form: LiveSnapshot, chosen: ChosenTime): Promise<Prepared> => {
    const filled = await fillForm(attempt, form);
    refuseObstacles(filled.snapshot);
    checkTimeShown(filled.snapshot, chosen);
    return { chosen, filled };
  };
  let taken: ChosenTime | null = null;
  const prepareFromTimes = async (opened: LiveSnapshot): Promise<Prepared> => {
    hold.startOver();
    const { chosen, form } = await reachForm(opened);
    taken = chosen;
    return fillAndCheck(form, chosen);
  };
  const prepare = async (opened: LiveSnapshot): Promise<Prepared> => {
    if (!taken || !isAtForm(attempt, opened)) return prepareFromTimes(opened);
    try {
      return await fillAndCheck(opened, taken);
    } catch (error) {
      if (!(error instanceof Stop && error.kind === 'page-changed')) throw error;
      // The form is for another time than ours, or does not say for which.
      const times = await backToTimes(attempt, await viewer.look()).catch(() => Promise.reject(error));
      return prepareFromTimes(times);
    }
  };
  /** A page may draw itself anew, perhaps in another zone, while it is worked on: once more, from where it stands then. */
  const prepareAnew = async (error: unknown): Promise<Prepared> => {
    if (!(error instanceof Stop && ['page-changed', 'not-sent'].includes(error.kind)) || hold.state.tripped)
      throw error;
    recorder.note('began-anew', error.message, page);
    return prepare(await viewer.look());
  };
  const run = async (): Promise<{ kind: PageEnding; says: string; signs: string[]; question: string | null }> => {
    try {
      const prepared = await prepare(await openPage(attempt, url)).catch(prepareAnew);
      if (request.isDryRun) {
        await shootFilled(recorder, page);
        return { kind: 'ready', says: '', signs: [], question: null };
      }
      const submit = ({ filled, chosen }: Prepared): Promise<Verdict> => submitForm(attempt, filled, chosen);
      const verdict = await submit(prepared).catch(async (error: unknown) => {
        if (!(error instanceof NotClickable)) throw error;
        return submit(await prepareAnew(error));
      });
      return { ...verdict, question: null };
    } catch (error) {
      if (error instanceof Stop) return { kind: error.kind, says: error.message, signs: [], question: error.question };
      const says = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      return { kind: brokeDown(attempt), says: attempt.tripped?.says ?? says, signs: [], question: null };
    }
  };
  const ended = await run();
  if (ended.kind !== 'ready')
    await recorder.shoot(
      ended.kind === 'confirmed' ? 'confirmed' : `ended-${ended.kind}`,
      ended.says || endingSays(ended.kind),
      page,
    );
  const text = await page.evaluate<string>('document.body?.innerText ?? ""').catch(() => '');
  await recorder.keep('page.txt', Buffer.from(text.slice(0, 50_000)), 'text/plain; charset=utf-8');
  // Before anything closes: a closing page lets go of requests that are held.
  await hold.close();
  const finalUrl = bare(page.url());
  return {
    outcome: outcomeOf(ended.kind),
    kind: ended.kind,
    says: [endingSays(ended.kind), ended.says].filter(Boolean).join(' '),
    slot: attempt.slot,
    timeZone: attempt.zone,
    provider: attempt.driver.family,
    route: 'browser',
    signs: ended.signs,
    zoneSigns: attempt.zoneSigns,
    finalUrl,
    wasSubmitted: hold.state.released !== null,
    question: ended.question,
    alternatives: [...attempt.fitting]
      .sort((a, b) => a - b)
      .slice(0, 10)
      .map(start => new Date(start).toISOString()),
    steps: recorder.steps,
    evidence: recorder.files,
  };
}

/** A break-down after something left is unknown; before that it is what tripped, or the browser's own end. */
function brokeDown(attempt: Attempt): PageEnding {
  if (attempt.hold.state.released) return 'outcome-unknown';
  if (attempt.tripped) return attempt.tripped.kind;
  return Date.now() > attempt.deadline ? 'timeout' : 'browser-died';
}
