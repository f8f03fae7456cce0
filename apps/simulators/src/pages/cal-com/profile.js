import { boot, el, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';

const main = document.getElementById('main');
if (enter({ main })) {
  main.replaceChildren(
    el('h1', { 'data-testid': 'name-title', text: boot.hostName }),
    el(
      'div',
      { 'data-testid': 'event-types', class: 'types' },
      ...boot.types.map(({ slug, title, minutes }) =>
        el(
          'a',
          { href: `/${boot.user}/${slug}`, 'data-testid': 'event-type-link' },
          el('h2', { text: title }),
          el('p', { text: `${minutes} ${words.minutes}` }),
        ),
      ),
    ),
  );
}
