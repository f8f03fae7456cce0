import type { Reply } from '@overlap/domain/reply';
import EmailReplyParser from 'email-reply-parser';
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

const tidy = (text: string): string => text.replace(/\n{3,}/g, '\n\n').trim();

/** The lead's own new words, apart from quoted thread, signature and notices. */
export function readOwnWords(reply: Reply, outboundText: string | null = null): OwnWords {
  const text = normaliseText(reply.text);
  const tooLong = reply.text.length > RAW_LIMIT;
  if (reply.channel !== 'email') {
    const own = text.trim();
    return { own: own.slice(0, OWN_LIMIT), signature: '', quoted: '', truncated: tooLong || own.length > OWN_LIMIT };
  }
  const { kept, quoted } = cutQuotes(text);
  const bounded = kept.slice(0, OWN_LIMIT);
  const visible = cutForeignQuotes(bounded);
  const { kept: own, signature } = cutSignature(visible, `${quoted}\n${outboundText ?? ''}`.slice(0, 8_000));
  return { own: tidy(own), signature, quoted, truncated: tooLong || kept.length > OWN_LIMIT };
}
