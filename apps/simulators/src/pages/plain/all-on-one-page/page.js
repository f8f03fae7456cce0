import {
  addMonths,
  dayOf,
  daysOfMonth,
  dayText,
  groupBy,
  monthKey,
  monthText,
  timeText,
  weekdayOf,
  zoneText,
} from '../../shared/clock.js';
import { boot, el, variant, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

const main = document.getElementById('main');
const calendar = el('section', { 'aria-label': words.selectDateTime });
const times = el('fieldset', {});
const problem = el('p', { role: 'alert' });
const contact = contactFields({ labelling: 'for' });
const view = { month: monthKey(dayOf(Date.now(), state.zone)), day: null };

const button = el('button', { type: 'submit', text: words.confirm });
const form = el('form', { novalidate: true, onsubmit: send }, times, ...contact.nodes, priceBlock(), button);
main.append(
  el('h1', { text: boot.title }),
  el('p', { text: `${boot.hostName}, ${state.minutes} ${words.minutes}, ${boot.location}` }),
  meetingNotes(),
  calendar,
  problem,
  form,
);
enableAfterBlur(form, button);
begin({ draw, choose, main });

function choose(start) {
  state.start = start;
  view.day = dayOf(start, state.zone);
  view.month = monthKey(view.day);
}

function draw() {
  const days = groupBy(state.slots, ({ start }) => dayOf(start, state.zone));
  problem.textContent = state.error ?? '';
  drawMonth(days);
  drawTimes(days.get(view.day) ?? []);
}

function drawMonth(days) {
  const turn = count => () => {
    Object.assign(view, { month: addMonths(view.month, count), day: null });
    draw();
  };
  const all = daysOfMonth(view.month);
  const cells = [
    ...Array.from({ length: (weekdayOf(all[0]) + 6) % 7 }, () => el('td')),
    ...all.map(day => cell(day, days)),
  ];
  const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    el('tr', {}, ...cells.slice(week * 7, week * 7 + 7)),
  );
  calendar.replaceChildren(
    durationChoice(state, async minutes => {
      Object.assign(state, { minutes, start: null });
      await load();
      draw();
    }) ?? '',
    el('h2', { text: monthText(view.month) }),
    el('button', { type: 'button', 'aria-label': words.previousMonth, text: '«', onclick: turn(-1) }),
    el('button', { type: 'button', 'aria-label': words.nextMonth, text: '»', onclick: turn(1) }),
    el('table', {}, el('tbody', {}, ...rows)),
  );
}

/** The button says nothing but the number of the day. */
function cell(day, days) {
  const click = () => {
    Object.assign(view, { day });
    state.start = null;
    draw();
  };
  return el(
    'td',
    {},
    el('button', {
      type: 'button',
      disabled: !days.has(day),
      'aria-pressed': day === view.day ? 'true' : undefined,
      text: Number(day.slice(8)),
      onclick: click,
    }),
  );
}

function drawTimes(slots) {
  const zone = `${words.timeZone}: ${zoneText(state.zone)} (${state.zone})`;
  times.replaceChildren(
    el('legend', {
      text: view.day
        ? dayText(view.day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
        : words.selectTime,
    }),
    el('p', { text: zone }),
    ...slots.map(({ start }) => timeRadio(start)),
  );
  if (state.slots.length === 0) times.append(el('p', { text: words.noOpenings }));
}

function timeRadio(start) {
  const end = start + state.minutes * 60_000;
  const [from, to] = [start, end].map(at => timeText(at, state.zone, { space: '\u202f' }));
  const radio = el('input', {
    type: 'radio',
    name: 'slot',
    value: new Date(start).toISOString(),
    checked: start === state.start,
    onchange: () => pick(start, { choose: chosen => Object.assign(state, { start: chosen }), onDone, draw }),
  });
  return el('label', { class: 'choice' }, radio, ` ${from} – ${to}`);
}

async function send(event) {
  event.preventDefault();
  state.error = contact.fault() ?? (state.start === null ? words.selectTime : null);
  problem.textContent = state.error ?? '';
  if (state.error) return;
  button.disabled = true;
  await book(contact.read(), { onDone, draw });
  button.disabled = false;
}

function onDone(result) {
  const [headline, text] = resultWords(result);
  const date = dayText(dayOf(result.start, state.zone), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  main.replaceChildren(
    el('h1', { text: headline }),
    el('p', { text }),
    el('p', { text: `${date}, ${timeText(result.start, state.zone, { space: ' ' })} (${state.zone})` }),
    variant.redirectAfter ? '' : el('p', { text: boot.hostName }),
  );
}
