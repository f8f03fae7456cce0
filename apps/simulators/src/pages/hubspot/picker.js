import {
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  monthKey,
  monthText,
  offsetText,
  timeText,
  weekdayOf,
  zoneText,
} from '../shared/clock.js';
import { boot, el, say, variant, words } from '../shared/page.js';

const monthName = month => dayText(month, { month: 'long' });

/** `January 8th`: neither year nor weekday; other languages have no ordinal. */
export function dayName(day) {
  if (boot.language !== 'en') return dayText(day, { month: 'long', day: 'numeric' });
  const number = Number(day.slice(8));
  const ending = number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${monthName(monthKey(day))} ${number}${ending}`;
}

export function monthTable({ state, chooseDay, changeMonth }) {
  const { month } = state;
  const view = (count, isOff, text) =>
    el('button', {
      type: 'button',
      'aria-label': `${say('View', 'choose')} ${monthName(addMonths(month, count))}`,
      'data-test-id': count > 0 ? 'date-picker-header-next-btn' : 'date-picker-header-prev-btn',
      disabled: isOff,
      text,
      onclick: () => changeMonth(count),
    });
  const days = daysOfMonth(month);
  const cells = [
    ...Array.from({ length: weekdayOf(days[0]) }, () => el('td')),
    ...days.map(day => dayCell(day, state, chooseDay)),
  ];
  const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    el('tr', {}, ...cells.slice(week * 7, week * 7 + 7)),
  );
  return el(
    'section',
    { class: 'month' },
    el(
      'div',
      { class: 'header' },
      view(-1, state.monthOffset === 0, '‹'),
      el('h2', { text: monthText(month) }),
      view(1, !state.hasMore, '›'),
    ),
    el('table', { 'aria-label': `Select a day in ${monthName(month)}` }, el('tbody', {}, ...rows)),
    state.days.size === 0 && emptyMonth(state, changeMonth),
  );
}

function dayCell(day, state, chooseDay) {
  const isOpen = state.days.has(day);
  const button = el('button', {
    type: 'button',
    id: `${isOpen ? 'available' : 'unavailable'}-${day}`,
    'aria-label': dayName(day),
    'aria-pressed': state.date === day ? 'true' : undefined,
    'data-test-id': isOpen ? 'available-date' : undefined,
    disabled: !isOpen,
    text: Number(day.slice(8)),
    onclick: () => chooseDay(day),
  });
  return el('td', { 'aria-label': dayName(day) }, button);
}

const emptyMonth = (state, changeMonth) =>
  el(
    'div',
    {},
    el('p', { text: `${say('No available dates in', 'noTimesInMonth')} ${monthName(state.month)}` }),
    el('button', {
      type: 'button',
      text: words.viewNextMonth,
      disabled: !state.hasMore,
      onclick: () => changeMonth(1),
    }),
  );

/** The times of the chosen day as check boxes that are no inputs; all of them in the DOM. */
export function timeChoices({ state, chooseTime }) {
  const heading = say('What time works best?', 'selectTime');
  if (!state.date) return el('div', {});
  const starts = state.days.get(state.date) ?? [];
  if (starts.length === 0) return emptyDay();
  const showing = dayText(state.date, { month: 'long', day: 'numeric', year: 'numeric' });
  return el(
    'div',
    {},
    el('h2', { id: 'times-heading', text: heading }),
    el('p', { text: boot.language === 'en' ? `Showing times for ${showing}` : showing }),
    el(
      'div',
      { role: 'region', 'aria-labelledby': 'times-heading', class: 'times' },
      ...starts.map(start => timeBox(start, state, chooseTime)),
    ),
  );
}

function timeBox(start, state, chooseTime) {
  const label = timeText(start, state.zone, { space: ' ' });
  const name =
    boot.language === 'en'
      ? `${label} on ${dayName(dayOf(start, state.zone))}`
      : `${label}, ${dayName(dayOf(start, state.zone))}`;
  return el(
    'div',
    {
      role: 'checkbox',
      tabindex: '0',
      'aria-checked': state.start === start ? 'true' : 'false',
      'aria-label': name,
      'data-test-id': 'time-picker-btn',
      onclick: () => chooseTime(start),
      onkeydown: ({ key }) => (key === 'Enter' || key === ' ') && chooseTime(start),
    },
    el('span', { text: label }),
    variant.groupEvent && el('small', { text: ` ${boot.seats} ${words.seatsLeft}` }),
  );
}

const emptyDay = () =>
  el(
    'div',
    { role: 'alert' },
    el('p', {
      text: say(`There are no available times with this duration with ${boot.hostName} today.`, 'noOpenings'),
    }),
    el('p', { text: say('You can still request a meeting by emailing them.', 'noTimesAvailable') }),
  );

export function zoneButton({ state, changeZone }) {
  const text = `UTC ${offsetText(Date.now(), state.zone)} ${zoneText(state.zone)}`;
  if (variant.hostTimeZone === 'locked') return el('p', { class: 'zone', text });
  const menu = el('div', { hidden: true, class: 'popup' });
  const list = el('ul', { role: 'menu' });
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const fill = wanted =>
    list.replaceChildren(
      ...zones
        .filter(zone => zone.toLowerCase().includes(wanted.toLowerCase()))
        .slice(0, 40)
        .map(zone => el('li', { role: 'menuitem', text: zone, onclick: () => changeZone(zone) })),
    );
  menu.append(
    el('input', { type: 'search', 'aria-label': 'Search', oninput: ({ target }) => fill(target.value) }),
    list,
  );
  const button = el('button', {
    type: 'button',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-label': `Select a timezone to display available times in. Currently displaying ${text}`,
    text,
    onclick: () => {
      menu.hidden = !menu.hidden;
      fill('');
    },
  });
  return el('div', { class: 'zone' }, button, menu);
}
