import { GAP_SAYS, GAPS } from '@overlap/shadow/gap';
import type { ShadowSummary } from '@overlap/shadow/summary';
import { VERDICTS } from '@overlap/shadow/verdict';
import { layOut } from './lay-out.ts';

export function formatSummary(summary: ShadowSummary & { isComplete: boolean }): string {
  const { replies, withoutPerson, bookings, isComplete } = summary;
  if (replies === 0) return 'No replies arrived in this time.';
  const gaps = GAPS.filter(gap => summary.gaps[gap] > 0);
  return [
    `${replies} replies${isComplete ? '' : ', and there are older ones (--limit)'}`,
    layOut(VERDICTS.map(verdict => [`  ${verdict}`, String(summary.verdicts[verdict]).padStart(5)])),
    `without a person  ${withoutPerson.now} of ${replies} (${percent(withoutPerson.share)}); then ${withoutPerson.before}`,
    `bookings          ${bookings.now}, of which ${bookings.compared} can be compared and ${bookings.differing} differ (${percent(bookings.share)})`,
    ...(gaps.length > 0 ? ['could not be rebuilt'] : []),
    ...gaps.map(gap => `  ${String(summary.gaps[gap]).padStart(5)}  ${GAP_SAYS[gap]}`),
  ].join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
