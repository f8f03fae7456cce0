import type { PageResult } from '@overlap/worker/browser/evidence/record';
import type { EvidenceSink } from '@overlap/worker/browser/evidence/recorder';
import type { Effects } from '@overlap/worker/browser/flow/attempt';
import { type PageRequest, pageRequestSchema } from '@overlap/worker/browser/request';
import { visitPage } from '@overlap/worker/browser/visit';
import type { PageCase } from './cases.ts';
import type { PageRecord, Stage } from './stage.ts';

const DAY_MS = 86_400_000;

/** `unasked`: the page has a booking that the engine does not know of. `late`: it was seen only after a submit. */
export type Verdict =
  | 'right'
  | 'false-booked'
  | 'unasked'
  | 'doubled'
  | 'wrong-time'
  | 'wrong-details'
  | 'missed'
  | 'late'
  | 'other-kind';

/** What became of one page, by what the engine says and by the page's own record. */
export interface Played {
  one: PageCase;
  result: PageResult;
  record: PageRecord;
  ms: number;
  verdict: Verdict;
}

interface Scene {
  /** Names the page and its guest: no two plays share one. */
  user: string;
  evidence?: EvidenceSink;
  effects?: Partial<Effects>;
  request?: Record<string, unknown>;
}

/** A calendar of ours that is free, and a reviewer who says yes. */
const WILLING: Effects = { isStillFree: async () => true, arm: async () => true, release: async () => true };
/** Evidence that nobody wants to see. */
const NOWHERE: EvidenceSink = { put: async () => undefined };

/** Visits one page as the worker does, and judges by the page's own record; `null` where a family has no such variant. */
export async function play(
  stage: Stage,
  one: PageCase,
  { user, evidence = NOWHERE, effects = {}, request: changes = {} }: Scene,
): Promise<Played | null> {
  const url = await stage.order({
    family: one.family,
    user,
    ...(one.design ? { design: one.design } : {}),
    ...one.order,
  });
  if (url === null) return null;
  const asked = { ...one.request, ...changes };
  const later = (await stage.openings(url)).filter(start => Date.parse(start) > Date.now() + 4 * DAY_MS);
  const request = pageRequestSchema.parse({
    url,
    guest: {
      name: 'Ann Demo',
      email: `ann.${user}@acme.example`,
      phone: '+12125550147',
      company: 'Acme',
      notes: 'Looking forward to it.',
    },
    timeZone: 'America/New_York',
    ...asked,
    windows: windowsOf(asked.windows),
    wanted: asked.wanted === 'third' ? [later[2]] : [],
  });
  const began = performance.now();
  const result = await visitPage(
    request,
    { ...WILLING, ...effects },
    {
      allowPrivate: true,
      browsers: stage.browsers,
      evidence,
    },
  );
  const ms = performance.now() - began;
  const record = await stage.record(url);
  return { one, result, record, ms, verdict: verdictOn(one, result, record, request) };
}

function windowsOf(wish: unknown): { start: string; end: string }[] {
  const midnight = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
  const window = (from: number, to: number) => ({
    start: new Date(from).toISOString(),
    end: new Date(to).toISOString(),
  });
  if (wish === 'later') return [window(midnight + 2 * DAY_MS, midnight + 45 * DAY_MS)];
  // 03:00 to 05:00 in New York: nobody's office is open then.
  if (wish === 'night')
    return [2, 3, 4].map(day =>
      window(midnight + day * DAY_MS + 8 * 3_600_000, midnight + day * DAY_MS + 10 * 3_600_000),
    );
  return [window(midnight + 2 * DAY_MS, midnight + 14 * DAY_MS)];
}

/** How the page's own record and what the engine says go together. */
function verdictOn(
  one: PageCase,
  { outcome, kind, slot, wasSubmitted }: PageResult,
  { booked, posts }: PageRecord,
  { guest, wanted: [wanted] }: PageRequest,
): Verdict {
  if (posts > 1) return 'doubled';
  // The page knows of a booking that the engine does not.
  if (posts > 0 && !wasSubmitted) return 'unasked';
  if (outcome === 'booked') {
    if (booked.length !== 1) return 'false-booked';
    const [only] = booked;
    if (only?.start !== slot?.start || (wanted !== undefined && slot?.start !== wanted)) return 'wrong-time';
    if (only?.name !== guest.name || only.email !== guest.email) return 'wrong-details';
    const isFine =
      one.expected === 'booked' || ('after' in one.expected && one.expected.after.some(each => each === kind));
    return isFine ? 'right' : 'false-booked';
  }
  if (one.expected === 'booked') return 'missed';
  if ('before' in one.expected && posts > 0) return 'late';
  const kinds: readonly string[] = 'before' in one.expected ? one.expected.before : one.expected.after;
  return kinds.includes(kind) ? 'right' : 'other-kind';
}
