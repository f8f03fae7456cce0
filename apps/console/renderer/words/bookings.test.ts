import { BOOKING_PROVIDERS, BOOKING_STATUSES } from '@overlap/domain/booking';
import { FAILURE_KINDS } from '@overlap/domain/failure';
import { expect, test } from 'vitest';
import { actorInWords, bookingLabel, failureInWords, providerInWords } from './bookings.ts';

test.each(BOOKING_STATUSES)('%s has its word and its sentence', status => {
  const { text, says } = bookingLabel(status);
  expect(text).toMatch(/^[A-Z]/);
  expect(says).toMatch(/^[A-Z].+\.$/);
});

test('providers and failures have words, and a failure of tomorrow is shown plainly', () => {
  for (const provider of BOOKING_PROVIDERS) expect(providerInWords(provider)).toMatch(/^[A-Z]/);
  for (const kind of FAILURE_KINDS) expect(failureInWords(kind)).not.toContain('-');
  expect(failureInWords('of-tomorrow')).toBe('Of tomorrow');
});

test.each([
  ['overlap', 'Overlap'],
  ['lead', 'The lead'],
  ['user:1', 'You'],
  ['user:2', 'A colleague'],
  ['api-key:7', 'The API'],
  ['provider:calendly', 'Calendly'],
  ['provider:of-tomorrow', 'Of tomorrow'],
  ['somebody', 'Somebody'],
])('%s is %s', (actor, words) => expect(actorInWords(actor, { own: 'user:1' })).toBe(words));
