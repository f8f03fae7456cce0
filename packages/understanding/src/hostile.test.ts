import { intentSchema } from '@overlap/domain/intent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFER, readReply } from './example-offer.ts';
import { understand } from './understand.ts';

const PIECES = [
  'Thursday ',
  'at 3 ',
  'works ',
  'or ',
  'not ',
  '\n',
  '> ',
  'On ',
  'wrote:',
  '--',
  'Best,',
  'Dana',
  '3/5 ',
  '10:30',
  '?',
  '. ',
  'https://cal.com/x ',
  '(415) 555-0100 ',
  'a@b.co ',
  '\ud800',
  '\u0000',
  '1',
  'call me ',
  'stop ',
  '👍',
  'From: ',
  'Sent: ',
  "'",
  '"',
];
const HOSTILE = [
  'a',
  ' ',
  '\n',
  '1',
  '1 ',
  '>',
  '> \n',
  'On 1 wrote',
  'On on at at wrote',
  'a@',
  '((',
  'call me ',
  'or ',
  'T or ',
  'Thursday or ',
  '3 or ',
  'the the ',
  "i'm ",
  '-',
  '_',
  '.',
  '1.',
  '1/',
  '1-',
  '@',
  'http://',
  'h:',
  '\ud83d',
  'Best,\n',
  'Dana\n\n',
  'From:\n',
  '--\n',
  'i am away ',
  'out of office ',
  'Op schreef ',
  '+1',
  'Hi Sam ',
  '\t',
  'é',
  '20',
  'either ',
  'please do not ',
  'stop calling ',
  'not interested ',
  'thanks ',
  'yes , ',
  '<div>',
  '<p style="display:none">',
  'nicht ',
  'ne pas ',
];

describe('hostile texts', () => {
  it('always give a valid intent', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('email' as const, 'sms' as const, 'linkedin' as const), (body, channel) => {
        const intent = readReply(body, {}, channel);
        expect(intentSchema.safeParse(intent).success).toBe(true);
        for (const { span } of intent.findings)
          expect(span === null || intent.ownText.slice(span.start, span.end) === span.text).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each(HOSTILE)('a megabyte of %j takes little time', piece => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const began = performance.now();
    const intent = readReply(text);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(intent.certain).toBe(false);
  });

  it.each(HOSTILE)('a page of %j takes little time', piece => {
    const began = performance.now();
    readReply(piece.repeat(Math.ceil(19_000 / piece.length)));
    readReply(`${piece.repeat(Math.ceil(3_900 / piece.length))}!`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('bear a context that makes no sense', () => {
    const reply = { channel: 'email', text: 'Thursday at 3 works', subject: null, receivedAt: 'never' } as const;
    const context = {
      ...OFFER,
      leadTimeZone: 'Mars/Base',
      workspaceTimeZone: '',
      offeredSlots: ['soon', ''],
      ownLinks: ['::', ''],
    };
    expect(understand(reply, context).acceptedSlot).toBeNull();
  });

  it('beyond the limit make nothing certain', () => {
    expect(readReply(`Thursday at 3 works.${'\n'.repeat(70_000)}not`).certain).toBe(false);
  });

  it('a number among hundreds of figures is called by nobody', () => {
    const order = 'Call me at +1 212 555 0199. Parts: ';
    expect(readReply(`${order}${'4711 and '.repeat(20)}thanks`).phone).toBe('+12125550199');
    expect(readReply(`${order}${'4711 and '.repeat(300)}not that one, +1 212 555 0142`).certain).toBe(false);
  });
});
