import type { PageEnding } from '@overlap/domain/page-booking';

/** A page, what is asked of the worker there, and how it ought to end. */
export interface PageCase {
  family: string;
  design: string | null;
  variant: string;
  /** As `POST /_sim/pages` takes it. */
  order: Record<string, unknown>;
  request: Record<string, unknown>;
  /** `booked`; or one of these endings, before anything is submitted, or after. */
  expected: 'booked' | { before: readonly PageEnding[] } | { after: readonly PageEnding[] };
}

const FAMILIES = ['calendly', 'hubspot', 'gohighlevel', 'google', 'microsoft', 'acuity', 'tidycal', 'cal-com'] as const;
const DESIGNS = [
  'all-on-one-page',
  'form-first',
  'week-of-links',
  'selects',
  'web-component',
  'day-list',
  'server-rendered',
  'iframe',
] as const;

type Variant = [
  name: string,
  order: Record<string, unknown>,
  expected: PageCase['expected'],
  request?: Record<string, unknown>,
];

const question = (label: string, type: string, required: boolean, options: string[] = []) => ({
  label,
  type,
  required,
  options,
});
const booked = 'booked' as const;
const before = (...kinds: PageEnding[]) => ({ before: kinds });
const after = (...kinds: PageEnding[]) => ({ after: kinds });
const variant = (changes: Record<string, unknown>) => ({ variant: changes });

const LATER = { windows: 'later' };

/** How pages differ. What cannot be booked for sure has to reach a person; before the submit wherever that shows. */
const VARIANTS: Variant[] = [
  ['plain', {}, booked],
  ['12 hours', variant({ clock: '12h' }), booked],
  ['24 hours', variant({ clock: '24h' }), booked],
  ['another zone shown', variant({ hostTimeZone: 'another', shownTimeZone: 'Asia/Tokyo' }), booked],
  ['a zone of half hours', variant({ hostTimeZone: 'another', shownTimeZone: 'Asia/Kolkata' }), booked],
  ['zone of the host locked', variant({ hostTimeZone: 'locked' }), booked],
  ['zone changes after load', variant({ hostTimeZone: 'changes' }), booked],
  ...['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'].map(
    (language): Variant => [`in ${language}`, variant({ language }), booked],
  ),
  ['host in Berlin', { timeZone: 'Europe/Berlin' }, booked],
  ['host in Sydney', { timeZone: 'Australia/Sydney' }, booked],
  ['guest in London', {}, booked, { timeZone: 'Europe/London' }],
  ['first month empty', variant({ emptyMonth: true }), booked, LATER],
  ['a time that the lead named', {}, booked, { wanted: 'third' }],
  ['two kinds of meeting', variant({ twoEventTypes: true }), booked, { minutes: 30 }],
  ['lengths to choose', { durations: [15, 30, 60] }, booked, { minutes: 60 }],
  ['a meeting of 45 minutes', { durations: [45], stepMinutes: 15 }, booked],
  ['first time chosen already', variant({ preselectedTime: true }), booked],
  ['seats', variant({ groupEvent: true }), booked],
  [
    'optional questions',
    variant({
      questions: [question('How did you hear of us?', 'text', false), question('Anything else?', 'textarea', false)],
    }),
    booked,
  ],
  ['a text that is known', variant({ questions: [question('Your company', 'text', true)] }), booked],
  [
    'a choice that is known',
    variant({ questions: [question('Team size', 'select', true, ['1–10', '11–50'])] }),
    booked,
    { answers: { 'Team size': '11–50' } },
  ],
  [
    'radio buttons that are known',
    variant({ questions: [question('Budget', 'radio', true, ['Low', 'High'])] }),
    booked,
    { answers: { Budget: 'High' } },
  ],
  ['terms that may be accepted', variant({ termsRequired: true }), booked, { mayAcceptTerms: true }],
  ['news on offer', variant({ marketingConsent: true }), booked],
  ['a field for machines', variant({ honeypot: true }), booked],
  ['a button that wakes late', variant({ disabledUntilBlur: true }), booked],
  ['a phone field that rewrites', variant({ phoneMask: true }), booked],
  ['a cookie layer', variant({ consent: 'refusable' }), booked],
  ['slow', variant({ slow: 400 }), booked],
  ['sends twice', variant({ doubleSend: true }), booked],
  ['asks whether we mean it', variant({ dialogs: true }), booked],
  ['sends to a page of the host', variant({ redirectAfter: true }), after('outcome-unknown', 'confirmed')],
  ['orders to machines', variant({ hiddenInstruction: true }), booked],

  ['no openings', variant({ noOpenings: true }), before('no-open-time', 'no-overlap', 'dead-link')],
  ['nothing for robots', variant({ emptyForRobots: true }), before('no-open-time', 'no-overlap')],
  [
    'an unknown question',
    variant({ questions: [question('Your VAT number', 'text', true)] }),
    before('unknown-question', 'routing-form'),
  ],
  [
    'an unknown choice',
    variant({ questions: [question('Team size', 'select', true, ['1–10', '11–50'])] }),
    before('unknown-question', 'routing-form'),
  ],
  [
    'an odd question',
    variant({ questions: [question('Rate us', 'odd', true)] }),
    before('unknown-question', 'routing-form', 'not-sent', 'page-changed'),
  ],
  ['terms that may not be accepted', variant({ termsRequired: true }), before('terms-not-allowed', 'routing-form')],
  ['two kinds of meeting, none agreed', variant({ twoEventTypes: true }), before('several-event-types')],
  ['a series', variant({ recurring: true }), before('recurring')],
  ['a payment', variant({ payment: true }), before('payment')],
  ['a price', variant({ priceChanged: true }), before('payment', 'price-changed')],
  ['a code by e-mail', variant({ emailCode: true }), before('email-code')],
  ['a code by phone', variant({ phoneCode: true }), before('phone-code')],
  ['a sign-in', variant({ signIn: true }), before('sign-in')],
  ['a challenge', variant({ captcha: 'visible' }), before('captcha')],
  ['a challenge at the click', variant({ captcha: 'at-submit' }), before('captcha')],
  ['a layer that does not close', variant({ consent: 'stuck' }), before('consent')],
  ['dead', variant({ deadLink: true }), before('dead-link')],
  ['redirects without end', variant({ loop: true }), before('redirect-loop')],
  ['30 MB', variant({ hugeBody: true }), before('too-big', 'timeout', 'unreachable')],
  ['one click books', variant({ prefilledOneClick: true }), before('would-book-at-once')],
  ['windows on windows', variant({ popups: true }), before('too-many-popups')],
  ['somebody else’s page', variant({ anotherPerson: true }), before('wrong-page'), { hostName: 'Dana Reyes' }],
  ['does nothing', variant({ failsSilently: true }), before('not-sent')],
  ['other hours only', {}, before('no-overlap'), { windows: 'night' }],

  ['taken at the submit', variant({ takenAtSubmit: true }), after('slot-taken', 'outcome-unknown', 'rejected')],
  ['host has to confirm', variant({ pendingApproval: true }), after('pending-approval')],
  ['lies', variant({ lies: true }), after('outcome-unknown')],
  ['an error in the answer', variant({ errorInBody: true }), after('rejected', 'slot-taken', 'outcome-unknown')],
  ['drops the connection', variant({ dropsConnection: true }), after('outcome-unknown')],
  ['drops a reused connection', variant({ dropsConnection: 'reused' }), after('outcome-unknown')],
  ['does as if it booked', variant({ shortCircuited: true }), after('refused-silently', 'outcome-unknown')],
  ['confirms another time', variant({ confirmsWrongTime: true }), after('outcome-unknown')],
  [
    'has a booking already',
    variant({ existingBooking: true }),
    after('existing-booking', 'rejected', 'outcome-unknown', 'slot-taken'),
  ],
  ['tries again by itself', variant({ resends: true, dropsConnection: true }), after('outcome-unknown')],
];

/** Their look-alikes have one length each. */
const WITHOUT_LENGTHS: readonly string[] = ['gohighlevel', 'microsoft', 'acuity'];

/** Every family and design with every variant. */
export function listPageCases(): PageCase[] {
  const pages = [
    ...FAMILIES.map(family => ({ family, design: null })),
    ...DESIGNS.map(design => ({ family: 'plain', design })),
  ];
  return pages.flatMap(({ family, design }) =>
    VARIANTS.filter(([name]) => !(name === 'lengths to choose' && WITHOUT_LENGTHS.includes(family))).map(
      ([name, order, expected, request = {}]) => ({
        family,
        design,
        variant: name,
        order,
        request,
        expected,
      }),
    ),
  );
}
