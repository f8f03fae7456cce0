import { describe, expect, it } from 'vitest';
import { BACKGROUND_SHARE, limitsOf, shareOf } from './provider-limits.ts';

describe('the limits of a connection', () => {
  it('are those of the provider', () => {
    expect(limitsOf('ghl', {}).call).toEqual([
      { seconds: 10, most: 100 },
      { seconds: 86_400, most: 200_000 },
    ]);
    expect(limitsOf('own', {})).toEqual({ call: [], book: [] });
  });

  it.each([
    ['a paid plan, which nothing has to name', {}, [10, 50, 100]],
    ['a plan that nobody knows', { plan: 'platinum' }, [10, 50, 100]],
    ['Free', { plan: 'free' }, [5]],
    ['Enterprise', { plan: 'enterprise' }, []],
  ])('of Calendly on %s', (_title, config, most) => {
    expect(limitsOf('calendly', config).book.map(limit => limit.most)).toEqual(most);
  });

  it('leave background reading half, and never nothing', () => {
    expect(shareOf(limitsOf('cal-com', {}).call, BACKGROUND_SHARE)).toEqual([{ seconds: 60, most: 60 }]);
    expect(shareOf([{ seconds: 60, most: 1 }], BACKGROUND_SHARE)).toEqual([{ seconds: 60, most: 1 }]);
  });
});
