import type { Interval } from './calendar.ts';
import { KINDS } from './expressions.ts';
import { PEERS, type Scored, type Spent } from './measure.ts';
import { PEER_OUTCOMES } from './score.ts';

export const AIMS = { exactPercent: 98, silentErrors: 0 } as const;

/** The figures of one kind, or of all. */
export interface Line {
  kind: string;
  measurements: number;
  exactPercent: number;
  unsure: number;
  silentErrors: number;
  peers: { name: string; exactPercent: number; startPercent: number }[];
}

export function toLine(kind: string, scored: readonly Scored[]): Line {
  const percentOf = (holds: (one: Scored) => boolean): number => (scored.filter(holds).length / scored.length) * 100;
  return {
    kind,
    measurements: scored.length,
    exactPercent: percentOf(({ outcome }) => outcome === 'exact'),
    unsure: scored.filter(({ outcome }) => outcome === 'unsure').length,
    silentErrors: scored.filter(({ outcome }) => outcome === 'silent').length,
    peers: PEERS.map(({ name }, index) => ({
      name,
      exactPercent: percentOf(({ peers }) => peers[index] === 'exact'),
      startPercent: percentOf(({ peers }) => peers[index] === 'start'),
    })),
  };
}

export const isMet = ({ exactPercent, silentErrors }: Line): boolean =>
  exactPercent >= AIMS.exactPercent && silentErrors <= AIMS.silentErrors;

export const linesOf = (scored: readonly Scored[]): Line[] => [
  ...KINDS.map(kind =>
    toLine(
      kind,
      scored.filter(one => one.kind === kind),
    ),
  ),
  toLine(
    'all that is clear',
    scored.filter(({ kind }) => kind !== 'unclear'),
  ),
  toLine('total', scored),
];

export function toText(scored: readonly Scored[], spent: Spent): string {
  const head = ['kind', 'n', 'exact', 'unsure', 'silent', ...PEERS.map(({ name }) => name)];
  const rows = [head, ...linesOf(scored).map(toRow)];
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const table = rows.map(row => `  ${row.map((cell, column) => align(cell, widths[column] ?? 0, column)).join('  ')}`);
  return [scopeOf(scored), '', ...table, '', ...verdicts(scored), '', ...peerTotals(scored, spent)].join('\n');
}

const align = (cell: string, width: number, column: number): string =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);

const toRow = ({ kind, measurements, exactPercent, unsure, silentErrors, peers }: Line): string[] => [
  kind,
  String(measurements),
  percent(exactPercent),
  String(unsure),
  String(silentErrors),
  ...peers.map(peer => `${percent(peer.exactPercent)} + ${percent(peer.startPercent)}`),
];

/** Never rounded up to an aim that was missed. */
const percent = (value: number): string =>
  Number.isNaN(value) ? '–' : `${(Math.floor(value * 10) / 10).toFixed(1)} %`;

const countOf = (scored: readonly Scored[], of: (one: Scored) => unknown): number => new Set(scored.map(of)).size;

function scopeOf(scored: readonly Scored[]): string {
  const expressions = countOf(scored, one => one.expression);
  const references = countOf(scored, one => one.reference);
  const texts = countOf(scored, one => one.text);
  return `Time language: ${expressions} expressions (${texts} wordings) at ${references} pairs of day and zone, ${scored.length} measurements`;
}

function verdicts(scored: readonly Scored[]): string[] {
  const { exactPercent, silentErrors } = toLine('total', scored);
  const failures = scored.filter(({ answer }) => answer.failure !== null).length;
  const verdict = (met: boolean): string => (met ? 'pass' : 'MISS');
  return [
    `  exact          ${percent(exactPercent)}  aim ≥ ${AIMS.exactPercent} %  ${verdict(exactPercent >= AIMS.exactPercent)}`,
    `  silent errors  ${silentErrors}  aim ${AIMS.silentErrors}  ${verdict(silentErrors <= AIMS.silentErrors)}`,
    ...(failures > 0 ? [`  it threw at ${failures} measurements, which count as unsure`] : []),
  ];
}

function peerTotals(scored: readonly Scored[], spent: Spent): string[] {
  const each = (milliseconds: number): string => `${(milliseconds / scored.length).toFixed(2)} ms each`;
  const totals = PEERS.map(({ name }, index) => {
    const counts = PEER_OUTCOMES.map(kind => `${kind} ${scored.filter(({ peers }) => peers[index] === kind).length}`);
    const asked = name.endsWith(' any') || name.includes('±') ? '' : `; ${each(spent.peers[index] ?? 0)}`;
    return `  ${name}: ${counts.join(', ')}${asked}`;
  });
  return [
    `  ours: ${each(spent.engine)}`,
    ...totals,
    '  Peers are shown as exact + start; "± 12 h" and "any" let them have the best of the readings they guessed between.',
    '  Peers cannot say "unsure": what they get wrong, and every answer to an unclear expression, is silent.',
    '  "start": the starts alone are right, or the times are but the doubt is unsaid.',
  ];
}

export function missesText(scored: readonly Scored[], atMost: number): string {
  // The costly ones first.
  const misses = ['silent', 'unsure'].flatMap(kind => scored.filter(({ outcome }) => outcome === kind));
  return [
    `Misses (${Math.min(atMost, misses.length)} of ${misses.length}):`,
    ...misses.slice(0, atMost).map(missText),
  ].join('\n');
}

function missText({ kind, outcome, text, reference, truth, answer }: Scored): string {
  const due = truth.intervals === 'any' ? 'any' : timesText(truth.intervals);
  const got = answer.failure ?? `${sureText(answer.certain)} ${timesText(answer.intervals)}`;
  return [
    `  ${outcome}, ${kind}: “${text}”, ${reference.name} (${reference.leadTimeZone ?? 'no zone'}, ${reference.today})`,
    `    due ${sureText(truth.certain)} ${due}`,
    `    got ${got}`,
  ].join('\n');
}

const sureText = (certain: boolean | 'either'): string =>
  certain === 'either' ? 'sure or not' : certain ? 'sure' : 'unsure';

const timesText = (intervals: readonly Interval[]): string =>
  intervals.length === 0
    ? 'nothing'
    : intervals.map(({ start, end }) => `${stamp(start)}–${stamp(end).slice(11)}`).join(', ');

const stamp = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
