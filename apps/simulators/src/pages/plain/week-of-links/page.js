import { addDays, dayOf, dayText, groupBy, offsetText, timeText, weekdayOf } from '../../shared/clock.js';
import { boot, el, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

const app = document.querySelector('.app');
const today = dayOf(Date.now(), state.zone);
const view = { monday: addDays(today, -((weekdayOf(today) + 6) % 7)), dialog: null };

begin({ draw, choose, main: app });

function choose(start) {
  Object.assign(state, { start });
  const day = dayOf(start, state.zone);
  view.monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  openDialog();
}

/** Links without an address, for days as for times: nothing here is a button. */
function draw() {
  const days = groupBy(state.slots, ({ start }) => dayOf(start, state.zone));
  const week = Array.from({ length: 7 }, (_, index) => addDays(view.monday, index));
  const turn = count => () => {
    view.monday = addDays(view.monday, count);
    draw();
  };
  app.replaceChildren(
    el('h2', { text: boot.title }),
    el('p', { text: `${boot.hostName} · ${state.minutes} ${words.minutes}` }),
    meetingNotes(),
    durationChoice(state, async minutes => {
      Object.assign(state, { minutes });
      await load();
      draw();
    }) ?? '',
    el('p', { text: `UTC${offsetText(Date.parse(`${view.monday}T12:00:00Z`), state.zone)} ${state.zone}` }),
    el('a', { class: 'turn', text: words.previousWeek, onclick: turn(-7) }),
    ' | ',
    el('a', { class: 'turn', text: words.nextWeek, onclick: turn(7) }),
    el('h3', {
      text: `${dayText(week[0], { day: 'numeric', month: 'long' })} – ${dayText(week[6], { day: 'numeric', month: 'long', year: 'numeric' })}`,
    }),
    el(
      'table',
      { class: 'week' },
      el('tr', {}, ...week.map(headCell)),
      el('tr', {}, ...week.map(day => dayColumn(days.get(day) ?? []))),
    ),
    state.slots.length === 0 ? el('p', { text: words.noOpenings }) : '',
    view.dialog ?? '',
  );
}

const headCell = day => el('th', { text: dayText(day, { weekday: 'short', day: 'numeric', month: 'numeric' }) });

const dayColumn = slots =>
  el(
    'td',
    {},
    ...slots.map(({ start }) =>
      el('a', {
        class: 'slot',
        text: timeText(start, state.zone),
        onclick: () => pick(start, { choose: chooseAndDraw, onDone: showResult, draw }),
      }),
    ),
  );

function chooseAndDraw(start) {
  choose(start);
  draw();
}

function openDialog() {
  const contact = contactFields({ labelling: 'labelledby' });
  const button = el('input', { type: 'submit', value: words.submit });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const form = el('form', { novalidate: true }, problem, ...contact.nodes, priceBlock(), button);
  enableAfterBlur(form, button);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fault = contact.fault();
    problem.textContent = fault ?? '';
    if (fault) return;
    button.disabled = true;
    await book(contact.read(), { onDone: showResult, draw: afterRefusal });
    button.disabled = false;
  });
  const afterRefusal = () => {
    problem.textContent = state.error ?? '';
    if (state.start !== null) return;
    view.dialog = el('p', { role: 'alert', text: state.error });
    draw();
  };
  const cancel = el('a', { text: words.back, onclick: closeDialog });
  view.dialog = el(
    'div',
    { role: 'dialog', 'aria-label': words.enterDetails, class: 'dialog' },
    el('h3', { text: momentText(state.start) }),
    form,
    cancel,
  );
}

function closeDialog() {
  view.dialog = null;
  state.start = null;
  draw();
}

const momentText = start =>
  `${dayText(dayOf(start, state.zone), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${timeText(start, state.zone)}, ${state.zone}`;

function showResult(result) {
  const [headline, text] = resultWords(result);
  view.dialog = el(
    'div',
    { role: 'dialog', 'aria-label': headline },
    el('h3', { text: headline }),
    el('p', { text: momentText(result.start) }),
    el('p', { text }),
  );
  draw();
}
