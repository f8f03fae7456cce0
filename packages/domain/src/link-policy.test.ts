import { describe, expect, it, test } from 'vitest';
import {
  AUTOMATION_NOTICES,
  bookedInARow,
  EARNS_AUTO,
  earnedAuto,
  type LinkFacts,
  mayBookByApi,
  mayRunBrowser,
  type ReviewedAttempt,
} from './link-policy.ts';

const booked: ReviewedAttempt = { ended: 'booked', isCorrected: false };
const row = (count: number): ReviewedAttempt[] => Array.from({ length: count }, () => booked);

const FACTS: LinkFacts = {
  autonomy: 'auto',
  policy: { level: 'auto', dailyCap: 20 },
  family: 'calendly',
  notice: AUTOMATION_NOTICES['lead-scheduler-booking'].version,
  record: row(EARNS_AUTO),
  todayCount: 0,
  killSwitch: false,
  hasIdentity: true,
  isCalendarKnown: true,
};

describe('whether a lead’s page may be opened', () => {
  it.each<[string, Partial<LinkFacts>, 'no' | 'ask' | 'auto', RegExp]>([
    ['everything allows it', {}, 'auto', /last 20 bookings on Calendly/],
    ['the kill switch is on', { killSwitch: true }, 'no', /stopped for the whole workspace/],
    ['the process is off', { autonomy: 'off' }, 'no', /is off/],
    ['nobody accepted the notice', { notice: null }, 'no', /Nobody has accepted the notice/],
    ['an older notice was accepted', { notice: 0 }, 'no', /has changed.*accept it anew/],
    ['the family is off', { policy: { level: 'off', dailyCap: 20 } }, 'no', /Calendly is off/],
    ['nobody said who books', { hasIdentity: false }, 'no', /under which name/],
    ['the day is used up', { todayCount: 20 }, 'no', /20 attempts on Calendly are used up/],
    ['a cap of none', { policy: { level: 'auto', dailyCap: 0 } }, 'no', /0 attempts/],
    ['the family asks', { policy: { level: 'ask', dailyCap: 20 } }, 'ask', /reviewer approves every booking/],
    ['the process asks', { autonomy: 'review' }, 'ask', /asks for approval/],
    ['it is not earned yet', { record: row(19) }, 'ask', /so far 19/],
    ['our calendar was not read', { isCalendarKnown: false }, 'ask', /only the working hours/],
    [
      'nobody knows the scheduler',
      { family: 'unknown', policy: { level: 'ask', dailyCap: 1 } },
      'ask',
      /unknown schedulers/,
    ],
  ])('%s', (_title, change, may, says) => {
    const verdict = mayRunBrowser({ ...FACTS, ...change });
    expect(verdict.may).toBe(may);
    expect(verdict.reasons.join(' ')).toMatch(says);
  });

  test('every reason against is told, not only the first', () => {
    expect(mayRunBrowser({ ...FACTS, killSwitch: true, notice: null, hasIdentity: false }).reasons).toHaveLength(3);
  });

  test('the daily cap spares pages, not an API', () => {
    expect(mayBookByApi({ ...FACTS, todayCount: 500 }).may).toBe('auto');
    expect(mayBookByApi({ ...FACTS, killSwitch: true }).may).toBe('no');
    expect(mayBookByApi({ ...FACTS, notice: null }).may).toBe('no');
  });
});

describe('what earns a family to run by itself', () => {
  const refused: ReviewedAttempt = { ended: 'refused', isCorrected: false };
  const unclear: ReviewedAttempt = { ended: 'unclear', isCorrected: false };
  const corrected: ReviewedAttempt = { ended: 'booked', isCorrected: true };
  const stopped: ReviewedAttempt = { ended: 'not-booked', isCorrected: false };
  it.each<[string, ReviewedAttempt[], number]>([
    ['nothing yet', [], 0],
    ['bookings', row(7), 7],
    ['a refusal ends the row', [...row(3), refused, ...row(30)], 3],
    ['an unknown outcome ends it', [unclear, ...row(30)], 0],
    ['a correction ends it', [...row(5), corrected, ...row(30)], 5],
    ['a stop before the submit does not', [...row(5), stopped, stopped, ...row(15)], 20],
  ])('%s', (_title, record, count) => {
    expect(bookedInARow(record)).toBe(count);
    expect(earnedAuto(record)).toBe(count >= EARNS_AUTO);
  });
});
