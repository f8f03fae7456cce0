import { dayOf, dayText, groupBy, timeText, zoneText } from '../../shared/clock.js';
import { boot, el, variant, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

const DAYS_AT_ONCE = 5;
const section = document.getElementById('days');
const view = { open: null, shown: DAYS_AT_ONCE };
const modal = el('dialog', {});
document.body.append(modal);

begin({ draw, choose, main: section });

/** Days under one another, each to fold out; its times are list items that nothing marks as something to click. */
function draw() {
  const days = [...groupBy(state.slots, ({ start }) => dayOf(start, state.zone))];
  section.replaceChildren(
    el('h1', { text: boot.title }),
    el('p', { text: `${boot.hostName} (${state.minutes} ${words.minutes})` }),
    meetingNotes(),
    durationChoice(state, async minutes => {
      Object.assign(state, { minutes });
      await load();
      draw();
    }) ?? '',
    el('p', { class: 'zone', text: `${words.timeZone}: ${zoneText(state.zone)}` }),
    state.error ? el('p', { role: 'alert', text: state.error }) : '',
    ...days.slice(0, view.shown).map(([day, slots]) => dayBlock(day, slots)),
    days.length > view.shown ? el('button', { type: 'button', text: `${words.next} …`, onclick: showMore }) : '',
    days.length === 0 ? el('p', { text: words.noOpenings }) : '',
  );
}

function showMore() {
  view.shown += DAYS_AT_ONCE;
  draw();
}

function dayBlock(day, slots) {
  const isOpen = view.open === day;
  const title = dayText(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const toggle = () => {
    view.open = isOpen ? null : day;
    draw();
  };
  return el(
    'div',
    {},
    el('h3', {}, el('button', { type: 'button', 'aria-expanded': String(isOpen), text: title, onclick: toggle })),
    isOpen && el('ul', {}, ...slots.map(timeItem)),
  );
}

function timeItem({ start, seats }) {
  const text =
    timeText(start, state.zone, { space: ' ' }) + (variant.groupEvent ? ` (${seats} ${words.seatsLeft})` : '');
  return el('li', { 'data-slot': start / 1000, text, onclick: () => pick(start, { choose, onDone, draw }) });
}

function choose(start) {
  state.start = start;
  view.open = dayOf(start, state.zone);
  const contact = contactFields({ labelling: 'placeholder' });
  const button = el('button', { type: 'submit', text: words.confirm });
  const problem = el('p', { role: 'alert' });
  const form = el('form', { novalidate: true }, problem, ...contact.nodes, priceBlock(), button);
  enableAfterBlur(form, button);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    problem.textContent = contact.fault() ?? '';
    if (problem.textContent) return;
    button.disabled = true;
    await book(contact.read(), { onDone, draw: () => afterRefusal(problem) });
    button.disabled = false;
  });
  const cancel = el('button', { type: 'button', text: words.back, onclick: () => modal.close() });
  modal.replaceChildren(el('h2', { text: momentText(start) }), form, cancel);
  if (!modal.open) modal.showModal();
}

function afterRefusal(problem) {
  problem.textContent = state.error ?? '';
  if (state.start !== null) return;
  modal.close();
  draw();
}

const momentText = start =>
  `${dayText(dayOf(start, state.zone), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}, ${timeText(start, state.zone, { space: ' ' })} (${zoneText(state.zone)})`;

function onDone(result) {
  const [headline, text] = resultWords(result);
  modal.replaceChildren(el('h2', { text: headline }), el('p', { text: momentText(result.start) }), el('p', { text }));
  if (!modal.open) modal.showModal();
}
