import type { Intent } from '@overlap/domain/intent';
import type { Slot } from '@overlap/domain/slot';
import { describe, expect, it, test } from 'vitest';
import { decide } from '../decide.ts';
import { factsWith, intentWith } from '../fixtures/example-facts.ts';

/** On a day of December 2026, wall clock of New York. */
const on = (day: number, from: string, to: string): Slot => ({
  start: new Date(`2026-12-0${day}T${from}:00-05:00`).toISOString(),
  end: new Date(`2026-12-0${day}T${to}:00-05:00`).toISOString(),
});
const THURSDAY_AFTERNOON = on(3, '14:00', '16:00');
const FRIDAY_MORNING = on(4, '09:00', '12:00');

type FactsChange = Parameters<typeof factsWith>[0];
const names = (proposed: Slot[], facts: FactsChange = {}, change: Partial<Intent> = {}) =>
  decide(intentWith({ kind: 'propose_time', proposed, ...change }), factsWith(facts));

describe('who names times of their own', () => {
  test('gets the first that fits', () => {
    expect(names([THURSDAY_AFTERNOON], { busy: [on(3, '13:30', '14:30')] })).toEqual({
      process: 'lead-times',
      action: 'book',
      starts: ['14:30', '14:45', '15:00', '15:15', '15:30'].map(clock => on(3, clock, '16:00').start),
      reasons: [
        {
          rule: 'lead-times',
          weight: 'fact',
          says: 'They name times of their own: Thu, Dec 3, 2:00 PM EST to 4:00 PM EST.',
        },
        {
          rule: 'lead-times-fit',
          weight: 'for',
          says: 'Thursday, December 3 at 2:30 PM EST is free on our side and within working hours. It is the earliest of their times that fits.',
        },
      ],
    });
  });

  test('gets their first choice, not the earliest, where they rank them', () => {
    const wishes = [FRIDAY_MORNING, THURSDAY_AFTERNOON];
    expect(names(wishes).starts[0]).toBe(THURSDAY_AFTERNOON.start);
    const ranked = names(wishes, {}, { proposedRanked: true });
    expect(ranked.starts[0]).toBe(FRIDAY_MORNING.start);
    expect(ranked.reasons[1]?.says).toBe(
      'Friday, December 4 at 9:00 AM EST is free on our side and within working hours. It is the first of their choices that fits.',
    );
  });

  test('is told of in their zone, whatever zone the working hours are in', () => {
    const berlin = { days: [1, 2, 3, 4, 5], start: '09:00', end: '21:00', timeZone: 'Europe/Berlin' };
    const decision = names([THURSDAY_AFTERNOON], { workingHours: berlin, lead: { timeZone: 'Asia/Kolkata' } });
    expect(decision.starts).toEqual(['14:00', '14:15', '14:30'].map(clock => on(3, clock, '16:00').start));
    expect(decision.reasons.map(({ says }) => says)).toEqual([
      'They name times of their own: Fri, Dec 4, 12:30 AM GMT+5:30 to 2:30 AM GMT+5:30.',
      'Friday, December 4 at 12:30 AM GMT+5:30 is free on our side and within working hours. It is the earliest of their times that fits.',
    ]);
  });

  test('is told of in ours where theirs is unknown', () => {
    const [fact] = names([THURSDAY_AFTERNOON], { lead: { timeZone: null } }).reasons;
    expect(fact?.says).toBe('They name times of their own: Thu, Dec 3, 8:00 PM GMT+1 to 10:00 PM GMT+1.');
  });

  it.each<[what: string, proposed: Slot[], says: string]>([
    [
      'a night, with both its days',
      [{ start: '2026-12-04T03:00:00Z', end: '2026-12-04T06:00:00Z' }],
      'They name times of their own: Thu, Dec 3, 10:00 PM EST to Fri, Dec 4, 1:00 AM EST.',
    ],
    [
      'the hour in which New York’s clocks change',
      [{ start: '2026-03-08T06:30:00Z', end: '2026-03-08T07:30:00Z' }],
      'They name times of their own: Sun, Mar 8, 1:30 AM EST to 3:30 AM EDT.',
    ],
    [
      'more times than anybody reads',
      Array.from({ length: 8 }, () => THURSDAY_AFTERNOON),
      `They name times of their own: ${Array.from({ length: 6 }, () => 'Thu, Dec 3, 2:00 PM EST to 4:00 PM EST').join('; ')}; and 2 more.`,
    ],
    ['no time at all', [], 'They name times of their own.'],
  ])('is told of %s', (_what, proposed, says) => {
    expect(names(proposed).reasons[0]?.says).toBe(says);
  });
});

describe('a person is asked', () => {
  it.each<[when: string, proposed: Slot[], facts: FactsChange, says: string[]]>([
    [
      'when it is taken',
      [THURSDAY_AFTERNOON],
      { busy: [THURSDAY_AFTERNOON] },
      ['Thu, Dec 3, 2:00 PM EST to 4:00 PM EST has no room for the meeting on our calendar.'],
    ],
    [
      'when it is outside working hours',
      [on(3, '18:00', '18:30')],
      {},
      [
        'Thu, Dec 3, 6:00 PM EST to 6:30 PM EST is not within our working hours, which are 09:00 to 17:00 in America/New_York on working days.',
      ],
    ],
    [
      'when it is on no working day',
      [on(5, '10:00', '10:30')],
      {},
      [
        'Sat, Dec 5, 10:00 AM EST to 10:30 AM EST is not within our working hours, which are 09:00 to 17:00 in America/New_York on working days.',
      ],
    ],
    [
      'when it is past or too soon',
      [on(1, '09:15', '09:45')],
      {},
      ['Tue, Dec 1, 9:15 AM EST to 9:45 AM EST is past or leaves less than 60 minutes’ notice.'],
    ],
    [
      'when it is shorter than the meeting',
      [on(3, '14:00', '14:20')],
      {},
      ['Thu, Dec 3, 2:00 PM EST to 2:20 PM EST is shorter than the meeting, which takes 30 minutes.'],
    ],
    [
      'when no part of it fits',
      [on(1, '09:00', '17:30')],
      { busy: [on(1, '10:00', '17:00')] },
      [
        'Nothing in Tue, Dec 1, 9:00 AM EST to 5:30 PM EST fits: it is partly past or too soon, partly outside working hours, partly taken on our calendar.',
      ],
    ],
    [
      'when none of several fits, and reads why for each',
      [on(3, '14:00', '14:30'), on(3, '18:00', '18:30')],
      { busy: [on(3, '14:15', '14:30')] },
      [
        'Thu, Dec 3, 2:00 PM EST to 2:30 PM EST has no room for the meeting on our calendar.',
        'Thu, Dec 3, 6:00 PM EST to 6:30 PM EST is not within our working hours, which are 09:00 to 17:00 in America/New_York on working days.',
      ],
    ],
  ])('%s', (_when, proposed, facts, says) => {
    const { reasons, ...decision } = names(proposed, facts);
    expect(decision).toEqual({ process: 'lead-times', action: 'ask-person', starts: [] });
    expect(reasons.slice(1)).toEqual(says.map(each => ({ rule: 'lead-times-unfit', weight: 'against', says: each })));
  });

  it.each<[when: string, proposed: Slot[], change: Partial<Intent>, says: string]>([
    [
      'when the reading is not certain',
      [THURSDAY_AFTERNOON],
      { certain: false },
      'They do not say it so plainly that it could be booked; a person reads it.',
    ],
    ['when no time was understood', [], {}, 'It is not clear which time they mean; a person reads it.'],
    ['when neither', [], { certain: false }, 'It is not clear which time they mean; a person reads it.'],
  ])('%s', (_when, proposed, change, says) => {
    expect(names(proposed, {}, change)).toMatchObject({
      process: 'lead-times',
      action: 'ask-person',
      starts: [],
      reasons: [{ rule: 'lead-times' }, { rule: 'lead-times-unclear', weight: 'against', says }],
    });
  });

  test('while no provider is connected', () => {
    expect(names([THURSDAY_AFTERNOON], { providerConnected: false })).toMatchObject({
      process: 'lead-times',
      action: 'ask-person',
      reasons: [
        { rule: 'lead-times' },
        { rule: 'provider-missing', says: 'No booking provider is connected. An admin connects one in the settings.' },
      ],
    });
  });
});
