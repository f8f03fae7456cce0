import { describe, expect, it, test } from 'vitest';
import { checkDraft, type Stage } from './stage.ts';
import { draftConfirmation, draftLinkFirst } from './templates.ts';

const LINK = 'https://book.northbeam.example/intro';
const stage: Stage = { bookingLink: LINK, questions: [], allowsTimes: false };
const draft = (sentence: string) => `Hi Dana,\n\n${sentence} ${LINK}\n\nBest`;

describe('a draft that names a time is refused', () => {
  it.each([
    'How about 3 pm?',
    'How about 3pm?',
    'How about 3 PM EST?',
    'How about 3 p.m.?',
    'How about 3 p.m. then?',
    'How about 3:30?',
    'How about 15:00?',
    'How about 10.30?',
    'How about 15h30?',
    'How about 3 o’clock?',
    "How about three o'clock?",
    'How about three pm?',
    'Half past two would do.',
    'How about noon?',
    'Perhaps at midday.',
    'Perhaps tonight.',
    'I could do today.',
    'Tomorrow would do.',
    'Does Thursday work?',
    'Mondays are best.',
    'how about wednesday',
    'Tue 2 or Wed 10?',
    'Tue at 2?',
    'How about Dec 3?',
    'How about Dec. 3?',
    'How about December 3rd?',
    'How about December the 3rd?',
    'How about 3 December?',
    'How about the 3rd of December?',
    'How about 12/3?',
    'How about 2026-12-03?',
    'Sept 14 would do.',
    'May 5 would do.',
  ])('%s', sentence => {
    expect(checkDraft(draft(sentence), stage)).toEqual({
      ok: false,
      error: 'It names a time, which this stage forbids.',
    });
    expect(checkDraft(draft(sentence), { ...stage, allowsTimes: true })).toMatchObject({ ok: true });
  });
});

describe('a draft without a time passes', () => {
  it.each([
    'Please pick whatever suits you best here:',
    'Our team of 12 is here 24/7.',
    'We grew by 30% for 3 markets.',
    'It may help, and it takes 15 minutes.',
    'We have 5 marketing people and 10 decisions to make.',
    'I am glad that you are interested.',
    'Our 2 amazing colleagues march on.',
    'Call +1 212 555 0147 if that is easier.',
    'It costs $1,500.',
  ])('%s', sentence => {
    expect(checkDraft(draft(sentence), stage)).toEqual({ ok: true, value: draft(sentence) });
  });

  test('though its link holds digits and days that look like one', () => {
    const bookingLink = 'https://book.example/2026-12-03/15:00?day=thursday&at=3pm';
    expect(checkDraft(`Here: ${bookingLink}`, { ...stage, bookingLink })).toMatchObject({ ok: true });
  });

  test('though its question mentions a day', () => {
    const questions = ['Do you ship on Sunday, or only until 3 pm on Friday?'];
    expect(checkDraft(`${draft('Here:')} ${questions[0]}`, { ...stage, questions })).toMatchObject({ ok: true });
  });

  test('but a time beside the link or the question still counts', () => {
    const questions = ['Do you ship on Sunday?'];
    expect(checkDraft(`${draft('Here:')} ${questions[0]} See you Sunday!`, { ...stage, questions })).toMatchObject({
      ok: false,
    });
  });
});

describe('what a stage asks for has to be there', () => {
  test('the link', () => {
    expect(checkDraft('Hi Dana, just pick a time!', stage)).toEqual({
      ok: false,
      error: 'The booking link is missing.',
    });
    expect(checkDraft(draft('Here:').replace('intro', 'other'), stage)).toMatchObject({ ok: false });
  });

  test('every question, word for word', () => {
    const questions = ['How many people sell?', 'Which CRM?'];
    const asked = draft('How many people sell? Which CRM do you use?');
    expect(checkDraft(asked, { ...stage, questions })).toEqual({
      ok: false,
      error: 'The question “Which CRM?” is missing.',
    });
    expect(checkDraft(draft(questions.join(' ')), { ...stage, questions })).toMatchObject({ ok: true });
  });

  test('nothing, where the stage asks for nothing', () => {
    expect(checkDraft('', { bookingLink: null, questions: [], allowsTimes: false })).toEqual({ ok: true, value: '' });
  });
});

describe('our own templates', () => {
  it.each([
    ['without questions', []],
    ['with one', ['How many people are in your sales team?']],
    ['with questions about days', ['Is Monday 9:00 busy for you?', 'When do you close on Fridays?']],
  ])('link first %s passes its stage', (_how, questions) => {
    const text = draftLinkFirst({ leadName: 'Dana Whitfield', bookingLink: LINK, questions });
    expect(checkDraft(text, { ...stage, questions })).toEqual({ ok: true, value: text });
  });

  test('a confirmation never passes for a link-first answer', () => {
    const slot = { start: '2026-12-03T20:00:00.000Z', end: '2026-12-03T20:30:00.000Z' };
    const text = draftConfirmation({ leadName: 'Dana', slot, timeZone: 'UTC', manageUrl: LINK });
    expect(checkDraft(text, stage)).toMatchObject({ ok: false, error: 'It names a time, which this stage forbids.' });
  });

  test('a lead called Sunday gets a person’s answer rather than none', () => {
    const text = draftLinkFirst({ leadName: 'Sunday Okafor', bookingLink: LINK, questions: [] });
    expect(checkDraft(text, stage)).toMatchObject({ ok: false });
  });
});
