import type { IntentKind } from '@overlap/domain/intent';
import { act, askPerson, because, type Rule } from '../rule.ts';

const NOTHING_TO_DO: Partial<Record<IntentKind, string>> = {
  out_of_office: 'An automatic absence notice needs no answer.',
  not_interested: 'They declined; nothing is sent.',
  not_now: 'They declined for now; nothing is sent.',
  wrong_person: 'They are not the right person; nothing is sent.',
};

const REFERRAL = {
  plain: 'They are not the right person and name somebody else; a person writes to them.',
  perhaps: 'It reads as if they were the wrong person and named the right one; a person reads it.',
};

/** Refusals and absence notices end here, unless the reading is unsure. */
export const notForUs: Rule = intent => {
  if (intent.kind === 'wrong_person' && intent.remarks.includes('referral'))
    return askPerson(null, [because('referral', 'against', intent.certain ? REFERRAL.plain : REFERRAL.perhaps)]);
  if (intent.kind === 'other' && intent.certain && intent.remarks.includes('needs-no-answer'))
    return act(null, 'none', [
      because('needs-no-answer', 'for', 'A machine’s notice or plain thanks needs no answer.'),
    ]);
  const says = NOTHING_TO_DO[intent.kind];
  if (!says) return null;
  return intent.certain
    ? act(null, 'none', [because('not-for-us', 'for', says)])
    : askPerson(null, [because('not-for-us', 'against', 'It reads like a refusal or an absence, but not plainly.')]);
};
