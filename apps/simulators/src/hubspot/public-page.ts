import type { World } from '../world.ts';
import { bookMeeting, cancelMeeting } from './booking.ts';
import { noSuchSlug, refuse } from './errors.ts';
import { hubspotState, type Link, type Meeting } from './state.ts';

const MINUTE = 60_000;

/** A lead books by themselves on the public page: required fields are answered for them, and boxes ticked. */
export function leadBooksHubspot(
  world: World,
  order: { link: string; start: string; name: string; email: string; minutes?: number | undefined },
): ReturnType<typeof bookMeeting> {
  const link = linkOf(world, order.link);
  const [firstName = order.name, ...rest] = order.name.split(' ');
  return bookMeeting(
    world,
    link,
    {
      slug: link.slug,
      firstName,
      lastName: rest.join(' ') || '-',
      email: order.email,
      startTime: Date.parse(order.start),
      duration: (order.minutes ?? Math.min(...link.minutes)) * MINUTE,
      timezone: link.timeZone,
      formFields: link.formFields
        .filter(({ isRequired }) => isRequired)
        .map(({ name, options }) => ({ name, value: options[0]?.value ?? 'Yes' })),
      legalConsentResponses: (link.consent?.checkboxes ?? []).map(({ communicationTypeId }) => ({
        communicationTypeId,
        consented: true,
      })),
      likelyAvailableUserIds: [],
      guestEmails: [],
    },
    'lead',
  );
}

/** The host cancels a meeting in the CRM. The id is the meeting's or that of its calendar event. */
export function hostCancelsHubspot(world: World, id: string): { deliveries: string[] } {
  const { meetings } = hubspotState(world.store);
  const meeting: Meeting | undefined = meetings.get(id) ?? meetings.find(one => one.calendarEventId === id);
  if (!meeting) throw refuse(404, `Meeting ${id} not found`);
  return cancelMeeting(world, meeting);
}

/**
 * Connects or disconnects calendars: of one user, which their pages show, or of a page as a trap, which only the answer to
 * a booking shows.
 */
export function setHubspotOffline(
  world: World,
  order: { link?: string | undefined; userId?: string | undefined; offline: boolean },
): void {
  const { links, portals } = hubspotState(world.store);
  const { offline, userId } = order;
  if (order.link) {
    const link = linkOf(world, order.link);
    links.put(link.id, { ...link, offline });
  }
  const portal = userId && portals.find(one => one.owners.some(owner => owner.userId === userId));
  if (!portal) {
    if (userId) throw refuse(404, `User ${userId} not found`);
    return;
  }
  const owners = portal.owners.map(owner => (owner.userId === userId ? { ...owner, offline } : owner));
  portals.put(String(portal.portalId), { ...portal, owners });
}

function linkOf(world: World, idOrSlug: string): Link {
  const { links } = hubspotState(world.store);
  const link = links.get(idOrSlug) ?? links.find(({ slug }) => slug === idOrSlug);
  if (!link) throw noSuchSlug(idOrSlug);
  return link;
}
