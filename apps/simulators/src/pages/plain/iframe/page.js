import { boot, el } from '../../shared/page.js';

document.getElementById('frame').append(
  el('iframe', {
    src: `/embed/${boot.user}/${boot.slug}${location.search}`,
    title: boot.title,
    style: 'width:100%;height:900px;border:0',
  }),
);
