import { afterEach, beforeEach, describe } from 'vitest';
import { bookingCases } from './conformance/booking.ts';
import { budgetCases } from './conformance/budget.ts';
import { changeCases } from './conformance/changes.ts';
import { failureCases } from './conformance/failures.ts';
import { healthCases } from './conformance/health.ts';
import { linkCases } from './conformance/links.ts';
import { meetingCases } from './conformance/meetings.ts';
import { raceCases } from './conformance/races.ts';
import { slotCases } from './conformance/slots.ts';
import { subscriptionCases } from './conformance/subscriptions.ts';
import { type BookingWorld, openScene, type Scene } from './conformance-world.ts';

const THEMES = {
  slots: slotCases,
  booking: bookingCases,
  'two at once': raceCases,
  failures: failureCases,
  budget: budgetCases,
  changes: changeCases,
  meetings: meetingCases,
  links: linkCases,
  subscriptions: subscriptionCases,
  health: healthCases,
};

/**
 * What every booking provider has in common, as tests. Call it from a test file with a way to open a world. What a
 * provider's API cannot do it declares in `supports`; the cases of such an ability then see that it is not there.
 */
export function conformsToBookingPort(name: string, openWorld: () => Promise<BookingWorld>): void {
  describe(`${name} as a booking provider`, () => {
    let scene: Scene;
    beforeEach(async () => {
      scene = await openScene(openWorld);
    });
    afterEach(() => scene.world.close());
    for (const [theme, cases] of Object.entries(THEMES)) describe(theme, () => cases(() => scene));
  });
}
