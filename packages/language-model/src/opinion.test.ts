import { describe, expect, it } from 'vitest';
import { opinionOf } from './fixtures/example-intents.ts';
import { groundAnswer } from './opinion.ts';
import { redact } from './redact.ts';

const redacted = redact('Thursday’s fine,\n  call 415 555 0190 if “late”.');
const ground = (changes: object) => groundAnswer({ ...opinionOf({ quotes: ['fine'] }), ...changes }, redacted, 3);

describe('an answer holds', () => {
  it.each([
    ['fine', 'fine'],
    ["Thursday's fine, call", 'Thursday’s fine,\n  call'],
    [' if "late". ', 'if “late”.'],
    ['call [phone]', 'call 415 555 0190'],
  ])('with the quote %j, given back as it was written', (quote, original) => {
    expect(ground({ quotes: [quote] })?.quotes).toEqual([original]);
  });

  it('without what it was not asked for', () => {
    expect(ground({ certain: true, acceptedSlot: '2026-03-05T20:00:00Z' })).toEqual(opinionOf({ quotes: ['fine'] }));
  });
});

it.each<[string, object]>([
  ['no quote', { quotes: [] }],
  ['an empty quote', { quotes: [' '] }],
  ['a quote that is not there', { quotes: ['fine', 'Friday'] }],
  ['a quote put together', { quotes: ['fine if late'] }],
  ['a quote in other letters', { quotes: ['FINE'] }],
  ['a quote that is a pattern', { quotes: ['.*'] }],
  ['a number past the list', { agreesToOffered: [4] }],
  ['the number 0', { agreesToOffered: [0] }],
  ['half a number', { agreesToOffered: [1.5] }],
  ['an unknown kind', { kind: 'certain_booking' }],
  ['a confidence past 1', { confidence: 7 }],
  ['a word for a truth', { conditionsOrDoubt: 'no' }],
])('an answer with %s is no opinion', (_title, changes) => expect(ground(changes)).toBeNull());

it.each([null, undefined, 'yes', [], {}])('%j is no opinion', answer => {
  expect(groundAnswer(answer, redacted, 3)).toBeNull();
});
