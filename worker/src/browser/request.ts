import { isTimeZone } from '@overlap/domain/time';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform(text => new Date(text).toISOString());
const window = z
  .object({ start: instant, end: instant })
  .refine(({ start, end }) => start < end, { message: 'A window ends after it starts' });

/** What is to be booked, for whom, and when it suits us. Comes from a job or from the command line. */
export const pageRequestSchema = z.object({
  url: z.string().min(4).max(2_000),
  guest: z.object({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(200),
    /** E.164. */
    phone: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/, 'Give the phone number with its country, e.g. +12125550147')
      .nullable()
      .default(null),
    company: z.string().max(200).nullable().default(null),
    notes: z.string().max(2_000).nullable().default(null),
    website: z.string().max(300).nullable().default(null),
    jobTitle: z.string().max(200).nullable().default(null),
  }),
  /** IANA zone that the page is opened in, and that people read the evidence in. */
  timeZone: z.string().refine(isTimeZone, { message: 'Give an IANA zone, e.g. Europe/Berlin' }),
  /** When a meeting suits us, UTC: the whole meeting has to fit into one of them. */
  windows: z.array(window).min(1, 'Give at least one window').max(500),
  /** Starts that the lead named, UTC, best first: they win over the earliest that fits. */
  wanted: z.array(instant).max(20).default([]),
  /** The length that was agreed; `null` takes the page's own. */
  minutes: z.number().int().min(5).max(480).nullable().default(null),
  /** Answers to questions on the page, by the question as it stands there or a part of it. */
  answers: z.record(z.string().max(300), z.string().max(2_000)).default({}),
  /** Whether a required "I accept the terms" may be ticked. */
  mayAcceptTerms: z.boolean().default(false),
  /** Who the page ought to belong to, e.g. the lead's name: a page of somebody else is not booked. */
  hostName: z.string().max(200).nullable().default(null),
  /** Their company: a page that a team shares names it in place of a person. */
  hostCompany: z.string().max(200).nullable().default(null),
  /** Stops before the submit. */
  isDryRun: z.boolean().default(false),
});
export type PageRequest = z.infer<typeof pageRequestSchema>;
