/** Percent-decodes what can be decoded and leaves the rest as it stands. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, run => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

/** Text of Base64 in either alphabet, with or without padding; `null` when it is none, or no UTF-8. */
export function base64Decoded(text: string): string | null {
  const plain = text.replace(/ /g, '+').replace(/-/g, '+').replace(/_/g, '/').replaceAll('=', '');
  if (!/^[A-Za-z0-9+/]*$/.test(plain)) return null;
  try {
    const bytes = Uint8Array.from(atob(plain), letter => letter.codePointAt(0) ?? 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text under a key of an object written as Base64 of JSON; `null` when there is none. */
export function jsonField(json: string | null, key: string): string | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return null;
    const field: unknown = Reflect.get(value, key);
    return typeof field === 'string' ? field : null;
  } catch {
    return null;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character references that Proofpoint's second version leaves in an address. */
export const htmlUnescaped = (text: string): string =>
  text
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => NAMED[name] ?? whole);
