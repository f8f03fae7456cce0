import { addDays, dayOf, dayText, groupBy, timeText, zoneText } from '../../shared/clock.js';
import { boot, el, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

const SHOWN_DAYS = 7;
const wizard = document.getElementById('wizard');
const contact = contactFields({ labelling: 'wrapped', split: true });
const view = { step: 'contact', from: dayOf(Date.now(), state.zone), day: null };

begin({ draw, choose, main: wizard });

function choose(start) {
  Object.assign(state, { start });
  view.day = dayOf(start, state.zone);
  if (view.step === 'times') view.step = 'review';
}

function draw() {
  const steps = { contact: contactStep, times: timesStep, review: reviewStep };
  wizard.replaceChildren(
    el('h1', { text: `${boot.title}: ${boot.hostName}` }),
    meetingNotes(),
    state.error ? el('div', { role: 'alert', text: state.error }) : '',
    steps[view.step](),
  );
}

function go(step) {
  Object.assign(view, { step });
  state.error = null;
  draw();
}

function contactStep() {
  const next = el('button', { type: 'submit', text: words.next });
  const form = el(
    'form',
    {
      novalidate: true,
      onsubmit: event => {
        event.preventDefault();
        state.error = contact.fault();
        if (state.error) return draw();
        go(state.start === null ? 'times' : 'review');
      },
    },
    el('h2', { text: `1. ${words.enterDetails}` }),
    ...contact.nodes,
    next,
  );
  enableAfterBlur(form, next);
  return form;
}

function timesStep() {
  const days = groupBy(state.slots, ({ start }) => dayOf(start, state.zone));
  const shown = Array.from({ length: SHOWN_DAYS }, (_, index) => addDays(view.from, index));
  const turn = count => () => {
    Object.assign(view, { from: addDays(view.from, count), day: null });
    draw();
  };
  return el(
    'div',
    {},
    el('h2', { text: `2. ${words.selectDateTime}` }),
    el('p', { text: `${zoneText(state.zone)} (${state.zone})` }),
    durationChoice(state, async minutes => {
      Object.assign(state, { minutes });
      await load();
      draw();
    }),
    el('button', { type: 'button', text: words.previousWeek, onclick: turn(-SHOWN_DAYS) }),
    el('button', { type: 'button', text: words.nextWeek, onclick: turn(SHOWN_DAYS) }),
    el(
      'div',
      { role: 'group', 'aria-label': dayText(view.from, { month: 'long', year: 'numeric' }) },
      ...shown.map(day => dayButton(day, days)),
    ),
    el('div', { class: 'times' }, ...(days.get(view.day) ?? []).map(({ start }) => timeButton(start))),
    state.slots.length === 0 && el('p', { text: words.noOpenings }),
    el('button', { type: 'button', text: words.back, onclick: () => go('contact') }),
  );
}

function dayButton(day, days) {
  const label = dayText(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const click = () => {
    Object.assign(view, { day });
    draw();
  };
  return el('button', {
    type: 'button',
    disabled: !days.has(day),
    'aria-pressed': String(day === view.day),
    text: label,
    onclick: click,
  });
}

const timeButton = start =>
  el('button', {
    type: 'button',
    class: 'time',
    text: timeText(start, state.zone, { space: ' ', upper: true }),
    onclick: () => pick(start, { choose: chooseAndDraw, onDone, draw }),
  });

function chooseAndDraw(start) {
  choose(start);
  draw();
}

function reviewStep() {
  const { name, email } = contact.read();
  const button = el('button', { type: 'button', text: words.confirm, onclick: send });
  return el(
    'div',
    {},
    el('h2', { text: `3. ${words.confirm}` }),
    el(
      'dl',
      {},
      ...[
        [words.name, name],
        [words.email, email],
        [words.selectDateTime, momentText(state.start)],
        [words.duration, `${state.minutes} ${words.minutes}`],
        [words.timeZone, state.zone],
      ].flatMap(([term, value]) => [el('dt', { text: term }), el('dd', { text: value })]),
    ),
    priceBlock(),
    button,
    el('button', { type: 'button', text: words.back, onclick: () => go('times') }),
  );
}

async function send({ target }) {
  target.disabled = true;
  await book(contact.read(), {
    onDone,
    draw: () => {
      if (state.start === null) view.step = 'times';
      draw();
    },
  });
  target.disabled = false;
}

const momentText = start =>
  `${dayText(dayOf(start, state.zone), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${timeText(start, state.zone, { space: ' ', upper: true })}`;

function onDone(result) {
  const [headline, text] = resultWords(result);
  const done = el('div', { role: 'status' });
  wizard.replaceChildren(done);
  done.append(
    el('strong', { text: headline }),
    el('p', { text }),
    el('p', { text: `${momentText(result.start)} (${state.zone})` }),
  );
}
