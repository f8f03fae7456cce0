/** A message around an address: what people and their mail programs make of it. */
export interface Message {
  text: string;
  html: string | null;
}

type Surround = (address: string) => Message;
const text =
  (write: (address: string) => string): Surround =>
  address => ({ text: write(address), html: null });
const escaped = (address: string): string => address.replace(/&/g, '&amp;');

/** Fit for an address with its scheme. */
export const SURROUNDS: readonly Surround[] = [
  text(address => `Happy to talk. Book a time here: ${address}`),
  text(address => `Grab a slot at ${address}.`),
  text(address => `(my calendar: ${address})`),
  text(address => `Here you go: ${address}, whatever works!`),
  text(address => `“${address}”`),
  text(address => `Here is my calendar<${address}> for next week`),
  text(address => `Book here <${address}>!\n\nThanks`),
  text(address => `[my calendar](${address}), pick any`),
  text(address => `Sure…\n${address}\nBest`),
  text(address => `${address} …`),
  text(address => `*${address}*`),
  text(address => `Wähl dir einen Termin: ${address}; bis bald`),
  text(address => `Me puedes reservar una cita en ${address}!`),
  text(address => `<${address.slice(0, 28)}\n${address.slice(28)}>`),
  address => ({ text: 'Book here', html: `<div>Book <a href="${escaped(address)}">here</a></div>` }),
  address => ({
    text: '',
    html: `<p>Grab a slot <a style="color:blue" href='${escaped(address)}' target=_blank><b>on my</b> calendar</a></p>`,
  }),
  address => ({
    text: 'see below',
    html: `<a href="https://nam.safelinks.protection.outlook.com/?url=x" originalsrc="${escaped(address)}">calendar</a>`,
  }),
  address => ({ text: `Book: ${address}`, html: `<p>Book: <a href="${escaped(address)}">link</a></p>` }),
];

/** Fit for a plain address of a known scheduler, which people write without its scheme. */
export const BARE_SURROUNDS: readonly Surround[] = [
  text(address => `just use ${address.replace(/^https:\/\//, '')}`),
  text(address => `${address.replace(/^https:\/\//, '')} is easiest.`),
  text(address => `Book me: ${address.replace(/^https:\/\//, 'HTTPS://WWW.')}`),
  text(address => `${address.replace(/^https:\/\//, '')}<https://bit.ly/3xYz>`),
  text(address => address.replace(/^https:\/\/(.{6})/, 'https://$1\u00ad')),
  address => ({ text: '', html: `<a href="https://d2.hubspotlinks.com/Ctc/xyz">${escaped(address)}</a>` }),
];
