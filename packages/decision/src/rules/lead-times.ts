import { MINIMUM_NOTICE_MINUTES } from '@overlap/domain/policy';
import type { Slot } from '@overlap/domain/slot';
import { formatInstant, formatInstantShort, inZone } from '@overlap/domain/time';
import type { Facts } from '../facts.ts';
import { askPerson, because, type Rule } from '../rule.ts';
import { findFit, type Obstacle } from './fit/first-fit.ts';

/** As many of their times as a reason tells; a lead who names more is rare. */
const MOST_TOLD = 6;

/** Process 3: they name times of their own. Books the first at which the meeting fits, when the words leave no doubt. */
export const matchTheirTimes: Rule = (intent, facts) => {
  if (intent.kind !== 'propose_time') return null;
  const { proposed, proposedRanked } = intent;
  const fact = because('lead-times', 'fact', whatTheyName(proposed, facts));
  if (!intent.certain || proposed.length === 0) {
    const says =
      proposed.length > 0
        ? 'They do not say it so plainly that it could be booked; a person reads it.'
        : 'It is not clear which time they mean; a person reads it.';
    return askPerson('lead-times', [fact, because('lead-times-unclear', 'against', says)]);
  }
  const { starts, obstacles } = findFit(proposed, proposedRanked, facts);
  const [start] = starts;
  if (start === undefined) {
    const unfit = proposed.map((interval, index) => whyUnfit(interval, obstacles[index] ?? [], facts));
    return askPerson('lead-times', [
      fact,
      ...unfit.slice(0, MOST_TOLD).map(says => because('lead-times-unfit', 'against', says)),
    ]);
  }
  if (!facts.providerConnected) {
    return askPerson('lead-times', [
      fact,
      because(
        'provider-missing',
        'against',
        'No booking provider is connected. An admin connects one in the settings.',
      ),
    ]);
  }
  const says = `${formatInstant(start, zoneOf(facts))} is free on our side and within working hours.`;
  const chosen = proposedRanked
    ? 'It is the first of their choices that fits.'
    : 'It is the earliest of their times that fits.';
  return {
    process: 'lead-times',
    action: 'book',
    starts,
    reasons: [fact, because('lead-times-fit', 'for', `${says} ${chosen}`)],
  };
};

function whatTheyName(proposed: readonly Slot[], facts: Facts): string {
  if (proposed.length === 0) return 'They name times of their own.';
  const told = proposed.slice(0, MOST_TOLD).map(interval => formatInterval(interval, facts));
  const more = proposed.length - told.length;
  return `They name times of their own: ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

const PARTS: Readonly<Record<Obstacle, string>> = {
  'too-short': 'too short',
  'too-soon': 'past or too soon',
  'outside-hours': 'outside working hours',
  busy: 'taken on our calendar',
};

/** Why the meeting cannot be at any start in an interval, as a sentence. */
function whyUnfit(interval: Slot, obstacles: readonly Obstacle[], facts: Facts): string {
  const at = formatInterval(interval, facts);
  const [obstacle = 'too-short', ...others] = obstacles;
  if (others.length > 0)
    return `Nothing in ${at} fits: it is partly ${obstacles.map(each => PARTS[each]).join(', partly ')}.`;
  const { start, end, timeZone } = facts.workingHours;
  switch (obstacle) {
    case 'too-short':
      return `${at} is shorter than the meeting, which takes ${facts.meetingMinutes} minutes.`;
    case 'too-soon':
      return `${at} is past or leaves less than ${MINIMUM_NOTICE_MINUTES} minutes’ notice.`;
    case 'outside-hours':
      return `${at} is not within our working hours, which are ${start} to ${end} in ${timeZone} on working days.`;
    case 'busy':
      return `${at} has no room for the meeting on our calendar.`;
  }
}

const zoneOf = (facts: Facts): string => facts.lead.timeZone ?? facts.workspaceTimeZone;

/** "Thu, Dec 3, 2:00 PM EST to 4:00 PM EST"; an end on another day is told with its day. */
function formatInterval({ start, end }: Slot, facts: Facts): string {
  const zone = zoneOf(facts);
  const isOneDay = inZone(start, zone).hasSame(inZone(end, zone), 'day');
  const until = formatInstantShort(end, zone);
  return `${formatInstantShort(start, zone)} to ${isOneDay ? until.split(', ').at(-1) : until}`;
}
