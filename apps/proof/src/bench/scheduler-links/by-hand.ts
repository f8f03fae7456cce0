import type { LinkCase, Truth } from './case.ts';

const html = (about: string, source: string, kind: Truth['kind'], url: string): LinkCase => ({
  about,
  text: '',
  html: source,
  truth: { kind, url },
});
const text = (about: string, written: string, kind: Truth['kind'], url: string): LinkCase => ({
  about,
  text: written,
  html: null,
  truth: { kind, url },
});
const none = (about: string, written: string): LinkCase => ({ about, text: written, html: null, truth: null });

/** Written by hand from links as they arrive; no generator makes these. */
export const BY_HAND: readonly LinkCase[] = [
  text('trailing stop', 'Great, calendly.com/jane/30min.', 'booking', 'https://calendly.com/jane/30min'),
  text(
    'a slot in the address',
    'This one: https://calendly.com/jane/30min/2026-12-02T15:00:00-05:00?month=2026-12&date=2026-12-02',
    'booking',
    'https://calendly.com/jane/30min',
  ),
  text(
    'the other way of a group',
    'We are two: https://cal.com/jane%2Bbob/30',
    'booking',
    'https://cal.com/jane+bob/30',
  ),
  text(
    'a chain of two gateways, soft-wrapped',
    'Book <https://urldefense.com/v3/__https://eur01.safelinks.protection.outlook.com/?url=https*3A*2F*2Ftidycal.com*2Fjane*2F30\r\n&data=05__;JSUlJSU!!Kx!ab$> please',
    'booking',
    'https://tidycal.com/jane/30',
  ),
  html(
    'what a gateway leaves in Outlook',
    '<a href="https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcalendly.com%2Fjane%2F30min&amp;data=05" originalsrc="https://calendly.com/jane/30min" shash="x">Book</a>',
    'booking',
    'https://calendly.com/jane/30min',
  ),
  html(
    'a sales tracker around an address that is seen',
    '<p>or here: <a href="https://links.acme.example/ls/click?upn=u001.abc"><span>https://</span>savvycal.com/<wbr>jane/chat</a></p>',
    'booking',
    'https://savvycal.com/jane/chat',
  ),
  text(
    'quoted-printable that nobody decoded',
    'You can book =E2=80=93 https://meetings-eu1.hubspot.com/jan-doe/demo?uuid=3De779=\n&embed=3Dtrue',
    'booking',
    'https://meetings-eu1.hubspot.com/jan-doe/demo',
  ),
  text('a chat tool', 'here <https://zcal.co/jane/30min|my calendar>', 'booking', 'https://zcal.co/jane/30min'),
  text(
    'a page and the same page with its tracker',
    'cal.com/ann/intro <https://www.google.com/url?q=https%3A%2F%2Fcal.com%2Fann%2Fintro&sa=D>',
    'booking',
    'https://cal.com/ann/intro',
  ),
  text(
    'Bookings with me, escaped at sign',
    'https://outlook.office.com/bookwithme/user/0123456789abcdef0123456789abcdef%40acme.com?anonymous&ep=signature',
    'landing',
    'https://outlook.office.com/bookwithme/user/0123456789abcdef0123456789abcdef@acme.com?anonymous',
  ),
  text(
    'a route in a fragment with a query inside',
    'https://acme.zohobookings.eu/#/customer/intro?Name=Ann&Email=a%40b.c',
    'booking',
    'https://acme.zohobookings.eu/#/customer/intro',
  ),
  text(
    'a user that is called like a language',
    'https://calendly.com/de/kennenlernen',
    'booking',
    'https://calendly.com/de/kennenlernen',
  ),
  text('a team called sales', 'https://acme.cal.com/sales', 'landing', 'https://acme.cal.com/sales'),
  text(
    'an id whose end looks like emphasis',
    'https://calendar.google.com/calendar/u/2/appointments/schedules/AcZssZ1-aBcDeFgHiJkLmNoP_?gv=true',
    'booking',
    'https://calendar.google.com/calendar/appointments/schedules/AcZssZ1-aBcDeFgHiJkLmNoP_',
  ),
  none('a truncated forgery', 'See https://calendly.com.secure-login.example/jane/30min and confirm'),
  none('a mail address of a scheduler', 'write to bookings@cal.com/jane'),
  none('a word', 'We use Calendly, HubSpot and cal dot com'),
  none(
    'a published calendar',
    'my calendar: https://outlook.office365.com/owa/calendar/0a1b@acme.com/2c3d/calendar.html',
  ),
  none('a footer', 'Powered by https://calendly.com/?utm_campaign=confirmation&utm_source=invitee'),
  none('an invitation', 'https://calendar.google.com/calendar/event?action=VIEW&eid=abc&tok=1'),
  none(
    'a cancellation below a wrapper',
    'https://www.google.com/url?q=https%3A%2F%2Fcalendly.com%2Fcancellations%2F0f1e',
  ),
];
