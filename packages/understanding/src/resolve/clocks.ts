import type { ReadingContext, ZoneEvidence } from '@overlap/domain/intent';
import { isTimeZone } from '@overlap/domain/time';
import { DateTime } from 'luxon';
import type { ZoneSaid } from '../grammar/atoms.ts';
import { countryOfZone } from './country.ts';

/** The zones a reading may use: the lead's when it is known and valid, and ours. */
export interface Clocks {
  lead: string | null;
  ours: string;
  /** Zone that the offer was shown in, and in which a time without a zone word is read. */
  plain: string;
  /** The reply's instant, in milliseconds. */
  now: number;
}

/** The zone that words are read in, and how well that is known. */
export interface ZoneChoice {
  zone: string;
  evidence: ZoneEvidence;
  /** The zone is known well enough for a booking. */
  sure: boolean;
}

const valid = (zone: string | null): string | null => (zone !== null && isTimeZone(zone) ? zone : null);

/** Settles which clocks a reading goes by. */
export function clocksOf(context: ReadingContext, receivedAt: string): Clocks {
  const lead = valid(context.leadTimeZone);
  const ours = valid(context.workspaceTimeZone) ?? 'UTC';
  const now = Date.parse(receivedAt);
  return { lead, ours, plain: lead ?? ours, now: Number.isNaN(now) ? 0 : now };
}

/** An instant on the wall of a zone. */
export function onWall(instant: number, zone: string): DateTime {
  const key = `${zone}|${instant}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const wall = DateTime.fromMillis(instant, { zone });
  if (walls.size >= MOST_WALLS) walls.clear();
  walls.set(key, wall);
  return wall;
}

/** The same few instants are looked at for every group of words, and Intl is slow. */
const walls = new Map<string, DateTime>();
const MOST_WALLS = 2_000;

const isAmerican = (zone: string): boolean => zone.startsWith('America/') || zone.startsWith('US/');
const isBritish = (zone: string | null): boolean =>
  zone !== null && /^(?:Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB)$/.test(zone);

/** Same clock at an instant. */
const agree = (a: string, b: string, instant: number): boolean =>
  onWall(instant, a).offset === onWall(instant, b).offset;

/**
 * The zone that was said, at about an instant. Letters with several owners count only when the lead's zone is one of
 * them, or, for the American ones, when the workspace is in America; `null` when nobody can tell.
 */
export function zoneSaid(said: ZoneSaid, clocks: Clocks, instant: number): ZoneChoice | null {
  const words = (zone: string, sure = true): ZoneChoice => ({ zone, evidence: 'words', sure });
  if (said.by === 'lead')
    return clocks.lead === null ? null : { zone: clocks.lead, evidence: 'lead-record', sure: true };
  if (said.by === 'either') return { ...plainZone(clocks), sure: false };
  if (said.by === 'ours') return words(clocks.ours);
  const [first] = said.owners;
  if (first === undefined) return null;
  if (said.owners.length === 1) return words(first);
  if (said.usual) return usualZone(said.owners, clocks.lead, words);
  if (said.owners.includes('UTC')) {
    const summer = isBritish(clocks.lead) && onWall(instant, 'Europe/London').offset !== 0;
    return summer ? words('Europe/London', false) : words('UTC');
  }
  const home = clocks.lead;
  const owned =
    home === null
      ? undefined
      : said.owners.find(
          zone =>
            zone === home ||
            (countryOfZone(zone) !== undefined &&
              countryOfZone(zone) === countryOfZone(home) &&
              agree(zone, home, instant)),
        );
  if (owned !== undefined)
    return said.owners[0] === 'Europe/London' && isWinterBst(said, instant) ? null : words(home ?? owned);
  if (isAmerican(first) && isAmerican(clocks.ours) && (home === null || isAmerican(home))) return words(first);
  const european = said.owners.every(zone => zone.startsWith('Europe/'));
  if (european && said.owners.length > 1 && said.owners.every(zone => agree(zone, first, instant))) return words(first);
  return home !== null && isAmerican(first) && isAmerican(clocks.ours) ? words(first) : null;
}

const isWinterBst = (said: ZoneSaid, instant: number): boolean =>
  said.owners[0] === 'Europe/London' && onWall(instant, 'Europe/London').offset === 0;

/** "MST" is Phoenix for a lead there; "EST" from Australia can be either coast of the Pacific. */
function usualZone(
  owners: readonly string[],
  lead: string | null,
  words: (zone: string) => ZoneChoice,
): ZoneChoice | null {
  const [first = ''] = owners;
  const country = countryOfZone(lead);
  if (
    lead !== null &&
    country !== undefined &&
    country !== countryOfZone(first) &&
    !first.startsWith('Europe/') &&
    owners.some(zone => countryOfZone(zone) === country)
  )
    return null;
  return words(lead !== null && owners.includes(lead) ? lead : first);
}

/** The zone of words without a zone: the lead's record; else ours, which is never good for a booking. */
export const plainZone = (clocks: Clocks): ZoneChoice =>
  clocks.lead === null
    ? { zone: clocks.ours, evidence: 'workspace', sure: false }
    : { zone: clocks.lead, evidence: 'lead-record', sure: true };
