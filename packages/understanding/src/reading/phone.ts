import type { ReadingContext } from '@overlap/domain/intent';
import { type CountryCode, findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { countryOfZone } from '../resolve/country.ts';

export interface FoundPhone {
  /** E.164. */
  number: string;
  start: number;
  end: number;
}

/** What stands before a number that is none to call. */
const NO_PHONE =
  /(?:\b(?:order|invoice|ref|reference|account|acct|a\/c|fax|telefax|ticket|case|po|p\.o|customer|budget|tracking|serial|sku|vat|tax id|iban|claim|policy|licen[cs]e|quote|contract|id|meeting id|passcode|pin|spend|costs?|revenue|usd|eur|gbp|inr|rs)|[$€£₹#])\.? ?(?:no\.?|number|nr\.?|#|:|is|of|was)?[ :#]{0,3}$/i;

/** What stands behind a number that is an amount. */
const AMOUNT =
  /^ ?(?:dollars?|usd|eur|euros?|pounds?|gbp|rupees|bucks|units|pcs|pieces|people|users|employees|k\b|%|per\b|a (?:year|month))/i;

/** Telephone numbers in a text, national ones read in the country of the lead's zone, else of ours. */
export function findPhones(whole: string, context: ReadingContext): FoundPhone[] {
  if (!/\d{3}/.test(whole.replace(/[ ().-]/g, ''))) return [];
  const text = withinReason(whole);
  const country = countryOfZone(context.leadTimeZone) ?? countryOfZone(context.workspaceTimeZone);
  const found = findPhoneNumbersInText(text, country === undefined ? {} : { defaultCountry: country });
  const finder = found
    .filter(
      ({ startsAt, endsAt }) =>
        !NO_PHONE.test(text.slice(Math.max(0, startsAt - 24), startsAt)) &&
        !/^-?\d/.test(text.slice(endsAt, endsAt + 2)) &&
        !AMOUNT.test(text.slice(endsAt, endsAt + 12)),
    )
    .filter(({ number, startsAt }) => number.nationalNumber.length >= 8 || text[startsAt] === '+')
    .map(({ number, startsAt, endsAt }) => ({ number: number.number as string, start: startsAt, end: endsAt }));
  const others = findPossible(text, country).filter(
    ({ start, end }) => !finder.some(known => known.start < end && start < known.end),
  );
  return [...finder, ...others].toSorted((a, b) => a.start - b.start);
}

const MOST_DIGITS = 400;

/** More figures than a message has: the finder would try each as a beginning, so it looks at the first part only. */
export const isWallOfFigures = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) > MOST_DIGITS;
const withinReason = (text: string): string => (isWallOfFigures(text) ? text.slice(0, 2_000) : text);

const WRITTEN = /(?<![\d/.:-])(?:\+|00|0|\()[\d(][\d ().-]{7,18}\d(?![\d/:-])/g;

/**
 * Numbers that look like one and have a possible length, though no plan lists their range: fictional and new ranges
 * are left out of the finder's tables. They begin with a plus, a zero or a bracket.
 */
function findPossible(text: string, country: CountryCode | undefined): FoundPhone[] {
  return [...text.matchAll(WRITTEN)].flatMap(match => {
    const digits = match[0].replace(/\D/g, '').length;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const number =
      digits < 9 ||
      digits > 15 ||
      NO_PHONE.test(before) ||
      AMOUNT.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12))
        ? undefined
        : parsePhoneNumberFromString(match[0], country);
    return number?.isPossible()
      ? [{ number: number.number, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}

/** The number to call: the only one of the signature, as several leave open which is meant. */
export function findSignaturePhone(signature: string, context: ReadingContext): string | null {
  if (isWallOfFigures(signature)) return null;
  const numbers = new Set(findPhones(signature, context).map(phone => phone.number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
