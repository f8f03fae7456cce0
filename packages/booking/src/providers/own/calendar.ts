import type { Availability } from '@overlap/availability/query';
import { hostSettingsSchema, teamModeSchema } from '@overlap/availability/rules/host';
import { meetingRulesSchema } from '@overlap/availability/rules/meeting-rules';
import { z } from 'zod';
import type { Run } from '../../port/booking-provider.ts';

/** A span of time, epoch milliseconds; the end is not part of it. */
interface Span {
  start: number;
  end: number;
}

/** A meeting as the calendar keeps it. Instants are ISO UTC. */
export interface KeptMeeting {
  id: string;
  key: string | null;
  start: string;
  end: string;
  status: 'standing' | 'cancelled' | 'no-show';
  guestEmail: string | null;
  guestPhone: string | null;
  guestTimeZone: string;
}

export interface NewMeeting {
  key: string;
  start: string;
  end: string;
  title: string;
  guestName: string;
  guestEmail: string | null;
  guestPhone: string | null;
  guestTimeZone: string;
  note: string | null;
}

/** What a call of the store is given of a run: what ends it, until when, and a way out for a store that is not here. */
export type StoreRun = Pick<Run, 'signal' | 'deadline' | 'fetch'>;

/**
 * Overlap's own calendar, as its store keeps it. Every method may throw when the store cannot be reached; a write that
 * threw may have happened all the same. What is thrown carries PostgreSQL's or Node's code; `store-calls` reads it.
 */
export interface OwnCalendar {
  /** Empty while none is chosen. */
  id: string;
  /** The calendar, its hosts and what takes their time in a range, but for one meeting; `null` when it is gone. */
  read(run: StoreRun, range: Span, exceptMeetingId?: string | null): Promise<StoredCalendar | null>;
  /** Makes a meeting, once for a key; `taken` when one of the hosts has no time then. */
  keep(run: StoreRun, meeting: NewMeeting, hostIds: readonly string[]): Promise<KeptMeeting | 'taken'>;
  find(run: StoreRun, id: string): Promise<(KeptMeeting & { hostIds: readonly string[] }) | null>;
  /** Standing meetings at this exact start. */
  listAt(run: StoreRun, start: string): Promise<KeptMeeting[]>;
  list(run: StoreRun, range: { from: string; to: string }): Promise<KeptMeeting[]>;
  /** Moves a standing meeting; `gone` when it no longer stands. */
  move(
    run: StoreRun,
    id: string,
    slot: { start: string; end: string },
    hostIds: readonly string[],
  ): Promise<KeptMeeting | 'taken' | 'gone'>;
  cancel(run: StoreRun, id: string): Promise<void>;
  findBySlug(run: StoreRun, slug: string): Promise<{ id: string; name: string; rules: unknown } | null>;
}

/** As it lies in the store; {@link toAvailability} says whether it makes sense. */
export interface StoredCalendar {
  name: string;
  mode: string;
  rules: unknown;
  isActive: boolean;
  hosts: {
    id: string;
    schedule: unknown;
    weight: number;
    busy: Span[];
    meetings: number[];
    assigned: number;
    lastAssigned: number | null;
  }[];
}

/** What people have set up is looked at closely; what the store has counted itself is taken as it is. */
const storedSchema = z.object({
  mode: teamModeSchema,
  rules: meetingRulesSchema,
  hosts: z.array(
    hostSettingsSchema.extend({
      busy: z.custom<Span[]>(),
      meetings: z.custom<number[]>(),
      assigned: z.number(),
      lastAssigned: z.number().nullable(),
    }),
  ),
});

/** What decides about the calendar's starts; `null` when its rules make no sense. */
export function toAvailability(stored: StoredCalendar, now: number): Availability | null {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return null;
  const { mode, rules, hosts } = parsed.data;
  return { now, mode, rules, hosts: hosts.map(host => ({ ...host, busy: [host.busy] })) };
}

/** Length of a meeting by the calendar's rules; `null` when they make no sense. */
export const durationOf = (rules: unknown): number | null =>
  meetingRulesSchema.safeParse(rules).data?.durationMinutes ?? null;
