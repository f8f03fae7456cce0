import { element } from './element.js';
import { examplesFor, makePage } from './example-replies.js';
import { clock, offsetFrom, stepsOf } from './timeline.js';

const FAST_MS = 700;
const SLOW_MS = 3000;
/** How long after the last change a reply counts as under way. */
const UNDER_WAY_MS = 20_000;
/** Up to this width the timeline lies below the conversation, as in the style sheet. */
const NARROW = 720;

/** @param {string} id */
const byId = id => document.getElementById(id);

const view = {
  people: [],
  selected: decodeURIComponent(location.hash.slice(1)),
  thread: null,
  story: { state: 'absent', steps: [] },
  underWayUntil: 0,
  showEarlier: false,
  shown: { people: '', messages: '', steps: '' },
  drafts: new Map(),
};

const CHANNELS = { email: 'E-mail', linkedin: 'LinkedIn', sms: 'SMS' };

async function readJson(url, options) {
  const response = await fetch(url, options);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `The simulators answered ${response.status}`);
  return body;
}

async function refresh() {
  try {
    const { leads, consoleUrl } = await readJson('/_sim/leads');
    view.people = leads;
    showConsoleLink(consoleUrl);
    const selected = leads.find(lead => lead.key === view.selected) ?? leads[0];
    if (selected) await refreshThread(selected);
    showOutage(null);
  } catch {
    showOutage('The simulators cannot be reached. Trying again…');
  }
  render();
}

async function refreshThread(lead) {
  view.selected = lead.key;
  const [thread, story] = await Promise.all([
    readJson(`/_sim/leads/${encodeURIComponent(lead.key)}`),
    readJson(`/_sim/story?lead=${encodeURIComponent(lead.lookup)}`),
  ]);
  if (view.selected !== lead.key) return;
  view.thread = thread;
  view.story = story;
}

async function poll() {
  await refresh();
  const isUnderWay = Date.now() < view.underWayUntil;
  setTimeout(poll, isUnderWay ? FAST_MS : SLOW_MS);
}

function render() {
  renderPeople();
  if (!view.thread) return;
  renderConversation(view.thread);
  renderTimeline(view.thread);
}

/** Whether a part has changed since it was drawn; an unchanged part keeps its focus and scroll. */
function hasChanged(part, value) {
  const text = JSON.stringify(value);
  if (view.shown[part] === text) return false;
  view.shown[part] = text;
  return true;
}

function renderPeople() {
  byId('people-empty').hidden = view.people.length > 0;
  if (!hasChanged('people', [view.people, view.selected])) return;
  const focused = document.activeElement?.getAttribute('data-key');
  byId('people').replaceChildren(...view.people.map(personItem));
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function personItem(person) {
  const where = [person.company, person.campaign].filter(Boolean).join(' · ');
  const button = element(
    'button',
    { class: 'person', type: 'button', 'data-key': person.key, 'aria-current': String(person.key === view.selected) },
    element(
      'span',
      { class: 'line' },
      element('strong', { text: person.name }),
      element('span', { class: 'channel', text: CHANNELS[person.channel] }),
    ),
    element('span', { text: where }),
    person.offered ? element('small', { text: `Offered: ${person.offered}` }) : null,
  );
  button.addEventListener('click', () => select(person));
  return element('li', {}, button);
}

async function select(person) {
  view.drafts.set(view.selected, byId('compose-text').value);
  view.selected = person.key;
  view.thread = null;
  view.showEarlier = false;
  history.replaceState(null, '', `#${encodeURIComponent(person.key)}`);
  byId('compose-text').value = view.drafts.get(person.key) ?? '';
  setStatus('');
  await refresh();
  byId('thread-title').focus({ preventScroll: window.innerWidth > NARROW });
}

function renderConversation({ lead, messages }) {
  byId('thread-empty').hidden = true;
  byId('compose').hidden = false;
  if (!hasChanged('messages', [lead, messages])) return;
  byId('thread-title').textContent = lead.name;
  byId('thread-about').textContent = [CHANNELS[lead.channel], lead.email ?? lead.phone, lead.campaign]
    .filter(Boolean)
    .join(' · ');
  byId('compose-label').textContent = `Your reply as ${lead.name}`;
  const list = byId('messages');
  list.replaceChildren(...messages.map(messageItem));
  byId('examples').replaceChildren(...examplesFor(lead).map(example => exampleButton(lead, example)));
  scrollToEnd(list);
}

/** Shows a list's end; a list that scrolls can be reached by keyboard. */
function scrollToEnd(list) {
  list.scrollTop = list.scrollHeight;
  if (list.scrollHeight > list.clientHeight) list.setAttribute('tabindex', '0');
  else list.removeAttribute('tabindex');
}

function messageItem({ at, from, subject, text, author }) {
  const when = new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return element(
    'li',
    { class: `message ${from}` },
    element(
      'div',
      { class: 'meta' },
      element('span', { text: from === 'lead' ? `${author} (you)` : author }),
      element('time', { datetime: at, text: when }),
    ),
    subject ? element('p', { class: 'subject', text: subject }) : null,
    element('p', { class: 'text', text }),
  );
}

function exampleButton(lead, [label, text, scheduler]) {
  const button = element('button', { type: 'button', text: label, title: text });
  button.addEventListener('click', () => {
    if (scheduler) makePage(scheduler, lead).catch(error => setStatus(error.message));
    byId('compose-text').value = text;
    byId('compose-text').focus();
  });
  return button;
}

async function send(event) {
  event.preventDefault();
  const text = byId('compose-text').value.trim();
  if (!text || !view.thread) return;
  const { url, fixed, textField } = view.thread.lead.compose;
  const button = byId('compose').querySelector('button[type="submit"]');
  button.disabled = true;
  setStatus('Sending…');
  view.showEarlier = false;
  view.underWayUntil = Date.now() + UNDER_WAY_MS;
  try {
    const options = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const { deliveries } = await readJson(url, { ...options, body: JSON.stringify({ ...fixed, [textField]: text }) });
    byId('compose-text').value = '';
    setStatus(
      deliveries.length === 0 ? 'Sent, but nobody has registered a webhook for it.' : 'Sent.',
      deliveries.length === 0,
    );
  } catch (error) {
    setStatus(`Not sent: ${error.message}`, true);
  }
  button.disabled = false;
  if (window.innerWidth <= NARROW) byId('timeline-title').scrollIntoView({ behavior: 'smooth' });
  view.underWayUntil = Date.now() + UNDER_WAY_MS;
  await refresh();
}

function setStatus(text, isBad = false) {
  byId('compose-status').textContent = text;
  byId('compose-status').className = isBad ? 'bad' : '';
}

function renderTimeline(thread) {
  renderStoryState();
  const steps = stepsOf(thread, view.story);
  const lastReply = steps.findLast(step => step.source === 'lead')?.at ?? null;
  const isEarlier = step => lastReply !== null && Date.parse(step.at) < Date.parse(lastReply);
  const earlier = byId('earlier');
  earlier.hidden = !steps.some(isEarlier);
  earlier.setAttribute('aria-pressed', String(view.showEarlier));
  earlier.textContent = view.showEarlier ? 'Hide earlier steps' : 'Show earlier steps';
  const shown = view.showEarlier ? steps : steps.filter(step => !isEarlier(step));
  byId('timeline-empty').hidden = shown.length > 0;
  if (!hasChanged('steps', [view.selected, shown])) return;
  if (Date.now() < view.underWayUntil) view.underWayUntil = Date.now() + UNDER_WAY_MS;
  const list = byId('steps');
  const known = list.childElementCount;
  list.replaceChildren(
    ...shown.map((step, at) => stepItem(step, { isNew: at >= known, since: isEarlier(step) ? null : lastReply })),
  );
  scrollToEnd(list);
}

function stepItem(step, { isNew, since }) {
  const names = ['step', step.source, step.bad ? 'bad' : '', isNew ? 'new' : ''].filter(Boolean);
  return element(
    'li',
    { class: names.join(' ') },
    element(
      'div',
      { class: 'line' },
      element('span', { class: 'source', text: step.label }),
      element('time', { datetime: step.at, title: clock(step.at), text: offsetFrom(step.at, since) }),
    ),
    element('strong', { text: step.title }),
    step.detail ? element('p', { class: 'detail', text: step.detail }) : null,
  );
}

function renderStoryState() {
  const { state, error } = view.story;
  const note = byId('story-state');
  note.hidden = state === 'ok';
  note.textContent =
    state === 'absent'
      ? 'Overlap’s own steps are not connected here. What the outside world sees is shown.'
      : `Overlap’s own steps are missing: ${error}. Trying again.`;
}

function showConsoleLink(url) {
  const link = byId('console-link');
  link.hidden = !url;
  if (url) link.href = url;
}

function showOutage(text) {
  const banner = byId('outage');
  if (banner.textContent === (text ?? '')) return;
  banner.textContent = text ?? '';
  banner.hidden = text === null;
}

byId('compose').addEventListener('submit', send);
byId('compose-text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) byId('compose').requestSubmit();
});
byId('earlier').addEventListener('click', () => {
  view.showEarlier = !view.showEarlier;
  render();
});
poll();
