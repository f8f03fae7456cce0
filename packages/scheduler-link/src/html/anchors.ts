import { Parser } from 'htmlparser2';

/** An `<a href>` that a reader of the message sees. */
export interface Anchor {
  href: string;
  /** What stands between its tags. */
  text: string;
  /** Words before it in the same block. */
  before: string;
  isSignature: boolean;
}

/** Longer HTML is read to here. */
const MOST_HTML = 400_000;
/** The parser's time grows with the depth of the elements, so what lies deeper ends the reading. */
const DEEPEST = 1_000;
const PIECE = 8_192;
const MOST_ANCHORS = 300;
const LONGEST_TEXT = 4_000;
const BEFORE = 90;

const QUOTE = /\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)\b/;
const SIGNATURE = /\b(?:gmail_signature|moz-signature|signature)\b/i;
/** Outlook puts the thread below behind a mark, and not into an element. */
const THREAD_MARK = /^(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)$/;
const HIDDEN = /display:none|visibility:hidden|font-size:0(?:px|pt|em)?(?:;|!|$)|opacity:0(?:;|!|$)|mso-hide:all/;
const BLOCKS = new Set(['p', 'div', 'tr', 'td', 'li', 'table', 'br', 'h1', 'h2', 'h3', 'blockquote', 'body']);
/** Elements without an end tag. */
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'area', 'col', 'wbr', 'source', 'base', 'embed']);

type Attributes = Readonly<Record<string, string>>;
interface Open {
  name: string;
  skipped: boolean;
  signature: boolean;
}

const isSkipped = (name: string, { class: classes = '', style = '', ...rest }: Attributes): boolean =>
  name === 'blockquote' ||
  name === 'script' ||
  name === 'style' ||
  name === 'template' ||
  'hidden' in rest ||
  QUOTE.test(classes) ||
  HIDDEN.test(style.toLowerCase().replace(/\s+/g, ''));

/** Outlook's protection keeps the address as it was in `originalsrc`. */
const addressOf = ({ href = '', originalsrc = '' }: Attributes): string =>
  /^https?:\/\//i.test(originalsrc.trim()) ? originalsrc.trim() : href.trim();

/** The links of a message's own part: what is quoted, hidden, or stands below a mark of the thread is left out. Total. */
export function findAnchors(html: string): Anchor[] {
  const anchors: Anchor[] = [];
  const open: Open[] = [];
  let isBelow = false;
  let current: { anchor: Anchor; depth: number } | null = null;
  let before = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (THREAD_MARK.test(attributes.id ?? '')) isBelow = true;
      const parent = open.at(-1);
      const skipped = parent?.skipped === true || isSkipped(name, attributes);
      const signature =
        parent?.signature === true || SIGNATURE.test(attributes.class ?? '') || SIGNATURE.test(attributes.id ?? '');
      if (!VOID.has(name)) open.push({ name, skipped, signature });
      if (BLOCKS.has(name)) before = '';
      const href = name === 'a' ? addressOf(attributes) : '';
      if (href === '' || skipped || isBelow || anchors.length >= MOST_ANCHORS) return;
      const anchor = { href, text: '', before, isSignature: signature };
      anchors.push(anchor);
      current = { anchor, depth: open.length };
    },
    ontext(text) {
      if (open.at(-1)?.skipped === true) return;
      if (current !== null && current.anchor.text.length < LONGEST_TEXT) current.anchor.text += text;
      before = (before + text).slice(-BEFORE);
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      open.pop();
      if (current !== null && open.length < current.depth) current = null;
    },
  });
  for (let at = 0; at < Math.min(html.length, MOST_HTML) && open.length < DEEPEST; at += PIECE) {
    parser.write(html.slice(at, Math.min(at + PIECE, MOST_HTML)));
  }
  parser.end();
  return anchors;
}
