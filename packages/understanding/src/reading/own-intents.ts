import type { IntentKind, ReadingContext } from '@overlap/domain/intent';
import type { OwnWords } from '../text/own-words.ts';
import { type FoundPhone, findSignaturePhone } from './phone.ts';
import { type FoundLink, findLinks } from './scheduler-link.ts';
import {
  CALL_WORDS,
  INVITE_WORDS,
  NO_CALL_WORDS,
  NO_INVITE_WORDS,
  SIGNATURE_LINK_WORDS,
  TURNING_WORDS,
  WORDINGS,
} from './wording.ts';

/** A kind read from its wording. */
export interface WordedIntent {
  kind: IntentKind;
  rule: string;
  says: string;
  certain: boolean;
  start: number;
  end: number;
}

const POSITIVE_NEGATION = /\b(?:not|never|don't|do not|wouldn't|no need to) (?:\w{1,12} ){0,2}$/i;

/** Words behind a refusal that take it back or soften it. */
const TURNED_BEHIND =
  /\b(?:kidding|joking|jk)\b|\b(?:but|however|unless|although|though|that said)\b.{0,120}\b(?:call|talk|chat|meet|happy|open to|interested|send|could|would|works|free|available|let's|try)\b/i;

/** The first wording, in order of precedence, that declines, opts out, is absent, cancels or moves. */
export function findWording(line: string, hasLaterWish: boolean): WordedIntent | null {
  for (const { kind, rule, says, pattern, plain } of WORDINGS) {
    const match = pattern.exec(line);
    if (match === null || (kind === 'out_of_office' && line.includes('?'))) continue;
    const before = line.slice(Math.max(0, match.index - 30), match.index);
    if (kind === 'unsubscribe' && POSITIVE_NEGATION.test(before)) continue;
    const behind = line.slice(match.index + match[0].length);
    const turned = kind !== 'unsubscribe' && kind !== 'out_of_office' && (TURNED_BEHIND.test(behind) || hasLaterWish);
    return { kind, rule, says, certain: plain && !turned, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const CALLED_OURS =
  /\byour (?:calendly|link|calendar|page|cal|booking (?:link|page)|scheduler|scheduling (?:link|page))\b[^.!?]{0,25}$/i;

/** The newest scheduler link of the lead that is not ours, and whether they ask us to book there. */
export function readSchedulerLink(
  words: OwnWords,
  links: readonly FoundLink[],
  ownLinks: readonly string[],
): { url: string; invited: boolean; start: number; end: number } | null {
  const own = links
    .filter(
      link =>
        link.isScheduler &&
        !link.isOurs &&
        !CALLED_OURS.test(words.own.slice(Math.max(0, link.start - 40), link.start)),
    )
    .at(-1);
  if (own !== undefined) {
    const rest = words.own.slice(0, own.start) + words.own.slice(own.end);
    const bare = rest.replace(/[^\p{L}]/gu, '') === '';
    const invited = (bare || INVITE_WORDS.test(rest)) && !NO_INVITE_WORDS.test(rest);
    return { url: own.url, invited, start: own.start, end: own.end };
  }
  const pointed = SIGNATURE_LINK_WORDS.exec(words.own);
  if (pointed === null || NO_INVITE_WORDS.test(words.own)) return null;
  const signed = findLinks(words.signature, ownLinks).filter(link => link.isScheduler && !link.isOurs);
  const [only] = signed;
  if (only === undefined || signed.length > 1) return null;
  return {
    url: only.url,
    invited: INVITE_WORDS.test(words.own),
    start: pointed.index,
    end: pointed.index + pointed[0].length,
  };
}

/** The number the lead asks to be called on: after the words that ask, else the first of the text. */
export function pickPhone(line: string, phones: readonly FoundPhone[]): string | null {
  const ask = CALL_WORDS.exec(line);
  const after = ask === null ? undefined : phones.find(phone => phone.start >= ask.index);
  return (after ?? phones[0])?.number ?? null;
}

/** A wish to be called, with the number if one is given; a signature's number counts only with the wish. */
export function readCallRequest(
  words: OwnWords,
  line: string,
  phones: readonly FoundPhone[],
  context: ReadingContext,
): { phone: string | null; asked: boolean; start: number; end: number } | null {
  const ask = CALL_WORDS.exec(line);
  const [first] = phones;
  const rest = first === undefined ? line : line.slice(0, first.start) + line.slice(phones.at(-1)?.end ?? first.end);
  const onlyNumber =
    first !== undefined && (/^\W{0,6}$/.test(rest) || /\b(?:call|reach|ring|phone|cell|mobile)\b/i.test(rest));
  if (NO_CALL_WORDS.test(line) || (ask === null && !onlyNumber)) return null;
  const phone = pickPhone(line, phones) ?? findSignaturePhone(words.signature, context);
  const span =
    ask === null
      ? { start: first?.start ?? 0, end: first?.end ?? 0 }
      : { start: ask.index, end: ask.index + ask[0].length };
  return { phone, asked: ask !== null, ...span };
}
