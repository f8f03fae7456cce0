import { describe, expect, it, test } from 'vitest';
import { type Intent, intentSchema } from './intent.ts';

const intent: Intent = {
  kind: 'accept_slot',
  certain: true,
  ownText: 'The first one.',
  acceptedSlot: '2026-12-03T20:00:00.000Z',
  acceptedAnyOf: [],
  proposedWords: [],
  phone: null,
  schedulerLink: null,
  linkRefused: false,
  findings: [{ rule: 'accept.ordinal', says: 'They take the first.', span: { start: 4, end: 9, text: 'first' } }],
};

describe('an intent', () => {
  test('survives being stored as JSON', () => {
    expect(intentSchema.parse(JSON.parse(JSON.stringify(intent)))).toEqual(intent);
  });

  it.each([
    ['an unknown kind', { kind: 'maybe' }],
    ['no finding', { findings: [] }],
    ['a span before the text', { findings: [{ rule: 'r', says: 's', span: { start: -1, end: 2, text: 'x' } }] }],
    ['a link without its invitation', { schedulerLink: { url: 'https://calendly.com/a' } }],
    ['nothing about certainty', { certain: undefined }],
  ])('is refused with %s', (_what, change) => {
    expect(intentSchema.safeParse({ ...intent, ...change }).success).toBe(false);
  });
});
