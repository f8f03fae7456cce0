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
