import { TIME_RULES } from './time-rules.ts';
import { DAY_KINDS, type TimeClaim, type TimeToken } from './time-token.ts';

/** A stretch that is something else (an address, a number to call) and holds no time. */
export interface Stretch {
  start: number;
  end: number;
}

const FOR_ME = /4 (?:me|us)\b/iy;
const AFTER_PRAISE = /(?:works?|wrks|good|fine|ok|okay|great|perfect) $/i;
const GREETING =
  /(?:good (?:morning|afternoon|evening|day)|happy (?:monday|tuesday|wednesday|thursday|friday))(?= ?(?:[,!.\n-]|$)| \p{Lu})/iuy;

function matchAt(text: string, at: number): TimeToken | null {
  const before = text.slice(Math.max(0, at - 30), at);
  for (const rule of TIME_RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const claim = match === null ? null : rule.claim({ ...match.groups }, before);
    if (match !== null && claim !== null)
      return { claim, text: match[0].trim(), start: at, end: at + match[0].trimEnd().length };
  }
  return null;
}

function skipAt(text: string, at: number): number {
  FOR_ME.lastIndex = at;
  if (FOR_ME.test(text) && AFTER_PRAISE.test(text.slice(Math.max(0, at - 10), at))) return 1;
  GREETING.lastIndex = at;
  return GREETING.exec(text)?.[0].length ?? 0;
}

/** Every time-like stretch of a text, in order. Linear: each place is tried against the table once. */
export function findTimes(text: string, masked: readonly Stretch[]): TimeToken[] {
  const tokens: TimeToken[] = [];
  const masks = masked.toSorted((a, b) => a.start - b.start);
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) {
    while ((masks[mask]?.end ?? Number.POSITIVE_INFINITY) <= at) mask += 1;
    if ((masks[mask]?.start ?? Number.POSITIVE_INFINITY) <= at) at = (masks[mask]?.end ?? at) - 1;
    else if (/[\p{L}\d#]/u.test(text[at] ?? '') && !/[\p{L}\d]/u.test(text[at - 1] ?? '')) {
      const skipped = skipAt(text, at);
      const token = skipped > 0 ? null : matchAt(text, at);
      if (token !== null) tokens.push(token);
      at += Math.max(0, (token === null ? skipped : token.end - at) - 1);
    }
  }
  return tokens.map((token, index) => readNumber(text, tokens, token, index));
}

const GAP = /^[ ,@-]{0,3}(?:(?:at|on|the)[ ,]{1,2}){0,2}$/i;

function isNear(text: string, left: TimeToken | undefined, right: TimeToken | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 12) return false;
  return GAP.test(text.slice(left.end, right.start));
}

/** A bare figure becomes a clock time by what stands beside it: "at 3", "Tues 4", "10 tomorrow". */
function readNumber(text: string, tokens: readonly TimeToken[], token: TimeToken, index: number): TimeToken {
  const { claim } = token;
  if (claim.kind !== 'number') return token;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const afterAt = /(?:\bat|@) ?$/i.test(text.slice(Math.max(0, token.start - 5), token.start));
  const besideDay = isNear(text, before, token) && before !== undefined && DAY_KINDS.has(before.claim.kind);
  const beforeDay = isNear(text, token, after) && after !== undefined && /day|date|part|zone/.test(after.claim.kind);
  if (!afterAt && !besideDay && !beforeDay) return token;
  return { ...token, claim: hourOf(claim.value, claim.digits, !afterAt && besideDay) };
}

function hourOf(value: number, digits: number, maybeDay: boolean): TimeClaim {
  const [hour, minute] = digits > 2 ? [Math.floor(value / 100), value % 100] : [value, 0];
  if (digits > 4 || hour > 23 || minute > 59) return { kind: 'unknown' };
  if (maybeDay && digits <= 2) return { kind: 'hour-or-day', value };
  return { kind: 'clock', hour, minute, bare: hour < 13 };
}
