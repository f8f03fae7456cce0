import type { DecisionAction } from '@overlap/domain/decision';
import type { Intent } from '@overlap/domain/intent';
import type { Process } from '@overlap/domain/policy';
import { describe, expect, it, test } from 'vitest';
import { decide } from './decide.ts';
import { FRIDAY, factsWith, halfHourAt, intentWith, minutesAfter, THURSDAY } from './fixtures/example-facts.ts';

type FactsChange = Parameters<typeof factsWith>[0];
interface Expected {
  process: Process | null;
  action: DecisionAction;
  rules: string[];
  says: string;
}
type Case = [situation: string, intent: Partial<Intent>, facts: FactsChange, expected: Expected];

const asksPerson = (process: Process | null, rule: string, says: string): Expected => ({
  process,
  action: 'ask-person',
  rules: [rule],
  says,
});
const acts = (process: Process | null, action: DecisionAction, rule: string, says: string): Expected => ({
  process,
  action,
  rules: [rule],
  says,
});

const REFUSALS: Case[] = [
  ['no more messages', { kind: 'unsubscribe' }, {}, acts(null, 'suppress', 'opted-out', 'They want no more messages.')],
  [
    'perhaps no more messages',
    { kind: 'unsubscribe', certain: false },
    {},
    asksPerson(null, 'opted-out', 'They want no more messages. It is not quite clear, so a person confirms it.'),
  ],
  [
    'an opt-out of earlier',
    { kind: 'interested' },
    { lead: { optedOut: true } },
    asksPerson(null, 'opted-out-earlier', 'They opted out earlier; only a person may answer now.'),
  ],
  [
    'an absence notice',
    { kind: 'out_of_office' },
    {},
    acts(null, 'none', 'not-for-us', 'An automatic absence notice needs no answer.'),
  ],
  ['a refusal', { kind: 'not_interested' }, {}, acts(null, 'none', 'not-for-us', 'They declined; nothing is sent.')],
  ['not now', { kind: 'not_now' }, {}, acts(null, 'none', 'not-for-us', 'They declined for now; nothing is sent.')],
  [
    'the wrong person',
    { kind: 'wrong_person' },
    {},
    acts(null, 'none', 'not-for-us', 'They are not the right person; nothing is sent.'),
  ],
  [
    'the wrong person, who names the right one',
    { kind: 'wrong_person', remarks: ['referral'] },
    {},
    asksPerson(null, 'referral', 'They are not the right person and name somebody else; a person writes to them.'),
  ],
  [
    'perhaps the wrong person, who names somebody',
    { kind: 'wrong_person', certain: false, remarks: ['referral'] },
    {},
    asksPerson(
      null,
      'referral',
      'It reads as if they were the wrong person and named the right one; a person reads it.',
    ),
  ],
  [
    'a bounce or thanks',
    { kind: 'other', remarks: ['needs-no-answer'] },
    {},
    acts(null, 'none', 'needs-no-answer', 'A machine’s notice or plain thanks needs no answer.'),
  ],
  [
    'perhaps a bounce or thanks',
    { kind: 'other', certain: false, remarks: ['needs-no-answer'] },
    {},
    asksPerson(null, 'unclear', 'It is not clear what they want; a person reads it.'),
  ],
  [
    'a question marked as needing no answer',
    { kind: 'question', remarks: ['needs-no-answer'] },
    {},
    asksPerson(null, 'unclear', 'They ask something; a person answers.'),
  ],
  [
    'perhaps a refusal',
    { kind: 'not_interested', certain: false },
    {},
    asksPerson(null, 'not-for-us', 'It reads like a refusal or an absence, but not plainly.'),
  ],
];

const MEETINGS: Case[] = [
  [
    'a cancellation',
    { kind: 'cancel' },
    { lead: { bookedSlot: THURSDAY } },
    asksPerson(null, 'changes-meeting', 'They want to change an agreed meeting; a person does that.'),
  ],
  [
    'a move',
    { kind: 'reschedule' },
    {},
    asksPerson(null, 'changes-meeting', 'They want to change an agreed meeting; a person does that.'),
  ],
  ...(['accept_slot', 'propose_time', 'interested', 'scheduler_link'] as const).map(
    (kind): Case => [
      `${kind} from somebody who has a meeting`,
      { kind, acceptedSlot: kind === 'accept_slot' ? FRIDAY : null },
      { lead: { bookedSlot: THURSDAY } },
      asksPerson(null, 'already-booked', 'They already have a meeting on Thursday, December 3 at 3:00 PM EST.'),
    ],
  ),
  [
    'a meeting of somebody whose zone is unknown',
    { kind: 'interested' },
    { lead: { bookedSlot: THURSDAY, timeZone: null } },
    asksPerson(null, 'already-booked', 'They already have a meeting on Thursday, December 3 at 9:00 PM GMT+1.'),
  ],
  [
    'a second yes while the first is being booked',
    { kind: 'accept_slot', acceptedSlot: THURSDAY },
    { lead: { bookingUnderWay: true } },
    asksPerson(null, 'booking-under-way', 'A booking for them is being made right now.'),
  ],
];

const SCHEDULER = { url: 'https://calendly.com/dana/30min', invited: true };
const OTHERS: Case[] = [
  [
    'their scheduler with an invitation',
    { kind: 'scheduler_link', schedulerLink: SCHEDULER },
    {},
    acts(
      'scheduler-link',
      'scheduler-link-review',
      'scheduler-link',
      'They ask us to book on their own scheduler link; a reviewer does it.',
    ),
  ],
  ...(
    [
      ['without an invitation', { schedulerLink: { ...SCHEDULER, invited: false } }],
      ['that is not sure', { schedulerLink: SCHEDULER, certain: false }],
      ['that nobody found', { schedulerLink: null }],
    ] as const
  ).map(
    ([how, change]): Case => [
      `a scheduler ${how}`,
      { kind: 'scheduler_link', ...change },
      {},
      asksPerson(
        'scheduler-link',
        'scheduler-link',
        'They gave a scheduler link, but it is not plain that we are to book on it.',
      ),
    ],
  ),
  [
    'a call, with a number',
    { kind: 'call_request', phone: '+12125550147' },
    {},
    acts('call-me', 'call-task', 'call-me', 'They ask for a call and give a number.'),
  ],
  [
    'a call, with the number on file',
    { kind: 'call_request' },
    { lead: { phoneOnFile: '+12125550163' } },
    acts('call-me', 'call-task', 'call-me', 'They ask for a call; their number is on file.'),
  ],
  [
    'a call, without any number',
    { kind: 'call_request' },
    {},
    asksPerson('call-me', 'call-me', 'They ask for a call, but no number is known.'),
  ],
  [
    'perhaps a call',
    { kind: 'call_request', phone: '+12125550147', certain: false },
    {},
    asksPerson('call-me', 'call-me', 'They may want a call, but not plainly.'),
  ],
  [
    'a call from somebody who has a meeting',
    { kind: 'call_request', phone: '+12125550147' },
    { lead: { bookedSlot: THURSDAY } },
    acts('call-me', 'call-task', 'call-me', 'They ask for a call and give a number.'),
  ],
  [
    'plain interest',
    { kind: 'interested' },
    {},
    acts('link-first', 'send-link', 'interested', 'They are interested and gave no times.'),
  ],
  [
    'perhaps interest',
    { kind: 'interested', certain: false },
    {},
    asksPerson('link-first', 'interest-unclear', 'They may be interested, but not plainly.'),
  ],
  [
    'interest, but no link please',
    { kind: 'interested', remarks: ['link-refused'] },
    {},
    asksPerson('link-first', 'link-refused', 'They are interested, but want no booking link.'),
  ],
  [
    'interest where we have no link',
    { kind: 'interested' },
    { bookingLink: null },
    asksPerson(
      'link-first',
      'link-missing',
      'They are interested, but the workspace has no booking link. An admin sets one.',
    ),
  ],
  ['a question', { kind: 'question' }, {}, asksPerson(null, 'unclear', 'They ask something; a person answers.')],
  [
    'anything else',
    { kind: 'other' },
    {},
    asksPerson(null, 'unclear', 'It is not clear what they want; a person reads it.'),
  ],
];

describe.each([
  ['who wants nothing', REFUSALS],
  ['who has a meeting', MEETINGS],
  ['who wants something else', OTHERS],
])('%s', (_who, cases) => {
  it.each(cases)('%s', (_situation, intent, facts, { process, action, rules, says }) => {
    const decision = decide(intentWith(intent), factsWith(facts));
    expect(decision).toMatchObject({ process, action, starts: [] });
    expect(decision.reasons.map(reason => reason.rule)).toEqual(rules);
    expect(decision.reasons.map(reason => reason.says)).toContain(says);
  });
});

describe('who wants no more messages and makes a legal request', () => {
  const request = {
    rule: 'legal-request',
    says: 'They also make a legal request, such as erasure of their data; a person answers that.',
  };

  it.each([
    [true, 'suppress', 'for', 'fact', 'They want no more messages.'],
    [
      false,
      'ask-person',
      'against',
      'against',
      'They want no more messages. It is not quite clear, so a person confirms it.',
    ],
  ])('certain %s: %s, and the request is told', (certain, action, weight, requestWeight, says) => {
    const intent = intentWith({ kind: 'unsubscribe', certain, remarks: ['legal-request'] });
    expect(decide(intent, factsWith({}))).toEqual({
      process: null,
      action,
      starts: [],
      reasons: [
        { rule: 'opted-out', weight, says },
        { ...request, weight: requestWeight },
      ],
    });
  });
});

describe('who picks an offered time', () => {
  const picks = (start: string | null, facts: FactsChange = {}, change: Partial<Intent> = {}) =>
    decide(intentWith({ kind: 'accept_slot', acceptedSlot: start, ...change }), factsWith(facts));
  const leavesChoice = (starts: string[], facts: FactsChange = {}) =>
    decide(intentWith({ kind: 'accept_slot', acceptedAnyOf: starts }), factsWith(facts));

  test('gets exactly that one', () => {
    expect(picks(THURSDAY)).toEqual({
      process: 'offered-time',
      action: 'book',
      starts: [THURSDAY],
      reasons: [
        { rule: 'offer-accepted', weight: 'for', says: 'They picked the offered Thursday, December 3 at 3:00 PM EST.' },
        { rule: 'offer-free', weight: 'for', says: 'It is still free on our side.' },
      ],
    });
  });

  test('is told of in the workspace’s zone where theirs is unknown', () => {
    const [reason] = picks(THURSDAY, { lead: { timeZone: null } }).reasons;
    expect(reason?.says).toBe('They picked the offered Thursday, December 3 at 9:00 PM GMT+1.');
  });

  test('is understood however the instant is written', () => {
    expect(picks('2026-12-03T15:00:00-05:00')).toMatchObject({ action: 'book' });
  });

  const at = (start: string) => ({ offers: [halfHourAt(start)] });
  it.each<[string, string, FactsChange, string]>([
    [
      'was never offered',
      '2026-12-03T21:00:00.000Z',
      {},
      'Thursday, December 3 at 4:00 PM EST was never offered, or is no longer.',
    ],
    [
      'is offered no longer',
      THURSDAY,
      { offers: [] },
      'Thursday, December 3 at 3:00 PM EST was never offered, or is no longer.',
    ],
    [
      'is past',
      minutesAfter(-10),
      at(minutesAfter(-10)),
      'Tuesday, December 1 at 8:50 AM EST is past or less than 60 minutes away.',
    ],
    [
      'is now',
      minutesAfter(0),
      at(minutesAfter(0)),
      'Tuesday, December 1 at 9:00 AM EST is past or less than 60 minutes away.',
    ],
    [
      'is 59 minutes away',
      minutesAfter(59),
      at(minutesAfter(59)),
      'Tuesday, December 1 at 9:59 AM EST is past or less than 60 minutes away.',
    ],
    [
      'was taken since',
      THURSDAY,
      { busy: [halfHourAt(THURSDAY)] },
      'Thursday, December 3 at 3:00 PM EST has been taken since it was offered.',
    ],
    [
      'was taken in part',
      THURSDAY,
      { busy: [halfHourAt('2026-12-03T20:15:00Z')] },
      'Thursday, December 3 at 3:00 PM EST has been taken since it was offered.',
    ],
  ])('asks a person when it %s', (_why, start, facts, says) => {
    expect(picks(start, facts)).toEqual({
      process: 'offered-time',
      action: 'ask-person',
      starts: [],
      reasons: [{ rule: 'offer-unfit', weight: 'against', says }],
    });
  });

  test('is booked at exactly 60 minutes’ notice', () => {
    const start = minutesAfter(60);
    expect(picks(start, at(start))).toMatchObject({ action: 'book', starts: [start] });
  });

  test('is booked right before and right after another meeting', () => {
    const busy = [halfHourAt('2026-12-03T19:30:00Z'), halfHourAt('2026-12-03T20:30:00Z')];
    expect(picks(THURSDAY, { busy })).toMatchObject({ action: 'book', starts: [THURSDAY] });
    expect(picks(THURSDAY, { busy, meetingMinutes: 45 })).toMatchObject({ action: 'ask-person' });
  });

  it.each<[string, string | null, Partial<Intent>]>([
    ['no slot was understood', null, {}],
    ['the reading is not certain', THURSDAY, { certain: false }],
    ['the choice is not certain', null, { acceptedAnyOf: [THURSDAY, FRIDAY], certain: false }],
  ])('asks a person when %s', (_why, start, change) => {
    expect(picks(start, {}, change)).toMatchObject({
      process: 'offered-time',
      action: 'ask-person',
      reasons: [{ rule: 'offer-unclear', says: 'It is not clear which offered time they mean.' }],
    });
  });

  test('asks a person while no provider is connected', () => {
    expect(picks(THURSDAY, { providerConnected: false })).toMatchObject({
      process: 'offered-time',
      action: 'ask-person',
      reasons: [
        { rule: 'provider-missing', says: 'No booking provider is connected. An admin connects one in the settings.' },
      ],
    });
  });

  test('leaves the choice to us: in their order', () => {
    const decision = leavesChoice([FRIDAY, THURSDAY]);
    expect(decision).toMatchObject({ action: 'book', starts: [FRIDAY, THURSDAY] });
    expect(decision.reasons[0]?.says).toBe(
      'They left the choice to us: Friday, December 4 at 10:00 AM EST, or Thursday, December 3 at 3:00 PM EST.',
    );
  });

  it.each<[string, FactsChange, string]>([
    ['the first is taken', { busy: [halfHourAt(THURSDAY)] }, FRIDAY],
    ['the second is taken', { busy: [halfHourAt(FRIDAY)] }, THURSDAY],
    ['the first is offered no longer', { offers: [halfHourAt(FRIDAY)] }, FRIDAY],
    ['the first is past', { now: '2026-12-04T09:00:00Z' }, FRIDAY],
  ])('leaves the choice to us, and %s', (_what, facts, left) => {
    expect(leavesChoice([THURSDAY, FRIDAY], facts)).toMatchObject({ action: 'book', starts: [left] });
  });

  test('leaves the choice to us, and none is left: a person reads why for each', () => {
    const decision = leavesChoice([THURSDAY, FRIDAY], { busy: [halfHourAt(THURSDAY)], offers: [halfHourAt(THURSDAY)] });
    expect(decision.action).toBe('ask-person');
    expect(decision.reasons.map(reason => reason.says)).toEqual([
      'Thursday, December 3 at 3:00 PM EST has been taken since it was offered.',
      'Friday, December 4 at 10:00 AM EST was never offered, or is no longer.',
    ]);
  });
});
