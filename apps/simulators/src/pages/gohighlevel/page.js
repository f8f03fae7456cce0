import {
  addDays,
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  firstZone,
  groupBy,
  monthKey,
  offsetText,
  timeText,
  weekdayOf,
  whenZoneChanges,
  zoneText,
} from '../shared/clock.js';
import { booksOnClick, boot, el, originOf, prefilled, readJson, say, variant, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { monthTable, timeSlots, zoneSelect } from './calendar.js';
import { appointmentForm, postAppointment } from './form.js';

const API = originOf('backend.leadconnectorhq.com');
const DAY = 86_400_000;
const LONGEST = 31 * DAY;
const root = document.getElementById('hl_widget');
const [minutes] = boot.durations;

const state = {
  zone: firstZone(),
  month: null,
  date: null,
  start: null,
  isForm: false,
  error: null,
  /** Slots as the wire has them, by day of the shown zone. */
  days: new Map(),
};

async function begin() {
  state.month = monthKey(dayOf(Date.now(), state.zone));
  await load();
  preselect();
  draw();
  whenZoneChanges(changeZone);
}

/** Six weeks, as the calendar shows them, with a day's margin for zones: a range is 31 days at most, so two calls. */
async function load() {
  const [first] = daysOfMonth(state.month);
  const start = Date.parse(`${addDays(first, -weekdayOf(first) - 1)}T00:00:00Z`);
  const [early, late] = await Promise.all([
    freeSlots(start, start + LONGEST),
    freeSlots(start + LONGEST, start + 44 * DAY),
  ]);
  state.days = groupBy([...early, ...late], slot => dayOf(Date.parse(slot), state.zone));
}

async function freeSlots(startDate, endDate) {
  const query = new URLSearchParams({ startDate, endDate, timezone: state.zone });
  const { traceId: _, ...days } = await readJson(`${API}/calendars/${boot.slug}/free-slots?${query}`);
  return Object.values(days).flatMap(({ slots }) => slots);
}

/** The first open day is chosen at once; a time only where the variant says so. */
function preselect() {
  state.date = [...state.days.keys()].filter(day => monthKey(day) === state.month).sort()[0] ?? null;
  if (variant.preselectedTime && state.date) state.start = state.days.get(state.date)[0];
}

async function changeMonth(count) {
  Object.assign(state, { month: addMonths(state.month, count), start: null });
  await load();
  preselect();
  draw();
}

async function changeZone(zone) {
  state.zone = zone;
  const chosen = state.start === null ? null : Date.parse(state.start);
  await load();
  if (chosen === null) preselect();
  else {
    state.date = dayOf(chosen, zone);
    // The same instant reads otherwise in another zone.
    state.start = state.days.get(state.date)?.find(slot => Date.parse(slot) === chosen) ?? state.start;
  }
  draw();
}

function chooseDay(day) {
  Object.assign(state, { date: day, start: null });
  draw();
}

function chooseTime(slot) {
  state.start = slot;
  draw();
  if (!booksOnClick()) return;
  const [first_name, last_name, email] = ['firstName', 'lastName', 'email'].map(prefilled);
  postAppointment({
    api: API,
    state,
    fields: { first_name, last_name, email, phone: '+12125550147' },
    onDone: showConfirmation,
    onRefused: backToTimes,
  });
}

function confirmTime() {
  state.isForm = true;
  draw();
}

async function backToTimes(error = null) {
  Object.assign(state, { isForm: false, start: null, error });
  await load();
  draw();
}

function draw() {
  root.replaceChildren(
    heading(),
    state.isForm
      ? el(
          'div',
          { class: 'appointment_widgets--steps step-form' },
          summary(),
          appointmentForm({
            api: API,
            state,
            onBack: () => backToTimes(),
            onDone: showConfirmation,
            onRefused: backToTimes,
          }),
        )
      : firstStep(),
  );
}

const heading = () =>
  el(
    'div',
    { class: 'cal-info' },
    el('p', { class: 'host', text: boot.hostName }),
    el('h3', { class: 'cal-title', text: boot.title }),
    el('div', { class: 'duration' }, el('span', { text: `${minutes} ${say('Mins', 'minutes')}` })),
    el('p', { text: boot.location }),
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
  );

const firstStep = () =>
  el(
    'div',
    { class: 'widgets-step-1 widgets-step-1-container' },
    el('h4', { class: 'label-select-date', text: say('Select Date & Time', 'selectDateTime') }),
    state.error && el('div', { class: 'error', text: state.error }),
    el(
      'div',
      { class: 'columns' },
      monthTable({ state, chooseDay, changeMonth }),
      timeSlots({ state, chooseTime, confirmTime }),
    ),
    zoneSelect({ state, changeZone }),
  );

/** Date, time range and zone, the same on the form and on the confirmation. */
function summary(at = Date.parse(state.start)) {
  const [from, to] = [at, at + minutes * 60_000].map(each =>
    timeText(each, state.zone, { space: ' ', pad: true, upper: true }),
  );
  const date = dayText(dayOf(at, state.zone), { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
  const zone = `GMT${offsetText(at, state.zone)} ${state.zone} (${zoneText(state.zone, at, 'short')})`;
  const info = (name, ...values) =>
    el(
      'div',
      { class: `booking-info--${name}` },
      ...values.map(value => el('span', { class: 'booking-info-value', text: value })),
    );
  return el(
    'div',
    { class: 'booking-info' },
    info('duration', `${minutes} ${say('Mins', 'minutes')}`),
    info('datetime', date, `${from} - ${to}`),
    info('timezone', zone),
  );
}

function showConfirmation({ appointment }) {
  const isPending = appointment?.appointmentStatus === 'new';
  if (parent !== window && appointment)
    parent.postMessage(['set-sticky-contacts', JSON.stringify({ appointment })], '*');
  root.replaceChildren(
    heading(),
    el(
      'div',
      { class: 'appointment_widgets--confirmation' },
      el('h5', {
        class: 'confirmation-message',
        text: isPending ? words.pending : say('Your Meeting has been Scheduled', 'confirmed'),
      }),
      el('p', { text: isPending ? words.pendingNote : words.invitationSent }),
      summary(Date.parse(appointment?.startTime ?? state.start)),
      el('a', { class: 'add-calendar-button', href: '#', text: 'Add to Google Calendar' }),
    ),
  );
}

if (enter({ main: root })) await begin();
