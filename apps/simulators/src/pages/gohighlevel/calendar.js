import { addDays, daysOfMonth, dayText, monthKey, offsetText, timeText, weekdayOf, zoneText } from '../shared/clock.js';
import { el, say, variant, words } from '../shared/page.js';

const WEEKS = 6;

/** Six weeks of plain cells without roles; days of the neighbouring months stand in the same grid. */
export function monthTable({ state, chooseDay, changeMonth }) {
  const [first] = daysOfMonth(state.month);
  const start = addDays(first, -weekdayOf(first));
  const rows = Array.from({ length: WEEKS }, (_, week) =>
    el(
      'tr',
      { class: 'vdpRow' },
      ...Array.from({ length: 7 }, (__, day) => cell(addDays(start, week * 7 + day), state, chooseDay)),
    ),
  );
  const isPresent = state.month <= monthKey(new Date().toISOString().slice(0, 10));
  return el(
    'div',
    { class: 'vdpInnerWrap' },
    el(
      'header',
      { class: 'vdpHeader' },
      el('button', {
        type: 'button',
        class: 'vdpArrow vdpArrowPrev arrowPrevious',
        'aria-label': say('Previous month', 'previousMonth'),
        disabled: isPresent,
        text: '<',
        onclick: () => changeMonth(-1),
      }),
      el('button', {
        type: 'button',
        class: 'vdpArrow vdpArrowNext arrowNext',
        'aria-label': say('Next month', 'nextMonth'),
        text: '>',
        onclick: () => changeMonth(1),
      }),
      periodControls(state, changeMonth),
    ),
    el('table', { class: 'vdpTable' }, el('thead', {}, el('tr', {}, ...weekdays())), el('tbody', {}, ...rows)),
  );
}

const weekdays = () =>
  [0, 1, 2, 3, 4, 5, 6].map(day =>
    el('th', { class: 'vdpHeadCell', text: dayText(`2023-01-0${day + 1}`, { weekday: 'short' }) }),
  );

/** Month and year look like buttons; the drop-downs behind them list far more than anyone wants. */
function periodControls({ month }, changeMonth) {
  const years = el('select', { tabindex: '-1', 'aria-label': 'Year' });
  for (let year = 1986; year <= 2066; year += 1) {
    years.append(el('option', { value: year, text: year, selected: String(year) === month.slice(0, 4) }));
  }
  years.addEventListener('change', () => changeMonth((Number(years.value) - Number(month.slice(0, 4))) * 12));
  return el(
    'div',
    { class: 'vdpPeriodControls' },
    el('div', { class: 'vdpPeriodControl' }, el('button', { type: 'button', text: dayText(month, { month: 'long' }) })),
    el('div', { class: 'vdpPeriodControl' }, el('button', { type: 'button', text: month.slice(0, 4) }), years),
  );
}

function cell(day, state, chooseDay) {
  const isOutside = monthKey(day) !== state.month;
  const isOpen = state.days.has(day);
  const classes = [
    'vdpCell',
    isOpen ? 'selectable' : 'disabled',
    isOutside && 'outOfRange',
    day === state.date && 'selected',
  ];
  const [year, month, number] = day.split('-').map(Number);
  return el(
    'td',
    {
      class: classes.filter(Boolean).join(' '),
      'data-id': `${year}-${month}-${number}`,
      onclick: () => isOpen && chooseDay(day),
    },
    el('div', { class: 'vdpCellContent', text: number }),
  );
}

/** List items to click; beside the chosen one stands the button that goes on. */
export function timeSlots({ state, chooseTime, confirmTime }) {
  const slots = state.days.get(state.date) ?? [];
  if (slots.length === 0) return el('div', { class: 'no-slots', text: say('No Slots available', 'noTimesAvailable') });
  const item = slot => {
    const isChosen = slot === state.start;
    return el(
      'li',
      { class: `widgets-time-slot${isChosen ? ' actived' : ''}`, onclick: () => isChosen || chooseTime(slot) },
      el('span', { text: timeText(Date.parse(slot), state.zone, { space: ' ', pad: true, upper: true }) }),
      el('button', {
        type: 'button',
        class: 'selected-slot',
        style: isChosen ? undefined : 'display:none',
        text: say('Select', 'choose'),
        onclick: event => {
          event.stopPropagation();
          confirmTime();
        },
      }),
    );
  };
  const title = dayText(state.date, { weekday: 'long', month: 'short', day: 'numeric' });
  return el(
    'div',
    { class: 'slots' },
    el('div', { class: 'slots-title', text: title }),
    el('ul', { class: 'widgets-time-slots' }, ...slots.map(item)),
  );
}

const zoneLabel = zone => `GMT${offsetText(Date.now(), zone)} ${zone} (${zoneText(zone, Date.now(), 'short')})`;

/** vue-multiselect: the shown value, and a search that takes an IANA name and Enter. */
export function zoneSelect({ state, changeZone }) {
  const label = el('label', { text: say('Time zone', 'timeZone') });
  const single = el('span', { class: 'multiselect__single', text: zoneLabel(state.zone) });
  if (variant.hostTimeZone === 'locked') return el('div', { class: 'multi_select_calendar' }, label, single);
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const list = el('ul', { class: 'multiselect__content', id: 'listbox-null', role: 'listbox', hidden: true });
  const matching = wanted => zones.filter(zone => zone.toLowerCase().includes(wanted.toLowerCase())).slice(0, 30);
  const fill = wanted =>
    list.replaceChildren(
      ...matching(wanted).map(zone =>
        el(
          'li',
          { class: 'multiselect__element', onmousedown: () => changeZone(zone) },
          el('span', { class: 'multiselect__option option__title', text: zoneLabel(zone) }),
        ),
      ),
    );
  const input = el('input', {
    class: 'multiselect__input',
    placeholder: 'Search timezone',
    'aria-label': words.timeZone,
    onfocus: () => {
      list.hidden = false;
      fill('');
    },
    onblur: () => {
      list.hidden = true;
    },
    oninput: () => fill(input.value),
    onkeydown: ({ key }) => key === 'Enter' && matching(input.value)[0] && changeZone(matching(input.value)[0]),
  });
  return el('div', { class: 'multi_select_calendar' }, label, el('div', { class: 'multiselect' }, single, input, list));
}
