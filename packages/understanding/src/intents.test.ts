import type { IntentKind } from '@overlap/domain/intent';
import { describe, expect, it } from 'vitest';
import { readReply } from './example-offer.ts';

const CASES: readonly (readonly [IntentKind, boolean, string])[] = [
  ['unsubscribe', true, 'STOP'],
  ['unsubscribe', true, 'Please take me off this list.'],
  ['unsubscribe', true, 'stop texting me'],
  ['unsubscribe', true, 'Unsubscribe. And no, Thursday won’t work either.'],
  ['unsubscribe', true, "don't contact me again"],
  ['accept_slot', false, 'Sounds good!'],
  ['accept_slot', false, 'Yes, that works for me, thanks'],
  ['propose_time', false, 'Neither suits me. Could you do a Tuesday after lunch in July?'],
  [
    'out_of_office',
    true,
    'Thank you for your email. I am out of the office until Monday 22 June with limited access. For urgent matters call 212 555 0300.',
  ],
  ['out_of_office', true, "I'm traveling through Oct 30 and will be slow to respond."],
  ['out_of_office', true, 'Ich bin bis 18.09. nicht im Büro.'],
  ['cancel', false, 'Something came up, need to cancel our call on Thursday.'],
  ['reschedule', false, 'Can we reschedule? Next week is better.'],
  ['reschedule', false, 'We already have a meeting tomorrow at 3, can we move it to Thursday at 4?'],
  ['wrong_person', true, 'wrong number'],
  ['wrong_person', true, 'I no longer work in this team.'],
  ['not_interested', true, 'Not interested.'],
  ['not_interested', true, 'Not for us. Thanks though.'.replace(' Thanks though.', '')],
  ['not_interested', true, 'Thanks for reaching out, we build this in-house.'],
  ['not_interested', false, 'Not interested, unless it is free'],
  ['not_now', true, 'Circle back in Q2'],
  ['not_now', false, 'Not right now, maybe in May'],
  ['scheduler_link', true, 'Easiest is to grab a time here: https://cal.com/marco-e/30'],
  ['scheduler_link', true, 'Please book under https://meetings-eu1.hubspot.com/jens'],
  ['call_request', true, 'call me at 415 555 0190'],
  ['call_request', true, 'Just call me.'],
  ['call_request', true, 'phone is best. 312.555.0179 x 12'],
  ['interested', true, "I'm interested. What times do you have?"],
  ['interested', true, 'Happy to have a quick call.'],
  ['interested', false, 'None of those work for me, sorry. What else do you have?'],
  ['question', false, 'Who is this?'],
  ['propose_time', false, 'Could we do Wednesday at 4 instead?'],
  ['propose_time', false, 'Tuesday between 2 and 4pm'],
  ['other', false, 'Thx'],
  ['other', false, 'driving, ttyl'],
  ['other', false, "Your message to tom@weaver.example couldn't be delivered."],
  ['other', false, ''],
];

describe('intents', () => {
  it.each(CASES)('%s, certain %s: %j', (kind, certain, text) => {
    expect(readReply(text)).toMatchObject({ kind, certain, acceptedSlot: null });
  });

  it('knows an automatic reply by its subject', async () => {
    const { understand } = await import('./understand.ts');
    const { OFFER } = await import('./example-offer.ts');
    const reply = {
      channel: 'email',
      text: 'Thursday at 4 I am back',
      subject: 'Automatic reply: Intro',
      receivedAt: '2026-03-03T14:20:00Z',
    } as const;
    expect(understand(reply, OFFER)).toMatchObject({ kind: 'out_of_office', certain: true });
  });
});

describe('times of the lead’s own', () => {
  it.each([
    ['Tuesday between 2 and 4pm', ['Tuesday between 2 and 4pm']],
    ['How about Wednesday after 3?', ['Wednesday after 3']],
    ['After 2 on Tuesday. Or Wednesday morning.', ['After 2 on Tuesday', 'Wednesday morning']],
  ])('keeps the words of %j', (text, words) => expect(readReply(text).proposedWords).toEqual(words));
});

describe('phones', () => {
  it.each([
    ['call me 4155550190', '+14155550190', {}],
    ['Do give me a bell on 020 7946 0855', '+442079460855', { leadTimeZone: 'Europe/London' }],
    ['ring me on 0491 570 156', '+61491570156', { leadTimeZone: 'Australia/Sydney' }],
    ['Please call me under 030 23125 104', '+493023125104', { leadTimeZone: 'Europe/Berlin' }],
    ['call me\n\nBest,\nDana Whitfield\nT: (212) 555-0142', '+12125550142', {}],
    ['Thursday works\n\nBest,\nDana Whitfield\nT: (212) 555-0142', null, {}],
    ['call me\n\nBest,\nDana Whitfield\nT: (212) 555-0142\nM: (212) 555-0143', null, {}],
    ['order 2125550142 is late', null, {}],
    ["don't call me on 212 555 0142", null, {}],
  ])('%j gives %s', (text, phone, changes) => expect(readReply(text, changes).phone).toBe(phone));
});

describe('scheduler links', () => {
  it.each([
    ['Pick whatever is open: cal.com/marco-e/30.', { url: 'cal.com/marco-e/30', invited: true }],
    ['book here youcanbook.me/liamd 👌', { url: 'youcanbook.me/liamd', invited: true }],
    [
      'My calendar is in my signature, grab a slot there.\n\n--\nDana\nhttps://calendly.com/dana/quick',
      { url: 'https://calendly.com/dana/quick', invited: true },
    ],
    [
      'Thursday works. Here is my link in case anything changes https://cal.com/marco-e/30',
      { url: 'https://cal.com/marco-e/30', invited: false },
    ],
    ['Tried https://calendly.com/sam-northbeam and nothing opens.', null],
    ['Let’s talk\n\n--\nDana\nhttps://calendly.com/dana/quick', null],
    ['book here https://calendly.com.evil.example/dana', null],
    ['book here https://notcalendly.com/dana', null],
    ['vote here https://doodle.com/poll/abc', null],
    ['see https://app.hubspot.com/contacts/1', null],
  ])('%j', (text, link) => expect(readReply(text).schedulerLink).toEqual(link));

  it('sees that a link is refused', () =>
    expect(readReply('I do not want a booking link, just talk').linkRefused).toBe(true));
});
