import { boot, el, jsonBody, prefilled, say, variant, words } from '../shared/page.js';
import { answersOf, asksPhone, controlFor, enableAfterBlur, honeypot, phoneField } from '../shared/questions.js';
import { leavesForThankYou, priceBlock, showAlert, submitOnce } from '../shared/submission.js';

/** Ids with dots, which CSS has to escape; questions are `fields[field-n]`. */
export function clientForm({ api, state, momentText, onBack, onDone, onRefused }) {
  const first = row('client.firstName', say('First Name', 'firstName'), input('client.firstName', 'text', 'firstName'));
  const last = row('client.lastName', say('Last Name', 'lastName'), input('client.lastName', 'text', 'lastName'));
  const phone = asksPhone ? phoneField({ name: 'client.phone' }) : null;
  const email = row('client.email', say('Email', 'email'), input('client.email', 'email', 'email'));
  const asked = (variant.questions ?? []).map((question, index) => ({
    question,
    index,
    ...controlFor(question, controlNames(question, index)),
  }));
  const terms = el('input', { type: 'checkbox', id: 'terms-0-yes' });
  const marketing = el('input', { type: 'checkbox', id: 'marketing-0-yes' });
  const trap = honeypot();
  const confirm = el('button', {
    type: 'submit',
    text: variant.payment ? 'CONTINUE TO PAYMENT' : say('CONFIRM', 'confirm'),
  });
  const form = el(
    'form',
    { novalidate: true },
    first,
    last,
    phone && row('client.phone', words.phone, ...phone.nodes),
    email,
    ...asked.map(questionRow),
    trap.node,
    variant.termsRequired && el('div', {}, terms, el('label', { for: 'terms-0-yes', text: ` ${words.terms} *` })),
    variant.marketingConsent &&
      el('div', {}, marketing, el('label', { for: 'marketing-0-yes', text: ` ${words.marketing}` })),
    priceBlock(),
    confirm,
  );
  enableAfterBlur(form, confirm);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const read = name => form.elements.namedItem(name).value.trim();
    const fields = {
      firstName: read('client.firstName'),
      lastName: read('client.lastName'),
      email: read('client.email'),
      phone: phone?.read() || null,
      fields: Object.entries(answersOf(asked)).map(([label, value]) => ({ label, value })),
      terms: terms.checked,
      marketing: marketing.checked,
      website: trap.read(),
    };
    const isOpen = asked.some(({ question, read: answer }) => question.required && answer() === '');
    const isMissing =
      !fields.firstName ||
      !fields.lastName ||
      !form.elements.namedItem('client.email').validity.valid ||
      !fields.email ||
      isOpen;
    if (isMissing || (boot.phone === 'required' && !fields.phone) || (variant.termsRequired && !fields.terms))
      return showAlert(words.required);
    confirm.disabled = true;
    await postAppointment({ api, state, fields, onDone, onRefused });
    confirm.disabled = false;
  });
  return el(
    'section',
    {},
    el('h2', { text: say('Your Information', 'enterDetails') }),
    el('p', { class: 'chosen', text: momentText() }),
    el('button', { type: 'button', text: say('Change', 'back'), onclick: onBack }),
    form,
  );
}

/** The call that books, the time as the wire had it. */
export async function postAppointment({ api, state, fields, onDone, onRefused }) {
  const body = {
    owner: boot.owner,
    appointmentTypeId: boot.typeId,
    calendarId: 'any',
    datetime: state.start,
    timezone: state.zone,
    ...fields,
  };
  const answer = await submitOnce({
    post: () => fetch(`${api}/appointments`, jsonBody(body)),
    email: fields.email,
    phone: fields.phone,
  });
  if (answer === null) return;
  const error = answer.body?.error;
  if (answer.ok && !error) return leavesForThankYou() || onDone(answer.body ?? {});
  if (error === 'not_available') return onRefused(words.taken);
  showAlert(error === 'already_booked' ? `${words.existing}. ${words.reschedule}` : words.failed);
}

const input = (name, type, prefill) => el('input', { type, name, id: name, required: true, value: prefilled(prefill) });
const row = (id, text, ...controls) =>
  el('div', { class: 'field' }, el('label', { for: id, text: `${text} *` }), ...controls);

const controlNames = ({ type, options }, index) => ({
  name: `fields[field-${index + 1}]`,
  id: type === 'checkbox' && options.length === 0 ? `${index + 1}-0-yes` : `fields[field-${index + 1}]`,
});

const questionRow = ({ question, target, nodes }) => {
  const text = `${question.label}${question.required ? ' *' : ''}`;
  return el('div', { class: 'field' }, target ? el('label', { for: target.id, text }) : el('p', { text }), ...nodes);
};
