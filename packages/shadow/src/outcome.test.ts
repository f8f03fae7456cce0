import type { PastBooking, PastTrace } from '@overlap/database/stores/past';
import { describe, expect, it } from 'vitest';
import { FRIDAY, minutesFromReply, pastBooking, pastDecision, pastReply, THURSDAY } from './fixtures/past-rows.ts';
import { outcomeOf } from './outcome.ts';

const held = (actor: string): PastTrace => ({ subjectId: 'booking', action: 'slot-held', actor, at: THURSDAY });
const come = (bookings: PastBooking[], traces: PastTrace[] = []) =>
  outcomeOf({ reply: pastReply(), bookings, tasks: [], traces });

describe('what came of a reply', () => {
  it.each<[string, Partial<PastBooking>, PastTrace[], object]>([
    ['booked by Overlap', { decisionId: 'decision' }, [held('overlap')], { by: 'overlap', ofThisReply: true }],
    ['approved by a person', { decisionId: 'decision' }, [held('user:1')], { by: 'person', ofThisReply: true }],
    ['booked on the provider’s side', {}, [], { by: 'outside', ofThisReply: false }],
    ['booked for a later reply', { decisionId: 'other' }, [held('overlap')], { by: 'overlap', ofThisReply: false }],
    ['booked and cancelled again', { status: 'cancelled' }, [], { kind: 'booked', start: THURSDAY }],
    ['never confirmed', { confirmedAt: null, status: 'failed' }, [], { kind: 'person' }],
    ['booked before it', { createdAt: minutesFromReply(-1) }, [], { kind: 'person' }],
    ['booked five weeks later', { createdAt: minutesFromReply(35 * 1_440) }, [], { kind: 'person' }],
  ])('%s', (_title, change, traces, expected) => expect(come([pastBooking(change)], traces)).toMatchObject(expected));

  it('is its own meeting before an earlier one of the lead', () => {
    const other = pastBooking({ id: 'other', start: FRIDAY });
    const own = pastBooking({ decisionId: 'decision', createdAt: minutesFromReply(90) });
    expect(come([other, own])).toMatchObject({ start: THURSDAY, ofThisReply: true });
  });

  it.each([
    ['what a person was given to do', pastDecision(), ['clarify' as const], { kind: 'person', tasks: ['clarify'] }],
    ['the link', pastDecision({ action: 'send-link', status: 'done' }), [], { kind: 'answered' }],
    ['nothing', pastDecision({ action: 'none', status: 'noted' }), [], { kind: 'nothing' }],
    ['nothing, where it was never decided', null, [], { kind: 'nothing' }],
  ])('is %s', (_title, decision, kinds, expected) => {
    const tasks = kinds.map(kind => ({ decisionId: 'decision', kind, status: 'open' as const }));
    expect(outcomeOf({ reply: pastReply({ decision }), bookings: [], tasks, traces: [] })).toEqual(expected);
  });
});
