import { dayOf, dayText, timeText } from '../shared/clock.js';
import { boot, el, prefilled, say, variant, words } from '../shared/page.js';
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

export const RPC = '/$rpc/google.internal.calendar.v1.AppointmentBookingService';

let fields = 0;

/** The form over the page. Fields have no names: labels are all there is. */
export function detailsDialog({ api, state, onClose, onDone, onRefused }) {
  const first = field(say('First name', 'firstName'), 'text', 'firstName');
  const last = field(say('Last name', 'lastName'), 'text', 'lastName');
  const email = field(say('Email address', 'email'), 'email', 'email');
  const phone = asksPhone ? phoneField({ name: undefined, id: 'phone' }) : null;
  const asked = (variant.questions ?? []).map(question => ({ question, ...questionField(question) }));
  const terms = box(words.terms, variant.termsRequired, ' *');
  const marketing = box(words.marketing, variant.marketingConsent, '');
  const trap = honeypot();
  const book = el('button', { type: 'submit', text: say('Book', 'confirm') });
  const form = el(
    'form',
    { novalidate: true },
    first.node,
    last.node,
    email.node,
    phone &&
      el('div', { class: 'field' }, el('label', { for: 'phone', text: words.phone + phoneStar }), ...phone.nodes),
    ...asked.map(({ node }) => node),
    trap.node,
    terms.node,
    marketing.node,
    priceBlock(),
    el('button', { type: 'button', text: say('Cancel', 'back'), onclick: () => onClose() }),
    book,
  );
  enableAfterBlur(form, book);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const person = { first: first.read(), last: last.read(), email: email.read(), phone: phone?.read() || null };
    const open = [!person.first && first, !person.last && last, (!person.email || !email.isValid()) && email].filter(
      Boolean,
    );
    for (const one of [first, last, email]) one.complain(open.includes(one) ? words.required : '');
    const isOpen = asked.some(({ question, read }) => question.required && read() === '');
    if (isOpen || (phoneStar && !person.phone) || (variant.termsRequired && !terms.read())) showAlert(words.required);
    else if (open.length === 0) {
      book.disabled = true;
      const consents = [terms.read(), marketing.read(), trap.read()];
      await createAppointment({
        api,
        state,
        fields: { ...person, answers: Object.entries(answersOf(asked)), consents },
        onDone,
        onRefused,
      });
      book.disabled = false;
    }
  });
  const day = dayText(dayOf(state.start, state.zone), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  });
  const [from, to] = [state.start, state.start + state.minutes * 60_000].map(at => timeText(at, state.zone));
  return el(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': boot.title, class: 'dialog' },
    el('h2', { text: boot.title }),
    el('p', { text: `${day} · ${from} – ${to}` }),
    el('p', { text: state.zone }),
    form,
  );
}

/** The call that books: lists without keys. */
export async function createAppointment({ api, state, fields: person, onDone, onRefused }) {
  const { first, last, email, phone = null, answers = [], consents = [false, false, ''] } = person;
  const { start, minutes } = state;
  const body = [
    boot.slug,
    [[String(start / 1000)], minutes],
    [first, last, email, phone],
    state.zone,
    answers,
    consents,
  ];
  const init = { method: 'POST', headers: { 'content-type': 'application/json+protobuf' }, body: JSON.stringify(body) };
  const answer = await submitOnce({ post: () => fetch(`${api}${RPC}/CreateAppointment`, init), email, phone });
  if (answer === null) return;
  const said = JSON.stringify(answer.body ?? '');
  if (answer.ok && !said.includes('INTERNAL')) {
    const [, slot, booked] = answer.body ?? [];
    return leavesForThankYou() || onDone({ start: slot ? Number(slot[0][0]) * 1000 : start, isPending: booked === 2 });
  }
  if (said.includes('SLOT_UNAVAILABLE')) return onRefused(say('This time is no longer available', 'taken'));
  showAlert(said.includes('ALREADY_EXISTS') ? `${words.existing}. ${words.reschedule}` : words.failed);
}

function field(text, type, prefill) {
  fields += 1;
  const id = `c${fields}`;
  const control = el('input', {
    type,
    'aria-labelledby': id,
    'aria-required': 'true',
    required: true,
    value: prefilled(prefill),
  });
  const error = el('div', { class: 'error' });
  return {
    node: el('div', { class: 'field' }, el('span', { id, text: `${text} *` }), control, error),
    read: () => control.value.trim(),
    isValid: () => control.validity.valid,
    complain: message => {
      error.textContent = message;
    },
  };
}

function questionField(question) {
  fields += 1;
  const id = `c${fields}`;
  const control = controlFor(question, { name: undefined, id: `f${id}` });
  control.target?.setAttribute('aria-labelledby', id);
  return {
    node: el(
      'div',
      { class: 'field' },
      el('span', { id, text: `${question.label}${question.required ? ' *' : ''}` }),
      ...control.nodes,
    ),
    read: control.read,
  };
}

function box(text, isShown, star) {
  const control = el('input', { type: 'checkbox' });
  return {
    node: isShown ? el('label', { class: 'choice' }, control, ` ${text}${star}`) : null,
    read: () => control.checked,
  };
}
