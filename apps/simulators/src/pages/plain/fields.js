import { boot, el, prefilled, variant, words } from '../shared/page.js';
import { answersOf, asksPhone, controlFor, honeypot, phoneField, phoneStar } from '../shared/questions.js';

let count = 0;

/** Ways to say which text belongs to which field; each design has its own. */
const LABELLING = {
  for: (text, control) => [el('label', { for: control.id, text }), control],
  wrapped: (text, control) => [el('label', {}, el('span', { text }), control)],
  placeholder: (text, control) => {
    control.setAttribute('placeholder', text);
    return [control];
  },
  labelledby: (text, control) => {
    const id = `text-${control.id}`;
    control.setAttribute('aria-labelledby', id);
    return [el('div', { id, text }), control];
  },
  'text-before': (text, control) => [el('div', { class: 'caption', text }), control],
};

/**
 * Name, e-mail and the host's questions as one design labels them: what to place, what stands in it, and what is open.
 * `split` makes two fields of the name.
 */
export function contactFields({ labelling = 'for', split = false } = {}) {
  const place = (text, control) => el('div', { class: 'row' }, ...LABELLING[labelling](text, control));
  const input = (type, autocomplete, prefill) => {
    count += 1;
    return el('input', { type, id: `f${count}`, autocomplete, required: true, value: prefilled(prefill) });
  };
  const names = split
    ? [input('text', 'given-name', 'firstName'), input('text', 'family-name', 'lastName')]
    : [input('text', 'name', 'name')];
  const email = input('email', 'email', 'email');
  const phone = asksPhone ? phoneField({ name: 'tel', id: 'tel' }) : null;
  const asked = (variant.questions ?? []).map((question, index) => ({
    question,
    ...controlFor(question, { name: `q${index}` }),
  }));
  const terms = variant.termsRequired ? el('input', { type: 'checkbox', id: 'terms', required: true }) : null;
  const marketing = variant.marketingConsent ? el('input', { type: 'checkbox', id: 'news' }) : null;
  const trap = honeypot();
  const nameTexts = split ? [words.firstName, words.lastName] : [words.name];
  const nodes = [
    ...names.map((control, index) => place(`${nameTexts[index]} *`, control)),
    place(`${words.email} *`, email),
    phone && el('div', { class: 'row' }, el('label', { for: 'tel', text: words.phone + phoneStar }), ...phone.nodes),
    ...asked.map(({ question, target, nodes: own }) => questionRow(question, target, own, place)),
    trap.node,
    terms && el('label', { class: 'row' }, terms, ` ${words.terms} *`),
    marketing && el('label', { class: 'row' }, marketing, ` ${words.marketing}`),
  ].filter(Boolean);
  return {
    nodes,
    read: () => ({
      name: names
        .map(({ value }) => value.trim())
        .join(' ')
        .trim(),
      email: email.value.trim(),
      phone: phone?.read() ?? '',
      answers: answersOf(asked),
      terms: terms?.checked ?? false,
      marketing: marketing?.checked ?? false,
      website: trap.read(),
    }),
    /** The first thing that is missing or wrong, in words; `null` when all is there. */
    fault: () => {
      if (names.some(({ value }) => value.trim() === '')) return `${words.required}: ${words.name}`;
      if (!email.value.trim() || !email.validity.valid) return words.invalidEmail;
      if (boot.phone === 'required' && !phone.read()) return `${words.required}: ${words.phone}`;
      const open = asked.find(({ question, read }) => question.required && read() === '');
      if (open) return `${words.required}: ${open.question.label}`;
      return terms && !terms.checked ? `${words.required}: ${words.terms}` : null;
    },
  };
}

function questionRow(question, target, nodes, place) {
  const text = `${question.label}${question.required ? ' *' : ''}`;
  const [control] = nodes;
  if (target && target.type !== 'checkbox') return place(text, control);
  if (target) return el('label', { class: 'row' }, control, ` ${text}`);
  return el('div', { class: 'row' }, el('div', { class: 'caption', text }), ...nodes);
}

/** Facts about the meeting that the variants add. */
export function meetingNotes() {
  return el(
    'div',
    { class: 'notes' },
    variant.recurring && el('p', { text: `${words.recurring} ${boot.occurrences}` }),
    boot.remembered && el('p', { text: `${words.oneClick} ${prefilled('name')} (${prefilled('email')}).` }),
    variant.groupEvent && el('p', { text: `${boot.seats} ${words.seatsLeft}` }),
  );
}

/** A choice of lengths, where there is one. */
export function durationChoice(state, onChange) {
  if (boot.durations.length < 2) return null;
  const select = el('select', { 'aria-label': words.duration, onchange: () => onChange(Number(select.value)) });
  for (const minutes of boot.durations) {
    select.append(
      el('option', { value: minutes, text: `${minutes} ${words.minutes}`, selected: minutes === state.minutes }),
    );
  }
  return select;
}
