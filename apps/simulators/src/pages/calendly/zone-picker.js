import { timeText, zoneText } from '../shared/clock.js';
import { el, variant, words } from '../shared/page.js';

/** The zone as a button with the time there now, behind it a list to search; only text where the host has fixed it. */
export function zonePicker({ state, changeZone, changeClock }) {
  const name = `${zoneLabel(state.zone)} (${timeText(Date.now(), state.zone, { clock: state.clock })})`;
  if (variant.hostTimeZone === 'locked') return el('p', { class: 'zone', text: `${words.timeZone}: ${name}` });
  const list = el('ul', { role: 'listbox', 'aria-label': words.timeZone });
  const search = el('input', {
    type: 'search',
    placeholder: 'Search...',
    'aria-label': 'Search',
    oninput: () => fill(list, search.value, changeZone),
  });
  const popup = el('div', { class: 'popup', hidden: true }, search, clockSwitch(state, changeClock), list);
  const button = el('button', {
    type: 'button',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-label': `${words.timeZone}  ${name}`,
    text: name,
    onclick: () => {
      popup.hidden = !popup.hidden;
      button.setAttribute('aria-expanded', String(!popup.hidden));
      fill(list, '', changeZone);
    },
  });
  return el('div', { class: 'zone' }, el('h3', { text: words.timeZone }), button, popup);
}

const zoneLabel = zone => (zone === 'UTC' ? 'UTC Time' : zoneText(zone));

function fill(list, wanted, changeZone) {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].filter(zone =>
    zone.replaceAll('_', ' ').toLowerCase().includes(wanted.toLowerCase()),
  );
  list.replaceChildren(
    ...zones
      .slice(0, 60)
      .map(zone => el('li', { role: 'option', text: zone.replaceAll('_', ' '), onclick: () => changeZone(zone) })),
  );
}

const clockSwitch = (state, changeClock) =>
  el(
    'label',
    {},
    '24h',
    el('input', {
      type: 'checkbox',
      role: 'switch',
      checked: state.clock === '24h',
      onchange: ({ target }) => changeClock(target.checked ? '24h' : '12h'),
    }),
  );
