import { z } from 'zod';

/**
 * Calendly's answers, as far as they are used. Lenient: unknown fields pass, what may be missing may be missing.
 * Field lists: the vendor's documentation, gathered in `reference/providers/calendly.md`.
 */

const text = z.string().nullish();
const one = <T extends z.ZodType>(resource: T) => z.object({ resource });
const many = <T extends z.ZodType>(item: T) =>
  z.object({ collection: z.array(item), pagination: z.object({ next_page_token: text }).nullish() });

const locationChoice = z.object({ kind: z.string(), location: text });
export type LocationChoice = z.infer<typeof locationChoice>;

const customQuestion = z.object({
  name: z.string(),
  position: z.number(),
  enabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
});
export type CustomQuestion = z.infer<typeof customQuestion>;

const eventType = z.object({
  uri: z.string(),
  name: text,
  active: z.boolean().nullish(),
  scheduling_url: text,
  duration: z.number().nullish(),
  kind: text,
  pooling_type: text,
  profile: z.object({ type: text, owner: text }).nullish(),
  locations: z.array(locationChoice).nullish(),
  custom_questions: z.array(customQuestion).nullish(),
});
export const eventTypeSchema = one(eventType);
export const eventTypesSchema = many(eventType);
export type EventType = z.infer<typeof eventType>;

export const availableTimesSchema = many(z.object({ status: text, start_time: z.string() }));
export type AvailableTime = z.infer<typeof availableTimesSchema>['collection'][number];

const invitee = z.object({
  uri: z.string().min(1),
  event: z.string().min(1),
  email: text,
  timezone: text,
  status: text,
  old_invitee: text,
  no_show: z.unknown(),
  reschedule_url: text,
  tracking: z.object({ utm_source: text, utm_content: text }).nullish(),
});
export const inviteeSchema = one(invitee);
export const inviteesSchema = many(invitee);
export type Invitee = z.infer<typeof invitee>;

const scheduledEvent = z.object({
  uri: z.string().min(1),
  status: text,
  start_time: text,
  end_time: text,
  event_type: text,
  location: z.object({ join_url: text }).nullish(),
  invitees_counter: z.object({ active: z.number().nullish() }).nullish(),
});
export const scheduledEventSchema = one(scheduledEvent);
export const scheduledEventsSchema = many(scheduledEvent);
export type ScheduledEvent = z.infer<typeof scheduledEvent>;

export const userSchema = one(z.object({ uri: z.string(), name: text, slug: text, current_organization: text }));

const subscription = z.object({
  uri: z.string().min(1),
  callback_url: text,
  state: text,
  events: z.array(z.string()).nullish(),
});
export const subscriptionSchema = one(subscription);
export const subscriptionsSchema = many(subscription);
export type Subscription = z.infer<typeof subscription>;

export const schedulingLinkSchema = one(z.object({ booking_url: z.string().min(1) }));

/** A cancellation answers who cancelled and why, a deletion nothing; that it answered is enough. */
export const anySchema = z.unknown();

export const refusalSchema = z.object({
  message: text,
  details: z.array(z.object({ parameter: text, message: text })).nullish(),
  required_scopes: z.array(z.string()).nullish(),
});
