import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { htmlReader } from '../fixtures/html.ts';
import { readTimes } from './times.ts';
import { isCertain, readZone, saysZone } from './zone.ts';

const BROWSER = 'America/New_York';
const NOW = Date.parse('2026-12-10T10:12:00Z');
const read = htmlReader(BROWSER);
const list = (labels: string[]) =>
  `<h3>Wednesday, December 16, 2026</h3><ul>${labels.map(label => `<li><button>${label}</button></li>`).join('')}</ul>`;
const zoneOf = async (html: string, wire: string[] = []) => {
  const snapshot = await read(html);
  const times = readTimes(snapshot, '2026-12-10');
  return readZone({
    snapshot,
    browserZone: BROWSER,
    times,
    wire: wire.map(start => Date.parse(start)),
    date: '2026-12-16',
    now: NOW,
  });
};
const starts = (zone: string, clocks: string[]) =>
  clocks.map(clock => DateTime.fromISO(`2026-12-16T${clock}`, { zone }).toUTC().toISO() ?? '');

describe('a zone is certain by two signs', () => {
  it.each([
    ['its name and the browser', '<button>Eastern Time - US &amp; Canada</button>', [], BROWSER],
    ['its offset and the browser', '<div>(GMT-05:00) New York</div>', [], BROWSER],
    ['its IANA name and the browser', '<span>America/New_York</span>', [], BROWSER],
    [
      'a list’s choice with its offset, which is no clock, and the browser',
      '<label>Timezone <select><option value="America/New_York">New_York (-5:00)</option></select></label>',
      [],
      BROWSER,
    ],
    ['the wire and the browser', '', starts(BROWSER, ['09:00', '09:30', '13:00']), BROWSER],
    [
      'another name and the wire',
      '<p>All times are in Europe/Berlin</p>',
      starts('Europe/Berlin', ['09:00', '09:30', '13:00']),
      'Europe/Berlin',
    ],
    ['another name and its clock', '<button>Central European Time (11:12am)</button>', [], 'Central European Time'],
    [
      'another offset and the wire',
      '<p>Times shown in GMT+9</p>',
      starts('Asia/Tokyo', ['09:00', '09:30', '13:00']),
      'Asia/Tokyo',
    ],
  ])('%s', async (_by, label, wire, zone) => {
    const reading = await zoneOf(`${label}${list(['9:00am', '9:30am', '1:00pm'])}`, wire);
    expect(isCertain(reading)).toBe(true);
    const at = { zone: zone === 'Central European Time' ? 'Europe/Berlin' : zone };
    expect(DateTime.fromMillis(Date.parse('2026-12-16T12:00Z'), { zone: reading.zone ?? '' }).offset).toBe(
      DateTime.fromISO('2026-12-16T12:00Z', at).offset,
    );
  });
});

describe('a zone stays unsure', () => {
  it.each([
    ['by the browser alone', '', []],
    ['by another name alone', '<p>All times are in Europe/Berlin</p>', []],
    ['where the wire denies the name', '<p>America/New_York</p>', starts('Asia/Tokyo', ['09:00', '09:30', '13:00'])],
  ])('%s', async (_why, label, wire) => {
    expect(isCertain(await zoneOf(`${label}${list(['9:00am', '9:30am', '1:00pm'])}`, wire))).toBe(false);
  });
});

it('an instant beside its label is a sign', async () => {
  const html =
    '<h3>December 16, 2026</h3><button data-time="2026-12-16T14:00:00Z">9:00am</button><button data-time="2026-12-16T14:30:00Z">9:30am</button>';
  expect((await zoneOf(html)).signs).toEqual(['attribute', 'browser']);
});

describe('what a label says of America/New_York in December', () => {
  it.each([
    ['Eastern Time - US & Canada', true],
    ['Eastern Standard Time', true],
    ['UTC -05:00 Eastern Time', true],
    ['(GMT-5) Bogota', true],
    ['Central European Standard Time', false],
    ['Pacific Time - US & Canada', false],
    ['Europe/London', false],
    ['UTC', false],
    ['Choose a time', null],
  ])('%s: %s', (text, verdict) => {
    expect(saysZone(text, BROWSER, [Date.parse('2026-12-16T12:00Z')])).toBe(verdict);
  });
});
