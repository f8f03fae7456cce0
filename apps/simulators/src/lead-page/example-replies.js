/**
 * Replies to start from: at least one for each booking process, and a refusal. Label and text, and the scheduler that
 * has to have a page of the lead's for it.
 * @param {{ name: string, email: string | null, offered: string | null }} lead
 * @returns {[string, string, ('calendly' | 'cal-com')?][]}
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
    ['My Calendly', `Grab any slot that suits you: ${pageOn('calendly.com', lead)}`, 'calendly'],
    ['My Cal.com', `Just book a time here: ${pageOn('cal.com', lead)}`, 'cal-com'],
    ['Not interested', 'Thanks, but this is not for us. Please take me off your list.'],
  ];
}

const slugOf = ({ name }) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '-');
const pageOn = (host, lead) => `http://${host}.localhost:${location.port}/${slugOf(lead)}/30min`;

/** Makes the lead's own scheduling page on this very server. One that is there stays, with what was booked on it. */
export async function makePage(family, lead) {
  const user = slugOf(lead);
  const { pages } = await (await fetch('/_sim/pages')).json();
  if (pages.some(({ page }) => page.family === family && page.user === user)) return;
  const host = { name: lead.name, email: lead.email ?? `${user}@lead.example` };
  const response = await fetch('/_sim/pages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ family, user, host }),
  });
  if (!response.ok) throw new Error(`Their scheduling page could not be made (${response.status}).`);
}
