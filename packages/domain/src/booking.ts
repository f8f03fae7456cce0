/** Providers a workspace can book its meetings on; the first is the default. */
export const BOOKING_PROVIDERS = ['ghl', 'calendly'] as const;
export type BookingProviderName = (typeof BOOKING_PROVIDERS)[number];

/**
 * The life of a booking. `held` and every state after it up to its end keep the host's time:
 * the database refuses a second booking over it.
 */
export const BOOKING_STATUSES = [
  'held',
  'confirming',
  'confirmed',
  'unknown',
  'needs-person',
  'failed',
  'released',
  'cancelled',
  'rescheduled',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** Statuses in which the host's time is taken. The exclusion constraint in the database lists the same ones. */
export const BLOCKING_STATUSES = ['held', 'confirming', 'confirmed', 'unknown', 'needs-person'] as const;

export const BOOKING_ACTIONS = ['confirm', 'lookUp', 'release', 'handOver', 'cancel'] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** The one table of states and what may be done in them; server, worker, console and tests read it. */
const ALLOWED: Record<BookingStatus, readonly BookingAction[]> = {
  held: ['confirm', 'release', 'handOver'],
  confirming: ['confirm', 'lookUp', 'release', 'handOver'],
  confirmed: ['cancel'],
  unknown: ['confirm', 'lookUp', 'release', 'handOver'],
  'needs-person': ['confirm', 'release', 'cancel'],
  failed: [],
  released: [],
  cancelled: [],
  rescheduled: [],
};

export const bookingCan = (action: BookingAction, booking: { status: BookingStatus }): boolean =>
  ALLOWED[booking.status].includes(action);

/** The statuses in which an action is allowed: what a change of state may start from. */
export const statusesThatCan = (action: BookingAction): BookingStatus[] =>
  BOOKING_STATUSES.filter(status => bookingCan(action, { status }));

/** Whether the provider may have been told of the booking: from then on it is looked up, never simply repeated. */
export const mayHaveLanded = (booking: { status: BookingStatus }): boolean =>
  booking.status === 'confirming' || booking.status === 'unknown';

/** A provider's word that a slot is booked. Ids are the provider's, kept as opaque strings. */
export interface Confirmation {
  provider: BookingProviderName;
  /** Start and end as the provider confirmed them, ISO UTC. */
  start: string;
  end: string;
  /** `appointmentId`, `contactId` (GoHighLevel) or `inviteeUri`, `scheduledEventUri` (Calendly). */
  ids: Record<string, string>;
  joinUrl: string | null;
  manageUrl: string | null;
}
