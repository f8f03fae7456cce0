import {
  addDays,
  addMonths,
  dayOf,
  dayText,
  firstZone,
  isoIn,
  monthKey,
  timeText,
  whenZoneChanges,
} from '../shared/clock.js';
import { booksOnClick, boot, el, originOf, prefilled, readJson, say, variant, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { clientForm, postAppointment } from './form.js';

const API = `${originOf('app.acuityscheduling.com')}/api/scheduling/v1`;
const root = document.getElementById('root');
/** Times of so many days are asked for at once, and `More Times` asks for as many again. */
const DAYS_AT_ONCE = 7;
const MONTHS_AHEAD = 3;

const state = {
  zone: firstZone(),
  /** Days with their times as the wire has them, in order. */
  days: [],
  /** The first day that was not asked for yet; `null` when nothing is open after it. */
  next: null,
  start: null,
  isForm: false,
  error: null,
};

async function begin() {
  await restart();
  if (variant.preselectedTime) state.start = state.days[0]?.times[0]?.time ?? null;
  draw();
  whenZoneChanges(async zone => {
    const chosen = state.start && Date.parse(withColon(state.start));
    state.zone = zone;
    await restart();
    // The same instant reads otherwise in another zone.
    if (chosen) state.start = isoIn(chosen, zone).replace(/:(\d\d)$/, '$1');
    draw();
  });
}

const asked = more =>
  new URLSearchParams({
    owner: boot.owner,
    appointmentTypeId: boot.typeId,
    calendarId: 'any',
    timezone: state.zone,
    ...more,
  });

async function restart() {
  Object.assign(state, { days: [], next: dayOf(Date.now(), state.zone) });
  await more();
}

/** From the next open day on, which the months tell. */
async function more() {
  const first = state.next && (await nextOpenDay(state.next));
  state.next = first ? addDays(first, DAYS_AT_ONCE) : null;
  if (!first) return;
  const times = await readJson(`${API}/availability/times?${asked({ startDate: first, maxDays: DAYS_AT_ONCE })}`);
  state.days.push(...Object.entries(times).map(([day, list]) => ({ day, times: list })));
}

async function nextOpenDay(from) {
  for (let ahead = 0; ahead < MONTHS_AHEAD; ahead += 1) {
    const month = addMonths(monthKey(from), ahead);
    const open = await readJson(`${API}/availability/month?${asked({ month: `${month}-01` })}`);
    const day = Object.keys(open)
      .sort()
      .find(one => one >= from);
    if (day) return day;
  }
  return null;
}

function draw() {
  root.replaceChildren(
    el(
      'header',
      {},
      el('h1', { text: boot.hostName }),
      el('p', { text: `${boot.title}, ${boot.durations[0]} ${say('minutes', 'minutes')}` }),
      el('p', { text: boot.location }),
      notes(),
    ),
    state.isForm
      ? clientForm({ api: API, state, momentText, onBack: () => back(), onDone: showResult, onRefused: back })
      : times(),
  );
}

const notes = () =>
  el(
    'div',
    {},
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
    state.error && el('p', { role: 'alert', text: state.error }),
  );

function times() {
  return el(
    'section',
    {},
    el('h2', { text: say('Date & Time', 'selectDateTime') }),
    zonePicker(),
    ...state.days.map(dayBlock),
    state.days.length === 0 && el('p', { text: say('No times are available in the next month.', 'noOpenings') }),
    state.next &&
      state.days.length > 0 &&
      el('button', { type: 'button', text: say('More Times', 'next'), onclick: showMore }),
    state.start !== null &&
      !booksOnClick() &&
      el('button', { type: 'button', class: 'continue', text: say('Select and continue', 'next'), onclick: toForm }),
  );
}

async function showMore() {
  await more();
  draw();
}

function toForm() {
  state.isForm = true;
  draw();
}

function zonePicker() {
  if (variant.hostTimeZone === 'locked') return el('p', { text: `${words.timeZone}: ${state.zone}` });
  const select = el('select', { 'aria-label': words.timeZone });
  const zones = [...new Set([state.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  select.append(
    ...zones.map(zone => el('option', { value: zone, selected: zone === state.zone, text: zone.replaceAll('_', ' ') })),
  );
  select.addEventListener('change', async () => {
    Object.assign(state, { zone: select.value, start: null });
    await restart();
    draw();
  });
  return select;
}

const dayBlock = ({ day, times: list }) =>
  el(
    'div',
    { class: 'day' },
    el('h3', { text: dayText(day, { weekday: 'long', month: 'long', day: 'numeric' }) }),
    ...list.map(timeButton),
  );

function timeButton({ time, slotsAvailable }) {
  const start = Date.parse(withColon(time));
  const label = timeText(start, state.zone, { space: ' ', upper: true });
  const day = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  return el(
    'button',
    {
      type: 'button',
      class: `time-selection${time === state.start ? ' selected' : ''}`,
      'aria-label': `${label}, ${day}`,
      'aria-pressed': String(time === state.start),
      onclick: () => choose(time),
    },
    label,
    variant.groupEvent && ` (${slotsAvailable} ${words.seatsLeft})`,
  );
}

/** `-0800` as `-08:00`. */
const withColon = time => time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');

function choose(time) {
  state.start = time;
  draw();
  if (!booksOnClick()) return;
  const [firstName, lastName, email] = ['firstName', 'lastName', 'email'].map(prefilled);
  postAppointment({
    api: API,
    state,
    fields: { firstName, lastName, email, phone: '+12125550147' },
    onDone: showResult,
    onRefused: back,
  });
}

async function back(error = null) {
  Object.assign(state, { isForm: false, start: null, error });
  await restart();
  draw();
}

function momentText(time = state.start) {
  const start = Date.parse(withColon(time));
  const day = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  return `${day} ${timeText(start, state.zone, { space: ' ', upper: true })} (GMT${isoIn(start, state.zone).slice(19)}) ${state.zone}`;
}

function showResult({ datetime, confirmed }) {
  const isPending = confirmed === false;
  root.replaceChildren(
    el('h1', { text: isPending ? words.pending : say('Your appointment has been scheduled', 'confirmed') }),
    el('p', {
      text: isPending
        ? words.pendingNote
        : say('Appointment confirmed. You will receive an email confirmation.', 'invitationSent'),
    }),
    el('h2', { text: boot.title }),
    el('p', { text: momentText(datetime ?? state.start) }),
  );
}

if (enter({ main: root })) await begin();
