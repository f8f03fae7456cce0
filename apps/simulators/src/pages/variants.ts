import { IANAZone } from 'luxon';
import { z } from 'zod';

export const PAGE_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export const timeZoneSchema = z.string().refine(zone => IANAZone.isValidZone(zone), {
  message: 'must be an IANA time zone, e.g. Europe/Berlin',
});

/**
 * A question of the host. `odd` is a control that no form has: stars to click, without a role or a name. `multiselect`, a
 * list that several are chosen from, is Cal.com's alone.
 */
export const questionSchema = z.strictObject({
  label: z.string().min(1),
  type: z.enum(['text', 'textarea', 'select', 'radio', 'checkbox', 'phone', 'multiselect', 'odd']).default('text'),
  required: z.boolean().default(false),
  /** Choices of `select`, `multiselect`, `radio`, and of a `checkbox` group; a `checkbox` without any is one box. */
  options: z.array(z.string().min(1)).default([]),
});
export type PageQuestion = z.infer<typeof questionSchema>;

const flag = z.literal(true).optional();

/** How a page differs from a well-behaved one; any of them together where that makes sense. What each does: README. */
export const variantSchema = z.strictObject({
  // How times and words are shown
  clock: z.enum(['12h', '24h']).optional(),
  hostTimeZone: z.enum(['locked', 'another', 'changes']).optional(),
  shownTimeZone: timeZoneSchema.optional(),
  language: z.enum(PAGE_LANGUAGES).optional(),
  // What there is to choose
  emptyMonth: flag,
  noOpenings: flag,
  emptyForRobots: flag,
  twoEventTypes: flag,
  preselectedTime: flag,
  prefilledOneClick: flag,
  groupEvent: flag,
  recurring: flag,
  // What the form asks
  questions: z.array(questionSchema).optional(),
  termsRequired: flag,
  marketingConsent: flag,
  honeypot: flag,
  disabledUntilBlur: flag,
  phoneMask: flag,
  priceChanged: flag,
  // Walls
  consent: z.enum(['refusable', 'accept-only', 'stuck']).optional(),
  captcha: z.enum(['visible', 'at-submit']).optional(),
  payment: flag,
  emailCode: flag,
  phoneCode: flag,
  signIn: flag,
  deadLink: flag,
  loop: flag,
  // What the submit does
  slow: z.number().int().min(1).max(60_000).optional(),
  takenAtSubmit: z.union([z.literal(true), z.number().int().min(400).max(599)]).optional(),
  existingBooking: flag,
  pendingApproval: flag,
  lies: flag,
  shortCircuited: flag,
  errorInBody: flag,
  failsSilently: flag,
  doubleSend: flag,
  resends: flag,
  dropsConnection: z.union([z.literal(true), z.literal('reused')]).optional(),
  neverAnswers: z.enum(['booked', 'not-booked']).optional(),
  confirmsWrongTime: flag,
  redirectAfter: flag,
  dialogs: flag,
  // Hostile or odd content
  anotherPerson: flag,
  hiddenInstruction: flag,
  popups: flag,
  hugeBody: flag,
});
export type PageVariant = z.infer<typeof variantSchema>;
export type VariantName = keyof PageVariant;
