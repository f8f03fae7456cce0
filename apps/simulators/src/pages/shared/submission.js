import { boot, el, jsonBody, originOf, variant, words } from './page.js';

const RESENDS = 2;
const PRICE = '$75.00';

/**
 * What lies between the click on a submit button and the answer. `post` sends the family's own request; the result is its
 * answer as `{ ok, status, body }`, `null` where no request was sent (somebody has to do something first, or nothing ever
 * happens), or `{ ok: false, status: 0 }` where none came back.
 */
export async function submitOnce({ post, email, phone }) {
  if (variant.failsSilently) return null;
  if (variant.dialogs && !dialogsAgree()) return null;
  if (variant.captcha) return wall(showChallenge);
  if (variant.payment) return wall(() => showAlert(words.cardNeeded));
  if (variant.emailCode || variant.phoneCode) return wall(() => askForCode({ email, phone }));
  const answers = [send(post)];
  if (variant.doubleSend) answers.push(send(post));
  let answer = await answers[0];
  for (let again = 0; variant.resends && !answer.ok && again < RESENDS; again += 1) answer = await send(post);
  return answer;
}

/** Leaves for the host's own site if the host wants that; `true` where it does. */
export function leavesForThankYou() {
  if (!boot.thankYouUrl) return false;
  location.assign(boot.thankYouUrl);
  return true;
}

async function send(post) {
  try {
    const response = await post();
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: parsed(text) };
  } catch {
    return { ok: false, status: 0, body: null };
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function dialogsAgree() {
  alert(boot.title);
  return confirm(words.sendQuestion);
}

async function wall(show) {
  await show();
  return null;
}

function showChallenge() {
  if (document.querySelector('iframe[title="recaptcha challenge expires in two minutes"]')) return;
  document.body.append(
    el(
      'div',
      { style: 'position:fixed;inset:0;display:grid;place-items:center;background:#fffc;z-index:99' },
      el('iframe', {
        title: 'recaptcha challenge expires in two minutes',
        src: `${originOf('www.google.com')}/recaptcha/api2/bframe`,
        style: 'width:400px;height:480px;border:1px solid #999;background:#fff',
      }),
    ),
  );
}

export function showAlert(text) {
  document.querySelector('[data-alert]')?.remove();
  document.body.append(
    el('div', {
      role: 'alert',
      'data-alert': true,
      style: 'position:fixed;bottom:1rem;left:1rem;background:#fdd;padding:1rem',
      text,
    }),
  );
}

async function askForCode({ email, phone }) {
  const to = variant.emailCode ? email : phone || email;
  await fetch('/_verification', jsonBody({ to, by: variant.emailCode ? 'email' : 'sms' }));
  const dialog = el(
    'div',
    {
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': words.codeTitle,
      style: 'position:fixed;inset:20% 30%;background:#fff;border:1px solid #666;padding:2rem;z-index:90',
    },
    el('h2', { text: words.codeTitle }),
    el('p', { text: `${variant.emailCode ? words.emailCodeText : words.phoneCodeText} ${to}` }),
    el('input', {
      name: 'code',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      'aria-label': words.codeTitle,
      maxlength: 6,
    }),
    el('button', { type: 'button', text: words.verify }),
  );
  document.body.append(dialog);
}

/** The block in a form that asks for money, or says that the price is another; `null` where the meeting costs nothing. */
export function priceBlock() {
  if (variant.priceChanged) return el('p', { class: 'price', role: 'status', text: `${words.priceChanged} ${PRICE}.` });
  if (!variant.payment) return null;
  return el(
    'section',
    { class: 'payment', 'aria-label': words.total },
    el('p', { text: `${words.total}: ${PRICE} USD` }),
    el('iframe', {
      title: 'Secure card payment input frame',
      src: `${originOf('js.stripe.com')}/v3/elements-inner-card`,
      style: 'width:100%;height:60px;border:1px solid #bbb',
    }),
  );
}
