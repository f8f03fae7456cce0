import type { AppRouter } from '@overlap/api/app-router';
import type { inferRouterOutputs } from '@trpc/server';

/** What the pages show, as the router gives it. */
type Outputs = inferRouterOutputs<AppRouter>;

export type Me = Outputs['session']['me'];
export type InboxPageOf = Outputs['inbox']['list'];
export type InboxRow = InboxPageOf['items'][number];
export type Thread = Outputs['inbox']['thread'];
export type Lead = Thread['lead'];
export type Message = Thread['messages'][number];
export type DecisionView = NonNullable<Message['decision']>;
export type Offer = Thread['offers'][number];
export type Notice = Thread['notices'][number];
export type Booking = Outputs['booking']['list'][number];
export type BookingStory = Outputs['booking']['get'];
export type BookingStep = BookingStory['history'][number];
export type OpenTimes = Outputs['booking']['openTimes'];
/** The place may be another than the one that new meetings go to: where the one to be moved stands. */
export type OpenDays = Omit<OpenTimes, 'provider'> & { provider: Booking['provider'] };
export type ProviderRow = Outputs['booking']['providers'][number];
export type OfferRow = Outputs['booking']['offers'][number];
export type Attempt = Outputs['linkAttempt']['list'][number];
export type AttemptStory = Outputs['linkAttempt']['get'];
export type EvidenceFile = AttemptStory['evidence'][number];
export type AutomationNotice = Outputs['notice']['list'][number];
export type Settings = Outputs['settings']['get'];
export type LinkFamily = Outputs['settings']['linkFamilies'][number];
export type Member = Outputs['session']['members'][number];
export type Task = Outputs['task']['list'][number];
export type StuckJob = Outputs['stuck']['list'][number];

export const INBOX_FILTERS = ['all', 'needs-you', 'booked'] as const satisfies readonly InboxFilter[];
export type InboxFilter = 'all' | 'needs-you' | 'booked';
export const BOOKING_SPANS = ['upcoming', 'past', 'all'] as const;
export type BookingSpan = (typeof BOOKING_SPANS)[number];
/** What a list of bookings is narrowed to. */
export const BOOKING_STATES = ['any', 'attention', 'under-way', 'standing', 'ended'] as const;
export type BookingState = (typeof BOOKING_STATES)[number];
export const TASK_TABS = ['open', 'done'] as const;
export type TaskTab = (typeof TASK_TABS)[number];
