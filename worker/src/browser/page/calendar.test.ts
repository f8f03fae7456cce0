import { describe, expect, it } from 'vitest';
import { gohighlevel } from '../drivers/gohighlevel.ts';
import { htmlReader } from '../fixtures/html.ts';
import { readCalendar } from './calendar.ts';

const TODAY = '2026-12-10';
const read = htmlReader();
const open = async (html: string, hooks: Record<string, string> = {}) =>
  readCalendar(await read(html, hooks), TODAY)
    .cells.filter(cell => cell.isOpen)
    .map(cell => cell.date);

const row = (cells: string[]): string => `<tr>${cells.join('')}</tr>`;
const grid = (cells: string[]): string =>
  Array.from({ length: Math.ceil(cells.length / 7) }, (_none, week) => row(cells.slice(week * 7, week * 7 + 7))).join(
    '',
  );
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_none, index) => from + index);

describe('open days', () => {
  it('of names with weekday, month and what is to be had (Calendly)', async () => {
    const day = (name: string, off: boolean) =>
      `<td role="gridcell"><button aria-label="${name} - ${off ? 'No times' : 'Times'} available" ${off ? 'disabled' : ''}>${/\d+/.exec(name)?.[0]}</button></td>`;
    const days = numbers(1, 31).map(number => day(`Monday, December ${number}`, ![14, 15].includes(number)));
    expect(await open(`<h2 data-testid="title">December 2026</h2><table>${grid(days)}</table>`)).toEqual([
      '2026-12-14',
      '2026-12-15',
    ]);
  });

  it('of ordinals without year and weekday (HubSpot), past the turn of the year', async () => {
    const days = numbers(1, 31).map(
      number =>
        `<td><button aria-label="January ${number}th" ${number === 8 ? '' : 'disabled'}>${number}</button></td>`,
    );
    expect(await open(`<h2>January 2027</h2><table>${grid(days)}</table>`)).toEqual(['2027-01-08']);
  });

  it('of cells whose state is in a class, with the neighbours’ days in the same grid (HighLevel)', async () => {
    const cell = (id: string, number: number, state: string) =>
      `<td class="vdpCell ${state}" data-id="${id}" style="cursor:pointer"><div>${number}</div></td>`;
    const days = [
      ...numbers(29, 30).map(number => cell(`2026-11-${number}`, number, 'outOfRange disabled')),
      ...numbers(1, 31).map(number =>
        cell(`2026-12-${number}`, number, [16, 17].includes(number) ? 'selectable' : 'disabled'),
      ),
      ...numbers(1, 2).map(number => cell(`2027-1-${number}`, number, 'outOfRange disabled')),
    ];
    const html = `<div class="vdpPeriodControl"><button>December</button><button>2026</button></div><table>${grid(days)}</table>`;
    expect(await open(html, { ...gohighlevel.hooks })).toEqual(['2026-12-16', '2026-12-17']);
  });

  it('whose weekday, number and month are pieces below one another', async () => {
    const day = (weekday: string, number: number) =>
      `<div data-day="${number - 14}">${[weekday, number, 'December'].map(piece => `<span style="cursor:pointer;display:block">${piece}</span>`).join('')}</div>`;
    expect(await open(`<h3>Choose a day</h3>${day('Mon', 14)}${day('Tue', 15)}`)).toEqual(['2026-12-14', '2026-12-15']);
  });

  it('under a drop-down of months and a field for the year; the steps of the page are no days', async () => {
    const names = ['November', 'December'].map((name, index) => `<option value="${index + 10}">${name}</option>`);
    const days = numbers(1, 31).map(number => `<span class="day ${number === 15 ? '' : 'disabled'}">${number}</span>`);
    const steps = [1, 2, 3].map(number => `<div class="step ${number === 1 ? 'active' : ''}">${number}</div>`);
    expect(
      await open(
        `${steps.join('')}<div style="display:flex"><select aria-label="Month">${names.join('').replace('"11"', '"11" selected')}</select>
        <input type="number" aria-label="Year" value="2026"><span style="cursor:pointer">›</span></div><div>${days.join('')}</div>`,
      ),
    ).toEqual(['2026-12-15']);
  });

  it('of bare numbers: those before the first and after the last are of other months', async () => {
    const button = (number: number, off = false) => `<td><button ${off ? 'disabled' : ''}>${number}</button></td>`;
    const days = [
      ...numbers(29, 30).map(number => button(number)),
      ...numbers(1, 31).map(number => button(number, number < 30)),
      ...numbers(1, 4).map(number => button(number)),
    ];
    const seen = await open(`<div>December 2026</div><table>${grid(days)}</table>`);
    expect(seen).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
    ]);
  });

  it.each([
    ['de', 'Dezember 2026', 'Mittwoch, 16. Dezember', 'keine Zeiten'],
    ['fr', 'décembre 2026', 'mercredi 16 décembre', 'aucun créneau'],
    ['es', 'diciembre de 2026', 'miércoles, 16 de diciembre', 'no hay horas'],
    ['pl', 'grudzień 2026', 'środa, 16 grudnia', 'brak terminów'],
  ])('in words of another language (%s)', async (_language, month, name, none) => {
    const days = [
      `<td><button aria-label="${name}">16</button></td>`,
      `<td><button aria-label="${name.replace('16', '17')}, ${none}">17</button></td>`,
    ];
    expect(await open(`<h2>${month}</h2><table>${grid(days)}</table>`)).toEqual(['2026-12-16']);
  });

  it('are there when the chosen one is switched off (Calendly)', async () => {
    const days = numbers(1, 31).map(
      number =>
        `<td role="gridcell" aria-selected="${number === 16}"><button ${number === 16 ? 'disabled aria-pressed="true"' : ''} aria-label="Wednesday, December ${number}">${number}</button></td>`,
    );
    const { cells } = readCalendar(await read(`<h2>December 2026</h2><table>${grid(days)}</table>`), TODAY);
    expect(cells.find(cell => cell.isChosen)?.date).toBe('2026-12-16');
  });
});

describe('the way onwards', () => {
  it.each([
    [
      'a name',
      '<button>Go to previous month</button><h2>December 2026</h2><button>Go to next month</button>',
      'Go to next month',
    ],
    [
      'an arrow right of the month',
      '<div style="display:flex"><button>‹</button><h2>December 2026</h2><button>›</button></div>',
      '›',
    ],
    [
      'the name of the month that follows',
      '<div style="display:flex"><button aria-label="View November">◂</button><h2>December 2026</h2><button aria-label="View January">▸</button></div>',
      'View January',
    ],
    ['another language', '<h2>Dezember 2026</h2><button aria-label="Nächster Monat">▸</button>', 'Nächster Monat'],
  ])('is found by %s', async (_by, html, name) => {
    expect(readCalendar(await read(html), TODAY).next?.name).toBe(name);
  });

  it.each([
    ['switched off', '<h2>December 2026</h2><button disabled>Next month</button>'],
    [
      'the button of a chosen time',
      '<h2>December 2026</h2><p style="margin-top:200px"></p><button>Next 6:30pm</button>',
    ],
  ])('is not there when it is %s', async (_why, html) => {
    expect(readCalendar(await read(html), TODAY).next).toBeNull();
  });
});

it('takes no day for chosen where today looks so as well', async () => {
  const days = numbers(1, 31).map(
    number =>
      `<td><button ${number === 10 ? 'class="active" disabled' : number === 14 ? 'aria-selected="true"' : ''}>${number}</button></td>`,
  );
  const { cells } = readCalendar(await read(`<h2>December 2026</h2><table>${grid(days)}</table>`), TODAY);
  expect(cells.filter(cell => cell.isChosen)).toEqual([]);
  expect(cells.find(cell => cell.date === TODAY)?.isOpen).toBe(false);
});

it('takes aria-current for today', async () => {
  const days = numbers(1, 31).map(
    number => `<td><button ${number === 10 ? 'aria-current="date"' : ''}>${number}</button></td>`,
  );
  const { cells } = readCalendar(await read(`<h2>December 2026</h2><table>${grid(days)}</table>`), TODAY);
  expect(cells.filter(cell => cell.isChosen)).toEqual([]);
});
