import { expect, test } from 'vitest';
import { translateGeneric } from './translate.ts';

const RECEIVED = new Date('2026-12-01T10:00:05Z');
const messageWith = (change: object) => ({
  type: 'message.received',
  data: {
    messageId: 'm1',
    threadId: 't1',
    from: { profileUrl: 'https://linkedin.example/in/iris' },
    text: 'The second one.',
    ...change,
  },
});

test('the least that is needed', () => {
  expect(translateGeneric(messageWith({}), RECEIVED)).toEqual({
    kind: 'reply',
    externalId: 'm1',
    channel: 'linkedin',
    lead: { email: null, phone: null, profileUrl: 'https://linkedin.example/in/iris', externalId: null, name: null },
    campaignExternalId: null,
    subject: null,
    text: 'The second one.',
    sentAt: RECEIVED.toISOString(),
    thread: { threadId: 't1' },
  });
});

test('everything that may be said', () => {
  const everything = {
    channel: 'email',
    from: { name: 'Iris Duval', email: 'Iris@PaperCrane.example', phone: '+33123456789' },
    campaign: '5',
    subject: 'Re: Hello',
    sentAt: '2026-12-01T11:00:00+01:00',
  };
  expect(translateGeneric(messageWith(everything), RECEIVED)).toMatchObject({
    channel: 'email',
    lead: { email: 'iris@papercrane.example', phone: '+33123456789', profileUrl: null, name: 'Iris Duval' },
    campaignExternalId: '5',
    subject: 'Re: Hello',
    sentAt: '2026-12-01T10:00:00.000Z',
  });
});
