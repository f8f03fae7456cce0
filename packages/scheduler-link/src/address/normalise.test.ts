import { describe, expect, it } from 'vitest';
import { normalise, recogniseLink } from '../recognise-link.ts';

const read = (url: string) => recogniseLink(url, { ownLinks: [] });

describe('the normal form', () => {
  it.each([
    ['https://calendly.com//jane///30min/?month=2026-12&utm_source=x#top', 'https://calendly.com/jane/30min'],
    ['https://calendly.com/jane/30min?embed_domain=a.example&embed_type=Inline', 'https://calendly.com/jane/30min'],
    ['https://calendly.com/j%61ne/30%2dmin', 'https://calendly.com/jane/30-min'],
    ['https://cal.com/jane/30?duration=45&name=Bob&utm_medium=x', 'https://cal.com/jane/30?duration=45'],
    ['https://app.lemcal.com/%40jane/intro', 'https://app.lemcal.com/@jane/intro'],
    ['https://meetings.hubspot.com/jane/30min-?uuid=1&firstName=Bob', 'https://meetings.hubspot.com/jane/30min-'],
    [
      'https://outlook.office.com/book/Sales@acme.com/?ep=x&anonymous&ismsaljsauthenabled=true',
      'https://outlook.office.com/book/Sales@acme.com?anonymous',
    ],
    [
      'https://app.acuityscheduling.com/schedule.php?owner=1&utm_source=x&calendarID=3&appointmentType=2&email=a@b.c&ref=x',
      'https://app.acuityscheduling.com/schedule.php?appointmentType=2&calendarID=3&owner=1',
    ],
    ['https://savvycal.com/jane/chat?d=30&instance=x&show_avatar=1', 'https://savvycal.com/jane/chat'],
    ['https://jane.youcanbook.me/?service=jsid1&NOTES=hello&FNAME=Bob', 'https://jane.youcanbook.me?service=jsid1'],
    ['https://scheduler.zoom.us/jane/intro?embed=true', 'https://scheduler.zoom.us/jane/intro'],
    ['https://cal.meetergo.com/jane/intro?lang=en&utm_source=x', 'https://cal.meetergo.com/jane/intro?lang=en'],
    ['https://a.example/index.php?service=2&provider=1&theme=dark', 'https://a.example/index.php?provider=1&service=2'],
    ['https://acme.zohobookings.com/#/customer/x?Name=Ann', 'https://acme.zohobookings.com/#/customer/x'],
    ['https://acme.simplybook.me/v2/#book/count/1', 'https://acme.simplybook.me/v2/#book/count/1'],
    ['https://acme.example/book?b=2&a=1&fbclid=x', 'https://acme.example/book?a=1&b=2'],
  ])('of %s', (url, expected) => expect(normalise(url)).toBe(expected));

  it.each(['https://calendly.com@evil.tld/', 'mailto:a@b.example'])('of %s is none', url =>
    expect(normalise(url)).toBeNull(),
  );

  it('keeps what it drops as a hint', () =>
    expect(read('https://calendly.com/jane/30min?month=2026-12&name=Bob&utm_source=x').hints).toEqual({
      month: '2026-12',
      name: 'Bob',
    }));
});

describe('the key', () => {
  it.each([
    ['https://calendly.com/Jane/30Min', 'https://calendly.com/jane/30min?utm_source=x'],
    ['https://savvycal.com/Jane/Chat', 'https://www.savvycal.com/jane/chat'],
    [
      'https://outlook.office365.com/book/Sales@Acme.com/s/aB',
      'https://outlook.office365.com/book/sales@acme.com/s/aB',
    ],
    ['https://cal.com/a%2Bb/30', 'https://cal.com/a+b/30'],
    ['https://acme.simplybook.me/v2/#book/x', 'https://acme.simplybook.me/v2#/book/x'],
    ['https://www.acme.io/meetings/jan', 'https://acme.io/meetings/Jan'],
  ])('of %s is that of %s', (one, other) => expect(read(one).key).toBe(read(other).key));

  it.each([
    ['https://calendly.com/d/abc-def-ghi/intro', 'https://calendly.com/d/ABC-def-ghi/intro'],
    [
      'https://link.msgsndr.com/widget/booking/vggoBfO4Zr1RTp4M4h8m',
      'https://link.msgsndr.com/widget/booking/VggoBfO4Zr1RTp4M4h8m',
    ],
    ['https://outlook.office365.com/book/a@b.com/s/aB', 'https://outlook.office365.com/book/a@b.com/s/ab'],
    ['https://cal.com/ann/30?duration=15', 'https://cal.com/ann/30?duration=30'],
    ['https://app.acuityscheduling.com/schedule.php?owner=1', 'https://app.acuityscheduling.com/schedule.php?owner=2'],
  ])('of %s is not that of %s', (one, other) => expect(read(one).key).not.toBe(read(other).key));
});

describe('our own links', () => {
  const isOurs = (url: string, ...ownLinks: string[]) => recogniseLink(url, { ownLinks }).isOurs;
  it.each([
    ['https://calendly.com/Acme/intro?month=2026-12', 'https://calendly.com/acme/intro'],
    ['https://calendly.com/acme', 'https://calendly.com/acme/intro'],
    ['https://calendly.com/acme/intro/2026-12-02T20:00:00Z', 'https://calendly.com/acme/intro'],
    ['https://www.google.com/url?q=https%3A%2F%2Fcalendly.com%2Facme%2Fintro', 'https://calendly.com/acme/intro'],
    ['https://acme.as.me/intro', 'https://acme.as.me'],
    ['http://localhost:3000/book/acme', 'http://localhost:3000/book/acme'],
    ['https://book.northbeam.example/intro/x', 'https://book.northbeam.example/intro'],
  ])('%s is ours when %s is', (url, own) => expect(isOurs(url, own)).toBe(true));

  it.each([
    ['https://calendly.com/jane/intro', 'https://calendly.com/acme/intro'],
    ['https://calendly.com/acme2', 'https://calendly.com/acme'],
    ['https://calendly.com/jane/intro', 'https://calendly.com'],
    ['https://app.acuityscheduling.com/schedule.php?owner=1', 'https://app.acuityscheduling.com/schedule.php?owner=2'],
    ['https://calendly.com/jane/intro', 'not a link'],
  ])('%s is not ours when %s is', (url, own) => expect(isOurs(url, own)).toBe(false));
});
