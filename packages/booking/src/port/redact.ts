const LONGEST_SENTENCE = 300;
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
const NUMBER = /\+?\d[\d ().-]{6,}\d/g;
const DATE = /^\d{4}-\d\d-\d\d/;

/**
 * A provider's own words, fit for a failure's message: without e-mail addresses, telephone numbers and the secrets named,
 * on one line and not longer than 300 characters. Dates stay readable.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const bare = secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
  return bare
    .replace(EMAIL, '[e-mail]')
    .replace(NUMBER, found => (DATE.test(found) ? found : '[number]'))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_SENTENCE);
}
