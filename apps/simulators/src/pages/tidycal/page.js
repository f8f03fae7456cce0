import {
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  firstZone,
  groupBy,
  monthKey,
  monthText,
  rangeOf,
  timeText,
  weekdayOf,
  whenZoneChanges,
  zoneText,
} from '../shared/clock.js';
import { booksOnClick, boot, el, jsonBody, prefilled, readJson, say, variant, words } from '../shared/page.js';
import {
  answersOf,
  asksPhone,
  controlFor,
  enableAfterBlur,
  honeypot,
  phoneField,
  phoneStar,
} from '../shared/questions.js';
import { leavesForThankYou, priceBlock, submitOnce } from '../shared/submission.js';
import { enter } from '../shared/walls.js';

const API = `/api/booking-types/${boot.typeId}`;
const root = document.getElementById('booking-page');

const state = {
  zone: firstZone(),
  minutes: boot.durations[0],
  month: null,
  date: null,
  start: null,
  days: new Map(),
  error: null,
};

async function begin() {
  state.month = monthKey(dayOf(Date.now(), state.zone));
  await load();
  if (variant.preselectedTime) preselect();
  draw();
  whenZoneChanges(changeZone);
}

function preselect() {
  state.date = [...state.days.keys()].sort()[0] ?? null;
  state.start = state.days.get(state.date)?.[0]?.start ?? null;
}

async function load() {
  const { start, end } = rangeOf(state.month);
  const query = new URLSearchParams({
    starts_at: new Date(start).toISOString(),
    ends_at: new Date(end).toISOString(),
    duration: state.minutes,
  });
  const { data } = await readJson(`${API}/timeslots?${query}`);
  const slots = data.map(({ starts_at, available_bookings: seats }) => ({ start: Date.parse(starts_at), seats }));
  state.days = groupBy(slots, ({ start: at }) => dayOf(at, state.zone));
}

async function changeZone(zone) {
  state.zone = zone;
  await load();
  if (state.start !== null) state.date = dayOf(state.start, zone);
  draw();
}

async function turn(count) {
  Object.assign(state, { month: addMonths(state.month, count), date: null });
  await load();
  draw();
}

function set(changes) {
  Object.assign(state, { error: null }, changes);
  draw();
}

function draw() {
  root.replaceChildren(
    el(
      'aside',
      {},
      el('p', { text: boot.hostName }),
      el('h1', { text: boot.title }),
      el('p', { text: `${state.minutes} ${say('minutes', 'minutes')}` }),
      el('p', { text: boot.location }),
      notes(),
    ),
    state.start === null || booksOnClick() ? picker() : form(),
  );
}

const notes = () =>
  el(
    'div',
    {},
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    booksOnClick() && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
    state.error && el('p', { class: 'error', role: 'alert', text: state.error }),
  );

function picker() {
  const days = daysOfMonth(state.month);
  const blanks = Array.from({ length: weekdayOf(days[0]) }, () => el('span'));
  return el(
    'section',
    {},
    lengths(),
    el(
      'div',
      { class: 'header' },
      el('button', {
        type: 'button',
        'aria-label': say('Previous', 'previousMonth'),
        text: '←',
        onclick: () => turn(-1),
      }),
      el('h2', { text: monthText(state.month) }),
      el('button', { type: 'button', 'aria-label': say('Next', 'nextMonth'), text: '→', onclick: () => turn(1) }),
    ),
    el('div', { class: 'days' }, ...blanks, ...days.map(dayButton)),
    state.days.size === 0 && el('p', { text: words.noTimesAvailable }),
    zonePicker(),
    state.date && times(),
  );
}

function lengths() {
  if (boot.durations.length < 2) return null;
  const button = minutes =>
    el('button', {
      type: 'button',
      'aria-pressed': String(minutes === state.minutes),
      text: `${minutes} ${words.minutes}`,
      onclick: () => changeLength(minutes),
    });
  return el('div', { role: 'group', 'aria-label': words.duration }, ...boot.durations.map(button));
}

async function changeLength(minutes) {
  Object.assign(state, { minutes });
  await load();
  draw();
}

const dayButton = day =>
  el('button', {
    type: 'button',
    disabled: !state.days.has(day),
    class: day === state.date ? 'day chosen' : 'day',
    'aria-label': dayText(day, { month: 'long', day: 'numeric', year: 'numeric' }),
    text: Number(day.slice(8)),
    onclick: () => set({ date: day }),
  });

function zonePicker() {
  if (variant.hostTimeZone === 'locked') return el('p', { class: 'zone', text: zoneText(state.zone) });
  const select = el('select', { 'aria-label': words.timeZone, onchange: () => changeZone(select.value) });
  const zones = [...new Set([state.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  select.append(
    ...zones.map(zone => el('option', { value: zone, selected: zone === state.zone, text: zone.replaceAll('_', ' ') })),
  );
  return select;
}

const times = () =>
  el(
    'div',
    { class: 'times' },
    el('h3', { text: dayText(state.date, { weekday: 'long', month: 'long', day: 'numeric' }) }),
    ...(state.days.get(state.date) ?? []).map(({ start, seats }) =>
      el('button', {
        type: 'button',
        text:
          timeText(start, state.zone, { space: ' ' }) + (variant.groupEvent ? ` (${seats} ${words.seatsLeft})` : ''),
        onclick: () => choose(start),
      }),
    ),
  );

function choose(start) {
  state.start = start;
  if (!booksOnClick()) return draw();
  return book({ name: prefilled('name'), email: prefilled('email') });
}

function momentText(start) {
  const date = dayText(dayOf(start, state.zone), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  return `${timeText(start, state.zone, { space: ' ' })}, ${date} (${state.zone})`;
}

/** Everything on one page, the browser's own checks, no star at a name that is required. */
function form() {
  const input = (name, type) => el('input', { type, name, required: true, autocomplete: name, value: prefilled(name) });
  const [name, email] = [input('name', 'text'), input('email', 'email')];
  const phone = asksPhone ? phoneField({ name: 'phone' }) : null;
  const asked = (variant.questions ?? []).map((question, index) => ({
    question,
    ...controlFor(question, { name: `booking_questions[${index}]`, id: `bq${index}` }),
  }));
  const terms = el('input', { type: 'checkbox', name: 'terms', required: variant.termsRequired });
  const newsletter = el('input', { type: 'checkbox', name: 'newsletter' });
  const trap = honeypot();
  const submit = el('button', { type: 'submit', text: say('Book meeting', 'confirm') });
  const made = el(
    'form',
    {},
    el('p', { class: 'chosen', text: momentText(state.start) }),
    el('button', { type: 'button', text: words.back, onclick: () => set({ start: null }) }),
    el('label', {}, say('Your name', 'name'), name),
    el('label', {}, say('Your email', 'email'), email),
    phone && el('div', {}, el('label', { for: 'phone', text: words.phone + phoneStar }), ...phone.nodes),
    ...asked.map(({ question, target, nodes }) => {
      const text = `${question.label}${question.required ? ' *' : ''}`;
      return el('div', {}, target ? el('label', { for: target.id, text }) : el('p', { text }), ...nodes);
    }),
    trap.node,
    variant.termsRequired && el('label', { class: 'choice' }, terms, ` ${words.terms}`),
    variant.marketingConsent && el('label', { class: 'choice' }, newsletter, ` ${words.marketing}`),
    priceBlock(),
    submit,
  );
  enableAfterBlur(made, submit);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    const booking_questions = Object.entries(answersOf(asked)).map(([question, answer]) => ({ question, answer }));
    await book({
      name: name.value,
      email: email.value,
      phone: phone?.read() || null,
      booking_questions,
      terms: terms.checked,
      newsletter: newsletter.checked,
      website: trap.read(),
    });
    submit.disabled = false;
  });
  return made;
}

async function book(fields) {
  const { start, zone, minutes } = state;
  const body = {
    starts_at: new Date(start).toISOString(),
    timezone: zone,
    ...(boot.durations.length > 1 ? { duration: minutes } : {}),
    ...fields,
  };
  const answer = await submitOnce({
    post: () => fetch(`${API}/bookings`, jsonBody(body)),
    email: fields.email,
    phone: fields.phone,
  });
  if (answer === null) return;
  if (answer.ok && !answer.body?.error) return leavesForThankYou() || showResult(answer.body?.data ?? {});
  const message = answer.body?.message ?? '';
  if (/no longer available/.test(message)) {
    await load();
    return set({ start: null, error: words.taken });
  }
  showError(/already booked/.test(message) ? `${words.existing}. ${words.reschedule}` : words.failed);
}

/** Above the form, which keeps what was typed. */
function showError(text) {
  root.querySelector('.error')?.remove();
  root.prepend(el('p', { class: 'error', role: 'alert', text }));
}

function showResult({ starts_at, status }) {
  const isPending = status === 'pending';
  root.replaceChildren(
    el('h1', {
      text: isPending ? say('Your booking is pending', 'pending') : say('Your booking is confirmed', 'confirmed'),
    }),
    el('p', { text: isPending ? words.pendingNote : words.invitationSent }),
    el('p', { text: `${boot.title}, ${boot.hostName}` }),
    el('p', { text: momentText(starts_at ? Date.parse(starts_at) : state.start) }),
  );
}

if (enter({ main: root })) await begin();
