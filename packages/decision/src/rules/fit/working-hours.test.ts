import type { WorkingHours } from '@overlap/domain/policy';
import { slotFrom } from '@overlap/domain/slot';
import { describe, expect, it, test } from 'vitest';
import { isInWorkingHours } from './working-hours.ts';

const OFFICE: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'America/New_York' };
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
type Row = [what: string, start: string, minutes: number, hours: Partial<WorkingHours>, isIn: boolean];

const fits = (start: string, minutes: number, hours: Partial<WorkingHours>) =>
  isInWorkingHours(slotFrom(start, minutes), { ...OFFICE, ...hours });

describe('a working day', () => {
  it.each<Row>([
    ['its first half hour', '2026-12-03T14:00:00Z', 30, {}, true],
    ['a minute too early', '2026-12-03T13:59:00Z', 30, {}, false],
    ['its last half hour', '2026-12-03T21:30:00Z', 30, {}, true],
    ['a minute too late', '2026-12-03T21:31:00Z', 30, {}, false],
    ['a second too late', '2026-12-03T21:30:01Z', 30, {}, false],
    ['a second too early', '2026-12-03T13:59:59Z', 30, {}, false],
    ['all of it', '2026-12-03T14:00:00Z', 480, {}, true],
    ['a minute more than all of it', '2026-12-03T14:00:00Z', 481, {}, false],
    ['a Saturday', '2026-12-05T15:00:00Z', 30, {}, false],
    ['a Sunday', '2026-12-06T15:00:00Z', 30, {}, false],
    ['a Sunday on which people work: day 0', '2026-12-06T15:00:00Z', 30, { days: [0] }, true],
    ['a week without working days', '2026-12-03T15:00:00Z', 30, { days: [] }, false],
    ['half past as the first minute', '2026-12-03T14:15:00Z', 30, { start: '09:30' }, false],
    ['half past as the last', '2026-12-03T21:15:00Z', 30, { end: '16:30' }, false],
  ])('%s: %s for %i minutes, %j, is %s', (_what, start, minutes, hours, isIn) => {
    expect(fits(start, minutes, hours)).toBe(isIn);
  });
});

describe('the hours’ own zone', () => {
  const kolkata = { timeZone: 'Asia/Kolkata', start: '10:00', end: '19:00' };
  const kathmandu = { timeZone: 'Asia/Kathmandu' };
  const auckland = { timeZone: 'Pacific/Auckland' };
  it.each<Row>([
    ['Kolkata is half an hour off: 10:00', '2026-12-03T04:30:00Z', 30, kolkata, true],
    ['9:45 there', '2026-12-03T04:15:00Z', 30, kolkata, false],
    ['18:30 there', '2026-12-03T13:00:00Z', 30, kolkata, true],
    ['18:45 there', '2026-12-03T13:15:00Z', 30, kolkata, false],
    ['Kathmandu is three quarters off: 9:00', '2026-12-03T03:15:00Z', 30, kathmandu, true],
    ['8:45 there', '2026-12-03T03:00:00Z', 30, kathmandu, false],
    ['Auckland’s Monday begins on our Sunday', '2026-12-06T20:00:00Z', 30, auckland, true],
    ['and its Saturday on our Friday', '2026-12-04T20:00:00Z', 30, auckland, false],
    ['a zone that nobody knows has no working hours', '2026-12-03T15:00:00Z', 30, { timeZone: 'Eastern' }, false],
  ])('%s: %s for %i minutes, %j, is %s', (_what, start, minutes, hours, isIn) => {
    expect(fits(start, minutes, hours)).toBe(isIn);
  });
});

describe('midnight', () => {
  const evening = { start: '18:00', end: '24:00' };
  const always = { days: EVERY_DAY, start: '00:00', end: '24:00' };
  it.each<Row>([
    ['a meeting may end at it', '2026-12-04T04:30:00Z', 30, evening, true],
    ['and not pass it', '2026-12-04T04:45:00Z', 30, evening, false],
    ['also where the next day is worked from its first minute', '2026-12-04T04:45:00Z', 30, always, false],
    ['a meeting may begin at it', '2026-12-04T05:00:00Z', 30, always, true],
    ['the day that it ends is the working day', '2026-12-05T04:30:00Z', 30, evening, true],
    ['the day that it begins is not', '2026-12-05T05:00:00Z', 30, { start: '00:00', end: '24:00' }, false],
    ['23:59 is a minute before it', '2026-12-04T04:30:00Z', 30, { end: '23:59' }, false],
    ['and works until then', '2026-12-04T04:29:00Z', 30, { end: '23:59' }, true],
  ])('%s: %s for %i minutes, %j, is %s', (_what, start, minutes, hours, isIn) => {
    expect(fits(start, minutes, hours)).toBe(isIn);
  });
});

describe('when clocks change', () => {
  const daily = { days: EVERY_DAY };
  const london = { ...daily, timeZone: 'Europe/London' };
  const sydney = { ...daily, timeZone: 'Australia/Sydney' };
  const always = { days: EVERY_DAY, start: '00:00', end: '24:00' };
  it.each<Row>([
    ['New York on the day before: 8:00 EST', '2026-03-07T13:00:00Z', 30, daily, false],
    ['New York goes to summer time: 9:00 EDT', '2026-03-08T13:00:00Z', 30, daily, true],
    ['16:30 EDT', '2026-03-08T20:30:00Z', 30, daily, true],
    ['17:00 EDT', '2026-03-08T21:00:00Z', 30, daily, false],
    ['London on the day before: 8:00 GMT', '2026-03-28T08:00:00Z', 30, london, false],
    ['London goes to summer time: 9:00 BST', '2026-03-29T08:00:00Z', 30, london, true],
    ['17:00 BST', '2026-03-29T16:00:00Z', 30, london, false],
    ['Sydney on the day before: 9:00 AEDT', '2026-04-03T22:00:00Z', 30, sydney, true],
    ['Sydney leaves summer time: 8:00 AEST', '2026-04-04T22:00:00Z', 30, sydney, false],
    ['9:00 AEST', '2026-04-04T23:00:00Z', 30, sydney, true],
    ['16:30 AEST', '2026-04-05T06:30:00Z', 30, sydney, true],
    ['up to the hour that is not', '2026-03-08T06:30:00Z', 30, always, true],
    ['across it', '2026-03-08T06:45:00Z', 30, always, false],
    ['from its end', '2026-03-08T07:00:00Z', 30, always, true],
    ['up to the hour that comes twice', '2026-11-01T05:30:00Z', 30, always, true],
    ['across it', '2026-11-01T05:45:00Z', 30, always, false],
    ['beyond an end within the first of the two', '2026-11-01T05:45:00Z', 30, { ...always, end: '01:30' }, false],
  ])('%s: %s for %i minutes, %j, is %s', (_what, start, minutes, hours, isIn) => {
    expect(fits(start, minutes, hours)).toBe(isIn);
  });
});

test('what is no time is in no hours', () => {
  expect(isInWorkingHours({ start: 'soon', end: 'later' }, OFFICE)).toBe(false);
});
