import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';
import { normalise, recogniseLink } from './recognise-link.ts';
import { unwrap } from './wrappers/unwrap.ts';

const SEED = { seed: 20261121, numRuns: 400 };
const PIECES = [
  ...[
    'https://',
    'http://',
    '//',
    'calendly.com',
    'cal.com/',
    '/jane',
    '/30min',
    '?a=',
    '&amp;',
    '=3D',
    '=\n',
    '%2B',
    '%',
  ],
  ...[
    '<',
    '>',
    '(',
    ')',
    '[',
    '](',
    '_',
    '*',
    '…',
    '"',
    "'",
    '`',
    '\\',
    '|',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ud800',
    '\0',
  ],
  ...[
    '@',
    ':8443',
    '.localhost',
    'https://www.google.com/url?q=',
    'urldefense.com/v3/__',
    '__;',
    '!!',
    '**A',
    '#/meet/',
    ' ',
  ],
  ...['\n', 'book a slot ', '<a href="', '</a>', '<div>', '<blockquote>', 'xn--', 'а', 'é', '1', 'm', '.'],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(''));
const segment = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.~-]{0,12}$/);
const page = fc
  .record({
    host: fc.constantFrom(
      'calendly.com',
      'cal.com',
      'meetings.hubspot.com',
      'savvycal.com',
      'zcal.co',
      'acme.as.me',
      'acme.example',
    ),
    segments: fc.array(segment, { minLength: 1, maxLength: 3 }),
    query: fc.dictionary(fc.constantFrom('duration', 'month', 'name', 'x', 'owner'), fc.string({ maxLength: 6 }), {
      maxKeys: 3,
    }),
  })
  .map(({ host, segments, query }) => ({
    base: `https://${host}/${segments.join('/')}`,
    query: new URLSearchParams(query),
  }));

describe('whatever comes', () => {
  it('is read without an error, and the offsets give what is written', () => {
    fc.assert(
      fc.property(soup, soup, fc.boolean(), (text, html, developmentHosts) => {
        for (const link of findLinks({ text, html, signature: text }, { ownLinks: [html], developmentHosts })) {
          if (link.start === null || link.end === null) continue;
          expect(text.slice(link.start, link.end)).toBe(link.written);
          expect(link.written.length).toBeGreaterThan(0);
        }
      }),
      SEED,
    );
  });

  it('any characters are read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        findLinks({ text, html: text }, { ownLinks: [text] });
        recogniseLink(text, { ownLinks: [] });
        unwrap(text);
      }),
      SEED,
    );
  });

  it('opens no page that its text does not name', () => {
    fc.assert(
      fc.property(soup, text => {
        for (const { url } of findLinks({ text }, { ownLinks: [] })) {
          if (url === null) continue;
          const parsed = new URL(url);
          expect(parsed.protocol).toMatch(/^https?:$/);
          expect(parsed.username + parsed.port).toBe('');
        }
      }),
      SEED,
    );
  });
});

describe('a page', () => {
  it('has one normal form', () => {
    fc.assert(
      fc.property(page, ({ base, query }) => {
        const once = normalise(`${base}?${query}`);
        expect(once).not.toBeNull();
        expect(normalise(once ?? '')).toBe(once);
      }),
      SEED,
    );
  });

  it('has one key, however it is tracked, dressed or closed', () => {
    const keyOf = (url: string) => recogniseLink(url, { ownLinks: [] }).key;
    fc.assert(
      fc.property(
        page,
        fc.constantFrom('utm_source', 'utm_x', 'gclid', 'fbclid', '_hsenc'),
        ({ base, query }, tracker) => {
          const key = keyOf(`${base}?${query}`);
          expect(keyOf(`${base}/?${query}&${tracker}=1#top`)).toBe(key);
          expect(keyOf(`${base.replace('https://', 'HTTP://www.')}?${tracker}=2&${query}`)).toBe(key);
          expect(keyOf(`https://www.google.com/url?q=${encodeURIComponent(`${base}?${query}`)}`)).toBe(key);
        },
      ),
      SEED,
    );
  });

  it('of Calendly compares without case, a private one with it', () => {
    const keyOf = (path: string) => recogniseLink(`https://calendly.com/${path}`, { ownLinks: [] }).key;
    fc.assert(
      fc.property(segment, segment, (user, event) => {
        expect(keyOf(`${user}x/${event}x`.toUpperCase())).toBe(keyOf(`${user}x/${event}x`));
      }),
      SEED,
    );
    expect(keyOf('d/abc-def-ghi/x')).not.toBe(keyOf('d/ABC-def-ghi/x'));
  });
});

describe('a hundred thousand characters', () => {
  it.each([
    ...[
      'a',
      ' ',
      '<',
      '(',
      ')',
      '_',
      '=',
      '/',
      '.',
      '@',
      '%',
      '\u200b',
      '=\n',
      'a.',
      'a@',
      '//',
      'https://',
      'https://a.',
      '<https://',
    ],
    ...[
      'https://calendly.com/',
      'calendly.com/a ',
      '<a\n',
      '<a href="',
      '<a href="https://bit.ly/x">cal.com/a/b',
      '<div>',
      '](',
      '=3D',
    ],
    ...[
      'https://www.google.com/url?q=',
      'https://urldefense.com/v3/__*__;',
      '[x](https://cal.com/a)',
      'https://a.a.a.a.a.a.a ',
      '&amp;',
    ],
  ])('of %j come to an end', piece => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    expect(Array.isArray(findLinks({ text, html: text }, { ownLinks: ['https://calendly.com/a'] }))).toBe(true);
  });
});
