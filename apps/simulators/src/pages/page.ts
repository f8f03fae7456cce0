import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../provider.ts';
import type { Schedule } from '../schedule.ts';
import { PAGE_FAMILIES, type PageFamily, PLAIN_DESIGNS, type PlainDesign } from './families.ts';
import { type PageQuestion, type PageVariant, timeZoneSchema, type VariantName, variantSchema } from './variants.ts';

const segment = z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'must be letters, digits, dots, hyphens or underscores');
const wallClockRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, 'must be HH:MM-HH:MM, e.g. 09:00-12:30');
const instant = z.iso.datetime({ offset: true });

/** Monday is 1, Sunday 7. */
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What to post to `/_sim/pages`; everything but the family has a default. */
export const pageOrderSchema = z.strictObject({
  family: z.enum(PAGE_FAMILIES),
  /** Of the plain family. */
  design: z.enum(PLAIN_DESIGNS).optional(),
  /** Whose page it is; pages of one user and family share a calendar. */
  user: segment.default('dana'),
  /** Which of their pages; HighLevel and Google want an id of theirs and make one if none is given. */
  slug: segment.optional(),
  title: z.string().min(1).default('Intro call'),
  host: z.strictObject({ name: z.string().min(1), email: z.email() }).default({
    name: 'Dana Reyes',
    email: 'dana@larkspur.example',
  }),
  /** The host's. */
  timeZone: timeZoneSchema.default('America/New_York'),
  /** Open hours of each weekday (1 is Monday) in the host's zone; a weekday left out is closed. */
  hours: z
    .partialRecord(z.enum(WEEKDAYS), z.array(wallClockRange))
    .default(Object.fromEntries(WEEKDAYS.slice(0, 5).map(day => [day, ['09:00-17:00']]))),
  /** Lengths of a meeting in minutes; more than one can be chosen from. */
  durations: z.array(z.number().int().min(5).max(480)).min(1).default([30]),
  /** Minutes between two starts; the shortest length, at most 30, if left out. */
  stepMinutes: z.number().int().min(5).optional(),
  noticeMinutes: z.number().int().min(0).default(120),
  windowDays: z.number().int().min(1).max(400).default(60),
  busy: z.array(z.strictObject({ start: instant, end: instant })).default([]),
  location: z.string().default('Zoom'),
  /** Whether the form asks for a phone number; if left out, what the family usually does. */
  phone: z.enum(['required', 'optional', 'absent']).optional(),
  variant: variantSchema.default({}),
});
export type PageOrder = z.infer<typeof pageOrderSchema>;

/** A booking page as it stands. */
export interface Page extends Omit<PageOrder, 'slug' | 'design' | 'stepMinutes' | 'phone'> {
  /** Of this page and no other: family, design, user, slug. */
  key: string;
  slug: string;
  design: PlainDesign | null;
  stepMinutes: number;
  phone: 'required' | 'optional' | 'absent';
}

const DEFAULT_SLUG: Record<PageFamily, (order: PageOrder) => string> = {
  calendly: () => '30min',
  hubspot: () => '30min',
  gohighlevel: ({ user }) => idFrom(`gohighlevel/${user}`, 20),
  google: ({ user }) => `AcZssZ${idFrom(`google/${user}`, 84)}`,
  microsoft: ({ user }) => `${idFrom(`microsoft/${user}`, 22)}2`,
  acuity: () => 'intro-call',
  tidycal: () => '30',
  'cal-com': () => '30min',
  plain: () => '30min',
};

const USUAL_PHONE: Partial<Record<PageFamily, Page['phone']>> = {
  gohighlevel: 'required',
  acuity: 'required',
  google: 'optional',
  microsoft: 'optional',
};

/** What takes a script, and so is nothing for pages without one. */
const SCRIPTED: readonly VariantName[] = [
  'consent',
  'disabledUntilBlur',
  'doubleSend',
  'resends',
  'dialogs',
  'popups',
  'failsSilently',
  'phoneMask',
  'prefilledOneClick',
  'preselectedTime',
];

/** Variants that a family does not have. */
const ABSENT: readonly (readonly [VariantName, families: readonly PageFamily[], why: string])[] = [
  ['twoEventTypes', ['hubspot'], 'HubSpot has no landing pages'],
  [
    'shortCircuited',
    ['calendly', 'hubspot', 'gohighlevel', 'google', 'microsoft', 'acuity', 'tidycal'],
    'only Cal.com is known to do this; use its family or the plain one',
  ],
  ['prefilledOneClick', ['cal-com'], 'a link with a time leads to its form'],
  ['honeypot', ['cal-com'], 'its form takes no fields but its own'],
  ['phoneCode', ['cal-com'], 'it sends codes by e-mail only'],
];

/** Seats of a group event. */
export const SEATS = 3;

/** Fills in what an order left out. Refuses with 422 what the family cannot have. */
export function pageFrom(order: PageOrder): Page {
  for (const [name, families, why] of ABSENT) {
    if (order.variant[name] !== undefined && families.includes(order.family)) {
      throw refuse(`${order.family} has no variant ${name}: ${why}.`);
    }
  }
  refuseUnlikeCalCom(order);
  const design = order.family === 'plain' ? (order.design ?? PLAIN_DESIGNS[0]) : null;
  const scripted = design === 'server-rendered' && SCRIPTED.find(name => order.variant[name] !== undefined);
  if (scripted || (design === 'server-rendered' && order.variant.hostTimeZone === 'changes')) {
    throw refuse(
      `The server-rendered design has no script, and so no ${scripted || 'change of the zone'}; use another design.`,
    );
  }
  const slug = order.slug ?? DEFAULT_SLUG[order.family](order);
  if (order.family === 'gohighlevel' && !/^[A-Za-z0-9]{20,}$/.test(slug)) {
    throw refuse('A slug of gohighlevel has at least 20 letters and digits.');
  }
  const stepMinutes = order.stepMinutes ?? Math.min(30, ...order.durations);
  const phone = order.phone ?? (order.variant.phoneMask ? 'required' : (USUAL_PHONE[order.family] ?? 'absent'));
  const key = keyOf({ family: order.family, design, user: order.user, slug });
  return { ...order, design, slug, stepMinutes, phone, key };
}

const refuse = (error: string): Refusal => new Refusal({ status: 422, body: { error } });

/** What Cal.com's own component cannot draw, and what only it can. */
function refuseUnlikeCalCom({ family, variant: { language, hostTimeZone, questions = [] } }: PageOrder): void {
  const isAsked = (wanted: PageQuestion['type']) => questions.some(({ type }) => type === wanted);
  if (family !== 'cal-com') {
    if (isAsked('multiselect')) throw refuse('Only Cal.com has questions of the type multiselect.');
    return;
  }
  if (language === 'pl') throw refuse("Cal.com's component does not speak Polish.");
  if (hostTimeZone === 'changes') throw refuse("Cal.com's component keeps the zone that it begins with.");
  if (isAsked('odd')) throw refuse("Cal.com's form has no odd questions.");
}

/** When a page's calendar can be booked, as its host set it. */
export const scheduleOf = ({ variant, ...page }: Page): Schedule => ({
  timeZone: page.timeZone,
  hours: page.hours,
  stepMinutes: page.stepMinutes,
  noticeMinutes: page.noticeMinutes,
  windowDays: page.windowDays,
  busy: page.busy,
  seats: variant.groupEvent ? SEATS : 1,
  opensNextMonth: variant.emptyMonth === true,
});

export const keyOf = (name: Pick<Page, 'family' | 'design' | 'user' | 'slug'>): string =>
  [name.family, name.design ?? '', name.user, name.slug].join('/');

/** The second meeting type of a page that has two. */
export function otherTypeOf(page: Page): Page {
  const slug = page.family === 'gohighlevel' ? idFrom(page.key, 20) : `${page.slug}-demo`;
  const { twoEventTypes: _, ...variant }: PageVariant = page.variant;
  const other = { ...page, slug, title: 'Product demo', durations: [60], variant };
  return { ...other, key: keyOf(other) };
}

/** Letters and digits that are always the same for the same text. */
function idFrom(text: string, length: number): string {
  let id = '';
  for (let round = 0; id.length < length; round += 1) {
    const digest = createHash('sha256').update(`${text}#${round}`).digest('base64');
    id += digest.replace(/[^A-Za-z0-9]/g, '');
  }
  return id.slice(0, length);
}
