/** The address if a browser may be sent there, else `null`: a lead's text is hostile. */
export function safeLink(address: string | null): string | null {
  if (!address) return null;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
}

/** Where a link leads, for people: "calendly.com/jane". */
export function linkInWords(address: string): string {
  const text = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
