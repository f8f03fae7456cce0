import { workingHoursSchema } from '@overlap/domain/policy';
import { describe, expect, it, test } from 'vitest';
import { daily, hours } from '../fixtures/example-query.ts';
import { scheduleFromWorkingHours } from './from-working-hours.ts';
import { hostSettingsSchema, teamModeSchema } from './host.ts';
import { meetingRulesSchema } from './meeting-rules.ts';
import { planOf, scheduleSchema } from './schedule.ts';

const week = (...spans: string[]) => ({ timeZone: 'Europe/Berlin', weekly: daily(...spans) });
const messagesOf = (input: unknown) => scheduleSchema.safeParse(input).error?.issues.map(({ message }) => message);

describe('a schedule', () => {
  test('has its hours sorted, and those that touch made one', () => {
    const { weekly } = scheduleSchema.parse(week('13:00-17:00', '08:00-10:00', '10:00-12:00'));
    expect(weekly[3]).toEqual(hours('08:00-12:00', '13:00-17:00'));
  });

  test('needs neither overrides nor holidays', () => {
    expect(scheduleSchema.parse(week())).toEqual({ ...week(), overrides: [], holidays: [] });
  });

  it.each<[what: string, input: unknown, message: string]>([
    [
      'a zone nobody knows',
      { ...week(), timeZone: 'CEST' },
      'Choose a time zone by its IANA name, such as Europe/Berlin.',
    ],
    [
      'six days',
      { ...week(), weekly: daily().slice(1) },
      'Give the hours of seven days, Sunday first; an empty list is a day off.',
    ],
    [
      'hours that end first',
      { ...week(), overrides: [{ date: '2026-12-24', hours: hours('17:00-09:00') }] },
      'End these hours after they begin, on the same day; to stay open past midnight, end them at 24:00 and add hours from 00:00 to the next day.',
    ],
    [
      'hours that overlap',
      { ...week(), overrides: [{ date: '2026-12-24', hours: hours('12:00-15:00', '09:00-12:30') }] },
      'The hours 09:00 to 12:30 and 12:00 to 15:00 overlap; make them one, or end the first by 12:00.',
    ],
    [
      'a clock that is none',
      { ...week(), overrides: [{ date: '2026-12-24', hours: hours('9:00--17:00') }] },
      'Write a time of day as 09:00.',
    ],
    [
      'a day that is none',
      { ...week(), overrides: [{ date: '2026-02-29', hours: [] }] },
      'Write a date that exists as 2026-12-24.',
    ],
    [
      'a date twice',
      {
        ...week(),
        holidays: [
          { date: '2026-12-25', name: 'A' },
          { date: '2026-12-25', name: 'B' },
        ],
      },
      '2026-12-25 is listed twice; keep one of the two.',
    ],
    [
      'a holiday without a name',
      { ...week(), holidays: [{ date: '2026-12-25', name: ' ' }] },
      'Name the holiday: people are told it where the day is not offered.',
    ],
  ])('is refused for %s', (_what, input, message) => {
    expect(messagesOf(input)).toContain(message);
  });
});

describe('the plan of a date', () => {
  const schedule = scheduleSchema.parse({
    ...week('09:00-17:00'),
    overrides: [
      { date: '2026-12-24', hours: [] },
      { date: '2026-12-26', hours: hours('10:00-12:00') },
    ],
    holidays: [
      { date: '2026-12-24', name: 'Christmas Eve' },
      { date: '2026-12-25', name: 'Christmas' },
      { date: '2026-12-26', name: 'St Stephen’s Day' },
    ],
  });
  it.each([
    ['2026-12-23', { kind: 'open', hours: hours('09:00-17:00') }],
    ['2026-12-24', { kind: 'closed-on-date' }],
    ['2026-12-25', { kind: 'holiday', name: 'Christmas' }],
    ['2026-12-26', { kind: 'open', hours: hours('10:00-12:00') }],
  ])('%s', (date, plan) => {
    expect(planOf(schedule, date, 3)).toEqual(plan);
  });
});

test('working hours become a schedule with the same hours on their days', () => {
  const workingHours = workingHoursSchema.parse({ days: [1, 5], start: '09:00', end: '24:00', timeZone: 'Asia/Tokyo' });
  const schedule = scheduleFromWorkingHours(workingHours);
  const open = hours('09:00-24:00');
  expect(schedule).toEqual({
    timeZone: 'Asia/Tokyo',
    weekly: [[], open, [], [], [], open, []],
    overrides: [],
    holidays: [],
  });
  expect(scheduleSchema.parse(schedule)).toEqual(schedule);
});

const RULES = {
  durationMinutes: 30,
  gridMinutes: 15,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  minimumNoticeMinutes: 60,
  windowDays: 14,
  dailyCap: null,
  weeklyCap: 20,
};

it.each([
  [{}, undefined],
  [{ durationMinutes: 0 }, 'Length of the meeting: 1 at least.'],
  [{ gridMinutes: 7.5 }, 'Distance between starts in whole minutes.'],
  [{ windowDays: -1 }, 'Days ahead: 0 or more.'],
  [{ dailyCap: 0 }, 'Meetings a day: 1 or more; to take none, close the days instead.'],
])('meeting rules with %j: %s', (change, message) => {
  expect(meetingRulesSchema.safeParse({ ...RULES, ...change }).error?.issues[0]?.message).toBe(message);
});

test('a host weighs something, and a team meets in one of three ways', () => {
  expect(hostSettingsSchema.safeParse({ id: 'ann', schedule: week(), weight: 0 }).error?.issues[0]?.message).toContain(
    '1 or more',
  );
  expect(teamModeSchema.options).toEqual(['single', 'round-robin', 'collective']);
});
