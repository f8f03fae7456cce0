import { describe, expect, it } from 'vitest';
import { FRIDAY, MONDAY, OFFER, readReply, THURSDAY } from './example-offer.ts';

const ACCEPTED: readonly (readonly [string, string])[] = [
  ['The second one works for me.', FRIDAY],
  ['option 3 is good for me, thanks!', MONDAY],
  ['#2', FRIDAY],
  ['Option B works', FRIDAY],
  ['Number two is best.', FRIDAY],
  ['The last one please.', MONDAY],
  ['the middle one', FRIDAY],
  ['2nd option please', FRIDAY],
  ["Let's do Monday.", MONDAY],
  ['Friday it is! Have a great weekend', FRIDAY],
  ["Friday's good", FRIDAY],
  ['Thurs fine', THURSDAY],
  ['This Friday works', FRIDAY],
  ['next Monday at 11:30', MONDAY],
  ['Thursday at 3 is perfect. Talk then.', THURSDAY],
  ['thur 3pm wrks 4 me', THURSDAY],
  ['Thursday at 15:00', THURSDAY],
  ['Thursday 15h ok', THURSDAY],
  ['monday 1130 ok', MONDAY],
  ['half past eleven on Monday', MONDAY],
  ['I can make the 11:30.', MONDAY],
  ["I'd say Thursday, 3 o'clock, would suit me rather nicely.", THURSDAY],
  ['Friday at ten am works great for me', FRIDAY],
  ['thurs@3', THURSDAY],
  ['10am EST works', FRIDAY],
  ['10am EDT works', FRIDAY],
  ['7am Pacific on Friday works', FRIDAY],
  ['3pm my time Thursday', THURSDAY],
  ['Mar 6 works', FRIDAY],
  ['6 March 10am', FRIDAY],
  ['the 9th at 11:30', MONDAY],
  ['3/6 at 10', FRIDAY],
  ['03/05/2026 3pm', THURSDAY],
  ['Confirming Mar 9, 11:30 Eastern.', MONDAY],
  ['Thursday afternoon works', THURSDAY],
  ['Friday morning please', FRIDAY],
  ['Hi Sam,\n\nHappy Friday! Monday works.\n\nBest,\nDana', MONDAY],
  ['Thank you Sam, Friday is fine too', FRIDAY],
  ['Thanks for the options, Friday works', FRIDAY],
  ['Looking forward to meeting you on Friday', FRIDAY],
  ['Friday 10am works on my end. Could you also send over pricing beforehand?', FRIDAY],
  ['Friday 10am works. Looping in my colleague Ana (ana@larkspur.example) as well.', FRIDAY],
  ['Friday at 10 works. Please send the calendar invite to dana.w@larkspur.example', FRIDAY],
  ['Friday 10am works. My cell is (212) 555-0199 in case Zoom breaks.', FRIDAY],
  ['Does Thursday at 3 still work?', THURSDAY],
  ['can we do Thursday at 3 please?', THURSDAY],
  ["I can't do Thursday but Friday is good", FRIDAY],
  ['On Mon I am out. On Fri I am out. Thurs fine.', THURSDAY],
  ['Kindly do the needful and block Friday 10 am', FRIDAY],
];

describe('acceptance of one slot', () => {
  it.each(ACCEPTED)('takes %j', (text, slot) => {
    expect(readReply(text)).toMatchObject({
      kind: 'accept_slot',
      certain: true,
      acceptedSlot: slot,
      acceptedAnyOf: [],
    });
  });

  it('says why in the words of the reply', () => {
    const { findings, ownText } = readReply('Hi Sam, Thursday at 3 works');
    expect(findings[0]).toMatchObject({
      rule: 'accept.day-and-time',
      says: expect.stringContaining('Thursday, March 5 at 3:00 PM EST'),
    });
    const span = findings[0]?.span;
    expect(ownText.slice(span?.start, span?.end)).toBe('Thursday at 3');
  });
});

describe('a choice left to us', () => {
  const all = [...OFFER.offeredSlots];
  it.each([
    ['Either works, dealer’s choice.', all],
    ['Any of those is fine by me!', all],
    ["I'm free all three times", all],
    ['Thursday or Friday works', [THURSDAY, FRIDAY]],
    ['Happy to take the Thursday one or the Monday one.', [THURSDAY, MONDAY]],
    ['Monday or Thursday, both are fine for me', [THURSDAY, MONDAY]],
  ])('keeps every slot of %j', (text, slots) => {
    expect(readReply(text)).toMatchObject({
      kind: 'accept_slot',
      certain: true,
      acceptedSlot: null,
      acceptedAnyOf: slots,
    });
  });

  it('takes "both" for two slots', () => {
    const two = OFFER.offeredSlots.slice(0, 2);
    const outboundText = '1) Thursday, Mar 5, 3:00 PM\n2) Friday, Mar 6, 10:00 AM';
    expect(readReply('both work for me', { offeredSlots: two, outboundText })).toMatchObject({
      certain: true,
      acceptedAnyOf: two,
    });
    expect(readReply('book both', { offeredSlots: two, outboundText }).certain).toBe(false);
  });
});

describe('one slot on offer', () => {
  const one = { offeredSlots: [THURSDAY], outboundText: 'Would Thursday, Mar 5 at 3:00 PM suit?' };
  it.each(['Yes', 'Sounds good', 'that works, see you then!', 'Perfect, please send the invite', '👍 works'])(
    'takes %j',
    text => {
      expect(readReply(text, one)).toMatchObject({ kind: 'accept_slot', certain: true, acceptedSlot: THURSDAY });
    },
  );
  it.each([
    'Thanks',
    'ok',
    'Yes, interested.',
    'Yes, please send the link',
    'Yes?',
    'yes but later',
    'Sounds good, let me check',
  ])('is not sure of %j', text =>
    expect(readReply(text, one)).not.toMatchObject({ kind: 'accept_slot', certain: true }),
  );
  it('is not sure when the outbound text shows more times than are left', () => {
    const outboundText = '1) Thursday, 3:00 PM\n2) Friday, 10:00 AM';
    expect(readReply('Yes', { ...one, outboundText }).certain).toBe(false);
    expect(readReply('the first one works', { ...one, outboundText }).certain).toBe(false);
    expect(readReply('Thursday works', { ...one, outboundText }).acceptedSlot).toBe(THURSDAY);
  });
  it('is not sure of a bare yes to several questions', () => {
    expect(
      readReply('Yes', { ...one, outboundText: 'Do you run your own fleet? Would Thursday at 3:00 PM suit?' }).certain,
    ).toBe(false);
  });
});

describe('zones and figures', () => {
  const coast = {
    leadTimeZone: 'America/Los_Angeles',
    offeredSlots: ['2026-03-05T18:00:00Z', '2026-03-06T21:00:00Z'],
    outboundText: '1) Thursday, Mar 5, 10:00 AM PST\n2) Friday, Mar 6, 1:00 PM PST',
  };
  it.each([
    ['1pm works', '2026-03-06T21:00:00Z'],
    ['4pm ET Friday is good', '2026-03-06T21:00:00Z'],
    ['Thursday 10 my time works', '2026-03-05T18:00:00Z'],
  ])('reads %j on the lead’s clock', (text, slot) => expect(readReply(text, coast).acceptedSlot).toBe(slot));

  it('is not sure of a figure that is an option and an hour', () =>
    expect(readReply('1 works', coast).certain).toBe(false));
  it('is not sure when two clocks give two slots and the offer does not show which', () => {
    expect(readReply('1pm works', { ...coast, outboundText: null }).certain).toBe(false);
  });
  it('reads an unknown zone on the clock of the offer', () => {
    expect(readReply('10am works', { leadTimeZone: null }).acceptedSlot).toBe(FRIDAY);
    expect(readReply('10am my time works', { leadTimeZone: null }).certain).toBe(false);
  });
  it('reads dates by the lead’s country', () => {
    expect(readReply('6/3 at 15:00', { leadTimeZone: 'Europe/London', outboundText: null }).acceptedSlot).toBe(FRIDAY);
    expect(readReply('6/3 at 10', {}).certain).toBe(false);
  });
  it('takes an hour that is also the day', () => {
    const offeredSlots = ['2026-03-05T17:00:00Z', '2026-03-04T22:00:00Z', '2026-03-04T23:00:00Z'];
    const denver = {
      leadTimeZone: 'America/Denver',
      workspaceTimeZone: 'America/Denver',
      outboundText: null,
      offeredSlots,
    };
    expect(readReply('wed 4 works', denver).acceptedSlot).toBe('2026-03-04T23:00:00Z');
    expect(readReply('wed', denver).certain).toBe(false);
    expect(readReply('Wednesday the later one', denver).acceptedSlot).toBe('2026-03-04T23:00:00Z');
  });
});
