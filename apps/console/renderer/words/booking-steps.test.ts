import { expect, test } from 'vitest';
import { stepInWords } from './booking-steps.ts';

const ZONE = 'America/New_York';
const start = '2026-12-03T20:00:00Z';

test.each([
  ['slot-held', { start }, 'Kept the time: Thu, Dec 3, 3:00 PM EST'],
  ['slot-held', {}, 'Kept the time'],
  ['slot-held', { start: 'soon' }, 'Kept the time'],
  ['meeting-booked', { start }, 'Booked: Thu, Dec 3, 3:00 PM EST'],
  [
    'meeting-moved',
    { start, from: '2026-12-02T20:00:00Z' },
    'Moved to Thu, Dec 3, 3:00 PM EST, from Wed, Dec 2, 3:00 PM EST',
  ],
  ['booking-failed', { kind: 'unreachable' }, 'Not booked: not reachable'],
  ['booking-failed', { kind: 'outcome-unknown' }, 'Left to a person: the answer was lost'],
  ['booking-failed', {}, 'Not booked'],
  ['booking-failed', { kind: 'of-tomorrow' }, 'Not booked: of tomorrow'],
  ['meeting-no-show', {}, 'Noted that they did not come'],
  ['a-step-of-tomorrow', { start }, 'A step of tomorrow'],
])('%s with %j is told as %s', (action, detail, text) => {
  expect(stepInWords({ action, detail }, ZONE).text).toBe(text);
});

test.each([
  ['cancellation-ordered', { reason: 'They are ill.' }, 'They are ill.'],
  ['meeting-cancelled', { start, why: 'They are ill.' }, 'They are ill.'],
  ['meeting-cancelled', { start }, null],
])('%s with %j quotes %s', (action, detail, quote) => {
  expect(stepInWords({ action, detail }, ZONE).quote).toBe(quote);
});
