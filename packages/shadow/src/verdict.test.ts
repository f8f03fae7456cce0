import { describe, expect, it } from 'vitest';
import { FRIDAY, THURSDAY } from './fixtures/past-rows.ts';
import { type Comparison, type Verdict, verdictOf } from './verdict.ts';

const book = (start: string) => ({ action: 'book' as const, starts: [start] });
const ask = { action: 'ask-person' as const, starts: [] };
const link = { action: 'send-link' as const, starts: [] };
const call = { action: 'call-task' as const, starts: [] };
const none = { action: 'none' as const, starts: [] };
type Outcome = Comparison['outcome'];
const auto = (start: string): Outcome => ({ kind: 'booked', start, by: 'overlap', ofThisReply: true });
const later = (start: string): Outcome => ({ kind: 'booked', start, by: 'overlap', ofThisReply: false });
const person = (start: string): Outcome => ({ kind: 'booked', start, by: 'person', ofThisReply: true });
const outside = (start: string): Outcome => ({ kind: 'booked', start, by: 'outside', ofThisReply: false });
const open: Outcome = { kind: 'person', tasks: [] };
const nothing: Outcome = { kind: 'nothing' };
const done = { status: 'done' as const };
const waiting = { status: 'awaiting-approval' as const };
const refused = { status: 'refused' as const };
const handed = { status: 'handed-over' as const };

describe('a reply then and now', () => {
  it.each<[string, Comparison['now'], Comparison['before'], Outcome, Verdict]>([
    ['booked by itself, both times', book(THURSDAY), { ...book(THURSDAY), ...done }, auto(THURSDAY), 'same'],
    [
      'written otherwise, the same moment',
      book('2026-11-12T15:00:00-05:00'),
      { ...book(THURSDAY), ...done },
      auto(THURSDAY),
      'same',
    ],
    ['asked both times', ask, { ...ask, ...handed }, open, 'same'],
    ['asked both times, and a person booked', ask, { ...ask, ...handed }, outside(THURSDAY), 'same'],
    ['the link both times, and they booked', link, { ...link, ...done }, outside(THURSDAY), 'same'],
    ['prepared then, still waiting', book(THURSDAY), { ...book(THURSDAY), ...waiting }, open, 'same'],
    [
      'prepared then, a person let it through',
      book(THURSDAY),
      { ...book(THURSDAY), ...done },
      person(THURSDAY),
      'would-have-booked',
    ],
    ['asked then, a person booked it', book(THURSDAY), { ...ask, ...handed }, outside(THURSDAY), 'would-have-booked'],
    [
      'asked then, a later reply booked it',
      book(THURSDAY),
      { ...ask, ...handed },
      later(THURSDAY),
      'would-have-booked',
    ],
    ['never decided, a person booked it', book(THURSDAY), null, outside(THURSDAY), 'would-have-booked'],
    [
      'booked by itself at another start',
      book(FRIDAY),
      { ...book(THURSDAY), ...done },
      auto(THURSDAY),
      'would-have-booked-otherwise',
    ],
    [
      'a person booked another start',
      book(FRIDAY),
      { ...ask, ...handed },
      person(THURSDAY),
      'would-have-booked-otherwise',
    ],
    ['never decided, another start came about', book(FRIDAY), null, outside(THURSDAY), 'would-have-booked-otherwise'],
    ['a person refused it', book(THURSDAY), { ...book(THURSDAY), ...refused }, nothing, 'would-have-booked-otherwise'],
    [
      'another start was prepared',
      book(FRIDAY),
      { ...book(THURSDAY), ...waiting },
      open,
      'would-have-booked-otherwise',
    ],
    [
      'refused, and booked all the same',
      book(THURSDAY),
      { ...book(THURSDAY), ...refused },
      outside(THURSDAY),
      'would-have-booked',
    ],
    ['booked by itself then, asked now', ask, { ...book(THURSDAY), ...done }, auto(THURSDAY), 'would-have-asked'],
    ['booked by itself then, a call now', call, { ...book(THURSDAY), ...done }, auto(THURSDAY), 'would-have-asked'],
    ['booked by itself then, left alone now', none, { ...book(THURSDAY), ...done }, auto(THURSDAY), 'new-action'],
    ['approved by a person then, asked now', ask, { ...book(THURSDAY), ...done }, person(THURSDAY), 'new-action'],
    ['asked then, booked now, no meeting', book(THURSDAY), { ...ask, ...handed }, open, 'new-action'],
    ['asked then, the link now', link, { ...ask, ...handed }, open, 'new-action'],
    ['the link then, left alone now', none, { ...link, ...done }, { kind: 'answered' }, 'new-action'],
    ['never decided', ask, null, nothing, 'not-comparable'],
    ['never decided, booked now, no meeting', book(THURSDAY), null, nothing, 'not-comparable'],
  ])('%s', (_title, now, before, outcome, verdict) => expect(verdictOf({ now, before, outcome })).toBe(verdict));
});
