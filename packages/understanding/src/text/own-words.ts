import type { Reply } from '@overlap/domain/reply';
import EmailReplyParser from 'email-reply-parser';
import { isHtml, readHtml } from './html.ts';
import { isDisguised } from './lookalikes.ts';
import { normaliseText, RAW_LIMIT } from './normalise.ts';
import { cutQuotes } from './quotes.ts';
import { cutSignature } from './signature.ts';

/** Longest own text that is read. */
export const OWN_LIMIT = 20_000;

export interface OwnWords {
  /** What the lead wrote for this message. */
  own: string;
  /** Looked into for two things only: a number when a call is asked for, and a link the text points to. */
  signature: string;
  quoted: string;
  /** Something was too long to be read: nothing may be certain. */
  truncated: boolean;
  /** What is read is not what was seen: look-alike letters, turned direction, hidden words. Nothing may be certain. */
  disguised: boolean;
}

/** The parser's patterns take cubic time on long lines. */
const PARSER_LIMIT = 4_000;

/**
 * Attributions in further languages are known to the parser, so what it calls quoted goes. Signatures are left to our
 * own rules: the parser takes lines for a signature that can hold a lead's condition.
 */
function cutForeignQuotes(text: string): string {
  if (text.length > PARSER_LIMIT || text.split('\n').some(line => line.length > 500)) return text;
  const fragments = new EmailReplyParser().read(text).getFragments();
  return fragments
    .filter(fragment => !fragment.isQuoted())
    .map(fragment => fragment.getContent())
    .join('\n');
}

/** Whether a line that is the lead's own is disguised; what the thread below hides is not theirs. */
function hasDisguisedLine(raw: string, own: string): boolean {
  const text = raw.slice(0, RAW_LIMIT);
  return (
    isDisguised(text) &&
    text.split(/\r\n?|\n/).some(line => isDisguised(line) && own.includes(normaliseText(line).trim()))
  );
}

/** An HTML comment in plain text: nobody writes one to a person. */
const hasComment = (own: string): boolean => own.includes('<!--');

const tidy = (text: string): string => text.replace(/\n{3,}/g, '\n\n').trim();

/** The lead's own new words, apart from quoted thread, signature and notices. */
export function readOwnWords(reply: Reply, outboundText: string | null = null): OwnWords {
  const html = reply.channel === 'email' && isHtml(reply.text) ? readHtml(reply.text) : null;
  const raw = html?.text ?? reply.text;
  const text = normaliseText(raw);
  const tooLong = html?.truncated === true || raw.length > RAW_LIMIT;
  if (reply.channel !== 'email') {
    const own = text.trim();
    const truncated = tooLong || own.length > OWN_LIMIT;
    return {
      own: own.slice(0, OWN_LIMIT),
      signature: '',
      quoted: '',
      truncated,
      disguised: isDisguised(raw) || hasComment(own),
    };
  }
  const { kept, quoted } = cutQuotes(text);
  const bounded = kept.slice(0, OWN_LIMIT);
  const visible = cutForeignQuotes(bounded);
  const { kept: own, signature } = cutSignature(visible, `${quoted}\n${outboundText ?? ''}`.slice(0, 8_000));
  const disguised = html?.hidden === true || hasDisguisedLine(raw, own) || hasComment(own);
  return { own: tidy(own), signature, quoted, truncated: tooLong || kept.length > OWN_LIMIT, disguised };
}
