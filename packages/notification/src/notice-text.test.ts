import { NOTICE_EVENTS } from '@overlap/domain/notice';
import { describe, expect, it, test } from 'vitest';
import { type NoticeContent, noticeContentSchema, noticeText } from './notice-text.ts';

const bare: NoticeContent = {
  leadName: 'Dana Whitfield',
  company: null,
  link: null,
  start: null,
  timeZone: 'America/New_York',
  phone: null,
  schedulerLink: null,
  why: null,
};

describe('the wording', () => {
  it.each([
    ['meeting-booked', 'Meeting booked: Dana Whitfield'],
    ['meeting-cancelled', 'Meeting cancelled: Dana Whitfield'],
    ['call-requested', 'Call requested: Dana Whitfield'],
    ['lead-interested', 'Interested lead: Dana Whitfield'],
    ['scheduler-link-received', 'Scheduler link received: Dana Whitfield'],
    ['needs-person', 'Needs you: Dana Whitfield'],
  ] as const)('%s: %s', (event, title) => {
    expect(noticeText(event, bare)).toEqual({ title, body: '' });
  });

  test('tells all that is known, a line each, in one order', () => {
    const content = {
      ...bare,
      company: 'Larkspur Freight',
      start: '2026-12-03T20:00:00.000Z',
      phone: '+12125550147',
      schedulerLink: 'https://calendly.com/dana',
      why: 'They ask for a call.',
      link: 'https://console.example/inbox/lead_1',
    };
    expect(noticeText('meeting-booked', content)).toEqual({
      title: 'Meeting booked: Dana Whitfield (Larkspur Freight)',
      body: [
        'When: Thu, Dec 3, 3:00 PM EST',
        'Call: +12125550147',
        'Their scheduler: https://calendly.com/dana',
        'They ask for a call.',
        'Open: https://console.example/inbox/lead_1',
      ].join('\n'),
    });
  });

  test('tells the time in the zone it was written for', () => {
    const content = { ...bare, start: '2026-12-03T20:00:00.000Z', timeZone: 'Europe/Berlin' };
    expect(noticeText('meeting-booked', content).body).toBe('When: Thu, Dec 3, 9:00 PM GMT+1');
  });

  test('keeps the title on one line, whatever a lead calls themselves', () => {
    const content = { ...bare, leadName: 'Dana\r\nBcc: all@larkspur.example', company: 'Larkspur\n\tFreight' };
    expect(noticeText('needs-person', content).title).toBe(
      'Needs you: Dana Bcc: all@larkspur.example (Larkspur Freight)',
    );
  });
});

it.each(NOTICE_EVENTS)('%s reads the same when it is rendered again from its stored content', event => {
  const content = { ...bare, start: '2026-12-03T20:00:00.000Z', why: 'Because.' };
  const stored = noticeContentSchema.parse(JSON.parse(JSON.stringify(content)));
  expect(noticeText(event, stored)).toEqual(noticeText(event, content));
});
