import { INTENTS, type Intent, REMARKS } from '@overlap/domain/intent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentOf, OFFERED, opinionOf } from './fixtures/example-intents.ts';
import type { Opinion } from './opinion.ts';
import { isWorthAsking, withoutSecondOpinion, withSecondOpinion } from './second-reading.ts';

const read = (intent: Intent, opinion: Opinion) => withSecondOpinion(intent, opinion, OFFERED);
const lastFinding = (intent: Intent) => intent.findings.at(-1);

describe('a certain reading', () => {
  it('stands where the opinion agrees, which is noted', () => {
    const intent = intentOf();
    const result = read(intent, opinionOf());
    expect({ ...result, findings: intent.findings }).toEqual(intent);
    expect(lastFinding(result)).toMatchObject({
      rule: 'model.agrees',
      span: { start: 0, end: 14, text: 'Thursday works' },
    });
  });

  it('stands where both leave the choice to us, in any order', () => {
    const intent = intentOf({ acceptedSlot: null, acceptedAnyOf: OFFERED.slice(0, 2) });
    expect(read(intent, opinionOf({ agreesToOffered: [2, 1] })).certain).toBe(true);
  });

  it.each<[string, Partial<Intent>, Partial<Opinion>, RegExp]>([
    [
      'the kind',
      {},
      { kind: 'question', agreesToOffered: [] },
      /takes it for a question; to it, they agree to no offered/,
    ],
    ['which time', {}, { agreesToOffered: [2] }, /to it, they agree to offered time 2/],
    ['how many times', {}, { agreesToOffered: [1, 2] }, /any of the offered times 1, 2/],
    ['a time too few', { acceptedSlot: null, acceptedAnyOf: OFFERED }, { agreesToOffered: [1] }, /offered time 1\./],
    ['a time of their own', {}, { proposesOwnTimes: true }, /finds a time of their own/],
    ['no time of their own', { kind: 'propose_time' }, { kind: 'propose_time', agreesToOffered: [] }, /finds no time/],
    ['an agreement beside it', { kind: 'call_request' }, { kind: 'call_request' }, /they agree to offered time 1/],
    ['a condition', {}, { conditionsOrDoubt: true }, /sees a condition or a doubt/],
    ['its own doubt', {}, { confidence: 0.3 }, /is not sure/],
  ])('goes to a person where the opinion differs about %s', (_title, about, changes, says) => {
    const intent = intentOf(about);
    const result = read(intent, opinionOf(changes));
    expect(result).toMatchObject({ kind: intent.kind, certain: false, acceptedSlot: null, acceptedAnyOf: [] });
    expect(lastFinding(result)).toMatchObject({ rule: 'model.disagrees', says: expect.stringMatching(says) });
  });

  it('then shows both readings', () => {
    expect(read(intentOf(), opinionOf({ agreesToOffered: [2] })).interpretations).toEqual([
      { says: 'As the rules read it, they agree to offered time 1.', accepted: [OFFERED[0]], proposed: [] },
      { says: 'As the language model reads it, they agree to offered time 2.', accepted: [OFFERED[1]], proposed: [] },
    ]);
    const known = { says: '“Thursday” is the first.', accepted: [OFFERED[0] ?? ''], proposed: [] };
    const kept = read(intentOf({ interpretations: [known] }), opinionOf({ kind: 'other', agreesToOffered: [] }));
    expect(kept.interpretations).toMatchObject([
      known,
      { accepted: [], says: expect.stringMatching(/it is something else/) },
    ]);
  });
});

describe('an uncertain reading', () => {
  const unclear = intentOf({ certain: false, acceptedSlot: null });

  it('stays uncertain, with the opinion as a suggestion', () => {
    const result = read(unclear, opinionOf({ agreesToOffered: [2], confidence: 1 }));
    expect(result).toMatchObject({ certain: false, acceptedSlot: null, acceptedAnyOf: [] });
    expect(result.interpretations).toMatchObject([{ accepted: [OFFERED[1]] }]);
    expect(lastFinding(result)).toMatchObject({ rule: 'model.suggests' });
  });

  it('is shown the doubt of the opinion', () => {
    const [suggested] = read(unclear, opinionOf({ conditionsOrDoubt: true })).interpretations;
    expect(suggested?.says).toMatch(/with a condition or a doubt/);
  });
});

it('an opinion whose quote is not in the text changes nothing', () => {
  for (const intent of [intentOf(), intentOf({ certain: false })])
    expect(read(intent, opinionOf({ quotes: ['Thursday works', 'Friday works'], kind: 'other' }))).toBe(intent);
});

describe('without an opinion where one is required', () => {
  it('a certain reading goes to a person', () => {
    const result = withoutSecondOpinion(intentOf());
    expect(result).toMatchObject({ kind: 'accept_slot', certain: false, acceptedSlot: null });
    expect(lastFinding(result)?.rule).toBe('model.missing');
  });

  it('an uncertain one stays as it is', () => {
    const intent = intentOf({ certain: false });
    expect(withoutSecondOpinion(intent)).toBe(intent);
  });
});

it.each<[boolean, Partial<Intent>]>([
  [true, {}],
  [true, { kind: 'propose_time' }],
  [true, { kind: 'scheduler_link' }],
  [true, { kind: 'question', certain: false }],
  [false, { kind: 'unsubscribe' }],
  [false, { kind: 'not_interested' }],
  [false, { kind: 'interested' }],
  [false, { certain: false, ownText: ' \n' }],
])('asking is worth it, %s: %j', (isWorth, changes) => expect(isWorthAsking(intentOf(changes))).toBe(isWorth));

describe('for all intents and opinions', () => {
  const text = 'Thursday at 3 works, or call me on Friday if not';
  const slots = fc.uniqueArray(fc.constantFrom(...OFFERED, '2026-03-12T15:00:00.000Z'), { maxLength: 4 });
  const slot = fc.record({ start: fc.constantFrom(...OFFERED), end: fc.constantFrom(...OFFERED) });
  const interpretation = fc.record({ says: fc.string(), accepted: slots, proposed: fc.array(slot, { maxLength: 2 }) });
  const intents = fc
    .record({
      kind: fc.constantFrom(...INTENTS),
      certain: fc.boolean(),
      ownText: fc.constantFrom(text, 'something else'),
      acceptedSlot: fc.option(fc.constantFrom(...OFFERED)),
      acceptedAnyOf: slots,
      proposed: fc.array(slot, { maxLength: 2 }),
      interpretations: fc.array(interpretation, { maxLength: 2 }),
      phone: fc.option(fc.constant('+14155550190')),
      schedulerLink: fc.option(fc.constant({ url: 'cal.com/dana', invited: true })),
      remarks: fc.uniqueArray(fc.constantFrom(...REMARKS), { maxLength: 2 }),
    })
    .map(intentOf);
  const opinions = fc.record({
    kind: fc.constantFrom(...INTENTS),
    agreesToOffered: fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 4 }),
    quotes: fc.array(fc.constantFrom('Thursday', 'call me', 'works', 'not there', ''), { maxLength: 3 }),
    proposesOwnTimes: fc.boolean(),
    conditionsOrDoubt: fc.boolean(),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const check = (property: (intent: Intent, result: Intent) => void) =>
    fc.assert(
      fc.property(intents, opinions, slots, (intent, opinion, offered) => {
        property(intent, withSecondOpinion(intent, opinion, offered));
        property(intent, withoutSecondOpinion(intent));
      }),
      { numRuns: 2_000 },
    );

  it('nothing becomes certain', () => check((intent, result) => expect(!result.certain || intent.certain).toBe(true)));

  it('no slot is accepted that was not before', () =>
    check((intent, result) => {
      expect([null, intent.acceptedSlot]).toContain(result.acceptedSlot);
      expect(intent.acceptedAnyOf).toEqual(expect.arrayContaining(result.acceptedAnyOf));
    }));

  it('an uncertain reading changes in nothing but what is shown', () =>
    check((intent, result) => {
      if (intent.certain) return;
      const { interpretations: _, findings: __, ...decided } = result;
      expect(intent).toMatchObject(decided);
    }));

  it('kind, words, times of their own, telephone, link and remarks are the rules’', () =>
    check((intent, result) => {
      for (const part of ['kind', 'ownText', 'proposed', 'zone', 'phone', 'schedulerLink', 'remarks'] as const)
        expect(result[part]).toEqual(intent[part]);
    }));

  it('nothing that was found is lost', () =>
    check((intent, result) => {
      expect(result.findings.slice(0, intent.findings.length)).toEqual(intent.findings);
      expect(result.interpretations.slice(0, intent.interpretations.length)).toEqual(intent.interpretations);
    }));

  it('what an opinion suggests was offered', () =>
    fc.assert(
      fc.property(intents, opinions, slots, (intent, opinion, offered) => {
        const added = withSecondOpinion(
          { ...intent, certain: false, interpretations: [] },
          opinion,
          offered,
        ).interpretations;
        for (const { accepted, proposed } of added)
          expect([...offered, ...proposed]).toEqual(expect.arrayContaining(accepted));
      }),
    ));
});
