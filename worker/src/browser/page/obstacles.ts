import type { PageEnding } from '@overlap/domain/page-booking';
import { type Item, type Snapshot, visible } from './snapshot.ts';
import { PAY, plain } from './words.ts';

/** What stops an attempt on this page, and the words or the element that say so. */
export interface Obstacle {
  kind: PageEnding;
  says: string;
}

const TEXTS: readonly (readonly [PageEnding, RegExp])[] = [
  [
    'captcha',
    /verify (?:that )?you are (?:a )?human|i'?m not a robot|complete the (?:security check|captcha)|prove you are human|human verification/,
  ],
  [
    'blocked',
    /^just a moment|checking your browser|access denied|you have been blocked|attention required|unusual traffic|too many requests/,
  ],
  [
    'existing-booking',
    /you(?:'ve| have)? already (?:have this event|(?:been )?(?:booked|scheduled|registered))|already have (?:a|this) (?:meeting|booking|event|appointment) scheduled/,
  ],
  [
    'email-code',
    /(?:enter|type) (?:the|your) (?:\d.digit )?(?:verification )?code (?:we|that|sent).{0,40}(?:e-?mail|inbox)|verify your e-?mail|check your e-?mail for (?:a|the) code|code (?:has been|was) sent to your e-?mail/,
  ],
  [
    'phone-code',
    /(?:enter|type) (?:the|your) (?:\d.digit )?code.{0,40}(?:sms|text|phone)|we(?:'ve| have)? (?:texted|sent (?:an sms|a text))|verify your phone/,
  ],
  [
    'recurring',
    /recurring (?:event|meeting|booking)|repeats (?:every|weekly|daily|monthly)|occurs every|every (?:(?:\d+ )?(?:days|weeks|months|years)|day|weekday|week|month|year) for(?:$| \d| occurrences)|for \d+ occurrences|series of \d+ (?:meetings|sessions)|wiederholt sich (?:jed|all|tagl|woch|monat)|serientermin|se repete|se repite|si ripete|wordt herhaald|powtarza sie/,
  ],
  [
    'poll',
    /vote (?:for|on) (?:the )?(?:times?|dates?|options?)|mark your availability|participate in (?:this|the) poll|select all (?:the )?times that work/,
  ],
];

const DEAD =
  /this calendly url is not valid|this link is no longer valid|(?:link|page) (?:has )?(?:expired|already been used)|no longer (?:valid|active|accepting)|this scheduling page isn'?t available|page (?:you(?:'re| are) looking for )?(?:can'?t|could ?n[o']t|cannot) be found|404|page does not exist|(?:(?:booking|scheduling|this|calendar) page|this (?:schedule|calendar)) is(?:n'?t| not| no longer) available|(?:calendar|event|meeting|booking|schedule|link)(?: type| page)? (?:was |is )?not found|page not found|event type (?:was|has been) (?:deleted|removed)|this user is currently away|currently unavailable|seite (?:wurde )?nicht gefunden|page introuvable|pagina no encontrada/;

/** What a page shows that must stop an attempt, most telling first; `null` where nothing does. Pure. */
export function findObstacle(snapshot: Snapshot): Obstacle | null {
  return challenge(snapshot) ?? paymentOf(snapshot) ?? codeOf(snapshot) ?? signInOf(snapshot) ?? textOf(snapshot);
}

/** A page that says of itself that it is gone; `hasCalendar` rules out that a description merely uses such words. */
export function isDead(snapshot: Snapshot): string | null {
  const headings = visible(snapshot)
    .filter(item => item.role === 'heading')
    .map(item => item.text);
  const candidates = snapshot.text.length < 1_500 ? [...headings, ...snapshot.text.split('\n')] : headings;
  return candidates.find(text => text.length < 200 && DEAD.test(plain(text))) ?? null;
}

const CHALLENGE_HOST = /captcha|challenges\.cloudflare\.com|arkoselabs/i;
/** An invisible reCAPTCHA shows a badge only; its challenge opens in a frame of its own. */
const BADGE = /size=invisible|\/aframe/;

function challenge(snapshot: Snapshot): Obstacle | null {
  const frame = visible(snapshot).find(
    item =>
      item.tag === 'iframe' &&
      CHALLENGE_HOST.test(`${item.attributes.src ?? ''} ${item.attributes.title ?? ''}`) &&
      !BADGE.test(item.attributes.src ?? '') &&
      item.box.width > 120 &&
      item.box.height > 50,
  );
  if (frame) return { kind: 'captcha', says: frame.attributes.title ?? frame.attributes.src ?? 'a challenge' };
  const box = visible(snapshot).find(
    item =>
      /(?:^|\s|-)(?:g-recaptcha|h-captcha|cf-turnstile|captcha)(?:$|\s|-)/i.test(
        `${item.classes} ${item.attributes.id ?? ''}`,
      ) && item.box.height > 50,
  );
  if (box) return { kind: 'captcha', says: box.text || 'a challenge' };
  const image = visible(snapshot).find(
    item =>
      item.field !== null &&
      /captcha|characters (?:you see|in the image)|security code in/i.test(
        `${item.field.labels.join(' ')} ${item.attributes.name ?? ''}`,
      ),
  );
  return image ? { kind: 'captcha', says: image.name } : null;
}

const AMOUNT =
  /^(?:total|price|cost|fee|amount|due(?: now| today)?)?:? ?(?:(?:us)?[$€£¥]|usd|eur|gbp|chf) ?\d+(?:[.,]\d{1,2})?(?: ?(?:usd|eur|gbp|chf|total|due(?: now| today)?))?$|^(?:total|price|cost|fee)?:? ?\d+(?:[.,]\d{1,2})? ?(?:[€£$]|usd|eur|gbp|chf)$/;
const CURRENCY = '(?:us)?[$€£¥] ?\\d+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})? ?(?:[€£$]|usd|eur|gbp|chf)\\b';
/** A sentence about what this costs; a description that merely speaks of money is longer, or names no price. */
const PRICE = new RegExp(
  `(?:price|cost|fee|total|amount|preis|kosten|prix|tarif|precio|prezzo|costo|preco|prijs|cena|koszt)[^!?]{0,60}?(?:${CURRENCY})`,
);
const NOTHING = /^\D*0+(?:[.,]0+)?\D*$/;

function paymentOf(snapshot: Snapshot): Obstacle | null {
  const seen = visible(snapshot);
  const card = seen.find(
    item =>
      /^cc-/.test(item.field?.autocomplete ?? '') ||
      (item.field && /card number|cvc|cvv|kartennummer/i.test(item.field.labels.join(' '))),
  );
  if (card) return { kind: 'payment', says: card.name };
  const frame = seen.find(
    item =>
      item.tag === 'iframe' &&
      /js\.stripe\.com|paypal\.com|braintree|squareup\.com\/(?:payments|web)|checkout/i.test(
        item.attributes.src ?? '',
      ) &&
      item.box.height > 20,
  );
  if (frame) return { kind: 'payment', says: 'A payment form' };
  const button = seen.find(item => item.role === 'button' && PAY.test(plain(item.name)) && item.name.length < 60);
  if (button) return { kind: 'payment', says: button.name };
  const amount = seen.find(
    item =>
      item.own.length > 0 &&
      item.text.length < 90 &&
      (AMOUNT.test(plain(item.text)) || PRICE.test(plain(item.text))) &&
      !NOTHING.test(item.text),
  );
  return amount ? { kind: 'payment', says: amount.text } : null;
}

function codeOf(snapshot: Snapshot): Obstacle | null {
  const field = visible(snapshot).find(
    item =>
      item.field &&
      (item.field.autocomplete === 'one-time-code' ||
        /^2fa\d/.test(item.attributes.name ?? '') ||
        /(?:verification|security|one.time|6.digit) code|^code$/i.test(item.field.labels[0] ?? '')),
  );
  if (!field) return null;
  const isPhone =
    /sms|phone|text message|mobile/i.test(`${field.name} ${snapshot.text}`) &&
    !/e-?mail/i.test(field.name) &&
    !/code.{0,60}e-?mail|e-?mail.{0,60}code/i.test(snapshot.text);
  return { kind: isPhone ? 'phone-code' : 'email-code', says: field.name || 'A code is asked for' };
}

function signInOf(snapshot: Snapshot): Obstacle | null {
  const password = visible(snapshot).find(item => item.field?.type === 'password');
  if (password) return { kind: 'sign-in', says: password.name || 'A password is asked for' };
  const heading = visible(snapshot).find(
    item =>
      item.role === 'heading' &&
      /^(?:sign|log) ?in\b|^(?:please )?(?:sign|log) in to|^anmelden|^connexion$|^iniciar sesion|^accedi$|^inloggen|^zaloguj/.test(
        plain(item.text),
      ),
  );
  return heading ? { kind: 'sign-in', says: heading.text } : null;
}

function textOf(snapshot: Snapshot): Obstacle | null {
  // Words in a long description prove nothing: headings, dialogs, alerts and short pages do.
  const strong = visible(snapshot).filter(
    item =>
      ['heading', 'alert', 'alertdialog', 'dialog', 'status'].includes(item.role) ||
      (item.own.length > 0 && item.own.length < 160),
  );
  for (const [kind, pattern] of TEXTS) {
    const found = strong.find(item => item.text.length < 400 && pattern.test(plain(item.text)));
    if (found) return { kind, says: found.text.slice(0, 200) };
  }
  return null;
}

/** Elements of a notice about cookies or privacy, with the button that declines it; `null` where none is in the way. */
/** A layer that asks to accept all or reject all speaks of cookies, whatever else it says. */
const ALL_OR_NONE =
  /(?:reject|decline|deny|refuse) all.*accept all|accept all.*(?:reject|decline|deny|refuse) all|alle ablehnen.*alle akzeptieren|alle akzeptieren.*alle ablehnen|tout refuser.*tout accepter|tout accepter.*tout refuser|rechazar todo.*aceptar todo|aceptar todo.*rechazar todo/;

export function findConsent(
  snapshot: Snapshot,
  isConsentText: (text: string) => boolean,
  declines: (text: string) => boolean,
): { says: string; decline: Item | null; isCovering: boolean } | null {
  const layers = visible(snapshot).filter(
    item =>
      (['dialog', 'alertdialog', 'region', 'banner'].includes(item.role) ||
        /cookie|consent|onetrust|gdpr|cmp/i.test(`${item.classes} ${item.attributes.id ?? ''}`)) &&
      (isConsentText(plain(`${item.name} ${item.text}`)) || ALL_OR_NONE.test(plain(item.text))) &&
      item.text.length > 20,
  );
  const layer = layers.sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0];
  if (!layer) return null;
  const { width, height } = snapshot.viewport;
  const outer = layers.at(-1) ?? layer;
  const isCovering = outer.box.width * outer.box.height > 0.5 * width * height;
  const buttons = visible(snapshot).filter(
    item => item.isClickable && item.text.length < 60 && within(snapshot, item, outer),
  );
  return {
    says: layer.text.slice(0, 200),
    decline: buttons.find(item => declines(plain(item.name))) ?? null,
    isCovering,
  };
}

function within(snapshot: Snapshot, item: Item, ancestor: Item): boolean {
  for (let next: Item | undefined = item; next; next = next.parent === null ? undefined : snapshot.items[next.parent]) {
    if (next.ref === ancestor.ref) return true;
  }
  return false;
}
