import {
  addDays,
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  firstZone,
  groupBy,
  instantOf,
  monthKey,
  monthText,
  offsetText,
  timeText,
  weekdayOf,
  whenZoneChanges,
  zoneText,
} from '../shared/clock.js';
import { booksOnClick, boot, el, jsonBody, prefilled, readJson, say, variant, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { bookAppointment, detailsForm } from './form.js';

const MINUTE = 60_000;
const app = document.getElementById('app');
const api = `/BookingsService/api/V1/bookingBusinesses/${boot.user}`;

const state = {
  zone: firstZone(),
  service: boot.services.find(({ id }) => id === boot.chosen) ?? null,
  month: monthKey(dayOf(Date.now(), firstZone())),
  date: null,
  start: null,
  days: new Map(),
  notice: null,
};

const calendar = el('section', { class: 'calendar', 'aria-label': say('Date', 'selectDateTime') });
const notice = el('p', { role: 'alert' });

async function begin() {
  app.append(
    el('header', {}, el('h1', { text: boot.hostName })),
    services(),
    staff(),
    notes(),
    notice,
    calendar,
    form(),
  );
  if (!state.service) return;
  await load();
  preselect();
  draw();
  whenZoneChanges(changeZone);
}

const handlers = { api, state, onDone: showResult, onRefused: refused };
const form = () => detailsForm(handlers);

function services() {
  const radio = service =>
    el(
      'label',
      { class: 'choice' },
      el('input', {
        type: 'radio',
        name: 'service',
        value: service.id,
        checked: service === state.service,
        onchange: () => chooseService(service),
      }),
      ` ${service.title} · ${service.minutes} ${say('minutes', 'minutes')} · ${say('Free', 'total')}`,
    );
  return el(
    'div',
    { role: 'radiogroup', 'aria-label': say('Select service', 'chooseMeeting') },
    el('h2', { text: say('Select service', 'chooseMeeting') }),
    ...boot.services.map(radio),
  );
}

const staff = () =>
  el(
    'div',
    {},
    el('label', { for: 'staff', text: say('Select staff (optional)', 'choose') }),
    el('select', { id: 'staff' }, el('option', { text: 'Anyone' }), el('option', { text: boot.hostName })),
  );

const notes = () =>
  el(
    'div',
    {},
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    variant.groupEvent && el('p', { text: `${boot.seats} ${words.seatsLeft}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
  );

async function chooseService(service) {
  Object.assign(state, { service, start: null });
  await load();
  preselect();
  draw();
}

/** Ranges come as wall clocks of the business's zone under a Windows name; the starts are worked out here. */
async function load() {
  const [first] = daysOfMonth(state.month);
  const [startDateTime, endDateTime] = [addDays(first, -8), addDays(first, 46)].map(day => ({
    dateTime: `${day}T00:00:00`,
    timeZone: 'UTC',
  }));
  const body = { serviceId: state.service.id, staffIds: ['staff-1'], startDateTime, endDateTime };
  const { staffAvailabilityResponse } = await readJson(`${api}/GetStaffAvailability`, jsonBody(body));
  const starts = staffAvailabilityResponse
    .flatMap(({ availabilityItems }) => availabilityItems)
    .filter(({ status }) => status === 'BOOKINGSAVAILABILITYSTATUS_AVAILABLE')
    .flatMap(({ startDateTime: from, endDateTime: to }) =>
      startsWithin(instantOf(from.dateTime, boot.hostZone), instantOf(to.dateTime, boot.hostZone)),
    );
  state.days = groupBy(starts, start => dayOf(start, state.zone));
}

function startsWithin(from, to) {
  const starts = [];
  for (let at = from; at + state.service.minutes * MINUTE <= to; at += boot.stepMinutes * MINUTE) starts.push(at);
  return starts;
}

/** The first open day, also one of the next month's that stands in the grid. */
function preselect() {
  state.date = [...state.days.keys()].filter(day => monthKey(day) === state.month).sort()[0] ?? null;
  if (variant.preselectedTime && state.date) [state.start] = state.days.get(state.date);
}

async function changeMonth(count) {
  Object.assign(state, { month: addMonths(state.month, count), start: null });
  await load();
  preselect();
  draw();
}

async function changeZone(zone) {
  state.zone = zone;
  await load();
  state.date = state.start === null ? state.date : dayOf(state.start, zone);
  draw();
}

async function refused(text) {
  Object.assign(state, { start: null, notice: text });
  await load();
  draw();
}

function chooseDay(day) {
  Object.assign(state, { date: day, start: null });
  draw();
}

function chooseTime(start) {
  state.start = start;
  if (booksOnClick())
    bookAppointment({
      ...handlers,
      fields: { customerName: prefilled('name'), customerEmailAddress: prefilled('email') },
    });
}

function draw() {
  notice.textContent = state.notice ?? '';
  calendar.replaceChildren(
    el('h2', {
      text: state.date
        ? dayText(state.date, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })
        : monthText(state.month),
    }),
    monthGrid(),
    el('div', { class: 'times' }, el('h3', { text: say('TIME', 'selectTime') }), ...times()),
    zoneNote(),
  );
}

function monthGrid() {
  const [first] = daysOfMonth(state.month);
  const start = addDays(first, -weekdayOf(first));
  const rows = Array.from({ length: 6 }, (_, week) =>
    el('div', { role: 'row' }, ...Array.from({ length: 7 }, (__, day) => dayCell(addDays(start, week * 7 + day)))),
  );
  const present = monthKey(dayOf(Date.now(), state.zone));
  return el(
    'div',
    {},
    el('div', { class: 'month-heading', 'aria-live': 'polite', text: monthText(state.month) }),
    el('button', {
      type: 'button',
      'aria-label': say('Previous month', 'previousMonth'),
      disabled: state.month <= present,
      text: '↑',
      onclick: () => changeMonth(-1),
    }),
    el('button', {
      type: 'button',
      'aria-label': say('Next month', 'nextMonth'),
      text: '↓',
      onclick: () => changeMonth(1),
    }),
    el('div', { role: 'grid', 'aria-label': monthText(state.month) }, ...rows),
  );
}

/** Only the number as text; days of the neighbouring months stand in the grid and can be chosen too. */
function dayCell(day) {
  const isOpen = state.days.has(day);
  return el(
    'div',
    {
      role: 'gridcell',
      tabindex: isOpen ? '0' : '-1',
      class: monthKey(day) === state.month ? '' : 'other-month',
      'aria-disabled': isOpen ? undefined : 'true',
      'aria-selected': String(day === state.date),
      onclick: () => isOpen && chooseDay(day),
    },
    el('span', { text: Number(day.slice(8)) }),
  );
}

/** Labels to see and click; behind each a radio that is not seen. */
function times() {
  const starts = state.days.get(state.date) ?? [];
  if (starts.length === 0)
    return [el('p', { text: say('No times available. Please select another date.', 'noTimesAvailable') })];
  return starts.map(start => {
    const radio = el('input', {
      type: 'radio',
      name: 'selectedTimeSlot',
      id: `slot-${start}`,
      value: start,
      checked: start === state.start,
      class: 'unseen',
      onchange: () => chooseTime(start),
    });
    return el(
      'div',
      { class: 'time' },
      radio,
      el('label', { for: radio.id, text: timeText(start, state.zone, { space: ' ', upper: true }) }),
    );
  });
}

function zoneNote() {
  const label = `(UTC${offsetText(Date.now(), state.zone)}) ${zoneText(state.zone)}`;
  if (variant.hostTimeZone === 'locked') return el('p', { text: `${say('All times are in', 'timeZone')} ${label}` });
  const select = el('select', { 'aria-label': words.timeZone, onchange: () => changeZone(select.value) });
  const zones = [...new Set([state.zone, boot.hostZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  select.append(
    ...zones.map(zone =>
      el('option', { value: zone, selected: zone === state.zone, text: zone === state.zone ? label : zone }),
    ),
  );
  return el('p', {}, `${say('All times are in', 'timeZone')} `, select);
}

function showResult({ start, isPending }) {
  const day = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  app.replaceChildren(
    el('h1', {
      text: isPending ? say('Your booking request was sent', 'pending') : say('Thank you for booking!', 'confirmed'),
    }),
    el('p', {
      role: 'status',
      text: isPending
        ? say('We’ll confirm your appointment by email.', 'pendingNote')
        : say('Your booking was successful. Appointment confirmed.', 'invitationSent'),
    }),
    el('h2', { text: state.service.title }),
    el('p', { text: `${day} ${timeText(start, state.zone, { space: ' ', upper: true })} · ${zoneText(state.zone)}` }),
    el('button', { type: 'button', text: 'New booking' }),
    el('button', { type: 'button', text: 'Reschedule' }),
  );
}

if (enter({ main: app })) await begin();
