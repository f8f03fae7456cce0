import type { Finding, Intent, Remark, ZoneEvidence } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import { formatInstantShort } from '@overlap/domain/time';
import { stanceOf } from './findings.ts';
import { formatClock } from './times.ts';

const EVIDENCE_WORDS: Record<ZoneEvidence, string> = {
  words: 'their words',
  'lead-record': 'their record',
  thread: 'the thread',
  phone: 'their phone number',
  workspace: 'our own zone',
};
/** What a zone was taken from, after "from". */
export const evidenceInWords = (evidence: ZoneEvidence): string => EVIDENCE_WORDS[evidence];

const REMARK_WORDS: Record<Remark, string> = {
  'link-refused': 'wants no booking link',
  'legal-request': 'makes a legal request',
  referral: 'names somebody else',
  'needs-no-answer': 'needs no answer',
};
export const remarkInWords = (remark: Remark): string => REMARK_WORDS[remark];

/** Why a reading is certain or not, as a sentence. */
export function whyCertain({ certain, findings, interpretations }: Intent): string {
  if (certain) return 'There is only one way to read it.';
  const doubt = findings.find(({ rule }) => isDoubt(rule));
  if (doubt) return doubt.says;
  return interpretations.length > 1
    ? `There are ${interpretations.length} ways to read it.`
    : 'The rules do not understand it well enough to act on it.';
}

const isDoubt = (rule: Finding['rule']): boolean =>
  stanceOf(rule) === 'open' || rule === 'model.disagrees' || rule === 'model.missing';

/** "Tue, Nov 24, 3:00 PM GMT to 3:30 PM"; with the day of its end where that is another. */
export function formatTimes({ start, end }: Slot, zone: string): string {
  const isSameDay = formatInstantShort(start, zone).slice(0, 11) === formatInstantShort(end, zone).slice(0, 11);
  return `${formatInstantShort(start, zone)} to ${isSameDay ? formatClock(end, zone) : formatInstantShort(end, zone)}`;
}

/** What order their times are tried in. */
export const orderInWords = (isRanked: boolean): string =>
  isRanked
    ? 'In their order: the first that fits is booked.'
    : 'In no order of theirs: the earliest that fits is booked.';
