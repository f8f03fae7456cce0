import { expect, test } from 'vitest';
import { type Stance, stanceOf } from './findings.ts';

test.each<[string, Stance]>([
  ['accept.position', 'taken'],
  ['propose.times', 'taken'],
  ['call.asked', 'taken'],
  ['interest.said', 'taken'],
  ['reject.offer', 'turned-down'],
  ['times.refuse', 'turned-down'],
  ['decline.said', 'declines'],
  ['unsubscribe.request', 'declines'],
  ['accept.open', 'open'],
  ['accept.unclear', 'open'],
  ['times.open', 'open'],
  ['words.joke', 'open'],
  ['unsubscribe.mention', 'open'],
  ['model.disagrees', 'model'],
  ['model.suggests', 'model'],
  ['question.asked', 'noted'],
  ['absence.foreign', 'noted'],
  ['a-rule-of-tomorrow', 'noted'],
])('the words of %s are %s', (rule, stance) => expect(stanceOf(rule)).toBe(stance));
