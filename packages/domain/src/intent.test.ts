import { describe, expect, it, test } from 'vitest';
import { type Intent, intentSchema } from './intent.ts';

const intent: Intent = {
  kind: 'accept_slot',
  certain: true,
  ownText: 'The first one.',
  acceptedSlot: '2026-12-03T20:00:00.000Z',
  acceptedAnyOf: [],
  proposed: [{ start: '2026-12-08T19:00:00.000Z', end: '2026-12-08T21:00:00.000Z' }],
  proposedRanked: false,
  interpretations: [
    { says: '“first” is the first offered time.', accepted: ['2026-12-03T20:00:00.000Z'], proposed: [] },
  ],
  zone: {
    timeZone: 'America/New_York',
    evidence: 'words',
    secondBest: { timeZone: 'Europe/Berlin', evidence: 'workspace', proposed: [] },
  },
  phone: null,
  schedulerLink: null,
  links: [{ url: 'https://calendly.com/ann/30min', family: 'calendly', kind: 'booking', from: 'signature' }],
  remarks: ['link-refused'],
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
    [
      'a link that is no scheduler',
      { links: [{ url: 'https://a.example', family: 'unknown', kind: 'other', from: 'text' }] },
    ],
    ['nothing about certainty', { certain: undefined }],
    ['a remark that nobody knows', { remarks: ['angry'] }],
    ['a proposal without an end', { proposed: [{ start: '2026-12-08T19:00:00.000Z' }] }],
    ['a zone from nowhere', { zone: { timeZone: 'Europe/Berlin', evidence: 'guess', secondBest: null } }],
  ])('is refused with %s', (_what, change) => {
    expect(intentSchema.safeParse({ ...intent, ...change }).success).toBe(false);
  });

  test('stored before all links were kept has none', () => {
    const { links: _, ...older } = intent;
    expect(intentSchema.parse(older)).toEqual({ ...older, links: [] });
  });

  test('stored before proposals were read proposes nothing', () => {
    const { proposed: _, proposedRanked: __, interpretations: ___, zone: ____, remarks: _____, ...older } = intent;
    expect(intentSchema.parse({ ...older, proposedWords: ['Tue 2pm'], linkRefused: true })).toEqual({
      ...older,
      proposed: [],
      proposedRanked: false,
      interpretations: [],
      zone: null,
      remarks: [],
    });
  });
});
