import { describe, expect, it } from 'vitest';
import { findDates, readDate, readMonth, toIsoDate } from './date-text.ts';

describe('a day, as pages write it', () => {
  it.each([
    ['Monday, January 6', { year: null, month: 1, day: 6 }],
    ['Wednesday, January 8, 2027', { year: 2027, month: 1, day: 8 }],
    ['Monday, December 7 - Times available', { year: null, month: 12, day: 7 }],
    ['January 8th', { year: null, month: 1, day: 8 }],
    ['Showing times for January 8, 2027', { year: 2027, month: 1, day: 8 }],
    ['Dienstag, 3. März 2027', { year: 2027, month: 3, day: 3 }],
    ['Di., 3. Dez.', { year: null, month: 12, day: 3 }],
    ['mardi 3 février 2027', { year: 2027, month: 2, day: 3 }],
    ['mar. 24 nov. 2026', { year: 2026, month: 11, day: 24 }],
    ['mar 24 nov 2026', { year: 2026, month: 11, day: 24 }],
    ['Mar 24, Nov 3', null],
    ['1er août', { year: null, month: 8, day: 1 }],
    ['martes, 3 de marzo de 2027', { year: 2027, month: 3, day: 3 }],
    ['quarta-feira, 2 de dezembro de 2026', { year: 2026, month: 12, day: 2 }],
    ['mercoledì 2 dicembre', { year: null, month: 12, day: 2 }],
    ['woensdag 2 december 2026', { year: 2026, month: 12, day: 2 }],
    ['środa, 2 grudnia 2026', { year: 2026, month: 12, day: 2 }],
    ['2026-12-02', { year: 2026, month: 12, day: 2 }],
    ['02.12.2026', { year: 2026, month: 12, day: 2 }],
    ['12/2/2026', { year: 2026, month: 12, day: 2 }],
    ['Mon, 11/16', { year: null, month: 11, day: 16 }],
    ['lun. 16/11', { year: null, month: 11, day: 16 }],
    ['seg., 16/11', { year: null, month: 11, day: 16 }],
    ['pon., 16.11', { year: null, month: 11, day: 16 }],
    ['mié, 3/12', { year: null, month: 12, day: 3 }],
    ['25/12/2026', { year: 2026, month: 12, day: 25 }],
    ['3:00pm - 3:30pm, Thursday, December 3, 2026', { year: 2026, month: 12, day: 3 }],
  ])('%s', (text, date) => {
    expect(readDate(text)).toEqual(date);
  });

  it.each(['June', 'May I ask', '10:30 am', '3 left', '30 min', 'February 30', 'Room 12'])('is not in “%s”', text => {
    expect(findDates(text)).toEqual([]);
  });

  it('is none where two different ones are named', () => {
    expect(readDate('December 3 or December 4')).toBeNull();
  });
});

describe('a month over a calendar', () => {
  it.each([
    ['January 2027', { month: 1, year: 2027 }],
    ['2027 January', { month: 1, year: 2027 }],
    ['Dezember 2026', { month: 12, year: 2026 }],
    ['décembre 2026', { month: 12, year: 2026 }],
    ['diciembre de 2026', { month: 12, year: 2026 }],
    ['grudzień 2026', { month: 12, year: 2026 }],
    ['View February', { month: 2, year: null }],
  ])('%s', (text, month) => {
    expect(readMonth(text)).toEqual(month);
  });

  it.each(['January 8', 'January to March 2027', 'Today', '2027'])('is not “%s”', text => {
    expect(readMonth(text)).toBeNull();
  });
});

describe('a year that is left out', () => {
  it.each([
    [{ year: null, month: 1, day: 6 }, '2026-12-20', '2027-01-06'],
    [{ year: null, month: 12, day: 1 }, '2026-12-20', '2026-12-01'],
    [{ year: null, month: 12, day: 28 }, '2026-12-20', '2026-12-28'],
    [{ year: 2028, month: 1, day: 6 }, '2026-12-20', '2028-01-06'],
  ])('%o on %s is %s', (date, today, iso) => {
    expect(toIsoDate(date, today)).toBe(iso);
  });
});

describe('a day that may be read either way', () => {
  it.each([
    ['01/12/2026 10:00 am', '2026-11-21', '2026-12-01', 'is ahead of us where the other is long gone'],
    ['11/12/2026', '2026-11-21', '2026-11-12', 'is month and day where that is of late'],
    ['01/02/2027', '2026-11-21', '2027-01-02', 'is month and day where both are to come'],
    ['30/11/2026', '2026-11-21', '2026-11-30', 'is day and month where nothing else is a date'],
  ])('%s on %s is %s: it %s', (text, today, iso) => {
    const [found] = findDates(text);
    expect(found && toIsoDate(found, today)).toBe(iso);
  });
});
