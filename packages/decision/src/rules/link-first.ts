import { act, askPerson, because, type Rule } from '../rule.ts';

/** Process 1: plain interest, no times. They get the booking link with the qualifying question, and no times. */
export const sendLink: Rule = (intent, facts) => {
  if (intent.kind !== 'interested') return null;
  if (!intent.certain)
    return askPerson('link-first', [
      because('interest-unclear', 'against', 'They may be interested, but not plainly.'),
    ]);
  if (intent.remarks.includes('link-refused'))
    return askPerson('link-first', [
      because('link-refused', 'against', 'They are interested, but want no booking link.'),
    ]);
  if (!facts.bookingLink) {
    return askPerson('link-first', [
      because(
        'link-missing',
        'against',
        'They are interested, but the workspace has no booking link. An admin sets one.',
      ),
    ]);
  }
  return act('link-first', 'send-link', [because('interested', 'for', 'They are interested and gave no times.')]);
};
