import { askPerson, because, type Rule } from '../rule.ts';

/** Process 3: they name times of their own. A person matches them with the calendar. */
export const matchTheirTimes: Rule = intent => {
  if (intent.kind !== 'propose_time') return null;
  const words = intent.proposedWords.map(each => `“${each}”`).join(', ');
  return askPerson('lead-times', [
    because('lead-times', 'fact', words ? `They name times of their own: ${words}.` : 'They name times of their own.'),
    because('lead-times', 'against', 'A person checks them against the calendar before anything is booked.'),
  ]);
};
