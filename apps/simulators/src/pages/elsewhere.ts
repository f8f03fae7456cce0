import type { FastifyInstance, FastifyReply } from 'fastify';
import { siteOf } from './addresses.ts';

/** What stands on the other sites that booking pages lead to or frame, by host name. */
const SITES: Readonly<Record<string, { title: string; body: string }>> = {
  'www.google.com': {
    title: 'reCAPTCHA',
    body:
      '<div class="rc-anchor"><input type="checkbox" id="recaptcha-anchor" role="checkbox" aria-label="I\'m not a robot">' +
      '<label for="recaptcha-anchor">I\'m not a robot</label><p>Select all images with traffic lights</p></div>',
  },
  'js.stripe.com': {
    title: 'Secure card payment input frame',
    body:
      '<form><input name="cardnumber" autocomplete="cc-number" placeholder="1234 1234 1234 1234" aria-label="Credit or debit card number">' +
      '<input name="exp-date" autocomplete="cc-exp" placeholder="MM / YY"><input name="cvc" autocomplete="cc-csc" placeholder="CVC"></form>',
  },
  'accounts.google.com': { title: 'Sign in - Google Accounts', body: signIn('Email or phone') },
  'login.microsoftonline.com': { title: 'Sign in to your account', body: signIn('Email, phone, or Skype') },
  'consent.google.com': { title: 'Before you continue', body: '<h1>Before you continue</h1>' },
  // The host's own site after a booking says nothing of a meeting.
  'www.larkspur.example': { title: 'Larkspur', body: '<h1>Welcome to Larkspur</h1><p>Have a look around.</p>' },
};

/** Frames of captcha and payment, sign-ins, and the host's own site: nothing on them leads on. */
export function elsewherePages(scope: FastifyInstance): void {
  scope.get('/*', (request, reply): FastifyReply => {
    const site = SITES[siteOf(request.headers.host) ?? ''];
    if (!site) return reply.code(404).send('Not found');
    const { title, body } = site;
    return reply
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`);
  });
}

function signIn(label: string): string {
  return (
    `<h1>Sign in</h1><form><label>${label} <input type="email" name="identifier" autocomplete="username"></label>` +
    '<label>Password <input type="password" name="password"></label><button type="submit">Next</button></form>'
  );
}
