import { parseArgs } from 'node:util';
import { findLinks } from '@overlap/scheduler-link/find-links';
import type { FoundLink } from '@overlap/scheduler-link/found-link';
import { median, quantile } from '../quantiles.ts';
import { listRegexes } from '../understanding/regexes.ts';
import { type LinkCase, OWN_LINKS } from './case.ts';
import { listLinkCases } from './cases.ts';
import { isSamePageForPeer, peerLinks } from './peer.ts';

const SEED = 20261121;
const ROUNDS = 3;
const MISSES_SHOWN = 20;
const LIMITS = { medianMs: 0.5, hostileMs: 50 };
/** What somebody may act on, by themselves or through a person. */
const ACTIONABLE: ReadonlySet<string> = new Set(['booking', 'landing', 'routing', 'poll']);
const HOSTILE = [
  'https://',
  '<https://',
  'https://calendly.com/a ',
  'calendly.com/a,',
  'a.',
  '((((',
  '=\n',
  '\u200b',
  '<a href="x">',
  '](',
  'https://a.a.a.a ',
];

interface Score {
  found: number;
  missed: LinkCase[];
  false: LinkCase[];
}

/**
 * `pnpm bench scheduler-links [--seed N] [--misses]`: pages found and things taken for pages, beside linkify-it with a
 * list of hosts in the same run; time for a message, and for hostile texts of 100 kB.
 *
 * @returns the exit code: 1 when a page is missed, when anything else is taken for one, or when a limit is.
 */
export async function benchSchedulerLinks(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv.filter(arg => arg !== '--'),
    options: { seed: { type: 'string', default: String(SEED) }, misses: { type: 'boolean', default: false } },
  });
  const { generated, negatives, byHand } = listLinkCases(Number(values.seed));
  const all = [...generated, ...negatives, ...byHand];
  const ours = score(all, actionable);
  const hand = score(byHand, actionable);
  const peer = score(all, one => peerLinks(one.text, one.html, OWN_LINKS).map(url => ({ url, kind: null })));
  const pages = all.filter(one => one.truth !== null).length;
  say(
    `Scheduler links: ${all.length} messages, ${pages} with a page (${byHand.length} messages by hand), seed ${values.seed}\n`,
  );
  row('pages found', share(ours.found, pages), share(peer.found, pages), '100 %', ours.missed.length === 0);
  row('taken for a page', String(ours.false.length), String(peer.false.length), '0', ours.false.length === 0);
  row(
    'by hand, found or rightly left',
    `${byHand.length - hand.missed.length - hand.false.length} of ${byHand.length}`,
    '',
    'all',
    hand.missed.length + hand.false.length === 0,
  );
  const isFast = measure(all);
  const slow = (await listRegexes('scheduler-link')).filter(({ status }) => status !== 'safe');
  row('super-linear expressions', String(slow.length), '', '0', slow.length === 0);
  for (const { file, source, status } of slow) say(`    ${status}: ${file}  /${source.slice(0, 140)}/`);
  if (values.misses) for (const line of missesText(ours)) say(line);
  return ours.missed.length + ours.false.length + slow.length === 0 && isFast ? 0 : 1;
}

interface Told {
  url: string | null;
  kind: string | null;
}

const read = ({ text, html }: LinkCase): FoundLink[] => findLinks({ text, html }, { ownLinks: OWN_LINKS });
const actionable = (one: LinkCase): Told[] =>
  read(one).filter(link => ACTIONABLE.has(link.kind) && !link.isOurs && link.from !== 'signature');

/** A page counts when its normal form and kind are told; the peer, who knows neither, has to have the address. */
function score(cases: readonly LinkCase[], find: (one: LinkCase) => Told[]): Score {
  const result: Score = { found: 0, missed: [], false: [] };
  for (const one of cases) {
    const told = find(one);
    const { truth } = one;
    const isRight = ({ url, kind }: Told): boolean =>
      truth !== null &&
      url !== null &&
      (kind === null ? isSamePageForPeer(url, truth.url) : url === truth.url && kind === truth.kind);
    if (told.some(isRight)) result.found += 1;
    else if (truth !== null) result.missed.push(one);
    if (told.some(each => !isRight(each))) result.false.push(one);
  }
  return result;
}

function measure(cases: readonly LinkCase[]): boolean {
  const times: number[] = [];
  const peerTimes: number[] = [];
  for (const one of cases) read(one);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of cases) {
      times.push(timeOf(() => read(one)));
      peerTimes.push(timeOf(() => peerLinks(one.text, one.html, OWN_LINKS)));
    }
  }
  const perSecond = (samples: readonly number[]): string =>
    `${Math.round((1000 * samples.length) / samples.reduce((sum, each) => sum + each, 0)).toLocaleString('en-US')}/s`;
  const hostile = HOSTILE.map(piece => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    return { piece, ms: Math.min(...[1, 2, 3].map(() => timeOf(() => findLinks({ text }, { ownLinks: OWN_LINKS })))) };
  }).toSorted((a, b) => b.ms - a.ms);
  const worst = hostile[0] ?? { piece: '', ms: 0 };
  const isQuick = median(times) <= LIMITS.medianMs;
  row('median a message', ms(median(times)), ms(median(peerTimes)), `${LIMITS.medianMs} ms`, isQuick);
  row('p99 a message', ms(quantile(times, 0.99)), ms(quantile(peerTimes, 0.99)), '', null);
  row('messages', perSecond(times), perSecond(peerTimes), '', null);
  row(
    `worst 100 kB (${JSON.stringify(worst.piece)})`,
    ms(worst.ms),
    '',
    `${LIMITS.hostileMs} ms`,
    worst.ms <= LIMITS.hostileMs,
  );
  return isQuick && worst.ms <= LIMITS.hostileMs;
}

function missesText(ours: Score): string[] {
  const line = (word: string, one: LinkCase): string =>
    `  ${word}: ${one.about}\n    ${JSON.stringify(one.text || one.html)}\n    wanted ${JSON.stringify(one.truth)}, told ${JSON.stringify(read(one).map(({ kind, url }) => [kind, url]))}`;
  return [
    ...ours.missed.slice(0, MISSES_SHOWN).map(one => line('missed', one)),
    ...ours.false.slice(0, MISSES_SHOWN).map(one => line('taken', one)),
  ];
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const ms = (value: number): string => `${value.toFixed(3)} ms`;
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(part === whole ? 0 : 2)} %`;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const row = (name: string, ours: string, peer: string, aim: string, met: boolean | null): boolean =>
  say(
    `  ${name.padEnd(32)} ${ours.padStart(12)}  ${(peer && `peer ${peer}`).padEnd(18)} ${(aim && `aim ${aim}`).padEnd(12)} ${met === null ? '' : met ? 'pass' : 'MISS'}`.trimEnd(),
  );
