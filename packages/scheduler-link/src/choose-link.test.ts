import { expect, it } from 'vitest';
import { chooseLink } from './choose-link.ts';
import { findLinks } from './find-links.ts';

const OURS = { ownLinks: ['https://calendly.com/ours'] };
const choose = (text: string, words = '', signature = '') => {
  const start = text.indexOf(words);
  const offer = words === '' ? null : { start, end: start + words.length };
  const choice = chooseLink(findLinks({ text, signature }, OURS), offer);
  return choice.kind === 'one' ? choice.link.url : choice.kind === 'none' ? null : choice.links.map(link => link.url);
};

it.each([
  ['nothing', 'Sounds good.', null],
  ['our own', 'Your https://calendly.com/ours/intro is broken', null],
  ['a vendor page', 'https://calendly.com/pricing', null],
  ['a room', 'https://meet.google.com/abc-defg-hij', null],
  ['one page twice', 'https://cal.com/ann/30 or cal.com/Ann/30?utm_source=x', 'https://cal.com/Ann/30'],
  ['a page before a list', 'https://cal.com/ann, https://cal.com/ann/30', 'https://cal.com/ann/30'],
  ['a list before a form', 'https://cal.com/forms/0a https://cal.com/ann', 'https://cal.com/ann'],
  ['what is known before what is not', 'book https://acme.example/x or https://cal.com/ann', 'https://cal.com/ann'],
  ['a poll where nothing else is', 'https://doodle.com/poll/abc', 'https://doodle.com/poll/abc'],
  ['two pages', 'https://cal.com/ann/15 https://cal.com/ann/30', ['https://cal.com/ann/15', 'https://cal.com/ann/30']],
])('%s', (_name, text, expected) => expect(choose(text)).toEqual(expected));

it('a signature is no offer', () => expect(choose('Sure.', '', 'https://cal.com/ann/30')).toBeNull());

it('of two pages, the one nearest the words of the offer', () => {
  const text = 'Docs at https://cal.com/ann/15 are old, but grab a slot at https://cal.com/ann/30';
  expect(choose(text, 'grab a slot')).toBe('https://cal.com/ann/30');
});
