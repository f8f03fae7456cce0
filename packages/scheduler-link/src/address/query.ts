import type { QueryRules } from '../hosts/scheduler.ts';

/** Added by trackers to any address. */
const TRACKERS = [
  'utm_*',
  'gclid',
  'fbclid',
  'msclkid',
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  '__hs*',
  'igshid',
  'ref',
  'si',
];
/** What a sender filled in for themselves: never part of a page, and never to be passed on. */
const PERSONAL = [
  ...['name', 'email', 'phone', 'first_name', 'last_name', 'firstname', 'lastname', 'notes', 'guests', 'company'],
  ...['month', 'date', 'datetime', 'slot'],
];

/** Of a scheduler without rules of its own, and of hosts that nobody knows. */
const PLAIN: QueryRules = { keep: [], hint: PERSONAL, rest: 'keep' };
/** Field codes in capitals fill a form in (YouCanBookMe). */
const FIELD_CODE = /^[A-Z][A-Z0-9]{1,30}$/;

const isIn = (keys: readonly string[], key: string): boolean =>
  keys.some(each => (each.endsWith('*') ? key.startsWith(each.slice(0, -1)) : key === each));

function fateOf(key: string, rules: QueryRules): 'keep' | 'hint' | 'drop' {
  if (isIn(rules.keep, key)) return 'keep';
  if (isIn(TRACKERS, key) || isIn(rules.drop ?? [], key)) return 'drop';
  if (isIn(rules.hint ?? [], key)) return 'hint';
  if (rules === PLAIN && (FIELD_CODE.test(key) || PERSONAL.includes(key.toLowerCase()))) return 'hint';
  return rules.rest;
}

/** The part of a query that is the page's, sorted, and what it says besides. */
export function sortQuery(
  params: URLSearchParams,
  rules: QueryRules = PLAIN,
): { kept: string; hints: Record<string, string> } {
  const hints: Record<string, string> = {};
  const kept: string[] = [];
  for (const [key, value] of params) {
    const fate = fateOf(key, rules);
    if (fate === 'hint') hints[key] = value;
    if (fate === 'keep') kept.push(value === '' ? encodeURIComponent(key) : pair(key, value));
  }
  return { kept: kept.toSorted().join('&'), hints };
}

const pair = (key: string, value: string): string => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
