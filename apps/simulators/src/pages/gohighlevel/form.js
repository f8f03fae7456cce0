import { boot, el, prefilled, say, variant, words } from '../shared/page.js';
import { answersOf, asksPhone, controlFor, enableAfterBlur, honeypot, phoneField } from '../shared/questions.js';
import { leavesForThankYou, priceBlock, showAlert, submitOnce } from '../shared/submission.js';

/** `Enter Details`: labels lie beside the fields and are not tied to them, as in the builder's forms. */
export function appointmentForm({ api, state, onBack, onDone, onRefused }) {
  const submit = el('button', {
    type: 'submit',
    class: 'btn-schedule',
    id: 'schedule-meeting-button',
    text: say('Schedule Meeting', 'submit'),
  });
  const phone = asksPhone ? phoneField({ name: 'phone' }) : null;
  const asked = (variant.questions ?? []).map((question, index) => ({ question, ...customField(question, index) }));
  const trap = honeypot('url2');
  const form = el(
    'form',
    { id: '_builder-form', novalidate: true },
    row('first_name', say('First Name', 'firstName'), true, input('first_name', 'text', 'firstName')),
    row('last_name', say('Last Name', 'lastName'), false, input('last_name', 'text', 'lastName')),
    row('email', say('Email', 'email'), true, input('email', 'email', 'email')),
    phone && row('phone', say('Phone', 'phone'), boot.phone === 'required', ...phone.nodes),
    ...asked.map(({ node }) => node),
    row('calendar_notes', say('Additional Information', 'notes'), false, el('textarea', { name: 'calendar_notes' })),
    trap.node,
    variant.termsRequired && tick('terms_and_conditions', words.terms),
    variant.marketingConsent && tick('marketing_consent', words.marketing),
    priceBlock(),
    el(
      'div',
      { class: 'hl_buttons' },
      submit,
      el('button', { type: 'submit', class: 'hl_button', style: 'display:none', text: submit.textContent }),
    ),
  );
  enableAfterBlur(form, submit);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!isComplete(form, asked)) return;
    const label = submit.textContent;
    submit.disabled = true;
    submit.textContent = say('Scheduling appointment', 'submit');
    const fields = { ...fieldsOf(form), phone: phone?.read() ?? null, custom: answersOf(asked), url2: trap.read() };
    await postAppointment({ api, state, fields, onDone, onRefused });
    submit.disabled = false;
    submit.textContent = label;
  });
  return el(
    'div',
    { class: 'form-step' },
    el('button', { type: 'button', class: 'back', text: words.back, onclick: onBack }),
    el('h4', { class: 'text-info', text: say('Enter Details', 'enterDetails') }),
    form,
  );
}

/** The POST that books: the booking as JSON within a multipart body. */
export async function postAppointment({ api, state, fields, onDone, onRefused }) {
  const post = () => {
    const body = new FormData();
    const booking = {
      ...fields,
      formId: 'form_1',
      location_id: 'loc_1',
      calendar_id: boot.slug,
      selected_slot: state.start,
      selected_timezone: state.zone,
      Timezone: state.zone,
      eventData: { source: 'direct', page: { url: location.href } },
    };
    body.set('formData', JSON.stringify(booking));
    body.set('locationId', 'loc_1');
    body.set('formId', 'form_1');
    body.set('captchaV3', 'token');
    return fetch(`${api}/appengine/appointment`, { method: 'POST', body });
  };
  const answer = await submitOnce({ post, email: fields.email, phone: fields.phone });
  if (answer === null) return;
  const message = answer.body?.message ?? '';
  if (answer.ok && answer.body?.success !== false) return leavesForThankYou() || onDone(answer.body ?? {});
  if (/no longer available/.test(message)) return onRefused(words.taken);
  showAlert(/already have/.test(message) ? `${words.existing}. ${words.reschedule}` : words.failed);
}

const input = (name, type, prefill) => el('input', { type, name, id: name, value: prefilled(prefill) });

function row(name, text, isRequired, ...controls) {
  if (isRequired) for (const control of controls) if (control.name) control.setAttribute('required', '');
  return el(
    'div',
    { id: `form-${name}`, class: 'form-field' },
    el('span', { class: 'field-label' }, text, isRequired && el('span', { class: 'required', text: ' *' })),
    ...controls,
    el('div', { class: 'error' }),
  );
}

function customField(question, index) {
  const name = `kQ7x${index}f9ZLm2`;
  const control = controlFor(question, { name });
  return { node: row(name, question.label, question.required, ...control.nodes), read: control.read };
}

const tick = (name, text) =>
  el(
    'div',
    { class: 'form-field' },
    el('input', { type: 'checkbox', name, id: name }),
    el('label', { for: name, text }),
    el('div', { class: 'error' }),
  );

function fieldsOf(form) {
  const read = name => form.elements.namedItem(name)?.value.trim() ?? '';
  const isTicked = name => form.elements.namedItem(name)?.checked ?? false;
  return {
    first_name: read('first_name'),
    last_name: read('last_name'),
    email: read('email'),
    calendar_notes: read('calendar_notes'),
    terms_and_conditions: isTicked('terms_and_conditions'),
    marketing_consent: isTicked('marketing_consent'),
  };
}

function isComplete(form, asked) {
  const needed = {
    first_name: say('First Name', 'firstName'),
    email: say('Email', 'email'),
    ...(boot.phone === 'required' ? { phone: say('Phone', 'phone') } : {}),
  };
  let isFine = true;
  const complain = (node, text) => {
    node.closest('.form-field').querySelector('.error').textContent = text;
    if (text) isFine = false;
  };
  for (const [name, label] of Object.entries(needed)) {
    const control = form.elements.namedItem(name);
    complain(control, control.value.trim() ? '' : say(`${label} is required`, 'required'));
    if (name === 'email' && control.value && !control.validity.valid) complain(control, words.invalidEmail);
  }
  for (const { question, node, read } of asked) {
    complain(
      node.firstChild,
      question.required && read() === '' ? say(`${question.label} is required`, 'required') : '',
    );
  }
  const terms = form.elements.namedItem('terms_and_conditions');
  if (terms) complain(terms, terms.checked ? '' : say('Please accept the terms and conditions', 'required'));
  return isFine;
}
