import { err, ok, type Result } from '@overlap/domain/result';
import type { BookingRequest, Guest } from '../../port/booking-provider.ts';
import { knownZone } from '../../port/instants.ts';
import type { BookingOrder } from './client.ts';
import { disconnected, freeMembers, isDisconnected, toMinutes } from './translate.ts';
import type { BookingPage, ConsentOptions, FormField } from './wire.ts';

/** HubSpot refuses an empty last name. */
const NO_LAST_NAME = '-';

/**
 * The order for a page as it stands now, with everything that the page wants of a guest.
 * @returns what is missing, for a person, as the error; nothing may be sent then.
 */
export function toOrder(
  page: BookingPage,
  { slug, minutes }: { slug: string; minutes: number },
  { slot, guest, answers }: BookingRequest,
): Result<BookingOrder, string> {
  const reason = unbookable(page, minutes);
  if (reason) return err(reason);
  if (!guest.email) return err("HubSpot needs the guest's e-mail address");
  const [firstName, ...rest] = guest.name.trim().split(/\s+/);
  if (!firstName) return err("HubSpot needs the guest's name");
  const formFields = toFormFields(page.customParams.formFields ?? [], answers, guest);
  if (!formFields.ok) return formFields;
  const consent = toConsent(page);
  if (!consent.ok) return consent;
  return ok({
    slug,
    firstName,
    lastName: rest.join(' ') || NO_LAST_NAME,
    email: guest.email,
    startTime: Date.parse(slot.start),
    duration: minutes * 60_000,
    timezone: knownZone(guest.timeZone),
    formFields: formFields.value,
    legalConsentResponses: consent.value,
    likelyAvailableUserIds: freeMembers(page, slot),
  });
}

/** Why a page cannot be booked at all just now, for a person; `null` when it can. */
export function unbookable(page: BookingPage, minutes: number): string | null {
  const offered = toMinutes(page);
  if (offered.length > 0 && !offered.includes(minutes)) {
    return `The HubSpot page offers meetings of ${offered.join(', ')} minutes, not of ${minutes}`;
  }
  return isDisconnected(page) ? disconnected(page) : null;
}

/**
 * Exactly the fields of the page that have an answer: by the field's label or name, byte for byte, else what we know of
 * the guest. A field with options takes only one of them.
 */
export function toFormFields(
  fields: readonly FormField[],
  answers: BookingRequest['answers'],
  guest: Guest,
): Result<BookingOrder['formFields'], string> {
  const filled: BookingOrder['formFields'] = [];
  for (const field of fields) {
    const { name, isRequired } = field;
    const label = field.label || name;
    const answer = answers.find(({ question }) => question === label || question === name)?.answer;
    const said = answer || known(guest)[name];
    const value = said && optionOf(field, said);
    if (value) filled.push({ name, value });
    else if (isRequired) {
      const why = said ? `"${label}" to be one of its options` : `an answer to "${label}", and there is none`;
      return err(`The HubSpot page requires ${why}`);
    }
  }
  return ok(filled);
}

const known = ({ company, phone }: Guest): Record<string, string | null> => ({ company, phone });

/** The value of the option that is meant; for a field without options, what was said. */
function optionOf({ options }: FormField, said: string): string | undefined {
  if (!options?.length) return said;
  return options.find(one => one.hidden !== true && (one.value === said || one.label === said))?.value;
}

/**
 * Consent is the guest's to give. Boxes that may stay empty are answered with no; a page that needs a yes is left to a
 * person.
 */
function toConsent({ customParams }: BookingPage): Result<BookingOrder['legalConsentResponses'], string> {
  const { legalConsentEnabled, legalConsentOptions: options } = customParams;
  if (legalConsentEnabled !== true || !options) return ok([]);
  const boxes = options.communicationConsentCheckboxes ?? [];
  const required = boxes.find(box => box.required === true);
  if (required || needsYes(options)) {
    const what = required?.label ? ` ("${required.label}")` : '';
    return err(`The HubSpot page requires the guest's consent${what}, which only they can give: a person has to ask`);
  }
  return ok(boxes.map(({ communicationTypeId }) => ({ communicationTypeId, consented: false })));
}

/** `IMPLICIT` consent lies in the booking itself, a legitimate interest needs none; any other kind is a box to tick. */
const needsYes = ({ processingConsentType: type, isLegitimateInterest }: ConsentOptions): boolean =>
  Boolean(type) && type !== 'IMPLICIT' && isLegitimateInterest !== true;
