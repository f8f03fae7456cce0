import { LINK_ATTEMPT_STATUSES, type LinkAttemptStatus, linkActionsOf } from '@overlap/domain/link-attempt';
import { PERMISSIONS } from '@overlap/domain/role';
import { describe, expect, it, test } from 'vitest';
import { type AttemptDeed, holderOf, otherTimes, whatMayBeDone } from './what-may-be-done.ts';

const now = new Date('2026-12-01T12:00:00Z');
const start = '2026-12-03T15:00:00.000Z';
const other = '2026-12-03T16:00:00.000Z';
const me = { actor: 'user:me', role: 'reviewer', can: PERMISSIONS, timeZone: 'UTC', nameOf: () => 'Ann' };
const given = (status: LinkAttemptStatus, wasReleased = false) => ({
  actions: linkActionsOf({ status, wasReleased }),
  alternatives: [start, other],
  start,
  lockedBy: null as string | null,
  lockedUntil: null as string | null,
});

describe('what a reviewer may do', () => {
  const MAY: Record<LinkAttemptStatus, AttemptDeed[]> = {
    planned: ['call-off'],
    running: ['call-off'],
    'awaiting-approval': ['approve', 'other-time', 'refuse', 'own-link'],
    approved: ['call-off'],
    armed: [],
    released: [],
    booked: [],
    'needs-person': ['settle', 'retry', 'own-link'],
    failed: ['retry', 'own-link'],
    refused: ['own-link'],
    'called-off': ['retry', 'own-link'],
  };
  it.each(LINK_ATTEMPT_STATUSES)('with one that is %s', status => {
    expect(whatMayBeDone(given(status), me, now).deeds).toEqual(MAY[status]);
  });

  it('is only to say what became of it, once a request left', () => {
    expect(whatMayBeDone(given('needs-person', true), me, now).deeds).toEqual(['settle']);
  });

  it('is no other time where none is still to come', () => {
    const later = new Date('2026-12-03T16:00:00Z');
    expect(whatMayBeDone(given('awaiting-approval'), me, later).deeds).not.toContain('other-time');
  });
});

describe('a lock', () => {
  const locked = (by: string) => ({
    ...given('awaiting-approval'),
    lockedBy: by,
    lockedUntil: '2026-12-01T12:08:00Z',
  });

  it('of a colleague says who has it and until when', () => {
    const { whyNot, claim, deeds } = whatMayBeDone(locked('user:ann'), me, now);
    expect(whyNot).toBe('Ann has this in hand until 12:08 PM.');
    expect([claim, deeds.length]).toEqual([null, 4]);
  });

  it('of my own can be given back, and stops me from nothing', () => {
    expect(whatMayBeDone(locked('user:me'), me, now)).toMatchObject({ whyNot: null, claim: 'mine' });
  });

  it('that ran out is none', () => {
    expect(holderOf(locked('user:ann'), 'user:me', new Date('2026-12-01T12:08:00Z'))).toBeNull();
  });
});

test('whoever lacks the right is told so', () => {
  const { whyNot, claim } = whatMayBeDone(given('awaiting-approval'), { ...me, can: ['inbox.read'] }, now);
  expect(whyNot).toMatch(/^Your role \(reviewer\) cannot/);
  expect(claim).toBeNull();
});

test('the chosen time and times gone by are no other times', () => {
  expect(otherTimes({ alternatives: ['2026-12-01T11:00:00Z', start, other], start }, now)).toEqual([other]);
});
