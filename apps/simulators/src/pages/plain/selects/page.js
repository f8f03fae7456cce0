import { dayOf, dayText, groupBy, timeText, zoneText } from '../../shared/clock.js';
import { boot, el, variant, words } from '../../shared/page.js';
import { enableAfterBlur } from '../../shared/questions.js';
import { priceBlock } from '../../shared/submission.js';
import { contactFields, durationChoice, meetingNotes } from '../fields.js';
import { begin, book, load, pick, resultWords, state } from '../flow.js';

const form = document.getElementById('book');
const main = form.parentElement;
const contact = contactFields({ labelling: 'text-before' });
const day = el('select', { id: 'day', required: true });
const time = el('select', { id: 'time', required: true });
const zone = el('select', { id: 'tz', disabled: variant.hostTimeZone === 'locked' });
const button = el('button', { text: words.submit });
const problem = el('p', { class: 'problem', 'aria-live': 'assertive' });

form.append(
  el('h1', { text: boot.title }),
  el('p', { text: boot.hostName }),
  meetingNotes(),
  durationChoice(state, async minutes => {
    Object.assign(state, { minutes });
    await load();
    draw();
  }) ?? '',
  el('label', { for: 'tz', text: words.timeZone }),
  zone,
  el('label', { for: 'day', text: words.selectDateTime }),
  day,
  el('label', { for: 'time', text: words.selectTime }),
  time,
  ...contact.nodes,
  priceBlock() ?? '',
  problem,
  button,
);
enableAfterBlur(form, button);
begin({ draw, choose, main });

for (const name of ['UTC', ...Intl.supportedValuesOf('timeZone')])
  zone.append(el('option', { value: name, text: name.replaceAll('_', ' ') }));
zone.addEventListener('change', async () => {
  state.zone = zone.value;
  await load();
  draw();
});
day.addEventListener('change', () => drawTimes(null));
time.addEventListener('change', () => {
  const start = time.value ? Number(time.value) : null;
  if (start !== null) pick(start, { choose: chosen => Object.assign(state, { start: chosen }), onDone, draw });
});
form.addEventListener('submit', send);

function choose(start) {
  state.start = start;
}

function draw() {
  zone.value = state.zone;
  if (zone.value === '') zone.append(el('option', { value: state.zone, text: zoneText(state.zone), selected: true }));
  problem.textContent = state.error ?? (state.slots.length === 0 ? words.noOpenings : '');
  const days = [...groupBy(state.slots, ({ start }) => dayOf(start, state.zone)).keys()];
  const chosen = state.start === null ? day.value : dayOf(state.start, state.zone);
  day.replaceChildren(
    el('option', { value: '', text: '—' }),
    ...days.map(key =>
      el('option', {
        value: key,
        selected: key === chosen,
        text: dayText(key, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      }),
    ),
  );
  drawTimes(state.start);
}

function drawTimes(chosen) {
  state.start = chosen;
  const starts = state.slots.map(({ start }) => start).filter(start => dayOf(start, state.zone) === day.value);
  time.replaceChildren(
    el('option', { value: '', text: '—' }),
    ...starts.map(start =>
      el('option', {
        value: start,
        selected: start === chosen,
        text: timeText(start, state.zone, { space: ' ', upper: true }),
      }),
    ),
  );
}

/** The browser's own checks come first; only then does the form submit. */
async function send(event) {
  event.preventDefault();
  problem.textContent = contact.fault() ?? (state.start === null ? words.selectTime : '');
  if (problem.textContent) return;
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
    el('h2', { text: headline }),
    el('p', {
      text: `${date}, ${timeText(result.start, state.zone, { space: ' ', upper: true })} ${zoneText(state.zone)}`,
    }),
    el('p', { text }),
  );
}
