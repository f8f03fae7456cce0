import { DECISION_ACTIONS, type Decision, type DecisionAction, type DecisionStatus } from '@overlap/domain/decision';
import {
  type Autonomy,
  type AutonomyLevel,
  NEW_WORKSPACE_AUTONOMY,
  PROCESSES,
  type Process,
} from '@overlap/domain/policy';
import { describe, expect, it, test } from 'vitest';
import { firstStatus } from './decide.ts';

const decisionOf = (action: DecisionAction, process: Process | null): Decision => ({
  process,
  action,
  starts: [],
  reasons: [],
});
/** The level under test for one process, the opposite for all others: no process follows another's setting. */
const only = (process: Process, level: AutonomyLevel): Autonomy => {
  const others = level === 'auto' ? 'off' : 'auto';
  return { ...(Object.fromEntries(PROCESSES.map(each => [each, others])) as Autonomy), [process]: level };
};

type Row = [
  process: Process,
  action: DecisionAction,
  off: DecisionStatus,
  review: DecisionStatus,
  auto: DecisionStatus,
];
const TABLE: Row[] = [
  ['link-first', 'send-link', 'handed-over', 'awaiting-approval', 'ordered'],
  ['offered-time', 'book', 'handed-over', 'awaiting-approval', 'ordered'],
  ['lead-times', 'book', 'handed-over', 'awaiting-approval', 'ordered'],
  // A person's work already: nothing to approve.
  ['call-me', 'call-task', 'handed-over', 'ordered', 'ordered'],
  ['scheduler-link', 'scheduler-link-review', 'handed-over', 'ordered', 'ordered'],
  ...PROCESSES.map((process): Row => [process, 'ask-person', 'handed-over', 'handed-over', 'handed-over']),
];

describe('where a decision first stands', () => {
  it.each(TABLE)('%s %s: off %s, review %s, auto %s', (process, action, off, review, auto) => {
    const standsAt = (level: AutonomyLevel) => firstStatus(decisionOf(action, process), only(process, level));
    expect([standsAt('off'), standsAt('review'), standsAt('auto')]).toEqual([off, review, auto]);
  });

  test('a new workspace acts on nothing without a person', () => {
    for (const action of ['book', 'send-link'] as const)
      for (const process of PROCESSES)
        expect(firstStatus(decisionOf(action, process), NEW_WORKSPACE_AUTONOMY)).toBe('awaiting-approval');
  });

  test('an action of no process waits for a person', () => {
    const everythingAuto = Object.fromEntries(PROCESSES.map(each => [each, 'auto'])) as Autonomy;
    expect(firstStatus(decisionOf('send-link', null), everythingAuto)).toBe('awaiting-approval');
  });

  test('an opt-out is carried out at every level', () => {
    const everythingOff = Object.fromEntries(PROCESSES.map(each => [each, 'off'])) as Autonomy;
    expect(firstStatus(decisionOf('suppress', null), everythingOff)).toBe('ordered');
  });

  test('nothing to do is noted', () => {
    expect(firstStatus(decisionOf('none', null), NEW_WORKSPACE_AUTONOMY)).toBe('noted');
  });

  it.each(DECISION_ACTIONS)('%s is never done before it began', action => {
    for (const process of [...PROCESSES, null])
      expect(['done', 'refused']).not.toContain(firstStatus(decisionOf(action, process), NEW_WORKSPACE_AUTONOMY));
  });
});
