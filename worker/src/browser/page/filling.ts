import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PageRequest } from '../request.ts';
import type { FieldMeaning, FormField } from './form.ts';
import type { Item } from './snapshot.ts';
import { plain } from './words.ts';

const OPTIONAL = /optional|freiwillig|facultati|opcional|facoltativ|optioneel|opcjonaln/;

/** What goes into a field. */
export type Filling =
  | { do: 'type'; item: Item; value: string }
  | { do: 'choose'; item: Item; option: string }
  | { do: 'tick'; item: Item }
  | { do: 'untick'; item: Item };

export interface FillPlan {
  fillings: Filling[];
  /** A required question that no record answers, or terms that may not be accepted. */
  unanswered: { label: string; kind: 'unknown-question' | 'terms-not-allowed' } | null;
}

/** How a form is filled from what is known; nothing is ever invented. Pure. */
export function planFilling(form: FormField[], request: PageRequest): FillPlan {
  const fillings: Filling[] = [];
  const hasLast = form.some(field => field.meaning === 'last-name');
  const country = countryOf(form, request.guest.phone);
  if (country) fillings.push(country.choice);
  const hasFirst = form.some(field => field.meaning === 'first-name');
  let unanswered: FillPlan['unanswered'] = null;
  for (const field of form) {
    const filling = fillingOf(field, request, { hasFirst, hasLast, phone: country?.national ?? request.guest.phone });
    if (filling === 'unanswered')
      unanswered ??= { label: field.label, kind: field.meaning === 'terms' ? 'terms-not-allowed' : 'unknown-question' };
    else if (filling) fillings.push(filling);
  }
  return { fillings, unanswered };
}

interface Names {
  hasFirst: boolean;
  hasLast: boolean;
  /** As the form wants it: without the country where that has a field of its own. */
  phone: string | null;
}

/** The country's own field beside the phone, and the number without it; `null` where there is none that fits. */
function countryOf(form: FormField[], phone: string | null): { choice: Filling; national: string } | null {
  const field = form.find(each => each.meaning === 'country-code')?.items[0];
  const number = phone ? parsePhoneNumberFromString(phone) : undefined;
  if (!field || !number) return null;
  const code = new RegExp(`\\+${number.countryCallingCode}(?!\\d)`);
  const fitting = field.field?.options.filter(option => code.test(`${option.label} ${option.value}`)) ?? [];
  const option = fitting.find(each => each.value === number.country) ?? fitting[0];
  return option
    ? { choice: { do: 'choose', item: field, option: option.value }, national: number.nationalNumber }
    : null;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** Whether a field shows a number, however it groups it: with its country or without. */
export const isSameNumber = (shown: string, number: string): boolean =>
  digits(shown).length >= 7 && digits(number).endsWith(digits(shown).slice(-7));

function fillingOf(field: FormField, request: PageRequest, names: Names): Filling | 'unanswered' | null {
  const [item] = field.items;
  const missing = field.isRequired ? 'unanswered' : null;
  if (field.meaning === 'marketing') return item.field?.isChecked ? { do: 'untick', item } : missing;
  if (field.meaning === 'terms') {
    if (item.field?.isChecked) return null;
    // Many pages ask for it only when the form is sent, and mark it nowhere.
    if (!field.isRequired && OPTIONAL.test(plain(field.label))) return null;
    return request.mayAcceptTerms ? { do: 'tick', item } : 'unanswered';
  }
  if (field.meaning === 'country-code' || field.meaning === 'guests') return null;
  const known = field.meaning === 'question' ? null : recordOf(field.meaning, request, names);
  const value = known ?? answerTo(field.label, request.answers);
  if (value === null)
    return isAnswered(field) && field.items.length === 1 && item.field?.options.length ? null : emptied(field, missing);
  return answerWith(field, value) ?? missing;
}

/** What stands in a field already was put there by somebody else: another person's details do not pass into our booking. */
function emptied(field: FormField, missing: 'unanswered' | null): Filling | 'unanswered' | null {
  const [item] = field.items;
  if (missing) return isAnswered(field) && ['radio', 'checkbox'].includes(item.role) ? null : missing;
  return item.role === 'textbox' && item.field?.value ? { do: 'type', item, value: '' } : null;
}

const isAnswered = (field: FormField): boolean =>
  field.items.some(
    item => item.field?.isChecked || (item.role !== 'radio' && item.role !== 'checkbox' && item.field?.value),
  );

function recordOf(meaning: FieldMeaning, { guest }: PageRequest, { hasFirst, hasLast, phone }: Names): string | null {
  const [first = '', ...rest] = guest.name.split(/\s+/);
  switch (meaning) {
    case 'name':
      return hasLast && !hasFirst ? first : guest.name;
    case 'first-name':
      return hasLast ? first : guest.name;
    case 'last-name':
      // A page that insists on two names gets the one there is, twice: that is what people with one name do.
      return rest.join(' ') || first;
    case 'email':
      return guest.email;
    case 'phone':
      return phone;
    case 'company':
      return guest.company;
    case 'website':
      return guest.website;
    case 'job-title':
      return guest.jobTitle;
    case 'notes':
      return guest.notes;
    default:
      return null;
  }
}

/** The answer whose question is the page's, or lies within it, or the other way round; `null` for none or several. */
export function answerTo(label: string, answers: Record<string, string>): string | null {
  const asked = plain(label)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
  if (asked === '') return null;
  const entries = Object.entries(answers).map(
    ([question, answer]) =>
      [
        plain(question)
          .replace(/[^\p{L}\p{N} ]/gu, '')
          .trim(),
        answer,
      ] as const,
  );
  const exact = entries.find(([question]) => question === asked);
  if (exact) return exact[1];
  const near = entries.filter(
    ([question]) => question.length > 3 && (asked.includes(question) || (asked.length > 8 && question.includes(asked))),
  );
  return near.length === 1 ? (near[0]?.[1] ?? null) : null;
}

function answerWith(field: FormField, value: string): Filling | null {
  const [item] = field.items;
  const wanted = plain(value);
  if (field.items.length > 1 || item.role === 'radio') {
    const option = field.items.find(each =>
      [each.field?.labels[0] ?? '', each.attributes.value ?? ''].some(text => plain(text) === wanted),
    );
    return option ? { do: 'tick', item: option } : null;
  }
  if (item.role === 'checkbox' || item.role === 'switch') {
    if (/^(?:yes|true|on|1|ja|oui|si|sim|tak)$/.test(wanted)) return { do: 'tick', item };
    return /^(?:no|false|off|0|nein|non|nao|nee|nie)$/.test(wanted) ? { do: 'untick', item } : null;
  }
  if (item.field?.options.length) {
    const option = item.field.options.find(each => plain(each.label) === wanted || plain(each.value) === wanted);
    return option ? { do: 'choose', item, option: option.value } : null;
  }
  if (item.role === 'combobox') return { do: 'choose', item, option: value };
  return { do: 'type', item, value };
}
