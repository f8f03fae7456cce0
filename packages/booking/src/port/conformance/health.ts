import type { FailureKind } from '@overlap/domain/failure';
import { expect, test } from 'vitest';
import { ABILITIES, type Ability, ability, inDays, kind, type Scene, value } from '../conformance-world.ts';
import { QUERY } from './methods.ts';

const NOT_BOOKABLE: FailureKind[] = ['rejected', 'credentials', 'no-slots', 'page-changed', 'blocked'];

/** What the provider says of itself and of its calendar. */
export function healthCases(scene: () => Scene): void {
  test.each(['off', 'deleted'] as const)(
    'a calendar that is %s is not booked and does not pass the check',
    async how => {
      const { world, provider, newRun, requestAt, freeAt, standing } = scene();
      const start = await freeAt(inDays(6));
      if (!world.closeCalendar) return;
      await world.closeCalendar(how);
      const refused = how === 'off' ? [...NOT_BOOKABLE, 'slot-taken'] : NOT_BOOKABLE;
      expect(refused).toContain(kind(await provider.book(newRun(), requestAt(start))));
      expect(NOT_BOOKABLE).toContain(kind(await provider.check(newRun())));
      expect(await standing()).toEqual([]);
    },
  );

  test.each(['off', 'deleted'] as const)('a calendar that is %s lists no free slot', async how => {
    const { world, provider, newRun, freeAt } = scene();
    await freeAt(inDays(6));
    if (!world.closeCalendar) return;
    await world.closeCalendar(how);
    const answer = await provider.findSlots(newRun(), QUERY);
    if (answer.ok) expect([how, answer.value]).toEqual(['off', []]);
    else expect(NOT_BOOKABLE).toContain(answer.error.kind);
  });

  test.each(Object.keys(ABILITIES) as Ability[])('what it says of %s is what it has', name => {
    const { provider } = scene();
    expect(typeof ability(provider, name)).toBe(provider.supports[name] ? 'function' : 'undefined');
  });

  test('names account, calendar and length of its meetings', async () => {
    const { world, provider, newRun } = scene();
    const health = value(await provider.check(newRun()));
    expect(health).toMatchObject({ minutes: world.minutes });
    expect(Boolean(health.account) && Boolean(health.calendar)).toBe(true);
  });
}
