import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSimulators } from '@overlap/simulators';
import { folderSink } from '@overlap/worker/browser/evidence/folder-sink';
import { pageRequestSchema } from '@overlap/worker/browser/request';
import { visitPage } from '@overlap/worker/browser/visit';
import { median, quantile } from '../quantiles.ts';
import { listPageCases, type PageCase } from './cases.ts';

const DAY_MS = 86_400_000;

interface Played {
  one: PageCase;
  outcome: string;
  kind: string;
  slot: string | null;
  says: string;
  wasSubmitted: boolean;
  /** Bookings that the page's own record knows, and requests that asked for one. */
  booked: string[];
  posts: number;
  ms: number;
  verdict: 'right' | 'false-booked' | 'doubled' | 'wrong-time' | 'missed' | 'late' | 'other-kind' | 'absent';
}

/**
 * `pnpm bench book-link [--family NAME] [--variant TEXT] [--lanes N] [--verbose]`: every page of the simulators with
 * every variant, judged by the page's own record.
 *
 * @returns the exit code: 1 when anything was booked falsely or twice, or an aim is missed.
 */
export async function benchBookLink(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv.filter(arg => arg !== '--'),
    options: {
      family: { type: 'string' },
      variant: { type: 'string' },
      lanes: { type: 'string', default: '2' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const cases = listPageCases().filter(
    one =>
      (!values.family || one.family === values.family || one.design === values.family) &&
      (!values.variant || new RegExp(values.variant, 'i').test(one.variant)),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'overlap-book-link-'));
  const simulators = await createSimulators({ store: ':memory:', quotas: false });
  const simulatorUrl = await simulators.listen(0);
  const played: Played[] = [];
  const waiting = [...cases.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, one] = next;
      const result = await play(simulatorUrl, path.join(folder, String(number)), one, `u${number}`);
      played.push(result);
      if (values.verbose || result.verdict !== 'right') say(`  ${tell(result)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
  } finally {
    await simulators.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return report(played);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = ({ one, outcome, kind, verdict, posts, booked, ms, says }: Played): string =>
  `${verdict}: ${one.design ?? one.family}, ${one.variant}: ${outcome} (${kind}), ${posts} requests, ${booked.length} booked, ${Math.round(ms)} ms: ${says.slice(0, 200)}`;

async function call<T>(url: string, init?: RequestInit): Promise<{ status: number; body: T }> {
  const response = await fetch(url, init);
  return { status: response.status, body: (await response.json()) as T };
}

async function play(simulatorUrl: string, folder: string, one: PageCase, user: string): Promise<Played> {
  const order = { family: one.family, user, ...(one.design ? { design: one.design } : {}), ...one.order };
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) };
  const made = await call<{ url: string }>(`${simulatorUrl}/_sim/pages`, json);
  const base = { one, outcome: '', kind: '', slot: null, says: '', wasSubmitted: false, booked: [], posts: 0, ms: 0 };
  // A family that has no such variant says so.
  if (made.status !== 201) return { ...base, verdict: 'absent' };
  const { url } = made.body;
  const { openings } = (
    await call<{ openings: { start: string }[] }>(`${simulatorUrl}/_sim/pages/openings?url=${encodeURIComponent(url)}`)
  ).body;
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
    ...one.request,
    windows: windowsOf(one.request.windows),
    wanted:
      one.request.wanted === 'third'
        ? [openings.filter(({ start }) => Date.parse(start) > Date.now() + 4 * DAY_MS)[2]?.start]
        : [],
  });
  const began = performance.now();
  const effects = { isStillFree: async () => true, arm: async () => true, release: async () => true };
  const result = await visitPage(request, effects, {
    allowPrivate: true,
    requireSandbox: false,
    log: { info: () => undefined, warn: () => undefined },
    evidence: await folderSink(folder),
  });
  const ms = performance.now() - began;
  const record = (
    await call<{ bookings: { start: string; email: string }[]; posts: number }>(
      `${simulatorUrl}/_sim/pages/bookings?url=${encodeURIComponent(url)}`,
    )
  ).body;
  const { outcome, kind, says, wasSubmitted } = result;
  const booked = (record.bookings ?? []).map(({ start }) => new Date(start).toISOString());
  const seen = {
    ...base,
    outcome,
    kind,
    says,
    wasSubmitted,
    slot: result.slot?.start ?? null,
    booked,
    posts: record.posts ?? 0,
    ms,
  };
  return { ...seen, verdict: verdictOn(seen, request.wanted[0] ?? null) };
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

function verdictOn(
  { one, outcome, kind, slot, booked, posts }: Omit<Played, 'verdict'>,
  wanted: string | null,
): Played['verdict'] {
  if (posts > 1) return 'doubled';
  if (outcome === 'booked') {
    if (booked.length !== 1) return 'false-booked';
    if (booked[0] !== slot || (wanted !== null && slot !== wanted)) return 'wrong-time';
    const isFine =
      one.expected === 'booked' || ('after' in one.expected && one.expected.after.some(each => each === kind));
    return isFine ? 'right' : 'false-booked';
  }
  if (one.expected === 'booked') return 'missed';
  if ('before' in one.expected && posts > 0) return 'late';
  const kinds: readonly string[] = 'before' in one.expected ? one.expected.before : one.expected.after;
  return kinds.includes(kind) ? 'right' : 'other-kind';
}

function report(all: Played[]): number {
  const played = all.filter(each => each.verdict !== 'absent');
  const bookable = played.filter(each => each.one.expected === 'booked');
  const others = played.filter(each => each.one.expected !== 'booked');
  const count = (verdict: Played['verdict'], of: Played[] = played): number =>
    of.filter(each => each.verdict === verdict).length;
  const right = count('right', bookable);
  const toPerson = others.filter(each => each.outcome !== 'booked' || each.verdict === 'right').length;
  const times = bookable.filter(each => each.outcome === 'booked').map(each => each.ms);
  say(`${played.length} pages (${all.length - played.length} variants that a family does not have)`);
  say(
    `  bookable, booked once at the right time   ${right} of ${bookable.length} (${((100 * right) / Math.max(1, bookable.length)).toFixed(1)} %), aim 98 %`,
  );
  say(`  booked falsely                            ${count('false-booked') + count('wrong-time')}, aim 0`);
  say(`  submitted more than once                  ${count('doubled')}, aim 0`);
  say(`  not bookable, to a person                 ${toPerson} of ${others.length}, aim all`);
  say(`  of those only after a submit              ${count('late', others)}, aim 0`);
  say(`  to a person, with another kind than ours  ${count('other-kind', others)}`);
  if (times.length > 0)
    say(
      `  a booking with its evidence, browser started for it: p50 ${Math.round(median(times))} ms, p90 ${Math.round(quantile(times, 0.9))} ms`,
    );
  const isClean =
    count('false-booked') + count('wrong-time') + count('doubled') + count('late', others) === 0 &&
    toPerson === others.length;
  return isClean && right >= 0.98 * bookable.length ? 0 : 1;
}
