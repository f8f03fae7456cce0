import { boot, el, jsonBody, prefilled, say, variant, words } from '../shared/page.js';
import { answersOf, asksPhone, controlFor, enableAfterBlur, honeypot, phoneField } from '../shared/questions.js';
import { leavesForThankYou, priceBlock, showAlert, submitOnce } from '../shared/submission.js';

/** Under the calendar on the same page: placeholders and `aria-label`s, required ones marked by `aria-required`. */
export function detailsForm(handlers) {
  const name = field(say('First and last name', 'name'), 'text', true, prefilled('name'));
  const email = field(say('Email', 'email'), 'email', true, prefilled('email'));
  const phone = asksPhone ? phoneField({ name: 'customerPhone' }) : null;
  const notes = el('textarea', {
    placeholder: say('Add any special requests', 'notes'),
    'aria-label': say('Add any special requests', 'notes'),
  });
  const asked = (variant.questions ?? []).map((question, index) => ({
    question,
    ...controlFor(question, { name: `question-${index}` }),
  }));
  const terms = box(words.terms, variant.termsRequired, ' *');
  const marketing = box(words.marketing, variant.marketingConsent, '');
  const trap = honeypot();
  const book = el('button', { type: 'submit', text: say('Book', 'confirm') });
  if (phone) phone.target.setAttribute('aria-label', phoneLabel());
  const form = el(
    'form',
    { novalidate: true },
    el('h2', { text: say('Add your details', 'enterDetails') }),
    name,
    email,
    phone && el('div', {}, ...phone.nodes),
    notes,
    ...asked.map(questionRow),
    trap.node,
    terms.node,
    marketing.node,
    priceBlock(),
    book,
  );
  enableAfterBlur(form, book);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const { state } = handlers;
    if (state.start === null) return showAlert(say('Select a time', 'selectTime'));
    const isOpen = asked.some(({ question, read }) => question.required && read() === '');
    const isMissing = !name.value.trim() || !email.value.trim() || !email.validity.valid || isOpen;
    const isUnticked = variant.termsRequired && !terms.read();
    if (isMissing || isUnticked || (boot.phone === 'required' && !phone.read())) return showAlert(words.required);
    book.disabled = true;
    const fields = {
      customerName: name.value.trim(),
      customerEmailAddress: email.value.trim(),
      customerPhone: phone?.read() || null,
      customerNotes: notes.value,
      answeredCustomQuestions: Object.entries(answersOf(asked)).map(([question, answer]) => ({ question, answer })),
      termsAccepted: terms.read(),
      optInToMarketing: marketing.read(),
      website: trap.read(),
    };
    await bookAppointment({ ...handlers, fields });
    book.disabled = false;
  });
  return form;
}

const phoneLabel = () => words.phone + (boot.phone === 'required' ? ' *' : '');

/** The call that books, its start in UTC. */
export async function bookAppointment({ api, state, fields, onDone, onRefused }) {
  const dateTime = new Date(state.start).toISOString().slice(0, 19);
  const appointment = {
    serviceId: state.service.id,
    staffMemberIds: ['staff-1'],
    startTime: { dateTime, timeZone: 'UTC' },
    customerTimeZone: state.zone,
    ...fields,
  };
  const post = () => fetch(`${api}/appointments`, jsonBody({ appointment }));
  const answer = await submitOnce({ post, email: fields.customerEmailAddress, phone: fields.customerPhone });
  if (answer === null) return;
  const code = answer.body?.error?.code;
  if (answer.ok && !code) {
    const { startTime, status } = answer.body?.appointment ?? {};
    const start = startTime ? Date.parse(`${startTime.dateTime}Z`) : state.start;
    return leavesForThankYou() || onDone({ start, isPending: status === 'PENDING_APPROVAL' });
  }
  if (code === 'SlotNotAvailable')
    return onRefused(say('This time slot is no longer available. Please select another time.', 'taken'));
  showAlert(code === 'CustomerHasAppointment' ? `${words.existing}. ${words.reschedule}` : words.failed);
}

const field = (text, type, isRequired, value) =>
  el('input', {
    type,
    placeholder: text,
    'aria-label': `${text}${isRequired ? ' *' : ''}`,
    'aria-required': String(isRequired),
    required: isRequired || undefined,
    value,
  });

const questionRow = ({ question, target, nodes }) => {
  const text = `${question.label}${question.required ? ' *' : ''}`;
  return el('div', { class: 'question' }, target ? el('label', { for: target.id, text }) : el('p', { text }), ...nodes);
};

function box(text, isShown, star) {
  const control = el('input', { type: 'checkbox' });
  return {
    node: isShown ? el('label', { class: 'choice' }, control, ` ${text}${star}`) : null,
    read: () => control.checked,
  };
}
