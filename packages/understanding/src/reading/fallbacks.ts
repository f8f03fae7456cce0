import type { Token } from '../grammar/tokens.ts';

const OPENING = /^(?:or|otherwise|alternatively|if|else|failing|in|and|also)$/;
const PICKING =
  /^(?:grab|pick|book|choose|find|use|take|select|schedule|see|check|try|call|ring|reach|text|phone|page|link|calendar|calendly|number|cell|mobile)$/;
const REFUSING = /^(?:don't|dont|never|not|no)$/;
/** So far before a link or a number its clause may begin. */
const REACH = 14;

/**
 * A second way beside a time: "or grab another time at <link>", "if anything slips, my page is <link>", "don't call
 * <phone>". These words say nothing about the time, so they are taken out before it is read.
 */
export function findFallbacks(tokens: readonly Token[]): { from: number; to: number }[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'link' && token.kind !== 'phone') return [];
    const reach = Math.max(0, at - REACH);
    const before = tokens.slice(reach, at);
    const opening = before.findLastIndex(each => OPENING.test(each.word) || REFUSING.test(each.word));
    if (opening < 0 || !before.slice(opening + 1).some(each => PICKING.test(each.word))) return [];
    const from = reach + opening;
    return [{ from: tokens[from - 1]?.word === ',' ? from - 1 : from, to: at + 1 }];
  });
}
