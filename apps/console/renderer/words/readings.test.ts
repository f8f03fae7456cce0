import type { Intent } from '@overlap/domain/intent';
import { expect, test } from 'vitest';
import { formatTimes, whyCertain } from './readings.ts';

const finding = (rule: string, says: string) => ({ rule, says, span: null });
const way = { says: 'It is this.', accepted: [], proposed: [] };
const intent = (change: Partial<Intent>) =>
  ({ certain: false, findings: [], interpretations: [], ...change }) as unknown as Intent;

test.each<[string, Partial<Intent>, RegExp]>([
  ['is certain', { certain: true, findings: [finding('accept.open', 'No.')] }, /only one way/],
  ['left something open', { findings: [finding('accept.day', 'Yes.'), finding('times.open', 'Might.')] }, /^Might\.$/],
  ['the model disagrees with', { findings: [finding('model.disagrees', 'Otherwise.')] }, /^Otherwise\.$/],
  ['the model only suggests something for', { findings: [finding('model.suggests', 'Perhaps.')] }, /not understand/],
  ['has two ways to read it', { interpretations: [way, way] }, /2 ways/],
  ['says nothing of why', {}, /do not understand/],
])('a reading that %s says why', (_title, change, says) => expect(whyCertain(intent(change))).toMatch(says));

test.each([
  ['2026-11-24T15:00:00Z', '2026-11-24T15:30:00Z', 'Tue, Nov 24, 3:00 PM GMT to 3:30 PM'],
  ['2026-11-24T15:00:00Z', '2026-11-25T15:30:00Z', 'Tue, Nov 24, 3:00 PM GMT to Wed, Nov 25, 3:30 PM GMT'],
])('%s to %s', (start, end, says) => expect(formatTimes({ start, end }, 'Europe/London')).toBe(says));
