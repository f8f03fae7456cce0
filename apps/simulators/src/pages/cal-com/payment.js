import { boot, el } from '../shared/page.js';
import { priceBlock } from '../shared/submission.js';

document
  .getElementById('main')
  .replaceChildren(
    el(
      'div',
      { class: 'card' },
      el('h3', { text: 'Payment' }),
      el('p', { text: `Your booking of ${boot.title} is not confirmed before it is paid.` }),
      priceBlock(),
      el('button', { type: 'submit', text: 'Pay now' }),
    ),
  );
