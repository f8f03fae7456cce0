import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PageRequest } from '../request.ts';
import { isLengthList } from './buttons.ts';
import { isDayList } from './calendar.ts';
import { isTimeField } from './opener.ts';
import { type Field, type Item, type Snapshot, visible } from './snapshot.ts';
import { isTimeList } from './times.ts';
import { plain } from './words.ts';

/** What a field of a form asks for; `question` for everything of the host's own. */
export const FIELD_MEANINGS = [
  'name',
  'first-name',
  'last-name',
  'email',
  'phone',
  'company',
  'website',
  'job-title',
  'notes',
  'guests',
  'terms',
  'marketing',
  'country-code',
  'question',
] as const;
export type FieldMeaning = (typeof FIELD_MEANINGS)[number];

/** One question of a form: a field, or the radio buttons or check boxes that answer it together. */
export interface FormField {
  items: [Item, ...Item[]];
  meaning: FieldMeaning;
  /** As it stands on the page, without its star. */
  label: string;
  isRequired: boolean;
}

const BY_AUTOCOMPLETE: Record<string, FieldMeaning> = {
  name: 'name',
  'given-name': 'first-name',
  'family-name': 'last-name',
  email: 'email',
  tel: 'phone',
  'tel-national': 'phone',
  organization: 'company',
  url: 'website',
  'organization-title': 'job-title',
  'tel-country-code': 'country-code',
};

const BY_WORDS: readonly (readonly [FieldMeaning, RegExp])[] = [
  [
    'name',
    /first (?:and|&) last name|first ?\/ ?last name|name and surname|vor- ?und nachname|prenom et nom|nom et prenom|nombre y apellidos?|nome e cognome|nome e (?:sobrenome|apelido)|voor- ?en achternaam|imie i nazwisko/,
  ],
  [
    'guests',
    /\bguests?\b|additional (?:attendee|email|participant)|invitees|gaste|invites\b|invitados|ospiti|convidados|gasten|goscie/,
  ],
  ['email', /e-?mail|courriel|correo|posta elettronica|adres e-mail/],
  [
    'first-name',
    /first ?name|given name|vorname|prenom\b|nombre de pila|primeiro nome|voornaam|^imie$|fname|firstname/,
  ],
  [
    'last-name',
    /last ?name|surname|family name|nachname|nom de famille|apellidos?|cognome|sobrenome|apelido|achternaam|nazwisko|lname|lastname/,
  ],
  ['country-code', /country code|dial(?:ling)? code/],
  ['phone', /phone|mobile|cell\b|telefon|telephone|telefono|telefone|telefoon|handynummer|\btel\b|whatsapp/],
  [
    'company',
    /company|organi[sz]ation|business name|firma\b|unternehmen|entreprise|societe|empresa|azienda|bedrijf|employer/,
  ],
  ['website', /web ?site|site web|sitio web|homepage|company url|webseite|linkedin/],
  ['job-title', /job title|your (?:role|title|position)|position\b|berufsbezeichnung|^role$|^title$/],
  [
    'name',
    /^(?:your |full )?name\b|full ?name|^naam|^nom\b|^nombre\b|^nome\b|vollstandiger name|^ihr name|votre nom|su nombre|il tuo nome|nome completo|volledige naam|display_name|^name$/,
  ],
  [
    'notes',
    /notes?\b|message|additional (?:info|information|details)|anything (?:else|that)|please share|special requests|comments?\b|nachricht|anmerkung|bemerkung|remarques|commentaire|comentarios|notas|messaggio|note\b|mensagem|observac|opmerking|bericht|uwagi|wiadomosc|agenda|what would you like to (?:discuss|talk)|topic/,
  ],
];
const OPTIONAL = /optional|freiwillig|facultati|opcional|facoltativ|optioneel|opcjonaln/;
const TERMS =
  /terms|conditions|privacy policy|\bagb\b|datenschutz|conditions generales|terminos|termini|termos|voorwaarden|regulamin/;
const MARKETING =
  /newsletter|marketing|updates|offers|promotion|subscribe|news\b|sms (?:reminder|messages|updates)|text (?:me|message)|receive (?:e-?mails|sms|text|communications)|keep me|stay in touch|contact me about|communications/;

/** The fields of the form that a guest fills, hidden ones and those of other forms left out. Pure. */
export function readForm(snapshot: Snapshot): FormField[] {
  const fields = visible(snapshot).filter(
    (item): item is Item & { field: Field } => item.field !== null && !isTool(snapshot, item) && !isTrap(item),
  );
  const grouped = new Map<string, [Item, ...Item[]]>();
  for (const item of fields) {
    // Radio buttons that scripts hold together need no name; check boxes without one are each their own.
    const set = item.field.group || (item.role === 'radio' ? item.field.question : '');
    const isChoice = ['radio', 'checkbox'].includes(item.role) && set !== '';
    const isSet =
      isChoice &&
      (item.role === 'radio' ||
        item.field.question !== '' ||
        fields.filter(other => other.field.group === item.field.group).length > 1);
    const key = isSet ? `${item.frame}:${item.role}:${set}` : `one:${item.ref}`;
    const known = grouped.get(key);
    if (known) known.push(item);
    else grouped.set(key, [item]);
  }
  return [...grouped.values()].map(toFormField);
}

function toFormField(items: [Item, ...Item[]]): FormField {
  const [first] = items;
  const { field } = first;
  const isSet = items.length > 1;
  const label =
    (isSet ? (field?.question ?? '') : (field?.labels[0] ?? first.name)) ||
    (field?.question ?? '') ||
    (field?.labels.at(-1) ?? '');
  const texts = isSet ? [label] : [...(field?.labels ?? []), first.attributes.name ?? '', first.attributes.id ?? ''];
  const isStarred = [label, field?.question ?? '', ...(field?.labels.slice(0, 2) ?? [])].some(text =>
    /\*|\(required\)|\brequired\b|pflichtfeld|obligatoire|obligatorio|obbligatorio|verplicht|wymagane/i.test(text),
  );
  return {
    items,
    label: label.replace(/\s*\*\s*|\s*\(required\)/gi, ' ').trim(),
    meaning: meaningOf(first, texts, isSet),
    isRequired: isStarred || items.some(item => item.isRequired),
  };
}

function meaningOf(item: Item, texts: string[], isSet: boolean): FieldMeaning {
  if (isSet) return 'question';
  const { field } = item;
  const lines = texts.map(text =>
    plain(text)
      .replace(/[*:]/g, ' ')
      .replace(/\[|\]|_|\./g, ' ')
      .trim(),
  );
  if (item.role === 'checkbox' || item.role === 'switch') {
    if (lines.some(line => MARKETING.test(line))) return 'marketing';
    return lines.some(line => TERMS.test(line)) ? 'terms' : 'question';
  }
  if (field?.type === 'email' && !lines.some(line => /guest|additional|invitee/.test(line))) return 'email';
  const own = BY_AUTOCOMPLETE[(field?.autocomplete ?? '').split(' ').at(-1) ?? ''];
  if (own) return own;
  if (field?.type === 'tel') return 'phone';
  for (const line of lines.filter(Boolean)) {
    const found = BY_WORDS.find(([, words]) => words.test(line));
    // A long label is a question of the host's own, whatever words it uses.
    if (found && (line.length < 45 || found[0] === 'notes'))
      return ['select-one', 'combobox'].includes(field?.type ?? '') && found[0] !== 'country-code'
        ? 'question'
        : found[0];
  }
  return 'question';
}

/** Pickers of zone, language, month, and search boxes are no part of a guest's form. */
function isTool(snapshot: Snapshot, item: Item): boolean {
  const words = plain(
    `${item.name} ${item.attributes.name ?? ''} ${item.attributes.id ?? ''} ${item.field?.labels.join(' ') ?? ''}`,
  );
  if (/time ?zone|zeitzone|fuseau|zona horaria|fuso|tijdzone|strefa|language|sprache|search|12h|24h|filter/.test(words))
    return true;
  if (isDayList(item) || isTimeList(item) || isLengthList(item) || isTimeField(item)) return true;
  const zoneOptions =
    item.field?.options.filter(option => /^[A-Z][a-z]+\/[A-Z]|gmt|utc/i.test(`${option.value} ${option.label}`))
      .length ?? 0;
  if (zoneOptions > 3 || ['search', 'date', 'month', 'time', 'datetime-local'].includes(item.field?.type ?? ''))
    return true;
  return item.parent !== null && ['banner', 'contentinfo'].includes(snapshot.items[item.parent]?.role ?? '');
}

/** Fields that people do not see, or that are named to be filled by machines only. */
const isTrap = (item: Item): boolean =>
  item.attributes.tabindex === '-1' ||
  /^(?:url2?|website2|hp_|honeypot|fax2?|nickname|address2_)/i.test(item.attributes.name ?? '') ||
  /honeypot|leave (?:this|it) (?:field )?(?:blank|empty)/i.test(item.field?.labels.join(' ') ?? '');

/** What goes into a field. `leave` keeps it as it is. */
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
  if (item.role === 'combobox' && item.tag !== 'input') return { do: 'choose', item, option: value };
  return { do: 'type', item, value };
}
