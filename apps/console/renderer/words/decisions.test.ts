import { DECISION_ACTIONS, DECISION_STATUSES } from '@overlap/domain/decision';
import { expect, test } from 'vitest';
import { badgeOf, deedInWords, type Situation } from './decisions.ts';

const row = (part: Partial<Situation>): Situation => ({
  intent: null,
  action: null,
  decisionStatus: null,
  openTasks: 0,
  bookedSlot: null,
  status: 'active',
  ...part,
});

test.each([
  [{ action: 'book', decisionStatus: 'done', bookedSlot: '2026-12-03T20:00:00Z' }, 'Booked'],
  [{ action: 'book', decisionStatus: 'awaiting-approval', openTasks: 1 }, 'Needs you'],
  [{ action: 'book', decisionStatus: 'ordered' }, 'Working'],
  [{ action: 'book', decisionStatus: 'refused' }, 'Refused'],
  [{ action: 'send-link', decisionStatus: 'done' }, 'Link sent'],
  [{ action: 'call-task', decisionStatus: 'done', openTasks: 1 }, 'Call'],
  [{ action: 'suppress', decisionStatus: 'done', status: 'unsubscribed' }, 'Unsubscribed'],
  [{ action: 'none', decisionStatus: 'noted', intent: 'out_of_office' }, 'Out of office'],
  [{ action: 'ask-person', decisionStatus: 'done' }, 'Done'],
] as [Partial<Situation>, string][])('%j shows %s', (part, text) => {
  expect(badgeOf(row(part))?.text).toBe(text);
});

test('open work outranks a booking', () => {
  expect(badgeOf(row({ openTasks: 1, bookedSlot: '2026-12-03T20:00:00Z' }))?.text).toBe('Needs you');
});

test('a lead without a decision has no badge', () => {
  expect(badgeOf(row({}))).toBeNull();
});

test('every decision has words', () => {
  for (const action of DECISION_ACTIONS) {
    for (const status of DECISION_STATUSES) expect(deedInWords({ action, status })).toMatch(/^[A-Z].{5,}/);
  }
});
