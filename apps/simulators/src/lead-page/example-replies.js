/**
 * Replies to start from: at least one for each booking process, and a refusal. Label and text. The links lead to the
 * scheduling pages of this very server.
 * @param {{ offered: string | null }} lead
 * @returns {[string, string][]}
 */
export function examplesFor(lead) {
  const offered = lead.offered
    ? [
        ['First time works', 'The first time works for me. Please send the invite.'],
        ['Either works', 'Either works for me.'],
      ]
    : [['Send a link', 'Sounds interesting. Can you send me a link to find a time?']];
  return [
    ...offered,
    ['My own times', 'I could do Thursday between 2 and 4 pm Eastern. Would that suit you?'],
    ['Call me', 'Easier by phone: please call me at +1 415 555 0132.'],
    ['My Calendly', `Grab any slot that suits you: ${pageOn('calendly.com')}`],
    ['My Cal.com', `Just book a time here: ${pageOn('cal.com')}`],
    ['Not interested', 'Thanks, but this is not for us. Please take me off your list.'],
  ];
}

const pageOn = host => `http://${host}.localhost:${location.port}/dana/30min`;
