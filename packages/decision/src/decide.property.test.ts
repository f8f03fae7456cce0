import { INTENTS, type Intent, REMARKS } from '@overlap/domain/intent';
import { MINIMUM_NOTICE_MINUTES, type WorkingHours } from '@overlap/domain/policy';
import { isSameInstant, type Slot, slotFrom, slotsOverlap } from '@overlap/domain/slot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { Facts } from './facts.ts';
import { factsWith, intentWith, minutesAfter } from './fixtures/example-facts.ts';

/** A few half-hours around the reply, so that offers, wishes and busy spans meet often. */
const start = fc.constantFrom(-1, 0, 1, 2, 3, 4, 5).map(half => minutesAfter(half * 30));
const span: fc.Arbitrary<Slot> = fc
  .tuple(start, fc.constantFrom(15, 30, 60))
  .map(([at, minutes]) => slotFrom(at, minutes));
/** What leads name: points, windows, some off the quarter hour, some shorter than the meeting. */
const wish: fc.Arbitrary<Slot> = fc
  .tuple(fc.constantFrom(-30, 0, 25, 60, 68, 90, 120, 165, 240), fc.constantFrom(10, 30, 45, 60, 120, 180))
  .map(([after, minutes]) => slotFrom(minutesAfter(after), minutes));
/** The reply comes at 14:00 UTC on a Tuesday: 9:00 in New York, 19:30 in Kolkata, 1:00 on Wednesday in Sydney. */
const workingHours: fc.Arbitrary<WorkingHours> = fc.record({
  days: fc.constantFrom([1, 2, 3, 4, 5], [2], [3], [0, 6]),
  start: fc.constantFrom('00:00', '01:00', '09:00', '10:30'),
  end: fc.constantFrom('17:00', '22:00', '24:00'),
  timeZone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'Not/AZone'),
});
const mostly = (value: boolean) => fc.constantFrom(...Array.from({ length: 9 }, () => value), !value);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const intents: fc.Arbitrary<Intent> = fc
  .record({
    // Two thirds of them agree to a time: that is where things can go wrong.
    kind: fc.oneof(
      fc.constantFrom(...INTENTS),
      fc.constant('accept_slot' as const),
      fc.constant('propose_time' as const),
    ),
    certain: mostly(true),
    acceptedSlot: sometimes(start),
    acceptedAnyOf: fc.array(start, { maxLength: 3 }),
    proposed: fc.array(wish, { maxLength: 3 }),
    proposedRanked: fc.boolean(),
    phone: sometimes(fc.constant('+12125550147')),
    schedulerLink: sometimes(fc.record({ url: fc.constant('https://calendly.com/dana'), invited: fc.boolean() })),
    remarks: fc.subarray([...REMARKS]),
  })
  .map(intentWith);

const lead = fc.record({
  timeZone: sometimes(fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Not/AZone')),
  phoneOnFile: sometimes(fc.constant('+12125550163')),
  bookedSlot: mostly(false).chain(isBooked => (isBooked ? start : fc.constant(null))),
  bookingUnderWay: mostly(false),
  optedOut: mostly(false),
});
const facts: fc.Arbitrary<Facts> = fc
  .record({
    offers: fc.array(span, { minLength: 1, maxLength: 5 }),
    busy: fc.array(span, { maxLength: 1 }),
    workingHours: fc.oneof(fc.constant(factsWith({}).workingHours), workingHours),
    meetingMinutes: fc.constantFrom(15, 30, 60),
    bookingLink: sometimes(fc.constant('https://book.northbeam.example/intro')),
    providerConnected: mostly(true),
    lead,
  })
  .map(factsWith);

const RUNS = { numRuns: 1500 };
const holds = (predicate: (intent: Intent, known: Facts) => void) =>
  fc.assert(fc.property(intents, facts, predicate), RUNS);

/** Told minute by minute and by another clock than the rules’: slow, and too plain to be wrong in the same way. */
const clocks = new Map(
  ['America/New_York', 'Asia/Kolkata', 'Australia/Sydney'].map(timeZone => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
);
/** `Tue 09:30` as day and time. */
function wallClock(at: number, timeZone: string): { day: number; clock: string } {
  const [day = '', clock = ''] = clocks.get(timeZone)?.format(at).split(' ') ?? [];
  return { day: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(day), clock };
}
function isWorked(start: string, { workingHours: hours, meetingMinutes }: Facts): boolean {
  const wall = (minute: number) => wallClock(Date.parse(start) + minute * 60_000, hours.timeZone);
  const minutes = Array.from({ length: meetingMinutes }, (_, minute) => wall(minute));
  const [first] = minutes;
  return minutes.every(
    ({ day, clock }) => day === first?.day && hours.days.includes(day) && hours.start <= clock && clock < hours.end,
  );
}
const isCandidate = (start: string, interval: Slot, { meetingMinutes }: Facts): boolean =>
  Date.parse(interval.start) <= Date.parse(start) &&
  Date.parse(slotFrom(start, meetingMinutes).end) <= Date.parse(interval.end) &&
  (isSameInstant(start, interval.start) || new Date(start).getUTCMinutes() % 15 === 0);
function searchedFirst(interval: Slot, known: Facts): string | null {
  const length = (Date.parse(interval.end) - Date.parse(interval.start)) / 60_000;
  const minutes = Array.from({ length }, (_, minute) => slotFrom(interval.start, minute).end);
  const fits = (start: string) =>
    isCandidate(start, interval, known) &&
    Date.parse(start) >= Date.parse(known.now) + MINIMUM_NOTICE_MINUTES * 60_000 &&
    known.busy.every(taken => !slotsOverlap(taken, slotFrom(start, known.meetingMinutes))) &&
    isWorked(start, known);
  return minutes.find(fits) ?? null;
}

test('the generated cases hold enough bookings to prove something', () => {
  const made = fc.sample(fc.tuple(intents, facts), RUNS.numRuns).map(each => decide(...each));
  for (const process of ['offered-time', 'lead-times'])
    expect(made.filter(each => each.action === 'book' && each.process === process).length).toBeGreaterThan(40);
});

test('an uncertain reading makes nothing happen by itself', () => {
  holds((intent, known) => {
    expect(decide({ ...intent, certain: false }, known).action).toBe('ask-person');
  });
});

test('what is booked was agreed to, free and far enough ahead', () => {
  holds((intent, known) => {
    const { action, process, starts } = decide(intent, known);
    expect(starts.length > 0).toBe(action === 'book');
    if (action === 'book') expect(process).toBe(intent.kind === 'accept_slot' ? 'offered-time' : 'lead-times');
    for (const wanted of starts) {
      if (process === 'offered-time') {
        expect([intent.acceptedSlot, ...intent.acceptedAnyOf]).toContain(wanted);
        expect(known.offers.some(offer => isSameInstant(offer.start, wanted))).toBe(true);
      } else {
        expect(intent.kind).toBe('propose_time');
        expect(intent.proposed.some(interval => isCandidate(wanted, interval, known))).toBe(true);
        expect(isWorked(wanted, known)).toBe(true);
      }
      expect(known.busy.some(taken => slotsOverlap(taken, slotFrom(wanted, known.meetingMinutes)))).toBe(false);
      expect(Date.parse(wanted) - Date.parse(known.now)).toBeGreaterThanOrEqual(MINIMUM_NOTICE_MINUTES * 60_000);
    }
  });
});

test('of the times they name, the first that fits is booked, by their order or by the clock', () => {
  holds((intent, known) => {
    const { action, process, starts } = decide(intent, known);
    if (process !== 'lead-times' || !intent.certain || !known.providerConnected) return;
    const firsts = intent.proposed.map(interval => searchedFirst(interval, known)).filter(first => first !== null);
    const first = intent.proposedRanked ? firsts[0] : firsts.toSorted()[0];
    expect(action).toBe(first === undefined ? 'ask-person' : 'book');
    expect(starts[0]).toBe(first);
    const places = starts.map(each => intent.proposed.findIndex(interval => isCandidate(each, interval, known)));
    const byWhat = intent.proposedRanked ? places : starts.map(each => Date.parse(each));
    expect(byWhat).toEqual(byWhat.toSorted((a, b) => a - b));
    expect(new Set(starts).size).toBe(starts.length);
  });
});

test('a slot named is the only one booked', () => {
  holds((intent, known) => {
    const { process, starts } = decide(intent, known);
    if (process === 'offered-time' && starts.length > 0 && intent.acceptedSlot)
      expect(starts).toEqual([intent.acceptedSlot]);
  });
});

test('nobody is booked or written to twice, or after an opt-out', () => {
  holds((intent, known) => {
    const { action } = decide(intent, known);
    if (!['book', 'send-link'].includes(action)) return;
    expect(known.lead).toMatchObject({ bookedSlot: null, bookingUnderWay: false, optedOut: false });
  });
});

test('every decision gives its reasons in sentences', () => {
  holds((intent, known) => {
    const { reasons } = decide(intent, known);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { rule, says } of reasons) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(says).toMatch(/^[A-Z].*\.$/s);
      expect(says).not.toMatch(/undefined|null|Invalid/);
    }
  });
});

test('acting has a reason for it, asking has one against it', () => {
  holds((intent, known) => {
    const { action, reasons } = decide(intent, known);
    expect(reasons.map(({ weight }) => weight)).toContain(action === 'ask-person' ? 'against' : 'for');
  });
});

test('the same intent and facts give the same decision', () => {
  holds((intent, known) => {
    expect(decide(structuredClone(intent), structuredClone(known))).toEqual(decide(intent, known));
  });
});
