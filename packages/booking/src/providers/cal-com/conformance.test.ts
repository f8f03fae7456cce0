import { afterEach, beforeEach, describe } from 'vitest';
import { budgetCases } from '../../port/conformance/budget.ts';
import { healthCases } from '../../port/conformance/health.ts';
import { linkCases } from '../../port/conformance/links.ts';
import { meetingCases } from '../../port/conformance/meetings.ts';
import { slotCases } from '../../port/conformance/slots.ts';
import { subscriptionCases } from '../../port/conformance/subscriptions.ts';
import { conformsToBookingPort } from '../../port/conformance.ts';
import { openScene, type Scene } from '../../port/conformance-world.ts';
import { openCalComWorld, openLinkOnlyWorld } from './fixtures/server.ts';

conformsToBookingPort('Cal.com', openCalComWorld);

// Without a token nobody's bookings can be read, so `find` cannot tell ours from another's: the themes that ask it to are
// told the way it is in link-only.test.ts.
describe('Cal.com without a token as a booking provider', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(openLinkOnlyWorld);
  });
  afterEach(() => scene.world.close());
  const themes = { slotCases, budgetCases, meetingCases, linkCases, subscriptionCases, healthCases };
  for (const [theme, cases] of Object.entries(themes)) describe(theme, () => cases(() => scene));
});
