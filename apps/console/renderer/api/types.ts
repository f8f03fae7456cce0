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
export type Task = Outputs['task']['list'][number];
export type StuckJob = Outputs['stuck']['list'][number];

export const INBOX_FILTERS = ['all', 'needs-you', 'booked'] as const satisfies readonly InboxFilter[];
export type InboxFilter = 'all' | 'needs-you' | 'booked';
export const BOOKING_SPANS = ['upcoming', 'past', 'all'] as const;
export type BookingSpan = (typeof BOOKING_SPANS)[number];
export const TASK_TABS = ['open', 'done'] as const;
export type TaskTab = (typeof TASK_TABS)[number];
