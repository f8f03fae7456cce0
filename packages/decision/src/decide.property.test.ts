import { INTENTS, type Intent } from '@overlap/domain/intent';
import { MINIMUM_NOTICE_MINUTES } from '@overlap/domain/policy';
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
const mostly = (value: boolean) => fc.constantFrom(...Array.from({ length: 9 }, () => value), !value);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const intents: fc.Arbitrary<Intent> = fc
  .record({
    // Half of them accept a slot: that is where things can go wrong.
    kind: fc.oneof(fc.constantFrom(...INTENTS), fc.constant('accept_slot' as const)),
    certain: mostly(true),
    acceptedSlot: sometimes(start),
    acceptedAnyOf: fc.array(start, { maxLength: 3 }),
    proposedWords: fc.array(fc.constantFrom('Tue 2pm', 'any morning'), { maxLength: 2 }),
    phone: sometimes(fc.constant('+12125550147')),
    schedulerLink: sometimes(fc.record({ url: fc.constant('https://calendly.com/dana'), invited: fc.boolean() })),
    linkRefused: fc.boolean(),
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
    meetingMinutes: fc.constantFrom(15, 30, 60),
    bookingLink: sometimes(fc.constant('https://book.northbeam.example/intro')),
    providerConnected: mostly(true),
    lead,
  })
  .map(factsWith);

const RUNS = { numRuns: 1500 };
const holds = (predicate: (intent: Intent, known: Facts) => void) =>
  fc.assert(fc.property(intents, facts, predicate), RUNS);

test('the generated cases hold enough bookings to prove something', () => {
  const actions = fc.sample(fc.tuple(intents, facts), RUNS.numRuns).map(each => decide(...each).action);
  expect(actions.filter(action => action === 'book').length).toBeGreaterThan(40);
});

test('an uncertain reading makes nothing happen by itself', () => {
  holds((intent, known) => {
    expect(decide({ ...intent, certain: false }, known).action).toBe('ask-person');
  });
});

test('what is booked was agreed to, is on offer, free and far enough ahead', () => {
  holds((intent, known) => {
    const { action, starts } = decide(intent, known);
    expect(starts.length > 0).toBe(action === 'book');
    for (const wanted of starts) {
      expect([intent.acceptedSlot, ...intent.acceptedAnyOf]).toContain(wanted);
      expect(known.offers.some(offer => isSameInstant(offer.start, wanted))).toBe(true);
      expect(known.busy.some(taken => slotsOverlap(taken, slotFrom(wanted, known.meetingMinutes)))).toBe(false);
      expect(Date.parse(wanted) - Date.parse(known.now)).toBeGreaterThanOrEqual(MINIMUM_NOTICE_MINUTES * 60_000);
    }
  });
});

test('a slot named is the only one booked', () => {
  holds((intent, known) => {
    const { action, starts } = decide(intent, known);
    if (action === 'book' && intent.acceptedSlot) expect(starts).toEqual([intent.acceptedSlot]);
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
