import { describe, expect, it } from 'vitest';
import { withoutDates } from './calendar.ts';
import { findTimes, readTimeLabel } from './time-text.ts';

const sure = (minutes: number) => ({ minutes, isSure: true });
const half = (minutes: number) => ({ minutes, isSure: false });

describe('a label that is a time', () => {
  it.each([
    ['6:30pm', sure(1110)],
    ['6:30 PM', sure(1110)],
    ['6:30\u202fp.m.', sure(1110)],
    ['9am', sure(540)],
    ['12:00am', sure(0)],
    ['12:15 PM', sure(735)],
    ['05:00 PM', sure(1020)],
    ['18:30', sure(1110)],
    ['09:00', sure(540)],
    ['14 Uhr', sure(840)],
    ['14.30 Uhr', sure(870)],
    ['14 h 30', sure(870)],
    ['14h30', sure(870)],
    ['9:30', half(570)],
    ['10:00 – 10:30', half(600)],
    ['05:00 PM - 05:30 PM', sure(1020)],
    ['1:00 – 1:30 pm', sure(780)],
    ['4:00 pm on January 8th', sure(960)],
    ['9:00 am (3 left)', sure(540)],
    ['11:00 2 seats available', half(660)],
  ])('%s', (label, time) => {
    expect(readTimeLabel(label, withoutDates)).toEqual(time);
  });

  it.each([
    'Time zone UTC Time (10:12am)',
    '30 min',
    'Opens at 9:00 daily',
    '25:00',
    '13:00 pm',
    'January 8',
    '9',
    '2026-12-02',
    '10:00 and 11:00 and 12:00',
    'Next 6:30pm',
  ])('is not “%s”', label => {
    expect(readTimeLabel(label, withoutDates)).toBeNull();
  });
});

it('every time of a text is found in its order', () => {
  expect(findTimes('10:00am - 10:30am, Thursday').map(time => time.minutes)).toEqual([600, 630]);
});
