import { setTimeout as delay } from 'node:timers/promises';
import { endingSays, outcomeOf, type PageEnding } from '@overlap/domain/page-booking';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Refusal as Refused } from '@overlap/scheduler-link/found-link';
import { recogniseLink } from '@overlap/scheduler-link/recognise-link';
import { bookOnPage, type Surroundings } from './book-on-page.ts';
import { guardContext, type Trip } from './chromium/guard-context.ts';
import type { Browsers, Lodging } from './chromium/keep.ts';
import type { PageResult } from './evidence/record.ts';
import type { EvidenceSink } from './evidence/recorder.ts';
import type { Effects } from './flow/attempt.ts';
import type { PageRequest } from './request.ts';
import type { Refusal } from './wall/refusal.ts';
import { checkStartUrl } from './wall/start-url.ts';
import { openWall, type Wall } from './wall/wall.ts';

export interface VisitOptions {
  /** Development only: pages on this machine and in private networks may be opened. */
  allowPrivate: boolean;
  browsers: Browsers;
  evidence: EvidenceSink;
  /** Whole time of the visit, milliseconds. */
  withinMs?: number;
}

const ENDING_OF_TRIP: Record<Trip, PageEnding> = {
  'too-many-popups': 'too-many-popups',
  'too-many-navigations': 'redirect-loop',
  'too-many-bytes': 'too-big',
  'too-many-tunnels': 'too-big',
  'too-much-memory': 'too-much-memory',
  'page-crashed': 'browser-died',
  'browser-gone': 'browser-died',
};

/** What a page may be told of us, beside its guest's zone. */
const APPEARANCE = { locale: 'en-US', viewport: { width: 1280, height: 900 } };
/** A context that takes longer to close has a page that holds on, and is ended with its browser. */
const CLOSES_WITHIN_MS = 3_000;

/**
 * Books on one page, in a context of its own behind a wall of its own, which are gone afterwards with all they held.
 * Never throws: what could not be begun has a kind as well.
 */
export async function visitPage(request: PageRequest, effects: Effects, options: VisitOptions): Promise<PageResult> {
  const link = readLink(request.url, options.allowPrivate);
  if (!link.ok) return notBegun(link.error.kind, link.error.says);
  const lodging = await options.browsers.take().catch(saysOf);
  if (typeof lodging === 'string') return notBegun('no-browser', lodging);
  let wall: Wall | null = null;
  let wasTrouble = true;
  try {
    wall = await openWall({ allowPrivate: options.allowPrivate });
    const stay = await visitIn({ chromium: lodging.chromium, wall }, { request, effects, options, link: link.value });
    wasTrouble = stay.wasTrouble;
    return explained(stay.result, wall, link.value.url.hostname);
  } catch (error) {
    return notBegun('browser-died', saysOf(error));
  } finally {
    await lodging.giveBack(wasTrouble).catch(() => undefined);
    await wall?.close();
  }
}

const saysOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Visit {
  request: PageRequest;
  effects: Effects;
  options: VisitOptions;
  link: Link;
}

/** The visit itself. `wasTrouble`: something tripped, or a page would not close. */
async function visitIn(
  { chromium, wall }: { chromium: Lodging['chromium']; wall: Wall },
  { request, effects, options, link }: Visit,
): Promise<{ result: PageResult; wasTrouble: boolean }> {
  const context = await chromium.newContext(wall, { ...APPEARANCE, timezoneId: request.timeZone });
  const guard = guardContext(context, { chromium, wall });
  let hasTripped = false;
  const surroundings: Surroundings = {
    context,
    closeTunnels: host => wall.closeTunnels(host),
    onTripped: listener =>
      void guard.tripped.then(trip => {
        hasTripped = true;
        listener(ENDING_OF_TRIP[trip], `The visit was ended: ${trip}.`);
      }),
    onSubmit: () => guard.acceptOneConfirm(),
    family: link.family,
    url: link.url.href,
    evidence: options.evidence,
    ...(options.withinMs === undefined ? {} : { withinMs: options.withinMs }),
  };
  const result = await bookOnPage(request, surroundings, effects).finally(() => guard.end());
  const isClosed = await Promise.race([
    context.close().then(
      () => true,
      () => false,
    ),
    delay(CLOSES_WITHIN_MS, false, { ref: false }),
  ]);
  return { result, wasTrouble: hasTripped || !isClosed };
}

/** What is opened, and whose page it ought to be by its address. */
interface Link {
  url: URL;
  family: string | null;
}

/** What to open, and whose page it ought to be by its address. Nobody's details stay in the address. */
function readLink(text: string, allowPrivate: boolean): Result<Link, { kind: PageEnding; says: string }> {
  const reading = recogniseLink(text, { ownLinks: [], developmentHosts: allowPrivate });
  const isLocal = reading.refusal !== null && LOCAL.includes(reading.refusal);
  if (reading.kind === 'refused' && !(allowPrivate && isLocal)) {
    return err({
      kind: isLocal ? 'private-address' : 'bad-link',
      says: `The address was not opened (${reading.refusal}).`,
    });
  }
  if (reading.kind === 'poll') return err({ kind: 'poll', says: '' });
  const isNoPage =
    reading.kind === 'manage' || reading.kind === 'join' || (reading.kind === 'other' && reading.family !== null);
  if (isNoPage)
    return err({ kind: 'bad-link', says: 'It leads to an existing booking, a video room or a page of the vendor.' });
  const start = checkStartUrl(reading.url ?? text.trim(), { allowPrivate });
  if (start.ok) return ok({ url: start.value, family: reading.family });
  const isPrivate = start.error === 'private-address' || start.error === 'bad-name';
  return err({
    kind: isPrivate ? 'private-address' : 'bad-link',
    says: `The address was not opened (${start.error}).`,
  });
}

/** Refusals of addresses that are fine on a developer's own machine. */
const LOCAL: readonly Refused[] = ['port', 'ip-address', 'private-host'];

const ENDING_OF_REFUSAL: Partial<Record<Refusal, PageEnding>> = {
  'private-address': 'private-address',
  'mixed-answers': 'private-address',
  'address-changed': 'private-address',
  'bad-port': 'private-address',
  'bad-name': 'private-address',
  unresolvable: 'unreachable',
  unreachable: 'unreachable',
};

/** A page that did not open because of the wall is told so: the browser only says that its proxy refused. */
function explained(result: PageResult, wall: Wall, host: string): PageResult {
  if (result.kind !== 'unreachable' && result.kind !== 'blocked') return result;
  const refused = wall.decisions().filter(decision => decision.decision === 'refused');
  const own = refused.find(decision => decision.host === host) ?? refused.at(-1);
  const kind = own?.reason ? ENDING_OF_REFUSAL[own.reason as Refusal] : undefined;
  if (!kind || kind === result.kind) return result;
  return { ...result, kind, outcome: outcomeOf(kind), says: `${endingSays(kind)} ${own?.host} (${own?.reason}).` };
}

function notBegun(kind: PageEnding, says: string): PageResult {
  return {
    outcome: outcomeOf(kind),
    kind,
    says: `${endingSays(kind)} ${says}`,
    slot: null,
    timeZone: null,
    provider: 'unknown',
    route: 'browser',
    signs: [],
    zoneSigns: [],
    finalUrl: null,
    wasSubmitted: false,
    question: null,
    alternatives: [],
    steps: [],
    evidence: [],
  };
}
