import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { Run, Subscription as Wanted } from '../../port/booking-provider.ts';
import type { HttpFailure } from '../../port/http.ts';
import { rejected } from '../../port/verdict.ts';
import type { SubscriptionOrder } from './client.ts';
import type { Place } from './find.ts';
import { everyRow } from './pages.ts';
import type { Subscription } from './wire.ts';

const EVENTS = ['invitee.created', 'invitee.canceled', 'invitee_no_show.created'] as const;

type Ensured = Result<{ state: 'kept' | 'made' | 'remade' }, Failure>;
/** Whose events are delivered. */
type Scope = Pick<SubscriptionOrder, 'organization' | 'scope' | 'user'>;

/**
 * Keeps an active subscription of all the events for this address, and makes a missing one. A disabled one cannot be
 * changed or switched on again: it is deleted and made anew (reference, 8).
 */
export async function ensureSubscription(place: Place, run: Run, wanted: Wanted): Promise<Ensured> {
  const scopes = await findScopes(place, run);
  if (!scopes.ok) return scopes;
  const listed = await listForUrl(place, run, scopes.value.slice(0, 1), wanted.url);
  if (!listed.ok) return listed;
  const made = await replace(place, run, { wanted, scope: scopes.value[0], listed: listed.value });
  if (made.ok || made.error.status !== 409) return made;
  // The address has one all the same: made a moment ago, or in another scope. Addresses are unique over all of them.
  const again = await listForUrl(place, run, scopes.value, wanted.url);
  if (!again.ok) return again;
  return replace(place, run, { wanted, scope: scopes.value[0], listed: again.value });
}

interface Found {
  wanted: Wanted;
  scope: Scope;
  listed: Subscription[];
}

async function replace(
  { client }: Place,
  run: Run,
  { wanted, scope, listed }: Found,
): Promise<Result<{ state: 'kept' | 'made' | 'remade' }, HttpFailure>> {
  if (listed.some(isWorking)) return ok({ state: 'kept' });
  for (const { uri } of listed) {
    const deleted = await client.deleteSubscription(run, uri);
    if (!deleted.ok && deleted.error.status !== 404) return deleted;
  }
  const made = await client.createSubscription(run, {
    url: wanted.url,
    events: EVENTS,
    ...scope,
    signing_key: wanted.secret,
  });
  return made.ok ? ok({ state: listed.length > 0 ? 'remade' : 'made' }) : made;
}

const isWorking = ({ state, events }: Subscription): boolean =>
  state === 'active' && EVENTS.every(event => events?.includes(event));

/** Those that deliver to the address. A scope that the token may not see holds none that it could have made. */
async function listForUrl(
  { client }: Place,
  run: Run,
  scopes: readonly Scope[],
  url: string,
): Promise<Result<Subscription[], Failure>> {
  const found: Subscription[] = [];
  for (const scope of scopes) {
    const listed = await everyRow(page => client.listSubscriptions(run, page), { ...scope });
    if (!listed.ok && listed.error.status === 403 && scope !== scopes[0]) continue;
    if (!listed.ok) return listed;
    found.push(...listed.value.filter(({ callback_url }) => callback_url === url));
  }
  return ok(found);
}

/**
 * The scope to subscribe in, and after it the other one. A person's own event type needs no more than their own scope,
 * which every token may use; anybody else's, or a team's, needs the organisation's and so an admin's token.
 */
async function findScopes(
  { client, eventTypeUri, ownerUri }: Place,
  run: Run,
): Promise<Result<[wanted: Scope, other: Scope], Failure>> {
  const me = await client.readMe(run);
  if (!me.ok) return me;
  const { uri: user, current_organization: organization } = me.value.resource;
  if (!organization)
    return rejected('Calendly names no organisation of the account, and takes no subscription without');
  const mine: Scope = { organization, scope: 'user', user };
  const everyones: Scope = { organization, scope: 'organization' };
  let owner: string | null | undefined = ownerUri ?? user;
  if (!ownerUri && eventTypeUri) {
    const eventType = await client.readEventType(run, eventTypeUri);
    if (!eventType.ok) return eventType;
    owner = eventType.value.resource.profile?.owner;
  }
  return ok(owner === user ? [mine, everyones] : [everyones, mine]);
}
