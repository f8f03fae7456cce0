import { slotFrom } from '@overlap/domain/slot';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { START } from '../../port/fixtures/requests.ts';
import { AT, busy, LENGTH, pageWith, teamWith } from './fixtures/pages.ts';
import {
  cameBy,
  isUntouched,
  monthsAhead,
  toConfirmation,
  toMinutes,
  toMoment,
  toSlots,
  toState,
} from './translate.ts';
import { bookedSchema } from './wire.ts';

const SLOT = slotFrom(START, 30);
const CLOSED = { linkAvailability: { linkAvailabilityByDuration: {} } };

test.each([
  [1_796_223_600_000, '2026-12-02T15:00:00.000Z'],
  ['1796223600000', '2026-12-02T15:00:00.000Z'],
  ['2026-12-02T15:00:00Z', '2026-12-02T15:00:00.000Z'],
  ['2026-12-02T16:00:00+01:00', '2026-12-02T15:00:00.000Z'],
  ['2026-12-02T15:00:00', null],
  ['', null],
  [8.7e15, null],
  [null, null],
])('%j is the instant %j', (value, expected) => {
  expect(toMoment(value)).toBe(expected);
});

test('the month of an instant is that of the zone', () => {
  const next = DateTime.utc().plus({ months: 2 }).startOf('month').toJSDate().toISOString();
  expect([monthsAhead(next, 'UTC'), monthsAhead(next, 'Pacific/Kiritimati')]).toEqual([
    2,
    2 + (DateTime.now().setZone('Pacific/Kiritimati').month === DateTime.utc().month ? 0 : -1),
  ]);
  const evening = DateTime.now().setZone('America/New_York').endOf('month').toJSDate().toISOString();
  expect(monthsAhead(evening, 'America/New_York')).toBe(0);
});

test('slots are those of the length that is booked', () => {
  const availabilities = [{ startMillisUtc: AT }, { startMillisUtc: 'soon' }];
  const page = { linkAvailabilityByDuration: { [LENGTH]: { availabilities }, 900000: { availabilities } } };
  expect(toSlots(page, 15)).toEqual([slotFrom(START, 15)]);
  expect(toSlots(page, 30)).toEqual([SLOT]);
  expect(toSlots(page, 60)).toEqual([]);
});

test('lengths are told, shortest first, by the page or by its availability', () => {
  expect(toMinutes(pageWith({ durations: [3_600_000, '900000'] }))).toEqual([15, 60]);
  expect(toMinutes(pageWith({ durations: null }))).toEqual([30]);
});

test.each([
  ['one host, open', pageWith(), true],
  ['one host, not open, not busy', pageWith({}, CLOSED), true],
  ['a team, nobody busy', teamWith([]), true],
  ['a team, one busy for a part of it', teamWith([busy(-30, 15)]), true],
  ['a team, one busy all through', teamWith([busy(0, 30)]), false],
  ['a team, one busy by a meeting that grew together with ours', teamWith([busy(-60, 90)]), false],
  ['a team, not open, one busy all through', teamWith([busy(0, 30)], CLOSED), false],
])('nothing was booked then: %s', (_name, page, expected) => {
  expect(isUntouched(page, SLOT, 30)).toBe(expected);
});

test('nothing is known where nobody tells who is busy', () => {
  const silent = { ...CLOSED, allUsersBusyTimes: null };
  expect(isUntouched(pageWith({}, silent), SLOT, 30)).toBe(false);
  expect(isUntouched(pageWith({}, { allUsersBusyTimes: null }), SLOT, 30)).toBe(true);
});

const booked = (change: object) => bookedSchema.parse({ calendarEventId: 'evt', contactId: 311, ...change });

test.each([
  ['ISO times', { start: '2026-12-02T15:00:00Z', end: '2026-12-02T15:30:00Z' }],
  ['times in milliseconds', { start: 1_796_223_600_000, end: 1_796_225_400_000 }],
])('a confirmation by %s', (_name, times) => {
  expect(toConfirmation(booked({ ...times, location: 'https://zoom.example/j/1' }), SLOT, null)).toEqual({
    provider: 'hubspot',
    start: '2026-12-02T15:00:00.000Z',
    end: '2026-12-02T15:30:00.000Z',
    ids: { calendarEventId: 'evt', contactId: '311' },
    joinUrl: 'https://zoom.example/j/1',
    manageUrl: null,
  });
});

test.each([{ calendarEventId: '' }, { calendarEventId: null }, { isOffline: true }])('%j is no booking', change => {
  expect(toConfirmation(booked(change), SLOT, null)).toBeNull();
});

test('an answer that names no event and no reason says nothing', () => {
  expect(bookedSchema.safeParse({ contactId: '311' }).success).toBe(false);
  expect(bookedSchema.safeParse({ contactId: '311', isOffline: true }).success).toBe(true);
});

test.each([
  ['CANCELED', 'cancelled'],
  ['NO_SHOW', 'no-show'],
  ['SCHEDULED', 'standing'],
  ['RESCHEDULED', 'standing'],
  ['COMPLETED', 'standing'],
  [null, 'standing'],
])('the outcome %s is %s', (hs_meeting_outcome, state) => {
  expect(toState({ id: '1', properties: { hs_meeting_outcome } })).toBe(state);
});

test.each([
  ['this page', '99', 'CRM_UI', true],
  ['another page', '98', 'INTEGRATION', false],
  ['some page', null, 'MEETINGS_PUBLIC', true],
  ['the API', null, 'INTEGRATION', true],
  ['a person in the CRM', null, 'CRM_UI', false],
  ['nobody knows where', null, null, true],
])('a meeting made by %s', (_name, by, source, expected) => {
  const properties = { hs_meeting_created_from_link_id: by, hs_meeting_source: source };
  expect(cameBy({ id: '1', properties }, '99')).toBe(expected);
});
