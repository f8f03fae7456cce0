import type { Result } from '@overlap/domain/result';
import type { z } from 'zod';
import type { Run } from '../../port/booking-provider.ts';
import { type Call, callApi, type Effect, type HttpFailure } from '../../port/http.ts';
import {
  associationsSchema,
  availabilityPageSchema,
  bookedSchema,
  bookingPageSchema,
  linksSchema,
  MEETING_PROPERTIES,
  recordsSchema,
  refusalSchema,
  searchSchema,
} from './wire.ts';

type Answer<T> = Promise<Result<T, HttpFailure>>;

interface Request {
  path: string[];
  query?: Record<string, string>;
  method?: Call['method'];
  effect?: Effect;
  body?: object;
}

/** Which month of a page is asked for: 0 is the present one in that zone. */
export interface PageQuery {
  timeZone: string;
  monthOffset: number;
}

/** What `POST …/book` takes. Start and length are milliseconds; zone goes into the query as well. */
export interface BookingOrder {
  slug: string;
  firstName: string;
  lastName: string;
  email: string;
  startTime: number;
  duration: number;
  timezone: string;
  formFields: { name: string; value: string }[];
  legalConsentResponses: { communicationTypeId: string; consented: boolean }[];
  likelyAvailableUserIds: string[];
}

export interface ClientConfig {
  baseUrl: string;
  token: string;
  /** Paths and shapes are the same in all of them; users reported 500s when booking by v3. */
  version?: 'v3' | '2026-03' | '2026-09';
}

/** As many rows as a page of a list or of a search may have. */
const PAGE = 100;
/** Nobody waits for the next day. */
const DAILY_WAIT_SECONDS = 3600;

/** Talks to one portal with the token of a private app: its scheduler, and as much of its CRM as tells what was booked. */
export function createClient({ baseUrl, token, version = '2026-03' }: ClientConfig) {
  const secret = token.trim();
  const links = ['scheduler', version, 'meetings', 'meeting-links'];
  const ask = <T>(run: Run, request: Request, schema: z.ZodType<T>): Answer<T> => {
    const { path, query = {}, method = 'GET', effect = 'reads', body } = request;
    // A slug with a slash is one part of the path: `team%2Fdemo`.
    const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${path.map(encodeURIComponent).join('/')}`);
    url.search = new URLSearchParams(query).toString();
    const headers = { authorization: `Bearer ${secret}` };
    const call = { provider: PROVIDER, method, url, headers, effect, secrets: [secret], waitSeconds };
    const sentence = (refusal: unknown) => {
      const trace = refusalSchema.safeParse(refusal).data?.correlationId;
      if (trace) run.log(`${PROVIDER} ${method} ${url.pathname} correlation ${trace}`);
      return sentenceOf(refusal);
    };
    return callApi(run, { ...call, sentence, ...(body ? { body } : {}) }, schema);
  };
  const read = <T>(run: Run, path: string[], body: object, schema: z.ZodType<T>): Answer<T> =>
    ask(run, { path, method: 'POST', body }, schema);
  return {
    listLinks: (run: Run, after: string | null) =>
      ask(run, { path: links, query: { limit: String(PAGE), ...(after ? { after } : {}) } }, linksSchema),
    /** Form, members, busy times and one month of availability. */
    readPage: (run: Run, slug: string, { timeZone, monthOffset }: PageQuery) => {
      const query = { timezone: timeZone, monthOffset: String(monthOffset) };
      return ask(run, { path: [...links, 'book', slug], query }, bookingPageSchema);
    },
    readAvailability: (run: Run, slug: string, { timeZone, monthOffset }: PageQuery) => {
      const query = { timezone: timeZone, monthOffset: String(monthOffset) };
      return ask(run, { path: [...links, 'book', 'availability-page', slug], query }, availabilityPageSchema);
    },
    book: (run: Run, body: BookingOrder) => {
      const query = { timezone: body.timezone };
      return ask(run, { path: [...links, 'book'], query, method: 'POST', effect: 'books', body }, bookedSchema);
    },
    /** By first or further address. Reads the record itself: a search would miss one that was just made. */
    readContactByEmail: (run: Run, email: string) => {
      const body = { idProperty: 'email', properties: ['email'], inputs: [{ id: email }] };
      return read(run, [...CRM, 'contacts', 'batch', 'read'], body, recordsSchema);
    },
    /** At most 100. */
    readContacts: (run: Run, ids: string[]) => {
      const body = { properties: ['email'], inputs: ids.map(id => ({ id })) };
      return read(run, [...CRM, 'contacts', 'batch', 'read'], body, recordsSchema);
    },
    /** At most 100. */
    readMeetings: (run: Run, ids: string[]) => {
      const body = { properties: MEETING_PROPERTIES, inputs: ids.map(id => ({ id })) };
      return read(run, [...CRM, 'meetings', 'batch', 'read'], body, recordsSchema);
    },
    readAssociations: (run: Run, [from, to]: [string, string], inputs: { id: string; after?: string }[]) =>
      read(run, ['crm', 'v4', 'associations', from, to, 'batch', 'read'], { inputs }, associationsSchema),
    /** Meetings that start from one instant up to and including another (milliseconds), whoever made them. */
    searchMeetings: (run: Run, range: { from: number; to: number }, after: string | null) => {
      const value = { value: String(range.from), highValue: String(range.to) };
      const filters = [{ propertyName: 'hs_meeting_start_time', operator: 'BETWEEN', ...value }];
      const sorts = [{ propertyName: 'hs_meeting_start_time', direction: 'ASCENDING' }];
      const body = { filterGroups: [{ filters }], sorts, properties: MEETING_PROPERTIES, limit: PAGE };
      return read(run, [...CRM, 'meetings', 'search'], { ...body, ...(after ? { after } : {}) }, searchSchema);
    },
  };
}
export type Client = ReturnType<typeof createClient>;

const PROVIDER = 'HubSpot';
const CRM = ['crm', 'v3', 'objects'];

/** HubSpot's words, those of each error, and the code that its documentation files the refusal under. */
function sentenceOf(body: unknown): string | null {
  const refusal = refusalSchema.safeParse(body).data;
  if (!refusal) return null;
  const { message, errors, subCategory } = refusal;
  const code = typeof subCategory === 'string' ? [subCategory.split('.').at(-1)] : [];
  const words = [message, ...(errors ?? []).map(error => error.message), ...code].filter(Boolean);
  return [...new Set(words)].join('; ');
}

/** A burst is over after the interval that the answer names. */
function waitSeconds(headers: Headers): number | null {
  if (headers.get('x-hubspot-ratelimit-daily-remaining') === '0') return DAILY_WAIT_SECONDS;
  const interval = Number(headers.get('x-hubspot-ratelimit-interval-milliseconds') ?? Number.NaN);
  return Number.isNaN(interval) ? null : Math.ceil(interval / 1000);
}
