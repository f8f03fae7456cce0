import { slotFrom } from '@overlap/domain/slot';
import { expect, it } from 'vitest';
import { isFree } from './busy.ts';

const at = (clock: string, minutes = 30) => slotFrom(`2026-12-03T${clock}:00Z`, minutes);

it.each([
  ['an empty calendar', [], true],
  ['something right before', [at('14:30')], true],
  ['something right after', [at('15:30')], true],
  ['something on either side', [at('14:30'), at('15:30')], true],
  ['the same time', [at('15:00')], false],
  ['something that runs into it', [at('14:31')], false],
  ['something that it runs into', [at('15:29')], false],
  ['a minute within it', [at('15:10', 1)], false],
  ['a day around it', [at('00:00', 1440)], false],
  ['something far off first', [at('09:00'), at('15:00')], false],
])('half an hour beside %s: %s', (_what, busy, free) => {
  expect(isFree(at('15:00'), busy)).toBe(free);
});
