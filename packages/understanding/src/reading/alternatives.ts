import { DAY_KINDS, type TimeToken } from './time-token.ts';

const namesDay = (token: TimeToken): boolean =>
  DAY_KINDS.has(token.claim.kind) || token.claim.kind === 'position' || token.claim.kind === 'ordinal';
const namesHour = (token: TimeToken): boolean => /^(?:clock|hour-or-day|number|part|rank)$/.test(token.claim.kind);

/** Beside a day that it shares, a bare figure is an hour: "2 or 3 on Wednesday". */
function asHour(token: TimeToken): TimeToken {
  const { claim } = token;
  if (claim.kind !== 'number' || claim.digits > 2) return token;
  return { ...token, claim: { kind: 'clock', hour: claim.value, minute: 0, bare: true } };
}

/** What an alternative does not say itself it takes from the others: the day, or the hour. */
function complete(own: readonly TimeToken[], all: readonly TimeToken[]): TimeToken[] {
  const days = own.some(namesDay) ? [] : all.filter(namesDay);
  const hours = own.some(namesHour) || own.some(token => token.claim.kind === 'position') ? [] : all.filter(namesHour);
  const hasDay = days.length > 0 || own.some(namesDay);
  return [...days, ...own.map(token => (hasDay ? asHour(token) : token)), ...hours];
}

/** Divides times at each "or" and lets the parts share what only one of them says. */
export function splitAlternatives(tokens: readonly TimeToken[], ors: readonly { start: number }[]): TimeToken[][] {
  const edges = [...ors.map(or => or.start), Number.POSITIVE_INFINITY];
  const parts = edges.map((edge, at) =>
    tokens.filter(token => token.start < edge && token.start >= (edges[at - 1] ?? 0)),
  );
  return parts.filter(part => part.length > 0).map(part => complete(part, tokens));
}
