import { expect, test } from 'vitest';
import { createKeyReader, type Stroke } from './shortcuts.ts';

const stroke = (key: string, part: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isTyping: false,
  at: 0,
  ...part,
});

test.each([
  ['j', 'move-down'],
  ['ArrowDown', 'move-down'],
  ['k', 'move-up'],
  ['Enter', 'open'],
  ['e', 'complete'],
  ['a', 'approve'],
  ['r', 'refuse'],
  ['b', 'book'],
  ['m', 'move-meeting'],
  ['c', 'cancel-meeting'],
  ['n', 'no-show'],
  ['/', 'search'],
  ['?', 'help'],
  ['Escape', 'back'],
  ['q', null],
])('%s means %s', (key, name) => {
  expect(createKeyReader()(stroke(key))).toBe(name);
});

test.each([
  ['i', 'go-inbox'],
  ['t', 'go-tasks'],
  ['b', 'go-bookings'],
])('g then %s means %s', (key, name) => {
  const read = createKeyReader();
  expect(read(stroke('g'))).toBeNull();
  expect(read(stroke(key, { at: 900 }))).toBe(name);
});

test('a sequence is forgotten after a second', () => {
  const read = createKeyReader();
  read(stroke('g'));
  expect(read(stroke('i', { at: 1_000 }))).toBeNull();
});

test('a sequence that leads nowhere gives way to the single key', () => {
  const read = createKeyReader();
  read(stroke('g'));
  expect(read(stroke('a', { at: 10 }))).toBe('approve');
});

test('typing is text; only Escape gets out', () => {
  const read = createKeyReader();
  expect(read(stroke('a', { isTyping: true }))).toBeNull();
  expect(read(stroke('Escape', { isTyping: true }))).toBe('back');
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s the key is the system’s', modifier => {
  expect(createKeyReader()(stroke('r', { [modifier]: true }))).toBeNull();
});
