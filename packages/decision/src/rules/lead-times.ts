import type { Slot } from '@overlap/domain/slot';
import { formatInstant, formatInstantShort } from '@overlap/domain/time';
import type { Facts } from '../facts.ts';
import { askPerson, because, type Rule } from '../rule.ts';
import { findFit, type Obstacle } from './fit/first-fit.ts';

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'too-short': 'The time they name is shorter than the meeting.',
  'too-soon': 'The time they name is past or less than an hour away.',
  'outside-hours': 'The time they name is outside our working hours.',
  busy: 'The time they name is taken on our calendar.',
};

/** Process 3: they name times of their own. Books the first at which the meeting fits, when the words leave no doubt. */
export const matchTheirTimes: Rule = (intent, facts) => {
  if (intent.kind !== 'propose_time') return null;
  const named = intent.proposed.slice(0, 6).map(interval => formatInterval(interval, facts));
  const fact = because(
    'lead-times',
    'fact',
    named.length > 0 ? `They name times of their own: ${named.join('; ')}.` : 'They name times of their own.',
  );
  if (!intent.certain || intent.proposed.length === 0)
    return askPerson('lead-times', [
      fact,
      because('lead-times-unclear', 'against', 'It is not clear enough which time they mean; a person reads it.'),
    ]);
  const { starts, obstacles } = findFit(intent.proposed, intent.proposedRanked, facts);
  const [start] = starts;
  if (start === undefined)
    return askPerson('lead-times', [
      fact,
      ...obstacles.map(obstacle => because(`lead-times-${obstacle}`, 'against', OBSTACLES[obstacle])),
    ]);
  if (!facts.providerConnected)
    return askPerson('lead-times', [
      fact,
      because(
        'provider-missing',
        'against',
        'No booking provider is connected. An admin connects one in the settings.',
      ),
    ]);
  const chosen = intent.proposedRanked
    ? 'It is the first of their choices that fits.'
    : 'It is the earliest of their times that fits.';
  return {
    process: 'lead-times',
    action: 'book',
    starts,
    reasons: [
      fact,
      because(
        'lead-times-fit',
        'for',
        `${formatInstant(start, zoneOf(facts))} is free and within working hours. ${chosen}`,
      ),
    ],
  };
};

const zoneOf = (facts: Facts): string => facts.lead.timeZone ?? facts.workspaceTimeZone;
const formatInterval = ({ start, end }: Slot, facts: Facts): string =>
  `${formatInstantShort(start, zoneOf(facts))} to ${formatInstantShort(end, zoneOf(facts)).split(', ').at(-1)}`;
