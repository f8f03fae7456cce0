import type { Result } from '@overlap/domain/result';
import type { z } from 'zod';
import type { Run } from '../../port/booking-provider.ts';
import { type Call, callApi, type Effect, type HttpFailure } from '../../port/http.ts';
import {
  anySchema,
  availableTimesSchema,
  eventTypeSchema,
  eventTypesSchema,
  inviteeSchema,
  inviteesSchema,
  refusalSchema,
  scheduledEventSchema,
  scheduledEventsSchema,
  schedulingLinkSchema,
  subscriptionSchema,
  subscriptionsSchema,
  userSchema,
} from './wire.ts';

export type Answer<T> = Promise<Result<T, HttpFailure>>;

interface Request {
  path: string[];
  query?: Record<string, string>;
  method?: Call['method'];
  effect?: Effect;
  body?: object;
}

/** What `POST /invitees` takes. Where `tracking` is sent, all six of its keys must be there. */
export interface InviteeOrder {
  event_type: string;
  start_time: string;
  invitee: { name: string; email: string; timezone: string };
  location?: { kind: string; location?: string };
  questions_and_answers: { question: string; answer: string; position: number }[];
  tracking: Record<
    'utm_campaign' | 'utm_source' | 'utm_medium' | 'utm_content' | 'utm_term' | 'salesforce_uuid',
    string | null
  >;
}

/** What `POST /webhook_subscriptions` takes. Without a signing key, deliveries carry no signature. */
export interface SubscriptionOrder {
  url: string;
  events: readonly string[];
  organization: string;
  scope: 'user' | 'organization';
  user?: string;
  signing_key: string;
}

/** Cancellation reasons may have so many characters. */
const LONGEST_REASON = 10_000;

/**
 * Talks to Calendly with the token of one account. Ids are full URIs; only their last part is used, so that the token
 * goes to `baseUrl` and nowhere else.
 */
export function createClient({ baseUrl, token }: { baseUrl: string; token: string }) {
  const secret = token.trim();
  const ask = <T>(run: Run, request: Request, schema: z.ZodType<T>): Answer<T> => {
    const { path, query = {}, method = 'GET', effect = 'reads', body } = request;
    const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${path.map(encodeURIComponent).join('/')}`);
    url.search = new URLSearchParams(query).toString();
    const headers = { authorization: `Bearer ${secret}` };
    return callApi(
      run,
      { ...COMMON, method, url, headers, effect, secrets: [secret], ...(body ? { body } : {}) },
      schema,
    );
  };
  return {
    readMe: (run: Run) => ask(run, { path: ['users', 'me'] }, userSchema),
    readEventType: (run: Run, uri: string) => ask(run, { path: ['event_types', idOf(uri)] }, eventTypeSchema),
    /** At most 31 days, and not before now; instants UTC. */
    listAvailableTimes: (run: Run, query: { event_type: string; start_time: string; end_time: string }) =>
      ask(run, { path: ['event_type_available_times'], query }, availableTimesSchema),
    createInvitee: (run: Run, body: InviteeOrder) =>
      ask(run, { path: ['invitees'], method: 'POST', effect: 'books', body }, inviteeSchema),
    listEvents: (run: Run, query: Record<string, string>) =>
      ask(run, { path: ['scheduled_events'], query }, scheduledEventsSchema),
    readEvent: (run: Run, uri: string) => ask(run, { path: ['scheduled_events', idOf(uri)] }, scheduledEventSchema),
    listInvitees: (run: Run, eventUri: string, query: Record<string, string>) =>
      ask(run, { path: ['scheduled_events', idOf(eventUri), 'invitees'], query }, inviteesSchema),
    cancelEvent: (run: Run, uri: string, reason: string) => {
      const body = { reason: reason.slice(0, LONGEST_REASON) };
      const path = ['scheduled_events', idOf(uri), 'cancellation'];
      return ask(run, { path, method: 'POST', effect: 'repeatable', body }, anySchema);
    },
    listEventTypes: (run: Run, query: Record<string, string>) =>
      ask(run, { path: ['event_types'], query }, eventTypesSchema),
    listSubscriptions: (run: Run, query: Record<string, string>) =>
      ask(run, { path: ['webhook_subscriptions'], query }, subscriptionsSchema),
    /** Refused with 409 while the URL has one: a repetition makes no second. */
    createSubscription: (run: Run, body: SubscriptionOrder) =>
      ask(run, { path: ['webhook_subscriptions'], method: 'POST', effect: 'repeatable', body }, subscriptionSchema),
    deleteSubscription: (run: Run, uri: string) =>
      ask(run, { path: ['webhook_subscriptions', idOf(uri)], method: 'DELETE', effect: 'repeatable' }, anySchema),
    /** One booking each. A link that nobody was told of harms nobody. */
    createSchedulingLink: (run: Run, eventTypeUri: string) => {
      const body = { max_event_count: 1, owner: eventTypeUri, owner_type: 'EventType' };
      return ask(run, { path: ['scheduling_links'], method: 'POST', effect: 'repeatable', body }, schedulingLinkSchema);
    },
  };
}
export type Client = ReturnType<typeof createClient>;

/** The last part of a resource's URI. */
export const idOf = (uri: string): string => uri.replace(/\/+$/, '').split('/').at(-1) ?? '';

const COMMON = {
  provider: 'Calendly',
  /** Message, the parameters it is about, and the scopes that are missing. */
  sentence: (body: unknown): string | null => {
    const refusal = refusalSchema.safeParse(body).data;
    if (!refusal) return null;
    const details = refusal.details?.map(({ parameter, message }) => [parameter, message].filter(Boolean).join(' '));
    const scopes = refusal.required_scopes?.length ? [`scopes needed: ${refusal.required_scopes.join(', ')}`] : [];
    return [refusal.message, ...(details ?? []), ...scopes].filter(Boolean).join('; ');
  },
  /** Seconds until the limit starts anew. `Retry-After` is not documented. */
  waitSeconds: (headers: Headers): number | null => {
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
    return Number.isNaN(reset) ? null : Math.max(0, Math.ceil(reset));
  },
};
