/** How an attempt to book on a lead's own scheduling page can end. */
export const PAGE_OUTCOMES = ['booked', 'dry_run', 'needs_person', 'failed'] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];

interface Ending {
  outcome: PageOutcome;
  /** What happened and what to do, for a setter. */
  says: string;
}
const needsPerson = (says: string): Ending => ({ outcome: 'needs_person', says });
const failed = (says: string): Ending => ({ outcome: 'failed', says });

/**
 * Every way in which an attempt ends, and what it counts as. `needs_person`: somebody can go on from here, with what
 * was prepared; `failed`: nothing is to be done with this link. In neither case is anything submitted again by itself.
 */
export const PAGE_ENDINGS = {
  confirmed: { outcome: 'booked', says: 'The meeting is booked on their page.' },
  ready: { outcome: 'dry_run', says: 'Everything is filled in; nothing was submitted.' },

  // before anything is submitted: the page asks for what only a person may give
  captcha: needsPerson('The page wants proof that a person is there. Open the link and book the prepared time.'),
  payment: needsPerson('The page asks for a payment. Ask the lead for another way, or send our own link.'),
  'sign-in': needsPerson('The page asks for a sign-in. Ask the lead for another way, or send our own link.'),
  'email-code': needsPerson('The page sends a code by e-mail. Book it by hand with the code at hand.'),
  'phone-code': needsPerson('The page sends a code to a phone. Book it by hand with the phone at hand.'),
  blocked: needsPerson('The page lets no automated visitor in. Open the link and book the prepared time.'),
  'unknown-question': needsPerson('The page asks what our records do not answer. Answer it by hand.'),
  'terms-not-allowed': needsPerson('The page wants its terms accepted, which no rule of the workspace allows.'),
  'routing-form': needsPerson('The link opens a questionnaire before the calendar. Answer it by hand.'),
  poll: needsPerson('The link is a poll about times and books nothing. Vote by hand or propose a time.'),
  recurring: needsPerson('The page books a whole series of meetings. Ask the lead what they want.'),
  consent: needsPerson('A consent notice covers the page and cannot be declined. Open the link by hand.'),

  'not-allowed': needsPerson('The workspace’s own rules keep Overlap off this page. Open the link by hand.'),

  // before anything is submitted: no time, or not surely the right one
  'no-open-time': needsPerson('Their calendar shows no open time. Ask them for another link or a time.'),
  'no-overlap': needsPerson('None of their open times suits ours. Propose times or send our own link.'),
  'slot-taken': needsPerson('The chosen time was taken meanwhile. Choose another one.'),
  'calendar-taken': needsPerson('Our own calendar is no longer free at the chosen time. Choose another one.'),
  'zone-unsure': needsPerson('It is not sure in which time zone the page shows its times. Book it by hand.'),
  'several-event-types': needsPerson('The link offers several kinds of meeting. Choose the one that fits.'),
  'wrong-length': needsPerson('The meeting on their page has another length than was agreed. Check it with the lead.'),

  // before anything is submitted: the page is not what it should be
  'page-changed': needsPerson('Overlap cannot read this page with certainty. Book it by hand.'),
  'wrong-page': needsPerson('The page belongs to somebody else than the link says. Check the link with the lead.'),
  'would-book-at-once': needsPerson('A click on a time would book without any question. Book it by hand.'),
  'existing-booking': needsPerson('They already have a meeting there under this e-mail address. Look at it first.'),
  'price-changed': needsPerson('The page shows another price than before. Check it with the lead.'),
  'not-sent': needsPerson('The button did nothing: no booking left the browser. Book it by hand.'),

  // after the submit
  'pending-approval': needsPerson('The request is in; the host has to confirm it. Watch for the confirmation.'),
  'refused-silently': needsPerson(
    'The page says that it is booked, and its answer says that it is not. Call the lead.',
  ),
  'outcome-unknown': needsPerson(
    'It is not known whether this was booked. Look for an invitation before trying again.',
  ),
  rejected: needsPerson('The page refused the booking. Read its message and go on by hand.'),

  // limits
  timeout: needsPerson('The page took too long. Open the link by hand.'),
  'browser-died': needsPerson('The browser broke down on this page before anything was submitted. Book it by hand.'),
  'too-much-memory': needsPerson('The page used more memory than allowed. Open the link by hand.'),

  // nothing to be done with this link
  'bad-request': failed('The request is incomplete: mend it and try again.'),
  'bad-link': failed('This is no address of a page that can be booked on. Ask the lead for the right link.'),
  'dead-link': failed('The link is no longer valid. Ask the lead for a new one.'),
  unreachable: failed('The page does not answer. Try later, or ask the lead for another way.'),
  'private-address': failed('The link leads to a private address and was not opened.'),
  'redirect-loop': failed('The link only redirects from one address to the next.'),
  'too-big': failed('The page sends more data than any booking page needs.'),
  'too-many-popups': failed('The page opens one window after another.'),
  'no-browser': failed('No browser could be started on this machine: run `pnpm doctor`.'),
} as const satisfies Record<string, Ending>;

export type PageEnding = keyof typeof PAGE_ENDINGS;
export const endingSays = (kind: PageEnding): string => PAGE_ENDINGS[kind].says;
export const outcomeOf = (kind: PageEnding): PageOutcome => PAGE_ENDINGS[kind].outcome;
