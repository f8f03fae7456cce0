import { MINIMUM_NOTICE_MINUTES } from '@overlap/domain/policy';
import { isSameInstant, slotFrom } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import type { Facts } from '../facts.ts';
import { askPerson, because, type Rule } from '../rule.ts';
import { isFree } from './fit/busy.ts';
import { hasNotice } from './fit/notice.ts';

/** Process 2: they picked a time that we offered. Books exactly that one, or the first free of those they left to us. */
export const bookOfferedTime: Rule = (intent, facts) => {
  if (intent.kind !== 'accept_slot') return null;
  const agreed = intent.acceptedSlot ? [intent.acceptedSlot] : intent.acceptedAnyOf;
  if (!intent.certain || agreed.length === 0) {
    return askPerson('offered-time', [
      because('offer-unclear', 'against', 'It is not clear which offered time they mean.'),
    ]);
  }
  const unfit = agreed.map(start => whyUnfit(start, facts));
  const starts = agreed.filter((_, index) => unfit[index] === null);
  if (starts.length === 0) {
    return askPerson(
      'offered-time',
      unfit.map(why => because('offer-unfit', 'against', why ?? '')),
    );
  }
  if (!facts.providerConnected) {
    return askPerson('offered-time', [
      because(
        'provider-missing',
        'against',
        'No booking provider is connected. An admin connects one in the settings.',
      ),
    ]);
  }
  const zone = facts.lead.timeZone ?? facts.workspaceTimeZone;
  const times = starts.map(start => formatInstant(start, zone)).join(', or ');
  const chosen = agreed.length > 1 ? `They left the choice to us: ${times}.` : `They picked the offered ${times}.`;
  return {
    process: 'offered-time',
    action: 'book',
    starts,
    reasons: [because('offer-accepted', 'for', chosen), because('offer-free', 'for', 'It is still free on our side.')],
  };
};

/** Why a start cannot be booked any more, as a sentence; `null` when it can. */
function whyUnfit(start: string, facts: Facts): string | null {
  const zone = facts.lead.timeZone ?? facts.workspaceTimeZone;
  const at = formatInstant(start, zone);
  const offer = facts.offers.find(each => isSameInstant(each.start, start));
  if (!offer) return `${at} was never offered, or is no longer.`;
  if (!hasNotice(start, facts.now)) {
    return `${at} is past or less than ${MINIMUM_NOTICE_MINUTES} minutes away.`;
  }
  return isFree(slotFrom(start, facts.meetingMinutes), facts.busy)
    ? null
    : `${at} has been taken since it was offered.`;
}
