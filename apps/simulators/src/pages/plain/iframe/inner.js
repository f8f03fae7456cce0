import { dayOf, dayText, groupBy, timeText, zoneText } from '../../shared/clock.js';
import { boot, el, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

const DAYS_AT_ONCE = 6;
const root = document.getElementById('inner');
const view = { from: 0, day: null, isForm: false };

begin({ draw, choose, main: root });

function choose(start) {
  Object.assign(state, { start });
  Object.assign(view, { day: dayOf(start, state.zone), isForm: true });
}

function draw() {
  root.replaceChildren(
    el('h2', { text: boot.title }),
    meetingNotes(),
    state.error ? el('p', { role: 'alert', text: state.error }) : '',
    view.isForm ? form() : days(),
  );
}

/** Open days only, as tabs that scroll; the times of the chosen one below. */
function days() {
  const all = [...groupBy(state.slots, ({ start }) => dayOf(start, state.zone))];
  view.day ??= all[0]?.[0] ?? null;
  const turn = count => () => {
    view.from = Math.max(0, view.from + count);
    draw();
  };
  const tab = ([day]) =>
    el('div', {
      role: 'tab',
      tabindex: '0',
      'aria-selected': String(day === view.day),
      text: dayText(day, { weekday: 'short', day: 'numeric', month: 'short' }),
      class: 'slot',
      onclick: () => show(day),
    });
  const slots = all.find(([day]) => day === view.day)?.[1] ?? [];
  return el(
    'div',
    {},
    durationChoice(state, async minutes => {
      Object.assign(state, { minutes });
      await load();
      draw();
    }),
    el('button', {
      type: 'button',
      'aria-label': words.previousWeek,
      disabled: view.from === 0,
      text: '‹',
      onclick: turn(-DAYS_AT_ONCE),
    }),
    el(
      'div',
      { role: 'tablist', style: 'display:inline-block' },
      ...all.slice(view.from, view.from + DAYS_AT_ONCE).map(tab),
    ),
    el('button', {
      type: 'button',
      'aria-label': words.nextWeek,
      disabled: view.from + DAYS_AT_ONCE >= all.length,
      text: '›',
      onclick: turn(DAYS_AT_ONCE),
    }),
    el('p', { text: `${zoneText(state.zone, Date.now(), 'shortOffset')} ${state.zone}` }),
    el(
      'div',
      { role: 'tabpanel' },
      view.day &&
        el('h3', { text: dayText(view.day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) }),
      ...slots.map(({ start }) => timeButton(start)),
    ),
    all.length === 0 && el('p', { text: words.noOpenings }),
  );
}

function show(day) {
  Object.assign(view, { day });
  draw();
}

function timeButton(start) {
  const [from, to] = [start, start + state.minutes * 60_000].map(at => timeText(at, state.zone, { space: ' ' }));
  const chooseAndDraw = chosen => {
    choose(chosen);
    draw();
  };
  return el('button', {
    type: 'button',
    text: `${from} - ${to}`,
    onclick: () => pick(start, { choose: chooseAndDraw, onDone, draw }),
  });
}

function form() {
  const contact = contactFields({ labelling: 'placeholder', split: true });
  const button = el('button', { type: 'submit', text: words.submit });
  const problem = el('p', { role: 'alert' });
  const made = el('form', { novalidate: true }, ...contact.nodes, priceBlock(), button);
  enableAfterBlur(made, button);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    problem.textContent = contact.fault() ?? '';
    if (problem.textContent) return;
    button.disabled = true;
    await book(contact.read(), { onDone, draw: () => afterRefusal(problem) });
    button.disabled = false;
  });
  const back = () => {
    Object.assign(view, { isForm: false });
    state.start = null;
    draw();
  };
  return el(
    'div',
    {},
    el('h3', { text: momentText(state.start) }),
    el('button', { type: 'button', text: words.back, onclick: back }),
    problem,
    made,
  );
}

function afterRefusal(problem) {
  problem.textContent = state.error ?? '';
  if (state.start !== null) return;
  view.isForm = false;
  draw();
}

const momentText = start =>
  `${dayText(dayOf(start, state.zone), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${timeText(start, state.zone, { space: ' ' })} (${state.zone})`;

function onDone(result) {
  const [headline, text] = resultWords(result);
  root.replaceChildren(
    el('h2', { role: 'status', text: headline }),
    el('p', { text: momentText(result.start) }),
    el('p', { text }),
  );
}
