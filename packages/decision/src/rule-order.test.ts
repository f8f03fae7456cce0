import { INTENTS, type Intent } from '@overlap/domain/intent';
import { describe, expect, it, test } from 'vitest';
import { decide } from './decide.ts';
import { FRIDAY, factsWith, halfHourAt, intentWith, THURSDAY } from './fixtures/example-facts.ts';

/** Everything that could speak against acting, at once. */
const EVERYTHING = factsWith({
  offers: [],
  bookingLink: null,
  providerConnected: false,
  lead: { optedOut: true, bookedSlot: FRIDAY, bookingUnderWay: true },
});
/** Monday, December 7 at 11:00 AM EST, which nobody offered. */
const MONDAY = [halfHourAt('2026-12-07T16:00:00.000Z')];
const ruleFor = (...situation: Parameters<typeof decide>) => decide(...situation).reasons[0]?.rule;

describe('the first rule with an answer decides', () => {
  test('a new opt-out is carried out, whatever else is known', () => {
    expect(decide(intentWith({ kind: 'unsubscribe' }), EVERYTHING)).toMatchObject({ action: 'suppress' });
  });

  it.each(INTENTS.filter(kind => kind !== 'unsubscribe'))('an earlier opt-out outranks %s', kind => {
    expect(ruleFor(intentWith({ kind, acceptedSlot: THURSDAY }), EVERYTHING)).toBe('opted-out-earlier');
  });

  test('a refusal is no change to the meeting that stands', () => {
    const booked = factsWith({ lead: { bookedSlot: THURSDAY } });
    expect(ruleFor(intentWith({ kind: 'not_interested' }), booked)).toBe('not-for-us');
  });

  test('a change to a meeting outranks that there is one', () => {
    expect(ruleFor(intentWith({ kind: 'reschedule' }), factsWith({ lead: { bookedSlot: THURSDAY } }))).toBe(
      'changes-meeting',
    );
  });

  test('a meeting that stands outranks one under way, and both a slot that is gone', () => {
    const accepts = intentWith({ kind: 'accept_slot', acceptedSlot: THURSDAY });
    const gone = { offers: [], providerConnected: false };
    const both = { bookedSlot: FRIDAY, bookingUnderWay: true };
    expect(ruleFor(accepts, factsWith({ ...gone, lead: both }))).toBe('already-booked');
    expect(ruleFor(accepts, factsWith({ ...gone, lead: { ...both, bookedSlot: null } }))).toBe('booking-under-way');
    expect(ruleFor(accepts, factsWith(gone))).toBe('offer-unfit');
  });

  test('a link refused outranks a link missing', () => {
    expect(
      ruleFor(intentWith({ kind: 'interested', remarks: ['link-refused'] }), factsWith({ bookingLink: null })),
    ).toBe('link-refused');
  });

  test('an unsure reading outranks what is missing on our side', () => {
    const bare = factsWith({ bookingLink: null, providerConnected: false, offers: [] });
    expect(ruleFor(intentWith({ kind: 'interested', certain: false }), bare)).toBe('interest-unclear');
    expect(ruleFor(intentWith({ kind: 'accept_slot', certain: false, acceptedSlot: THURSDAY }), bare)).toBe(
      'offer-unclear',
    );
    expect(decide(intentWith({ kind: 'propose_time', certain: false, proposed: MONDAY }), bare).reasons).toMatchObject([
      { rule: 'lead-times' },
      { rule: 'lead-times-unclear' },
    ]);
  });

  test('a time that does not fit outranks that no provider is connected', () => {
    const unconnected = { providerConnected: false };
    const proposes = intentWith({ kind: 'propose_time', proposed: MONDAY });
    expect(decide(proposes, factsWith({ ...unconnected, busy: MONDAY })).reasons[1]?.rule).toBe('lead-times-unfit');
    expect(decide(proposes, factsWith(unconnected)).reasons[1]?.rule).toBe('provider-missing');
  });

  test('the intent’s kind tells which times count: named ones are not accepted ones, nor the other way', () => {
    const both = { acceptedSlot: THURSDAY, acceptedAnyOf: [FRIDAY], proposed: MONDAY };
    const startsFor = (change: Partial<Intent>) => decide(intentWith({ ...both, ...change }), factsWith({})).starts;
    expect(startsFor({ kind: 'propose_time' })).toEqual(MONDAY.map(({ start }) => start));
    expect(startsFor({ kind: 'propose_time', proposed: [] })).toEqual([]);
    expect(startsFor({ kind: 'accept_slot' })).toEqual([THURSDAY]);
    for (const kind of INTENTS.filter(each => each !== 'propose_time' && each !== 'accept_slot'))
      expect(startsFor({ kind })).toEqual([]);
  });
});

it.each(INTENTS)('%s, when uncertain, goes to a person', kind => {
  const unsure = intentWith({
    kind,
    certain: false,
    acceptedSlot: THURSDAY,
    proposed: MONDAY,
    phone: '+12125550147',
    schedulerLink: { url: 'https://calendly.com/dana', invited: true },
  });
  expect(decide(unsure, factsWith({}))).toMatchObject({ action: 'ask-person', starts: [] });
});
