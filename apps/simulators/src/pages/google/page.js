import {
  addDays,
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  firstZone,
  groupBy,
  monthKey,
  monthText,
  offsetText,
  timeText,
  weekdayOf,
  whenZoneChanges,
  zoneText,
} from '../shared/clock.js';
import { booksOnClick, boot, el, originOf, prefilled, say, variant, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { createAppointment, detailsDialog, RPC } from './dialog.js';

const API = originOf('calendar-pa.clients6.google.com');
const WEEK = 7;
/** How far `Jump to the next bookable date` looks. */
const YEAR_DAYS = 365;
const root = document.getElementById('yDmH0d');

const state = {
  zone: firstZone(),
  minutes: boot.durations[0],
  month: null,
  /** The first day of the week grid. */
  from: null,
  days: new Map(),
  start: null,
  notice: null,
  dialog: null,
};

async function begin() {
  show(dayOf(Date.now(), state.zone));
  await load();
  if (variant.preselectedTime) await preselect();
  draw();
  whenZoneChanges(changeZone);
}

function show(day) {
  Object.assign(state, { from: day, month: monthKey(day) });
}

/** The weeks that a month's small calendar shows, and the week grid where it goes on beyond. */
async function load() {
  const [first] = daysOfMonth(state.month);
  state.days = await slotsOf(addDays(first, -7), addDays(first, 50));
}

async function slotsOf(from, to) {
  const [start, end] = [from, to].map(day => String(Date.parse(`${day}T00:00:00Z`) / 1000));
  const response = await fetch(`${API}${RPC}/ListAvailableSlots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json+protobuf' },
    body: JSON.stringify([boot.slug, [start], [end], state.minutes]),
  });
  const [slots = []] = await response.json();
  return groupBy(
    slots.map(([[second]]) => Number(second) * 1000),
    start => dayOf(start, state.zone),
  );
}

async function preselect() {
  await jump();
  const start = state.days.get(state.from)?.[0];
  if (start) choose(start);
}

async function jump() {
  const today = dayOf(Date.now(), state.zone);
  const ahead = await slotsOf(today, addDays(today, YEAR_DAYS));
  const next = [...ahead.keys()].sort().find(day => day >= state.from);
  if (!next) {
    state.notice = 'No available times in the next year';
    return draw();
  }
  show(next);
  await load();
  draw();
}

async function changeZone(zone) {
  state.zone = zone;
  await load();
  if (state.start !== null) choose(state.start);
  draw();
}

async function move(day) {
  const month = state.month;
  show(day);
  state.notice = null;
  if (state.month !== month) await load();
  draw();
}

async function changeMonth(count) {
  state.month = addMonths(state.month, count);
  await load();
  draw();
}

/** A click on a time opens the form over the page. */
function choose(start) {
  state.start = start;
  const handlers = { api: API, state, onClose: close, onDone: showResult, onRefused: close };
  if (booksOnClick()) {
    const [first, last, email] = ['firstName', 'lastName', 'email'].map(prefilled);
    return createAppointment({ ...handlers, fields: { first, last, email } });
  }
  state.dialog = detailsDialog(handlers);
  draw();
}

async function close(notice = null) {
  Object.assign(state, { dialog: null, start: null, notice });
  await load();
  draw();
}

function draw() {
  root.replaceChildren(
    el(
      'div',
      { class: 'side' },
      el('h1', { text: boot.title }),
      el('p', { text: boot.hostName }),
      el('p', { text: `${state.minutes} ${words.minutes}` }),
      el('p', { text: boot.location }),
      notes(),
    ),
    el(
      'main',
      {},
      el('h2', { text: say('Select an appointment time', 'selectDateTime') }),
      durations() ?? '',
      zoneSelect(),
      el('div', { class: 'columns' }, smallMonth(), weekGrid()),
    ),
    state.dialog ?? '',
  );
}

function notes() {
  return el(
    'div',
    {},
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    variant.groupEvent && el('p', { text: `${boot.seats} ${words.seatsLeft}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
    state.notice && el('p', { role: 'alert', text: state.notice }),
  );
}

function durations() {
  if (boot.durations.length < 2) return null;
  const select = el('select', { 'aria-label': words.duration });
  for (const minutes of boot.durations)
    select.append(
      el('option', { value: minutes, text: `${minutes} ${words.minutes}`, selected: minutes === state.minutes }),
    );
  select.addEventListener('change', async () => {
    state.minutes = Number(select.value);
    await load();
    draw();
  });
  return select;
}

const zoneLabel = zone =>
  `(GMT${offsetText(Date.now(), zone)}) ${zoneText(zone)} - ${zone.split('/').at(-1).replaceAll('_', ' ')}`;

function zoneSelect() {
  const select = el('select', {
    'aria-label': words.timeZone,
    disabled: variant.hostTimeZone === 'locked',
    onchange: () => changeZone(select.value),
  });
  const zones = [...new Set([state.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  select.append(
    ...zones.map(zone =>
      el('option', { value: zone, selected: zone === state.zone, text: zone === state.zone ? zoneLabel(zone) : zone }),
    ),
  );
  return select;
}

function smallMonth() {
  const [first] = daysOfMonth(state.month);
  const start = addDays(first, -weekdayOf(first));
  const rows = Array.from({ length: 6 }, (_, week) =>
    el('tr', { role: 'row' }, ...Array.from({ length: WEEK }, (__, day) => dayCell(addDays(start, week * WEEK + day)))),
  );
  return el(
    'div',
    { class: 'small-month' },
    el('button', {
      type: 'button',
      'aria-label': say('Previous month', 'previousMonth'),
      text: '‹',
      onclick: () => changeMonth(-1),
    }),
    el('span', { role: 'heading', 'aria-level': '3', text: monthText(state.month) }),
    el('button', {
      type: 'button',
      'aria-label': say('Next month', 'nextMonth'),
      text: '›',
      onclick: () => changeMonth(1),
    }),
    el('table', { role: 'grid' }, el('tbody', {}, ...rows)),
  );
}

/** `16, Tuesday, 3 available times`; days of other months carry their month. */
function dayCell(day) {
  const count = state.days.get(day)?.length ?? 0;
  const number = monthKey(day) === state.month ? Number(day.slice(8)) : dayText(day, { month: 'long', day: 'numeric' });
  const times =
    boot.language === 'en'
      ? count
        ? `${count} available time${count > 1 ? 's' : ''}`
        : 'no available times'
      : count
        ? words.timesAvailable
        : words.noTimesAvailable;
  const name = `${number}, ${dayText(day, { weekday: 'long' })}, ${times}`;
  return el(
    'td',
    { role: 'gridcell', 'aria-selected': String(day === state.from) },
    el('button', {
      type: 'button',
      'aria-label': name,
      disabled: count === 0,
      text: Number(day.slice(8)),
      onclick: () => move(day),
    }),
  );
}

function weekGrid() {
  const week = Array.from({ length: WEEK }, (_, index) => addDays(state.from, index));
  const isEmpty = week.every(day => !state.days.has(day));
  return el(
    'div',
    { class: 'week' },
    el('button', {
      type: 'button',
      'aria-label': words.previousWeek,
      text: '‹',
      onclick: () => move(addDays(state.from, -WEEK)),
    }),
    el('button', {
      type: 'button',
      'aria-label': words.nextWeek,
      text: '›',
      onclick: () => move(addDays(state.from, WEEK)),
    }),
    el('div', { class: 'grid' }, ...week.map(dayColumn)),
    isEmpty && el('p', { text: say('No availability during these days', 'noTimesAvailable') }),
    isEmpty &&
      el('button', { type: 'button', text: say('Jump to the next bookable date', 'viewNextMonth'), onclick: jump }),
  );
}

const dayColumn = day =>
  el(
    'div',
    { class: 'day' },
    el(
      'div',
      { class: 'head' },
      el('span', { text: dayText(day, { weekday: 'short' }) }),
      el('span', { text: Number(day.slice(8)) }),
    ),
    ...(state.days.get(day) ?? []).map(start =>
      el('button', {
        type: 'button',
        'data-date-time': start,
        text: timeText(start, state.zone),
        onclick: () => choose(start),
      }),
    ),
  );

function showResult({ start, isPending }) {
  const day = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  const [from, to] = [start, start + state.minutes * 60_000].map(at => timeText(at, state.zone));
  const headline = isPending ? words.pending : say('Booking confirmed', 'confirmed');
  state.dialog = el(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': headline, class: 'dialog' },
    el('h2', { text: headline }),
    el('p', { text: boot.title }),
    el('p', { text: `${day} · ${from} – ${to}` }),
    el('p', { text: zoneLabel(state.zone) }),
    el('p', { text: isPending ? words.pendingNote : words.invitationSent }),
    el('a', { href: '#', text: 'meet.google.com/abc-defg-hij' }),
  );
  draw();
}

function consent({ accept, reject }) {
  return el(
    'div',
    { role: 'dialog', 'aria-label': 'Before you continue to Google', class: 'consent' },
    el('h1', { text: 'Before you continue' }),
    reject(say('Reject all', 'cookiesReject')),
    accept(say('Accept all', 'cookiesAccept')),
  );
}

if (enter({ main: root, consent })) await begin();
