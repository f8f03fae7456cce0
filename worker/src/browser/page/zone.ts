import { isTimeZone } from '@overlap/domain/time';
import { DateTime } from 'luxon';
import type { Item, Snapshot } from './snapshot.ts';
import { visible } from './snapshot.ts';
import { findTimes } from './time-text.ts';
import { instantsOf, type TimeItem } from './times.ts';
import { plain } from './words.ts';

/** Where the belief about a page's zone comes from. No two of them can be wrong for the same reason. */
export const ZONE_SIGNS = ['label', 'clock', 'wire', 'attribute', 'browser', 'instants'] as const;
export type ZoneSign = (typeof ZONE_SIGNS)[number];

export interface ZoneReading {
  /** IANA name; `null` where the page contradicts itself or nothing can be told. */
  zone: string | null;
  signs: ZoneSign[];
  /** What the page shows as its zone, as written. */
  label: string | null;
}

export interface ZoneQuestion {
  snapshot: Snapshot;
  /** Zone that the browser context was given. */
  browserZone: string;
  times: TimeItem[];
  /** Open starts that the page's answers named, epoch milliseconds. */
  wire: number[];
  /** Day that the times are for where they do not say it themselves, YYYY-MM-DD on the page's wall. */
  date: string | null;
  now: number;
}

/** Two signs make a zone certain. */
export const isCertain = ({ zone, signs }: ZoneReading): boolean => zone !== null && signs.length >= 2;

/**
 * In which zone a page shows its times, with the signs for it. Candidates are the zone that the page names, the
 * browser's own, and the workspace of offsets that make labels and instants agree; a sign against the best one makes
 * the reading `null`.
 */
export function readZone(question: ZoneQuestion): ZoneReading {
  const { snapshot, browserZone, now } = question;
  const labels = zoneLabels(snapshot);
  const label = labels[0]?.text ?? null;
  const named = labels.flatMap(each => zonesNamed(each.text, browserZone, now));
  const candidates = [...new Set([...named, browserZone])];
  const readings = candidates.map(zone => weigh(zone, labels, question));
  const standing = readings.filter(reading => !reading.isContradicted).sort((a, b) => b.signs.length - a.signs.length);
  const [best, second] = standing;
  if (!best || best.signs.length === 0) return { zone: null, signs: [], label };
  const isRivalled =
    second !== undefined &&
    second.signs.length === best.signs.length &&
    !agree(best.zone, second.zone, moments(question));
  return { zone: isRivalled ? null : best.zone, signs: best.signs, label };
}

interface Weighed {
  zone: string;
  signs: ZoneSign[];
  isContradicted: boolean;
}

function weigh(zone: string, labels: Item[], question: ZoneQuestion): Weighed {
  const { browserZone, snapshot, now } = question;
  const verdicts: Partial<Record<ZoneSign, boolean>> = {};
  const texts = labels.map(item => item.text);
  const said = texts.map(text => saysZone(text, zone, [now, ...moments(question)])).filter(verdict => verdict !== null);
  if (said.length > 0) verdicts.label = said.some(Boolean);
  const clocks = texts.flatMap(text => clockAgrees(text, zone, now) ?? []);
  if (clocks.length > 0) verdicts.clock = clocks.some(Boolean);
  const { attribute, wire } = instantsAgree(zone, question);
  if (attribute !== null) verdicts.attribute = attribute;
  if (wire !== null) verdicts.wire = wire;
  // The page runs in this browser: its dates are written in this zone unless it does otherwise.
  if (agree(zone, browserZone, moments(question)) && snapshot.frames.every(frame => frame.timeZone === browserZone))
    verdicts.browser = true;
  const entries = Object.entries(verdicts) as [ZoneSign, boolean][];
  return {
    zone,
    signs: entries.filter(([, holds]) => holds).map(([sign]) => sign),
    isContradicted: entries.some(([, holds]) => !holds),
  };
}

const moments = ({ times, date, browserZone, now }: ZoneQuestion): number[] => {
  const dates = [...new Set([date, ...times.map(time => time.date)].filter(each => each !== null))];
  return dates.length > 0
    ? dates.map(each => DateTime.fromISO(each, { zone: browserZone }).plus({ hours: 12 }).toMillis())
    : [now];
};
const offset = (zone: string, at: number): number => DateTime.fromMillis(at, { zone }).offset;
const agree = (a: string, b: string, at: number[]): boolean => at.every(each => offset(a, each) === offset(b, each));

const LABEL =
  /time ?zone|zeitzone|fuseau|zona horaria|huso|fuso|tijdzone|strefa|(?:gmt|utc) ?[-+−–]? ?\d|(?:eastern|central|mountain|pacific|atlantic|alaska|hawaii|europe(?:an)?|british|greenwich|standard|daylight|summer|india|japan|china|korean?|arabian?|moscow|australian?|brasilia|singapore|uk|israel|gulf|africa|zealand|lisbon|universal) time|\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific|etc)\/[a-z_]+|\butc\b|\bgmt\b/;

function zoneLabels(snapshot: Snapshot): Item[] {
  const candidates = visible(snapshot).filter(item => {
    const text = plain(textFor(item));
    return text.length > 2 && text.length < 130 && LABEL.test(text) && item.role !== 'option';
  });
  const leaves = candidates.filter(item => !candidates.some(other => other.parent === item.ref));
  return leaves.map(item => ({ ...item, text: textFor(item) }));
}

/** A field shows its value; a select the label of what is chosen. */
const textFor = (item: Item): string => {
  if (!item.field) return item.name.length > item.text.length ? item.name : item.text;
  const chosen = item.field.options.find(option => option.value === item.field?.value);
  return chosen ? `${chosen.label} ${chosen.value}` : `${item.name} ${item.field.value}`;
};

const IANA =
  /\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?/g;
const OFFSET = /(?:gmt|utc) ?([-+−–]) ?(\d{1,2})(?::?(\d\d))?/g;
/** "(-5:00)" beside a zone is its offset, and no clock. */
const SIGNED = /(?<![\w:])[-+−–] ?\d{1,2}:\d\d(?![\d:])(?! ?[ap]\.?m)/g;

function offsetsIn(text: string): number[] {
  return [...plain(text).matchAll(OFFSET)].map(([, sign, hours, minutes]) => {
    const size = Number(hours) * 60 + Number(minutes ?? 0);
    return sign === '+' ? size : -size;
  });
}

/** Whether a label names a zone (`true`), names another one (`false`), or names none at all (`null`). */
export function saysZone(text: string, zone: string, at: number[]): boolean | null {
  const names = [...text.replace(/ /g, ' ').matchAll(IANA)].map(match => match[0]).filter(isTimeZone);
  if (names.length > 0) return names.some(name => agree(name, zone, at));
  const offsets = offsetsIn(text);
  // Some pages print today's offset, others that of the day shown.
  if (offsets.length > 0) return offsets.some(minutes => at.some(each => offset(zone, each) === minutes));
  const line = plain(text);
  const known = zoneNames().filter(([name]) => line.includes(name));
  const longest = Math.max(0, ...known.map(([name]) => name.length));
  const meant = known.filter(([name]) => name.length === longest).flatMap(([, zones]) => zones);
  if (meant.length > 0) return meant.some(name => agree(name, zone, at));
  if (/\b(?:utc|gmt|coordinated universal|greenwich)\b/.test(line)) return at.every(each => offset(zone, each) === 0);
  return null;
}

/** Zones that a text names, other than the browser's own, as IANA names. */
export function zonesNamed(text: string, browserZone: string, now: number): string[] {
  const names = [...text.matchAll(IANA)].map(match => match[0]).filter(isTimeZone);
  if (names.length > 0) return names;
  const line = plain(text);
  const known = zoneNames()
    .filter(([name]) => line.includes(name))
    .sort((a, b) => b[0].length - a[0].length)[0];
  if (known) return known[1].some(zone => agree(zone, browserZone, [now])) ? [] : known[1].slice(0, 1);
  const minutes = offsetsIn(text)[0];
  if (minutes !== undefined && minutes % 60 === 0 && Math.abs(minutes) <= 840) {
    return minutes === 0 ? ['Etc/UTC'] : [`Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`];
  }
  return /\butc\b|coordinated universal/.test(line) ? ['Etc/UTC'] : [];
}

let names: [string, string[]][] | null = null;
/** "eastern time", "central european standard time", … with the zones that are called so, longest first. */
function zoneNames(): [string, string[]][] {
  if (names) return names;
  const byName = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    for (const timeZoneName of ['longGeneric', 'long'] as const) {
      for (const month of [0, 6]) {
        const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(
          Date.UTC(2026, month, 15),
        );
        const name = plain(parts.find(part => part.type === 'timeZoneName')?.value ?? '');
        if (name.length < 8 || /^gmt/.test(name)) continue;
        const zones = byName.get(name) ?? [];
        if (!zones.includes(zone)) byName.set(name, [...zones, zone]);
      }
    }
  }
  const common: [string, string[]][] = [
    ['uk, ireland, lisbon time', ['Europe/London']],
    ['uk time', ['Europe/London']],
    ['central european time', ['Europe/Paris']],
  ];
  for (const [name, zones] of common) byName.set(name, byName.get(name) ?? zones);
  names = [...byName].sort((a, b) => b[0].length - a[0].length);
  return names;
}

/** "(5:12am)" beside a zone is the time there now; `null` where no clock stands there. */
function clockAgrees(text: string, zone: string, now: number): boolean[] | null {
  const clocks = findTimes(plain(text).replace(OFFSET, ' ').replace(SIGNED, ' '));
  if (clocks.length === 0) return null;
  const wall = DateTime.fromMillis(now, { zone });
  const minutes = wall.hour * 60 + wall.minute;
  const isNear = (a: number): boolean => [0, 1, 1439].includes((((minutes - a) % 1440) + 1440) % 1440);
  return clocks.map(clock => isNear(clock.minutes) || (!clock.isSure && isNear(clock.minutes + 720)));
}

interface Agreement {
  attribute: boolean | null;
  wire: boolean | null;
}

/** Whether labels, read in a zone, are the instants that stand beside them or that came over the wire. */
function instantsAgree(zone: string, { times, wire, date }: ZoneQuestion): Agreement {
  const starts = new Set(wire);
  const pairs = times.flatMap(time => {
    const day = time.date ?? (time.instant === null ? date : DateTime.fromMillis(time.instant, { zone }).toISODate());
    return day ? [{ time, at: possible(day, time, zone) }] : [];
  });
  const withAttribute = pairs.filter(({ time }) => time.instant !== null);
  const attribute =
    withAttribute.length === 0 ? null : withAttribute.every(({ time, at }) => at.includes(time.instant ?? 0));
  const open = pairs.filter(({ time }) => time.isOpen);
  if (starts.size < 3 || open.length === 0) return { attribute, wire: null };
  const met = open.filter(({ at }) => at.some(each => starts.has(each))).length;
  // Ranges name their starts only: some labels agree and none can be said to contradict.
  return {
    attribute,
    wire: met === open.length ? true : met === 0 ? false : met >= 2 && met * 2 >= open.length ? true : null,
  };
}

/** Where the half of the day is left out, either may be meant. */
const possible = (day: string, { label }: TimeItem, zone: string): number[] => [
  ...instantsOf(day, label.minutes, zone),
  ...(label.isSure ? [] : instantsOf(day, (label.minutes + 720) % 1440, zone)),
];
