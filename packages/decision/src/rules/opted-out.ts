import { act, askPerson, because, type Rule } from '../rule.ts';

/** No more messages is a wish that nothing outranks, whatever level of autonomy is set. */
export const optedOut: Rule = intent => {
  if (intent.kind !== 'unsubscribe') return null;
  const says = 'They want no more messages.';
  const request = intent.remarks.includes('legal-request')
    ? [
        because(
          'legal-request',
          // What speaks against acting is what the person’s task tells.
          intent.certain ? 'fact' : 'against',
          'They also make a legal request, such as erasure of their data; a person answers that.',
        ),
      ]
    : [];
  return intent.certain
    ? act(null, 'suppress', [because('opted-out', 'for', says), ...request])
    : askPerson(null, [
        because('opted-out', 'against', `${says} It is not quite clear, so a person confirms it.`),
        ...request,
      ]);
};

/** Whoever opted out earlier is answered by a person only. */
export const optedOutEarlier: Rule = (_intent, facts) =>
  facts.lead.optedOut
    ? askPerson(null, [
        because('opted-out-earlier', 'against', 'They opted out earlier; only a person may answer now.'),
      ])
    : null;
