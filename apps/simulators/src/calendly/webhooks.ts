import { microIso } from '../identifiers.ts';
import type { World } from '../world.ts';
import { calendlyState, type ScheduledEvent } from './state.ts';
import { eventView, inviteeView, uris } from './view.ts';

/** Tells the subscriptions that cover the host; signed when the subscription was made with a key. */
export function announceInvitee(
  world: World,
  event: 'invitee.created' | 'invitee.canceled',
  scheduled: ScheduledEvent,
): string[] {
  const { subscriptions, users } = calendlyState(world.store);
  const host = users.get(scheduled.userId);
  const created_at = microIso(Date.now());
  const payload = { ...inviteeView(world, scheduled), scheduled_event: eventView(world, scheduled) };
  return subscriptions
    .filter(
      one =>
        one.state === 'active' &&
        one.events.includes(event) &&
        (one.scope === 'organization' ? one.organizationId === host?.organizationId : one.userId === scheduled.userId),
    )
    .map(({ uuid, url, creatorId, signingKey }) =>
      world.deliveries.send({
        provider: 'calendly',
        event,
        url,
        body: JSON.stringify({ event, created_at, created_by: uris(world).user(creatorId), payload }),
        about: scheduled.invitee.email,
        subscription: uuid,
        signing: signingKey ? { scheme: 'calendly', key: signingKey } : { scheme: 'none' },
      }),
    );
}

/** After a day of failures the service disables the subscription; there is no way back but to make it anew. */
export function disableSubscription(world: World, uuid: string): void {
  const { subscriptions } = calendlyState(world.store);
  const subscription = subscriptions.get(uuid);
  if (!subscription) return;
  subscriptions.put(uuid, { ...subscription, state: 'disabled', updatedAt: microIso(Date.now()) });
}
