import type { ReadingContext } from '@overlap/domain/intent';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { countryOfZone } from './country.ts';
import { clocksOf } from './zones.ts';

export interface FoundPhone {
  /** E.164. */
  number: string;
  start: number;
  end: number;
}

/** What stands before a number that is none to call. */
const NO_PHONE =
  /(?:order|invoice|ref|reference|account|acct|fax|ticket|case|po|customer|budget|\$|€|£)\.? ?(?:no\.?|number|#|:)?[ :#]{0,3}$/i;

/** Telephone numbers in a text, national ones read in the country of the lead's zone, else of ours. */
export function findPhones(text: string, context: ReadingContext): FoundPhone[] {
  if (!/\d{3}/.test(text.replace(/[ ().-]/g, ''))) return [];
  const clocks = clocksOf(context);
  const country = countryOfZone(clocks.lead) ?? countryOfZone(clocks.ours);
  const found = findPhoneNumbersInText(text, country === undefined ? {} : { defaultCountry: country });
  return found
    .filter(
      ({ startsAt, endsAt }) =>
        !NO_PHONE.test(text.slice(Math.max(0, startsAt - 24), startsAt)) &&
        !/^-?\d/.test(text.slice(endsAt, endsAt + 2)),
    )
    .filter(({ number, startsAt }) => number.nationalNumber.length >= 8 || text[startsAt] === '+')
    .map(({ number, startsAt, endsAt }) => ({ number: number.number, start: startsAt, end: endsAt }));
}

/** The number to call: the only one of the signature, as several leave open which is meant. */
export function findSignaturePhone(signature: string, context: ReadingContext): string | null {
  const numbers = new Set(findPhones(signature, context).map(phone => phone.number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
