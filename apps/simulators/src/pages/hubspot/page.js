import { addMonths, dayOf, dayText, firstZone, groupBy, monthKey, timeText, whenZoneChanges } from '../shared/clock.js';
import { booksOnClick, boot, el, originOf, prefilled, readJson, say, variant, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { detailsForm, postBooking } from './form.js';
import { dayName, monthTable, timeChoices, zoneButton } from './picker.js';

const MINUTE = 60_000;
const API = `${originOf('api.hubspot.com')}/meetings-public`;
const root = document.getElementById('hs-meetings');

const state = {
  zone: firstZone(),
  minutes: boot.durations[0],
  monthOffset: 0,
  month: null,
  date: null,
  start: null,
  /** Starts in epoch milliseconds by day of the shown zone. */
  days: new Map(),
  info: null,
  hasMore: false,
  isForm: false,
  notice: null,
};

async function begin() {
  const query = new URLSearchParams(location.search);
  query.set('uuid', crypto.randomUUID());
  history.replaceState(null, '', `${location.pathname}?${query}`);
  state.month = monthKey(dayOf(Date.now(), state.zone));
  state.info = await readJson(`${API}/v3/book?${new URLSearchParams({ slug: slug(), timezone: state.zone })}`);
  takeIn(state.info.linkAvailability);
  preselect();
  draw();
  whenZoneChanges(changeZone);
}

const slug = () => `${boot.user}/${boot.slug}`;

async function load() {
  const query = new URLSearchParams({ slug: slug(), timezone: state.zone, monthOffset: state.monthOffset });
  takeIn((await readJson(`${API}/v3/book/availability-page?${query}`)).linkAvailability);
}

function takeIn({ hasMore, linkAvailabilityByDuration }) {
  const { availabilities = [] } = linkAvailabilityByDuration[String(state.minutes * MINUTE)] ?? {};
  state.hasMore = hasMore;
  state.days = groupBy(
    availabilities.map(({ startMillisUtc }) => startMillisUtc),
    start => dayOf(start, state.zone),
  );
}

/** The first open day of the month, else today where it is this month. */
function preselect() {
  const [first] = [...state.days.keys()].sort();
  const today = dayOf(Date.now(), state.zone);
  state.date = first ?? (monthKey(today) === state.month ? today : null);
  if (variant.preselectedTime && first) chooseTime(state.days.get(first)[0]);
}

async function changeMonth(count) {
  Object.assign(state, { monthOffset: state.monthOffset + count, month: addMonths(state.month, count), date: null });
  await load();
  preselect();
  draw();
}

async function changeZone(zone) {
  state.zone = zone;
  await load();
  if (state.start !== null) state.date = dayOf(state.start, zone);
  else preselect();
  draw();
}

async function changeDuration(minutes) {
  Object.assign(state, { minutes, start: null });
  await load();
  preselect();
  draw();
}

function chooseDay(date) {
  Object.assign(state, { date, notice: null });
  draw();
}

/** One click goes to the form; there is nothing to confirm in between. */
function chooseTime(start) {
  state.start = start;
  if (booksOnClick()) {
    const [firstName, lastName, email] = ['firstName', 'lastName', 'email'].map(prefilled);
    return postBooking({
      api: API,
      state,
      slug: slug(),
      fields: { firstName, lastName, email },
      onDone: showResult,
      onRefused: backToTimes,
    });
  }
  state.isForm = true;
  draw();
}

async function backToTimes(notice = null) {
  Object.assign(state, { isForm: false, start: null, notice });
  await load();
  draw();
}

function draw() {
  const body = state.isForm
    ? detailsForm({
        api: API,
        state,
        slug: slug(),
        onEdit: () => backToTimes(),
        onDone: showResult,
        onRefused: backToTimes,
      })
    : picker();
  root.replaceChildren(
    el('header', { class: 'steps' }, steps()),
    el('main', {}, el('h1', { text: boot.title }), el('p', { text: boot.hostName }), live(), notes(), body),
  );
}

const steps = () =>
  el(
    'ol',
    {},
    el(
      'li',
      { 'aria-label': `stepIndicator.chooseTime${state.isForm ? ' completed' : ''}` },
      el('span', { text: 'CHOOSE TIME' }),
    ),
    el('li', { 'aria-label': 'stepIndicator.yourInfo' }, el('span', { text: 'YOUR INFO' })),
  );

function live() {
  const text = state.isForm
    ? `Now displaying a form to confirm your meeting for ${momentText()}.`
    : state.date
      ? `Now displaying available times for ${dayName(state.date)}.`
      : '';
  return el('div', { role: 'status', class: 'unseen', text });
}

function momentText(start = state.start) {
  const date = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  return `${date} ${timeText(start, state.zone, { space: ' ', upper: true })}`;
}

function notes() {
  return el(
    'div',
    {},
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
    state.notice && el('div', { role: 'alert', text: state.notice }),
  );
}

function picker() {
  return el(
    'div',
    { class: 'columns' },
    monthTable({ state, chooseDay, changeMonth }),
    el(
      'div',
      {},
      boot.durations.length > 1 && durations(),
      zoneButton({ state, changeZone }),
      timeChoices({ state, chooseTime }),
    ),
  );
}

function durations() {
  const length = minutes => (minutes % 60 === 0 ? `${minutes / 60} hour${minutes > 60 ? 's' : ''}` : `${minutes} mins`);
  const radio = minutes =>
    el(
      'label',
      { class: 'choice' },
      el('input', {
        type: 'radio',
        name: 'duration',
        checked: minutes === state.minutes,
        onchange: () => changeDuration(minutes),
      }),
      boot.language === 'en' ? length(minutes) : `${minutes} ${words.minutes}`,
    );
  return el(
    'div',
    {},
    el('h2', { text: say('How long do you need?', 'duration') }),
    el('div', { role: 'group' }, ...boot.durations.map(radio)),
  );
}

function showResult({ start, needsConfirmation }) {
  root.replaceChildren(
    el(
      'main',
      { class: 'result' },
      el('h1', { text: needsConfirmation ? words.pending : say('Booking confirmed', 'confirmed') }),
      el('p', {
        text: needsConfirmation ? words.pendingNote : say(`You're booked with ${boot.hostName}.`, 'invitationSent'),
      }),
      !needsConfirmation && el('p', { text: say('An invitation has been emailed to you.', 'invitationSent') }),
      el('h2', { text: momentText(typeof start === 'number' ? start : state.start) }),
      el('p', { text: `${boot.title} · ${boot.location}` }),
    ),
  );
}

function cookieBanner({ accept, reject }) {
  const agree = accept(say('Accept', 'cookiesAccept'));
  const refuse = reject(say('Decline', 'cookiesReject'));
  agree.id = 'hs-eu-confirmation-button';
  if (refuse) refuse.id = 'hs-eu-decline-button';
  return el(
    'div',
    { id: 'hs-eu-cookie-confirmation', role: 'dialog', 'aria-label': 'Cookies', class: 'banner' },
    el('p', { text: words.cookiesText }),
    agree,
    refuse,
  );
}

if (enter({ main: root, consent: cookieBanner })) await begin();
