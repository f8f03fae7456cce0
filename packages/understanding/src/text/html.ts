import { compile, type DomNode, type FormatCallback } from 'html-to-text';

/** Longest HTML that is turned to text; mark-up takes several times the room of its words. */
export const HTML_LIMIT = 60_000;
/** Deeper elements are not looked into. */
const DEEPEST = 60;

export interface HtmlText {
  text: string;
  /** Words were there that nobody sees: hidden elements, or a comment that gives orders. */
  hidden: boolean;
  truncated: boolean;
}

/** Tags that a mail program writes and a person does not; an address in angle brackets is none. */
const TAG =
  /<(?:html|body|div|p|br|span|table|blockquote|style|font|ul|ol|li|td|meta|head|center|h[1-6])(?:[ \t\r\n]{0,20}\/?>|[ \t\r\n]{1,20}[\w:-]{1,40}[ \t\r\n]{0,20}=[^<>]{0,500}>)/i;

export const isHtml = (text: string): boolean => TAG.test(text.slice(0, HTML_LIMIT));

const HIDING =
  /display:none|visibility:(?:hidden|collapse)|(?:^|;)font-size:0(?:\.0+)?(?:px|pt|em|rem|%)?(?:;|!|$)|(?:^|;)opacity:0(?:\.0+)?(?:;|!|$)|max-height:0(?:px)?(?:;|!|$)|mso-hide:all|text-indent:-\d{3,}|(?:left|top):-\d{3,}/;
const WHITE_INK =
  /(?:^|;)color:(?:#fff(?:fff)?|white|transparent|rgba?\(255,255,255[^)]{0,8}\)|rgba\(\d{1,3},\d{1,3},\d{1,3},0\))/;
const GROUND = /background(?:-color)?:(?!#fff|white|transparent|none|inherit)/;

/** White on white is hidden as much as what is not drawn at all. */
function isHidden({ attribs = {} }: DomNode): boolean {
  const style = (attribs.style ?? '').toLowerCase().replace(/\s+/g, '');
  return 'hidden' in attribs || HIDING.test(style) || (WHITE_INK.test(style) && !GROUND.test(style));
}

const isQuote = (node: DomNode): boolean =>
  node.name === 'blockquote' || /\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix)\b/.test(node.attribs?.class ?? '');

/** A hidden preview line in the thread below is our own. */
function isInQuote(node: DomNode): boolean {
  let at: DomNode | null | undefined = node;
  for (let depth = 0; at && depth < 2 * DEEPEST; depth += 1) {
    if (isQuote(at)) return true;
    at = at.parent;
  }
  return false;
}

const hasWords = (node: DomNode, depth = 0): boolean =>
  depth > DEEPEST ||
  /\p{L}{2}/u.test(node.data ?? '') ||
  (node.children ?? []).some(child => hasWords(child, depth + 1));

const BLOCKS = new Set([
  'div',
  'p',
  'tr',
  'table',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'center',
  'body',
]);

/** An element with a style of its own: left out when it hides its words, else as any other. */
const styled: FormatCallback = (element, walk, builder) => {
  if (isHidden(element)) {
    if (hasWords(element) && !isInQuote(element))
      (builder as unknown as { metadata: { hidden: boolean } }).metadata.hidden = true;
    return;
  }
  const name = element.name ?? '';
  const isBlock = BLOCKS.has(name);
  if (isBlock) builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  if (name === 'td' || name === 'th') builder.addInline(' ');
  if (isBlock) builder.closeBlock({ trailingLineBreaks: 1 });
};

/** The converter hands its second argument to the formatters; the types do not know it yet. */
const toText = compile({
  wordwrap: false,
  limits: { maxInputLength: HTML_LIMIT, maxDepth: DEEPEST, ellipsis: '' },
  formatters: { styled },
  selectors: [
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ['<', '>'] } },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'head', format: 'skip' },
    { selector: 'template', format: 'skip' },
    { selector: 'hr', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4'].map(selector => ({ selector, options: { uppercase: false } })),
    ...['td', 'th', 'tr'].map(selector => ({ selector, format: 'styled' })),
    { selector: '*[style]', format: 'styled' },
    { selector: '*[hidden]', format: 'styled' },
    { selector: 'a[style]', format: 'anchor', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    { selector: 'blockquote', format: 'blockquote' },
    { selector: 'blockquote[style]', format: 'blockquote' },
    { selector: 'div.gmail_quote', format: 'blockquote' },
    { selector: 'div.yahoo_quoted', format: 'blockquote' },
  ],
}) as (html: string, metadata: { hidden: boolean }) => string;

/** A comment that speaks to a machine; those of mail programs do not. */
const ORDER = /\b(?:assistant|ignore|instruction|system|book|confirm|accept|approve|slot|meeting|prompt|ai|bot)\b/i;
const COMMENT = /<!--(?!\[if)[^>]{0,2000}/g;

/** Turns an HTML body to the text that a reader sees. */
export function readHtml(html: string): HtmlText {
  const source = html.slice(0, HTML_LIMIT);
  const metadata = { hidden: false };
  const text = toText(source, metadata);
  const orders = [...source.matchAll(COMMENT)].some(match => ORDER.test(match[0]));
  return { text, hidden: metadata.hidden || orders, truncated: html.length > HTML_LIMIT };
}
