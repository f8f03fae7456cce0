import { describe, expect, test } from 'vitest';
import { firstMessage } from './first-message.ts';

const dana = { name: 'Dana Whitfield', company: 'Larkspur Freight' };
const STARTS = ['2026-12-03T20:00:00.000Z', '2026-12-04T15:00:00.000Z'];

describe('the first message', () => {
  test('offers its times by number, in the lead’s zone', () => {
    const { subject, body } = firstMessage(dana, STARTS, 'America/New_York');
    expect(subject).toBe('Booked meetings for Larkspur Freight');
    expect(body).toBe(
      [
        'Hi Dana,',
        '',
        'we help teams like yours at Larkspur Freight turn answers into meetings without the back and forth. Would one of these suit for a 30-minute call?',
        '1) Thursday, December 3 at 3:00 PM EST',
        '2) Friday, December 4 at 10:00 AM EST',
        '',
        'Best,',
        'Alex Moreno',
        'Northbeam',
      ].join('\n'),
    );
  });

  test('tells the same instants to a lead elsewhere', () => {
    expect(firstMessage(dana, STARTS, 'Europe/Berlin').body).toContain('1) Thursday, December 3 at 9:00 PM GMT+1\n2) ');
  });

  test('without times asks a question and names none', () => {
    const { body } = firstMessage(dana, [], 'America/New_York');
    expect(body).toContain('Would it be worth a short conversation?\n\nBest,');
    expect(body).not.toMatch(/\d/);
  });

  test('greets somebody with one name', () => {
    expect(firstMessage({ ...dana, name: 'Özge' }, [], 'UTC').body).toMatch(/^Hi Özge,\n/);
  });
});
