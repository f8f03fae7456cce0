import { dayOf, dayText, timeText } from '../shared/clock.js';
import { boot, el, jsonBody, prefilled, say, variant, words } from '../shared/page.js';
import { asksPhone, controlFor, honeypot, phoneField, phoneStar } from '../shared/questions.js';
import { leavesForThankYou, priceBlock, showAlert, submitOnce } from '../shared/submission.js';

const MINUTE = 60_000;

/** `Your information`. The button stays off until every required field is valid, which is looked at when a field is left. */
export function detailsForm({ api, state, slug, onEdit, onDone, onRefused }) {
  const confirm = el('button', { type: 'submit', text: say('Confirm', 'confirm'), disabled: true });
  const first = field('firstName', say('First name', 'firstName'), 'text');
  const last = field('lastName', say('Last name', 'lastName'), 'text');
  const email = field('email', say('Your email address', 'email'), 'email');
  const phone = asksPhone ? phoneField({ name: 'phone' }) : null;
  const asked = state.info.customParams.formFields.map((one, index) => customField(one, variant.questions[index]));
  const terms = consentBox('terms', words.terms, variant.termsRequired, true);
  const marketing = consentBox('communication-7', words.marketing, variant.marketingConsent, false);
  const trap = honeypot('url2');
  const form = el(
    'form',
    { novalidate: true },
    first.node,
    last.node,
    email.node,
    phone && el('div', {}, el('label', { for: 'phone', text: words.phone + phoneStar }), ...phone.nodes),
    ...asked.map(({ node }) => node),
    trap.node,
    guests(),
    terms?.node,
    marketing?.node,
    priceBlock(),
    el('div', { class: 'actions' }, el('button', { type: 'button', text: words.back, onclick: onEdit }), confirm),
  );
  const look = () => {
    confirm.disabled = !(
      [...form.querySelectorAll('[required]')].every(control => control.checkValidity()) &&
      asked.every(({ read, isRequired }) => !isRequired || read() !== '')
    );
  };
  form.addEventListener('focusout', look);
  form.addEventListener('change', look);
  look();
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (confirm.disabled) return;
    confirm.disabled = true;
    const fields = {
      firstName: first.read(),
      lastName: last.read(),
      email: email.read(),
      ...(phone ? { phone: phone.read() } : {}),
      formFields: asked.map(({ name, read }) => ({ name, value: read() })),
      legalConsentResponses: [terms, marketing]
        .filter(Boolean)
        .map(({ id, read }) => ({ communicationTypeId: id, consented: read() })),
      ...(variant.honeypot ? { website: trap.read() } : {}),
    };
    await postBooking({ api, state, slug, fields, onDone, onRefused });
    look();
  });
  return el(
    'div',
    { class: 'details' },
    el('h2', { text: say('Your information', 'enterDetails') }),
    chosen(state, onEdit),
    form,
  );
}

/** The POST that books; `v1` still serves the page's bookings. */
export async function postBooking({ api, state, slug, fields, onDone, onRefused }) {
  const body = {
    formFields: [],
    ...fields,
    timezone: state.zone,
    duration: state.minutes * MINUTE,
    startTime: state.start,
    locale: boot.language,
    offline: false,
    guestEmails: [],
  };
  const url = `${api}/v1/book?${new URLSearchParams({ slug, hs_static_app: 'MeetingsPublic' })}`;
  const answer = await submitOnce({ post: () => fetch(url, jsonBody(body)), email: fields.email, phone: fields.phone });
  if (answer === null) return;
  if (answer.ok && answer.body?.status !== 'error') {
    announce(answer.body, fields.email);
    return leavesForThankYou() || onDone(answer.body ?? {});
  }
  const reason = answer.body?.subCategory ?? '';
  if (reason.endsWith('NOT_AVAILABLE')) return onRefused(words.taken);
  if (reason.endsWith('ALREADY_SCHEDULED')) return showExisting();
  showAlert(reason.endsWith('INVALID_EMAIL') ? words.invalidEmail : words.failed);
}

/** Pages that frame this one listen for it. */
function announce(body, email) {
  if (parent === window) return;
  const { start, duration } = body ?? {};
  const bookingResponse = { event: { dateTime: start, duration }, postResponse: { contact: { email } } };
  parent.postMessage({ meetingBookSucceeded: true, meetingsPayload: { bookingResponse } }, '*');
}

function chosen(state, onEdit) {
  const date = dayText(dayOf(state.start, state.zone), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  });
  return el(
    'div',
    { class: 'chosen' },
    el('h3', { text: `${date} ${timeText(state.start, state.zone, { space: ' ', upper: true })}` }),
    el('button', {
      type: 'button',
      'aria-label': 'Click to change the meeting date or time',
      text: say('Edit', 'back'),
      onclick: onEdit,
    }),
    el('p', { text: `${state.minutes} ${words.minutes}` }),
    el('p', {}, el('span', { text: say('meeting location', 'location') }), ` ${boot.location}`),
  );
}

function field(name, label, type) {
  const control = el('input', { type, name, id: `${name}-input`, required: true, value: prefilled(name) });
  const node = el(
    'div',
    { class: 'field' },
    el('label', { for: control.id }, label, el('span', { text: ' *' })),
    control,
  );
  return { node, read: () => control.value.trim() };
}

function customField({ name, label, isRequired }, question) {
  const control = controlFor(question, { name });
  const text = `${label}${isRequired ? ' *' : ''}`;
  const title = control.target ? el('label', { for: name, text }) : el('span', { class: 'label', text });
  return { name, isRequired, read: control.read, node: el('div', { class: 'field' }, title, ...control.nodes) };
}

const guests = () =>
  el(
    'div',
    { class: 'guests' },
    el('h3', { text: 'Add guests' }),
    el('input', { type: 'text', 'aria-label': 'Add guest email' }),
    el('button', { type: 'button', text: 'Add' }),
    el('p', { text: '0/10 guests' }),
  );

function consentBox(id, text, isShown, isRequired) {
  if (!isShown) return null;
  const box = el('input', { type: 'checkbox', name: id, required: isRequired || undefined });
  const node = el('label', { class: 'choice' }, box, ` ${text}${isRequired ? ' *' : ''}`);
  return { id: id.replace('communication-', ''), node, read: () => box.checked };
}

function showExisting() {
  document
    .getElementById('hs-meetings')
    .replaceChildren(
      el('main', {}, el('h1', { text: words.existing }), el('button', { type: 'button', text: words.reschedule })),
    );
}
