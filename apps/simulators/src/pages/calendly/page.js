import {
  addMonths,
  dayOf,
  dayText,
  firstZone,
  groupBy,
  isoIn,
  monthKey,
  monthText,
  timeText,
  whenZoneChanges,
} from '../shared/clock.js';
import { booksOnClick, boot, el, prefilled, readJson, variant, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { calendarView } from './calendar.js';
import { oneTrust } from './consent.js';
import { bookingForm, postBooking } from './form.js';

const main = document.getElementById('main');
const base = `/${boot.user}/${boot.slug}`;

const state = {
  zone: firstZone(),
  clock: boot.clock,
  minutes: boot.durations[0],
  month: null,
  date: null,
  start: null,
  /** Starts in epoch milliseconds by day of the shown zone. */
  days: new Map(),
  isForm: false,
  notice: null,
  status: '',
  type: null,
};

async function begin() {
  const query = new URLSearchParams(location.search);
  const linked = Date.parse(decodeURIComponent(location.pathname.slice(base.length + 1)));
  state.month = query.get('month') ?? monthKey(dayOf(Number.isNaN(linked) ? Date.now() : linked, state.zone));
  state.type = await readJson(`/api/booking/event_types/lookup?profile_slug=${boot.user}&event_type_slug=${boot.slug}`);
  if (variant.noOpenings) return showNothing();
  await loadMonth();
  if (!Number.isNaN(linked)) chooseLinked(linked);
  else if (variant.preselectedTime) choosePreselected();
  else if (query.get('date')) state.date = query.get('date');
  writeUrl(true);
  draw();
  whenZoneChanges(changeZone);
  addEventListener('popstate', () => location.reload());
}

function chooseLinked(start) {
  state.date = dayOf(start, state.zone);
  state.isForm = (state.days.get(state.date) ?? []).some(spot => spot.start === start);
  if (state.isForm) state.start = start;
  else state.notice = words.taken;
}

function choosePreselected() {
  const [first] = state.days.entries().filter(([, spots]) => spots.length > 0);
  if (!first) return;
  state.date = first[0];
  state.start = first[1][0].start;
}

async function loadMonth() {
  const last = addMonths(state.month, 1);
  const query = new URLSearchParams({
    timezone: state.zone,
    diagnostics: 'false',
    range_start: `${state.month}-01`,
    range_end: new Date(Date.parse(`${last}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10),
    ...(boot.durations.length > 1 ? { duration: state.minutes } : {}),
  });
  const { days } = await readJson(`/api/booking/event_types/${state.type.uuid}/calendar/range?${query}`);
  const spots = days.flatMap(day =>
    day.spots
      .filter(({ status }) => status === 'available')
      .map(({ start_time, invitees_remaining: seats }) => ({ start: Date.parse(start_time), seats })),
  );
  state.days = groupBy(spots, ({ start }) => dayOf(start, state.zone));
}

async function changeZone(zone) {
  state.zone = zone;
  await loadMonth();
  if (state.start !== null) state.date = dayOf(state.start, zone);
  draw();
}

async function changeMonth(count) {
  Object.assign(state, { month: addMonths(state.month, count), date: null, start: null });
  await loadMonth();
  state.status = `${monthText(state.month)} is now displayed`;
  writeUrl();
  draw();
}

function chooseDay(date) {
  Object.assign(state, {
    date,
    start: null,
    status: `Times for ${dayText(date, { month: 'long', day: 'numeric' })} are now displayed`,
  });
  writeUrl();
  draw();
}

async function chooseTime(start) {
  Object.assign(state, { start });
  if (!booksOnClick()) return draw();
  draw();
  const name = prefilled('name');
  return postBooking({
    state,
    fields: { full_name: name, email: prefilled('email') },
    onDone: showResult,
    onRefused: backToCalendar,
  });
}

function writeUrl(isFirst = false) {
  const query = new URLSearchParams(location.search);
  query.set('month', state.month);
  if (state.date) query.set('date', state.date);
  else query.delete('date');
  const path = state.isForm ? `${base}/${isoIn(state.start, state.zone)}` : base;
  history[isFirst ? 'replaceState' : 'pushState'](null, '', `${path}?${query}`);
}

function draw() {
  document.title = state.isForm ? 'Calendly' : `${words.selectDateTime} - Calendly`;
  const panel = state.isForm
    ? bookingForm({ state, onBack: backToCalendar, onDone: showResult, onRefused: backToCalendar })
    : calendarView({ state, chooseDay, chooseTime, changeMonth, changeZone, changeClock, changeDuration, confirmTime });
  main.replaceChildren(summary(), el('div', { role: 'status', class: 'unseen', text: state.status }), panel);
}

function changeClock(clock) {
  state.clock = clock;
  draw();
}

async function changeDuration(minutes) {
  Object.assign(state, { minutes, start: null });
  await loadMonth();
  draw();
}

function confirmTime() {
  state.isForm = true;
  writeUrl();
  draw();
}

async function backToCalendar(notice = null) {
  Object.assign(state, { isForm: false, start: null, notice });
  await loadMonth();
  writeUrl();
  draw();
}

function summary() {
  return el(
    'aside',
    { class: 'summary' },
    el('p', { text: boot.hostName }),
    el('h1', { text: boot.title }),
    el('p', { text: `${state.minutes} ${words.minutes}` }),
    el('p', {
      text: boot.location === 'Zoom' ? 'Web conferencing details provided upon confirmation.' : boot.location,
    }),
    state.isForm && chosenText(),
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
  );
}

function chosenText(start = state.start) {
  const end = start + state.minutes * 60_000;
  const [from, to] = [start, end].map(at => timeText(at, state.zone, { clock: state.clock }));
  const date = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  return el(
    'div',
    {},
    el('p', { text: `${from} - ${to}, ${date}` }),
    el('p', { text: state.zone.replaceAll('_', ' ') }),
  );
}

function showNothing() {
  document.title = `Calendly - ${boot.hostName}`;
  main.replaceChildren(
    el('h1', { text: words.noOpenings }),
    el('p', { text: 'If you are the owner of this account, you can log in to find out more.' }),
  );
}

function showResult({ event, invitee }) {
  const isPending = event?.state === 'pending';
  const start = Date.parse(event?.start_time ?? '') || state.start;
  if (invitee?.uuid) history.pushState(null, '', `${base}/invitees/${invitee.uuid}`);
  document.title = 'Calendly';
  main.replaceChildren(
    el(
      'section',
      { class: 'result' },
      el(
        'div',
        { 'data-component': 'confirmation-header' },
        el('h1', { text: isPending ? words.pending : words.confirmed }),
        el('p', { text: isPending ? words.pendingNote : words.invitationSent }),
      ),
      el('a', { href: '#', target: '_blank', text: 'Open Invitation' }),
      el(
        'div',
        { 'data-container': 'details' },
        el('h2', { text: boot.title }),
        el('p', { text: boot.hostName }),
        chosenText(start),
        el('p', { text: boot.location }),
      ),
      el('a', { href: base, text: 'Schedule another event' }),
    ),
  );
}

if (enter({ main, consent: oneTrust })) await begin();
