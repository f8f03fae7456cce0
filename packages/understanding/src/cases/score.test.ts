import { describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { formatScore } from './format-score.ts';
import { exactShare, intervalShares, type Prediction, score } from './score.ts';

const label: Case['expected'] = {
  intent: 'accept_slot',
  process: 2,
  decision: 'auto_book',
  acceptedSlot: '2027-05-12T10:00:00Z',
  proposed: [],
  bookableStart: '2027-05-12T10:00:00Z',
  phone: null,
  schedulerLink: null,
  tags: ['ordinal'],
};

function labelled(id: string, change: Partial<Case['expected']> = {}): Case {
  return {
    id,
    channel: 'email',
    receivedAt: '2027-05-10T09:05:00+01:00',
    leadTimeZone: 'Europe/London',
    workspaceTimeZone: 'Europe/London',
    offeredSlots: ['2027-05-12T10:00:00Z'],
    durationMinutes: 30,
    busy: [],
    workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'Europe/London' },
    subject: 'Re: Hello',
    body: 'The first one',
    context: null,
    leadPhoneOnFile: null,
    expected: { ...label, ...change },
  };
}

const right: Prediction = {
  id: 'a',
  intent: 'accept_slot',
  decision: 'auto_book',
  acceptedSlot: '2027-05-12T10:00:00Z',
  bookableStart: '2027-05-12T10:00:00Z',
};

const asked = { decision: 'escalate', acceptedSlot: null, bookableStart: null } as const;

describe('score', () => {
  it('counts a right booking once', () => {
    const { total, falseAutoBooks } = score([labelled('a')], [right]);
    expect(total).toMatchObject({ cases: 1, decisionRight: 1, autoExpected: 1, autoPredicted: 1, autoRight: 1 });
    expect(falseAutoBooks).toEqual([]);
  });

  it('takes the accepted slot for the start when no start is given', () => {
    expect(score([labelled('a')], [{ ...right, bookableStart: null }]).total.autoRight).toBe(1);
  });

  it('compares instants, not their spelling', () => {
    const spelled = { ...right, bookableStart: '2027-05-12T11:00:00.000+01:00' };
    expect(score([labelled('a')], [spelled]).total.autoRight).toBe(1);
  });

  it('calls a booking false where none was wanted, and where the start is another', () => {
    const result = score(
      [labelled('a', asked), labelled('b')],
      [right, { ...right, id: 'b', bookableStart: '2027-05-12T11:00:00Z' }],
    );
    expect(result.falseAutoBooks.map(({ kind }) => kind)).toEqual(['not_expected', 'wrong_time']);
    expect(result.total).toMatchObject({ falseAutoBooks: 2, autoPredicted: 2, autoRight: 0, decisionRight: 1 });
  });

  it('names a wrong start inside a proposed window apart', () => {
    const proposed = [{ start: '2027-05-12T10:00:00Z', end: '2027-05-12T12:00:00Z' }];
    const result = score([labelled('a', { proposed })], [{ ...right, bookableStart: '2027-05-12T11:00:00Z' }]);
    expect(result.falseAutoBooks[0]?.kind).toBe('wrong_start_inside_a_proposed_window');
  });

  it('treats a case without a prediction as wrong', () => {
    const result = score([labelled('a')], []);
    expect(result.missing).toEqual(['a']);
    expect(result.total).toMatchObject({ decisionRight: 0, intentRight: 0, autoExpected: 1 });
    expect(result.acceptedSlot.onlyExpected).toBe(1);
  });

  it('pools intervals over all cases', () => {
    const first = { start: '2027-05-12T10:00:00Z', end: '2027-05-12T11:00:00Z' };
    const second = { start: '2027-05-13T10:00:00Z', end: '2027-05-13T11:00:00Z' };
    const third = { start: '2027-05-14T10:00:00Z', end: '2027-05-14T11:00:00Z' };
    const result = score(
      [labelled('a', { proposed: [first, second] }), labelled('b', { proposed: [second] })],
      [
        { ...right, proposed: [first, third] },
        { ...right, id: 'b', proposed: [] },
      ],
    );
    expect(result.intervals).toEqual({ found: 1, invented: 1, missed: 2 });
    expect(intervalShares(result.intervals)).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
  });

  it('compares links without scheme, closing slash and stop', () => {
    const result = score(
      [labelled('a', { schedulerLink: 'https://Cal.com/ann/30/' })],
      [{ ...right, schedulerLink: 'cal.com/ann/30.' }],
    );
    expect(exactShare(result.schedulerLink)).toBe(1);
  });

  it('has no share where neither side has a value', () => {
    expect(exactShare(score([labelled('a')], [right]).phone)).toBeNull();
  });

  it('breaks down by tag, each tag once a case', () => {
    const { byTag } = score([labelled('a', { tags: ['sms', 'sms'] }), labelled('b', asked)], [right]);
    expect(byTag.get('sms')).toMatchObject({ cases: 1, autoRight: 1 });
    expect(byTag.get('ordinal')).toMatchObject({ cases: 1, autoExpected: 0 });
  });
});

describe('formatScore', () => {
  it('shows the false bookings by id', () => {
    const table = formatScore(score([labelled('a', asked)], [right]));
    expect(table).toContain('FALSE AUTO-BOOKS (must be 0)      1  (100.0% of cases)');
    expect(table).toContain('a  not_expected');
  });
});
