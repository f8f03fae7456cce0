import { describe, expect, it, test } from 'vitest';
import { draftConfirmation, draftLinkFirst, draftReminder } from './templates.ts';

const LINK = 'https://book.northbeam.example/intro';
const slot = { start: '2026-12-03T20:00:00.000Z', end: '2026-12-03T20:30:00.000Z' };

describe('the greeting', () => {
  it.each([
    ['Dana Whitfield', 'Dana'],
    ['Dana', 'Dana'],
    ['  Dana   Whitfield ', 'Dana'],
    ['Dana\tWhitfield\n', 'Dana'],
    ['Dana\u00a0Whitfield', 'Dana'],
    ['Whitfield, Dana', 'Dana'],
    ['Whitfield,Dana M.', 'Dana'],
    ['Dana Whitfield, PhD', 'Dana'],
    ['Jürgen Müller-Lüdenscheidt', 'Jürgen'],
    ['José María Ñíguez', 'José'],
    ['Øystein', 'Øystein'],
    ['李 小龙', '李'],
    ['Анна Каренина', 'Анна'],
    ["D'Arcy O’Neill", "D'Arcy"],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['', 'there'],
    ['   ', 'there'],
  ])('%j is greeted as %s', (leadName, greeted) => {
    expect(draftLinkFirst({ leadName, bookingLink: LINK, questions: [] }).split('\n')[0]).toBe(`Hi ${greeted},`);
  });
});

describe('the link-first answer', () => {
  const draftWith = (questions: string[]) =>
    draftLinkFirst({ leadName: 'Dana Whitfield', bookingLink: LINK, questions });

  test('holds the link, and no question where the campaign has none', () => {
    expect(draftWith([])).toBe(
      `Hi Dana,\n\nGreat to hear from you! Please pick whatever suits you best here: ${LINK}\n\nLooking forward to it!`,
    );
  });

  test('asks a single question in a sentence', () => {
    expect(draftWith(['How many people sell?'])).toContain(
      '\n\nOne quick question so that we can prepare: How many people sell?\n\n',
    );
  });

  test('lists several questions', () => {
    expect(draftWith(['How many people sell?', 'Which CRM?'])).toContain(
      '\n\nSo that we can prepare, could you also tell us:\n- How many people sell?\n- Which CRM?\n\n',
    );
  });
});

describe('a confirmation', () => {
  const parts = { leadName: 'Dana Whitfield', slot, timeZone: 'America/New_York', manageUrl: null };

  test('names the time in the lead’s zone', () => {
    expect(draftConfirmation(parts)).toBe(
      'Hi Dana,\n\nPerfect, you are booked for Thursday, December 3 at 3:00 PM EST. A calendar invitation is on its way.\n\nSpeak soon!',
    );
    expect(draftConfirmation({ ...parts, timeZone: 'Europe/Berlin' })).toContain(
      'Thursday, December 3 at 9:00 PM GMT+1',
    );
  });

  test('says how to change it where there is a way', () => {
    const manageUrl = 'https://calendly.com/reschedulings/INV';
    expect(draftConfirmation({ ...parts, manageUrl })).toContain(`\n\nShould you need to change it: ${manageUrl}\n\n`);
  });
});

describe('a reminder', () => {
  const parts = { leadName: 'Dana Whitfield', slot, timeZone: 'America/New_York', joinUrl: null };

  test('names the time, and where to join when known', () => {
    expect(draftReminder(parts)).toBe(
      'Hi Dana,\n\nA quick reminder of our meeting on Thursday, December 3 at 3:00 PM EST.\n\nSee you then!',
    );
    expect(draftReminder({ ...parts, joinUrl: 'https://zoom.example/j/1' })).toContain(
      'EST. Join here: https://zoom.example/j/1\n',
    );
  });
});

test('the same parts always give the same words', () => {
  const parts = { leadName: 'Dana', slot, timeZone: 'America/New_York', manageUrl: null };
  expect(draftConfirmation({ ...parts })).toBe(draftConfirmation({ ...parts }));
});
