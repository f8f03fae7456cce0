import { describe, expect, it, test } from 'vitest';
import type { InboundReply } from '../../delivery.ts';
import { readBody, readReplyId, toInboundReply } from './translate.ts';
import { replySchema } from './wire.ts';

const row = {
  id: 725,
  uuid: 'a-uuid',
  type: 'Tracked Reply',
  folder: 'Inbox',
  campaign_id: 2,
  lead_id: 1,
  sender_email_id: 3,
  subject: 'Re: quick question',
  text_body: 'Tuesday works',
  html_body: '<p>Tuesday works</p>',
  date_received: '2026-04-01T10:00:00.000000Z',
  from_email_address: 'Ann@Acme.test',
  from_name: 'Ann',
};
const replyWith = (change: object = {}) => toInboundReply(replySchema.parse({ data: { ...row, ...change } }).data);

describe('which reply an event is about', () => {
  const eventOf = (type: string, data: object = { reply: { id: 725 } }) => readReplyId({ event: { type }, data });

  it.each(['LEAD_REPLIED', 'lead_replied', 'CONTACT_REPLIED', 'UNTRACKED_REPLY_RECEIVED', 'LEAD_INTERESTED'])(
    '%s',
    type => {
      expect(eventOf(type)).toEqual({ replyId: '725' });
    },
  );

  it.each([
    'EMAIL_SENT',
    'MANUAL_EMAIL_SENT',
    'EMAIL_BOUNCED',
    'EMAIL_OPENED',
    'LEAD_UNSUBSCRIBED',
    'TAG_ATTACHED',
    'EMAIL_ACCOUNT_DISCONNECTED',
  ])('%s is about none', type => {
    expect(eventOf(type)).toEqual({ kind: 'ignored', why: `Events of type ${type} need nothing of us.` });
  });

  test('an untracked reply has neither lead nor campaign', () => {
    expect(eventOf('UNTRACKED_REPLY_RECEIVED', { reply: { id: 9 }, lead: null, campaign: null })).toEqual({
      replyId: '9',
    });
  });

  test('an event that names none is let go', () => {
    expect(eventOf('LEAD_REPLIED', { lead: { id: 1 } })).toEqual({
      kind: 'ignored',
      why: 'The LEAD_REPLIED event names no reply.',
    });
  });
});

describe('a fetched reply', () => {
  const reply: InboundReply = {
    kind: 'reply',
    externalId: '725',
    channel: 'email',
    lead: { email: 'ann@acme.test', phone: null, profileUrl: null, externalId: '1', name: 'Ann' },
    campaignExternalId: '2',
    subject: 'Re: quick question',
    text: 'Tuesday works',
    sentAt: '2026-04-01T10:00:00.000Z',
    // To be answered as the lead spells it.
    thread: { replyId: '725', senderEmailId: '3', toAddress: 'Ann@Acme.test', toName: 'Ann' },
  };

  test('is a lead’s', () => {
    expect(replyWith()).toEqual(reply);
  });

  test('that is untracked has no lead and no campaign, and is known by its address', () => {
    const untracked = {
      type: 'Untracked Reply',
      lead_id: null,
      campaign_id: null,
      sender_email_id: undefined,
      from_name: null,
    };
    expect(replyWith(untracked)).toMatchObject({
      kind: 'reply',
      lead: { email: 'ann@acme.test', externalId: null, name: null },
      campaignExternalId: null,
      thread: { replyId: '725', senderEmailId: '', toAddress: 'Ann@Acme.test', toName: '' },
    });
  });

  it.each([
    ['type Outgoing Email', { type: 'Outgoing Email' }, 'This is mail of our own.'],
    ['folder Sent', { folder: 'Sent' }, 'This is mail of our own.'],
    ['type Bounced', { type: 'Bounced' }, 'This is a bounce.'],
    ['folder Bounced', { folder: 'Bounced' }, 'This is a bounce.'],
  ])('of %s is none', (_what, change, why) => {
    expect(replyWith(change)).toEqual({ kind: 'ignored', why });
  });
});

describe('the words of an e-mail', () => {
  const fromHtml = (html: string) => readBody({ text_body: null, html_body: html });

  test('are its text part where there is one', () => {
    expect(readBody({ text_body: 'As text', html_body: '<p>As HTML</p>' })).toBe('As text');
    expect(readBody({ text_body: ' \n', html_body: '<p>As HTML</p>' })).toBe('As HTML');
  });

  test('are empty where there is nothing', () => {
    expect(readBody({ text_body: null, html_body: null })).toBe('');
  });

  it.each([
    ['paragraphs', '<p>Hi Sam,</p><p>Tuesday works.<br>Ann</p>', 'Hi Sam,\n\nTuesday works.\nAnn'],
    [
      'quoted text, marked',
      '<div>Yes.</div><blockquote>Would <b>Tuesday</b> suit?<br>Sam</blockquote>',
      'Yes.\n\n> Would Tuesday suit?\n> Sam',
    ],
    [
      'text quoted twice',
      '<p>Yes.</p><blockquote>So?<blockquote>Tuesday?</blockquote></blockquote>',
      'Yes.\n\n> So?\n> \n> > Tuesday?',
    ],
    [
      'a link with other words',
      '<a href="https://calendly.com/ann">my calendar</a>',
      'my calendar <https://calendly.com/ann>',
    ],
    ['a link as it is', '<a href="https://calendly.com/ann">https://calendly.com/ann</a>', 'https://calendly.com/ann'],
    ['pictures left out', 'Hi<img src="https://track.example/p.gif" alt="pixel"> there', 'Hi there'],
    ['styles and scripts left out', '<style>p{}</style><script>alert(1)</script><p>Hi</p>', 'Hi'],
    ['letters written as entities', '<p>1&nbsp;&lt;&nbsp;2 &amp; caf&eacute;</p>', '1\u00a0<\u00a02 & café'],
    ['a line that is not broken', `<p>${'word '.repeat(60).trim()}</p>`, 'word '.repeat(60).trim()],
  ])('from HTML: %s', (_what, html, text) => {
    expect(fromHtml(html)).toBe(text);
  });
});
