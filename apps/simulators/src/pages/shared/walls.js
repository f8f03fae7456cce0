import { boot, el, originOf, variant, words } from './page.js';

/**
 * Draws what stands around or before a page. `false` where a visitor gets no further than a sign-in.
 * `consent` draws the family's own cookie banner with these two buttons.
 */
export function enter({ consent = plainConsent, main = document.querySelector('main') ?? document.body } = {}) {
  if (boot.hostileText) hideText();
  if (variant.popups) openPopups();
  if (variant.consent) document.body.append(consentLayer(consent));
  if (variant.captcha === 'visible') document.body.prepend(captchaFrame());
  if (!variant.signIn) return true;
  main.replaceChildren(signIn());
  return false;
}

/** Outside of what the page draws anew. */
function hideText() {
  document.body.append(
    el('p', { style: 'position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden', text: boot.hostileText }),
    el('p', { style: 'color:#fff;background:#fff;font-size:1px', 'aria-hidden': 'true', text: boot.hostileText }),
  );
}

function openPopups() {
  const open = () => {
    for (let index = 0; index < 5; index += 1)
      window.open(`${originOf('www.larkspur.example')}/offer?${index}`, '_blank');
  };
  open();
  document.addEventListener('click', open, { once: true, capture: true });
}

/** Over the whole window, so that the first click on anything else meets it. */
function consentLayer(consent) {
  const layer = el('div', { style: 'position:fixed;inset:0;z-index:80;background:#0006;display:flex;align-items:end' });
  const close = () => {
    if (variant.consent !== 'stuck') layer.remove();
  };
  const accept = text => el('button', { type: 'button', text: text ?? words.cookiesAccept, onclick: close });
  const reject = text =>
    variant.consent === 'accept-only'
      ? null
      : el('button', { type: 'button', text: text ?? words.cookiesReject, onclick: close });
  layer.append(consent({ accept, reject }));
  return layer;
}

function plainConsent({ accept, reject }) {
  return el(
    'div',
    { role: 'dialog', 'aria-label': words.cookiesTitle, style: 'background:#fff;padding:1.5rem;width:100%' },
    el('p', { text: words.cookiesText }),
    accept(),
    reject(),
  );
}

const captchaFrame = () =>
  el('iframe', {
    title: 'reCAPTCHA',
    src: `${originOf('www.google.com')}/recaptcha/api2/anchor`,
    style: 'width:304px;height:78px;border:1px solid #ccc',
  });

function signIn() {
  return el(
    'form',
    { class: 'sign-in', onsubmit: event => event.preventDefault() },
    el('h1', { text: words.signInToBook }),
    el('label', {}, words.email, el('input', { type: 'email', name: 'login', autocomplete: 'username' })),
    el(
      'label',
      {},
      words.password,
      el('input', { type: 'password', name: 'password', autocomplete: 'current-password' }),
    ),
    el('button', { type: 'submit', text: words.signIn }),
  );
}
