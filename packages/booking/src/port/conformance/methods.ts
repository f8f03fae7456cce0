import type { Failure } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';
import { slotFrom } from '@overlap/domain/slot';
import type { BookingProvider, Run } from '../booking-provider.ts';
import { ability, inDays, type Scene } from '../conformance-world.ts';

/** Undefined where the provider has no such method. */
type Asking = (run: Run, scene: Scene, ids: Record<string, string>) => Promise<Result<unknown, Failure>> | undefined;
type Method = keyof {
  [K in keyof BookingProvider as NonNullable<BookingProvider[K]> extends (run: Run, ...rest: never[]) => unknown
    ? K
    : never]: true;
};

export const QUERY = { from: inDays(5), to: inDays(7), guestTimeZone: 'UTC' };

/** Every method that reaches outside, asked for something ordinary. */
export const ASKING: Record<Method, Asking> = {
  findSlots: (run, { provider }) => provider.findSlots(run, QUERY),
  book: (run, { provider, requestAt }) => provider.book(run, requestAt(inDays(6, 16))),
  find: (run, { provider, requestAt }) => provider.find(run, requestAt(inDays(6))),
  cancel: (run, { provider }, ids) => ability(provider, 'cancel')?.(run, ids, 'The lead asked us to'),
  reschedule: (run, { provider, world }, ids) =>
    ability(provider, 'reschedule')?.(run, ids, slotFrom(inDays(6, 16), world.minutes)),
  listMeetings: (run, { provider }) => ability(provider, 'list')?.(run, QUERY),
  resolveLink: (run, { provider, world }) => provider.resolveLink(run, world.links.ours),
  ensureSubscription: (run, { provider }) =>
    ability(provider, 'subscribe')?.(run, {
      url: 'https://hooks.example.com/ws_1',
      secret: 'a-secret-of-32-characters-or-so',
    }),
  createSingleUseLink: (run, { provider }) => ability(provider, 'singleUseLink')?.(run),
  findGuest: (run, { provider }, ids) => provider.findGuest?.(run, ids),
  check: (run, { provider }) => provider.check(run),
};
export const METHODS = Object.keys(ASKING) as Method[];
