import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('generated and disguised replies are never booked against their truth, and never break the reader', () => {
  const { faults, booked, bookable } = fuzz({ seed: 20_261_121, replies: 4_000, patienceMs: 5_000 });
  expect(faults).toEqual([]);
  // Asking about everything would be no feat.
  expect(booked / bookable).toBeGreaterThan(0.6);
});
