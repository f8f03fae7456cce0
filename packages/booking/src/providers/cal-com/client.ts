import type { Result } from '@overlap/domain/result';
import type { z } from 'zod';
import type { Run } from '../../port/booking-provider.ts';
import { type Call, callApi, type Effect, type HttpFailure } from '../../port/http.ts';
import {
  bookingSchema,
  bookingsSchema,
  doneSchema,
  eventTypesSchema,
  pageSchema,
  refusalSchema,
  slotsSchema,
  webhooksSchema,
} from './wire.ts';

type Answer<T> = Promise<Result<T, HttpFailure>>;

/** The contract of each resource; without its header Cal.com silently answers an older one. Webhooks have none. */
const VERSION: Record<string, string> = {
  slots: '2024-09-04',
  bookings: '2024-08-13',
  'event-types': '2024-06-14',
};

/** What `POST /v2/bookings` takes. */
export interface BookingOrder {
  /** UTC with `Z`; slots are answered with the offset of the zone that was asked for. */
  start: string;
  eventTypeId: number;
  attendee: { name: string; email: string; timeZone: string; phoneNumber?: string };
  location?: { type: string; integration?: string; phone?: string };
  bookingFieldsResponses?: Record<string, unknown>;
  metadata: Record<string, string>;
  lengthInMinutes?: number;
}

export interface WebhookOrder {
  subscriberUrl: string;
  triggers: readonly string[];
  active: true;
  secret: string;
}

interface Request {
  /** The resource, then what of it. */
  path: [resource: keyof typeof VERSION, ...rest: string[]];
  query?: Record<string, string>;
  method?: Call['method'];
  effect?: Effect;
  body?: object;
  /** A booking's uid opens the booking to whoever knows it: neither log nor message may show it. */
  uid?: string;
}

/** Talks to Cal.com, with the token of one account or, for public event types, without any. */
export function createClient({ baseUrl, token }: { baseUrl: string; token: string | null }) {
  const secret = token?.trim() ?? '';
  const base = baseUrl.replace(/\/+$/, '');
  const ask = <T>(run: Run, request: Request, schema: z.ZodType<T>): Answer<T> => {
    const { path, query = {}, method = 'GET', effect = 'reads', body, uid = '' } = request;
    const url = new URL(`${base}/v2/${path.map(encodeURIComponent).join('/')}`);
    url.search = new URLSearchParams(query).toString();
    const version = VERSION[path[0]];
    const headers = {
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
      ...(version ? { 'cal-api-version': version } : {}),
    };
    const logPath = `/v2/${path.map(part => (part === uid ? ':uid' : part)).join('/')}`;
    const sent = body ? { body } : {};
    return callApi(run, { ...COMMON, method, url, logPath, headers, effect, secrets: [secret, uid], ...sent }, schema);
  };
  const at = (uid: string, action: string[], body: object, effect: Effect): Request => ({
    path: ['bookings', uid, ...action],
    method: 'POST',
    effect,
    body,
    uid,
  });
  return {
    /** Public event types; hidden ones only with their owner's token. */
    findEventTypes: (run: Run, query: { username: string; eventSlug: string; orgSlug?: string }) =>
      ask(run, { path: ['event-types'], query }, eventTypesSchema),
    listSlots: (run: Run, query: Record<string, string>) => ask(run, { path: ['slots'], query }, slotsSchema),
    createBooking: (run: Run, body: BookingOrder) =>
      ask(run, { path: ['bookings'], method: 'POST', effect: 'books', body }, bookingSchema),
    /** Needs the token. */
    listBookings: (run: Run, query: Record<string, string>) => ask(run, { path: ['bookings'], query }, bookingsSchema),
    readBooking: (run: Run, uid: string) => ask(run, { path: ['bookings', uid], uid }, bookingSchema),
    moveBooking: (run: Run, uid: string, start: string) =>
      ask(run, at(uid, ['reschedule'], { start }, 'books'), bookingSchema),
    cancelBooking: (run: Run, uid: string, body: { cancellationReason: string; seatUid?: string }) =>
      ask(run, at(uid, ['cancel'], body, 'repeatable'), doneSchema),
    listWebhooks: (run: Run) => ask(run, { path: ['webhooks'] }, webhooksSchema),
    /** Repeated after a lost answer it is found in the list first. */
    createWebhook: (run: Run, body: WebhookOrder) =>
      ask(run, { path: ['webhooks'], method: 'POST', effect: 'repeatable', body: { ...body } }, doneSchema),
    deleteWebhook: (run: Run, id: string) =>
      ask(run, { path: ['webhooks', id], method: 'DELETE', effect: 'repeatable' }, doneSchema),
    /** The Markdown twin of a public page. It is another host's: the token does not go there. */
    readPage: (run: Run, page: string): Answer<string> => {
      const url = new URL(`${page}.md`);
      const call = { ...COMMON, method: 'GET', url, headers: {}, effect: 'reads', secrets: [] } as const;
      return callApi(run, { ...call, logPath: '/:page.md', answersIn: 'text' }, pageSchema);
    },
  };
}
export type Client = ReturnType<typeof createClient>;

const A_DAY = 86_400;

const COMMON = {
  provider: 'Cal.com',
  sentence: (body: unknown): string | null => {
    const refusal = refusalSchema.safeParse(body);
    return refusal.success ? [refusal.data.error.message].flat().join('; ') : null;
  },
  /** The header's name ends with the limiter that refused, and its unit is not documented: seconds, or a point in time. */
  waitSeconds: (headers: Headers): number | null => {
    const resets = [...headers].filter(([name]) => name.startsWith('x-ratelimit-reset')).map(([, value]) => value);
    const waits = resets.map(Number).filter(reset => reset >= 0);
    const longest = Math.max(...waits.map(reset => (reset > A_DAY ? untilEpoch(reset) : reset)));
    return Number.isFinite(longest) ? Math.ceil(Math.max(0, longest)) : null;
  },
};

const untilEpoch = (reset: number): number => (reset > 1e11 ? reset / 1000 : reset) - Date.now() / 1000;
