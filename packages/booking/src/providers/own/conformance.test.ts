import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll } from 'vitest';
import { conformsToBookingPort } from '../../port/conformance.ts';
import { openOwnWorld } from './fixtures/world.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

conformsToBookingPort('Overlap’s own calendar', () => openOwnWorld(fresh.database));
