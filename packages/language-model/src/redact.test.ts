import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

const NAMES = ['Dana Whitfield', 'Dana', 'Whitfield', 'Brightline GmbH'];

describe('what is taken out', () => {
  it.each([
    // mail addresses
    ['write to dana@acme.example.', 'write to [e-mail].'],
    ['<dana.w+calls@mail.acme.co.uk>', '<[e-mail]>'],
    ['mailto:dana@acme.example?subject=x', 'mailto:[e-mail]'],
    // telephone numbers
    ['call me on +1 (415) 555-0190', 'call me on [phone]'],
    ['call 415.555.0190 or 4155550191', 'call [phone] or [phone]'],
    ['(0)30 / 23125 104', '[phone]'],
    ['06 12 34 56 78', '[phone]'],
    ['tel:+491701234567', 'tel:[phone]'],
    ['555-0190 ext. 12', '[phone] ext. 12'],
    // cards and other long numbers
    ['4111 1111 1111 1111', '[card number]'],
    ['my card 4111111111111111, thanks', 'my card [card number], thanks'],
    ['4111 1111 1111 1112', '[number]'],
    ['order 123456', 'order [number]'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN DE[number]'],
    ['my SSN is 123-45-6789', 'my SSN is [phone]'],
    // links
    ['https://calendly.com/dana/quick?month=3#x', 'https://calendly.com/[path]'],
    ['grab a slot: cal.com/marco-e/30.', 'grab a slot: cal.com/[path].'],
    ['(see http://user:secret@files.example:8080/a/b)', '(see http://files.example:8080/[path])'],
    ['https://x.example/?token=abc123&mail=a@b.example ok', 'https://x.example/[path] ok'],
    ['zoommtg://zoom.us/join?confno=123456789', 'zoommtg://zoom.us/[path]'],
    ['https://müller.example/termin', 'https://müller.example/[path]'],
    // names that are known
    ['Dana here, from Brightline GmbH', '[name] here, from [name]'],
    ['dana whitfield: yes', '[name]: yes'],
  ])('%j leaves as %j', (text, left) => expect(redact(text, NAMES).text).toBe(left));
});

describe('what stays', () => {
  it.each([
    'Thursday at 3 works, or 10:30 am on 3/5.',
    'March 5, 2026 at 15:00',
    '2026-03-05 15:00 or 2026-03-06T15:00Z',
    '05.03.2026 um 15 Uhr, 12/15/26, 3-5-2026',
    'between 2-3, 4-5 or 10-11 11-12',
    '9-10 10-11 works',
    '1430-1500 or 0900 1000',
    '3 4 5 6 are all fine',
    'the first 2 of 3, 100% sure, room 1204',
    'Danaher is not me, ok@ 3',
    'acme.example has it, no/yes and/or',
    '$12,500 budget',
  ])('%j', text => expect(redact(text, NAMES).text).toBe(text));

  it('names that are words about times', () => {
    expect(redact('Will do, May 5 on Monday', ['Will May', 'Will', 'May', 'Monday']).text).toBe(
      'Will do, May 5 on Monday',
    );
  });
});

describe('a stretch of the redacted text', () => {
  const text = 'Dana: call 415 555 0190 on Thursday, not dana@acme.example.';
  const redacted = redact(text, NAMES);
  const originalOf = (words: string) => {
    const start = redacted.text.indexOf(words);
    return redacted.original(start, start + words.length);
  };

  it.each([
    ['on Thursday', 'on Thursday'],
    ['call [phone]', 'call 415 555 0190'],
    ['[phone] on', '415 555 0190 on'],
    ['phone', '415 555 0190'],
    ['[name]: call', 'Dana: call'],
    ['not [e-mail].', 'not dana@acme.example.'],
    ['.', '.'],
  ])('%j stands for %j', (words, original) => expect(originalOf(words)).toBe(original));

  it('is the whole, taken whole', () => expect(redacted.original(0, redacted.text.length)).toBe(text));
});

it.each(['1', '1 ', 'a.', 'a-', 'a@', '.', 'h://', '+', '(1', 'Dana ', '-a.'])(
  'a page of %j takes little time',
  piece => {
    const began = performance.now();
    redact(piece.repeat(Math.ceil(4_000 / piece.length)), NAMES);
    expect(performance.now() - began).toBeLessThan(250);
  },
);
