import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { findConsent, findObstacle, isDead } from './obstacles.ts';
import { CONSENT, REFUSE_CONSENT } from './words.ts';

const read = htmlReader();

describe('what only a person may deal with', () => {
  it.each([
    [
      'captcha',
      '<iframe title="reCAPTCHA" src="http://127.0.0.1:9/google.com/recaptcha/api2/anchor" width="304" height="78"></iframe>',
    ],
    ['captcha', '<h1>Verify you are human</h1>'],
    ['captcha', '<div class="cf-turnstile" style="width:300px;height:65px"></div>'],
    ['payment', '<label>Card number<input autocomplete="cc-number"></label>'],
    ['payment', '<button>Continue to payment</button>'],
    ['payment', '<p>$50.00</p>'],
    ['payment', '<p>Total: 50 EUR</p>'],
    ['payment', '<p role="status">The price is now $50.00.</p>'],
    ['sign-in', '<label>Password<input type="password"></label>'],
    ['sign-in', '<h1>Sign in to continue</h1>'],
    ['email-code', '<h2>Verify your email</h2><input name="2fa1">'],
    ['email-code', '<p>Enter the 6-digit code we sent to your e-mail</p><input autocomplete="one-time-code">'],
    [
      'phone-code',
      '<p>We texted you a code</p><label>Verification code<input></label><p>Enter the code from the SMS</p>',
    ],
    ['recurring', '<p>Repeats every week for 6 occurrences</p>'],
    ['recurring', '<div>Every week for <input type="number" value="4"> occurrences</div>'],
    ['existing-booking', '<h2>You already have this event scheduled</h2>'],
    ['poll', '<p>Vote for the times that suit you</p>'],
    ['blocked', '<h1>Just a moment...</h1>'],
  ])('%s: %s', async (kind, html) => {
    expect(findObstacle(await read(html))?.kind).toBe(kind);
  });

  it.each([
    ['an ordinary page', '<h1>Intro call</h1><p>30 min</p><button>9:00am</button>'],
    ['a host who is there every day', '<p>We are open every day for your questions.</p>'],
    ['a free meeting', '<p>Price: $0.00</p>'],
    ['a description that speaks of money', `<p>${'We help companies save $50 a month. '.repeat(20)}</p>`],
    [
      'an invisible check',
      '<iframe src="http://127.0.0.1:9/google.com/recaptcha/api2/anchor?size=invisible" width="256" height="60"></iframe>',
    ],
  ])('is not %s', async (_what, html) => {
    expect(findObstacle(await read(html))).toBeNull();
  });
});

it.each([
  ['This Calendly URL is not valid.', true],
  ['This link is no longer valid', true],
  ['ERROR 404 This page does not exist', true],
  ['Select a Date & Time', false],
])('“%s” is a dead page: %s', async (text, dead) => {
  expect(isDead(await read(`<h1>${text}</h1>`)) !== null).toBe(dead);
});

describe('a notice about cookies', () => {
  const consentOf = async (html: string) =>
    findConsent(
      await read(html),
      text => CONSENT.test(text),
      text => REFUSE_CONSENT.test(text),
    );
  it.each([
    [
      'Do not allow cookies',
      '<div role="alertdialog">We respect your privacy and use cookies.<button>I understand</button><button>Do not allow cookies</button></div>',
    ],
    [
      'Alle ablehnen',
      '<div class="cookie-banner">Wir verwenden Cookies auf dieser Seite.<button>Akzeptieren</button><button>Alle ablehnen</button></div>',
    ],
    [
      'Tout refuser',
      '<div id="onetrust-banner">Nous utilisons des cookies sur ce site.<button>Accepter</button><button>Tout refuser</button></div>',
    ],
  ])('is declined by “%s”', async (name, html) => {
    expect((await consentOf(html))?.decline?.name).toBe(name);
  });

  it('that covers the page and cannot be declined is told so', async () => {
    const found = await consentOf(
      '<div role="dialog" style="position:fixed;inset:0;background:white">We use cookies for everything here.<button>Accept all</button></div>',
    );
    expect(found).toMatchObject({ isCovering: true, decline: null });
  });
});
