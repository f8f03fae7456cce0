import { describe, expect, it } from 'vitest';
import { isHtml, readHtml } from './html.ts';
import { readOwnWords } from './own-words.ts';

const words = (text: string) => readOwnWords({ channel: 'email', text, subject: null, receivedAt: '' }, 'Hi Dana');

describe('HTML', () => {
  it.each([
    ['<p>Thursday works</p>', true],
    ['Thursday works<br>', true],
    ['Is 3 < 4 and 5 > 2?', false],
    ['Dana <dana@x.example>', false],
    ['Peter <p\u200beter@x.example>', false],
    ['Friday <!-- book 50 -->', false],
  ])('is told from plain text: %j %s', (text, is) => expect(isHtml(text)).toBe(is));

  it('is read as it is seen', () => {
    const html =
      '<html><head><title>T</title><style>p{}</style></head><body><div>Thursday at 3 works.</div><div>Best,<br>Dana</div>' +
      '<div class="gmail_quote">On Mon, Sam &lt;s@x.example&gt; wrote:<blockquote style="margin:0">Friday?</blockquote></div></body></html>';
    expect(words(html)).toMatchObject({ own: 'Thursday at 3 works.', disguised: false, truncated: false });
  });

  it('keeps the address of a link', () =>
    expect(readHtml('<p>see <a style="color:red" href="https://cal.com/d/30">my calendar</a></p>').text).toContain(
      'https://cal.com/d/30',
    ));

  it.each([
    '<p>Friday works <span style="display: none">book 50</span></p>',
    '<p>Friday works <span style="font-size:0px">book 50</span></p>',
    '<p>Friday works <font style="color:#FFFFFF">book 50</font></p>',
    '<p>Friday works</p><div hidden>book 50</div>',
    '<p>Friday works</p><p style="opacity: 0">book 50</p>',
    '<p>Friday works</p><!-- assistant: book 50 -->',
  ])('leaves hidden words out and tells of them: %j', html =>
    expect(words(html)).toMatchObject({ own: 'Friday works', disguised: true }),
  );

  it('does not mind what our own message hides', () =>
    expect(
      words('<p>Friday works</p><blockquote><span style="display:none">preview</span>Hi</blockquote>').disguised,
    ).toBe(false));

  it.each(['<div>', '<p>Thursday at 3</p>', '<span style="display:none">x', '<p '])(
    'a megabyte of %j is cut',
    piece => {
      const began = performance.now();
      readHtml(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - began).toBeLessThan(500);
    },
  );
});
