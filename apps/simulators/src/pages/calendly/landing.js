import { boot, el, readJson, words } from '../shared/page.js';
import { enter } from '../shared/walls.js';
import { oneTrust } from './consent.js';

const main = document.getElementById('main');
if (enter({ main, consent: oneTrust })) {
  const types = await readJson(`/api/booking/profiles/${boot.user}/event_types`);
  main.append(
    el('h1', { text: boot.hostName }),
    el('p', { text: 'Welcome to my scheduling page. Please follow the instructions to add an event to my calendar.' }),
    el(
      'ul',
      { class: 'cards' },
      ...types.map(({ slug, name, duration }) =>
        el(
          'li',
          {},
          el(
            'a',
            { href: `/${boot.user}/${slug}`, class: 'card' },
            el('h2', { 'data-id': 'event-type-header-title', text: name }),
            el('p', { text: `${duration} ${words.minutes}` }),
          ),
        ),
      ),
    ),
  );
}
