import { boot, el } from '../../shared/page.js';

/**
 * Cal.com's card after a booking. `isReal` gives it the hooks that a decoy has not.
 * @param {{ isReal: boolean }} options
 */
export function drawMeeting(main, meeting, { isReal }) {
  const hook = name => (isReal ? name : undefined);
  const { title, host, attendee, where, answers, uid } = meeting;
  const row = (label, ...content) => [el('dt', { text: label }), el('dd', {}, ...content)];
  document.title = `${headline(meeting)} | ${title} | Cal.com`;
  main.replaceChildren(
    el(
      'div',
      { 'data-testid': hook('success-page'), class: 'card' },
      el('div', { class: 'mark', 'aria-hidden': 'true', text: '✓' }),
      el('h3', { id: 'modal-headline', 'data-testid': hook(meeting.status), text: headline(meeting) }),
      el('p', { text: explanation(meeting) }),
      el(
        'dl',
        {},
        ...row('What', el('div', { 'data-testid': hook('booking-title'), text: title })),
        ...row('When', ...when(meeting)),
        ...row(
          'Who',
          el(
            'div',
            {},
            el('span', { 'data-testid': hook('booking-host-name'), text: host.name }),
            ' ',
            el('span', { class: 'badge', text: 'Host' }),
            el('p', { text: host.email }),
          ),
          el(
            'div',
            {},
            el('p', { 'data-testid': hook(`attendee-name-${attendee.name}`), text: attendee.name }),
            el('p', { 'data-testid': hook(`attendee-email-${attendee.email}`), text: attendee.email }),
          ),
        ),
        ...row('Where', el('div', { 'data-testid': hook('where'), text: where })),
        ...answers.flatMap(({ label, value }) =>
          row(label, el('p', { 'data-testid': hook('field-response'), text: value })),
        ),
      ),
      isReal && isOn(meeting) && changes(uid),
    ),
  );
}

const isOn = ({ status }) => status === 'accepted' || status === 'pending';

const HEADLINES = {
  accepted: 'This meeting is scheduled',
  pending: 'Your booking has been submitted',
  cancelled: 'This event is canceled',
  rejected: 'This event is canceled',
};
const headline = ({ status }) => HEADLINES[status];

function explanation({ status, host }) {
  if (status === 'pending') return `${host.name} still needs to confirm or reject the booking.`;
  return status === 'accepted' ? 'We sent an email with a calendar invitation with the details to everyone.' : '';
}

/** `Monday, November 23, 2026`, then `9:00 AM - 9:30 AM (Eastern Standard Time)`. */
function when({ start, end, timeZone }) {
  const language = document.documentElement.lang;
  const format = options => new Intl.DateTimeFormat(language, { timeZone, ...options });
  const time = format({ hour: 'numeric', minute: '2-digit', hour12: boot.clock === '12h' });
  const zone = format({ timeZoneName: 'long' })
    .formatToParts(new Date(start))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return [
    el('div', { text: format({ dateStyle: 'full' }).format(new Date(start)) }),
    el('div', { text: `${time.format(new Date(start))} - ${time.format(new Date(end))} (${zone})` }),
  ];
}

const changes = uid =>
  el(
    'p',
    { class: 'changes' },
    'Need to make a change? ',
    el('a', { href: `/reschedule/${uid}`, 'data-testid': 'reschedule-link', text: 'Reschedule' }),
    ' or ',
    el('a', { href: `/booking/${uid}?cancel=true`, 'data-testid': 'cancel', text: 'Cancel' }),
  );
