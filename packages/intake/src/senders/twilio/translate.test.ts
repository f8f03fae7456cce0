import { expect, it, test } from 'vitest';
import { translateTwilio } from './translate.ts';

const RECEIVED = new Date('2026-12-01T10:00:05Z');
const formWith = (change: Record<string, string> = {}) =>
  new URLSearchParams({
    MessageSid: 'SM1',
    From: '+14155550100',
    To: '+14155550199',
    Body: '1st one pls',
    ...change,
  }).toString();

test('a text message is answered from the number it came to', () => {
  expect(translateTwilio(formWith(), RECEIVED)).toEqual({
    kind: 'reply',
    externalId: 'SM1',
    channel: 'sms',
    lead: { email: null, phone: '+14155550100', profileUrl: null, externalId: null, name: null },
    campaignExternalId: null,
    subject: null,
    text: '1st one pls',
    sentAt: '2026-12-01T10:00:05.000Z',
    thread: { from: '+14155550199', to: '+14155550100' },
  });
});

it.each(['STOP', '', 'Päßt 👍', 'a & b = 100%+', 'two\nlines'])('%j arrives as it was written', text => {
  expect(translateTwilio(formWith({ Body: text }), RECEIVED)).toMatchObject({ text });
});
