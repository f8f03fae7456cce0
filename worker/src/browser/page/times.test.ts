import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { instantsOf, readTimes } from './times.ts';

const TODAY = '2026-12-10';
const read = htmlReader();
const times = async (html: string) => readTimes(await read(html), TODAY);
const shown = async (html: string) =>
  (await times(html)).filter(time => time.isOpen).map(({ date, label }) => `${date ?? '?'} ${label.minutes}`);

describe('times to choose', () => {
  it.each([
    [
      'buttons',
      '<h3>Wednesday, December 16</h3><ul><li><button>9:00am</button></li><li><button>9:30am</button></li></ul>',
      ['2026-12-16 540', '2026-12-16 570'],
    ],
    [
      'check boxes that are no inputs, each with its day',
      '<div role="checkbox" aria-checked="false" tabindex="0" aria-label="4:00 pm on December 16th"><span>4:00 pm</span></div>',
      ['2026-12-16 960'],
    ],
    [
      'list items without any role',
      '<p>Showing times for December 16, 2026</p><ul><li style="cursor:pointer"><span>05:00 PM</span></li><li style="cursor:pointer"><span>05:30 PM</span></li></ul>',
      ['2026-12-16 1020', '2026-12-16 1050'],
    ],
    [
      'links that carry the instant',
      '<a href="/book?slot=2026-12-16T15:00:00Z">10:00</a><a href="/book?slot=2026-12-16T15:30:00Z">10:30</a>',
      ['? 600', '? 630'],
    ],
    [
      'radio buttons behind labels',
      '<label>2:00 PM <input type="radio" name="t" value="a"></label><label>2:30 PM <input type="radio" name="t" value="b"></label>',
      ['? 840', '? 870'],
    ],
    [
      'options of a list',
      '<h3>16 December 2026</h3><select aria-label="Time"><option>Choose…</option><option value="1">13:00</option><option value="2">13:30</option></select>',
      ['2026-12-16 780', '2026-12-16 810'],
    ],
  ])('are %s', async (_kind, html, expected) => {
    expect(await shown(html)).toEqual(expected);
  });

  it('belong to the day over their column', async () => {
    const column = (day: string, at: string[]) =>
      `<div style="float:left;width:150px"><h4>${day}</h4>${at.map(time => `<div><button>${time}</button></div>`).join('')}</div>`;
    const html = column('Mon, Dec 14', ['9:00 am', '9:30 am']) + column('Tue, Dec 15', ['1:00 pm']);
    expect(await shown(html)).toEqual(['2026-12-14 540', '2026-12-14 570', '2026-12-15 780']);
  });

  it('belong to the day that stands before them in a list of days', async () => {
    expect(
      await shown(
        '<h4>Monday, 14 December</h4><ul><li><a href="#a">9:00 am</a></li></ul><h4>Tuesday, 15 December</h4><ul><li><a href="#b">9:00 am</a></li></ul>',
      ),
    ).toEqual(['2026-12-14 540', '2026-12-15 540']);
  });

  it('turn to the afternoon where the numbers fall', async () => {
    const html = `<h3>December 16</h3>${['10:00', '11:00', '12:00', '1:00', '2:00'].map(time => `<button>${time}</button>`).join('')}`;
    expect((await times(html)).map(time => time.label.minutes)).toEqual([600, 660, 720, 780, 840]);
  });

  it('are not taken where they are gone', async () => {
    expect(
      await shown('<button disabled>9:00am</button><button class="slot taken">9:30am</button><button>10:00am</button>'),
    ).toEqual(['? 600']);
  });

  it('are found in a list that has to be scrolled', async () => {
    const rows = Array.from(
      { length: 30 },
      (_none, index) =>
        `<button style="display:block;height:80px">${9 + Math.floor(index / 4)}:${String((index % 4) * 15).padStart(2, '0')} ${index < 12 ? 'am' : 'pm'}</button>`,
    );
    expect(await times(`<div style="height:200px;overflow-y:auto">${rows.slice(0, 12).join('')}</div>`)).toHaveLength(
      12,
    );
  });

  it.each([
    ['a clock beside the zone', '<button>Time zone Eastern Time (10:12am)</button>'],
    ['a header or footer', '<header><a href="#">9:00</a></header><footer><a href="#">17:00</a></footer>'],
    ['a text', '<p>We are open from 9:00 to 17:00</p>'],
    ['a list of zones', '<button aria-label="Time zone"><span>10:12</span></button>'],
  ])('are not in %s', async (_where, html) => {
    expect(await times(html)).toEqual([]);
  });

  it('carry the instant that an attribute names', async () => {
    const html =
      '<button data-time="2026-12-16T15:00:00.000Z">10:00am</button><button data-date-time="1797435000000">10:30am</button>';
    expect((await times(html)).map(time => time.instant)).toEqual([Date.parse('2026-12-16T15:00:00Z'), 1797435000000]);
  });
});

describe('times in the columns of a week', () => {
  const week = (heads: string[]) =>
    `<p>December 13 – December 19</p><div style="display:grid;grid-template-columns:repeat(${heads.length},100px);height:60px;overflow-y:scroll">
    ${heads.map(head => `<div class="head"><p>${head.split(' ')[0]}</p><p data-day>${head.split(' ')[1]}</p></div>`.replace('class', 'data-head class')).join('')}
    ${heads.map((_head, column) => `<div style="cursor:pointer;grid-column:${column + 1};grid-row:2">9:00 AM</div>`).join('')}</div>`;

  it.each([
    [
      'are of the day over them',
      ['MON 14', 'TUE 15', 'WED 16'],
      ['2026-12-14 540', '2026-12-15 540', '2026-12-16 540'],
    ],
    ['may leave days out', ['Thu 17', 'Fri 18', 'Mon 21'], ['2026-12-17 540', '2026-12-18 540', '2026-12-21 540']],
    ['are of no day where weekday and number disagree', ['MON 15', 'TUE 16', 'WED 17'], ['? 540', '? 540', '? 540']],
    ['are of no day where two of them are no grid', ['MON 14', 'TUE 15'], ['? 540', '? 540']],
  ])('%s', async (_rule, heads, expected) => {
    expect(await shown(week(heads))).toEqual(expected);
  });
});

describe('the instant of a wall clock', () => {
  it.each([
    ['an ordinary day', '2026-12-16', 600, ['2026-12-16T15:00:00.000Z']],
    ['a gap', '2027-03-14', 150, []],
    ['a repeat', '2026-11-01', 90, ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']],
  ])('on %s', (_day, date, minutes, instants) => {
    expect(instantsOf(date, minutes, 'America/New_York').map(at => new Date(at).toISOString())).toEqual(instants);
  });
});
