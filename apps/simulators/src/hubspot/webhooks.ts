import type { World } from '../world.ts';
import { type Contact, hubspotState, type Meeting } from './state.ts';

/** News of one record: `0-1` is a contact, `0-47` a meeting. */
export interface ObjectEvent {
  object: Contact | Meeting;
  type: '0-1' | '0-47';
  subscriptionType: 'object.creation' | 'object.propertyChange';
  propertyName?: string;
  propertyValue?: string;
}

/** Ids that an app's subscriptions and the app itself would have. */
const APP_ID = 400;
const SUBSCRIPTIONS = { 'object.creation': 200, 'object.propertyChange': 201 } as const;

/** Tells the app of a portal, in one delivery; nothing leaves when the seed names no address or no secret. */
export function announce(
  world: World,
  portalId: number,
  events: readonly ObjectEvent[],
  about: Contact | undefined,
): string[] {
  const { webhookUrl, clientSecret } = hubspotState(world.store).portals.get(String(portalId)) ?? {};
  if (!webhookUrl || !clientSecret || events.length === 0) return [];
  const body = events.map(({ object, type, subscriptionType, propertyName, propertyValue }) => ({
    eventId: 100 + world.store.next('hubspot.events'),
    subscriptionId: SUBSCRIPTIONS[subscriptionType],
    portalId,
    appId: APP_ID,
    occurredAt: Date.now(),
    subscriptionType,
    attemptNumber: 0,
    objectId: Number(object.id),
    objectTypeId: type,
    ...(subscriptionType === 'object.creation' ? { changeFlag: 'CREATED' } : { propertyName, propertyValue }),
    changeSource: 'INTEGRATION',
    sourceId: `app:${APP_ID}`,
  }));
  return [
    world.deliveries.send({
      provider: 'hubspot',
      event: events.at(-1)?.subscriptionType ?? '',
      url: webhookUrl,
      body: JSON.stringify(body),
      about: about?.properties.email ?? null,
      signing: { scheme: 'hubspot', clientSecret },
    }),
  ];
}
