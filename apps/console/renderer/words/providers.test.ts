import { expect, test } from 'vitest';
import type { ProviderRow } from '../api/types.ts';
import { freshnessOf, healthOf, isNearlyUsed, limitInWords, needsLook, sourceOf, webhookLabel } from './providers.ts';

const now = new Date('2026-11-21T15:00:00Z');
const row = (part: Partial<ProviderRow> = {}): ProviderRow => ({
  provider: 'calendly',
  isChosen: true,
  isReady: true,
  hostKey: 'calendly:1',
  config: {},
  hasToken: true,
  status: 'active',
  statusNote: null,
  webhookState: 'active',
  polledAt: null,
  limits: [],
  calendars: [],
  ...part,
});
const limit = { use: 'book', seconds: 60, most: 10, used: 7, pausedUntil: null } as const;

test.each([
  [60, 10, 7, '7 of 10 a minute'],
  [3600, 50, 0, '0 of 50 an hour'],
  [86_400, 200_000, 12_345, '12,345 of 200,000 a day'],
  [10, 100, 3, '3 of 100 in 10 seconds'],
  [60, 120, null, '120 a minute, shared by the installation'],
])('%i s, %i, %s is told as %s', (seconds, most, used, words) => {
  expect(limitInWords({ seconds, most, used })).toBe(words);
});

test.each([
  [10, 7, true],
  [10, 6, false],
  [10, null, false],
])('of %i, %s is nearly used: %s', (most, used, isNear) => expect(isNearlyUsed({ most, used })).toBe(isNear));

test.each<[Partial<ProviderRow>, string, boolean]>([
  [{}, 'Connected', false],
  [{ status: 'broken', isReady: false }, 'Broken', true],
  [{ isReady: false }, 'No calendar', true],
  [{ limits: [{ ...limit, pausedUntil: '2026-11-21T15:05:00Z' }] }, 'Paused', true],
  [{ webhookState: 'The plan has no webhooks.' }, 'Connected', true],
  [{ webhookState: null }, 'Connected', false],
])('%j is %s', (part, text, needs) => {
  expect(healthOf(row(part)).text).toBe(text);
  expect(needsLook(row(part))).toBe(needs);
});

test('our own calendar needs no webhook', () => {
  expect(webhookLabel(row({ provider: 'own', webhookState: null })).tone).toBe('neutral');
});

test.each([
  ['2026-11-21T14:56:00Z', 212, 'Read 4 minutes ago, 212 open times', 'good'],
  ['2026-11-21T14:56:00Z', 0, 'Read 4 minutes ago, 0 open times', 'warn'],
  ['2026-11-21T12:00:00Z', 1, 'Read 3 hours ago, 1 open time', 'warn'],
  [null, 0, 'Open times not read yet', 'neutral'],
])('read at %s with %i: %s', (readAt, openStarts, text, tone) => {
  expect(freshnessOf({ readAt, openStarts }, now)).toEqual({ text, tone });
});

test.each([
  ['hours', null, /not read.*Calendly checks/, 'warn'],
  ['calendar', '2026-11-21T14:56:00Z', /^Read from the calendar 4 minutes ago\.$/, 'neutral'],
  ['calendar', '2026-11-21T13:56:00Z', /1 hour ago: some of these may be gone/, 'warn'],
] as const)('times from %s, read at %s', (source, readAt, text, tone) => {
  expect(sourceOf({ source, readAt, isConnected: true, provider: 'Calendly' }, now)).toEqual({
    text: expect.stringMatching(text),
    tone,
  });
});

test('without a provider there is nothing to book on', () => {
  const open = { source: 'hours', readAt: null, isConnected: false, provider: 'Calendly' } as const;
  expect(sourceOf(open, now).text).toMatch(/No booking provider is connected/);
});
