import type { HubspotSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export interface Owner {
  userId: string;
  name: string;
  email: string;
  /** Whether their calendar is disconnected. */
  offline: boolean;
}

export interface Portal {
  portalId: number;
  token: string;
  scopes: string[];
  owners: Owner[];
  searchDelayMs: number;
  webhookUrl: string | null;
  clientSecret: string | null;
  createdAt: string;
}

export type Link = HubspotSeed['links'][number] & { portalId: number };

export interface Contact {
  id: string;
  portalId: number;
  /** `email`, `firstname`, `lastname`, and what the forms of pages asked. */
  properties: Record<string, string>;
  createdAt: string;
  updatedAt: string;
}

export interface Meeting {
  id: string;
  portalId: number;
  linkId: string;
  contactId: string;
  /** User ids of those who take part. */
  hosts: string[];
  /** Epoch milliseconds. */
  start: number;
  end: number;
  title: string;
  outcome: 'SCHEDULED' | 'CANCELED';
  source: 'INTEGRATION' | 'MEETINGS_PUBLIC';
  calendarEventId: string;
  videoUrl: string;
  createdAt: string;
  updatedAt: string;
}

export interface HubspotState {
  portals: Collection<Portal>;
  links: Collection<Link>;
  contacts: Collection<Contact>;
  meetings: Collection<Meeting>;
}

export const hubspotState = (store: Store): HubspotState => ({
  portals: store.collection('hubspot.portals'),
  links: store.collection('hubspot.links'),
  contacts: store.collection('hubspot.contacts'),
  meetings: store.collection('hubspot.meetings'),
});

/** Creates or updates a seeded portal with its scheduling pages; what was booked since stays. */
export function plantHubspot(store: Store, seed: HubspotSeed): void {
  const { portals, links } = hubspotState(store);
  const { portalId, token, scopes, owners, searchDelayMs, webhookUrl = null, clientSecret = null } = seed;
  const createdAt = portals.get(String(portalId))?.createdAt ?? new Date().toISOString();
  const kept = { portalId, token, scopes, owners, searchDelayMs, webhookUrl, clientSecret, createdAt };
  portals.put(String(portalId), kept);
  for (const link of seed.links) links.put(link.id, { ...link, portalId });
}

export function portalOf(store: Store, { portalId }: { portalId: number }): Portal {
  const portal = hubspotState(store).portals.get(String(portalId));
  if (!portal) throw new Error(`No portal ${portalId}`);
  return portal;
}

/** The contact of an address, as it is or as a further one of theirs. */
export const contactByEmail = (store: Store, portalId: number, email: string): Contact | undefined =>
  hubspotState(store).contacts.find(one => {
    const { email: first = '', hs_additional_emails: others = '' } = one.properties;
    return one.portalId === portalId && [first, ...others.split(';')].includes(email.toLowerCase());
  });
