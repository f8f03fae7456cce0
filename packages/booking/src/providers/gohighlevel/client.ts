import type { Result } from '@overlap/domain/result';
import type { z } from 'zod';
import type { Run } from '../../port/booking-provider.ts';
import { type Call, callApi, type Effect, type HttpFailure } from '../../port/http.ts';
import {
  appointmentSchema,
  calendarSchema,
  calendarsSchema,
  contactSchema,
  duplicateSchema,
  eventSchema,
  eventsSchema,
  freeSlotsSchema,
  refusalSchema,
  upsertSchema,
} from './wire.ts';

export type Answer<T> = Promise<Result<T, HttpFailure>>;

/** GoHighLevel's calls, by name. Versions: the date of each API family, mandatory on every call. */
const VERSION = { calendars: '2021-04-15', contacts: '2021-07-28' } as const;

/** Nobody waits for the next day; the unit of `X-RateLimit-Daily-Reset` is not documented. */
const DAILY_WAIT_SECONDS = 3600;

export interface ContactFields {
  locationId: string;
  name: string;
  email?: string;
  phone?: string;
  timezone: string;
  companyName?: string;
}

export interface AppointmentFields {
  calendarId?: string;
  locationId?: string;
  contactId?: string;
  startTime?: string;
  endTime?: string;
  title?: string;
  description?: string;
  appointmentStatus?: 'confirmed' | 'cancelled';
  assignedUserId?: string;
  ignoreFreeSlotValidation?: false;
  toNotify?: true;
}

export interface FreeSlotsQuery {
  from: string;
  to: string;
  timeZone: string;
  userId?: string;
}

/** Talks to one calendar of one sub-account ("location") with its token. */
export function createClient({ baseUrl, token }: { baseUrl: string; token: string }) {
  const secret = token.trim();
  const ask = <T>(run: Run, request: Request, schema: z.ZodType<T>): Answer<T> => {
    const { family, path, query = {}, method = 'GET', effect = 'reads', body } = request;
    const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${path.map(encodeURIComponent).join('/')}`);
    url.search = new URLSearchParams(query).toString();
    const headers = { authorization: `Bearer ${secret}`, version: VERSION[family] };
    const call: Call = { ...COMMON, method, url, headers, effect, secrets: [secret], ...(body ? { body } : {}) };
    return callApi(run, call, schema);
  };
  const appointments = ['calendars', 'events', 'appointments'];
  return {
    readCalendar: (run: Run, id: string) => ask(run, { family: 'calendars', path: ['calendars', id] }, calendarSchema),
    /** Every calendar of the location; the slash at the end is the vendor's. */
    listCalendars: (run: Run, locationId: string) =>
      ask(run, { family: 'calendars', path: ['calendars', ''], query: { locationId } }, calendarsSchema),
    /** At most 31 days; times in epoch milliseconds. */
    readFreeSlots: (run: Run, id: string, { from, to, timeZone, userId }: FreeSlotsQuery) => {
      const range = { startDate: String(Date.parse(from)), endDate: String(Date.parse(to)), timezone: timeZone };
      const query = userId ? { ...range, userId } : range;
      return ask(run, { family: 'calendars', path: ['calendars', id, 'free-slots'], query }, freeSlotsSchema);
    },
    /** Matches by e-mail or phone, as the location is set up; repeating it changes nothing. */
    upsertContact: (run: Run, body: ContactFields) =>
      ask(
        run,
        { family: 'contacts', path: ['contacts', 'upsert'], method: 'POST', effect: 'repeatable', body },
        upsertSchema,
      ),
    findContact: (run: Run, query: { locationId: string } & ({ email: string } | { number: string })) =>
      ask(run, { family: 'contacts', path: ['contacts', 'search', 'duplicate'], query }, duplicateSchema),
    readContact: (run: Run, id: string) => ask(run, { family: 'contacts', path: ['contacts', id] }, contactSchema),
    listAppointments: (run: Run, contactId: string) =>
      ask(run, { family: 'contacts', path: ['contacts', contactId, 'appointments'] }, eventsSchema),
    /** Every appointment that touches the range, whatever its status; one answer, without pages. */
    listEvents: (
      run: Run,
      place: { locationId: string; calendarId: string },
      { from, to }: { from: string; to: string },
    ) => {
      const query = { ...place, startTime: String(Date.parse(from)), endTime: String(Date.parse(to)) };
      return ask(run, { family: 'calendars', path: ['calendars', 'events'], query }, eventsSchema);
    },
    readAppointment: (run: Run, id: string) =>
      ask(run, { family: 'calendars', path: [...appointments, id] }, eventSchema),
    createAppointment: (run: Run, body: AppointmentFields) =>
      ask(run, { family: 'calendars', path: appointments, method: 'POST', effect: 'books', body }, appointmentSchema),
    updateAppointment: (run: Run, id: string, body: AppointmentFields, effect: Effect) =>
      ask(run, { family: 'calendars', path: [...appointments, id], method: 'PUT', effect, body }, appointmentSchema),
  };
}
export type Client = ReturnType<typeof createClient>;

interface Request {
  family: keyof typeof VERSION;
  path: string[];
  query?: Record<string, string>;
  method?: Call['method'];
  effect?: Effect;
  body?: object;
}

const COMMON = {
  provider: 'GoHighLevel',
  sentence: (body: unknown): string | null => {
    const refusal = refusalSchema.safeParse(body);
    return refusal.success ? [refusal.data.message].flat().join('; ') : null;
  },
  /** A burst is over after the interval that the answer names. */
  waitSeconds: (headers: Headers): number | null => {
    if (headers.get('x-ratelimit-daily-remaining') === '0') return DAILY_WAIT_SECONDS;
    const interval = Number(headers.get('x-ratelimit-interval-milliseconds') ?? Number.NaN);
    return Number.isNaN(interval) ? null : Math.ceil(interval / 1000);
  },
};
