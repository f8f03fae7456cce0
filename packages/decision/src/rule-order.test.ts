import { INTENTS } from '@overlap/domain/intent';
import { describe, expect, it, test } from 'vitest';
import { decide } from './decide.ts';
import { FRIDAY, factsWith, intentWith, THURSDAY } from './fixtures/example-facts.ts';

/** Everything that could speak against acting, at once. */
const EVERYTHING = factsWith({
  offers: [],
  bookingLink: null,
  providerConnected: false,
  lead: { optedOut: true, bookedSlot: FRIDAY, bookingUnderWay: true },
});
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
    expect(ruleFor(intentWith({ kind: 'interested', linkRefused: true }), factsWith({ bookingLink: null }))).toBe(
      'link-refused',
    );
  });

  test('an unsure reading outranks what is missing on our side', () => {
    const bare = factsWith({ bookingLink: null, providerConnected: false, offers: [] });
    expect(ruleFor(intentWith({ kind: 'interested', certain: false }), bare)).toBe('interest-unclear');
    expect(ruleFor(intentWith({ kind: 'accept_slot', certain: false, acceptedSlot: THURSDAY }), bare)).toBe(
      'offer-unclear',
    );
  });

  test('the times a lead names do not become a booking, even where one was accepted as well', () => {
    const both = intentWith({ kind: 'propose_time', acceptedSlot: THURSDAY, proposedWords: ['Tue'] });
    expect(decide(both, factsWith({}))).toMatchObject({ process: 'lead-times', action: 'ask-person', starts: [] });
  });
});

it.each(INTENTS)('%s, when uncertain, goes to a person', kind => {
  const unsure = intentWith({
    kind,
    certain: false,
    acceptedSlot: THURSDAY,
    phone: '+12125550147',
    schedulerLink: { url: 'https://calendly.com/dana', invited: true },
  });
  expect(decide(unsure, factsWith({}))).toMatchObject({ action: 'ask-person', starts: [] });
});
