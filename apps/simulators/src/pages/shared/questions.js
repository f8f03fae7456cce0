import { boot, el, variant } from './page.js';

/**
 * The control of one of the host's questions without its label: nodes to place, the element a label points to, and what
 * stands in it now (lists joined by a comma, a single box as `yes` or empty).
 */
export function controlFor(question, { name, id = name, required = question.required } = {}) {
  const asked = { name, id, required: required || undefined, 'aria-required': required ? 'true' : undefined };
  switch (question.type) {
    case 'textarea':
      return valueControl(el('textarea', { ...asked, rows: 3 }));
    case 'select':
      return valueControl(
        el(
          'select',
          asked,
          el('option', { value: '', text: '' }),
          ...question.options.map(text => el('option', { value: text, text })),
        ),
      );
    case 'radio':
      return choiceControl(question, 'radio', asked);
    case 'checkbox':
      return question.options.length > 0 ? choiceControl(question, 'checkbox', asked) : boxControl(asked);
    case 'phone':
      return valueControl(el('input', { ...asked, type: 'tel' }));
    case 'odd':
      return oddControl(id);
    default:
      return valueControl(el('input', { ...asked, type: 'text' }));
  }
}

const valueControl = control => ({ nodes: [control], target: control, read: () => control.value });

function boxControl(asked) {
  const box = el('input', { ...asked, type: 'checkbox' });
  return { nodes: [box], target: box, read: () => (box.checked ? 'yes' : '') };
}

function choiceControl({ options, label }, type, { name, id, ...asked }) {
  const boxes = options.map((value, index) =>
    el('input', { type, name, id: `${id}-${index}`, value, ...(type === 'radio' ? asked : {}) }),
  );
  const rows = boxes.map((box, index) => el('label', { for: box.id, class: 'choice' }, box, ` ${options[index]}`));
  const group = el('div', { role: type === 'radio' ? 'radiogroup' : 'group', 'aria-label': label }, ...rows);
  return {
    nodes: [group],
    target: null,
    read: () =>
      boxes
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(', '),
  };
}

/** Five stars to click: no role, no name, no value that a form would send. */
function oddControl(id) {
  let stars = 0;
  const row = el('div', { id, class: 'stars' });
  const draw = () =>
    row.replaceChildren(
      ...[1, 2, 3, 4, 5].map(count =>
        el('span', {
          text: count <= stars ? '★' : '☆',
          onclick: () => {
            stars = count;
            draw();
          },
        }),
      ),
    );
  draw();
  return { nodes: [row], target: null, read: () => (stars ? String(stars) : '') };
}

/** The phone field; `phoneMask` has it rewrite what is typed, `(212) 555-0147`, behind a country code that is preset. */
export function phoneField({ name, id = name }) {
  const required = boot.phone === 'required';
  const field = el('input', { type: 'tel', name, id, required: required || undefined, autocomplete: 'tel' });
  if (!variant.phoneMask) return { nodes: [field], target: field, read: () => field.value };
  const country = el('select', { 'aria-label': 'Country code' });
  for (const code of ['+1', '+33', '+34', '+44', '+49']) country.append(el('option', { value: code, text: code }));
  field.addEventListener('input', () => {
    field.value = masked(field.value);
  });
  return { nodes: [country, field], target: field, read: () => (field.value ? `${country.value} ${field.value}` : '') };
}

function masked(text) {
  const digits = text.replace(/\D/g, '').slice(0, 10);
  if (digits.length < 4) return digits;
  if (digits.length < 7) return `(${digits.slice(0, 3)}) ${digits.slice(3)}`;
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
}

export const asksPhone = boot.phone !== 'absent';
/** Star of a required phone field. */
export const phoneStar = boot.phone === 'required' ? ' *' : '';

/** A field that people do not see; whoever fills it is a machine. */
export function honeypot(name = 'website') {
  const field = el('input', {
    type: 'text',
    name,
    id: name,
    'aria-required': 'true',
    tabindex: '-1',
    autocomplete: 'off',
  });
  const node = el(
    'div',
    { style: 'position:absolute;left:-5000px', 'aria-hidden': 'true' },
    el('label', { for: name, text: 'Website *' }),
    field,
  );
  return variant.honeypot ? { node, read: () => field.value } : { node: null, read: () => '' };
}

/** Keeps a submit button off until every required field has been left with something in it. */
export function enableAfterBlur(form, button) {
  if (!variant.disabledUntilBlur) return;
  const left = new Set();
  button.disabled = true;
  form.addEventListener('focusout', ({ target }) => {
    if (target.value) left.add(target);
    const needed = [...form.querySelectorAll('[required]')].filter(
      field => field.tabIndex !== -1 && field.type !== 'checkbox',
    );
    button.disabled = !needed.every(field => left.has(field));
  });
}

/** Answers by the question's label, those that are empty left out. */
export const answersOf = asked =>
  Object.fromEntries(asked.map(({ question, read }) => [question.label, read()]).filter(([, answer]) => answer !== ''));
