import { z } from 'zod';
import { SIGN_IN_FAILURES } from './sign-in-outcome.ts';

/** What the renderer may know of the session. The token is not part of it, and never will be. */
export const sessionStateSchema = z.object({
  signedIn: z.boolean(),
  /** Where the API is, `null` until somebody chose. */
  server: z.string().nullable(),
  /** Whether the session outlives the app: false where the system has no real key store. */
  isKept: z.boolean(),
});
export type SessionState = z.infer<typeof sessionStateSchema>;

export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), reason: z.enum(SIGN_IN_FAILURES) }),
]);

const noArgs = z.tuple([]);
const email = z.email().max(254);

/**
 * Every message between renderer and main: its arguments as main checks them, and its result as main lets it out
 * (parsing drops whatever the schema does not name).
 */
export const CHANNELS = {
  'session:get': { args: noArgs, result: sessionStateSchema },
  'session:sign-in': {
    args: z.tuple([z.object({ email, password: z.string().min(1).max(256) })]),
    result: outcomeSchema,
  },
  'session:send-link': { args: z.tuple([z.object({ email })]), result: outcomeSchema },
  'session:sign-out': { args: noArgs, result: z.void() },
  'server:choose': { args: z.tuple([z.string().max(300)]), result: outcomeSchema },
  'badge:set': { args: z.tuple([z.number().int().min(0).max(9999)]), result: z.void() },
} as const;

export type ChannelName = keyof typeof CHANNELS;
export type ChannelArgs<N extends ChannelName> = z.infer<(typeof CHANNELS)[N]['args']>;
export type ChannelResult<N extends ChannelName> = z.infer<(typeof CHANNELS)[N]['result']>;

/** Pages that the menu can ask the renderer to show. */
export const PLACES = ['/inbox', '/tasks', '/bookings'] as const;
export type Place = (typeof PLACES)[number];

/** What main tells the renderer, unasked. */
export interface MainEvents {
  'session:changed': SessionState;
  /** The computer woke up or came back online: the stream may be dead without knowing. */
  'power:resumed': null;
  'app:go': Place;
  'app:shortcuts': null;
}
export type MainEventName = keyof MainEvents;
