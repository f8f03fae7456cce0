import { el, variant, words } from '../shared/page.js';

/** The banner of OneTrust as Calendly shows it in the EU. */
export function oneTrust({ accept, reject }) {
  const refuse = reject();
  const agree = accept();
  refuse?.setAttribute('id', 'onetrust-reject-all-handler');
  agree.setAttribute('id', 'onetrust-accept-btn-handler');
  const region = el(
    'div',
    { role: 'region', 'aria-label': 'Cookie banner', id: 'onetrust-banner-sdk', class: 'banner' },
    el(
      'div',
      { role: 'alertdialog', 'aria-label': words.cookiesTitle, 'aria-modal': 'false' },
      el('h2', { text: words.cookiesTitle }),
      el('p', { text: words.cookiesText }),
      refuse,
      agree,
      el('button', { type: 'button', text: 'Cookie settings' }),
      variant.consent === 'refusable' &&
        el('button', { type: 'button', 'aria-label': 'Close', text: '×', onclick: () => refuse?.click() }),
    ),
  );
  return region;
}
