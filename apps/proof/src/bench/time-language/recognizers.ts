import { DateTimeRecognizer } from '@microsoft/recognizers-text-date-time';
import { Temporal } from 'temporal-polyfill';
import type { Reference } from './calendar.ts';
import { bareDays, type Candidate, onLeadsClock, type Peer, type PeerAnswer, pointAt } from './peer.ts';

const model = new DateTimeRecognizer('en-us').getDateTimeModel('en-us', false);

/** Its last value, which is the future one, later half of the day. */
export const recognizers: Peer = {
  name: 'recognizers-text',
  ask: (text, r) => askModel(text, r).map(values => values.slice(-1)),
};

/** The best of all the values it lists for a stretch: what it could know if somebody chose for it. */
export const recognizersAny: Peer = { name: 'recognizers-text any', ask: askModel };

let last: { text: string; reference: Reference; answer: PeerAnswer } | null = null;

/** Both peers ask the same, and it is slow. */
function askModel(text: string, reference: Reference): PeerAnswer {
  if (last?.text !== text || last.reference !== reference) {
    last = { text, reference, answer: recognise(text, reference) };
  }
  return last.answer;
}

function recognise(text: string, r: Reference): PeerAnswer {
  // It reads and writes wall-clock fields of the machine's own zone, so the lead's are put there.
  const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(r.now).toZonedDateTimeISO(
    r.leadTimeZone ?? r.workspaceTimeZone,
  );
  const results = model.parse(text, new Date(year, month - 1, day, hour, minute));
  return results.flatMap(({ resolution }) => {
    const values: Iterable<Value> = resolution?.values ?? [];
    const candidates = Array.from(values, value => toCandidate(fieldsOf(value), r)).filter(one => one !== null);
    return candidates.length > 0 ? [candidates] : [];
  });
}

type Fields = Partial<Record<'type' | 'value' | 'start' | 'end', string>>;
type Value = Fields | Map<string, string>;

const fieldsOf = (value: Value): Fields => (value instanceof Map ? Object.fromEntries(value) : value);

/** `null` for what is no time: durations, repetitions, what it could not resolve. */
function toCandidate({ type = '', value, start, end }: Fields, r: Reference): Candidate | null {
  try {
    if (type === 'date' && value) return bareDays(Temporal.PlainDate.from(value), Temporal.PlainDate.from(value), r);
    if (type === 'daterange' && start && end) {
      return bareDays(Temporal.PlainDate.from(start), Temporal.PlainDate.from(end).subtract({ days: 1 }), r);
    }
    if (type === 'datetime' && value) return pointAt(toInstant(value, r));
    if (type === 'time' && value) return pointAt(toInstant(`${r.today} ${value}`, r));
    if (type === 'datetimerange') return openable(start, end, r);
    if (type === 'timerange') return openable(start && `${r.today} ${start}`, end && `${r.today} ${end}`, r);
    return null;
  } catch {
    // "not resolved", or a date that does not exist.
    return null;
  }
}

const openable = (start: string | undefined, end: string | undefined, r: Reference): Candidate => ({
  start: start ? toInstant(start, r) : null,
  end: end ? toInstant(end, r) : null,
  timeless: false,
});

const toInstant = (wallClock: string, r: Reference): number =>
  onLeadsClock(Temporal.PlainDateTime.from(wallClock.replace(' ', 'T')), r);
