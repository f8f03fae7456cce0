import { err, ok, type Result } from '@overlap/domain/result';

/** Who books, as the form has it. */
export interface IdentityFields {
  name: string;
  email: string;
  phone: string;
  company: string;
  mayAcceptTerms: boolean;
}

/** What is wrong with a field, as a sentence below it. */
export type WrongFields = Partial<Record<keyof IdentityFields, string>>;

interface Identity {
  name: string;
  email: string;
  phone: string | null;
  company: string | null;
  mayAcceptTerms: boolean;
}

/** As the server takes it: trimmed, the phone number without what people put between its digits. */
export function readIdentity(fields: IdentityFields): Result<Identity, WrongFields> {
  const [name, email, company] = [fields.name, fields.email, fields.company].map(text => text.trim());
  const phone = fields.phone.replaceAll(/[\s().-]/g, '');
  const wrong: WrongFields = {
    ...(name ? {} : { name: 'Say who books.' }),
    ...(/^\S+@\S+\.\S+$/.test(email ?? '') ? {} : { email: 'Give the address that invitations go to.' }),
    ...(phone === '' || /^\+[1-9]\d{6,14}$/.test(phone) ? {} : { phone: 'Begin with the country, e.g. +12125550147.' }),
  };
  if (Object.keys(wrong).length > 0) return err(wrong);
  const { mayAcceptTerms } = fields;
  return ok({ name: name ?? '', email: email ?? '', phone: phone || null, company: company || null, mayAcceptTerms });
}
