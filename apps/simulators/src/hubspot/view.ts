import type { World } from '../world.ts';
import { meetingsOf, startsOfMonth } from './availability.ts';
import { type Contact, hubspotState, type Link, type Meeting, type Owner, portalOf } from './state.ts';
import type { BookingOrder } from './wire.ts';

const MINUTE = 60_000;

/** A row of the list of links. Pages are served under HubSpot's host, which the simulator does not have. */
export function linkView(world: World, link: Link): object {
  const { createdAt } = portalOf(world.store, link);
  return {
    id: link.id,
    slug: link.slug,
    link: `https://meetings.hubspot.com/${link.slug}`,
    name: link.name,
    type: link.type,
    organizerUserId: link.members[0],
    userIdsOfLinkMembers: link.members,
    defaultLink: false,
    createdAt,
    updatedAt: createdAt,
  };
}

interface Month {
  timeZone: string;
  monthOffset: number;
}

/** One month: free times by length in milliseconds, and who is busy when. */
export function availabilityView(world: World, link: Link, month: Month): object {
  const months = link.minutes.map(minutes => ({ minutes, ...startsOfMonth(world.store, link, { ...month, minutes }) }));
  const byDuration = months.map(({ minutes, starts }) => {
    const length = minutes * MINUTE;
    const availabilities = starts.map(start => ({ startMillisUtc: start, endMillisUtc: start + length }));
    return [String(length), { meetingDurationMillis: length, availabilities }];
  });
  return {
    linkAvailability: {
      hasMore: months.some(({ hasMore }) => hasMore),
      linkAvailabilityByDuration: Object.fromEntries(byDuration),
    },
    allUsersBusyTimes: membersOf(world, link).map(owner => memberView(world, link, owner)),
  };
}

const membersOf = (world: World, link: Link): Owner[] =>
  portalOf(world.store, link).owners.filter(({ userId }) => link.members.includes(userId));

function memberView(world: World, { portalId }: Link, { userId, name, email, offline }: Owner): object {
  const [firstName = name, ...rest] = name.split(' ');
  const busyTimes = meetingsOf(world.store, portalId, userId).map(({ start, end }) => ({ start, end }));
  return {
    isOffline: offline,
    busyTimes,
    meetingsUser: {
      id: `9${userId}`,
      userId,
      calendarProvider: 'GOOGLE',
      isSalesStarter: false,
      userProfile: { firstName, lastName: rest.join(' '), fullName: name, email },
    },
  };
}

/** Everything that is needed to show a page and to check a booking. */
export function pageView(world: World, link: Link, month: Month): object {
  const members = membersOf(world, link);
  return {
    linkId: link.id,
    linkType: link.type,
    isOffline: members.length > 0 && members.every(({ offline }) => offline),
    customParams: {
      durations: link.minutes.map(minutes => minutes * MINUTE),
      startTimeIncrementMinutes: Math.min(...link.minutes) < 30 ? 'FIFTEEN' : 'THIRTY',
      weeksToAdvertise: link.weeksToAdvertise,
      meetingBufferTime: 0,
      availability: {},
      ownerPrioritized: false,
      location: 'Video',
      redirectUrl: null,
      locale: 'en-us',
      language: 'en',
      guestSettings: { canAddGuests: false, maxGuestCount: 0 },
      formFields: link.formFields.map(field => ({
        ...field,
        type: 'string',
        fieldType: field.options.length > 0 ? 'select' : 'text',
        isCustom: false,
        options: field.options.map((option, displayOrder) => ({
          ...option,
          displayOrder,
          hidden: false,
          readOnly: false,
        })),
      })),
      ...consentView(link),
      displayInfo: {
        headline: link.name,
        avatar: null,
        companyAvatar: null,
        publicDisplayAvatarOption: 'COMPANY_LOGO',
      },
      welcomeScreenInfo: {
        showWelcomeScreen: false,
        title: link.name,
        description: '',
        logoUrl: null,
        useCompanyLogo: true,
      },
    },
    ...availabilityView(world, link, month),
    brandingMetadata: { logoUrl: null },
  };
}

function consentView({ consent }: Link): object {
  if (!consent) return { legalConsentEnabled: false, legalConsentOptions: null };
  const { checkboxes, ...options } = consent;
  const legalConsentOptions = { ...options, communicationConsentCheckboxes: checkboxes, isLegitimateInterest: false };
  return { legalConsentEnabled: true, legalConsentOptions };
}

/** The answer to a booking; without a meeting it is that of a disconnected calendar. */
export function bookedView(link: Link, order: BookingOrder, contact: Contact, meeting: Meeting | null): object {
  const { startTime: start, duration, timezone, locale = 'en-us', guestEmails, legalConsentResponses } = order;
  return {
    calendarEventId: meeting?.calendarEventId ?? '',
    contactId: contact.id,
    bookingTimezone: timezone ?? link.timeZone,
    start: new Date(start).toISOString().replace('.000Z', 'Z'),
    end: new Date(start + duration).toISOString().replace('.000Z', 'Z'),
    duration,
    subject: meeting?.title ?? link.name,
    location: 'Video',
    locale,
    isOffline: meeting === null,
    webConferenceMeetingId: meeting?.id ?? null,
    webConferenceUrl: meeting?.videoUrl ?? null,
    guestEmails,
    formFields: order.formFields.map(({ name, value }) => {
      const label = link.formFields.find(field => field.name === name)?.label ?? name;
      return { name, value, label, isCustom: false, fieldType: 'text' };
    }),
    legalConsentResponses,
  };
}

/** A record of the CRM with all that is known of it; values are strings or `null`. */
export interface CrmRecord {
  id: string;
  portalId: number;
  properties: Record<string, string | null>;
  createdAt: string;
  updatedAt: string;
  linked: { contacts: string[]; meetings: string[] };
}

export type ObjectType = 'contacts' | 'meetings';

/** Every record of one kind in a portal. */
export function recordsOf(world: World, type: ObjectType, portalId: number): CrmRecord[] {
  const { contacts, meetings } = hubspotState(world.store);
  const isMine = (one: { portalId: number }) => one.portalId === portalId;
  if (type === 'meetings') return meetings.filter(isMine).map(meetingRecord);
  return contacts.filter(isMine).map(({ id, properties, createdAt, updatedAt }) => ({
    id,
    portalId,
    properties: { ...properties, hs_object_id: id, createdate: createdAt, lastmodifieddate: updatedAt },
    createdAt,
    updatedAt,
    linked: { contacts: [], meetings: meetings.filter(one => one.contactId === id).map(one => one.id) },
  }));
}

function meetingRecord(meeting: Meeting): CrmRecord {
  const { id, portalId, createdAt, updatedAt } = meeting;
  const start = new Date(meeting.start).toISOString();
  const properties = {
    hs_meeting_title: meeting.title,
    hs_meeting_start_time: start,
    hs_meeting_end_time: new Date(meeting.end).toISOString(),
    hs_meeting_outcome: meeting.outcome,
    hs_meeting_external_url: null,
    hs_meeting_location: meeting.videoUrl,
    hs_activity_type: 'Intro',
    hs_meeting_source: meeting.source,
    hs_meeting_created_from_link_id: meeting.linkId,
    hs_timestamp: start,
    hs_object_id: id,
    hs_createdate: createdAt,
    hs_lastmodifieddate: updatedAt,
  };
  return { id, portalId, properties, createdAt, updatedAt, linked: { contacts: [meeting.contactId], meetings: [] } };
}
