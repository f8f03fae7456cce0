import type { PastBooking, PastOffer } from '@overlap/database/stores/past';
import { slotFrom } from '@overlap/domain/slot';
import { describe, expect, it } from 'vitest';
import {
  FRIDAY,
  minutesFromReply,
  pastBooking,
  pastDecision,
  pastReply,
  pastRows,
  RECEIVED,
  THURSDAY,
} from './fixtures/past-rows.ts';
import type { Gap } from './gap.ts';
import { busyThen, knownThen } from './known-then.ts';

const before = minutesFromReply(-60);
const after = minutesFromReply(60);
const offer = (start: string, change: Partial<PastOffer> = {}): PastOffer => ({
  leadId: 'dana',
  ...slotFrom(start, 30),
  status: 'open',
  createdAt: before,
  ...change,
});
const recorded = (facts: object) => pastReply({ decision: pastDecision({ facts }) });
const LEAD = { timeZone: null, phoneOnFile: null, bookedSlot: null, bookingUnderWay: false, optedOut: false };

describe('the moment a reply arrived', () => {
  it('is now', () => expect(knownThen(pastRows()).facts.now).toBe(RECEIVED));

  it.each<[string, Partial<PastOffer>, boolean]>([
    ['was there before', {}, true],
    ['was taken since', { status: 'accepted' }, true],
    ['was cleared since', { status: 'cleared' }, true],
    ['came after the reply', { createdAt: after }, false],
    ['came at the same moment', { createdAt: RECEIVED }, false],
  ])('has an offer that %s', (_title, change, isThere) => {
    const { facts, context } = knownThen(pastRows({ offers: [offer(THURSDAY, change)] }));
    expect(facts.offers).toEqual(isThere ? [slotFrom(THURSDAY, 30)] : []);
    expect(context.offeredSlots).toEqual(isThere ? [THURSDAY] : []);
  });

  it('keeps the order in which times were offered', () => {
    const offers = [offer(FRIDAY), offer(THURSDAY)];
    expect(knownThen(pastRows({ offers })).context.offeredSlots).toEqual([FRIDAY, THURSDAY]);
  });

  it.each<[string, Partial<PastBooking>, { bookedSlot: string | null; bookingUnderWay: boolean }]>([
    ['made after it', {}, { bookedSlot: null, bookingUnderWay: false }],
    [
      'that stood',
      { createdAt: before, confirmedAt: before, updatedAt: before },
      { bookedSlot: THURSDAY, bookingUnderWay: false },
    ],
    [
      'cancelled after it',
      { createdAt: before, confirmedAt: before, status: 'cancelled', updatedAt: after },
      { bookedSlot: THURSDAY, bookingUnderWay: false },
    ],
    [
      'cancelled before it',
      { createdAt: before, confirmedAt: before, status: 'cancelled', updatedAt: before },
      { bookedSlot: null, bookingUnderWay: false },
    ],
    ['confirmed after it', { createdAt: before, confirmedAt: after }, { bookedSlot: null, bookingUnderWay: true }],
    [
      'that failed after it',
      { createdAt: before, confirmedAt: null, status: 'failed', updatedAt: after },
      { bookedSlot: null, bookingUnderWay: true },
    ],
    [
      'of its own decision, whatever the clocks say',
      { createdAt: before, confirmedAt: before, decisionId: 'decision' },
      { bookedSlot: null, bookingUnderWay: false },
    ],
  ])('knows a meeting of the lead %s', (_title, change, expected) => {
    expect(knownThen(pastRows({ bookings: [pastBooking(change)] })).facts.lead).toMatchObject(expected);
  });

  it.each<[string, string, string, boolean]>([
    ['before it', 'dana', before, true],
    ['after it', 'dana', after, false],
    ['of somebody else', 'luis', before, false],
  ])('knows an opt-out %s', (_title, subjectId, at, optedOut) => {
    const traces = [{ subjectId, action: 'lead-opted-out' as const, actor: 'overlap', at }];
    expect(knownThen(pastRows({ traces })).facts.lead.optedOut).toBe(optedOut);
  });

  it('is what the decision of then recorded, where it did', () => {
    const lead = { ...LEAD, timeZone: 'Asia/Tokyo', phoneOnFile: '+12125550147', optedOut: true };
    const facts = {
      offers: [slotFrom(FRIDAY, 45)],
      meetingMinutes: 45,
      bookingLink: null,
      lead,
      providerConnected: false,
    };
    const known = knownThen(pastRows({ reply: recorded(facts), offers: [offer(THURSDAY)] }));
    expect(known.facts).toMatchObject(facts);
    expect(known.context).toMatchObject({ leadTimeZone: 'Asia/Tokyo', offeredSlots: [FRIDAY], meetingMinutes: 45 });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no object', 'facts'],
    ['an older form', { offers: 'two', lead: { name: 'Dana' }, meetingMinutes: '30' }],
  ])('is what the rows tell where %s was recorded', (_title, facts) => {
    const known = knownThen(
      pastRows({ reply: pastReply({ decision: pastDecision({ facts }) }), offers: [offer(THURSDAY)] }),
    );
    expect(known.context).toMatchObject({
      leadTimeZone: 'America/New_York',
      offeredSlots: [THURSDAY],
      meetingMinutes: 30,
    });
  });
});

describe('the host’s taken times then', () => {
  it.each<[string, Partial<PastBooking>, boolean]>([
    ['another lead’s, made before', {}, true],
    ['made after the reply', { createdAt: after }, false],
    ['cancelled before it', { status: 'cancelled', updatedAt: before }, false],
    ['cancelled after it', { status: 'cancelled', updatedAt: after }, true],
    ['released after it', { status: 'released', updatedAt: after }, true],
    ['this lead’s own', { leadId: 'dana' }, false],
    ['on another calendar', { hostKey: 'calendly:other' }, false],
  ])('%s', (_title, change, isTaken) => {
    const booking = pastBooking({
      leadId: 'luis',
      createdAt: before,
      confirmedAt: before,
      updatedAt: before,
      ...change,
    });
    expect(busyThen([booking], pastReply(), 'ghl:cal')).toEqual(isTaken ? [slotFrom(THURSDAY, 30)] : []);
  });
});

describe('what could not be rebuilt', () => {
  const whole = {
    offers: [],
    workingHours: pastRows().settings.workingHours,
    meetingMinutes: 30,
    bookingLink: null,
    providerConnected: true,
    workspaceTimeZone: 'UTC',
    lead: LEAD,
  };
  const optedOut = pastReply({ lead: { ...pastReply().lead, status: 'unsubscribed' } });

  it.each<[string, Parameters<typeof pastRows>[0], Gap[]]>([
    [
      'nothing, when all was recorded',
      { reply: recorded(whole), offers: [offer(THURSDAY, { status: 'cleared' })] },
      [],
    ],
    ['lead and settings, when nothing was', {}, ['lead-as-now', 'settings-as-now']],
    [
      'since when an offer is closed',
      { offers: [offer(THURSDAY, { status: 'cleared' })] },
      ['lead-as-now', 'settings-as-now', 'offers-undated'],
    ],
    ['since when they are opted out', { reply: optedOut }, ['lead-as-now', 'settings-as-now', 'opt-out-undated']],
    [
      'which times were taken, and what a second reader says',
      { reply: recorded(whole), hostKey: null, hasSecondReader: true },
      ['calendar-unknown', 'second-reader'],
    ],
  ])('%s', (_title, rows, gaps) => expect(knownThen(pastRows(rows)).gaps).toEqual(gaps));
});
