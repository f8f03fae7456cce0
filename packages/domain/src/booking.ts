/** Providers a workspace can book its meetings on; the first is the default. */
export const BOOKING_PROVIDERS = ['ghl', 'calendly', 'cal-com', 'hubspot', 'own'] as const;
export type BookingProviderName = (typeof BOOKING_PROVIDERS)[number];

/**
 * Where a meeting of ours may stand. `lead-link`: on the lead's own scheduler. It takes our time like any other, but no
 * provider of ours has it: nobody can be polled for it, and only a person moves it or calls it off.
 */
export const BOOKING_PLACES = [...BOOKING_PROVIDERS, 'lead-link'] as const;
export type BookingPlace = (typeof BOOKING_PLACES)[number];

/** Whether a booking stands with a provider of the workspace's own. */
export const isWithProvider = (place: BookingPlace): place is BookingProviderName => place !== 'lead-link';

/**
 * The life of a booking.
 *
 * ```
 * held ──► confirming ──► confirmed ──► cancelling ──► cancelled
 *  ▲            │  │          │  └────► rescheduled (another booking of the same meeting has taken its place)
 *  └─ again ────┤  │          └───────► no-show
 *               │  └► unknown ──► looked up: confirmed, held again, or needs-person
 *               ▼
 *            failed (with its kind), or needs-person (the time stays ours until somebody has looked) ──► released
 * ```
 * `held` and every state after it up to its end keep the host's time: the database refuses a second booking over it.
 */
export const BOOKING_STATUSES = [
  'held',
  'confirming',
  'confirmed',
  'unknown',
  'needs-person',
  'cancelling',
  'failed',
  'released',
  'cancelled',
  'rescheduled',
  'no-show',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** Statuses in which the host's time is taken. The exclusion constraint in the database lists the same ones. */
export const BLOCKING_STATUSES = ['held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling'] as const;

export const BOOKING_ACTIONS = [
  /** The provider says that it stands. */
  'confirm',
  /** The provider is asked whether an earlier attempt landed. */
  'lookUp',
  /** Its time is given back, nothing having been booked. */
  'release',
  'handOver',
  /** Somebody wants it at another time. */
  'reschedule',
  /** Somebody wants it called off; the provider is told next. */
  'cancel',
  /** It could not be called off at the provider, and stands. */
  'keep',
  /** The provider says that it does not stand any more. */
  'end',
  /** Another booking of the same meeting has taken its place. */
  'replace',
  'markNoShow',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** The one table of states and what may be done in them; server, worker, console and tests read it. */
const ALLOWED: Record<BookingStatus, readonly BookingAction[]> = {
  held: ['confirm', 'release', 'handOver', 'end'],
  confirming: ['confirm', 'lookUp', 'release', 'handOver', 'end'],
  confirmed: ['reschedule', 'cancel', 'end', 'replace', 'markNoShow'],
  unknown: ['confirm', 'lookUp', 'release', 'handOver', 'end'],
  'needs-person': ['confirm', 'release', 'end'],
  cancelling: ['keep', 'end', 'replace'],
  failed: [],
  released: [],
  cancelled: [],
  rescheduled: [],
  'no-show': [],
};

export const bookingCan = (action: BookingAction, booking: { status: BookingStatus }): boolean =>
  ALLOWED[booking.status].includes(action);

/** The statuses in which an action is allowed: what a change of state may start from. */
export const statusesThatCan = (action: BookingAction): BookingStatus[] =>
  BOOKING_STATUSES.filter(status => bookingCan(action, { status }));

/** Whether the provider may have been told of the booking: from then on it is looked up, never simply repeated. */
export const mayHaveLanded = (booking: { status: BookingStatus }): boolean =>
  booking.status === 'confirming' || booking.status === 'unknown';

/** What each provider's API cannot do, and what a person does instead. The adapters' `supports` says the same. */
const BY_HAND: Partial<Record<BookingPlace, Partial<Record<'reschedule' | 'cancel', string>>>> = {
  // To call it off is possible: it becomes a task with the manage link.
  'lead-link': {
    reschedule:
      'It stands on the lead’s own scheduler. Move it there by the link in its confirmation mail, or agree on it with the lead.',
  },
  hubspot: {
    reschedule: 'HubSpot’s API moves no meetings. Use the link in HubSpot’s confirmation mail, or the host’s calendar.',
    cancel: 'HubSpot’s API calls no meetings off. Use the link in HubSpot’s confirmation mail, or the host’s calendar.',
  },
};

/** Why a person has to do this at the provider themselves, as a sentence; `null` where Overlap does it. */
export const doneByHand = (provider: BookingPlace, action: BookingAction): string | null =>
  action === 'reschedule' || action === 'cancel' ? (BY_HAND[provider]?.[action] ?? null) : null;

/** A provider's word that a slot is booked. Ids are the provider's, kept as opaque strings. */
export interface Confirmation {
  provider: BookingPlace;
  /** Start and end as the provider confirmed them, ISO UTC. */
  start: string;
  end: string;
  /**
   * `appointmentId`, `contactId` (GoHighLevel), `inviteeUri`, `scheduledEventUri` (Calendly), `bookingUid` (Cal.com),
   * `calendarEventId`, `contactId` (HubSpot), `meetingId` (our own), `attemptId` (a lead's own scheduler).
   */
  ids: Record<string, string>;
  joinUrl: string | null;
  manageUrl: string | null;
}
