import { type Figure, isMet } from './figure.ts';
import type { Machine } from './machine.ts';

export interface Chapter {
  title: string;
  figures: Figure[];
}

export interface Report {
  machine: Machine;
  chapters: Chapter[];
}

const COLUMNS = ['figure', 'measured', 'aim', '', 'bare peer', 'note'] as const;

/** The report as people read it. */
export function toText({ machine, chapters }: Report): string {
  const { cores, cpu, node, postgres, memoryGb, platform, loadBefore } = machine;
  const head = `${cores} cores (${cpu}), ${memoryGb} GB, ${platform}; Node ${node}; PostgreSQL ${postgres}, fsync on; load before ${loadBefore}`;
  return `${head}\n${chapters.map(chapterText).join('\n')}`;
}

function chapterText({ title, figures }: Chapter): string {
  const rows = [[...COLUMNS], ...figures.map(toRow)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const lines = rows.map(row =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return `\n${title}\n${lines.join('\n')}`;
}

function toRow(one: Figure): string[] {
  const met = isMet(one);
  const verdict = met === null ? '' : met ? 'pass' : 'MISS';
  const peer = one.peer === null ? '' : withUnit(one.peer, one.unit);
  return [one.name, withUnit(one.value, one.unit), aimText(one), verdict, peer, one.note ?? ''];
}

function aimText({ aim, unit }: Figure): string {
  if (aim === null) return '';
  return 'atMost' in aim ? `≤ ${withUnit(aim.atMost, unit)}` : `≥ ${withUnit(aim.atLeast, unit)}`;
}

function withUnit(value: number, unit: Figure['unit']): string {
  if (Number.isNaN(value)) return 'unknown';
  if (!Number.isFinite(value)) return 'never';
  return `${value.toFixed(unit === 'ms' ? digitsOf(value) : 0)}${unit === '/s' ? '' : ' '}${unit}`;
}

const digitsOf = (value: number): number => (value < 1 ? 2 : value < 100 && !Number.isInteger(value) ? 1 : 0);

/** The report for programs; a value that was never reached is `null`. */
export function toJson({ machine, chapters }: Report): string {
  const figures = chapters.flatMap(({ title, figures: own }) =>
    own.map(one => ({ chapter: title, ...one, pass: isMet(one) })),
  );
  return JSON.stringify({ machine, figures });
}
