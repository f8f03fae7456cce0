import { casual, en, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import { offsetMinutes, type Reference } from './calendar.ts';
import { asCandidate, bareDays, type Candidate, onLeadsClock, type Peer, pointAt } from './peer.ts';

export const chrono: Peer = {
  name: 'chrono-node',
  ask: (text, r) => parse(text, r).map(result => [toCandidate(result, r)]),
};

/** Where it had to guess the half of the day, both pass. */
export const chronoEitherHalf: Peer = {
  name: 'chrono-node ± 12 h',
  ask: (text, r) => parse(text, r).map(result => bothHalves(result).map(one => toCandidate(one, r))),
};

function parse(text: string, r: Reference): ParsedResult[] {
  const parser = r.dateOrder === 'day-first' ? en.GB : casual;
  const timezone = offsetMinutes(r.today, r.leadTimeZone ?? r.workspaceTimeZone);
  return parser.parse(text, { instant: new Date(r.now), timezone }, { forwardDate: true });
}

/** As found, with the start or the end moved to the other half of the day, and with both moved. */
function bothHalves(result: ParsedResult): Found[] {
  const starts = halvesOf(result.start);
  const ends = result.end ? halvesOf(result.end) : [undefined];
  return starts.flatMap(start => ends.map(end => ({ start, end })));
}

type Components = Pick<ParsedComponents, 'isCertain' | 'get'>;

interface Found {
  start: Components;
  end?: Components | undefined;
}

function halvesOf(one: ParsedComponents): Components[] {
  const hour = one.get('hour');
  if (hour === null || hour > 12 || !one.isCertain('hour') || one.isCertain('meridiem')) return [one];
  const moved: Components = {
    isCertain: part => one.isCertain(part),
    get: part => (part === 'hour' ? (hour % 12) + 12 : one.get(part)),
  };
  return [one, moved];
}

function toCandidate({ start, end }: Found, r: Reference): Candidate {
  if (!start.isCertain('hour') && !end?.isCertain('hour')) return bareDays(dayOf(start), dayOf(end ?? start), r);
  const from = toInstant(start, start, r);
  return end ? asCandidate({ start: from, end: toInstant(end, start, r) }) : pointAt(from);
}

function dayOf(components: Components): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: components.get('year') ?? 1970,
    month: components.get('month') ?? 1,
    day: components.get('day') ?? 1,
  });
}

/** A zone named once holds for both ends. */
function toInstant(components: Components, first: Components, r: Reference): number {
  const wallClock = dayOf(components).toPlainDateTime({
    hour: (components.get('hour') ?? 0) % 24,
    minute: components.get('minute') ?? 0,
  });
  const zoned = [components, first].find(one => one.isCertain('timezoneOffset'));
  if (!zoned) return onLeadsClock(wallClock, r);
  return wallClock.toZonedDateTime('UTC').epochMilliseconds - (zoned.get('timezoneOffset') ?? 0) * 60_000;
}
