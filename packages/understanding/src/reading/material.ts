import type { ReadingContext } from '@overlap/domain/intent';
import type { Reply } from '@overlap/domain/reply';
import { type OwnWords, readOwnWords } from '../text/own-words.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { NOT_NAMES } from '../text/signature-words.ts';
import { type Acceptance, readAcceptance } from './acceptance.ts';
import { findTimes } from './find-times.ts';
import { type Offer, readOffer } from './offer.ts';
import { type FoundPhone, findPhones } from './phone.ts';
import { type FoundLink, findLinks, findMailAddresses } from './scheduler-link.ts';
import type { Names, Placeholder } from './sentence-items.ts';
import type { TimeToken } from './time-token.ts';

/** Everything that was found in a text before it is judged. */
export interface Material {
  words: OwnWords;
  own: string;
  /** The own text on one line, offsets unchanged. */
  line: string;
  sentences: Sentence[];
  tokens: TimeToken[];
  phones: FoundPhone[];
  links: FoundLink[];
  offer: Offer;
  context: ReadingContext;
  acceptance: Acceptance;
}

/** Finds everything that the rules judge by. */
export function gather(reply: Reply, context: ReadingContext): Material {
  const words = readOwnWords(reply, context.outboundText);
  const own = words.own;
  const links = findLinks(own, context.ownLinks);
  const mails = findMailAddresses(own);
  const phones = findPhones(own, context).filter(
    phone => ![...links, ...mails].some(other => other.start < phone.end && phone.start < other.end),
  );
  const named = (name: string, stretches: readonly { start: number; end: number }[]): Placeholder[] =>
    stretches.map(({ start, end }) => ({ name, start, end }));
  const others = [...named('LINK', links), ...named('MAIL', mails), ...named('PHONE', phones)];
  const offer = readOffer(context, reply.receivedAt, words.quoted);
  const line = own.replace(/\n/g, ' ');
  const sentences = splitSentences(own);
  const tokens = findTimes(own, others);
  const acceptance = readAcceptance({ own, sentences, tokens, others, names: namesOf(words, context) }, offer);
  return { words, own, line, sentences, tokens, phones, links, offer, context, acceptance };
}

/** Capitalised words of thread and signature are the people a lead may address. */
function namesOf(words: OwnWords, context: ReadingContext): Names {
  const seen = `${words.quoted}\n${words.signature}\n${context.outboundText ?? ''}`.slice(0, 6_000);
  const known = [...seen.matchAll(/\b\p{Lu}\p{Ll}{1,20}\b/gu)].map(match => match[0].toLowerCase());
  return { known: new Set(known.filter(word => !NOT_NAMES.has(word))), start: words.own.search(/\p{L}/u) };
}
