import type { Page } from '../page.ts';
import type { PageQuestion } from '../variants.ts';
import { wordingOf } from '../wording/wording.ts';

/** A field of the booking form that the host asks for, beside name and e-mail. */
export interface HostField {
  /** The slug that the answer is sent under. */
  name: string;
  label: string;
  type: 'text' | 'textarea' | 'select' | 'multiselect' | 'radio' | 'checkbox' | 'boolean' | 'phone';
  required: boolean;
  options: string[];
}

export const PHONE = 'attendeePhoneNumber';
export const TERMS = 'terms';
export const MARKETING = 'marketing';

/** What the host of a page asks: questions, a phone number, and boxes to tick. */
export function fieldsOf({ variant, phone }: Page): HostField[] {
  const words = wordingOf(variant.language ?? 'en');
  const box = (name: string, label: string, required: boolean): HostField => ({
    ...{ name, label, required },
    type: 'boolean',
    options: [],
  });
  return [
    ...(phone === 'absent' ? [] : [{ ...box(PHONE, words.phone, phone === 'required'), type: 'phone' as const }]),
    ...(variant.questions ?? []).map(fieldFor),
    ...(variant.termsRequired ? [box(TERMS, words.terms, true)] : []),
    ...(variant.marketingConsent ? [box(MARKETING, words.marketing, false)] : []),
  ];
}

const fieldFor = (question: PageQuestion): HostField => ({
  name: slugFrom(question.label),
  label: question.label,
  type: typeOf(question),
  required: question.required,
  options: question.options,
});

function typeOf({ type, options }: PageQuestion): HostField['type'] {
  if (type === 'checkbox') return options.length > 0 ? 'checkbox' : 'boolean';
  return type === 'odd' ? 'text' : type;
}

/** As Cal.com makes an identifier of a label, e.g. `Team-size`. */
const slugFrom = (label: string): string => label.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
