import { z } from 'zod';

/** A single account, or several: either is accepted, the result is always a list. */
const oneOrMany = <T extends z.ZodType>(account: T) =>
  z.union([account.transform(one => [one]), z.array(account)]).default([]);

const text = z.string().min(1);
const wallClock = z.string().regex(/^\d\d:\d\d$/);
const timeZone = z.string().refine(zone => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
  message: 'must be an IANA time zone',
});
const days = z.array(z.number().int().min(0).max(7)).default([1, 2, 3, 4, 5]);
const duration = z.number().int().min(0);
const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);

export const emailbisonSeedSchema = z.strictObject({
  token: text,
  workspaceId: z.number().int(),
  workspaceName: text,
  senderEmails: z.array(z.strictObject({ id: z.number().int(), name: text, email: z.email() })).min(1),
  campaigns: z.array(z.strictObject({ id: z.number().int(), name: text })),
  leads: z.array(
    z.strictObject({
      id: z.number().int(),
      email: z.email(),
      firstName: text,
      lastName: z.string(),
      company: z.string().nullable().default(null),
      campaignId: z.number().int(),
      /** May hold `{FIRST_NAME}` and custom variables such as `{AVAILABILITY_SLOT}`. */
      firstEmail: z.strictObject({ subject: text, body: text }),
      customVariables: z.record(z.string(), z.string()).default({}),
    }),
  ),
  customVariables: z.array(text).default([]),
  webhookUrls: z.array(z.url()).default([]),
});

export const gohighlevelSeedSchema = z.strictObject({
  token: text,
  locationId: text,
  appWebhookUrl: z.url().optional(),
  calendars: z.array(
    z.strictObject({
      id: text,
      name: text,
      slug: text,
      timeZone,
      slotMinutes: z.number().int().min(5),
      days,
      start: wallClock.default('09:00'),
      end: wallClock.default('17:00'),
      assignedUserId: text,
    }),
  ),
  contacts: z
    .array(
      z.strictObject({
        id: text,
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        email: z.email().optional(),
        phone: e164.optional(),
        companyName: z.string().optional(),
        timezone: timeZone.optional(),
      }),
    )
    .default([]),
});

export const calendlyLocationSchema = z.looseObject({ kind: text, location: z.string().optional() });
export const calendlyQuestionSchema = z.strictObject({
  name: text,
  type: z.enum(['string', 'text', 'phone_number', 'single_select', 'multi_select']).default('string'),
  position: z.number().int().optional(),
  enabled: z.boolean().default(true),
  required: z.boolean().default(false),
  answer_choices: z.array(z.string()).default([]),
  include_other: z.boolean().default(false),
});

export const calendlySeedSchema = z.strictObject({
  token: text,
  user: z.strictObject({ id: text, name: text, email: z.email(), timeZone }),
  organizationId: text,
  eventTypes: z.array(
    z.strictObject({
      id: text,
      name: text,
      slug: text,
      minutes: z.number().int().min(5),
      days,
      start: wallClock.default('09:00'),
      end: wallClock.default('17:00'),
      locations: z.array(calendlyLocationSchema).nullable().default(null),
      poolingType: z.enum(['round_robin', 'collective', 'multi_pool']).nullable().default(null),
      customQuestions: z.array(calendlyQuestionSchema).default([]),
    }),
  ),
  webhooks: z.array(z.strictObject({ url: z.url(), signingKey: text.optional() })).default([]),
});

export const hubspotFieldSchema = z.strictObject({
  name: text,
  label: text,
  isRequired: z.boolean().default(false),
  options: z.array(z.strictObject({ label: text, value: text })).default([]),
});
export const hubspotConsentSchema = z.strictObject({
  processingConsentType: text.default('IMPLICIT'),
  privacyPolicyText: z.string().default(''),
  checkboxes: z
    .array(z.strictObject({ communicationTypeId: text, label: text, required: z.boolean().default(false) }))
    .default([]),
});

export const hubspotSeedSchema = z.strictObject({
  token: text,
  portalId: z.number().int(),
  scopes: z
    .array(text)
    .default(['scheduler.meetings.meeting-link.read', 'crm.objects.contacts.read', 'crm.objects.contacts.write']),
  /** Users of the portal. An offline one's calendar is disconnected. */
  owners: z
    .array(z.strictObject({ userId: text, name: text, email: z.email(), offline: z.boolean().default(false) }))
    .min(1),
  links: z.array(
    z.strictObject({
      id: z.string().regex(/^\d+$/),
      /** May hold a slash. */
      slug: text,
      name: text,
      type: z.enum(['PERSONAL_LINK', 'GROUP_CALENDAR', 'ROUND_ROBIN_CALENDAR']).default('PERSONAL_LINK'),
      /** Lengths of meetings that are offered. */
      minutes: z.array(z.number().int().min(5)).min(1),
      timeZone,
      days,
      start: wallClock.default('09:00'),
      end: wallClock.default('17:00'),
      weeksToAdvertise: z.number().int().min(1).default(26),
      /** User ids of owners. */
      members: z.array(text).min(1),
      formFields: z.array(hubspotFieldSchema).default([]),
      consent: hubspotConsentSchema.nullable().default(null),
      /** The trap: the page looks well, and booking answers 200 without putting anything on a calendar. */
      offline: z.boolean().default(false),
    }),
  ),
  /** How long the CRM's search does not know a new record. */
  searchDelayMs: duration.default(0),
  /** Where an app of the portal has its webhooks; told only with the secret they are signed with. */
  webhookUrl: z.url().optional(),
  clientSecret: text.optional(),
});

export const calcomSeedSchema = z.strictObject({
  token: text,
  user: z.strictObject({ id: z.number().int(), name: text, email: z.email(), username: text, timeZone }),
  eventTypes: z.array(
    z.strictObject({
      id: z.number().int(),
      slug: text,
      title: text,
      minutes: z.number().int().min(5),
      days,
      start: wallClock.default('09:00'),
      end: wallClock.default('17:00'),
      /** A team's event type: at `/team/{teamSlug}/{slug}`, and in no answer about its host. */
      teamSlug: text.optional(),
      requiresConfirmation: z.boolean().default(false),
      hidden: z.boolean().default(false),
      requiredFields: z.array(z.strictObject({ slug: text, label: text })).default([]),
    }),
  ),
  webhooks: z.array(z.strictObject({ url: z.url(), secret: text.optional() })).default([]),
});

export const slackSeedSchema = z.strictObject({
  token: text,
  teamId: text,
  channels: z.array(
    z.strictObject({
      id: text,
      name: text,
      isMember: z.boolean().default(true),
      isPrivate: z.boolean().default(false),
      isArchived: z.boolean().default(false),
    }),
  ),
  users: z.array(z.strictObject({ id: text, name: text, email: z.email() })).default([]),
});

export const resendSeedSchema = z.strictObject({ apiKey: text });

export const twilioSeedSchema = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/i),
  authToken: text,
  numbers: z.array(e164).min(1),
  inboundWebhookUrl: z.url().optional(),
  /** People to write as on the lead's page. */
  leads: z
    .array(
      z.strictObject({
        name: text,
        phone: e164,
        email: z.email().optional(),
        company: z.string().nullable().default(null),
        campaign: z.string().optional(),
        firstMessage: z.string().optional(),
      }),
    )
    .default([]),
});

export const linkedinSeedSchema = z.strictObject({
  token: text,
  webhookUrl: z.url(),
  webhookSecret: z.string().startsWith('whsec_'),
  threads: z.array(
    z.strictObject({
      threadId: text,
      name: text,
      profileUrl: z.url(),
      email: z.email().optional(),
      company: z.string().nullable().default(null),
      campaign: text,
      firstMessage: z.string().optional(),
    }),
  ),
});

export const languageModelSeedSchema = z.strictObject({
  apiKey: text,
  /** What the model says where the user's text holds the phrase; the first that fits. A text is answered as it stands. */
  answers: z.array(
    z.strictObject({
      phrase: text,
      answer: z.union([z.string(), z.record(z.string(), z.unknown())]),
      inputTokens: z.number().int().min(0).default(700),
      outputTokens: z.number().int().min(0).default(80),
    }),
  ),
});

/** Where the lead's page reads what the product did. */
export const productSeedSchema = z.strictObject({ storyUrl: z.url(), apiKey: text, consoleUrl: z.url().optional() });

/** The accounts of the outside world. Planting the same document again changes nothing. */
export const seedSchema = z.strictObject({
  emailbison: oneOrMany(emailbisonSeedSchema),
  gohighlevel: oneOrMany(gohighlevelSeedSchema),
  calendly: oneOrMany(calendlySeedSchema),
  calcom: oneOrMany(calcomSeedSchema),
  hubspot: oneOrMany(hubspotSeedSchema),
  slack: oneOrMany(slackSeedSchema),
  resend: oneOrMany(resendSeedSchema),
  twilio: oneOrMany(twilioSeedSchema),
  linkedin: oneOrMany(linkedinSeedSchema),
  languageModel: oneOrMany(languageModelSeedSchema),
  product: productSeedSchema.optional(),
});

export type EmailbisonSeed = z.infer<typeof emailbisonSeedSchema>;
export type GohighlevelSeed = z.infer<typeof gohighlevelSeedSchema>;
export type CalendlySeed = z.infer<typeof calendlySeedSchema>;
export type CalcomSeed = z.infer<typeof calcomSeedSchema>;
export type HubspotSeed = z.infer<typeof hubspotSeedSchema>;
export type SlackSeed = z.infer<typeof slackSeedSchema>;
export type ResendSeed = z.infer<typeof resendSeedSchema>;
export type TwilioSeed = z.infer<typeof twilioSeedSchema>;
export type LinkedinSeed = z.infer<typeof linkedinSeedSchema>;
export type LanguageModelSeed = z.infer<typeof languageModelSeedSchema>;
export type ProductSeed = z.infer<typeof productSeedSchema>;
/** What to post to `/_sim/seed`. */
export type SeedDocument = z.input<typeof seedSchema>;
/** The same with defaults filled in. */
export type Seed = z.infer<typeof seedSchema>;
