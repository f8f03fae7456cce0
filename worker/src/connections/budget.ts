import type { Run } from '@overlap/booking/port/booking-provider';
import type { Database } from '@overlap/database/client';
import { INSTALLATION, takeOfBudget } from '@overlap/database/stores/budgets';
import type { BookingProviderName } from '@overlap/domain/booking';
import { BACKGROUND_SHARE, limitsOf, shareOf } from '@overlap/domain/provider-limits';

export interface Spender {
  provider: BookingProviderName;
  config: Record<string, string>;
  /** Calls without a token count by our address, for all workspaces together. */
  hasToken: boolean;
}

/** Counts a workspace's calls against its provider's limits. What runs in the background leaves a share to bookings. */
export function spendFor(
  database: Database,
  workspaceId: string,
  { provider, config, hasToken }: Spender,
  priority: 'booking' | 'background',
): NonNullable<Run['spend']> {
  const limits = limitsOf(provider, config);
  const owner = hasToken ? workspaceId : INSTALLATION;
  const take = (use: 'call' | 'book'): Promise<number> => {
    // Asked without a limit too: the provider itself may have asked to be left alone.
    if (provider === 'own') return Promise.resolve(0);
    const all = limits[use];
    const shared = priority === 'background' ? shareOf(all, BACKGROUND_SHARE) : all;
    return takeOfBudget(database, owner, { provider, use, limits: shared });
  };
  // A call that books is a call as well; its own budget is the scarce one and is asked first.
  return async what => (what === 'book' ? await take('book') : 0) || take('call');
}
