import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  afterSilence,
  approvalWaitsUntil,
  holdAfter,
  LINK_ATTEMPT_ACTIONS,
  LINK_ATTEMPT_STATUSES,
  LIVE_LINK_STATUSES,
  type LinkAttemptAction,
  type LinkAttemptStatus,
  linkActionsOf,
  linkAttemptCan,
  linkResultSchema,
  linkStateOf,
  linkStatusesThatCan,
} from './link-attempt.ts';
import { PAGE_ENDINGS, type PageEnding } from './page-booking.ts';

/** The table as people know it: one row a status, its actions in alphabetical order. */
const TABLE: Record<LinkAttemptStatus, LinkAttemptAction[]> = {
  planned: ['callOff', 'end', 'start'],
  running: ['again', 'arm', 'ask', 'callOff', 'end'],
  'awaiting-approval': ['approve', 'callOff', 'claim', 'refuse', 'sendOwnLink'],
  approved: ['callOff', 'end', 'start'],
  armed: ['again', 'end', 'release'],
  released: ['end'],
  booked: [],
  'needs-person': ['claim', 'retry', 'sendOwnLink', 'settle'],
  failed: ['claim', 'retry', 'sendOwnLink'],
  refused: ['sendOwnLink'],
  'called-off': ['retry', 'sendOwnLink'],
};

describe('what may be done with an attempt', () => {
  it.each(LINK_ATTEMPT_STATUSES)('%s', status => {
    expect(linkActionsOf({ status, wasReleased: false }).toSorted()).toEqual(TABLE[status]);
  });

  it.each(LINK_ATTEMPT_STATUSES)('%s, once a request has left: nothing that could book a second time', status => {
    const left = linkActionsOf({ status, wasReleased: true });
    const twice: LinkAttemptAction[] = ['start', 'arm', 'release', 'again', 'retry', 'sendOwnLink'];
    expect(left.filter(action => twice.includes(action))).toEqual([]);
    expect(left.toSorted()).toEqual(TABLE[status].filter(action => !twice.includes(action)));
  });

  test('a change may start from the statuses that allow it', () => {
    for (const action of LINK_ATTEMPT_ACTIONS) {
      expect(linkStatusesThatCan(action)).toEqual(LINK_ATTEMPT_STATUSES.filter(each => TABLE[each].includes(action)));
    }
    expect(linkStatusesThatCan('release')).toEqual(['armed']);
    expect(linkStatusesThatCan('approve')).toEqual(['awaiting-approval']);
  });

  test('only what can still be called off or ended is live', () => {
    const ends = LINK_ATTEMPT_STATUSES.filter(
      status => linkAttemptCan('end', { status, wasReleased: false }) || status === 'awaiting-approval',
    );
    expect([...LIVE_LINK_STATUSES].toSorted()).toEqual(ends.toSorted());
  });

  test('the database allows one live attempt a lead, by the same list', () => {
    const file = path.resolve(
      import.meta.dirname,
      '../../../prisma/migrations/20261121190000_lead_links/migration.sql',
    );
    const lists = [...readFileSync(file, 'utf8').matchAll(/ON "link_attempt"[^;]*"status" IN \(([^)]*)\)/g)];
    expect(lists).toHaveLength(2);
    for (const [, listed = ''] of lists)
      expect(listed.split(',').map(each => each.trim().replaceAll("'", ''))).toEqual([...LIVE_LINK_STATUSES]);
  });
});

describe('a stored attempt', () => {
  it.each([
    ['never released', { status: 'needs-person', releasedAt: null, kind: 'captcha' }, false],
    ['released', { status: 'needs-person', releasedAt: new Date(), kind: 'rejected' }, true],
    // The form was gone, and something had been let pass.
    ['of unknown outcome', { status: 'needs-person', releasedAt: null, kind: 'outcome-unknown' }, true],
  ])('%s', (_title, row, wasReleased) => {
    expect(linkStateOf(row)).toEqual({ status: 'needs-person', wasReleased });
    expect(linkAttemptCan('retry', linkStateOf(row))).toBe(!wasReleased);
  });
});

describe('after silence', () => {
  it.each<[LinkAttemptStatus, number, string]>([
    ['running', 1, 'again'],
    ['running', 2, 'again'],
    ['running', 3, 'end browser-died release'],
    ['armed', 1, 'again'],
    ['armed', 2, 'again'],
    ['armed', 3, 'end browser-died release'],
    ['released', 1, 'end outcome-unknown keep'],
    ['released', 99, 'end outcome-unknown keep'],
    ['planned', 0, 'nothing'],
    ['approved', 0, 'nothing'],
    ['awaiting-approval', 1, 'nothing'],
    ['booked', 1, 'nothing'],
    ['called-off', 1, 'nothing'],
  ])('%s after %i runs: %s', (status, tries, expected) => {
    const step = afterSilence({ status, tries });
    const told = step.next === 'end' ? `end ${step.kind} ${step.hold}` : step.next;
    expect(told).toBe(expected);
  });

  test('no status with a released request ever goes round again', () => {
    for (const status of LINK_ATTEMPT_STATUSES) {
      const step = afterSilence({ status, tries: 1 });
      if (step.next === 'again') expect(linkAttemptCan('again', { status, wasReleased: true })).toBe(false);
    }
  });
});

describe('our hold', () => {
  const KEPT: PageEnding[] = ['outcome-unknown', 'pending-approval', 'refused-silently'];
  it.each(Object.keys(PAGE_ENDINGS) as PageEnding[])('before a release: %s', kind => {
    expect(holdAfter(kind, false)).toBe(KEPT.includes(kind) ? 'keep' : 'release');
  });

  it.each<[PageEnding, string]>([
    ['rejected', 'release'],
    ['slot-taken', 'release'],
    ['outcome-unknown', 'keep'],
    ['pending-approval', 'keep'],
    ['payment', 'keep'],
    ['browser-died', 'keep'],
    ['unreachable', 'keep'],
  ])('after a release: %s is %s', (kind, hold) => {
    expect(holdAfter(kind, true)).toBe(hold);
  });
});

describe('how long an approval waits', () => {
  const HOUR = 3_600_000;
  it.each([
    ['a day for a meeting far ahead', 100 * HOUR, 24 * HOUR],
    ['until two hours before', 10 * HOUR, 8 * HOUR],
    ['a quarter of an hour for one that is near', 1.5 * HOUR, HOUR / 4],
  ])('%s', (_title, ahead, waits) => {
    const now = Date.parse('2026-12-01T10:00:00Z');
    expect(approvalWaitsUntil(now, now + ahead) - now).toBe(waits);
  });
});

test('a record with an ending that nobody knows is none', () => {
  const record = {
    outcome: 'booked',
    kind: 'confirmed',
    says: '',
    slot: null,
    timeZone: null,
    provider: 'calendly',
    route: 'browser',
    signs: [],
    zoneSigns: [],
    finalUrl: null,
    wasSubmitted: true,
    question: null,
    alternatives: [],
    steps: [],
    evidence: [],
  };
  expect(linkResultSchema.safeParse(record).success).toBe(true);
  expect(linkResultSchema.safeParse({ ...record, kind: 'went-fine' }).success).toBe(false);
});
