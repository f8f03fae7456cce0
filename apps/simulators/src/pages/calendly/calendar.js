import { dayOf, daysOfMonth, dayText, monthKey, monthText, timeText, weekdayOf } from '../shared/clock.js';
import { boot, el, variant, words } from '../shared/page.js';
import { zonePicker } from './zone-picker.js';

/** The month, and beside it the times of the chosen day. */
export function calendarView(view) {
  const { state } = view;
  return el(
    'section',
    { class: 'picker' },
    el('h2', { text: words.selectDateTime }),
    state.notice && el('p', { role: 'alert', text: state.notice }),
    boot.durations.length > 1 && durationSelect(view),
    el('div', { class: 'columns' }, month(view), state.date && times(view)),
    zonePicker(view),
  );
}

function durationSelect({ state, changeDuration }) {
  const select = el('select', {
    'aria-label': words.duration,
    onchange: ({ target }) => changeDuration(Number(target.value)),
  });
  for (const minutes of boot.durations)
    select.append(
      el('option', { value: minutes, text: `${minutes} ${words.minutes}`, selected: minutes === state.minutes }),
    );
  return select;
}

function month(view) {
  const { state, changeMonth } = view;
  const present = monthKey(dayOf(Date.now(), state.zone));
  const last = monthKey(dayOf(Date.now() + 365 * 86_400_000, state.zone));
  const isEmpty = ![...state.days.keys()].some(day => monthKey(day) === state.month);
  return el(
    'div',
    { 'data-testid': 'calendar' },
    el(
      'div',
      { class: 'header' },
      el('button', {
        type: 'button',
        'aria-label': words.previousMonth,
        disabled: state.month <= present,
        text: '‹',
        onclick: () => changeMonth(-1),
      }),
      el('div', { 'data-testid': 'title', text: monthText(state.month) }),
      el('button', {
        type: 'button',
        'aria-label': words.nextMonth,
        disabled: state.month >= last,
        text: '›',
        onclick: () => changeMonth(1),
      }),
    ),
    el(
      'table',
      { 'aria-label': 'Select a Day' },
      weekdays(),
      el('tbody', { 'data-testid': 'calendar-table' }, ...weeks(view)),
    ),
    isEmpty &&
      el(
        'div',
        { class: 'empty' },
        el('p', { text: `${words.noTimesInMonth} ${dayText(state.month, { month: 'long' })}` }),
        el('button', { type: 'button', text: words.viewNextMonth, onclick: () => changeMonth(1) }),
      ),
  );
}

const weekdays = () =>
  el(
    'thead',
    {},
    el(
      'tr',
      {},
      ...[0, 1, 2, 3, 4, 5, 6].map(day =>
        el('th', { scope: 'col', text: dayText(`2023-01-0${day + 1}`, { weekday: 'short' }) }),
      ),
    ),
  );

function weeks(view) {
  const days = daysOfMonth(view.state.month);
  const cells = [
    ...Array.from({ length: weekdayOf(days[0]) }, () => el('td', { role: 'gridcell' })),
    ...days.map(day => dayCell(day, view)),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    el('tr', {}, ...cells.slice(week * 7, week * 7 + 7)),
  );
}

function dayCell(day, { state, chooseDay }) {
  const isOpen = state.days.has(day);
  const isChosen = state.date === day;
  const date = dayText(day, { weekday: 'long', month: 'long', day: 'numeric' });
  const button = el('button', {
    type: 'button',
    class: isOpen ? 'booking-kit_button-bookable_a1b2c3' : 'booking-kit_button_a1b2c3',
    'aria-label': `${date} - ${isOpen ? words.timesAvailable : words.noTimesAvailable}`,
    // The chosen day is switched off too.
    disabled: !isOpen || isChosen,
    text: Number(day.slice(8)),
    onclick: () => chooseDay(day),
  });
  return el('td', { role: 'gridcell', 'aria-selected': isChosen ? 'true' : undefined }, button);
}

function times(view) {
  const { state } = view;
  const heading = dayText(state.date, { weekday: 'long', month: 'long', day: 'numeric' });
  const spots = state.days.get(state.date) ?? [];
  return el(
    'div',
    { class: 'times' },
    el('h3', { text: heading }),
    el(
      'div',
      { 'data-component': 'spotpicker-times-list', role: 'list' },
      ...spots.map(spot => el('div', { role: 'listitem' }, timeRow(spot, view))),
    ),
  );
}

function timeRow({ start, seats }, { state, chooseTime, confirmTime }) {
  const label = timeText(start, state.zone, { clock: state.clock });
  const isChosen = state.start === start;
  const button = el('button', {
    type: 'button',
    'data-container': 'time-button',
    'data-start-time': label,
    text: label,
    disabled: isChosen,
    onclick: () => chooseTime(start),
  });
  if (variant.groupEvent) button.append(el('small', { text: ` ${seats} ${words.seatsLeft}` }));
  if (!isChosen) return button;
  const next = el('button', {
    type: 'button',
    'aria-label': `${words.next} ${label}`,
    text: words.next,
    onclick: confirmTime,
  });
  return el('div', { 'data-container': 'selected-spot' }, button, next);
}
