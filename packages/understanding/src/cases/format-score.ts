import { exactShare, intervalShares, ratio, type Score } from './score.ts';

const percent = (share: number | null) => (share === null ? '-' : `${(100 * share).toFixed(1)}%`);
const row = (name: string, value: string) => name.padEnd(34) + value;

function tagRows({ byTag }: Score): string[] {
  return [...byTag]
    .sort(([, a], [, b]) => b.cases - a.cases)
    .map(([tag, tally]) =>
      [
        tag.padEnd(28),
        String(tally.cases).padStart(5),
        percent(ratio(tally.decisionRight, tally.cases)).padStart(10),
        String(tally.falseAutoBooks).padStart(7),
        percent(ratio(tally.autoRight, tally.autoExpected)).padStart(9),
      ].join(''),
    );
}

/** The table a person reads after a run. */
export function formatScore(result: Score): string {
  const { total } = result;
  const { precision, recall, f1 } = intervalShares(result.intervals);
  const lines = [
    row('cases', `${total.cases} (missing ${result.missing.length})`),
    row('decision accuracy', percent(ratio(total.decisionRight, total.cases))),
    row('intent accuracy', percent(ratio(total.intentRight, total.cases))),
    row(
      'FALSE AUTO-BOOKS (must be 0)',
      `${total.falseAutoBooks}  (${percent(ratio(total.falseAutoBooks, total.cases))} of cases)`,
    ),
    row('auto-book precision', percent(ratio(total.autoRight, total.autoPredicted))),
    row(
      'auto-book recall',
      `${percent(ratio(total.autoRight, total.autoExpected))}  (${total.autoRight}/${total.autoExpected})`,
    ),
    row('accepted slot exact', percent(exactShare(result.acceptedSlot))),
    row('proposed intervals P / R / F1', [precision, recall, f1].map(percent).join(' / ')),
    row('phone exact', percent(exactShare(result.phone))),
    row('scheduler link exact', percent(exactShare(result.schedulerLink))),
    '',
    `${'tag'.padEnd(28)}${'n'.padStart(5)}${'decision'.padStart(10)}${'false'.padStart(7)}${'recall'.padStart(9)}`,
    ...tagRows(result),
  ];
  const faults = result.falseAutoBooks.map(
    ({ id, kind, expectedStart, predictedStart }) =>
      `  ${id}  ${kind}  expected ${expectedStart ?? '-'}  got ${predictedStart ?? '-'}`,
  );
  return [...lines, ...(faults.length > 0 ? ['', 'false auto-books', ...faults] : [])].join('\n');
}
