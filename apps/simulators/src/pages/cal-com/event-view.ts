import type { Page } from '../page.ts';
import { escapeHtml } from '../shell.ts';
import { OCCURRENCES } from '../submission.ts';
import { fieldsOf, type HostField, PHONE } from './fields.ts';

const DEFAULT_SOURCE = [{ id: 'default', type: 'default', label: 'Default' }];
const USER_SOURCE = [{ id: 'user', type: 'user', label: 'User', fieldRequired: true }];
/** Cents, as a paid event type names them. */
const PRICE = 7500;

/** A public event type as the booker reads it; `shownHost` is whom the page names. */
export function eventView(page: Page, shown: { id: number; host: string; redirectUrl: string | null }): object {
  const { variant, durations, title, slug, user } = page;
  const owner = ownerView(page, shown.host);
  const isLocked = variant.hostTimeZone === 'locked';
  return {
    id: shown.id,
    title,
    slug,
    description: '',
    interfaceLanguage: null,
    eventName: null,
    schedulingType: null,
    length: durations[0],
    locations: [locationOf(page)],
    enablePerHostLocations: false,
    customInputs: [],
    disableGuests: false,
    metadata: {
      ...(durations.length > 1 ? { multipleDuration: durations } : {}),
      ...(variant.payment ? { apps: { stripe: { enabled: true, price: PRICE, currency: 'usd' } } } : {}),
    },
    lockTimeZoneToggleOnBookingPage: isLocked,
    lockedTimeZone: isLocked ? page.timeZone : null,
    requiresConfirmation: variant.pendingApproval === true,
    autoTranslateDescriptionEnabled: false,
    fieldTranslations: [],
    requiresBookerEmailVerification: variant.emailCode === true,
    recurringEvent: variant.recurring ? { freq: 2, count: OCCURRENCES, interval: 1 } : null,
    price: variant.payment ? PRICE : 0,
    currency: 'usd',
    seatsPerTimeSlot: variant.groupEvent ? 3 : null,
    seatsShowAvailabilityCount: variant.groupEvent === true,
    bookingFields: bookingFields(page),
    team: null,
    successRedirectUrl: shown.redirectUrl,
    forwardParamsSuccessRedirect: false,
    redirectUrlOnNoRoutingFormResponse: null,
    workflows: [],
    hosts: [],
    owner,
    users: [owner],
    subsetOfUsers: [owner],
    subsetOfHosts: [],
    schedule: { id: 1, timeZone: page.timeZone },
    instantMeetingSchedule: null,
    restrictionScheduleId: null,
    useBookerTimezone: false,
    periodType: 'UNLIMITED',
    periodDays: null,
    periodEndDate: null,
    periodStartDate: null,
    periodCountCalendarDays: false,
    hidden: false,
    assignAllTeamMembers: false,
    isDynamic: false,
    isInstantEvent: false,
    instantMeetingParameters: [],
    showInstantEventConnectNowModal: false,
    skipRedirectWarning: true,
    profile: {
      username: user,
      name: shown.host,
      weekStart: 'Sunday',
      image: '/avatar.svg',
      brandColor: null,
      darkBrandColor: null,
      theme: null,
      bookerLayouts: { enabledLayouts: ['month_view', 'week_view', 'column_view'], defaultLayout: 'month_view' },
    },
    entity: {
      considerUnpublished: false,
      fromRedirectOfNonOrgLink: true,
      orgSlug: null,
      teamSlug: null,
      name: null,
      logoUrl: null,
      hideProfileLink: false,
    },
  };
}

const VIDEO: Readonly<Record<string, string>> = {
  Zoom: 'integrations:zoom',
  'Cal Video': 'integrations:daily',
  'Google Meet': 'integrations:google:meet',
};

const locationOf = ({ location }: Page): object =>
  VIDEO[location] ? { type: VIDEO[location] } : { type: 'inPerson', address: location, displayLocationPublicly: true };

const ownerView = ({ user }: Page, name: string): object => ({
  id: 1,
  name,
  username: user,
  avatarUrl: '/avatar.svg',
  weekStart: 'Sunday',
  brandColor: null,
  darkBrandColor: null,
  theme: null,
  metadata: null,
  organization: null,
  defaultScheduleId: 1,
  profile: { username: user, upId: 'usr-1', id: null, organizationId: null, organization: null },
  bookerUrl: '',
});

/** The fields that every form of Cal.com has, shown or not, then the host's. */
function bookingFields(page: Page): object[] {
  const asked = fieldsOf(page);
  const phone = asked.find(({ name }) => name === PHONE);
  const system = (field: object): object => ({ editable: 'system', sources: DEFAULT_SOURCE, ...field });
  const optional = (field: object): object => system({ editable: 'system-but-optional', required: false, ...field });
  return [
    system({ type: 'name', name: 'name', defaultLabel: 'your_name', required: true }),
    system({ type: 'email', name: 'email', defaultLabel: 'email_address', required: true }),
    optional({
      ...{ type: 'phone', name: PHONE, defaultLabel: 'phone_number' },
      ...{ hidden: !phone, required: phone?.required ?? false },
    }),
    system({
      ...{ type: 'radioInput', name: 'location', defaultLabel: 'location', required: false },
      ...{ hideWhenJustOneOption: true, getOptionsAt: 'locations' },
      optionsInputs: {
        attendeeInPerson: { type: 'address', required: true, placeholder: '' },
        phone: { type: 'phone', required: true, placeholder: '' },
      },
    }),
    optional({
      ...{ type: 'text', name: 'title', defaultLabel: 'what_is_this_meeting_about', defaultPlaceholder: '' },
      ...{ hidden: true, required: true },
    }),
    ...asked.filter(field => field !== phone).map(userField),
    optional({
      ...{ type: 'textarea', name: 'notes', defaultLabel: 'additional_notes' },
      defaultPlaceholder: 'share_additional_notes',
    }),
    optional({ type: 'multiemail', name: 'guests', defaultLabel: 'additional_guests', defaultPlaceholder: 'email' }),
    optional({
      ...{ type: 'textarea', name: 'rescheduleReason', defaultLabel: 'reason_for_reschedule' },
      ...{ defaultPlaceholder: 'reschedule_placeholder', views: [{ id: 'reschedule', label: 'Reschedule View' }] },
    }),
  ];
}

const userField = ({ options, ...field }: HostField): object => ({
  ...field,
  // The API renders what a host writes as Markdown.
  labelAsSafeHtml: escapeHtml(field.label),
  placeholder: '',
  editable: 'user',
  sources: USER_SOURCE,
  ...(options.length > 0 ? { options: options.map(value => ({ label: value, value })) } : {}),
});
