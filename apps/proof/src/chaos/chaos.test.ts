import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../bench/stage.ts';
import { planRounds } from './plan.ts';
import { playSeason } from './season.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

/** The seed is fixed here, and the figures of many others are in the README: `pnpm chaos --rounds 1000`. */
it('twenty-five rounds of kills and faults lose nothing, double nothing and leave nothing', async () => {
  const result = await playSeason(stage, 'chaos_test', planRounds(20_261_121, 25));
  expect(result.violations).toEqual([]);
  expect(result.deaths.length).toBeGreaterThan(5);
  expect(result.confirmed).toBeGreaterThan(5);
}, 420_000);

/** A browser worker dies with a booking on its way, the browsers die after one, and a worker with Cal.com's answer. */
it('three leads’ own schedulers, with a kill at each one’s submit, are booked once or put before a person', async () => {
  const result = await playSeason(stage, 'chaos_links_test', planRounds(889, 3, { pages: 1 }));
  expect(result.violations).toEqual([]);
  expect(result.attempts).toHaveLength(3);
  const submits = result.deaths.filter(({ step }) => step.includes(' POST '));
  expect(submits.map(({ victim }) => victim).sort()).toEqual(['browser', 'chromium', 'worker']);
}, 240_000);
