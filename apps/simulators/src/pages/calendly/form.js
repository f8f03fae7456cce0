import { isoIn } from '../shared/clock.js';
import { boot, el, jsonBody, prefilled, variant, words } from '../shared/page.js';
import {
  answersOf,
  asksPhone,
  controlFor,
  enableAfterBlur,
  honeypot,
  phoneField,
  phoneStar,
} from '../shared/questions.js';
import { leavesForThankYou, priceBlock, showAlert, submitOnce } from '../shared/submission.js';

/** `Enter Details`: one field for the name, one for the e-mail, the host's questions. */
export function bookingForm({ state, onBack, onDone, onRefused }) {
  const name = labelled(
    `${words.name} *`,
    el('input', {
      type: 'text',
      name: 'full_name',
      id: 'full_name_input',
      autocomplete: 'name',
      value: prefilled('name'),
      required: true,
    }),
  );
  const email = labelled(
    `${words.email} *`,
    el('input', {
      type: 'email',
      name: 'email',
      id: 'email_input',
      autocomplete: 'email',
      value: prefilled('email'),
      required: true,
    }),
  );
  const asked = (boot.variant.questions ?? []).map((question, index) => ({
    question,
    ...questionBlock(question, index),
  }));
  const phone = asksPhone ? phoneField({ name: 'phone_number' }) : null;
  const terms = box('terms', words.terms, variant.termsRequired);
  const marketing = box('marketing', words.marketing, variant.marketingConsent);
  const trap = honeypot();
  const submit = el('button', { type: 'submit', text: words.submit });
  const form = el(
    'form',
    { novalidate: true },
    name,
    email,
    guests(),
    phone && el('div', {}, el('label', { for: 'phone_number', text: words.phone + phoneStar }), ...phone.nodes),
    ...asked.map(({ node }) => node),
    trap.node,
    terms,
    marketing,
    priceBlock(),
    submit,
  );
  enableAfterBlur(form, submit);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fields = {
      full_name: value(form, 'full_name'),
      email: value(form, 'email'),
      phone_number: phone?.read() || null,
      terms_accepted: isTicked(terms),
      marketing_consent: isTicked(marketing),
      website: trap.read(),
      event_fields: eventFields(asked),
    };
    if (!isComplete(form, asked, terms)) return;
    submit.disabled = true;
    await postBooking({ state, fields, onDone, onRefused });
    submit.disabled = false;
  });
  return el(
    'section',
    { class: 'details' },
    el('button', { type: 'button', 'aria-label': 'Go to previous page', text: '‹', onclick: () => onBack() }),
    el('h2', { text: words.enterDetails }),
    form,
  );
}

/** The POST that books; also sent without a form where everything is filled in beforehand. */
export async function postBooking({ state, fields, onDone, onRefused }) {
  const { event_fields = [], ...invitee } = fields;
  const body = {
    event_type_uuid: state.type.uuid,
    event: {
      start_time: isoIn(state.start, state.zone),
      ...(boot.durations.length > 1 ? { duration: state.minutes } : {}),
      location_configuration: { location: boot.location, phone_number: '', additional_info: '' },
      guests: {},
    },
    invitee: { timezone: state.zone, time_notation: state.clock, ...invitee },
    event_fields,
    scheduling_link_uuid: null,
    single_use_slug: null,
    payment_token: {},
    tracking: {},
    analytics: {},
    recaptcha_token: null,
  };
  const answer = await submitOnce({
    post: () => fetch('/api/booking/invitees', jsonBody(body)),
    email: fields.email,
    phone: fields.phone_number,
  });
  if (answer === null) return;
  if (answer.ok && !answer.body?.error) return leavesForThankYou() || onDone(answer.body ?? {});
  if (answer.body?.message === 'already_filled') return onRefused(words.taken);
  if (answer.body?.message === 'invitee_already_scheduled') return showExisting();
  showAlert(answer.ok ? answer.body.message : words.failed);
}

const labelled = (text, control) =>
  el(
    'div',
    { class: 'field' },
    el('label', { for: control.id, text }),
    control,
    el('p', { class: 'error', id: `${control.id}-error` }),
  );

function guests() {
  const box = el(
    'div',
    { hidden: true, 'data-testid': 'event_guest_emails' },
    el('label', { for: 'invitee_guest_input', text: 'Guest Email(s)' }),
    el('input', { id: 'invitee_guest_input' }),
  );
  return el(
    'div',
    {},
    el('button', { type: 'button', text: 'Add Guests', onclick: () => box.removeAttribute('hidden') }),
    box,
  );
}

function questionBlock(question, index) {
  const name = `question_${index}`;
  const label = `${question.label}${question.required ? ' *' : ''}`;
  if (question.type === 'select') return dropDown(question, name, label);
  const control = controlFor(question, { name });
  for (const radio of control.nodes[0].querySelectorAll?.('input[type=radio]') ?? [])
    radio.setAttribute('data-testid', radio.value);
  const text = control.target ? el('label', { for: name, text: label }) : el('p', { class: 'label', text: label });
  return { node: el('div', { class: 'field' }, text, ...control.nodes), read: control.read };
}

/** No `<select>`: a box with the role and a list that opens. */
function dropDown(question, name, label) {
  let chosen = '';
  const list = el('ul', { role: 'listbox', hidden: true, id: `${name}-list` });
  const combobox = el('button', {
    type: 'button',
    role: 'combobox',
    name,
    id: name,
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-label': label,
    'aria-required': question.required ? 'true' : undefined,
    text: 'Select...',
    onclick: () => {
      list.hidden = !list.hidden;
      combobox.setAttribute('aria-expanded', String(!list.hidden));
    },
  });
  const choose = option => {
    chosen = option;
    combobox.textContent = option;
    combobox.click();
  };
  list.append(
    ...question.options.map(option => el('li', { role: 'option', text: option, onclick: () => choose(option) })),
  );
  return {
    node: el('div', { class: 'field' }, el('label', { for: name, text: label }), combobox, list),
    read: () => chosen,
  };
}

const box = (name, text, isShown) =>
  isShown
    ? el(
        'label',
        { class: 'choice' },
        el('input', { type: 'checkbox', name }),
        ` ${text}${name === 'terms' ? ' *' : ''}`,
      )
    : null;
const isTicked = label => label?.querySelector('input').checked ?? false;
const value = (form, name) => form.elements.namedItem(name).value.trim();

const eventFields = asked => {
  const answers = answersOf(asked);
  return asked.map(({ question }, position) => ({
    id: position,
    name: question.label,
    format: question.type,
    required: question.required,
    position,
    answer_choices: question.options,
    include_other: false,
    value: answers[question.label] ?? '',
  }));
};

function isComplete(form, asked, terms) {
  const open = [
    ...['full_name', 'email'].filter(name => value(form, name) === ''),
    ...asked.filter(({ question, read }) => question.required && read() === '').map(({ question }) => question.label),
    ...(phoneStar && value(form, 'phone_number') === '' ? ['phone_number'] : []),
    ...(variant.termsRequired && !isTicked(terms) ? ['terms'] : []),
  ];
  document.getElementById('full_name_input-error').textContent = open.includes('full_name') ? words.required : '';
  const isAddress = form.elements.namedItem('email').validity.valid;
  document.getElementById('email_input-error').textContent = open.includes('email')
    ? words.required
    : isAddress
      ? ''
      : words.invalidEmail;
  if (open.length > 0) showAlert(`${words.required}: ${open.join(', ')}`);
  return open.length === 0 && isAddress;
}

function showExisting() {
  document
    .getElementById('main')
    .replaceChildren(
      el('h1', { text: words.existing }),
      el('button', { type: 'button', text: words.reschedule }),
      el('a', { href: `/${boot.user}/${boot.slug}`, text: words.back }),
    );
}
