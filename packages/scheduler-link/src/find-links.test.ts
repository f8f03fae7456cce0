import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';

const NONE = { ownLinks: [] };
const inText = (text: string) =>
  findLinks({ text }, NONE).map(({ written, kind, url }) => [written, kind, url ?? '-'].join(' '));
const PAGE = 'https://calendly.com/jane/30min';

describe('in a text', () => {
  it.each([
    ['a full stop', `Grab a slot: ${PAGE}.`],
    ['several marks', `Grab a slot (${PAGE})!!…`],
    ['quotes', `“${PAGE}”, please`],
    ['guillemets', `« ${PAGE} »`],
    ['Markdown', `[book here](${PAGE}) thanks`],
    ['Markdown that repeats itself', `[${PAGE}](${PAGE})`],
    ['emphasis', `*${PAGE}* and _${PAGE}_`],
    ['Outlook', `Book time<${PAGE}>`],
    ['a chat link', `<${PAGE}|Book time>`],
    ['code', `\`${PAGE}\``],
    ['a letter before it', `Book:here${PAGE}`],
    ['escaped mark-up', `&lt;${PAGE}&gt;`],
    ['another address behind a comma', `${PAGE},${PAGE}`],
    ['a Chinese full stop', `预约：${PAGE}。`],
  ])('%s is no part of the address', (_name, text) => {
    const found = inText(text);
    expect(new Set(found)).toEqual(new Set([`${PAGE} booking ${PAGE}`]));
  });

  it.each([
    ['a soft hyphen and a zero-width space', 'https://cal\u00adendly.com/jane/30\u200bmin'],
    ['a line end in angle brackets', '<https://calendly.com/jane/\r\n  30min>'],
    ['a line end in angle brackets, no scheme', '<calendly.com/jane/\n30min>'],
    ['quoted-printable', 'https://calendly.com/jane/30=\nmin?month=3D2026-12'],
    ['references', 'https://calendly.com/jane/30min?month=2026-12&amp;date=2026-12-01'],
    ['no scheme', 'calendly.com/jane/30min'],
    ['capitals', 'HTTPS://Calendly.COM/jane/30min'],
  ])('%s does not hide it', (_name, written) => {
    const text = `Book here: ${written} thanks`;
    const [link] = findLinks({ text }, NONE);
    expect(link).toMatchObject({ kind: 'booking', url: PAGE, family: 'calendly', from: 'text' });
    expect(text.slice(link?.start ?? 0, link?.end ?? 0)).toBe(link?.written);
  });

  it('a line end outside brackets ends it', () =>
    expect(inText('https://calendly.com/jane/\n30min')).toEqual([
      'https://calendly.com/jane/ landing https://calendly.com/jane',
    ]));

  it.each([
    'I use calendly for that',
    'mail jane@calendly.com',
    'ann.cal.com@evil.example',
    'acme.example/book-a-call',
    'at 3.pm',
    '/Applications/Fantastical.app/Contents',
    'calendly.com.evil.example/jane',
    'mycalendly.com/jane',
  ])('%j has no link', text => expect(inText(text)).toEqual([]));

  it('keeps an underscore of a Google schedule', () => {
    const url = 'https://calendar.google.com/calendar/appointments/schedules/AcZssZ2Vz0abcdefghi_';
    expect(inText(`see ${url} soon`)).toEqual([`${url} booking ${url}`]);
    expect(inText(`see _${url} soon_`)[0]).toContain('abcdefghi booking');
  });

  it('a number in a query is not taken for quoted-printable', () =>
    expect(inText('https://cal.com/ann/x?duration=20')).toEqual([
      'https://cal.com/ann/x?duration=20 booking https://cal.com/ann/x?duration=20',
    ]));

  it.each([
    ['Book a slot here: https://acme.example/ann', 'unknown'],
    ['Hier ein Termin: https://acme.example/ann', 'unknown'],
    ['Puedes reservar una cita https://acme.example/ann', 'unknown'],
    ['Un rendez-vous ? https://acme.example/ann', 'unknown'],
    ['Our site is https://acme.example/ann', 'other'],
  ])('%j is read by the words around it', (text, kind) => expect(findLinks({ text }, NONE)[0]?.kind).toBe(kind));

  it('the address that is seen stands for its tracker', () => {
    for (const text of ['calendly.com/jane/30min<https://bit.ly/x>', '[calendly.com/jane/30min](https://bit.ly/x)']) {
      expect(inText(text)).toEqual([`calendly.com/jane/30min booking ${PAGE}`]);
    }
    expect(inText('my calendar<https://bit.ly/x>')).toEqual(['https://bit.ly/x opaque https://bit.ly/x']);
  });
});

describe('in a signature', () => {
  it('is told from an offer', () => {
    const signature = `Jane Doe\nBook time with me: ${PAGE}`;
    const [link] = findLinks({ text: 'Sure.', signature }, NONE);
    expect(link).toMatchObject({ from: 'signature', kind: 'booking' });
    expect(signature.slice(link?.start ?? 0, link?.end ?? 0)).toBe(PAGE);
  });
});

describe('in HTML', () => {
  const inHtml = (html: string, text = '') =>
    findLinks({ text, html }, NONE).map(({ from, kind, url, wrappers }) =>
      [from, kind, url ?? '-', ...wrappers].join(' '),
    );
  const SAFE = 'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbit.ly%2Fx';

  it.each([
    ['an address', `<p>Book <a href="${PAGE}">here</a></p>`, [`html booking ${PAGE}`]],
    ['what Outlook protected', `<a href="${SAFE}" originalsrc="${PAGE}">here</a>`, [`html booking ${PAGE}`]],
    [
      'a script under originalsrc is not it',
      `<a href="${PAGE}" originalsrc="javascript:x">here</a>`,
      [`html booking ${PAGE}`],
    ],
    ['references', `<a href="${PAGE}?a=1&amp;month=2">here</a>`, [`html booking ${PAGE}`]],
    [
      'an address that is seen',
      '<a href="https://bit.ly/x">calendly.com/jane/30min</a>',
      [`html booking ${PAGE} shortener`],
    ],
    [
      'a seen address in pieces',
      '<a href="https://bit.ly/x"><span>calendly.com/</span><b>jane/30min</b></a>',
      [`html booking ${PAGE} shortener`],
    ],
    [
      'a seen address that is no page',
      '<a href="https://bit.ly/x">calendly.com/jane</a>',
      ['html opaque https://bit.ly/x shortener'],
    ],
    [
      'a seen address does not replace one that can be read',
      `<a href="${PAGE}">cal.com/bob/30</a>`,
      [`html booking ${PAGE}`],
    ],
    ['a quoted thread', `<blockquote><a href="${PAGE}">x</a></blockquote>`, []],
    ['a quoted thread of Gmail', `<div class="gmail_quote"><div><a href="${PAGE}">x</a></div></div>`, []],
    ['below the mark of Outlook', `<div id="divRplyFwdMsg"></div><p><a href="${PAGE}">x</a></p>`, []],
    ['hidden words', `<p style="display: none"><a href="${PAGE}">x</a></p>`, []],
    ['a signature', `<div class="gmail_signature"><a href="${PAGE}">x</a></div>`, [`signature booking ${PAGE}`]],
    ['a script', '<a href="javascript:alert(1)">calendly.com/jane/30min</a>', ['html refused -']],
    [
      'a mail address and a picture',
      '<a href="mailto:a@b.example">x</a><img src="https://bit.ly/x">',
      ['html other -'],
    ],
    ['an anchor', '<a name="top">x</a>', []],
    ['broken mark-up', `<p><a href="${PAGE}">x<div></p>`, [`html booking ${PAGE}`]],
    [
      'words beside it',
      '<p>Book a slot <a href="https://acme.example/ann">here</a></p>',
      ['html unknown https://acme.example/ann'],
    ],
  ])('%s', (_name, html, expected) => expect(inHtml(html)).toEqual(expected));

  it('what the text has, too, is one link', () => {
    expect(inHtml(`<a href="${PAGE}?utm_source=x">x</a>`, `see ${PAGE}`)).toEqual([`text booking ${PAGE}`]);
  });
});

it('tells our own link', () => {
  const found = findLinks(
    { text: `Your ${PAGE} or mine https://cal.com/bob/30` },
    { ownLinks: ['https://calendly.com/jane'] },
  );
  expect(found.map(link => link.isOurs)).toEqual([true, false]);
});
